"""Batches that are disturbed: nothing is lost, nothing half-written, and going on leads to the same bytes."""

from __future__ import annotations

import errno
import os
import random
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.acceptance.batch.districts import alive, children, end, records, reports, until
from tests.acceptance.cli.command import run, spawn, start

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks at processes in /proc")
HTML = ("--format", "html", "--workers", "2")


@pytest.fixture(autouse=True)
def _interrupts_are_heard() -> Iterator[None]:
    """Whoever runs the tests in the background of a shell has interrupts ignored, and so would every command."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def begin(many: Path, out: Path) -> Any:
    """A batch under way."""
    return start("batch", "data", "-o", out, *HTML, cwd=many, READINESS_LANG="id")


def go_on(many: Path, out: Path) -> str:
    """Run to the end; all reports are there, with the bytes of a run that nothing disturbed."""
    result = spawn("batch", "data", "-o", out, *HTML, cwd=many, READINESS_LANG="id")
    assert result.code == 0, result.err
    assert reports(out) == reports(many / "whole")
    return result.out


def whole_files(many: Path, out: Path) -> int:
    """How many reports are there; each must be whole, whatever happened."""
    expected = reports(many / "whole")
    found = {path.name: path.read_bytes() for path in out.glob("*.html")}
    assert found.items() <= expected.items()
    assert all(found[item["report"]] for item in records(out)), "a record without its report"
    return len(found)


def test_a_worker_is_killed(many: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    process = begin(many, out)
    until(lambda: len(records(out)) > 2)
    for victim in children(process.pid)[:1]:
        os.kill(victim, signal.SIGKILL)
    output, errors = process.communicate(timeout=60)
    assert process.returncode == 0, errors
    assert b"dibuat            24" in output
    assert reports(out) == reports(many / "whole")


@pytest.mark.parametrize("seed", range(3))
def test_the_run_is_killed(many: Path, tmp_path: Path, seed: int) -> None:
    out = tmp_path / "out"
    process = begin(many, out)
    enough = random.Random(seed).randint(0, 15)
    until(lambda: len(records(out)) >= enough and children(process.pid))
    workers = children(process.pid)
    code, _, _ = end(process, signal.SIGKILL)
    assert code == -signal.SIGKILL
    made = whole_files(many, out)
    assert enough <= made < 24
    # Nobody is left that would hold the lock or go on working.
    until(lambda: not any(alive(worker) for worker in workers))
    assert "gagal             0" in go_on(many, out)


def test_interrupted(many: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    process = begin(many, out)
    until(lambda: len(records(out)) > 3)
    workers = children(process.pid)
    code, output, errors = end(process, signal.SIGINT)
    assert code == 130
    assert output == ""
    assert errors.splitlines()[-1].startswith("galat: dihentikan")
    assert "Traceback" not in errors
    assert workers
    assert not any(alive(worker) for worker in workers)
    made = whole_files(many, out)
    assert 3 < made < 24
    assert made == len(reports(out))
    recorded = len(records(out))
    # The signal may come between a report and its record; such a report is made again, to the same bytes.
    assert made - 1 <= recorded <= made
    assert f"sudah mutakhir    {recorded}" in go_on(many, out)


def test_two_at_once_into_one_folder(many: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    first = begin(many, out)
    until(lambda: records(out))
    first.send_signal(signal.SIGSTOP)  # or it might be done before the second has begun
    second = spawn("batch", "data", "-o", out, *HTML, cwd=many, READINESS_LANG="id")
    assert second.code == 2
    assert f"proses {first.pid}" in second.err
    assert "galat[S030]" in second.err
    first.send_signal(signal.SIGCONT)
    _, errors = first.communicate(timeout=60)
    assert first.returncode == 0, errors
    assert reports(out) == reports(many / "whole")


def test_the_disk_is_full(many: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system refuses after some reports, in the middle of one and then at a line of the manifest."""
    out = tmp_path / "out"
    monkeypatch.chdir(many)
    command = ("batch", "data", "-o", out, "--format", "html", "--workers", 1, "--lang", "id")
    full = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    calls = iter(range(100))

    def fsync(_handle: int) -> None:
        if next(calls) == 7:
            raise full

    with monkeypatch.context() as patch:
        patch.setattr("readiness.files.os.fsync", fsync)
        result = run(*command)
    assert result.code == 2
    assert "galat[S005]" in result.err
    assert "ruang" in result.err
    assert "belum disusun     17" in result.out
    made = whole_files(many, out)
    assert made == len(reports(out))
    assert 0 < made < 10
    go_on(many, out)


def test_a_full_disk(tmp_path: Path, many: Path) -> None:
    """A real one, where this user may mount one."""
    disk = tmp_path / "disk"
    disk.mkdir()
    size = sum(map(len, reports(many / "whole").values())) // 2
    if os.geteuid() or os.system(f"mount -t tmpfs -o size={size} readiness-test {disk} 2>/dev/null"):
        pytest.skip("no disk can be mounted here")
    try:
        out = disk / "out"
        result = spawn("batch", "data", "-o", out, *HTML, cwd=many, READINESS_LANG="id")
        assert result.code == 2
        assert "galat[S005]" in result.err
        made = whole_files(many, out)
        assert 0 < made < 24
        assert made == len(reports(out))
        assert os.system(f"mount -o remount,size={4 * size} {disk}") == 0
        assert f"sudah mutakhir    {made}" in go_on(many, out)
    finally:
        os.system(f"umount {disk}")
