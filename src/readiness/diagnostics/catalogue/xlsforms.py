"""E070–E075: XLSForms that are written, and exports of KoboToolbox and ODK that are read."""

from __future__ import annotations

from typing import Final

from readiness.diagnostics.catalogue.entries import Entry, entry

_EXPORT: Final = (
    "pada KoboToolbox pilih Unduhan, XLS atau CSV, 'Nilai dan tajuk XML'",
    "in KoboToolbox choose Downloads, XLS or CSV, 'XML values and headers'",
)

ENTRIES: Final[tuple[Entry, ...]] = (
    entry(
        "E070",
        ("XLSForm ditolak oleh pyxform: {detail}", "pyxform refuses the XLSForm: {detail}"),
        (
            "KoboToolbox dan ODK membaca XLSForm dengan pyxform. Formulir yang ditolaknya tidak ditulis, karena tidak akan"
            " diterima di sana. Biasanya kerangka memuat nama atau teks yang tidak dapat dibawa XLSForm.",
            "KoboToolbox and ODK read XLSForms with pyxform. A form that it refuses is not written, because it would not be"
            " accepted there. As a rule the framework holds a name or text that XLSForm cannot carry.",
        ),
        hint=(
            "ubah nama atau teks itu pada kerangka, atau pakai formulir HTML",
            "change the name or text in the framework, or use the HTML form",
        ),
        wrong="readiness questionnaire penilaian.yaml --xlsform -o formulir.xlsx\n",
        right="readiness questionnaire penilaian.yaml -o formulir.html\n",
    ),
    entry(
        "E071",
        ("pyxform memperingatkan: {detail}", "pyxform warns: {detail}"),
        (
            "Formulir tetap ditulis dan dapat dipakai, tetapi pyxform melihat sesuatu yang mungkin menyulitkan, misalnya dua"
            " pertanyaan yang namanya hanya berbeda huruf besar dan kecil.",
            "The form is written and works, but pyxform sees something that may cause trouble, such as two questions whose"
            " names differ only in capital letters.",
        ),
    ),
    entry(
        "E072",
        (
            "'{file}' bukan ekspor formulir yang dibuat program ini",
            "'{file}' is not an export of a form made by this program",
        ),
        (
            "Kolom-kolomnya tidak bernama seperti pada XLSForm. Ekspor dengan label sebagai tajuk tidak dapat dibaca, karena label"
            " tidak menunjuk pertanyaan dengan pasti.",
            "Its columns are not named as in the XLSForm. An export with labels as heads cannot be read, because labels do not"
            " surely tell the question.",
        ),
        hint=_EXPORT,
        wrong="Nama pengisi;Sampai tahap apa rencana induk disusun?\nRahmat;Rancangan\n",
        right="readiness__filler;masterplan_stage\nRahmat;draft\n",
    ),
    entry(
        "E073",
        (
            "isian ini untuk kerangka '{given}', bukan '{framework}'",
            "these answers are for the framework '{given}', not '{framework}'",
        ),
        (
            "Setiap baris ekspor menyebut kerangka formulirnya. Jawaban atas kerangka lain tidak dibaca, karena pertanyaan yang"
            " bernama sama dapat berarti lain.",
            "Every row of an export names the framework of its form. Answers to another framework are not read, because"
            " questions of the same name may mean something else.",
        ),
        hint=(
            "pakai penilaian dengan kerangka itu",
            "use an assessment under that framework",
        ),
    ),
    entry(
        "E074",
        (
            "'{file}' tidak dapat dibaca sebagai CSV atau XLSX: {reason}",
            "'{file}' cannot be read as CSV or XLSX: {reason}",
        ),
        (
            "Berkas rusak, terlalu besar, atau berjenis lain.",
            "The file is damaged, too large, or of another kind.",
        ),
        hint=_EXPORT,
    ),
    entry(
        "E075",
        (
            "kolom '{column}' memuat jawaban atas pertanyaan yang tidak ada pada kerangka; diabaikan",
            "the column '{column}' answers a question that the framework lacks; it is ignored",
        ),
        (
            "Formulir dibuat dari versi lain kerangka ini, atau kolomnya diganti namanya.",
            "The form was made of another version of this framework, or the column was renamed.",
        ),
    ),
)
