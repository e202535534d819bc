"""What a worker does with a job. It may run in a process of this machine or of another."""

from __future__ import annotations

import gc
import sys
import threading
import time
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Final

from readiness import i18n
from readiness.batch.digests import program
from readiness.batch.model import Job, Result
from readiness.batch.seal import folder_of, framework_in
from readiness.diagnostics import Diagnostic, Place
from readiness.errors import Problems
from readiness.resources import shipped_templates
from readiness.settings import Template

_ONE: Final = threading.Lock()
"""One report at a time in a process: making a PDF sets the process's clock and language."""


def make(job: Job) -> Result:
    """The report of a job, or everything that keeps it from being made; raises nothing."""
    start = time.perf_counter()
    with _ONE:
        try:
            result = _made(job)
        except Problems as problems:
            result = Result(diagnostics=tuple(_told(diagnostic, job) for diagnostic in problems.diagnostics))
        except Exception as error:  # noqa: BLE001 - one bad district never stops the rest
            detail = f"{type(error).__name__}: {error}"
            result = Result(diagnostics=(Diagnostic("S032", Place(job.source), {"detail": detail}),))
        # A report leaves cycles behind, and the command line has switched the collector off.
        gc.collect()
    return replace(result, seconds=time.perf_counter() - start, peak=peak_memory())


def _made(job: Job) -> Result:
    from readiness.domain.scoring.scored import score_assessment
    from readiness.reporting.report import make_report

    options = job.options
    if options.program != program():
        raise Problems.one("S033", job.source, here=options.program, there=program())
    i18n.use(i18n.Language(options.language))
    folders = (folder_of(job.folder.files), shipped_templates()) if job.folder is not None else (shipped_templates(),)
    template = Template(job.entry, folders, job.settings, job.origin)
    scored = score_assessment(framework_in(job.framework), job.assessment, options.track)
    report = make_report(scored, template, options.language, pdf=options.pdf)
    return Result(report.content, report.pages)


def _told(diagnostic: Diagnostic, job: Job) -> Diagnostic:
    """A problem in a template, at the place by which the user knows it, and not in the worker's copy."""
    if job.folder is None:
        return diagnostic
    try:
        inside = Path(diagnostic.place.file).resolve().relative_to(folder_of(job.folder.files).resolve())
    except ValueError:
        return diagnostic
    return replace(diagnostic, place=diagnostic.place._replace(file=str(Path(job.folder.name) / inside)))


def peak_memory() -> int:
    """The largest memory that this process ever had, in bytes; 0 where the system does not say."""
    # What ``getrusage`` tells on Linux begins with the peak of the process that started this one.
    with suppress(OSError):
        for entry in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
            if entry.startswith("VmHWM:"):
                return int(entry.split()[1]) * 1024
    if sys.platform == "win32":
        return 0
    import resource

    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit
