"""``readiness interview``: with answers through a pipe, on a terminal of its own, and killed at any moment."""

from __future__ import annotations

import os
import pty
import re
import select
import signal
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest
import yaml

from readiness.cli.session import Session
from readiness.questionnaire.save import AnswerFile
from tests.acceptance.cli.command import Result, environment, run
from tests.acceptance.cli.small import listing

COMMAND = [sys.executable, "-m", "readiness", "interview"]


def talk(file: Path | str, lines: str, *arguments: str, language: str = "en") -> Result:
    """The command with these lines on its standard input."""
    done = subprocess.run(
        [*COMMAND, str(file), *arguments],
        input=lines.encode("utf-8", "surrogateescape"),
        env=environment(READINESS_LANG=language, COLUMNS="80"),
        capture_output=True,
        timeout=60,
        check=False,
    )
    return Result(done.returncode, done.stdout.decode(), done.stderr.decode())


def answers(file: Path) -> dict[str, object]:
    found = yaml.safe_load(file.read_text(encoding="utf-8"))
    assert found["framework"]
    return found.get("answers") or {}


@pytest.fixture
def open_file(desk: Path) -> Path:
    """An assessment of the small framework in which nothing is answered, with a comment of the user's own."""
    file = desk / "buka.yaml"
    file.write_text(
        "framework: kecil\nsubject: {name: Kabupaten Uji, kind: kabupaten}\nyear: 2025\nanswers:\n  # jangan hilang\n  tahap: unknown\n",
        encoding="utf-8",
    )  # fmt: skip
    return file


def test_answers_come_through_a_pipe(open_file: Path) -> None:
    result = talk(open_file, "2\nRancangan perbup\n\n\n\n\n42,5\n\n:n no coast\n", language="en")
    assert result.code == 0, result.err
    found = answers(open_file)
    assert found["tahap"] == {"value": "draft", "evidence": [{"document": "Rancangan perbup"}]}
    assert str(found["cakupan"]) == "42.5"
    assert found["pelabuhan"] == {"not_applicable": "no coast"}
    assert "# jangan hilang" in open_file.read_text(encoding="utf-8")
    assert "[1/3] Governance" in result.out
    assert "✓ Index 0.00–4.00 → 0.50–3.00 · coverage 0% → 50% · 1 of 3 answered" in result.out
    assert "3 answers saved: " in result.out
    (backup,) = open_file.parent.glob("buka.yaml.*.bak")
    assert f"The file as it was: {backup.name}" in result.out
    assert result.err.endswith(f"Next: readiness score {open_file}\n")
    again = talk(open_file, "")
    assert (again.code, again.out) == (
        0,
        "No open question matters any more; --all asks all of them again.\n",
    )


def test_it_goes_on_where_it_stopped(open_file: Path) -> None:
    first = talk(open_file, "3\n\n")
    assert first.code == 0
    assert "goes on with what is open" in first.err
    assert "[1/2] Services" in talk(open_file, ":q\n").out


def test_in_indonesian(open_file: Path) -> None:
    result = talk(open_file, "6\ndraff\n2\n:q\n", language="id")
    lines = result.out.splitlines()
    assert "T-1 Rencana induk" in lines
    assert "Sampai tahap apa?" in lines
    assert "  2  Rancangan" in lines
    assert "Jawaban sekarang: Belum tahu" in lines
    assert ":b kembali   :l lewati   :t belum tahu   :c catatan   :d dokumen   ? bantuan" in lines
    assert "✗ '6' bukan pilihan untuk 'T-1' (pilihan: 1, 2, 3)." in lines
    assert "  Maksud Anda 'Rancangan'?" in lines
    assert any(line.startswith("✓ Indeks 0,") for line in lines)
    assert max(len(line) for line in lines if str(open_file) not in line) <= 80


def test_an_agency_is_recorded_as_the_one_that_answers(open_file: Path) -> None:
    assert talk(open_file, "3\n\n", "--opd", "bappeda").code == 0
    entry = answers(open_file)["tahap"]
    assert isinstance(entry, dict)
    assert entry["by"] == "bappeda"
    assert "date" in entry


def test_only_some_questions_on_another_track(open_file: Path) -> None:
    result = talk(open_file, "42\n\n", "--only", "layanan", "--only", "T-1", "--track", "external", "--order", "worth")
    assert result.code == 0, result.err
    assert "[1/3] Services" in result.out
    cover = answers(open_file)["cakupan"]
    assert isinstance(cover, dict)
    assert list(cover) == ["external"]


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("--only", "L-9"), 1, "error[J050]: the framework of this assessment has no group, criterion or question 'L-9'"),
        (("--only", "cakupn"), 1, "did you mean 'cakupan'?"),
        (("--opd", "xyz"), 1, "error[T009]"),
        (("--track", "latest"), 2, "'latest' is not self, internal or external"),
        (("--order", "abjad"), 2, "--order"),
    ],
)  # fmt: skip
def test_wrong_use(open_file: Path, arguments: tuple[str, ...], code: int, said: str) -> None:
    before = open_file.read_bytes()
    result = talk(open_file, "1\n", *arguments)
    assert result.code == code
    assert said in result.err
    assert open_file.read_bytes() == before


def test_nobody_to_answer(open_file: Path) -> None:
    before = listing(open_file.parent)
    result = talk(open_file, "")
    assert result.code == 2
    assert "error[S020]: nobody is there to answer" in result.err
    assert listing(open_file.parent) == before
    assert run("explain", "S020").code == 0


def test_what_is_no_text_is_harmless(open_file: Path) -> None:
    result = talk(open_file, "3\n=1+1|calc\udcff\x07\n\n\n\n\n:q\n")
    assert result.code == 0, result.err
    entry = answers(open_file)["tahap"]
    assert isinstance(entry, dict)
    assert entry["evidence"] == [{"document": "=1+1|calc\ufffd"}]


def test_a_file_that_is_changed_meanwhile_is_not_overwritten(open_file: Path) -> None:
    with subprocess.Popen(
        [*COMMAND, str(open_file)],
        env=environment(READINESS_LANG="en"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        while b"? help" not in process.stdout.readline():
            pass
        text = open_file.read_text(encoding="utf-8") + "  cakupan: 50\n"
        open_file.write_text(text, encoding="utf-8")
        _, err = process.communicate(b"3\n", timeout=60)
    assert process.returncode == 2
    assert "has changed since it was read" in err.decode()
    assert open_file.read_text(encoding="utf-8") == text


class Terminal:
    """The command on a terminal of its own."""

    def __init__(self, *arguments: str) -> None:
        self.master, slave = pty.openpty()
        self.process = subprocess.Popen(
            [*COMMAND, *arguments],
            env=environment(READINESS_LANG="en", TERM="xterm", COLUMNS="80", LINES="24"),
            stdin=slave,
            stdout=slave,
            stderr=slave,
            start_new_session=True,
            preexec_fn=_controlling,  # noqa: PLW1509 - no threads here
        )
        os.close(slave)
        self.text = ""

    def until(self, wanted: str) -> None:
        """Read until something stands on the screen."""
        end = time.monotonic() + 30
        while wanted not in self.text:
            assert time.monotonic() < end, self.text
            if select.select([self.master], [], [], 0.2)[0]:
                try:
                    self.text += re.sub(
                        r"\x1b\[[0-9;?]*[a-zA-Z]", "", os.read(self.master, 65536).decode(errors="replace")
                    )
                except OSError:
                    break
        assert wanted in self.text, self.text

    def type(self, keys: str) -> None:
        """Press keys."""
        self.text = ""
        os.write(self.master, keys.encode())

    def end(self) -> int:
        """The exit code."""
        try:
            return self.process.wait(30)
        finally:
            os.close(self.master)


def _controlling() -> None:
    import fcntl
    import termios

    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


def test_ctrl_c_loses_nothing(open_file: Path) -> None:
    terminal = Terminal(str(open_file))
    terminal.until("\n> ")
    terminal.type("3\r")
    terminal.until("Name of the document")
    terminal.type("\x03")
    terminal.until("goes on with what is open")
    assert "1 answer saved" in terminal.text
    assert "Traceback" not in terminal.text
    assert terminal.end() == 130
    assert answers(open_file)["tahap"] == "adopted"


def test_the_end_of_the_input_leaves_politely(open_file: Path) -> None:
    terminal = Terminal(str(open_file))
    terminal.until("\n> ")
    terminal.type("\x04")
    terminal.until("Nothing was changed")
    assert terminal.end() == 0


def test_killed_at_any_moment_the_file_is_whole(tmp_path: Path) -> None:
    """Every answer that was confirmed is there, and the file is never half-written."""
    random = Random(7)
    home = tmp_path / "criteria" / "banyak"
    home.mkdir(parents=True)
    listed = "".join(f"  - {{id: C{number}, type: level, title: Kriteria {number}}}\n" for number in range(30))
    (home / "framework.yaml").write_text(f"id: banyak\ntitle: Banyak\ncriteria:\n{listed}", encoding="utf-8")
    framework = Session(tmp_path / "criteria").valid_framework("banyak")
    file = tmp_path / "uji.yaml"
    for confirmed in range(10):
        file.write_text("framework: banyak\nsubject: {name: Uji}\nanswers:\n  C0: 1  # tetap\n", encoding="utf-8")
        with subprocess.Popen(
            [*COMMAND, str(file), "--criteria", str(tmp_path / "criteria")],
            env=environment(READINESS_LANG="en"),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        ) as process:
            assert process.stdin is not None
            assert process.stdout is not None
            process.stdin.write(b"3\n\n" * 29)
            process.stdin.flush()
            seen = process.stdout.readline()
            while seen.count("✓ Index".encode()) < confirmed:
                seen += process.stdout.readline()
            time.sleep(random.uniform(0, 0.05))
            process.send_signal(signal.SIGKILL)
            seen += process.stdout.read()
        kept = AnswerFile(file, framework).assessment.answers
        assert "C0: 1  # tetap\n" in file.read_text(encoding="utf-8")
        assert len(kept) - 1 >= seen.count("✓ Index".encode()) >= confirmed
