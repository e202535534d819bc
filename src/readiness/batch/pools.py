"""Where jobs run: processes of this machine, or a Dask cluster. Both are executors of ``concurrent.futures``."""

from __future__ import annotations

import gc
import logging
import multiprocessing
import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor, Executor, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Any, Final, Protocol

from readiness.errors import Problems

LIFETIME: Final = 40
"""Reports that a worker makes before another takes its place: what a report leaves behind does not add up."""
PATIENCE: Final = 10
"""Seconds in which a cluster has to answer."""
_TALKATIVE: Final = ("distributed", "tornado")
"""Libraries that log what the user hears from us."""
_LEAVING: Final = 0.5
"""Seconds in which the threads of an executor that has been shut down are gone from the system."""
_RECOUNT: Final = 5.0
"""Seconds after which the workers of a cluster are counted again."""


class Pool(Protocol):
    """A source of executors; one of them is in use at a time. ``name`` is what the user knows it by."""

    @property
    def name(self) -> str: ...  # noqa: D102

    def width(self) -> int:
        """How many jobs to keep under way."""

    def lifetime(self) -> int | None:
        """How many jobs an executor takes before it is renewed; ``None``: any number."""

    def executor(self) -> Executor:
        """A fresh executor."""

    def alone(self) -> Executor:
        """An executor with one worker, for jobs of which one may have killed a worker."""

    def killed(self, error: Exception) -> bool:
        """Whether a job failed because it killed its workers."""

    def watch(self, executor: Executor) -> None:
        """Called several times a second: see to it that a worker that has died is noticed."""

    def stop(self, executor: Executor) -> None:
        """End the workers at once; what they are at is lost."""


class LocalPool:
    """Processes of this machine, forked from this one once it is warm, where that is safe, else started anew."""

    name = "local"

    def __init__(self, workers: int, *, pdf: bool) -> None:
        self._workers = workers
        self._pdf = pdf
        self._warm = False
        self._end: Connection | None = None
        self._alive = 0

    def width(self) -> int:
        """One more than there are workers, so that none waits for the coordinator."""
        return self._workers + 1

    def lifetime(self) -> int | None:
        """The standard library recycles single workers of other start methods only, so the pool goes as a whole."""
        return LIFETIME * self._workers

    def executor(self) -> Executor:
        """All workers."""
        return self._start(self._workers)

    def alone(self) -> Executor:
        """One worker."""
        return self._start(1)

    def _start(self, workers: int) -> Executor:
        if not self._warm:
            warm_up(pdf=self._pdf)
            self._warm = True
        forked = can_fork()
        gc.collect()
        # Forked workers share what stands in memory now; a collector that looked at it would copy it.
        gc.freeze()
        context = multiprocessing.get_context("fork" if forked else "spawn")
        stop, self._end = context.Pipe(duplex=False)
        self._alive = 0
        return ProcessPoolExecutor(workers, context, _begin, (stop, self._pdf and not forked))

    def killed(self, error: Exception) -> bool:
        """A dead worker breaks the executor, which tells by itself."""
        return isinstance(error, BrokenExecutor)

    def watch(self, executor: Executor) -> None:
        """The executor notices by itself, except of a worker that dies in the middle of a result: see :meth:`_end_all`."""
        alive = len(multiprocessing.active_children())
        if alive < self._alive:
            self._end_all(executor)
        self._alive = alive

    def stop(self, executor: Executor) -> None:
        """Every worker watches a pipe."""
        results = getattr(executor, "_result_queue", None)
        executor.shutdown(wait=False, cancel_futures=True)
        self._end_all(executor, results)

    def _end_all(self, executor: Executor, results: Any = None) -> None:
        """End the workers and let the executor know.

        Where one dies in the middle of a result, the thread that receives results waits for the rest for ever, because
        this process holds a writing end of the pipe too. With that closed the thread sees the end of the pipe, takes the
        executor for broken, and the jobs that were under way are tried again.
        """
        results = results or getattr(executor, "_result_queue", None)
        if self._end is not None:
            self._end.send_bytes(b"stop")
            self._end = None
        for worker in multiprocessing.active_children():
            worker.join()
        writer = getattr(results, "_writer", None)
        if writer is not None:
            writer.close()


def can_fork() -> bool:
    """Whether this process may be forked: on Linux, and while it has a single thread.

    macOS has libraries that do not survive it; a thread might hold a lock that nobody would give back in the child.
    """
    if sys.platform != "linux":
        return False
    end = time.monotonic() + _LEAVING
    while threading.active_count() > 1 or _threads() > 1:
        if time.monotonic() > end:
            return False
        time.sleep(0.005)
    return True


def _threads() -> int:
    """The threads of this process that the system knows, libraries' own included."""
    try:
        return len(list(Path("/proc/self/task").iterdir()))
    except OSError:
        return 2


def warm_up(*, pdf: bool) -> None:
    """Load what every report needs; raises :class:`Problems` where PDFs cannot be made on this machine."""
    import readiness.reporting.report  # noqa: F401 - for its effect

    if pdf:
        from readiness.reporting.pdf import prepare

        prepare()


def _begin(stop: Connection, load: bool) -> None:
    """The first thing that a worker does."""
    # Ctrl-C reaches every process of the terminal; only the coordinator answers.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_watch, args=(stop,), daemon=True).start()
    if load:
        warm_up(pdf=True)


def _watch(stop: Connection) -> None:
    """End this worker when it is told to, or when the coordinator is gone."""
    parent = multiprocessing.parent_process()
    wait([stop, *([parent.sentinel] if parent is not None else [])])
    os._exit(1)


class ClusterPool:
    """Workers of a Dask cluster. Which of them died at what, and what to do again, is the scheduler's business."""

    def __init__(self, client: Any, name: str) -> None:
        self._client, self.name = client, name
        self._counted, self._threads = 0.0, 0

    def width(self) -> int:
        """Twice as many as there are threads, counted again now and then: workers come and go."""
        if time.monotonic() - self._counted > _RECOUNT:
            self._threads = sum(self._client.nthreads().values())
            self._counted = time.monotonic()
        return max(2, 2 * self._threads)

    def lifetime(self) -> int | None:
        """Clusters recycle workers themselves (``dask worker --lifetime``)."""
        return None

    def executor(self) -> Executor:
        """The client's executor."""
        made = self._client.get_executor(pure=False)
        assert isinstance(made, Executor)
        return made

    def alone(self) -> Executor:
        """The same: the scheduler keeps count of the workers that a job has killed."""
        return self.executor()

    def killed(self, error: Exception) -> bool:
        """The scheduler gives up a job after so many workers (``distributed.scheduler.allowed-failures``)."""
        return type(error).__name__ == "KilledWorker"

    def watch(self, executor: Executor) -> None:
        """The scheduler does."""

    def stop(self, executor: Executor) -> None:
        """Jobs are cancelled; the workers belong to the cluster and stay."""
        executor.shutdown(wait=False)


@contextmanager
def cluster(address: str) -> Iterator[ClusterPool]:
    """The cluster at ``address``; raises :class:`Problems` where there is none, or no library to speak to it."""
    try:
        from distributed import Client
    except ImportError as error:
        raise Problems.one("S034", address) from error
    # What it has to say, it says of its own workings; the user hears what became of the reports.
    for logger in [name for name in logging.root.manager.loggerDict if name.startswith(_TALKATIVE)]:
        logging.getLogger(logger).setLevel(logging.CRITICAL + 1)
    try:
        client = Client(address, timeout=PATIENCE, set_as_default=False)
    except (OSError, ValueError, TimeoutError) as error:
        raise Problems.one("S035", address, address=address, reason=str(error) or type(error).__name__) from error
    try:
        client.wait_for_workers(1, timeout=PATIENCE)
        yield ClusterPool(client, address)
    except TimeoutError as error:
        raise Problems.one("S035", address, address=address, reason="no worker") from error
    finally:
        client.close(timeout=PATIENCE)
