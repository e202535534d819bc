"""A batch on a Dask cluster: a real scheduler and two real workers on this machine, one of which is killed."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.acceptance.batch.districts import records, reports, until
from tests.acceptance.cli.command import environment, spawn, start

pytest.importorskip("distributed")
HTML = ("--format", "html")


@dataclass(frozen=True)
class Cluster:
    """The address of a scheduler, and the processes of its workers."""

    address: str
    scheduler: subprocess.Popen[bytes]
    workers: list[subprocess.Popen[bytes]]


def launch(program: str, *arguments: object) -> subprocess.Popen[bytes]:
    """A process of Dask; it knows the program and none of the user's files."""
    code = f"from distributed.cli.{program} import main; main()"
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, arguments)],
        cwd="/",
        env=environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Cluster]:
    """A scheduler and two workers of one thread each."""
    file = tmp_path / "scheduler.json"
    arguments = ("--host", "127.0.0.1", "--port", 0, "--no-dashboard", "--no-show", "--scheduler-file", file)
    processes = [launch("dask_scheduler", *arguments)]
    try:
        until(lambda: file.exists() and file.read_text(encoding="utf-8").endswith("}"), processes[0])
        address = json.loads(file.read_text(encoding="utf-8"))["address"]
        for number in range(2):
            local = ("--local-directory", tmp_path / f"worker{number}")
            processes.append(
                launch(
                    "dask_worker", address, "--nthreads", 1, "--no-nanny", "--no-dashboard", "--memory-limit", 0, *local
                )
            )
        yield Cluster(address, processes[0], processes[1:])
    finally:
        for process in processes:
            process.kill()
            process.wait()


def test_a_worker_of_the_cluster_is_killed(many: Path, tmp_path: Path, cluster: Cluster) -> None:
    out = tmp_path / "out"
    command = ("batch", "data", "-o", out, "--cluster", cluster.address, *HTML)
    process = start(*command, cwd=many, READINESS_LANG="id")
    until(lambda: len(records(out)) > 4, process)
    os.kill(cluster.workers[0].pid, signal.SIGKILL)
    at = len(records(out))
    output, errors = process.communicate(timeout=120)
    assert process.returncode == 0, errors
    assert at < 24, "the worker was killed too late to matter"
    assert b"dibuat            24" in output
    assert b"Traceback" not in errors
    assert reports(out) == reports(many / "whole")
    # Nobody is left: the user hears so, and what was made stays.
    cluster.workers[1].kill()
    cluster.scheduler.kill()
    cluster.scheduler.wait()
    again = spawn(*command, "--force", cwd=many, READINESS_LANG="en")
    assert again.code == 2
    assert "error[S035]" in again.err
    assert reports(out) == reports(many / "whole")


def test_the_scheduler_is_lost(many: Path, tmp_path: Path, cluster: Cluster) -> None:
    out = tmp_path / "out"
    process = start("batch", "data", "-o", out, "--cluster", cluster.address, *HTML, cwd=many, READINESS_LANG="id")
    until(lambda: len(records(out)) > 2, process)
    cluster.scheduler.kill()
    output, errors = process.communicate(timeout=120)
    assert process.returncode == 2, output.decode()
    assert b"galat[S035]" in errors
    assert b"Traceback" not in errors
    made = reports(out)
    assert 2 < len(made) < 24
    assert made.items() <= reports(many / "whole").items()
