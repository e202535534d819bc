"""``readiness status``: what is missing, whose turn it is, and the messages to paste."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.acceptance.cli.command import BUTON, COMPLETE, run, spawn

FRAMEWORK = """\
id: lengkap
title: {id: Kelengkapan, en: Completeness}
target: 3
scale: {min: 0, max: 5, step: 1}
tiers: [{id: dimensi, label: {id: Dimensi, en: Dimension}}]
respondents:
  kominfo: {id: Dinas Kominfo, en: ICT agency}
  dinkes: {id: Dinas Kesehatan, en: Health agency}
groups:
  - id: tata
    title: {id: Tata Kelola, en: Governance}
    criteria:
      - id: T-1
        title: {id: Rencana induk, en: Masterplan}
        respondent: kominfo
        evidence: {from_level: 1, kinds: {id: Peraturan, en: Regulation}}
        questions:
          - {id: ada, type: yes_no, label: {id: "Ada rencana?", en: "Is there a plan?"}, short: {id: rencana induk, en: masterplan}}
          - {id: persen, type: percentage, when: {ada: yes}, label: {id: "Berapa persen dijalankan?", en: "What share is done?"}}
        level: {ladder: {1: ada, 5: persen >= 50}}
  - id: layanan
    title: {id: Layanan, en: Services}
    criteria:
      - {id: L-1, type: level, title: {id: Rekam medis, en: Medical records}, respondent: [dinkes, kominfo]}
      - {id: L-2, type: level, title: {id: Antrean *daring*, en: Queue}, respondent: dinkes}
      - {id: L-3, type: level, title: {id: Tanpa penjawab, en: Of nobody}}
"""
ASSESSMENT = """\
framework: lengkap
subject: {code: "99.01", name: Kabupaten Uji, kind: kabupaten}
year: 2026
answers:
  ada: yes
"""


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the instrument above and an assessment ``uji.yaml``."""
    home = tmp_path / "criteria" / "lengkap"
    home.mkdir(parents=True)
    (home / "framework.yaml").write_text(FRAMEWORK, encoding="utf-8")
    (tmp_path / "uji.yaml").write_text(ASSESSMENT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    return tmp_path


def write(office: Path, answers: str) -> None:
    head = ASSESSMENT.partition("answers:")[0]
    (office / "uji.yaml").write_text(f"{head}answers:\n{answers}", encoding="utf-8")


def test_everything_is_counted_once(office: Path) -> None:
    found = run("status", "uji.yaml", "--json").json
    assert list(found) == [
        "schema", "file", "subject", "year", "track", "framework", "deadline", "days_left", "index", "counts", "groups",
        "agencies", "missing", "undocumented", "ignored",
    ]  # fmt: skip
    assert (found["schema"], found["deadline"], found["days_left"]) == ("readiness/status@1", None, None)
    assert found["counts"] == {
        "asked": 5, "answered": 1, "unknown": 0, "conflict": 0, "open": 4, "not_needed": 0, "documented": 0,
        "undocumented": 1,
    }  # fmt: skip
    assert [(group["id"], group["counts"]["asked"]) for group in found["groups"]] == [("tata", 2), ("layanan", 3)]
    assert found["undocumented"] == ["ada"]
    assert found["index"] == {"low": "0.5", "high": "5", "coverage": "0"}


def test_the_most_telling_comes_first_with_what_it_could_change(office: Path) -> None:
    missing = run("status", "uji.yaml", "--json").json["missing"]
    assert [item["question"] for item in missing] == ["persen", "L-1", "L-2", "L-3"]
    # The share decides between level 1 and 5 of a criterion that is half of the index.
    assert missing[0] == {
        "question": "persen", "code": "T-1b", "name": "What share is done", "criterion": "T-1",
        "agencies": ["kominfo"], "state": "open",
        "index": {"low": "0.5", "low_at_best": "2.5", "high_at_worst": "3", "high": "5", "narrowing": "2"},
    }  # fmt: skip


def test_questions_of_several_agencies_are_put_to_each(office: Path) -> None:
    agencies = {item["id"]: item for item in run("status", "uji.yaml", "--json").json["agencies"]}
    assert list(agencies) == ["kominfo", "dinkes", ""]
    assert agencies["kominfo"]["missing"] == ["persen", "L-1"]
    assert agencies["dinkes"]["missing"] == ["L-1", "L-2"]
    assert agencies[""]["name"] == "No agency named"
    assert [item["silent"] for item in agencies.values()] == [False, True, True]


def test_what_is_not_needed(office: Path) -> None:
    write(office, "  ada: no\n  persen: 40\n  L-1: unknown\n")
    found = run("status", "uji.yaml", "--json").json
    assert found["counts"]["not_needed"] == 1
    assert found["counts"]["unknown"] == 1
    assert found["ignored"] == ["persen"]
    assert [(item["question"], item["state"]) for item in found["missing"]] == [
        ("L-1", "unknown"), ("L-2", "open"), ("L-3", "open")
    ]  # fmt: skip
    text = run("status", "uji.yaml").out
    assert "Answers that do not count because their question is not asked: T-1b" in text
    assert "Medical records · not known yet" in text


def test_what_other_answers_have_settled_is_not_needed(office: Path) -> None:
    text = FRAMEWORK.replace("{1: ada, 5: persen >= 50}", "{1: persen >= 10, 5: ada}").replace(", when: {ada: yes}", "")
    (office / "criteria" / "lengkap" / "framework.yaml").write_text(text, encoding="utf-8")
    write(office, "  persen: 5\n")
    found = run("status", "uji.yaml", "--json").json
    assert "ada" not in [item["question"] for item in found["missing"]]
    assert found["counts"]["not_needed"] == 1


def test_contradicting_answers_are_listed_until_somebody_decides(office: Path) -> None:
    write(office, "  ada: yes\n  L-1: {conflict: [{value: 2, by: dinkes}, {value: 4, by: kominfo}]}\n")
    result = run("status", "uji.yaml", "--lang", "id")
    assert (
        "bertentangan dan belum diputuskan\n  L-1  Rekam medis: 2 (Dinas Kesehatan) atau 4 (Dinas Kominfo)"
        in result.out
    )
    found = run("status", "uji.yaml", "--json").json
    (conflict,) = [item for item in found["missing"] if item["state"] == "conflict"]
    assert conflict["answers"] == [{"answer": "2", "by": "dinkes"}, {"answer": "4", "by": "kominfo"}]
    # One of the two is going to stand, so that the index cannot move further.
    assert (conflict["index"]["low"], conflict["index"]["low_at_best"]) == ("0.833333333333333", "1.16666666666667")
    message = run("status", "uji.yaml", "--text", "--opd", "dinkes", "--lang", "id").out
    assert "mohon diputuskan bersama:\n- L-1 Rekam medis: 2 (Dinas Kesehatan) atau 4 (Dinas Kominfo)" in message


def test_the_tables_fit_eighty_columns(office: Path) -> None:
    for file, language in (("uji.yaml", "id"), ("uji.yaml", "en"), (BUTON, "id"), (COMPLETE, "en")):
        for extra in ((), ("--by", "opd")):
            out = run("status", file, "--lang", language, *extra).out
            tables = [row for row in out.splitlines() if "  " in row.strip()]
            assert max(len(row) for row in tables) <= 80


def test_the_screen_in_indonesian(office: Path) -> None:
    result = run("status", "uji.yaml", "--lang", "id", "--top", "2")
    assert result.code == 0
    lines = [row.rstrip() for row in result.out.splitlines()]
    assert lines[:6] == [
        "Kabupaten Uji (99.01) 2026",
        "Kelengkapan",
        "",
        "Indeks 0,50 … 5,00 · cakupan 0\u00a0%",
        "Pertanyaan: dijawab 1 dari 5 · belum dijawab 4 · belum tahu 0",
        "Jawaban yang memerlukan bukti: 0 berdokumen · 1 belum",
    ]
    assert any(row.startswith("Dimensi ") for row in lines)
    assert any("Dinas Kesehatan, Tanpa perangkat daerah" in row for row in lines)
    assert any(row.split() == ["T-1b", "Berapa", "persen", "dijalankan", "+2,000", "−2,000"] for row in lines)
    assert lines[-2:] == ["dan 2 lainnya", ""]
    assert result.err.startswith("Selanjutnya: readiness interview uji.yaml --order worth")


def test_by_agency_lists_all_that_is_missing(office: Path) -> None:
    out = run("status", "uji.yaml", "--by", "opd", "--top", "1").out
    _, _, health = out.partition("Health agency · 2 of 2 not answered")
    assert "L-1" in health
    assert "L-2" in health
    assert "1 question is put to more than one agency." in out
    assert "Without evidence (1): T-1a" in out


def test_days_to_the_deadline(office: Path) -> None:
    today = date.today()  # noqa: DTZ011 - the user's day
    for days, said in ((3, "3 days left"), (1, "1 day left"), (0, "today"), (-1, "1 day overdue")):
        day = today + timedelta(days)
        assert f"({said})" in run("status", "uji.yaml", "--deadline", day.isoformat()).out
    day = today + timedelta(10)
    written = f"{day.day}/{day.month}/{day.year}"
    found = run("status", "uji.yaml", "--json", "--deadline", written).json
    assert (found["deadline"], found["days_left"]) == (day.isoformat(), 10)
    wrong = run("status", "uji.yaml", "--deadline", "lusa")
    assert wrong.code == 2
    assert "'lusa' is not a date such as 2026-11-30" in wrong.err


def test_one_message_for_each_agency(office: Path) -> None:
    result = run(
        "status", "uji.yaml", "--by", "opd", "--text", "--lang", "id", "--top", "1", "--deadline", "1 Mei 2020"
    )
    messages = result.out.split("\n────────────────────\n")
    assert len(messages) == 3
    late = (date.today() - date(2020, 5, 1)).days  # noqa: DTZ011
    assert (
        messages[0].strip()
        == f"""\
Yth. *Dinas Kominfo*

Dengan hormat, mohon bantuan Bapak/Ibu melengkapi penilaian Kelengkapan Kabupaten Uji tahun 2026.

Sudah dijawab: 1 dari 3 pertanyaan
Batas waktu: *1 Mei 2020 (terlambat {late} hari)*

Pertanyaan yang menunggu jawaban, yang paling berpengaruh lebih dahulu:
1. T-1b Berapa persen dijalankan
dan 1 lainnya

Jawaban yang belum disertai bukti dukung:
- T-1a Rencana induk

Terima kasih atas kerja sama Bapak/Ibu."""
    )
    assert "Yth. *Dinas Kesehatan*" in messages[1]
    assert messages[2].lstrip().startswith("Yth. *Bapak/Ibu*")
    assert result.err == ""


def test_a_message_for_all(office: Path) -> None:
    text = run("status", "uji.yaml", "--text", "--lang", "id").out
    assert "Belum ada jawaban sama sekali:\n- Dinas Kesehatan: 2 pertanyaan" in text
    assert "Belum lengkap:\n- Dinas Kominfo: 2 pertanyaan" in text
    # An asterisk in a title would turn half of the message bold.
    assert "L-2 Antrean daring" in text


def test_nothing_is_missing(office: Path) -> None:
    write(office, "  ada: no\n  L-1: 0\n  L-2: 1\n  L-3: 0\n")
    result = run("status", "uji.yaml")
    assert "No question still needs an answer." in result.out
    assert result.err.endswith("Next: readiness score uji.yaml\n")
    assert run("status", "uji.yaml", "--text", "--opd", "kominfo").out == "There is nothing left to ask for.\n"


def test_one_agency_only(office: Path) -> None:
    found = run("status", "uji.yaml", "--json", "--opd", "Health").json
    assert [item["id"] for item in found["agencies"]] == ["dinkes"]
    assert found["counts"]["asked"] == 2
    assert run("status", "uji.yaml", "--opd", "xyz").code == 1


def test_wrong_use(office: Path) -> None:
    both = run("status", "uji.yaml", "--json", "--text")
    assert (both.code, both.out) == (2, "")
    assert run("status", "uji.yaml", "--by", "dimensi").code == 2
    assert run("status", "uji.yaml", "--top", "0").code == 2


def test_a_message_is_plain_text_wherever_it_goes() -> None:
    result = spawn("status", BUTON, "--by", "opd", "--text", READINESS_LANG="id")
    assert result.code == 0
    assert "\x1b" not in result.out
    assert result.out.count("Yth. *") == 36
    assert max(result.out.count(f"{n}. ") for n in (11, 12)) == 0
