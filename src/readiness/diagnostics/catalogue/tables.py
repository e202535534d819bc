"""E080–E088, E099: tables of many districts as a whole, and their mapping."""

from __future__ import annotations

from typing import Final

from readiness.diagnostics.catalogue.entries import Entry, entry

ENTRIES: Final[tuple[Entry, ...]] = (
    entry(
        "E080",
        ("tabel '{file}' tidak dapat dibaca: {reason}", "the table '{file}' cannot be read: {reason}"),
        (
            "Tabel dibaca dari berkas CSV, XLSX, atau Parquet: satu baris judul, lalu satu baris untuk setiap daerah atau"
            " setiap jawaban. Berkas .xls lama dan berkas berkata sandi disimpan dulu sebagai .xlsx.",
            "Tables are read from CSV, XLSX or Parquet files: a row of titles, then a row for each district or for each"
            " answer. Old .xls files and those with a password are first saved as .xlsx.",
        ),
        hint=(
            "buka berkas itu, lalu simpan sebagai CSV (UTF-8) atau .xlsx",
            "open the file and save it as CSV (UTF-8) or .xlsx",
        ),
        wrong="readiness compare data.xls\n",
        right="readiness compare data.xlsx\n",
    ),
    entry(
        "E081",
        ("'{file}' memerlukan pustaka pyarrow", "'{file}' needs the library pyarrow"),
        (
            "Berkas Parquet dibaca dengan pyarrow, yang tidak ikut terpasang karena besar.",
            "Parquet files are read with pyarrow, which is large and not installed by default.",
        ),
        hint=(
            "pasang dengan: pip install 'readiness[parquet]', atau simpan tabel itu sebagai CSV",
            "install it with: pip install 'readiness[parquet]', or save the table as CSV",
        ),
    ),
    entry(
        "E082",
        (
            "berkas ini tidak tersimpan sebagai UTF-8, dan dibaca sebagai Windows-1252",
            "the file is not stored as UTF-8 and was read as Windows-1252",
        ),
        (
            "Excel menyimpan 'CSV' dalam penyandian lama. Huruf seperti é atau tanda kutip lengkung dapat keliru.",
            "Excel stores 'CSV' in an old encoding. Letters such as é and curly quotation marks can be wrong.",
        ),
        hint=("simpan sebagai 'CSV UTF-8'", "save it as 'CSV UTF-8'"),
    ),
    entry(
        "E083",
        (
            "baris ini memuat {count} sel, padahal judul kolomnya hanya {width}",
            "this row has {count} cells, but there are only {width} titles",
        ),
        (
            "Biasanya ada koma desimal di berkas yang memisahkan sel dengan koma, sehingga sel-sel sesudahnya bergeser.",
            "Usually there is a decimal comma in a file whose cells are parted by commas, so that all later cells have"
            " slipped.",
        ),
        hint=(
            'apit selnya dengan tanda kutip ("3,5"), atau pisahkan sel dengan titik koma',
            'put the cell in quotation marks ("3,5"), or part cells by semicolons',
        ),
        wrong="kode,nama,cakupan\n74.04,Kabupaten Buton,3,5\n",
        right='kode,nama,cakupan\n74.04,Kabupaten Buton,"3,5"\n',
    ),
    entry(
        "E084",
        ("tidak ada kolom atau lembar '{column}'", "there is no column or sheet '{column}'"),
        (
            "Pemetaan menyebut kolom menurut judulnya dan lembar menurut namanya, seperti tertulis di tabel.",
            "A mapping names columns by their titles and sheets by their names, as they stand in the table.",
        ),
        hint=("yang ada: {known}", "there are: {known}"),
        wrong="fields: {code: Kode Derah}\n",
        right="fields: {code: Kode Daerah}\n",
    ),
    entry(
        "E085",
        (
            "{count} kolom tidak dikenal dan diabaikan: {detail}",
            "columns that are not known are ignored ({count}): {detail}",
        ),
        (
            "Kolom dikenali dari id pertanyaan, bunyi pertanyaan, atau judul lazim seperti 'kode' dan 'nama'. Kolom lain"
            " dapat dipakai dengan berkas pemetaan.",
            "Columns are known by the id of a question, its wording, or a usual title such as 'code' and 'name'. Others can"
            " be used through a mapping file.",
        ),
        hint=(
            "tulis 'columns' atau 'facts' di berkas pemetaan bila kolom itu diperlukan",
            "write 'columns' or 'facts' in a mapping file where they are needed",
        ),
    ),
    entry(
        "E086",
        (
            "kolom '{column}' tidak pasti artinya: '{one}' dan '{other}'",
            "the column '{column}' has no certain meaning: '{one}' and '{other}'",
        ),
        (
            "Setiap kolom mempunyai satu arti dan setiap arti satu kolom; dua kolom yang berjudul sama tidak dapat"
            " dibedakan.",
            "Each column has one meaning, and each meaning one column; two columns of the same title cannot be told apart.",
        ),
        hint=("ubah salah satu judulnya, atau pemetaannya", "change one of the titles, or the mapping"),
        wrong="kode,tahap,tahap\n74.04,draf,final\n",
        right="kode,tahap\n74.04,final\n",
    ),
    entry(
        "E087",
        ("tidak ada kolom untuk '{column}'", "there is no column for '{column}'"),
        (
            "Setiap baris menyebut daerahnya dengan kode atau nama. Tabel panjang juga memerlukan kolom pertanyaan dan"
            " kolom nilai.",
            "Every row names its district by code or name. A long table needs a column of questions and one of values as"
            " well.",
        ),
        hint=(
            "beri kolom itu judul '{column}', atau tulis 'fields: {{{column}: JUDUL}}' di berkas pemetaan",
            "title it '{column}', or write 'fields: {{{column}: TITLE}}' in a mapping file",
        ),
        wrong="wilayah,tahap\n74.04,draf\n",
        right="kode,tahap\n74.04,draf\n",
    ),
    entry(
        "E088",
        (
            "tidak ada kolom yang menjawab pertanyaan kerangka ini",
            "no column answers a question of this framework",
        ),
        (
            "Judul kolom tidak sama dengan id atau bunyi pertanyaan mana pun. Mungkin tabel ini milik kerangka lain, atau"
            " judulnya tidak di baris pertama.",
            "No title is the id or the wording of a question. The table may belong to another framework, or its titles"
            " stand further down.",
        ),
        hint=(
            "beri judul menurut id pertanyaan, atau tulis 'columns' dan 'skip_rows' di berkas pemetaan",
            "title columns by the ids of questions, or write 'columns' and 'skip_rows' in a mapping file",
        ),
        wrong="kode,Tahap rencana induk\n74.04,draf\n",
        right="kode,tahap\n74.04,draf\n",
    ),
    entry(
        "E099",
        (
            "kerangka untuk tabel ini tidak pasti",
            "it is not certain which framework the table answers",
        ),
        (
            "Berbeda dengan berkas penilaian, tabel tidak menyebut kerangkanya. Kerangka ditulis di berkas pemetaan atau"
            " pada --framework, dan keduanya harus sama.",
            "Unlike an assessment file, a table does not name its framework. It stands in the mapping file or is given by"
            " --framework, and both must agree.",
        ),
        hint=(
            "pakai --framework ID, atau --mapping FILE dengan berkas pemetaan yang memuat 'framework: ID'",
            "use --framework ID, or --mapping FILE with a mapping file that says 'framework: ID'",
        ),
    ),
)
