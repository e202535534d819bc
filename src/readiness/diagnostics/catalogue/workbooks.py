"""E001–E017: workbooks that came back, as a whole. What one types stands for the file."""

from __future__ import annotations

from typing import Final

from readiness.diagnostics.catalogue.entries import Entry, entry

ENTRIES: Final[tuple[Entry, ...]] = (
    entry(
        "E001",
        ("ini bukan buku kerja Excel, melainkan {kind}", "this is no Excel workbook but {kind}"),
        (
            "Jawaban dibaca dari kuesioner .xlsx. Berkas dikenali dari isinya; mengganti namanya menjadi .xlsx tidak"
            " mengubah isinya.",
            "Answers are read from the questionnaire as .xlsx. A file is told by what is in it; renaming it to .xlsx"
            " does not change that.",
        ),
        hint=(
            "minta kuesioner .xlsx yang sudah diisi; keluarkan dahulu bila ada di dalam arsip",
            "ask for the .xlsx questionnaire that was filled in; unpack it first if it is in an archive",
        ),
        wrong="readiness import buton-2020.yaml jawaban.csv\n",
        right="readiness import buton-2020.yaml kuesioner.xlsx\n",
    ),
    entry(
        "E002",
        ("{kind} tidak dapat dibaca", "{kind} cannot be read"),
        (
            "Hanya .xlsx (dan .xlsm, tanpa makronya) yang dibaca. Excel, LibreOffice, dan aplikasi ponsel dapat menyimpan"
            " dalam format itu.",
            "Only .xlsx is read (and .xlsm, without its macros). Excel, LibreOffice and apps on phones can save in it.",
        ),
        hint=(
            "buka berkas itu lalu simpan sebagai .xlsx ('Excel Workbook')",
            "open the file and save it as .xlsx ('Excel Workbook')",
        ),
        wrong="readiness import buton-2020.yaml kuesioner.ods\n",
        right="readiness import buton-2020.yaml kuesioner.xlsx\n",
    ),
    entry(
        "E003",
        ("buku kerja ini dilindungi kata sandi", "this workbook is protected by a password"),
        (
            "Isi berkas yang dienkripsi tidak dapat dibaca tanpa kata sandinya. Perlindungan lembar, yang mengunci sel"
            " selain sel jawaban, tidak mengganggu.",
            "An encrypted file cannot be read without its password. The protection of sheets, which locks all cells but"
            " those of answers, does no harm.",
        ),
        hint=(
            "buka di Excel, hapus kata sandinya (Berkas > Info > Lindungi Buku Kerja), lalu simpan lagi",
            "open it in Excel, remove the password (File > Info > Protect Workbook), and save it again",
        ),
    ),
    entry(
        "E004",
        ("berkas ini kosong", "this file is empty"),
        (
            "Tidak ada satu bita pun di dalamnya. Biasanya pengiriman atau penyimpanannya gagal.",
            "There is not a byte in it. Usually sending or saving it has failed.",
        ),
        hint=("minta berkas itu dikirim lagi", "ask for the file to be sent again"),
    ),
    entry(
        "E005",
        ("buku kerja ini rusak: {damage}", "this workbook is damaged: {damage}"),
        (
            "Sebagian isinya tidak ada atau tidak sesuai dengan format .xlsx. Excel dan LibreOffice sering dapat"
            " memperbaikinya bila berkas dibuka lalu disimpan lagi.",
            "Some of it is missing or not as the format .xlsx wants it. Excel and LibreOffice can often repair it when"
            " the file is opened and saved again.",
        ),
        hint=(
            "buka di Excel atau LibreOffice, perbaiki, dan simpan lagi sebagai .xlsx; atau minta dikirim lagi",
            "open it in Excel or LibreOffice, repair it and save it as .xlsx again; or ask for it to be sent again",
        ),
    ),
    entry(
        "E006",
        ("isi buku kerja ini terlalu banyak: {amount}", "this workbook holds too much: {amount}"),
        (
            "Kuesioner berukuran ratusan kilobita. Yang jauh lebih besar tidak dibaca, supaya berkas yang dibuat untuk"
            " mengganggu tidak menghabiskan memori dan waktu.",
            "A questionnaire has some hundred kilobytes. What is far larger is not read, so that a file made to do harm"
            " cannot use up memory and time.",
        ),
        hint=(
            "hapus lembar dan isi yang bukan bagian kuesioner, lalu simpan lagi",
            "delete sheets and contents that are no part of the questionnaire, and save it again",
        ),
    ),
    entry(
        "E007",
        (
            "buku kerja ini memuat hal yang berbahaya dan tidak dibaca: {danger}",
            "this workbook holds something dangerous and is not read: {danger}",
        ),
        (
            "Tidak ada program spreadsheet yang menulis hal seperti itu. Berkasnya mungkin dibuat untuk menyerang"
            " pembacanya.",
            "No spreadsheet program writes such a thing. The file may be made to attack whoever reads it.",
        ),
        hint=(
            "jangan dibuka; tanyakan kepada pengirimnya, dan minta kuesioner aslinya",
            "do not open it; ask who sent it, and ask for the original questionnaire",
        ),
    ),
    entry(
        "E008",
        ("ini bukan kuesioner readiness", "this is no questionnaire of readiness"),
        (
            "Tidak ada lembar dengan kunci kolom, id pertanyaan, atau judul kolom kuesioner di dalamnya.",
            "There is no sheet with column keys, question ids or headings of a questionnaire in it.",
        ),
        hint=(
            "pakai kuesioner yang dibuat dengan 'readiness questionnaire'",
            "use the questionnaire made by 'readiness questionnaire'",
        ),
        wrong="readiness import buton-2020.yaml anggaran.xlsx\n",
        right="readiness import buton-2020.yaml kuesioner.xlsx\n",
    ),
    entry(
        "E009",
        (
            "kuesioner ini memakai susunan versi {given}; program ini mengenal versi {current}",
            "this questionnaire has layout version {given}; this program knows version {current}",
        ),
        (
            "Kuesioner dibuat dengan readiness yang lebih baru, sehingga susunannya tidak dikenal.",
            "The questionnaire was made by a newer readiness whose layout is not known here.",
        ),
        hint=("perbarui readiness, lalu impor lagi", "update readiness and import it again"),
    ),
    entry(
        "E010",
        (
            "kuesioner ini untuk kerangka '{given}', bukan '{framework}'",
            "this questionnaire is for the framework '{given}', not '{framework}'",
        ),
        (
            "Pertanyaan dua kerangka berbeda walaupun ada id yang sama, sehingga jawabannya tidak dipindahkan.",
            "The questions of two frameworks differ even where ids are the same, so answers are not carried over.",
        ),
        hint=(
            "impor ke penilaian dengan kerangka '{given}'",
            "import it into an assessment under the framework '{given}'",
        ),
    ),
    entry(
        "E011",
        (
            "kuesioner ini dibuat untuk versi {given}, sedangkan kerangkanya versi {current}; tidak dikenal lagi:"
            " {unknown}; baru: {new}",
            "this questionnaire was made for version {given}, the framework has version {current}; unknown now: {unknown};"
            " new: {new}",
        ),
        (
            "Jawaban dipindahkan menurut id pertanyaan, yang tetap dari versi ke versi. Yang tidak dikenal lagi tidak"
            " dibaca, yang baru masih terbuka.",
            "Answers are carried over by the ids of questions, which stay from version to version. What is unknown now is"
            " not read, what is new stays open.",
        ),
        hint=(
            "periksa jawaban yang dipindahkan; kirim kuesioner baru untuk pertanyaan yang baru",
            "look through the answers; send a new questionnaire for what is new",
        ),
    ),
    entry(
        "E012",
        (
            "buku kerja ini tidak lagi menyebut kerangkanya; dibaca sebagai '{framework}'",
            "this workbook no longer names its framework; it is read as '{framework}'",
        ),
        (
            "Lembar tersembunyi dan properti dokumen yang menyebut kerangka, daerah, dan tahun hilang, misalnya karena"
            " lembar-lembarnya disalin ke buku kerja lain.",
            "The hidden sheet and the document properties that name framework, district and year are lost, perhaps"
            " because the sheets were copied into another workbook.",
        ),
        hint=(
            "pastikan bahwa kuesioner ini memang untuk penilaian itu",
            "make sure that this questionnaire is for that assessment",
        ),
    ),
    entry(
        "E013",
        ("buku kerja ini memuat {ignored}; diabaikan", "this workbook holds {ignored}; they are ignored"),
        (
            "Hanya isi sel yang dibaca. Makro tidak dijalankan, tautan tidak diikuti, dan berkas yang ditanamkan tidak"
            " dibuka.",
            "Only the contents of cells are read. No macro is run, no link followed, no embedded file opened.",
        ),
        hint=(
            "berhati-hatilah bila membukanya di Excel: kuesioner aslinya tidak memuatnya",
            "take care when you open it in Excel: the original questionnaire holds none",
        ),
    ),
    entry(
        "E014",
        ("lembar lain tidak dibaca: {sheets}", "other sheets are not read: {sheets}"),
        (
            "Lembar yang ditambahkan sendiri tidak memuat pertanyaan kuesioner.",
            "Sheets that somebody added hold no questions of the questionnaire.",
        ),
        hint=(
            "bila ada jawaban di sana, pindahkan ke lembar kuesioner",
            "if answers stand there, move them to the sheets of the questionnaire",
        ),
    ),
    entry(
        "E015",
        ("kolom jawaban pada lembar '{sheet}' tidak ditemukan", "the sheet '{sheet}' has no column of answers"),
        (
            "Kolom dikenali dari kunci pada baris pertama yang tersembunyi, atau dari judulnya. Pada lembar ini keduanya"
            " hilang, sehingga jawabannya tidak dibaca.",
            "Columns are told by keys in the hidden first row, or by their headings. On this sheet both are lost, so that"
            " its answers are not read.",
        ),
        hint=(
            "kembalikan judul kolomnya (Kode, Pertanyaan, Jawaban), atau salin jawabannya ke kuesioner yang utuh",
            "put the headings back (Code, Question, Answer), or copy the answers into a whole questionnaire",
        ),
    ),
    entry(
        "E016",
        (
            "kolom '{column}' ada dua kali; yang ini tidak dibaca",
            "there are two columns '{column}'; this one is not read",
        ),
        (
            "Kolom yang disalin membawa kunci tersembunyinya. Yang dibaca adalah kolom paling kiri.",
            "A column that is copied takes its hidden key along. The leftmost one is read.",
        ),
        hint=("hapus salinannya bila tidak diperlukan", "delete the copy if it is not needed"),
    ),
    entry(
        "E017",
        (
            "isi lembar sampai baris {last}; yang dibaca hanya sampai baris {limit}",
            "the sheet has content down to row {last}; only rows up to {limit} are read",
        ),
        (
            "Pertanyaan kuesioner tidak pernah berada serendah itu. Mungkin ada isi yang tidak sengaja ditaruh jauh di"
            " bawah.",
            "Questions never stand that far down. Something may have been put there by accident.",
        ),
        hint=("hapus isi di bawah kuesioner, lalu simpan lagi", "delete what stands below the questions, and save it"),
    ),
)
