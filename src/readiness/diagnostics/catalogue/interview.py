"""J050 and S020: the interview."""

from __future__ import annotations

from typing import Final

from readiness.diagnostics.catalogue.entries import Entry, entry

ENTRIES: Final[tuple[Entry, ...]] = (
    entry(
        "J050",
        (
            "kerangka penilaian ini tidak mempunyai kelompok, kriteria, atau pertanyaan '{name}'",
            "the framework of this assessment has no group, criterion or question '{name}'",
        ),
        (
            "'--only' menerima id kelompok, kriteria, atau pertanyaan dari kerangka yang dipakai berkas itu.",
            "'--only' takes the id of a group, a criterion or a question of the file's framework.",
        ),
        hint=(
            "'readiness frameworks ID' menampilkan isi kerangka",
            "'readiness frameworks ID' shows what is in a framework",
        ),
        wrong="readiness interview examples/buton-2020.yaml --only GOV-310\n",
        right="readiness interview examples/buton-2020.yaml --only GOV-301\n",
    ),
    entry(
        "S020",
        (
            "tidak ada yang menjawab: masukan kosong dan bukan terminal",
            "nobody is there to answer: the input is empty and no terminal",
        ),
        (
            "Wawancara membaca jawaban dari papan ketik, atau baris demi baris dari masukan standar. Di sini tidak ada"
            " keduanya, misalnya karena perintah dijalankan oleh penjadwal.",
            "The interview reads answers from the keyboard, or line by line from standard input. Here there is neither, as"
            " when a scheduler runs the command.",
        ),
        hint=(
            "jalankan di terminal, atau alirkan jawaban ke perintah ini",
            "run it in a terminal, or pipe the answers into the command",
        ),
        wrong="readiness interview penilaian.yaml < /dev/null\n",
        right="readiness interview penilaian.yaml < jawaban.txt\n",
    ),
)
