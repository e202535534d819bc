"""The words of the cover: what the workbook is, and how it is filled in."""

from __future__ import annotations

from readiness import i18n
from readiness.domain.assessment import Track
from readiness.questionnaire.model import Questionnaire
from readiness.questionnaire.workbook import texts
from readiness.questionnaire.workbook.documents import sheet_title as further_title
from readiness.reporting.wording.values import capital, pick, track_text


def heading(questionnaire: Questionnaire, language: str) -> str:
    """The title of the workbook."""
    title = questionnaire.framework.title.in_(language) or str(questionnaire.framework.id)
    return f"{pick(language, 'Kuesioner', 'Questionnaire:')} {title}"


def identity(questionnaire: Questionnaire, language: str) -> list[tuple[str, str]]:
    """Label and text of what the workbook is about."""
    framework, subject = questionnaire.framework, questionnaire.subject
    official = (
        pick(language, "instrumen resmi", "official instrument")
        if framework.official
        else pick(language, "bukan instrumen resmi", "not an official instrument")
    )
    version = pick(language, f"versi {framework.version}", f"version {framework.version}") if framework.version else ""
    title = framework.title.in_(language) or str(framework.id)
    district = f"{subject.name} ({subject.code})" if subject.code else subject.name
    agency = (
        pick(language, "Semua perangkat daerah", "All agencies")
        if questionnaire.agency is None
        else texts.agency_name(framework, questionnaire.agency, language)
    )
    rows = [
        (pick(language, "Daerah", "District"), district),
        (pick(language, "Instrumen", "Instrument"), ", ".join(part for part in (title, version, official) if part)),
        (pick(language, "Tahun penilaian", "Year assessed"), str(questionnaire.year or "")),
        (pick(language, "Perangkat daerah", "Agency"), agency),
        (pick(language, "Jalur penilaian", "Track"), capital(track_text(questionnaire.track, language))),
    ]
    if questionnaire.deadline is not None:
        rows.append((pick(language, "Batas waktu", "Deadline"), i18n.date(questionnaire.deadline, language)))
    return [(label, text) for label, text in rows if text]


def steps(questionnaire: Questionnaire, language: str) -> list[str]:
    """How to fill in the workbook, in order."""
    until = ""
    if questionnaire.deadline is not None:
        day = i18n.date(questionnaire.deadline, language)
        until = pick(language, f" paling lambat {day}", f" by {day}")
    return _on_paper(language, until) if questionnaire.blank else _on_screen(questionnaire, language, until)


def _on_paper(language: str, until: str) -> list[str]:
    further = further_title(language)
    return [
        pick(
            language,
            "Tulis jawaban pada kolom Jawaban. Bila ada kotak pilihan (☐), beri tanda pada satu kotak.",
            "Write the answer in the column Answer. Where there are boxes (☐), tick one.",
        ),
        pick(
            language,
            "Persentase ditulis 0 sampai 100; tanggal ditulis hari/bulan/tahun.",
            "Percentages are written from 0 to 100; dates as day/month/year.",
        ),
        pick(
            language,
            "Bila belum ada datanya, tulis “Belum tahu”. Bila pertanyaan tidak berlaku, tulis “Tidak berlaku” dan alasannya.",
            "Where there are no data, write “Not known yet”. Where a question does not apply, write so, with the reason.",
        ),
        pick(
            language,
            f"Bukti dukung: tulis nama dokumen, nomor, tanggal, dan halaman; selebihnya pada lembar “{further}”.",
            f"Evidence: write the document's name, number, date and page; any further ones on the sheet “{further}”.",
        ),
        pick(language, f"Kembalikan lembar yang sudah diisi{until}.", f"Return the sheets{until}."),
    ]


def _on_screen(questionnaire: Questionnaire, language: str, until: str) -> list[str]:
    further = further_title(language)
    known = (
        pick(
            language,
            "Yang sudah terisi adalah yang diketahui sampai saat ini. Perbaiki bila keliru, lengkapi bila kurang.",
            "What is filled in already is what is known so far. Correct it where it is wrong, and complete it.",
        )
        if questionnaire.track is Track.SELF
        else pick(
            language,
            "Nilai dan bukti dari jalur lain tampil di samping jawaban, hanya untuk dibaca.",
            "Values and evidence of the other tracks stand beside the answer, to be read only.",
        )
    )
    return [
        pick(
            language,
            "Buka tiap lembar melalui tabel di bawah. Isi kolom Jawaban; jawaban yang masih kosong berwarna kuning.",
            "Open each sheet from the table below. Fill in the column Answer; answers that are missing are yellow.",
        ),
        pick(
            language,
            "Pilih jawaban dari daftar pada selnya, atau ketik angkanya; petunjuk tampil saat sel dipilih. "
            "Persentase ditulis 0 sampai 100, tanpa tanda persen.",
            "Choose the answer from the list of its cell, or type the number; a hint shows when the cell is chosen. "
            "Percentages are written from 0 to 100, without the sign.",
        ),
        pick(
            language,
            "Bila belum ada datanya, isi “Belum tahu”. Bila daftar menawarkan “Tidak berlaku”, tulis alasannya pada "
            "kolom Penjelasan.",
            "Where there are no data, enter “Not known yet”. Where “Not applicable” is offered, give the reason in the "
            "column Explanation.",
        ),
        pick(
            language,
            "Baris abu-abu tidak perlu diisi; alasannya tampil pada kolom Status.",
            "Grey rows need no answer; the column Status says why.",
        ),
        pick(
            language,
            f"Bukti dukung: isi nama dokumen, nomor, tanggal, dan halaman. Dokumen kedua dan seterusnya diisi pada lembar “{further}”.",
            f"Evidence: give the document's name, number, date and page. Further documents go on the sheet “{further}”.",
        ),
        known,
        pick(
            language,
            f"Isi data pengisi, simpan sebagai .xlsx, lalu kirim kembali berkas ini{until}.",
            f"Give your details, save as .xlsx, and send this file back{until}.",
        ),
    ]


def contact_labels(language: str) -> tuple[str, ...]:
    """The labels of the contact cells, in the order of the layout."""
    return (
        pick(language, "Nama pengisi", "Filled in by"),
        pick(language, "Jabatan", "Position"),
        pick(language, "Telepon/WhatsApp", "Telephone or WhatsApp"),
        pick(language, "Tanggal pengisian", "Date"),
    )
