"""Jobs that kill their workers, that raise, and workers that are replaced."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from concurrent.futures import Executor
from pathlib import Path

import pytest

from readiness.batch.model import Job, Needs, Options, Outcome, Result, Sealed, Status
from readiness.batch.pools import LocalPool, can_fork
from readiness.batch.run import Runner
from readiness.domain.assessment import Assessment, Subject
from readiness.errors import Problems
from readiness.settings import Settings

OPTIONS = Options("full", None, "id", pdf=False, program="")


def job(source: str) -> Job:
    return Job(
        source,
        source,
        f"{source}.html",
        "",
        Needs((), ()),
        OPTIONS,
        Assessment("", Subject(), {}),
        Sealed("", b""),
        "",
        Settings(),
        "",
    )


def make(job: Job) -> Result:
    """What a worker does in these tests: the name of the job says."""
    if job.source.startswith("kills"):
        os.kill(os.getpid(), signal.SIGKILL)
    if job.source.startswith("once"):
        mark = Path(job.source.split(":")[1])
        if not mark.exists():
            mark.touch()
            os.kill(os.getpid(), signal.SIGKILL)
    return Result(str(os.getpid()).encode(), 1)


class Watched(LocalPool):
    """Counts executors."""

    def __init__(self, workers: int) -> None:
        super().__init__(workers, pdf=False)
        self.started = 0

    def _start(self, workers: int) -> Executor:
        self.started += 1
        return super()._start(workers)


def outcomes(
    monkeypatch: pytest.MonkeyPatch, sources: list[str], workers: int = 2
) -> tuple[dict[str, Outcome], set[bytes], int]:
    """What became of the jobs, the processes that made them, and how many executors there were."""
    monkeypatch.setattr("readiness.batch.run.make", make)
    told: dict[str, Outcome] = {}
    processes: set[bytes] = set()

    def finish(job: Job, result: Result) -> Outcome:
        processes.add(result.content)
        return Outcome(Status.MADE, job.source)

    def tell(outcome: Outcome) -> None:
        assert outcome.source not in told
        told[outcome.source] = outcome

    pool = Watched(workers)
    Runner(pool, finish, tell, lambda: None).run(job(source) for source in sources)
    return told, processes, pool.started


def test_a_job_that_kills_its_worker_twice_is_set_aside(monkeypatch: pytest.MonkeyPatch) -> None:
    sources = ["a", "b", "kills 1", "c", "d", "kills 2", "e", "f"]
    told, _, _ = outcomes(monkeypatch, sources)
    assert sorted(told) == sorted(sources)
    failed = {source: [d.code for d in o.diagnostics] for source, o in told.items() if o.status is Status.FAILED}
    assert failed == {"kills 1": ["S031"], "kills 2": ["S031"]}


def test_a_worker_that_dies_once_costs_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    told, _, _ = outcomes(monkeypatch, ["a", f"once:{tmp_path / 'mark'}", "b", "c"])
    assert {outcome.status for outcome in told.values()} == {Status.MADE}
    assert len(told) == 4


def test_workers_are_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("readiness.batch.pools.LIFETIME", 3)
    told, processes, started = outcomes(monkeypatch, [str(number) for number in range(20)])
    assert len(told) == 20
    assert started == 4
    assert 4 <= len(processes) <= 8


@pytest.mark.skipif(sys.platform != "linux", reason="workers are forked on Linux only")
def test_the_next_workers_are_forked_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """The threads of an executor outlive it for a moment, in which nothing may be forked."""
    if not can_fork():
        pytest.skip("the test runner has threads of its own")
    asked: list[bool] = []
    monkeypatch.setattr("readiness.batch.pools.LIFETIME", 1)
    monkeypatch.setattr("readiness.batch.pools.can_fork", lambda: asked.append(can_fork()) or asked[-1])
    outcomes(monkeypatch, [str(number) for number in range(20)])
    assert asked == [True] * 10


def test_a_full_folder_stops_the_run_and_its_workers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("readiness.batch.run.make", make)
    seen: list[int] = []

    def finish(_job: Job, result: Result) -> Outcome:
        seen.append(int(result.content))
        raise Problems.one("S005", "out", file="out", reason="full")

    def jobs() -> Iterator[Job]:
        yield from (job(str(number)) for number in range(100))

    with pytest.raises(Problems):
        Runner(LocalPool(1, pdf=False), finish, lambda _outcome: None, lambda: None).run(jobs())
    assert len(seen) == 1
    if sys.platform == "linux":
        assert not Path(f"/proc/{seen[0]}").exists()
