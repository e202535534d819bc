"""E060: what does not fit into a workbook that is written."""

from __future__ import annotations

from typing import Final

from readiness.diagnostics.catalogue.entries import Entry, entry

ENTRIES: Final[tuple[Entry, ...]] = (
    entry(
        "E060",
        (
            "isian '{question}' memuat teks yang lebih panjang dari {limit} karakter",
            "the entry '{question}' holds a text of more than {limit} characters",
        ),
        (
            "Satu sel Excel memuat paling banyak 32.767 karakter. Teks yang lebih panjang akan terpotong dan tampak"
            " seperti diubah saat kuesionernya diimpor.",
            "A cell of Excel holds 32,767 characters at most. A longer text would be cut, and look changed when the"
            " questionnaire is imported.",
        ),
        hint=(
            "ringkas penjelasannya, atau pindahkan ke dokumen bukti dukung",
            "shorten the explanation, or move it into a document of evidence",
        ),
    ),
)
