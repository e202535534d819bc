"""``readiness evidence``: the register by agency and status, and one criterion in detail."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from readiness.cli.wrapping import wrapped
from tests.acceptance.cli.command import BUTON, COMPLETE, run, spawn

FRAMEWORK = """\
id: bukti
title: {id: Bukti, en: Evidence}
target: 3
scale: {min: 1, max: 5, labels: {2: {id: Terkelola, en: Managed}, 3: {id: Terdefinisi, en: Defined}}}
respondents:
  kominfo: {id: Dinas Kominfo, en: ICT agency}
  dinkes: {id: Dinas Kesehatan, en: Health agency}
  bappeda: {id: Bappeda, en: Planning agency}
criteria:
  - id: A
    type: level
    title: {id: Kebijakan data, en: Data policy}
    respondent: kominfo
    evidence: {kinds: {id: Peraturan, en: Regulation}, from_level: 2, within: 3}
    levels:
      1: {id: Belum ada., en: None yet.}
      2: {text: {id: Ditetapkan., en: Adopted.}, fulfilment: {id: Sudah terbit., en: It is in force.}, evidence: {id: Perbup., en: Regulation.}}
      3: {id: Lengkap., en: Complete.}
      4: {id: Direviu., en: Reviewed.}
      5: {id: Diperbarui., en: Renewed.}
  - {id: B, type: level, title: {id: Pusat data, en: Data centre}, respondent: kominfo}
  - {id: C, type: level, title: {id: Rekam medis, en: Medical records}, respondent: dinkes}
  - {id: D, type: level, title: {id: Rencana induk, en: Masterplan}, respondent: bappeda}
"""
ASSESSMENT = """\
framework: bukti
subject: {name: Kabupaten Uji, kind: kabupaten}
year: 2026
answers:
  A:
    self:
      - value: 2
        date: 2026-02-01
      - value: 4
        by: kominfo
        date: 2026-05-01
        evidence:
          - {document: Perbup Satu Data, number: 12/2025, date: 2025-03-02, page: Pasal 4, supports_level: 2, status: accepted, quote: "Bupati menetapkan walidata."}
          - {document: Laporan reviu, date: 2026-02-02, page: "7", supports_level: 4, status: revise, stage: unsigned, note: Belum ditandatangani Sekda., file: bukti/reviu.pdf}
    external: {value: 3, by: Asesor 1, date: 2026-09-01, note: Reviu belum terbukti.}
    appeal: {text: Reviu sudah selesai.}
  B: 3
  C: {value: 2, evidence: [{document: Ekspor rekam medis — 健康 🏥, supports_level: 2, status: missing}, {document: Tangkapan layar, page: foto}]}
  D: 1
"""


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the instrument above and an assessment ``uji.yaml``."""
    home = tmp_path / "criteria" / "bukti"
    home.mkdir(parents=True)
    (home / "framework.yaml").write_text(FRAMEWORK, encoding="utf-8")
    (tmp_path / "uji.yaml").write_text(ASSESSMENT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_register_in_indonesian(office: Path) -> None:
    result = run("evidence", "uji.yaml", "--lang", "id")
    assert result.code == 0
    assert result.out.splitlines() == [
        "Dinas Kominfo · tunggakan bukti 2",
        "  diterima 1 · perlu revisi 1 · ditolak 0 · belum ada 0 · belum diperiksa 0 · jawaban tanpa dokumen 1",
        "  ! A  Laporan reviu, 2 Februari 2026, halaman 7 · tingkat 4 · belum ditandatangani"
        " · perlu revisi: Belum ditandatangani Sekda",
        "  – B  Pusat data: 3 · tanpa dokumen",
        "  ✓ A  Perbup Satu Data, nomor 12/2025, 2 Maret 2025, Pasal 4 · tingkat 2 · diterima",
        "",
        "Dinas Kesehatan · tunggakan bukti 1",
        "  diterima 0 · perlu revisi 0 · ditolak 0 · belum ada 1 · belum diperiksa 1 · jawaban tanpa dokumen 0",
        "  ? C  Ekspor rekam medis — 健康 🏥 · tingkat 2 · belum ada",
        "  · C  Tangkapan layar, foto · belum diperiksa",
        "",
        "Perangkat daerah dengan tunggakan bukti terbesar: Dinas Kominfo (2), Dinas Kesehatan (1)",
    ]
    assert result.err.startswith("Selanjutnya: readiness evidence uji.yaml ID")


def test_one_criterion_in_english(office: Path) -> None:
    by_criterion, by_question = run("evidence", "uji.yaml", "A"), run("evidence", "uji.yaml", "B")
    assert by_criterion.code == by_question.code == 0
    assert by_criterion.out.splitlines() == [
        "A Data policy",
        "  Agency: ICT agency",
        "  Value 3.00 · by accepted evidence alone at least 2.00",
        "  Evidence from level 2 on: Regulation",
        "  Evidence may be dated up to 3 years before the year assessed",
        "  ✓ Level 2 Managed: Adopted.",
        "      Fulfilment: It is in force.",
        "      Evidence: Regulation.",
        "  ✓ Level 3 Defined: Complete.",
        "    Level 4: Reviewed.",
        "    Level 5: Renewed.",
        "",
        "A · Data policy: 3 (external assessor, Asesor 1, 1 September 2026)",
        "  ✓ Perbup Satu Data",
        "      number 12/2025 · 2 March 2025 · Pasal 4 · level 2",
        "      Status: accepted",
        "      Quote: “Bupati menetapkan walidata.”",
        "      Listed by: self, ICT agency, 1 May 2026",
        "  ! Laporan reviu",
        "      2 February 2026 · page 7 · level 4 · not signed yet",
        "      Status: needs revision",
        "      Assessor's note: Belum ditandatangani Sekda.",
        "      Listed by: self, ICT agency, 1 May 2026",
        "      File: bukti/reviu.pdf",
    ]
    assert "no document" in by_question.out


def test_the_register_as_data(office: Path) -> None:
    found = run("evidence", "uji.yaml", "--json").json
    assert list(found) == [
        "schema", "file", "subject", "year", "track", "framework", "agencies", "largest_backlog"
    ]  # fmt: skip
    assert (found["schema"], found["file"], found["track"]) == ("readiness/evidence@1", "uji.yaml", "latest")
    assert found["largest_backlog"] == ["kominfo", "dinkes"]
    first = found["agencies"][0]
    assert list(first) == ["id", "name", "backlog", "counts", "documents", "undocumented"]
    assert (first["id"], first["name"], first["backlog"]) == ("kominfo", "ICT agency", 2)
    assert first["counts"] == {
        "accepted": 1, "revise": 1, "rejected": 0, "missing": 0, "unexamined": 0, "undocumented": 1
    }  # fmt: skip
    assert first["documents"][1] == {
        "criterion": "A", "title": "Data policy", "question": "A", "track": "self", "by": "kominfo",
        "document": "Laporan reviu", "number": "", "date": "2026-02-02", "page": "7", "quote": "", "level": "4",
        "status": "revise", "stage": "unsigned", "note": "Belum ditandatangani Sekda.", "file": "bukti/reviu.pdf",
        "sha256": "",
    }  # fmt: skip
    assert first["undocumented"] == [{"criterion": "B", "title": "Data centre", "question": "B", "level": "3"}]
    for agency in found["agencies"]:
        counts = agency["counts"]
        assert agency["backlog"] == sum(counts[word] for word in ("revise", "rejected", "missing", "undocumented"))


def test_one_criterion_as_data(office: Path) -> None:
    found = run("evidence", "uji.yaml", "A", "--json").json
    assert [agency["id"] for agency in found["agencies"]] == ["kominfo"]
    assert list(found)[-1] == "criterion"
    criterion = found["criterion"]
    assert (criterion["id"], criterion["claimed_level"], criterion["accepted"]) == ("A", "3", "2")
    assert criterion["evidence"] == {"kinds": "Regulation", "from_level": "2", "within": 3}
    assert criterion["levels"][1] == {
        "level": "2", "text": "Adopted.", "fulfilment": "It is in force.", "evidence": "Regulation.", "confidence": None
    }  # fmt: skip


@pytest.mark.parametrize("wanted", ["dinkes", "Dinas Kesehatan", "KESEHATAN", "health  agency"])
def test_an_agency_by_its_id_or_part_of_its_name(office: Path, wanted: str) -> None:
    result = run("evidence", "uji.yaml", "--opd", wanted, "--json")
    assert result.code == 0, result.err
    assert [agency["id"] for agency in result.json["agencies"]] == ["dinkes"]


@pytest.mark.parametrize(
    ("wanted", "code", "said"),
    [
        ("Kesehatn", "T009", "did you mean 'Health agency'?"),
        ("kominfoo", "T009", "did you mean 'ICT agency'?"),
        ("Dinas", "T010", "name one of these: ICT agency, Health agency"),
        ("xyz", "T009", "available: Health agency, ICT agency, Planning agency"),
        ("", "T009", "available: Health agency"),
    ],
)
def test_an_agency_that_is_not_there(office: Path, wanted: str, code: str, said: str) -> None:
    result = run("evidence", "uji.yaml", "--opd", wanted)
    assert result.code == 1
    assert result.out == ""
    assert f"error[{code}]" in result.err
    assert said in result.err


def test_an_agency_without_documents(office: Path) -> None:
    result = run("evidence", "uji.yaml", "--opd", "bappeda")
    assert result.code == 0
    assert result.out == "No evidence to show.\n\nNo agency has a backlog of evidence.\n"


def test_a_criterion_of_another_agency(office: Path) -> None:
    assert run("evidence", "uji.yaml", "A", "--opd", "dinkes").out == "No evidence to show.\n"
    assert run("evidence", "uji.yaml", "A", "--opd", "kominfo").out.startswith("A Data policy\n")


def test_some_statuses_only(office: Path) -> None:
    text = run("evidence", "uji.yaml", "--status", "missing", "--status", "undocumented").out
    assert "rekam medis" in text
    assert "Data centre" in text
    assert "Perbup" not in text
    assert "Tangkapan layar" not in text
    found = run("evidence", "uji.yaml", "--status", "accepted", "--json").json["agencies"]
    assert [document["status"] for agency in found for document in agency["documents"]] == ["accepted"]
    assert found[0]["counts"]["revise"] == 1
    wrong = run("evidence", "uji.yaml", "--status", "diterima")
    assert wrong.code == 2
    assert "missing, rejected, revise, undocumented, unexamined, accepted" in wrong.err


def test_a_criterion_that_is_not_there(office: Path) -> None:
    result = run("evidence", "uji.yaml", "Z")
    assert result.code == 1
    assert "error[J015]" in result.err


def test_the_track_decides_what_counts(office: Path) -> None:
    assert "Data policy: 4 (self, ICT agency, 1 May 2026)" in run("evidence", "uji.yaml", "A", "--track", "self").out
    assert run("evidence", "uji.yaml", "A", "--track", "external", "--json").json["criterion"]["claimed_level"] == "3"


def test_explain_tells_dates_statuses_and_notes(office: Path) -> None:
    text = run("explain", "uji.yaml", "A").out
    assert "external assessor (Asesor 1, 1 September 2026): 3. Reviu belum terbukti." in text
    assert "self (1 February 2026): 2." in text
    assert "evidence: Perbup Satu Data, Pasal 4 (accepted)" in text
    assert "Laporan reviu, page 7 (not signed yet; needs revision: Belum ditandatangani Sekda)" in text


def test_the_score_by_accepted_evidence_stands_beside_the_claimed_one(office: Path) -> None:
    assert "By accepted evidence alone: at least 1.25\n" in run("score", "uji.yaml").out
    assert "Dengan bukti yang diterima saja: sedikitnya 1,25\n" in run("score", "uji.yaml", "--lang", "id").out
    assert "accepted evidence" not in run("score", BUTON).out
    assert " Proven " in run("score", COMPLETE).out
    assert " Proven " not in run("score", BUTON).out


def test_check_names_what_is_wrong_with_the_documents(office: Path) -> None:
    """Together with other mistakes, in one run."""
    found = run("check", "uji.yaml", "--json")
    assert found.code == 0
    codes = [(item["code"], item["line"]) for item in found.json["diagnostics"]]
    assert codes == [("J028", 14), ("J025", 14), ("J029", 14)]
    text = ASSESSMENT.replace("  D: 1", "  D: 9").replace("bukti/reviu.pdf", "../reviu.pdf")
    (office / "uji.yaml").write_text(text, encoding="utf-8")
    both = run("check", "uji.yaml", "--json")
    assert both.code == 1
    assert {item["code"] for item in both.json["diagnostics"]} == {"J004", "J025", "J032"}
    assert run("score", "uji.yaml").code == 1


def test_a_file_that_cannot_be_read_is_no_crash(office: Path) -> None:
    (office / "bukti").mkdir()
    (office / "bukti" / "reviu.pdf").write_bytes(b"x")
    for name in ("reviu.pdf/x", "a" * 300, "reviu.pdf\\0"):
        (office / "uji.yaml").write_text(ASSESSMENT.replace("bukti/reviu.pdf", f'"bukti/{name}"'), encoding="utf-8")
        found = run("check", "uji.yaml", "--json")
        assert found.code == 0, found.err
        assert "J029" in {item["code"] for item in found.json["diagnostics"]}, name


def test_a_link_out_of_the_folder_is_refused(office: Path) -> None:
    (office / "bukti").mkdir()
    try:
        (office / "bukti" / "reviu.pdf").symlink_to(office.parent / "luar.pdf")
    except OSError:
        pytest.skip("this system makes no links")
    found = run("check", "uji.yaml", "--json").json["diagnostics"]
    assert "J032" in {item["code"] for item in found}


def test_a_large_file_is_read_piece_by_piece(office: Path) -> None:
    """Its digest is right though it is larger than any one piece."""
    import hashlib

    (office / "bukti").mkdir()
    content = b"0123456789abcdef" * 200_000
    (office / "bukti" / "reviu.pdf").write_bytes(content)
    digest = hashlib.sha256(content).hexdigest()
    text = ASSESSMENT.replace("bukti/reviu.pdf", f"bukti/reviu.pdf, sha256: {digest.upper()}")
    (office / "uji.yaml").write_text(text, encoding="utf-8")
    codes = {item["code"] for item in run("check", "uji.yaml", "--json").json["diagnostics"]}
    assert not codes & {"J029", "J033", "J031"}
    (office / "bukti" / "reviu.pdf").write_bytes(content + b"x")
    codes = {item["code"] for item in run("check", "uji.yaml", "--json").json["diagnostics"]}
    assert "J033" in codes


def test_the_complete_example_tells_who_is_furthest_behind() -> None:
    result = spawn("evidence", COMPLETE, READINESS_LANG="id")
    assert result.code == 0
    headings = [line for line in result.out.splitlines() if " · tunggakan bukti " in line]
    backlogs = [int(line.rpartition(" ")[2]) for line in headings]
    assert backlogs == sorted(backlogs, reverse=True)
    last = result.out.rstrip().splitlines()[-1]
    name = headings[0].partition(" · ")[0]
    assert last.startswith(f"Perangkat daerah dengan tunggakan bukti terbesar: {name} ({backlogs[0]}), ")


def test_json_of_the_examples() -> None:
    found: Any = run("evidence", BUTON, "--json").json
    assert sum(agency["counts"]["unexamined"] for agency in found["agencies"]) == 9


@pytest.mark.parametrize("width", [24, 30, 40, 80])
def test_narrow_terminals(width: int) -> None:
    """Words are kept whole where they fit, what follows is set in, and nothing is lost."""
    text = (
        "  ! GOV-101  Rekapitulasi survei kepuasan tiap unit layanan, nomor 000.8/215/ORG/2026 · perlu revisi: Lengkapi"
    )
    lines = wrapped(text, 13, width).split("\n")
    assert all(len(line) <= width for line in lines)
    assert " ".join(lines).split() == text.split()
    assert all(line.startswith("    ") for line in lines[1:])
    assert wrapped(text, 13, 0) == text
