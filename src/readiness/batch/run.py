"""Runs the jobs of a plan on a pool: a few under way at a time, each result handed over as it comes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, CancelledError, Executor, Future, wait
from typing import Final

from readiness.batch.model import Job, Outcome, Result, Status
from readiness.batch.pools import Pool
from readiness.batch.work import make
from readiness.diagnostics import Diagnostic, Place
from readiness.errors import Problems

TICK: Final = 0.2
"""Seconds between two looks at the clock."""


class Runner:
    """Runs a plan.

    ``finish`` keeps the result of a job, or raises :class:`Problems` to stop; ``tell`` hears of every outcome and
    ``tick`` is called several times a second.
    """

    def __init__(
        self,
        pool: Pool,
        finish: Callable[[Job, Result], Outcome],
        tell: Callable[[Outcome], None],
        tick: Callable[[], None],
    ) -> None:
        self._pool, self._finish, self._tell, self._tick = pool, finish, tell, tick
        self._executor: Executor | None = None
        self._taken = 0
        self._under_way: dict[Future[Result], Job] = {}
        self._suspects: list[Job] = []

    def run(self, plan: Iterator[Job | Outcome]) -> None:
        """Run everything. However it ends, no worker is left behind."""
        try:
            more = True
            while more or self._under_way or self._suspects:
                more = more and self._feed(plan)
                self._collect()
                self._clear_suspects()
            self._dismiss()
        except BaseException:
            if self._executor is not None:
                self._pool.stop(self._executor)
            raise

    def _feed(self, plan: Iterator[Job | Outcome]) -> bool:
        """Give jobs to the executor while it takes any; false once the plan has no more."""
        while len(self._under_way) < self._pool.width() and not self._suspects:
            lifetime = self._pool.lifetime()
            if lifetime is not None and self._taken >= lifetime:
                if self._under_way:
                    return True
                self._dismiss()
            step = next(plan, None)
            if step is None:
                return False
            if isinstance(step, Outcome):
                self._tell(step)
            else:
                self._submit(step)
        return True

    def _submit(self, job: Job) -> None:
        if self._executor is None:
            self._executor = self._pool.executor()
        self._taken += 1
        try:
            self._under_way[self._executor.submit(make, job)] = job
        except BrokenExecutor:
            self._suspects.append(job)

    def _dismiss(self) -> None:
        """Let the workers go; the next job gets fresh ones."""
        if self._executor is not None:
            self._executor.shutdown(wait=True)
        self._executor, self._taken = None, 0

    def _collect(self) -> None:
        """Hand over what is finished. Once a worker has died, everything that was under way is."""
        if not self._under_way:
            return
        done, _ = wait(self._under_way, TICK, FIRST_COMPLETED)
        self._look()
        for future in done:
            job = self._under_way.pop(future)
            try:
                self._settle(job, future)
            except BrokenExecutor:
                self._suspects.append(job)

    def _look(self) -> None:
        """What is done several times a second."""
        self._tick()
        if self._executor is not None:
            self._pool.watch(self._executor)

    def _settle(self, job: Job, future: Future[Result]) -> None:
        """Hand over one job; raises :class:`BrokenExecutor` where its worker, or one beside it, died."""
        try:
            outcome = self._finish(job, future.result())
        except (BrokenExecutor, Problems):
            raise
        except CancelledError as error:
            raise Problems.one("S035", self._pool.name, address=self._pool.name, reason="lost") from error
        except Exception as error:  # noqa: BLE001 - one bad district never stops the rest
            code = "S031" if self._pool.killed(error) else "S032"
            outcome = failed(job, code, detail=f"{type(error).__name__}: {error}")
        self._tell(outcome)

    def _clear_suspects(self) -> None:
        """Nobody knows which of the jobs that were under way killed a worker: each is tried alone, and so shows."""
        if not self._suspects or self._under_way:
            return
        self._dismiss()
        while self._suspects:
            job = self._suspects.pop(0)
            if self._executor is None:
                self._executor = self._pool.alone()
            try:
                future = self._executor.submit(make, job)
                while not wait((future,), TICK).done:
                    self._look()
                self._settle(job, future)
            except BrokenExecutor:
                self._tell(failed(job, "S031"))
                self._dismiss()
        self._dismiss()


def failed(job: Job, code: str, **arguments: str) -> Outcome:
    """The outcome of a job that came to nothing."""
    problem = Diagnostic(code, Place(job.source), arguments)
    return Outcome(Status.FAILED, job.source, job.report, diagnostics=(problem,))
