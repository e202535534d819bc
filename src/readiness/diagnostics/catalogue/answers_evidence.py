"""J020–J029, J031–J033: evidence. The examples answer the framework of ``answers_example``; ``sk.pdf`` lies beside them."""

from __future__ import annotations

from typing import Final

from readiness.diagnostics.catalogue.entries import Entry, entry

ENTRIES: Final[tuple[Entry, ...]] = (
    entry(
        "J020",
        (
            "'{document}' didaftarkan untuk tingkat {level} dan untuk tingkat {other} kriteria {criterion}",
            "'{document}' is listed for level {level} and for level {other} of criterion {criterion}",
        ),
        (
            "Satu dokumen jarang membuktikan dua tingkat dari kriteria yang sama, dan asesor menolaknya pada salah satunya."
            " Dua bukti dianggap satu dokumen bila sha256-nya sama; tanpa itu bila nomornya sama; tanpa nomor bila judulnya"
            " sama. Halaman tidak membedakannya; tanggal yang berbeda membedakannya.",
            "One document seldom proves two levels of the same criterion, and assessors refuse it for one of them. Two"
            " items are one document if their sha256 is the same; without it, if their number is; without a number, if"
            " their title is. Pages do not tell them apart; different dates do.",
        ),
        hint=("lampirkan dokumen tersendiri untuk tiap tingkat", "give each level a document of its own"),
        wrong="""
            framework: contoh
            answers:
              B:
                value: 2
                evidence:
                  - {document: SK Tim, number: 12/2020, date: 2020-03-02, page: "1", supports_level: 1}
                  - {document: SK Tim Pelaksana, number: 12/2020, date: 2020-03-02, page: "4", supports_level: 2}
        """,
        right="""
            framework: contoh
            answers:
              B:
                value: 2
                evidence:
                  - {document: SK Tim, number: 12/2020, date: 2020-03-02, page: "1", supports_level: 1}
                  - {document: Laporan kerja tim, number: 40/2020, date: 2020-09-30, page: "4", supports_level: 2}
        """,
    ),
    entry(
        "J021",
        ("bukti '{document}' tidak menyebut halaman", "the evidence '{document}' names no page"),
        (
            "Asesor membaca bagian yang ditunjuk, bukan seluruh dokumen. 'page' boleh berisi nomor halaman, pasal, atau"
            " lampiran; untuk laman, foto, dan peta sebutkan bendanya.",
            "An assessor reads the part that is pointed at, not the whole document. 'page' may be a page number, a clause"
            " or an annex; for a web page, a photo or a map say what it is.",
        ),
        hint=(
            'tulis letaknya, misalnya page: "3", page: Pasal 4, atau page: foto',
            'write where it stands, as in page: "3", page: Pasal 4 or page: photo',
        ),
        wrong="""
            framework: contoh
            answers:
              tahap: {value: draf, evidence: [{document: Notula rapat tim, date: 2020-05-04}]}
        """,
        right="""
            framework: contoh
            answers:
              tahap: {value: draf, evidence: [{document: Notula rapat tim, date: 2020-05-04, page: "2"}]}
        """,
    ),
    entry(
        "J022",
        (
            "'{document}' bertanggal {date}, sesudah penilaian ({limit})",
            "'{document}' is dated {date}, after the assessment ({limit})",
        ),
        (
            "Dokumen yang terbit sesudah penilaian tidak membuktikan keadaan yang dinilai. Batasnya adalah tanggal"
            " penilaian ('date'); tanpa itu akhir tahun yang dinilai.",
            "A document issued after the assessment does not prove the state that is assessed. The limit is the date of"
            " the assessment ('date'); without one, the end of the year assessed.",
        ),
        hint=("periksa tanggal dokumen dan tanggal penilaian", "check the date of the document and of the assessment"),
        wrong="""
            framework: contoh
            year: 2020
            answers:
              tahap: {value: draf, evidence: [{document: Notula rapat tim, date: 2021-01-04, page: "2"}]}
        """,
        right="""
            framework: contoh
            year: 2020
            answers:
              tahap: {value: draf, evidence: [{document: Notula rapat tim, date: 2020-12-28, page: "2"}]}
        """,
    ),
    entry(
        "J023",
        (
            "'{document}' bertanggal {date}; kriteria {criterion} meminta dokumen {years}",
            "'{document}' is dated {date}; criterion {criterion} wants documents of {years}",
        ),
        (
            "Kerangka membatasi umur bukti kriteria itu ('within', dalam tahun sebelum tahun yang dinilai).",
            "The framework limits the age of that criterion's evidence ('within', in years before the year assessed).",
        ),
        hint=("lampirkan dokumen yang lebih baru", "add a newer document"),
        wrong="""
            framework: contoh
            year: 2020
            answers:
              B: {value: 1, evidence: [{document: Laporan kegiatan, date: 2016-11-30, page: "7"}]}
        """,
        right="""
            framework: contoh
            year: 2020
            answers:
              B: {value: 1, evidence: [{document: Laporan kegiatan, date: 2017-01-15, page: "7"}]}
        """,
    ),
    entry(
        "J024",
        (
            "'{document}' tidak bertanggal, padahal kriteria {criterion} membatasi umur bukti",
            "'{document}' has no date, but criterion {criterion} limits the age of its evidence",
        ),
        (
            "Tanpa tanggal tidak dapat diperiksa apakah dokumen itu masih berlaku bagi kriteria yang membatasi umur"
            " buktinya. Pada kriteria lain tanggal boleh kosong.",
            "Without a date nobody can check whether the document still serves a criterion that limits the age of its"
            " evidence. Elsewhere the date may be left out.",
        ),
        hint=("tulis date: 2020-01-31", "write date: 2020-01-31"),
        wrong="""
            framework: contoh
            answers:
              B: {value: 1, evidence: [{document: Laporan kegiatan, page: "7"}]}
        """,
        right="""
            framework: contoh
            answers:
              B: {value: 1, evidence: [{document: Laporan kegiatan, date: 2020-06-30, page: "7"}]}
        """,
    ),
    entry(
        "J025",
        ("'{document}' {stage}", "'{document}' {stage}"),
        (
            "Dokumen yang belum ditandatangani atau masih rancangan ('stage: unsigned', 'stage: draft') jarang membuktikan"
            " sebuah tingkat. Di bawah tingkat pertama yang memerlukan bukti hal itu tidak diperiksa.",
            "A document that is unsigned or a draft ('stage: unsigned', 'stage: draft') seldom proves a level. Below the"
            " first level that wants evidence this is not checked.",
        ),
        hint=(
            "lampirkan dokumen finalnya, atau pastikan tingkat itu memang cukup dengan rancangan",
            "add the final document, or make sure that a draft is enough for that level",
        ),
        wrong="""
            framework: contoh
            answers:
              tahap: {value: final, evidence: [{document: Peraturan Bupati, page: "1", stage: unsigned}]}
        """,
        right="""
            framework: contoh
            answers:
              tahap: {value: final, evidence: [{document: Peraturan Bupati, page: "1", stage: final}]}
        """,
    ),
    entry(
        "J026",
        (
            "judul '{document}' menyebut '{word}'; mungkin dokumennya belum final",
            "the title '{document}' says '{word}'; the document may not be final",
        ),
        (
            "Judulnya berbunyi seperti dokumen yang belum berlaku, sedangkan 'stage' tidak menyebutkannya. 'Rancangan' dan"
            " 'konsep' hanya dibaca demikian di depan nama peraturan, keputusan, atau surat.",
            "The title reads like that of a document not in force yet, but 'stage' does not say so. 'Rancangan' and"
            " 'konsep' are read so only before the name of a regulation, decree or letter.",
        ),
        hint=(
            "tulis stage: draft atau stage: unsigned, atau lampirkan dokumen finalnya",
            "write stage: draft or stage: unsigned, or add the final document",
        ),
        wrong="""
            framework: contoh
            answers:
              tahap: {value: final, evidence: [{document: Draf Peraturan Bupati tentang Smart City, page: "1"}]}
        """,
        right="""
            framework: contoh
            answers:
              tahap: {value: final, evidence: [{document: Peraturan Bupati tentang Smart City, page: "1"}]}
        """,
    ),
    entry(
        "J027",
        (
            "bukti kriteria {criterion} hanya mendukung sampai tingkat {level}, padahal nilainya tingkat {claimed}",
            "the evidence for criterion {criterion} supports level {level} at most, but its value is level {claimed}",
        ),
        (
            "Tingkat tertinggi yang didukung bukti ('supports_level') lebih rendah daripada nilai yang dihitung. Bukti yang"
            " ditolak atau belum ada tidak dihitung; bukti tanpa 'supports_level' mendukung seluruh nilai.",
            "The highest level that the evidence supports ('supports_level') is lower than the value that counts. Evidence"
            " that is rejected or missing does not count; evidence without 'supports_level' supports the whole value.",
        ),
        hint=(
            "lampirkan bukti tingkat {claimed}, atau turunkan nilainya",
            "add evidence for level {claimed}, or lower the value",
        ),
        wrong="""
            framework: contoh
            answers:
              B: {value: 3, evidence: [{document: SK Tim, date: 2020-03-02, page: "1", supports_level: 1}]}
        """,
        right="""
            framework: contoh
            answers:
              B: {value: 1, evidence: [{document: SK Tim, date: 2020-03-02, page: "1", supports_level: 1}]}
        """,
    ),
    entry(
        "J028",
        (
            "kriteria {criterion} bernilai tingkat {claimed}, tetapi tanpa bukti untuk tingkat {levels}",
            "criterion {criterion} has the value level {claimed}, but no evidence for level {levels}",
        ),
        (
            "Tingkat bersifat kumulatif: yang di bawahnya harus terpenuhi dan terbukti juga, mulai dari tingkat pertama"
            " yang memerlukan bukti. Hal ini diperiksa bila jawabannya sebuah tingkat dan buktinya menyebut"
            " 'supports_level'.",
            "Levels are cumulative: those below must be fulfilled and proven as well, from the first level that wants"
            " evidence on. This is checked where the answer is a level and its evidence states 'supports_level'.",
        ),
        hint=("lampirkan bukti untuk tingkat {levels}", "add evidence for level {levels}"),
        wrong="""
            framework: contoh
            answers:
              B: {value: 2, evidence: [{document: Laporan kerja tim, date: 2020-09-30, page: "4", supports_level: 2}]}
        """,
        right="""
            framework: contoh
            answers:
              B:
                value: 2
                evidence:
                  - {document: SK Tim, date: 2020-03-02, page: "1", supports_level: 1}
                  - {document: Laporan kerja tim, date: 2020-09-30, page: "4", supports_level: 2}
        """,
    ),
    entry(
        "J029",
        (
            "berkas bukti '{file}' tidak dapat diperiksa: {reason}",
            "the file of evidence '{file}' cannot be checked: {reason}",
        ),
        (
            "'file' adalah jalur dari folder berkas penilaian ke berkas bukti.",
            "'file' is the path from the folder of the assessment to the file of the document.",
        ),
        hint=("periksa nama berkas dan foldernya", "check the name of the file and its folder"),
        wrong="""
            framework: contoh
            answers:
              tahap: {value: draf, evidence: [{document: SK Tim, page: "1", file: bukti/sk-tim.pdf}]}
        """,
        right="""
            framework: contoh
            answers:
              tahap: {value: draf, evidence: [{document: SK Tim, page: "1", file: sk.pdf}]}
        """,
    ),
    entry(
        "J031",
        (
            "bukti '{document}' mempunyai sha256 tetapi tidak menyebut berkasnya",
            "the evidence '{document}' has a sha256 but names no file",
        ),
        (
            "'sha256' hanya berarti bersama 'file', berkas yang sidiknya dicatat.",
            "'sha256' means something only beside 'file', the file whose digest it is.",
        ),
        hint=(
            "tulis file: bukti/nama-berkas.pdf, atau hapus sha256",
            "write file: evidence/name.pdf, or delete sha256",
        ),
        wrong="""
            framework: contoh
            answers:
              tahap: {value: draf, evidence: [{document: SK Tim, page: "1", sha256: "00ff"}]}
        """,
        right="""
            framework: contoh
            answers:
              tahap: {value: draf, evidence: [{document: SK Tim, page: "1"}]}
        """,
    ),
    entry(
        "J032",
        (
            "berkas bukti '{file}' berada di luar folder penilaian",
            "the file of evidence '{file}' lies outside the folder of the assessment",
        ),
        (
            "Berkas bukti disimpan di folder berkas penilaian atau di bawahnya dan disebut dengan jalur relatif, supaya"
            " penilaian dapat dipindahkan beserta buktinya. Berkas di tempat lain tidak dibaca.",
            "Files of evidence lie in the folder of the assessment or below it and are named by a relative path, so that"
            " an assessment can be moved together with its evidence. Files elsewhere are not read.",
        ),
        hint=(
            "salin berkasnya ke folder penilaian, lalu tulis jalurnya dari sana, misalnya bukti/sk.pdf",
            "copy the file into the folder of the assessment and write its path from there, as in evidence/sk.pdf",
        ),
        wrong="""
            framework: contoh
            answers:
              tahap: {value: draf, evidence: [{document: SK Tim, page: "1", file: ../arsip/sk.pdf}]}
        """,
        right="""
            framework: contoh
            answers:
              tahap: {value: draf, evidence: [{document: SK Tim, page: "1", file: sk.pdf}]}
        """,
    ),
    entry(
        "J033",
        (
            "isi berkas bukti '{file}' berbeda dari saat didaftarkan",
            "the file of evidence '{file}' is not the one that was registered",
        ),
        (
            "'sha256' adalah sidik isi berkas saat bukti didaftarkan; sidik yang berbeda berarti isinya berubah.",
            "'sha256' is the digest of the file when the evidence was registered; another digest means another content.",
        ),
        hint=(
            "kembalikan berkas semula; bila perubahannya disengaja, tulis sha256: {digest}",
            "put the original back; if the change is meant, write sha256: {digest}",
        ),
        wrong="""
            framework: contoh
            answers:
              tahap:
                value: draf
                evidence:
                  - document: SK Tim
                    page: "1"
                    file: sk.pdf
                    sha256: "0000000000000000000000000000000000000000000000000000000000000000"
        """,
        right="""
            framework: contoh
            answers:
              tahap:
                value: draf
                evidence:
                  - document: SK Tim
                    page: "1"
                    file: sk.pdf
                    sha256: "32b56ed53348a8587f30c90e5c6406df95d3b8ab1130b1da62bcf492a8ed8a63"
        """,
    ),
)
