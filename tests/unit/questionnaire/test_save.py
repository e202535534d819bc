"""Answers reach the file whole or not at all, and nothing else in it changes."""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from readiness.domain.assessment import Answered, AnswerValue, Entry, Evidence, NotApplicable, Track, Unknown
from readiness.domain.framework import Framework
from readiness.errors import Problems
from readiness.loading.documents import parse_document
from readiness.loading.frameworks import framework_from
from readiness.questionnaire.save import AnswerFile

FRAMEWORK = """\
language: 1
id: uji
groups:
  - id: g
    criteria:
      - id: A
        questions:
          - {id: a, type: integer, min: 0, max: 99}
          - {id: b, type: text}
          - {id: c, type: select_multiple, options: [{value: x}, {value: y}, {value: no}], may_not_apply: true}
        level: {ladder: {1: a > 1}}
  - id: h
    criteria:
      - id: B
        questions: [{id: d, type: yes_no}, {id: e, type: decimal, min: 0, max: 100}]
        level: {ladder: {1: d}}
"""
TEXT = """\
# Penilaian uji
framework: uji
subject: {name: "Kota Uji", code: '99.71'}
year: 2026

answers:
  # bagian g
  a: 5   # dihitung
  b:  # teks

  d: ya
"""


@cache
def framework() -> Framework:
    """A framework with a question of every kind that is written in a way of its own."""
    found, problems = framework_from(parse_document(FRAMEWORK.encode(), "uji.yaml"), "sha256:0")
    assert found is not None, problems
    return found


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """An assessment."""
    path = tmp_path / "uji.yaml"
    path.write_text(TEXT, encoding="utf-8")
    return path


def backups(file: Path) -> list[Path]:
    """The copies beside a file."""
    return sorted(file.parent.glob(f"{file.name}.*.bak"))


def test_only_the_answer_changes_and_the_old_file_stays_as_a_backup(file: Path) -> None:
    answers = AnswerFile(file, framework())
    answers.save(Track.SELF, {"a": Entry(Answered(7))})
    found = answers.save(Track.SELF, {"c": Entry(Answered(frozenset(("x", "no")))), "e": Entry(Unknown())})
    assert found == answers.assessment == AnswerFile(file, framework()).assessment
    assert (
        file.read_text(encoding="utf-8")
        == TEXT.replace("a: 5 ", "a: 7 ").replace("  b:  # teks\n", '  b:  # teks\n  c: ["no", x]\n') + "  e: unknown\n"
    )
    assert answers.backup is not None
    assert backups(file) == [answers.backup]
    assert answers.backup.read_text(encoding="utf-8") == TEXT


def test_what_stands_there_already_is_not_written_again(file: Path) -> None:
    before = file.stat()
    answers = AnswerFile(file, framework())
    answers.save(Track.SELF, {"a": Entry(Answered(5)), "d": Entry(Answered("yes"))})
    assert (file.stat().st_ino, file.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert answers.backup is None
    assert backups(file) == []


def test_a_file_that_somebody_else_saved_is_left_alone(file: Path) -> None:
    answers = AnswerFile(file, framework())
    file.write_text(TEXT.replace("d: ya", "d: tidak"), encoding="utf-8")
    with pytest.raises(Problems) as problems:
        answers.save(Track.SELF, {"a": Entry(Answered(7))})
    assert [found.code for found in problems.value.diagnostics] == ["S012"]
    assert "d: tidak" in file.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "entry", [Entry(Answered(70000)), Entry(Answered("teks")), Entry(NotApplicable("tak ada")), Entry(Answered(" 1"))]
)
def test_an_answer_that_would_not_read_back_is_not_written(file: Path, entry: Entry) -> None:
    """The interview and the import check before; this is the last line of defence."""
    answers = AnswerFile(file, framework())
    with pytest.raises(Problems) as problems:
        answers.save(Track.SELF, {"a": entry})
    assert [found.code for found in problems.value.diagnostics] == ["S013"]
    assert file.read_text(encoding="utf-8") == TEXT
    assert backups(file) == []


ODD = {
    "explicit key": TEXT.replace("  a: 5   # dihitung\n", "  ? a\n  : 5\n"),
    "explicit key above": TEXT.replace("answers:\n", "? answers\n:\n"),
    "flow without a value": "{framework: uji, answers: {a: 5, b, d: ya}}",
    "flow over lines": "{framework: uji,\nanswers: {a: 5 # lima\n  , b: , d: ya\n}}\n",
    "set in": "  framework: uji\n  answers:\n   a: 5\n   d: ya\n",
    "end of the document": "---\nframework: uji\nanswers:\n  d: ya\n  a: 5\n...\n",
}


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
@pytest.mark.parametrize("track", [Track.SELF, Track.INTERNAL])
def test_yaml_in_an_odd_shape(file: Path, text: str, track: Track) -> None:
    file.write_text(text, encoding="utf-8")
    given = {"a": Entry(Answered(7), by="dinkes", note="satu\ndua"), "b": Entry(Answered("x")), "e": Entry(Unknown())}
    AnswerFile(file, framework()).save(track, given)
    found = AnswerFile(file, framework()).assessment.answers
    assert {name: found[name].on(track) for name in given} == given
    assert found["d"].on(Track.SELF) == Entry(Answered("yes"))
    if track is Track.INTERNAL:
        assert found["a"].on(Track.SELF) == Entry(Answered(5))


@pytest.mark.skipif(os.name == "nt", reason="permissions and links are those of POSIX")
def test_permissions_stay_and_links_are_followed(file: Path) -> None:
    file.chmod(0o640)
    link = file.parent / "tautan.yaml"
    link.symlink_to(file)
    answers = AnswerFile(link, framework())
    answers.save(Track.SELF, {"a": Entry(Answered(7))})
    assert link.is_symlink()
    assert "a: 7" in file.read_text(encoding="utf-8")
    assert answers.backup is not None
    assert [path.stat().st_mode & 0o777 for path in (file, answers.backup)] == [0o640, 0o640]


# --- whatever way a file is written in

VALUES = {
    "a": st.integers(0, 99).map(Answered),
    "b": st.text(
        st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Co", "Cn"]) | st.sampled_from("\n\t#:'\"")
    )
    .map(str.strip)
    .filter(lambda text: text.lower() not in ("", "unknown", "not_applicable", "belum tahu", "tidak berlaku"))
    .map(Answered),
    "c": st.frozensets(st.sampled_from(["x", "y", "no"])).map(Answered) | st.just(NotApplicable("tak: ada")),
    "d": st.sampled_from(["yes", "no"]).map(Answered),
    "e": st.decimals(0, 100, places=3).map(lambda number: Answered(_exact(str(number)))),
}
STYLES = {
    "a": ["5", "5.0  # lima", '"5"', "{value: 5}", "{self: {value: 5}, external: {value: 4, note: n}}", "\n    value: 5 # x\n\n    by: k"],
    "b": ["", " teks biasa", " 'a''b'", " |\n    satu\n\n    dua\n", "\n    note: >-\n      x\n      y", "\n    self:\n    - value: lama\n      by: k\n    - {value: baru}"],
    "c": ["[]", "[x, y]", "x y", "\n  - x\n  # lain\n  - y", "\n    - x", "{value: [x], evidence: [{document: D}]}", "\n    not_applicable: 'tak'"],
    "d": ["ya", "unknown # ?", "\n    internal: {value: no}\n    appeal: {text: t}", "\n    self:\n      value: no\n      evidence:\n      - document: D # d\n        page: 1\n", ""],
    "e": ["1.5", "1/3", "\n    conflict: [{value: 1, by: k}, {value: 2}]", "\n    conflict:\n      - value: 1\n        by: k\n      - {value: 2}\n"],
}  # fmt: skip


def _exact(text: str) -> object:
    from readiness.domain.numbers import parse_number

    return parse_number(text)


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Assessments as different people write them."""
    parts = []
    for name in draw(st.permutations(sorted(STYLES))):
        if draw(st.integers(0, 4)):
            parts.append(f"  {name}: {draw(st.sampled_from(STYLES[name])).lstrip(' ')}".rstrip(" ") + "\n")
            parts.append(draw(st.sampled_from(["", "\n", "  # catatan\n", "# catatan\n\n"])))
    head = "framework: uji\n" + draw(st.sampled_from(["", "# kepala\n", "subject: {name: K}\n"]))
    tail = draw(st.sampled_from(["", "notes: [n]\n", "\n# akhir", "..."]))
    text = head + "answers:" + draw(st.sampled_from(["", "  # jawaban"])) + "\n" + "".join(parts) + tail
    if draw(st.booleans()):
        text = text.removesuffix("\n")
    mark = draw(st.sampled_from(["", "\ufeff"]))
    return mark + (text.replace("\n", "\r\n") if draw(st.booleans()) else text)


@st.composite
def entries(draw: st.DrawFn) -> dict[str, Entry]:
    """Some answers, with more or less about them."""
    note = st.sampled_from(["", "catatan", "dua\nbaris", "=1+1", "a: b # c"])
    documents = st.lists(
        st.sampled_from([Evidence("D", page="1"), Evidence("SK: 1", date=date(2026, 1, 2))]), max_size=2
    )
    found = {}
    for name in draw(st.sets(st.sampled_from(sorted(VALUES)), min_size=1)):
        value: AnswerValue = draw(VALUES[name] | st.just(Unknown()))
        by = draw(st.sampled_from(["", "dinkes", "no"]))
        found[name] = Entry(
            value, by, draw(st.sampled_from([None, date(2026, 2, 3)])), draw(note), tuple(draw(documents))
        )
    return found


@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts(), st.lists(st.tuples(st.sampled_from(list(Track)), entries()), min_size=1, max_size=3))
def test_every_way_of_writing_takes_every_answer(
    tmp_path: Path, text: str, steps: list[tuple[Track, dict[str, Entry]]]
) -> None:
    """Saving compares what it wrote with what was meant; here it must never have a reason to refuse."""
    path = tmp_path / "uji.yaml"
    path.write_bytes(text.encode())
    answers = AnswerFile(path, framework())
    for track, wanted in steps:
        answers.save(track, wanted)
        after = path.read_bytes().decode()
        assert after.startswith("\ufeff") == text.startswith("\ufeff")
        assert ("\n" in after.replace("\r\n", "")) == ("\n" in text.replace("\r\n", ""))
        for comment in ("# kepala", "# jawaban", "# akhir", "notes: [n]"):
            assert after.count(comment) == text.count(comment)
        assert after.count("# catatan") >= text.count("# catatan")


# --- killed at any moment


def killed(work: Callable[[], None], at: int) -> bool:
    """Do ``work`` in another process and kill it before its ``at``-th contact with the file system; whether it ended."""
    child = os.fork()
    if child == 0:
        left = at

        def hook(event: str, _: object) -> None:
            nonlocal left
            if event.startswith(("os.", "fcntl.", "tempfile.")) or event == "open":
                left -= 1
                if left == 0:
                    os.kill(os.getpid(), signal.SIGKILL)

        fsync = os.fsync

        def audited(handle: int) -> None:
            hook("os.fsync", handle)
            fsync(handle)
            hook("os.fsync", handle)

        os.fsync = audited
        sys.addaudithook(hook)
        try:
            work()
        finally:
            os._exit(0)
    return os.WIFEXITED(os.waitpid(child, 0)[1])


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are not forked here")
def test_killed_at_any_step_the_file_is_whole(file: Path) -> None:
    def work() -> None:
        AnswerFile(file, framework()).save(Track.SELF, {"a": Entry(Answered(7)), "b": Entry(Answered("x" * 100_000))})

    old = file.read_bytes()
    work()
    new = file.read_bytes()
    seen = set()
    for at in range(1, 200):
        for path in (file, *backups(file)):
            path.unlink()
        file.write_bytes(old)
        ended = killed(work, at)
        assert file.read_bytes() in (old, new)
        assert all(path.read_bytes() == old for path in backups(file))
        assert file.read_bytes() == old or backups(file)
        seen.add(file.read_bytes())
        if ended:
            break
    assert ended
    assert at > 12
    assert seen == {old, new}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are not forked here")
def test_killed_at_any_moment_the_file_is_whole(file: Path) -> None:
    chance = random.Random(4)
    for _ in range(20):
        child = os.fork()
        if child == 0:
            answers = AnswerFile(file, framework())
            for number in range(100_000):
                answers.save(Track.SELF, {"a": Entry(Answered(number % 90)), "b": Entry(Answered(str(number) * 5_000))})
            os._exit(0)
        time.sleep(chance.uniform(0.01, 0.06))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        found = AnswerFile(file, framework()).assessment
        assert found.answers["d"].on(Track.SELF) == Entry(Answered("yes"))
