"""E050–E052: answers that do not belong to an assessment."""

from __future__ import annotations

from typing import Final

from readiness.diagnostics.catalogue.entries import Entry, entry

ENTRIES: Final[tuple[Entry, ...]] = (
    entry(
        "E050",
        (
            "berkas ini dari daerah lain: {given}, sedangkan penilaian ini untuk {current}",
            "this file is of another district: {given}, but the assessment is of {current}",
        ),
        (
            "Kuesioner menyebut daerah yang dinilai. Jawaban daerah lain tidak dicampur ke penilaian ini.",
            "A questionnaire names the district that is assessed. Answers of another district are not mixed into this"
            " assessment.",
        ),
        hint=(
            "impor berkas ini ke penilaian daerahnya; bila kode pada penilaian salah, betulkan dahulu",
            "import it into the assessment of its own district; if the assessment's code is wrong, correct that first",
        ),
        wrong="readiness import buton.yaml kuesioner-buton-tengah.xlsx\n",
        right="readiness import buton.yaml kuesioner-buton.xlsx\n",
    ),
    entry(
        "E051",
        (
            "berkas ini untuk tahun {given}, sedangkan penilaian ini untuk tahun {current}",
            "this file is of the year {given}, but the assessment is of {current}",
        ),
        (
            "Jawaban tahun lain tidak dicampur ke penilaian ini. Kuesioner tahun lalu sering terkirim lagi.",
            "Answers of another year are not mixed into this assessment. Last year's questionnaire is often sent again.",
        ),
        hint=(
            "minta kuesioner tahun {current} diisi, atau impor berkas ini ke penilaian tahun {given}",
            "have the questionnaire of {current} filled in, or import this file into the assessment of {given}",
        ),
        wrong="readiness import buton-2026.yaml kuesioner-2025.xlsx\n",
        right="readiness import buton-2026.yaml kuesioner-2026.xlsx\n",
    ),
    entry(
        "E052",
        (
            "berkas ini berisi jawaban jalur '{given}', sedangkan yang diimpor adalah jalur '{current}'",
            "this file holds answers of the track '{given}', but the track '{current}' is imported",
        ),
        (
            "Kuesioner asesor dan kuesioner penilaian mandiri tidak dicampur: masing-masing mempunyai jalur sendiri.",
            "Questionnaires of assessors and of the self-assessment are not mixed: each has a track of its own.",
        ),
        hint=("impor berkas ini dengan --track {given}", "import this file with --track {given}"),
        wrong="readiness import buton.yaml kuesioner-asesor.xlsx\n",
        right="readiness import buton.yaml kuesioner-asesor.xlsx --track internal\n",
    ),
)
