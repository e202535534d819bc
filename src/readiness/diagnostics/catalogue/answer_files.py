"""E030–E037: answer files of the offline form."""

from __future__ import annotations

from typing import Final

from readiness.diagnostics.catalogue.entries import Entry, entry

ENTRIES: Final[tuple[Entry, ...]] = (
    entry(
        "E030",
        ("berkas ini bukan JSON yang utuh", "this file is not whole JSON"),
        (
            "Berkas jawaban dari formulir luring adalah teks JSON. Berkas ini terpotong ketika dikirim, disunting dengan"
            " tangan, atau sebenarnya berkas lain.",
            "Answer files of the offline form are JSON texts. This one was cut off on its way, edited by hand, or is another"
            " kind of file.",
        ),
        hint=(
            "minta pengisi menyimpan ulang jawabannya dari formulir dan mengirim berkas itu tanpa menyuntingnya",
            "ask whoever filled it in to save the answers from the form again and to send that file unedited",
        ),
        wrong='{"schema": "readiness/answers@1", "answers": {"tahap": {"value": "dr\n',
        right='{"schema": "readiness/answers@1", "answers": {"tahap": {"value": "draf"}}}\n',
    ),
    entry(
        "E031",
        (
            "berkas ini bukan berkas jawaban: skemanya '{given}', seharusnya '{expected}'",
            "this is no answer file: its schema is '{given}' instead of '{expected}'",
        ),
        (
            "Berkas jawaban menyebut dirinya pada kolom 'schema'. JSON lain, misalnya hasil 'readiness score --json',"
            " tidak memuat jawaban. Skema dengan angka yang lebih tinggi berasal dari versi program yang lebih baru.",
            "Answer files name themselves under 'schema'. Other JSON, such as what 'readiness score --json' prints, holds no"
            " answers. A schema with a higher number comes from a newer version of this program.",
        ),
        hint=(
            "pakai berkas yang disimpan dari formulir; bila berasal dari versi yang lebih baru, perbarui program ini",
            "use the file that the form saved; if it is of a newer version, update this program",
        ),
        wrong='{"schema": "readiness/score@1", "results": []}\n',
        right='{"schema": "readiness/answers@1", "answers": {"tahap": {"value": "draf"}}}\n',
    ),
    entry(
        "E032",
        ("'{key}' seharusnya {expected}", "'{key}' should be {expected}"),
        (
            "Pada tempat ini berkas jawaban memuat jenis nilai yang lain, biasanya karena disunting dengan tangan.",
            "The answer file holds another kind of value in this place, usually because it was edited by hand.",
        ),
        hint=("simpan ulang jawaban dari formulir", "save the answers from the form again"),
        wrong='{"schema": "readiness/answers@1", "answers": ["draf"]}\n',
        right='{"schema": "readiness/answers@1", "answers": {"tahap": {"value": "draf"}}}\n',
    ),
    entry(
        "E033",
        ("'{key}' tertulis lebih dari sekali", "'{key}' is written more than once"),
        (
            "Program lain hanya akan melihat yang terakhir, sehingga jawaban pertama hilang tanpa diketahui.",
            "Other programs would see only the last one, and the first answer would be lost unnoticed.",
        ),
        hint=("hapus salah satunya", "remove one of them"),
        wrong='{"schema": "readiness/answers@1", "answers": {"tahap": {"value": "draf"}, "tahap": {"value": "final"}}}\n',
        right='{"schema": "readiness/answers@1", "answers": {"tahap": {"value": "final"}}}\n',
    ),
    entry(
        "E034",
        ("kolom '{key}' tidak dikenal dan diabaikan", "the key '{key}' is not known and was ignored"),
        (
            "Kolom itu berasal dari versi formulir yang lain, atau ditambahkan dengan tangan. Yang dikenal di sini: {known}.",
            "The key comes from another version of the form, or was added by hand. Known here: {known}.",
        ),
        hint=("yang dikenal di sini: {known}", "known here: {known}"),
        wrong='{"schema": "readiness/answers@1", "answers": {"tahap": {"value": "draf", "catatan": "Mei"}}}\n',
        right='{"schema": "readiness/answers@1", "answers": {"tahap": {"value": "draf", "note": "Mei"}}}\n',
    ),
    entry(
        "E035",
        (
            "kerangka ini tidak mempunyai pertanyaan '{question}'; jawabannya tidak dibaca: {value}",
            "this framework has no question '{question}'; its answer was not read: {value}",
        ),
        (
            "Formulir dibuat dari versi kerangka yang lain. Jawaban dicocokkan menurut id pertanyaan; pertanyaan ini sudah"
            " tidak ada.",
            "The form was made of another version of the framework. Answers are matched by the id of their question, and"
            " this question is no more.",
        ),
        hint=(
            "bila masih berguna, tulis jawaban itu pada pertanyaan yang menggantikannya",
            "if it is still of use, write the answer under the question that replaced it",
        ),
        wrong='{"schema": "readiness/answers@1", "answers": {"tahap_lama": {"value": "draf"}}}\n',
        right='{"schema": "readiness/answers@1", "answers": {"tahap": {"value": "draf"}}}\n',
    ),
    entry(
        "E036",
        ("jawaban ini menyebut lebih dari satu: {keys}", "this answer says more than one thing: {keys}"),
        (
            "Sebuah jawaban adalah nilai, indeks luar, belum tahu, atau tidak berlaku; hanya salah satu.",
            "An answer is a value, an outside index, not known yet, or not applicable; only one of them.",
        ),
        hint=("sisakan salah satu", "keep one of them"),
        wrong='{"schema": "readiness/answers@1", "answers": {"tahap": {"value": "draf", "unknown": true}}}\n',
        right='{"schema": "readiness/answers@1", "answers": {"tahap": {"unknown": true}}}\n',
    ),
    entry(
        "E037",
        (
            "dokumen ini tidak bernama; yang dipakai sebagai namanya: '{number}'",
            "this document has no name; what stands in as its name: '{number}'",
        ),
        (
            "Nomor, tanggal, atau halaman diisi tanpa nama dokumen. Supaya tidak hilang, isian itu dijadikan nama.",
            "A number, a date or a page was filled in without the document's name. So that it is not lost, it becomes the"
            " name.",
        ),
        hint=("lengkapi nama dokumen itu di berkas penilaian", "complete the document's name in the assessment file"),
        wrong='{"schema": "readiness/answers@1", "answers": {"tahap": {"value": "draf", "evidence": [{"number": "12/2020"}]}}}\n',
        right='{"schema": "readiness/answers@1", "answers": {"tahap": {"value": "draf", "evidence": [{"document": "SK"}]}}}\n',
    ),
)
