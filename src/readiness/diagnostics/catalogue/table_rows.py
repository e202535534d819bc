"""E089–E098: single rows of tables of many districts."""

from __future__ import annotations

from typing import Final

from readiness.diagnostics.catalogue.entries import Entry, entry

ENTRIES: Final[tuple[Entry, ...]] = (
    entry(
        "E089",
        ("baris ini tidak menyebut daerah yang dikenal", "this row names no district that is known"),
        (
            "Daerah dikenali dari kodenya. Tanpa kode, nama harus sama dengan nama satu kabupaten atau kota dalam daftar"
            " resmi; 'Bogor' saja dapat berarti kabupaten atau kota.",
            "Districts are known by their codes. Without a code the name must be that of one kabupaten or kota of the"
            " official list; 'Bogor' alone can be either.",
        ),
        hint=("tulis kodenya, misalnya 74.04", "write the code, such as 74.04"),
        wrong="kode,nama,tahap\n,Bogor,draf\n",
        right="kode,nama,tahap\n32.71,Kota Bogor,draf\n",
    ),
    entry(
        "E090",
        ("kode '{value}' tidak pasti", "the code '{value}' is not certain"),
        (
            "Excel membuang nol di belakang koma (11.10 menjadi 11.1) dan mengubah kode menjadi tanggal. Kode adalah teks:"
            " beri sel format Teks sebelum mengisinya.",
            "Excel drops zeros at the end (11.10 becomes 11.1) and turns codes into dates. Codes are text: give the cells"
            " the format Text before filling them in.",
        ),
        hint=("yang mungkin: {known}", "it can be: {known}"),
        wrong="kode,tahap\n11.1,draf\n",
        right="kode,tahap\n11.10,draf\n",
    ),
    entry(
        "E091",
        (
            "kode '{value}' tanpa titik dapat berasal dari BPS; di Kemendagri {code} adalah {name}",
            "the code '{value}' has no dots and may be one of BPS; to Kemendagri {code} is {name}",
        ),
        (
            "Kode BPS dan kode Kemendagri berbeda untuk daerah yang sama: Kabupaten Buton adalah 7401 di BPS dan 74.04 di"
            " Kemendagri. Di sini dipakai kode Kemendagri.",
            "BPS and Kemendagri give one district different codes: Kabupaten Buton is 7401 to BPS and 74.04 to Kemendagri."
            " Codes of Kemendagri are used here.",
        ),
        hint=(
            "tulis {code} bila itu yang dimaksud, atau 'codes: kemendagri' atau 'codes: bps' di berkas pemetaan",
            "write {code} where that is meant, or 'codes: kemendagri' or 'codes: bps' in a mapping file",
        ),
        wrong="kode,tahap\n7404,draf\n",
        right="kode,tahap\n74.04,draf\n",
    ),
    entry(
        "E092",
        ("kode '{value}' tidak ada dalam daftar resmi", "the code '{value}' is not in the official list"),
        (
            "Daftar resmi memuat provinsi, kabupaten/kota, kecamatan, serta desa/kelurahan menurut Kepmendagri"
            " 300.2.2-2138/2025. Kode lain tetap dipakai apa adanya.",
            "The official list holds provinces, kabupaten and kota, kecamatan, desa and kelurahan after Kepmendagri"
            " 300.2.2-2138/2025. Other codes are used as they are.",
        ),
        hint=("periksa ejaan kodenya", "check the spelling of the code"),
        wrong="kode,tahap\n74.99,draf\n",
        right="kode,tahap\n74.04,draf\n",
    ),
    entry(
        "E093",
        (
            "kode '{value}' milik {official}, padahal di sini namanya '{name}'",
            "the code '{value}' is that of {official}, but the name here is '{name}'",
        ),
        (
            "Kode menentukan daerahnya. Bila namanya lain, salah satunya keliru, atau barisnya bergeser.",
            "The code decides which district is meant. Where the name is another one, one of them is wrong, or rows have"
            " slipped.",
        ),
        hint=("periksa kode dan nama pada baris itu", "check the code and the name of that row"),
        wrong="kode,nama,tahap\n74.04,Kabupaten Muna,draf\n",
        right="kode,nama,tahap\n74.04,Kabupaten Buton,draf\n",
    ),
    entry(
        "E094",
        ("baris '{name}' bukan daerah, melainkan rekapitulasi", "the row '{name}' is a summary, not a district"),
        (
            "Baris jumlah dan rata-rata tidak dinilai dan tidak ikut diperingkat.",
            "Rows of totals and averages are neither scored nor ranked.",
        ),
        hint=("hapus baris itu bila mengganggu", "delete the row if it is in the way"),
        wrong="kode,nama,cakupan\n74.04,Kabupaten Buton,40\n,Rata-rata,40\n",
        right="kode,nama,cakupan\n74.04,Kabupaten Buton,40\n",
    ),
    entry(
        "E095",
        (
            "{subject} tahun {year} sudah ada di {file}",
            "{subject} of {year} is already in {file}",
        ),
        (
            "Satu daerah mempunyai satu penilaian untuk setiap tahun. Yang pertama dipakai, yang berikutnya disisihkan.",
            "A district has one assessment for each year. The first one counts, later ones are set aside.",
        ),
        hint=("hapus salah satunya, atau periksa kode dan tahunnya", "delete one of them, or check its code and year"),
        wrong="kode,tahap\n74.04,draf\n74.04,final\n",
        right="kode,tahap\n74.04,final\n",
    ),
    entry(
        "E096",
        ("'{value}' tidak dapat dipakai di kolom ini", "'{value}' does not fit into this column"),
        (
            "Tahun ditulis dengan empat angka; jalur adalah self, internal, atau external.",
            "Years have four digits; a track is self, internal or external.",
        ),
        hint=("yang dapat dipakai: {allowed}", "possible are: {allowed}"),
        wrong="kode,tahun,tahap\n74.04,20226,draf\n",
        right="kode,tahun,tahap\n74.04,2026,draf\n",
    ),
    entry(
        "E097",
        ("'{question}' dijawab lebih dari sekali", "'{question}' is answered more than once"),
        (
            "Setiap pertanyaan mempunyai satu jawaban untuk setiap daerah, tahun, dan jalur.",
            "Every question has one answer for each district, year and track.",
        ),
        hint=("hapus salah satunya", "delete one of them"),
        wrong="kode,pertanyaan,nilai\n74.04,tahap,draf\n74.04,tahap,final\n",
        right="kode,pertanyaan,nilai\n74.04,tahap,final\n",
    ),
    entry(
        "E098",
        (
            "{count} sel pada baris ini tidak terbaca dan dianggap belum dijawab",
            "{count} cells of this row could not be read and count as not answered",
        ),
        (
            "Baris ini tetap dipakai sebagian; sel yang tidak terbaca melebarkan batas indeks.",
            "Part of the row is used; cells that could not be read widen the bounds of the index.",
        ),
        hint=("perbaiki sel yang disebut di atas", "correct the cells that are named"),
    ),
)
