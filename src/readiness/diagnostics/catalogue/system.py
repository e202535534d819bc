"""S001–S015: files, the machine, and the use of commands."""

from __future__ import annotations

from typing import Final

from readiness.diagnostics.catalogue.entries import Entry, entry

ENTRIES: Final[tuple[Entry, ...]] = (
    entry(
        "S001",
        ("berkas atau folder '{file}' tidak ada", "there is no file or folder '{file}'"),
        (
            "Nama atau jalurnya salah, atau perintah dijalankan dari folder lain.",
            "The name or path is wrong, or the command runs in another folder.",
        ),
        hint=("periksa ejaan jalurnya dan folder kerja", "check the spelling of the path and the current folder"),
        wrong="readiness score buton-202.yaml\n",
        right="readiness score buton-2020.yaml\n",
    ),
    entry(
        "S002",
        ("'{file}' adalah folder, bukan berkas", "'{file}' is a folder, not a file"),
        ("Di sini diperlukan nama berkas.", "A file is needed here."),
        hint=("sebut berkas di dalam folder itu", "name a file inside that folder"),
        wrong="readiness report examples -o laporan.pdf\n",
        right="readiness report examples/buton-2020.yaml -o laporan.pdf\n",
    ),
    entry(
        "S003",
        ("'{file}' tidak dapat dibaca: {reason}", "'{file}' cannot be read: {reason}"),
        (
            "Sistem operasi menolak membaca berkas itu. Mungkin izinnya kurang, atau berkas sedang dipakai"
            " program lain.",
            "The operating system refuses to read the file. Permissions may be missing, or another program holds it.",
        ),
        hint=(
            "periksa izin berkas, dan tutup program yang memakainya",
            "check permissions, and close programs that use it",
        ),
    ),
    entry(
        "S004",
        ("'{file}' sudah ada", "'{file}' exists already"),
        (
            "Berkas yang sudah ada tidak ditimpa tanpa diminta.",
            "Files that exist are not overwritten unless asked.",
        ),
        hint=("pakai nama lain, atau --force untuk menimpanya", "use another name, or --force to overwrite it"),
        wrong="readiness report buton.yaml -o laporan.pdf\n",
        right="readiness report buton.yaml -o laporan.pdf --force\n",
    ),
    entry(
        "S005",
        ("'{file}' tidak dapat ditulis: {reason}", "'{file}' cannot be written: {reason}"),
        (
            "Sistem operasi menolak menulis berkas itu. Mungkin izinnya kurang, ruang habis, atau berkas sedang"
            " terbuka di program lain (Excel dan pembaca PDF mengunci berkas di Windows).",
            "The operating system refuses to write the file. Permissions or space may be missing, or another"
            " program holds it open (Excel and PDF readers lock files on Windows).",
        ),
        hint=(
            "tutup berkas itu di program lain, atau pilih folder lain",
            "close the file elsewhere, or choose another folder",
        ),
    ),
    entry(
        "S006",
        ("pustaka sistem '{name}' tidak ditemukan", "the system library '{name}' is missing"),
        (
            "Laporan PDF memerlukan pustaka Pango. 'readiness doctor' memeriksa komputer ini dan menyebut cara"
            " memasangnya. Laporan HTML dapat dibuat tanpa pustaka itu.",
            "PDF reports need the library Pango. 'readiness doctor' checks this machine and says how to install"
            " it. HTML reports need no such library.",
        ),
        hint=("{remedy}", "{remedy}"),
    ),
    entry(
        "S007",
        ("dihentikan", "interrupted"),
        (
            "Perintah dihentikan sebelum selesai, biasanya dengan Ctrl-C. Berkas yang belum selesai tidak ditulis.",
            "The command was stopped before it ended, usually by Ctrl-C. Unfinished files are not written.",
        ),
        hint=("jalankan lagi untuk melanjutkan", "run it again to go on"),
    ),
    entry(
        "S008",
        ("perintah tidak dapat dijalankan: {reason}", "the command cannot be run: {reason}"),
        (
            "Ada argumen atau opsi yang kurang, berlebih, atau tidak cocok satu sama lain.",
            "An argument or option is missing, superfluous, or does not go with another.",
        ),
        hint=("jalankan perintah itu dengan --help", "run the command with --help"),
        wrong="readiness report buton.yaml --templat full\n",
        right="readiness report buton.yaml --template full\n",
    ),
    entry(
        "S009",
        ("terjadi kesalahan yang tidak terduga ({detail})", "something unexpected went wrong ({detail})"),
        (
            "Program ini sendiri keliru; masukan Anda tidak rusak dan tidak diubah. Laporan kesalahan menjadi berguna bila"
            " disertai jejaknya.",
            "The program itself is at fault; your input is neither broken nor changed. A report of the error is useful with"
            " its traceback.",
        ),
        hint=(
            "jalankan lagi dengan {variable}=1 untuk melihat jejaknya, lalu laporkan",
            "run it again with {variable}=1 to see the traceback, then report it",
        ),
    ),
    entry(
        "S010",
        ("kode '{code}' tidak dikenal", "the code '{code}' is not known"),
        (
            "Kode terdiri atas satu huruf dan tiga angka: K kriteria, J jawaban, E Excel, T templat, S sistem.",
            "A code is a letter and three digits: K criteria, J answers, E Excel, T templates, S system.",
        ),
        hint=("tulis kode seperti K012", "write a code such as K012"),
        wrong="readiness explain K12\n",
        right="readiness explain K012\n",
    ),
    entry(
        "S011",
        ("tidak ada kasus uji di '{folder}'", "there are no cases in '{folder}'"),
        (
            "'readiness test' menjalankan berkas *.yaml di folder 'tests' pada kerangka.",
            "'readiness test' runs the files *.yaml in the folder 'tests' of a framework.",
        ),
        hint=("tulis kasus di folder itu", "write cases into that folder"),
        right="""
            - name: Tanpa rencana induk, tingkatnya nol
              answers: {tahap: none}
              expect: {A: {exact: 0}}
        """,
    ),
    entry(
        "S012",
        ("'{file}' sudah berubah sejak dibaca", "'{file}' has changed since it was read"),
        (
            "Ketika perintah ini berjalan, berkas itu disimpan oleh program lain atau oleh perintah lain. Supaya perubahan"
            " itu tidak hilang, tidak ada yang ditulis.",
            "While this command was running, another program or command saved the file. So that its changes are not lost,"
            " nothing was written.",
        ),
        hint=(
            "simpan dan tutup berkas itu di program lain, lalu jalankan perintah ini lagi",
            "save and close the file in other programs, then run this command again",
        ),
    ),
    entry(
        "S013",
        (
            "jawaban tidak dapat ditulis ke '{file}' tanpa mengubah isi lain ({reason})",
            "the answers cannot be written into '{file}' without changing something else ({reason})",
        ),
        (
            "Sebelum disimpan, teks baru dibaca kembali dan dibandingkan dengan yang dimaksud. Hasilnya tidak sama, biasanya"
            " karena YAML di sekitar jawaban itu ditulis dengan cara yang tidak lazim. Berkasnya tidak diubah.",
            "Before it is saved, the new text is read back and compared with what is meant. They differ, usually because"
            " the YAML around the answer is written in an unusual way. The file was not changed.",
        ),
        hint=(
            "tulis jawaban itu sebagai 'pertanyaan: nilai' pada baris tersendiri, lalu jalankan lagi",
            "write that answer as 'question: value' on a line of its own, then run it again",
        ),
    ),
    entry(
        "S014",
        ("tidak ada berkas jawaban pada '{file}'", "there are no answer files at '{file}'"),
        (
            "Yang diimpor adalah buku kerja (.xlsx) dan berkas jawaban formulir (.json). Folder itu tidak memuatnya, atau"
            " tidak ada nama berkas yang cocok dengan pola itu.",
            "What is imported are workbooks (.xlsx) and answer files of the form (.json). The folder holds none, or no"
            " file's name matches the pattern.",
        ),
        hint=("periksa nama folder atau polanya", "check the name of the folder or the pattern"),
        wrong="readiness import buton.yaml kuesoner*.xlsx\n",
        right="readiness import buton.yaml kuesioner*.xlsx\n",
    ),
    entry(
        "S015",
        ("tidak ada jawaban dari '{name}' pada --prefer", "nobody called '{name}' has answered (--prefer)"),
        (
            "--prefer menyebut jawaban siapa yang dipakai bila jawaban bertentangan: id atau nama perangkat daerah, atau"
            " nama pengisi; 'file' untuk isi berkas penilaian; 'new' untuk yang baru masuk. Yang dikenal di sini: {known}.",
            "--prefer names whose answer stands where answers contradict each other: the id or the name of an agency, or"
            " the name of a person; 'file' for what the assessment holds; 'new' for what comes in. Known here: {known}.",
        ),
        hint=("yang dikenal di sini: {known}", "known here: {known}"),
        wrong="readiness import buton.yaml kuesioner*.xlsx --prefer kominfoo\n",
        right="readiness import buton.yaml kuesioner*.xlsx --prefer kominfo\n",
    ),
)
