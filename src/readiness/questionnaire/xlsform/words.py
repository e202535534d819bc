"""What an XLSForm says besides the questions, in two languages."""

from __future__ import annotations

from typing import Final

Words = tuple[str, str]

LANGUAGES: Final = {"id": "Bahasa Indonesia (id)", "en": "English (en)"}
"""What XLSForm calls the two languages."""

IDENTITY: Final[Words] = ("Pengisi", "Who answers")
FILLER: Final[Words] = ("Nama pengisi", "Name of the person who answers")
POSITION: Final[Words] = ("Jabatan", "Position")
PHONE: Final[Words] = ("Nomor telepon", "Telephone number")
STATE: Final[Words] = ("Bila belum dapat diisi", "If it cannot be answered yet")
INDEX: Final[Words] = ("Atau isi {name}", "Or enter {name}")
REASON: Final[Words] = ("Mengapa tidak berlaku?", "Why does it not apply?")
REASON_NEEDED: Final[Words] = ("Tulis alasannya.", "Give the reason.")
ADD: Final[Words] = ("Tambahkan pada {code}", "Add to {code}")
ADD_NOTE: Final[Words] = ("Penjelasan", "An explanation")
ADD_DOCUMENT: Final[Words] = ("Bukti dukung", "Evidence")
NOTE: Final[Words] = ("Penjelasan", "Explanation")
DOCUMENT: Final[dict[str, Words]] = {
    "document": ("Nama dokumen", "Name of the document"),
    "number": ("Nomor dokumen", "Number of the document"),
    "date": ("Tanggal dokumen", "Date of the document"),
    "page": ("Halaman", "Page"),
}
DOCUMENT_NEEDED: Final[Words] = ("Tulis nama dokumennya.", "Enter the name of the document.")
PHOTO: Final[Words] = ("Foto halaman dokumen", "Photo of the document's page")
NONE: Final[Words] = ("Tidak satu pun dari ini", "None of these")
ALONE: Final[Words] = (
    "“Belum tahu”, “Tidak berlaku”, dan “Tidak satu pun” tidak dapat dipilih bersama pilihan lain.",
    "“Not known yet”, “Not applicable” and “None of these” cannot be chosen together with others.",
)
NOW: Final[Words] = ("Jawaban saat ini: {answer}.", "Present answer: {answer}.")
EVIDENCE: Final[Words] = ("Bukti dukung yang diminta: {kinds}", "Evidence wanted: {kinds}")
LEVELS: Final[Words] = ("Kriteria tingkat:", "Criteria of the levels:")
UNIT: Final[Words] = ("Satuan: {unit}.", "Unit: {unit}.")
BETWEEN: Final[Words] = ("Nilainya {low} sampai {high}.", "The value is {low} to {high}.")
AT_LEAST: Final[Words] = ("Nilainya sedikitnya {low}.", "The value is at least {low}.")
AT_MOST: Final[Words] = ("Nilainya paling banyak {high}.", "The value is at most {high}.")
STEP: Final[Words] = ("Kelipatan {step} dihitung dari {low}.", "In steps of {step} from {low}.")
