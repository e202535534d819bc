"""What the form says, in two languages; a word in braces is filled in by the script."""

from __future__ import annotations

from typing import Final

from readiness.questionnaire.words import NOT_APPLICABLE, UNKNOWN
from readiness.reporting.wording.values import pick

WORDS: Final[dict[str, tuple[str, str]]] = {
    "start": ("Mulai", "Start"),
    "finish": ("Periksa dan kirim", "Check and send"),
    "sections": ("Bagian", "Sections"),
    "section": ("Bagian", "Section"),
    "menu": ("Daftar bagian", "List of sections"),
    "next": ("Berikutnya", "Next"),
    "back": ("Sebelumnya", "Back"),
    "begin": ("Mulai mengisi", "Begin"),
    "go_on": ("Lanjutkan mengisi", "Go on"),
    "search": ("Cari pertanyaan", "Search questions"),
    "only_open": ("Hanya yang belum terjawab", "Only what is not answered"),
    "nothing_found": ("Tidak ada pertanyaan yang cocok.", "No question matches."),
    "nothing_open": ("Semua pertanyaan pada bagian ini sudah terjawab.", "Every question in this section is answered."),
    "answered": ("terjawab", "answered"),
    "empty": ("kosong", "empty"),
    "unknown_count": ("belum tahu", "not known yet"),
    "skipped": ("tidak perlu", "not needed"),
    "wrong": ("perlu diperbaiki", "to be corrected"),
    "of": ("{done} dari {all} terjawab", "{done} of {all} answered"),
    "unknown": UNKNOWN,
    "not_applicable": NOT_APPLICABLE,
    "none_of_these": ("Tidak satu pun dari ini", "None of these"),
    "clear": ("Kosongkan", "Clear"),
    "or_index": ("atau isi {name}", "or enter {name}"),
    "converted": ("Nilai yang dihitung: {value}", "Value converted: {value}"),
    "range": ("{low} sampai {high}", "{low} to {high}"),
    "at_least": ("sedikitnya {low}", "at least {low}"),
    "at_most": ("paling banyak {high}", "at most {high}"),
    "whole": ("bilangan bulat", "whole number"),
    "levels": ("Kriteria tingkat", "Criteria of the levels"),
    "fulfilment": ("Terpenuhi bila", "Fulfilled when"),
    "level_evidence": ("Bukti", "Evidence"),
    "evidence_wanted": ("Bukti dukung yang diminta", "Evidence wanted"),
    "answered_by": ("Dijawab oleh", "Answered by"),
    "more": ("Penjelasan dan bukti dukung", "Explanation and evidence"),
    "note": ("Penjelasan", "Explanation"),
    "reason": ("Alasan tidak berlaku (wajib)", "Why it does not apply (required)"),
    "document": ("Nama dokumen", "Name of the document"),
    "number": ("Nomor", "Number"),
    "date": ("Tanggal", "Date"),
    "page": ("Halaman", "Page"),
    "add_document": ("Tambah dokumen", "Add a document"),
    "remove_document": ("Hapus dokumen {n}", "Remove document {n}"),
    "document_n": ("Dokumen {n}", "Document {n}"),
    "documents": ("{n} dokumen", "{n} document(s)"),
    "with_note": ("ada penjelasan", "explained"),
    "asked_if": ("Ditanyakan bila {condition}.", "Asked if {condition}."),
    "not_asked": (
        "Tidak perlu dijawab. Ditanyakan hanya bila {condition}.",
        "Need not be answered. Asked only if {condition}.",
    ),
    "kept": (
        "Isian Anda tetap tersimpan di perangkat ini, tetapi tidak ikut dikirim.",
        "What you entered stays on this device but is not sent.",
    ),
    "does_not_apply": (
        "Menurut data saat ini, kriteria ini tidak berlaku bagi daerah Anda; tidak perlu dijawab.",
        "By what is known now, this criterion does not apply to your district; it need not be answered.",
    ),
    "answer_all_the_same": ("Tetap jawab", "Answer all the same"),
    "bad_number": ("Tulis angka saja, misalnya {example}.", "Enter a number only, such as {example}."),
    "bad_integer": ("Tulis bilangan bulat, tanpa desimal.", "Enter a whole number, without decimals."),
    "bad_range": ("Nilainya harus {range}.", "The value must be {range}."),
    "bad_step": (
        "Nilainya harus kelipatan {step} dihitung dari {low}.",
        "The value must be in steps of {step} from {low}.",
    ),
    "bad_thousands": (
        "Maksud Anda {whole} atau {decimal}? Tulis tanpa pemisah ribuan.",
        "Do you mean {whole} or {decimal}? Write it without a separator of thousands.",
    ),
    "bad_date": ("Tanggal belum lengkap.", "The date is not complete."),
    "bad_reason": ("Tulis alasan mengapa pertanyaan ini tidak berlaku.", "Say why this question does not apply."),
    "bad_document": ("Tulis nama dokumennya.", "Enter the name of the document."),
    "bad_document_date": ("Tanggal dokumen belum lengkap.", "The date of the document is not complete."),
    "saved": ("Tersimpan di perangkat ini pukul {time}", "Saved on this device at {time}"),
    "restored": (
        "Isian {date} pukul {time} dipulihkan dari perangkat ini.",
        "What was entered on {date} at {time} is restored from this device.",
    ),
    "no_storage": (
        "Peramban ini tidak dapat menyimpan isian di perangkat. Jangan tutup halaman sebelum berkas jawaban diunduh.",
        "This browser cannot save on the device. Do not close the page before the answer file is downloaded.",
    ),
    "other_tab": (
        "Formulir ini juga terbuka di jendela lain. Pakai satu jendela saja agar isian tidak saling menimpa.",
        "This form is open in another window too. Use one only, so that nothing overwrites the other.",
    ),
    "to_correct": ("Perlu diperbaiki", "To be corrected"),
    "left_out": (
        "Isian berikut keliru dan tidak ikut dalam berkas jawaban sebelum diperbaiki:",
        "What follows is wrong and stays out of the answer file until it is corrected:",
    ),
    "still_empty": ("Belum terjawab", "Not answered yet"),
    "empty_allowed": (
        "Berkas boleh dikirim walau belum lengkap; kekurangannya dapat disusulkan.",
        "The file may be sent incomplete; what is missing can follow.",
    ),
    "all_done": ("Semua pertanyaan sudah dijawab.", "All questions are answered."),
    "send": ("Kirim jawaban", "Send the answers"),
    "send_how": (
        "Unduh berkas jawaban, lalu kirim melalui surel atau WhatsApp kepada yang mengirimi Anda formulir ini.",
        "Download the answer file and send it by e-mail or WhatsApp to whoever sent you this form.",
    ),
    "download": ("Unduh berkas jawaban", "Download the answer file"),
    "share": ("Bagikan berkas", "Share the file"),
    "copy": ("Salin isi berkas", "Copy the file's content"),
    "copied": ("Isi berkas sudah disalin; tempelkan pada pesan.", "Copied; paste it into a message."),
    "not_copied": (
        "Peramban menolak menyalin. Salin sendiri teks di bawah ini.",
        "The browser refuses to copy. Copy the text below yourself.",
    ),
    "content": ("Isi berkas jawaban", "Content of the answer file"),
    "downloaded": (
        "Berkas {file} diunduh. Periksa folder unduhan.",
        "{file} is downloaded. See the folder of downloads.",
    ),
    "shared": ("Berkas dibagikan.", "The file is shared."),
    "other_actions": ("Lainnya", "More"),
    "load": ("Muat berkas jawaban", "Load an answer file"),
    "load_how": (
        "Berkas yang pernah diunduh dari formulir ini; isinya menggantikan jawaban atas pertanyaan yang sama.",
        "A file once downloaded from this form; it replaces the answers to the same questions.",
    ),
    "loaded": ("{n} jawaban dimuat dari berkas.", "{n} answers loaded from the file."),
    "load_unknown": (
        "{n} pertanyaan dalam berkas tidak ada pada formulir ini.",
        "{n} questions of the file are not in this form.",
    ),
    "not_a_file": ("Berkas ini bukan berkas jawaban.", "This is not an answer file."),
    "other_form": (
        "Berkas ini milik formulir lain: {name}.",
        "This file belongs to another form: {name}.",
    ),
    "load_confirm": (
        "Jawaban yang sudah Anda isi akan diganti dengan isi berkas. Lanjutkan?",
        "Your answers will be replaced by those of the file. Go on?",
    ),
    "print": ("Cetak", "Print"),
    "reset": ("Mulai dari awal", "Start over"),
    "reset_confirm": (
        "Semua isian di perangkat ini akan dihapus dan formulir kembali seperti saat diterima. Lanjutkan?",
        "All that was entered on this device will be removed, and the form will be as it was received. Go on?",
    ),
    "who": ("Diisi oleh", "Filled in by"),
    "filler": ("Nama", "Name"),
    "position": ("Jabatan", "Position"),
    "phone": ("Nomor telepon", "Telephone number"),
    "state_answered": ("Terjawab", "Answered"),
    "state_empty": ("Kosong", "Empty"),
    "state_skipped": ("Tidak perlu", "Not needed"),
    "state_wrong": ("Perlu diperbaiki", "To be corrected"),
}

STEPS: Final = (
    (
        "Isi nama Anda, lalu jawab tiap bagian. Isian tersimpan sendiri di perangkat ini; Anda boleh berhenti dan melanjutkan.",
        "Enter your name, then answer each section. What you enter is saved on this device; you may stop and go on later.",
    ),
    (
        "Belum punya datanya? Pilih “Belum tahu”. Jangan mengira-ngira.",
        "No data yet? Choose “Not known yet”. Do not guess.",
    ),
    (
        "Sebut dokumen yang membuktikan jawaban: nama, nomor, tanggal, dan halamannya.",
        "Name the document that proves an answer: its title, number, date and page.",
    ),
    (
        "Setelah selesai, buka “Periksa dan kirim”, unduh berkas jawaban, dan kirim berkas itu.",
        "When done, open “Check and send”, download the answer file and send it.",
    ),
)
"""How to fill in, step by step."""


def words(language: str) -> dict[str, str]:
    """All words in one language."""
    return {key: pick(language, *pair) for key, pair in WORDS.items()}
