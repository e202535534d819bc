"""E020–E025, E040–E049: rows and cells of workbooks that came back. The examples are cells."""

from __future__ import annotations

from typing import Final

from readiness.diagnostics.catalogue.entries import Entry, entry

ENTRIES: Final[tuple[Entry, ...]] = (
    entry(
        "E020",
        (
            "baris ini milik {id}, padahal yang tampak adalah {seen}",
            "this row belongs to {id}, but what it shows is {seen}",
        ),
        (
            "Id baris tersimpan pada kolom tersembunyi. Bila hanya sebagian kolom yang diurutkan atau disalin, jawaban"
            " berpindah ke pertanyaan lain. Karena tidak pasti pertanyaan mana yang dijawab, baris ini tidak dibaca.",
            "The id of a row stands in a hidden column. When only some columns are sorted or copied, answers move to other"
            " questions. As it is not sure which question is answered, the row is not read.",
        ),
        hint=(
            "batalkan pengurutan atau penyalinan itu, atau salin jawabannya ke kuesioner yang utuh",
            "undo the sorting or copying, or copy the answers into a whole questionnaire",
        ),
    ),
    entry(
        "E021",
        (
            "'{id}' ada dua kali dengan isi yang berbeda; yang pertama pada {first}",
            "'{id}' is there twice with different content; first at {first}",
        ),
        (
            "Baris atau lembarnya disalin, lalu salah satunya diubah. Yang benar tidak dapat ditebak.",
            "The row or its sheet was copied and one of them changed. Which one is right cannot be guessed.",
        ),
        hint=("hapus salah satunya", "delete one of them"),
    ),
    entry(
        "E022",
        (
            "'{text}' tidak dibaca, karena baris ini tidak memuat pertanyaan",
            "'{text}' is not read, since this row holds no question",
        ),
        (
            "Baris yang disisipkan tidak mempunyai id, sehingga tidak jelas pertanyaan mana yang dijawab.",
            "A row that was inserted has no id, so that nobody knows which question it answers.",
        ),
        hint=(
            "pindahkan isinya ke baris pertanyaannya; dokumen lain ke lembar dokumen",
            "move it to the row of its question; further documents to their sheet",
        ),
    ),
    entry(
        "E023",
        (
            "pertanyaan '{id}' tidak dikenal; isinya tidak dibaca: {text}",
            "the question '{id}' is not known; it is not read: {text}",
        ),
        (
            "Kuesioner dibuat untuk versi lain dari kerangka, yang masih memuat pertanyaan atau pilihan itu.",
            "The questionnaire was made for another version of the framework, which had that question or option.",
        ),
        hint=(
            "bila isinya masih diperlukan, tulis pada pertanyaan penggantinya",
            "if it is still needed, write it down under the question that replaces it",
        ),
    ),
    entry(
        "E024",
        (
            "sel {range} digabung; isinya berlaku untuk baris pertama saja",
            "the cells {range} are merged; what they hold counts for the first row only",
        ),
        (
            "Sel yang digabung hanya menyimpan satu nilai, di sel kiri atasnya. Baris lain di dalamnya dianggap kosong.",
            "Merged cells keep one value, in the first of them. The other rows are taken as empty.",
        ),
        hint=(
            "pisahkan selnya dan isi tiap baris, bila jawabannya berlaku untuk semuanya",
            "unmerge the cells and fill in each row, if the answer is meant for all of them",
        ),
    ),
    entry(
        "E025",
        (
            "sel jawaban '{question}' berformat persen, padahal yang ditanyakan bukan persentase; dibaca {value}",
            "the answer to '{question}' is formatted as per cent, but no percentage is asked for; it is read as {value}",
        ),
        (
            "Sel berformat persen menampilkan nilainya seratus kali lipat: yang tampak 300% sebenarnya 3.",
            "A cell formatted as per cent shows its value a hundredfold: what looks like 300% is 3.",
        ),
        hint=(
            "periksa nilainya; ubah format sel menjadi Umum",
            "check the value; set the format of the cell to General",
        ),
    ),
    entry(
        "E040",
        (
            "sel ini memuat rumus {formula}; yang dipakai hasil tersimpannya: {value}",
            "this cell holds the formula {formula}; its stored result is used: {value}",
        ),
        (
            "Rumus tidak dihitung ulang di sini. Hasil yang tersimpan berasal dari program yang terakhir menyimpannya.",
            "Formulas are not computed here. The stored result comes from the program that saved the file last.",
        ),
        hint=("periksa hasilnya, atau ganti rumusnya dengan nilainya", "check it, or replace the formula by its value"),
        wrong="=B4/B5\n",
        right="71,5\n",
    ),
    entry(
        "E041",
        (
            "rumus {formula} tidak mempunyai hasil yang tersimpan",
            "the formula {formula} has no stored result",
        ),
        (
            "Rumus tidak dihitung ulang di sini, dan program yang menyimpan berkas ini tidak menyimpan hasilnya.",
            "Formulas are not computed here, and the program that saved the file did not store the result.",
        ),
        hint=(
            "ganti rumus itu dengan nilainya, atau buka dan simpan lagi di Excel atau LibreOffice",
            "replace the formula by its value, or open and save the file in Excel or LibreOffice",
        ),
        wrong="=B4/B5\n",
        right="71,5\n",
    ),
    entry(
        "E042",
        ("sel ini memuat galat {value}", "this cell holds the error {value}"),
        (
            "Rumusnya menunjuk ke sel yang sudah tidak ada, membagi dengan nol, atau tidak dapat dihitung.",
            "Its formula refers to cells that are gone, divides by zero, or cannot be computed.",
        ),
        hint=("ganti dengan nilainya", "replace it by the value"),
        wrong="#REF!\n",
        right="71,5\n",
    ),
    entry(
        "E043",
        (
            "teks ini sepanjang {size} karakter; batasnya {limit}",
            "this text has {size} characters; the limit is {limit}",
        ),
        (
            "Sebuah sel memuat paling banyak 32.767 karakter. Yang lebih panjang tidak ditulis oleh program spreadsheet.",
            "A cell holds at most 32,767 characters. No spreadsheet program writes more.",
        ),
        hint=(
            "ringkas teksnya; naskah lengkapnya dilampirkan sebagai bukti dukung",
            "shorten the text; attach the full wording as evidence",
        ),
    ),
    entry(
        "E044",
        (
            "bukti dukung ini tidak menyebut nama dokumennya; dicatat sebagai '{name}'",
            "this evidence has no name of a document; it is kept as '{name}'",
        ),
        (
            "Nomor, tanggal, atau halaman terisi, tetapi kolom dokumen kosong.",
            "Number, date or page are filled in, but the column of the document is empty.",
        ),
        hint=("isi nama dokumennya", "give the name of the document"),
    ),
    entry(
        "E045",
        ("'{value}' bukan tanggal yang dapat dibaca", "'{value}' is no date that can be read"),
        (
            "Tanggal ditulis lengkap dengan hari, bulan, dan tahun.",
            "A date has a day, a month and a year.",
        ),
        hint=("tulis misalnya 31/01/2026 atau 31 Januari 2026", "write for example 31/01/2026 or 31 January 2026"),
        wrong="awal 2026\n",
        right="31/01/2026\n",
    ),
    entry(
        "E046",
        (
            "nilai {own} dan indeks {index} untuk '{question}' tidak sejalan; dari indeks itu nilainya {value}",
            "the value {own} and the index {index} of '{question}' disagree; from that index the value is {value}",
        ),
        (
            "Nilai dihitung dari indeks. Bila keduanya diisi, hasilnya harus sama.",
            "The value follows from the index. Where both are filled in, they have to agree.",
        ),
        hint=("kosongkan salah satunya", "leave one of them empty"),
    ),
    entry(
        "E047",
        (
            "'{question}' dianggap belum dijawab: ada 'Tidak', ada yang kosong, dan tidak ada 'Ya'",
            "'{question}' is taken as open: some options say 'No', some are empty, none says 'Yes'",
        ),
        (
            "Bila tidak satu pun pilihan berlaku, semuanya dijawab 'Tidak'. Pilihan yang kosong mungkin belum diperiksa.",
            "Where no option applies, all are answered by 'No'. Those left empty may not have been looked at yet.",
        ),
        hint=("lengkapi pilihan yang masih kosong", "fill in the options that are empty"),
    ),
    entry(
        "E048",
        (
            "baris pertanyaan '{question}' menyebut '{own}', padahal pilihan di bawahnya terisi lain",
            "the row of the question '{question}' says '{own}', but the options below it say something else",
        ),
        (
            "Jawabannya diisi pada baris pilihan; baris pertanyaan hanya untuk 'Belum tahu' atau 'Tidak berlaku'.",
            "The answer stands in the rows of the options; the row of the question is for 'Not known yet' and 'Not"
            " applicable' only.",
        ),
        hint=("kosongkan salah satunya", "clear one of them"),
    ),
    entry(
        "E049",
        (
            "isi sel ini telah menjadi tanggal ({value})",
            "what stood in this cell has become a date ({value})",
        ),
        (
            "Program spreadsheet mengubah tulisan seperti 12/2020 atau 3-5 menjadi tanggal. Tulisan aslinya tidak tersimpan.",
            "Spreadsheet programs turn 12/2020 or 3-5 into a date. What was typed is not kept.",
        ),
        hint=(
            "ketik lagi dengan apostrof di depannya: '12/2020",
            "type it again with an apostrophe before it: '12/2020",
        ),
        wrong="2020-12-01\n",
        right="'12/2020\n",
    ),
)
