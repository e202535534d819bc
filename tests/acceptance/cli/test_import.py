"""Answers that come back are merged; whatever is wrong with them, the assessment stays whole."""

from __future__ import annotations

import errno
import json
import os
import signal
import time
from pathlib import Path
from typing import Any

import pytest

from readiness.diagnostics.catalogue.answers_example import EXAMPLE
from readiness.domain.assessment import Answered, Entry, Evidence, Track
from readiness.domain.framework import Framework
from readiness.loading.frameworks import load_framework
from readiness.questionnaire.reply import fingerprint_of
from readiness.questionnaire.save import AnswerFile
from tests.acceptance.cli.command import Result, python, run, start
from tests.acceptance.cli.small import ASSESSMENT, listing
from tests.acceptance.workbooks.base import filled, sent
from tests.acceptance.workbooks.hostile_workbooks import HOSTILE

TEXT = """\
# Penilaian uji
framework: kecil
subject: {code: "99.01", name: Kabupaten Uji, kind: kabupaten}
year: 2025
answers:
  tahap:   # none | draft | adopted

  # dihitung tiap tahun
  cakupan: {value: 95, by: diskominfo, date: 2025-05-01}
"""


@pytest.fixture
def file(desk: Path) -> Path:
    """The small assessment, with comments."""
    path = desk / "uji.yaml"
    path.write_text(TEXT, encoding="utf-8")
    return path


def reply(name: str, answers: dict[str, Any], **header: Any) -> Path:
    """An answer file of the form."""
    data = {
        "schema": "readiness/answers@1",
        "framework": {"id": "kecil", "version": "1"},
        "subject": {"code": "99.01", "name": "Kabupaten Uji"},
        "year": 2025,
        "track": "self",
        "agency": name,
        "saved": "2025-06-01",
        "answers": answers,
    }
    path = Path(f"jawaban-{name}.json")
    path.write_text(json.dumps({**data, **header}), encoding="utf-8")
    return path


def small() -> Framework:
    """The small framework of the working folder."""
    framework = load_framework(Path("criteria/kecil")).framework
    assert framework is not None
    return framework


def imported(file: Path, *arguments: object) -> Any:
    """``import --json``."""
    result = run("import", file, *arguments, "--json", "--lang", "en")
    assert result.code == 0, result.err
    return result.json


def values(file: Path) -> dict[str, object]:
    """What the file holds for the self-assessment."""
    return AnswerFile(file, small()).assessment.values(Track.SELF)  # type: ignore[return-value]


def backups(file: Path) -> list[Path]:
    """The copies beside a file."""
    return sorted(file.parent.glob(f"{file.name}.*.bak"))


def test_new_answers_reach_the_file_and_nothing_else_changes(file: Path) -> None:
    given = reply(
        "bappeda", {"tahap": {"value": "draft", "note": "Mei"}, "pelabuhan": {"not_applicable": "tak berpantai"}}
    )
    found = imported(file, given)
    assert found["schema"] == "readiness/import@1"
    assert [(c["question"], c["fate"]) for c in found["changes"]] == [("tahap", "new"), ("pelabuhan", "new")]
    assert found["files"][0]["replies"]["new"] == 2
    assert [found["backup"]] == [str(path) for path in backups(file)]
    assert backups(file)[0].read_text(encoding="utf-8") == TEXT
    assert float(found["index"]["before"]["high"]) > float(found["index"]["after"]["high"])
    assert (
        file.read_text(encoding="utf-8")
        == TEXT.replace(
            "  tahap:   # none | draft | adopted\n",
            "  tahap:   # none | draft | adopted\n    value: draft\n    by: bappeda\n    date: 2025-06-01\n    note: Mei\n",
        )
        + "  pelabuhan:\n    not_applicable: tak berpantai\n    by: bappeda\n    date: 2025-06-01\n"
    )


def test_the_same_import_again_leaves_the_file_as_it_is(file: Path) -> None:
    files = [
        reply("bappeda", {"tahap": {"value": "draft"}, "cakupan": {"value": 40}}),
        reply("dinas", {"cakupan": {"value": "60.0"}}),
    ]
    imported(file, *files)
    before = file.read_bytes(), listing(file.parent)
    found = imported(file, *files)
    assert {change["fate"] for change in found["changes"]} == {"same"}
    assert found["backup"] is None
    assert (file.read_bytes(), listing(file.parent)) == before


def test_a_dry_run_tells_everything_and_writes_nothing(file: Path) -> None:
    given = reply("bappeda", {"tahap": {"value": "draft"}, "cakupan": {"value": 40}})
    before = listing(file.parent)
    found = imported(file, given, "--dry-run")
    assert [(c["question"], c["fate"]) for c in found["changes"]] == [("tahap", "new"), ("cakupan", "conflict")]
    assert found["dry_run"] is True
    assert found["index"]["before"] != found["index"]["after"]
    assert listing(file.parent) == before
    assert file.read_text(encoding="utf-8") == TEXT


def test_a_conflict_is_kept_told_and_decided(file: Path) -> None:
    given = reply("bappeda", {"cakupan": {"value": "40.5"}})
    shown = run("import", file, given, "--lang", "en")
    assert shown.code == 0
    for text in (
        "L-1 What share",
        "95% — diskominfo (in the assessment file)",
        "40.5% — bappeda (jawaban-bappeda.json, answers.cakupan)",
        "--prefer diskominfo|bappeda|file|new",
        f"write 'value: …' beside 'conflict:' at that question in {file}",
        "Backup: ",
    ):
        assert text in shown.out
    assert (
        "  # dihitung tiap tahun\n  cakupan: {conflict: [{value: 95, by: diskominfo, date: 2025-05-01}, "
        in file.read_text(encoding="utf-8")
    )
    checked = run("check", file, "--lang", "en")
    assert "J046" in checked.err
    found = imported(file, given, "--prefer", "file")
    assert [(c["fate"], c["after"]["value"]) for c in found["changes"]] == [("decided", "95")]
    assert values(file)["cakupan"] == Answered(95)
    assert "J046" not in run("check", file).err
    assert [c["fate"] for c in imported(file, given)["changes"]] == ["decided"]


@pytest.mark.parametrize("name", ["bappeda", "new", "bapp"])
def test_a_preference_may_name_who_comes_in(file: Path, name: str) -> None:
    given = reply("bappeda", {"cakupan": {"value": 40}})
    imported(file, given, "--prefer", name)
    assert values(file)["cakupan"] == Answered(40)
    wrong = run("import", file, given, "--prefer", "bappedaa", "--lang", "en")
    assert (wrong.code, "S015" in wrong.err, "bappeda" in wrong.err) == (2, True, True)


def test_whoever_saw_the_answer_changes_it(file: Path) -> None:
    base = fingerprint_of(AnswerFile(file, small()).assessment.answers["cakupan"].on(Track.SELF))
    shown = run("import", file, reply("bappeda", {"cakupan": {"value": 40, "base": base}}), "--lang", "id")
    assert "95 % → 40 %".replace(" ", "\u00a0", 1) in shown.out or "95\u00a0% → 40\u00a0%" in shown.out
    assert "  # dihitung tiap tahun\n  cakupan: {value: 40, by: bappeda, date: 2025-06-01}\n" in file.read_text(
        encoding="utf-8"
    )


def test_an_emptied_answer_is_kept_and_an_older_one_is_not_used(file: Path) -> None:
    base = fingerprint_of(AnswerFile(file, small()).assessment.answers["cakupan"].on(Track.SELF))
    empty = reply("bappeda", {"cakupan": {"base": base}})
    older = reply("diskominfo", {"cakupan": {"value": 20}}, saved="2025-04-01")
    shown = run("import", file, empty, older, "--lang", "en")
    assert "Emptied, but kept (1)" in shown.out
    assert "Older answers, not used (1)" in shown.out
    assert "The assessment file has not changed." in shown.out
    assert file.read_text(encoding="utf-8") == TEXT


def test_answers_of_assessors_get_a_track_of_their_own(file: Path) -> None:
    given = reply("Asesor", {"cakupan": {"value": 40}}, track="internal", agency="", filler="Asesor")
    wrong = run("import", file, given, "--lang", "en")
    assert (wrong.code, "E052" in wrong.err, "--track internal" in wrong.err) == (1, True, True)
    imported(file, given, "--track", "internal")
    entry = AnswerFile(file, small()).assessment.answers["cakupan"].on(Track.INTERNAL)
    assert entry is not None
    assert (entry.answer, entry.by) == (Answered(40), "Asesor")
    assert values(file)["cakupan"] == Answered(95)


def test_folders_patterns_and_the_same_file_twice(file: Path) -> None:
    folder = file.parent / "kembali"
    folder.mkdir()
    for name, value in (("bappeda", "draft"), ("setda", "draft")):
        reply(name, {"tahap": {"value": value}}).rename(folder / f"{name}.json")
    (folder / "~$kuesioner.xlsx").write_bytes(b"Siti")
    (folder / "catatan.txt").write_text("x", encoding="utf-8")
    found = imported(file, folder, folder / "*.json", folder / "setda.json", "--dry-run")
    assert [Path(item["file"]).name for item in found["files"]] == ["bappeda.json", "setda.json"]
    for nothing in (folder / "*.xlsm", file.parent / "criteria"):
        result = run("import", file, nothing)
        assert (result.code, "S014" in result.err) == (2, True)
    missing = run("import", file, folder / "tidak-ada.xlsx", folder / "setda.json", "--lang", "en")
    assert (missing.code, "S001" in missing.err) == (1, True)
    assert values(file)["tahap"] == Answered("draft")


WRONG = {
    "E030": '{"schema": "readiness/answers@1", "answers": {"tahap": ',
    "E031": '{"schema": "readiness/score@1"}',
    "E010": {"framework": {"id": "pemdi-2026"}},
    "E032": {"answers": ["draft"]},
    "E033": '{"schema": "readiness/answers@1", "framework": {"id": "kecil"}, "answers": {"tahap": {"value": "draft"}, "tahap": {"value": "none"}}}',
    "E036": {"answers": {"tahap": {"value": "draft", "unknown": True}}},
    "E050": {"subject": {"code": "74.04", "name": "Kabupaten Buton"}},
    "E051": {"year": 2024},
    "E052": {"track": "external"},
    "J002": {"answers": {"tahap": {"value": "selesai"}}},
    "J003": {"answers": {"cakupan": {"value": "banyak"}}},
    "J004": {"answers": {"cakupan": {"value": 140}}},
    "J005": {"answers": {"tahap": {"not_applicable": "x"}}},
    "J009": {"answers": {"cakupan": {"value": "3,5"}}},
    "J016": {"answers": {"cakupan": {"index": 3}}},
}


@pytest.mark.parametrize("code", WRONG)
def test_a_bad_file_is_set_aside_and_does_not_stop_the_others(file: Path, code: str) -> None:
    given, good = WRONG[code], reply("setda", {"pelabuhan": {"value": "yes"}})
    if isinstance(given, str):
        bad = Path("rusak.json")
        bad.write_text(given, encoding="utf-8")
    else:
        bad = reply("bappeda", **({"answers": {"tahap": {"value": "draft"}}} | given))
    for language in ("id", "en"):
        result = run("import", file, bad, good, "--lang", language, "--dry-run")
        assert result.code == 1
        assert f"[{code}]" in result.err
        assert str(bad) in result.out
        assert "…" not in result.err.replace("value: …", "")
    result = run("import", file, bad, "--json")
    assert result.code == 1
    assert [d["code"] for d in result.json["files"][0]["diagnostics"]] == [code]
    assert file.read_text(encoding="utf-8") == TEXT
    assert run("import", file, bad, good).code == 1
    assert values(file)["pelabuhan"] == Answered("yes")
    assert run("explain", code).code == 0


@pytest.mark.parametrize(
    ("answers", "code"),
    [
        ({"tahap": {"value": "draft", "catatan": "x"}}, "E034"),
        ({"tahap": {"value": "draft"}, "lama": {"value": "=1+1"}}, "E035"),
        ({"tahap": {"value": "draft", "evidence": [{"number": "12/2025"}]}}, "E037"),
    ],
)
def test_what_can_be_read_in_part_is_read_with_a_warning(file: Path, answers: dict[str, Any], code: str) -> None:
    found = imported(file, reply("bappeda", answers))
    assert [(d["code"], d["severity"]) for d in found["files"][0]["diagnostics"]] == [(code, "warning")]
    assert values(file)["tahap"] == Answered("draft")


def test_another_version_is_read_by_stable_ids_with_a_report(file: Path) -> None:
    given = reply(
        "bappeda",
        {"tahap": {"value": "sudah"}, "pelabuhan": {"value": True}, "lama": {"value": "x"}},
        framework={"id": "kecil", "version": "0.9"},
        agency="",
    )
    found = imported(file, given)
    codes = {d["code"]: d["message"] for d in found["files"][0]["diagnostics"]}
    assert set(codes) == {"E011", "E035", "J002"}
    assert "lama" in codes["E011"]
    assert "cakupan" in codes["E011"]
    assert values(file)["pelabuhan"] == Answered("yes")


@pytest.mark.parametrize(
    "written",
    ["1e1", "10", '"10"', "10.000", '"10.000"', "1000e-2", "0.1E2"],
)
def test_numbers_are_exact_however_json_writes_them(file: Path, written: str) -> None:
    path = reply("diskominfo", {"cakupan": {"value": 0}})
    path.write_text(path.read_text(encoding="utf-8").replace('"value": 0', f'"value": {written}'), encoding="utf-8")
    imported(file, path)
    assert values(file)["cakupan"] == Answered(10)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[" * 100_000,
        b'{"schema": "readiness/answers@1", "answers": {"cakupan": {"value": 1e999999999}}}',
        b'{"schema": "readiness/answers@1", "answers": {"cakupan": {"value": NaN}}}',
        b'{"schema": "readiness/answers@1", "answers": {"cakupan": {"value": ' + b"9" * 100_000 + b"}}}",
        b'{"schema": "readiness/answers@1", "answers": {"tahap": {"value": "\xff"}}}',
        b'{"schema": "readiness/answers@1", "answers": {"tahap": {"value": {"a": [1]}}}}',
        b'{"schema": "readiness/answers@1", "year": "MMXX", "track": 3, "subject": [], "saved": "besok", "answers": 1}',
        b" " * 4_100_000,
    ],
    ids=lambda content: content[:70].decode("latin-1").strip() or "spaces",
)
def test_hostile_answer_files(file: Path, content: bytes) -> None:
    bad = Path("rusak.json")
    bad.write_bytes(content)
    started = time.perf_counter()
    result = run("import", file, bad, "--lang", "en")
    assert time.perf_counter() - started < 5
    assert result.code == 1
    assert "S009" not in result.err
    assert file.read_text(encoding="utf-8") == TEXT


# --- workbooks


@pytest.fixture
def example(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An assessment under the framework of the catalogue's examples, as it was when its questionnaire was sent out."""
    (tmp_path / "criteria" / "contoh").mkdir(parents=True)
    (tmp_path / "criteria" / "contoh" / "framework.yaml").write_text(EXAMPLE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "contoh.yaml"
    path.write_text(
        "framework: contoh\nsubject: {code: '74.04', name: Kabupaten Buton}\nyear: 2020\nanswers:\n"
        "  tahap: {value: draf, note: Dibahas bersama DPRD, evidence: [{document: Naskah akademik, number: 3/2020, page: '12'},"
        " {document: Notula rapat, number: 4/2020}]}  # tetap\n",
        encoding="utf-8",
    )
    return path


def test_an_untouched_workbook_changes_nothing(example: Path) -> None:
    Path("k.xlsx").write_bytes(sent())
    found = imported(example, "k.xlsx")
    assert (found["changes"], found["backup"]) == ([], None)
    assert found["files"][0]["replies"]["same"] == 1


def test_a_workbook_that_was_filled_in(example: Path) -> None:
    Path("k.xlsx").write_bytes(filled({"tahap": "Final"}))
    before = example.read_text(encoding="utf-8")
    found = imported(example, "k.xlsx")
    assert [(c["question"], c["fate"], c["after"]["value"]) for c in found["changes"]] == [
        ("tahap", "changed", "final")
    ]
    after = example.read_text(encoding="utf-8")
    assert after.replace("value: final", "value: draf").replace(", date: 2026", "")[:40] == before[:40]
    assert after.endswith("# tetap\n")


def test_hostile_workbooks_leave_the_assessment_as_it_is(example: Path) -> None:
    folder = Path("kembali")
    folder.mkdir()
    files = []
    defective = [case for case in HOSTILE if not case.kept]
    for number, case in enumerate(defective):
        (folder / str(number)).mkdir()
        files.append(folder / str(number) / case.file)
        files[-1].write_bytes(case.make())
    before = listing(example.parent), example.read_bytes()
    result = run("import", example, *files, "--json")
    assert result.code == 1
    assert "S009" not in result.err
    assert (listing(example.parent), example.read_bytes()) == before
    for item, case in zip(result.json["files"], defective, strict=True):
        assert {d["code"] for d in item["diagnostics"]} == case.codes, case.name


@pytest.mark.skipif(os.name == "nt", reason="the peak of memory is asked of POSIX")
def test_many_workbooks_need_no_more_memory_than_a_few(example: Path) -> None:
    """Kilobytes of each stay, not the megabytes that it takes while it is read."""
    folder = Path("kembali")
    folder.mkdir()
    for number in range(24):
        (folder / f"{number:02}.xlsx").write_bytes(filled({"tahap": "Final"}, "note") if number % 2 else sent())
    peak = """
import io, sys
from contextlib import redirect_stdout
from readiness.batch.work import peak_memory
from readiness.cli.main import main
with redirect_stdout(io.StringIO()):
    assert main(["import", *sys.argv[1:], "--dry-run", "--quiet"]) == 0
sys.stdout.write(str(peak_memory()))
"""
    few, many = (
        int(python(peak, example, *sorted(folder.iterdir())[:number], cwd=example.parent).out) for number in (4, 24)
    )
    assert many < few * 1.1


# --- the disk, and other programs


def test_a_folder_that_cannot_be_written(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    given = reply("bappeda", {"tahap": {"value": "draft"}})
    monkeypatch.setattr("tempfile.mkstemp", refuse)
    result = run("import", file, given)
    assert (result.code, "S005" in result.err) == (2, True)
    assert file.read_text(encoding="utf-8") == TEXT
    assert backups(file) == []


@pytest.mark.parametrize("at", [1, 2])
def test_a_full_disk(file: Path, monkeypatch: pytest.MonkeyPatch, at: int) -> None:
    """The backup does not fit, or the new file does not."""
    left, sync = [at], os.fsync

    def full(handle: int) -> None:
        left[0] -= 1
        if left[0] == 0:
            raise OSError(errno.ENOSPC, "No space left on device")
        sync(handle)

    given = reply("bappeda", {"tahap": {"value": "draft"}})
    monkeypatch.setattr("os.fsync", full)
    result = run("import", file, given)
    assert (result.code, "S005" in result.err) == (2, True)
    assert file.read_text(encoding="utf-8") == TEXT
    assert backups(file) == []
    assert [path for path in file.parent.iterdir() if path.name.startswith(".readiness")] == []


def test_somebody_saves_the_file_meanwhile(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given = reply("bappeda", {"tahap": {"value": "draft"}})
    draft = AnswerFile.draft

    def late(self: AnswerFile, *arguments: Any) -> Any:
        made = draft(self, *arguments)
        file.write_text(TEXT + "# disunting\n", encoding="utf-8")
        return made

    monkeypatch.setattr(AnswerFile, "draft", late)
    result = run("import", file, given)
    assert (result.code, "S012" in result.err) == (2, True)
    assert file.read_text(encoding="utf-8") == TEXT + "# disunting\n"


def test_two_imports_at_once(file: Path) -> None:
    """Both succeed one after the other, or one is refused; no answer is lost in silence."""
    files = {
        "tahap": reply("bappeda", {"tahap": {"value": "draft"}}),
        "pelabuhan": reply("setda", {"pelabuhan": {"value": "no"}}),
    }
    processes = {name: start("import", file, path, cwd=file.parent) for name, path in files.items()}
    found = {}
    for name, process in processes.items():
        out, err = process.communicate(timeout=60)
        found[name] = Result(process.returncode, out.decode(), err.decode())
    assert 0 in [result.code for result in found.values()]
    for name, result in found.items():
        if result.code == 0:
            assert isinstance(values(file)[name], Answered)
        else:
            assert "S012" in result.err


@pytest.mark.skipif(os.name == "nt", reason="no SIGKILL there")
def test_killed_while_importing(file: Path) -> None:
    given = reply("bappeda", {"tahap": {"value": "draft"}})
    new = None
    for delay in (0.0, 0.15, 0.3, 0.45, 0.6, 5.0):
        file.write_text(TEXT, encoding="utf-8")
        process = start("import", file, given, cwd=file.parent)
        try:
            process.wait(delay)
        except Exception:  # noqa: BLE001 - it is still at work, and is killed now
            process.send_signal(signal.SIGKILL)
        process.communicate()
        new = file.read_text(encoding="utf-8")
        assert new == TEXT or AnswerFile(file, small()).assessment.values(Track.SELF)["tahap"] == Answered("draft")
    assert new != TEXT


def test_values_that_look_like_formulas_are_texts(file: Path) -> None:
    proof = [{"document": "=HYPERLINK(1)", "number": "+1", "page": "@x"}]
    imported(file, reply("bappeda", {"tahap": {"value": "draft", "note": "-2+3\n=cmd|x", "evidence": proof}}))
    entry = AnswerFile(file, small()).assessment.answers["tahap"].on(Track.SELF)
    assert entry is not None
    assert (entry.note, entry.evidence) == ("-2+3\n=cmd|x", (Evidence("=HYPERLINK(1)", "+1", None, "@x"),))


def test_the_longer_assessment_of_other_tests(desk: Path) -> None:
    """Tracks beside each other, and a reason."""
    path = desk / "uji.yaml"
    assert path.read_text(encoding="utf-8") == ASSESSMENT
    imported(path, reply("bappeda", {"tahap": {"value": "adopted"}, "pelabuhan": {"value": "no"}}))
    answers = AnswerFile(path, small()).assessment.answers
    tahap, cakupan = answers["tahap"].on(Track.SELF), answers["cakupan"]
    assert tahap is not None
    assert tahap.undecided
    assert [track for track, _ in cakupan.entries] == [Track.SELF, Track.EXTERNAL]
    assert isinstance(tahap, Entry)


def test_an_export_of_kobotoolbox_is_one_submission_for_each_row(file: Path) -> None:
    """Rows of two agencies that agree on one question and differ on the other."""
    head = "readiness__framework;readiness__subject_code;readiness__year;readiness__track;readiness__agency;tahap;cakupan\n"
    rows = "kecil;99.01;2025;self;bappeda;draft;95\nkecil;99.01;2025;self;diskominfo;draft;40\n"
    Path("kobo.csv").write_text(head + rows, encoding="utf-8")
    found = run("import", file, "kobo.csv", "--json", "-q").json
    fates = {item["question"]: item["fate"] for item in found["changes"]}
    assert fates == {"tahap": "new", "cakupan": "conflict"}
    text = file.read_text(encoding="utf-8")
    assert "tahap" in text
    assert "# none | draft | adopted" in text


def test_an_answer_file_that_a_phone_has_renamed(file: Path) -> None:
    """Chrome on Android shares no ``.json``."""
    sent = reply("bappeda", {"tahap": {"value": "draft"}})
    renamed = sent.rename(sent.with_name(sent.name + ".txt"))
    assert run("import", file, renamed, "-q").code == 0
    assert "draft" in file.read_text(encoding="utf-8").split("cakupan")[0].split("tahap")[1]
