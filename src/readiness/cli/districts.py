"""From the paths of a command that takes many districts to their assessments."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from readiness.cli.console import print_problems
from readiness.cli.session import Session
from readiness.diagnostics import has_errors
from readiness.errors import Problems

if TYPE_CHECKING:
    from readiness.questionnaire.table.model import Found, Item


def read_districts(
    paths: Iterable[Path],
    session: Session,
    *,
    framework: str = "",
    mapping: Path | None = None,
    partial: bool = False,
    follow: bool = True,
) -> Iterator[Item]:
    """Every district that ``paths`` mean: assessment files, tables, and folders of both, one after the other.

    ``framework`` and ``mapping`` are those of the tables; a mapping may name the framework itself. ``partial`` keeps rows
    of which some cells cannot be read; ``follow`` reads last year's files as well. Raises :class:`Problems` at once where
    the framework, its wording or the mapping has errors; what is wrong with single districts is set aside.
    """
    from readiness.loading.table_mapping import check_mapping, open_mapping
    from readiness.questionnaire.table.collect import collect

    def load(path: Path) -> Found:
        from readiness.questionnaire.table.model import Found

        loaded = session.assessment(path, follow=follow)
        return Found(str(path), str(path), loaded.assessment, loaded.framework, loaded.warnings)

    opened = open_mapping(mapping) if mapping is not None else None
    if opened is not None and opened.mapping is None:
        raise Problems(opened.diagnostics)
    known = opened.mapping if opened is not None else None
    instrument = None
    if framework:
        instrument = session.valid_framework(framework)
    elif known is not None and known.framework and mapping is not None:
        instrument = session.valid_framework(known.framework, mapping.parent)
    if instrument is not None:
        instrument, remarks = session.worded(instrument)
        print_problems(remarks)
    if opened is not None and instrument is not None and has_errors(found := check_mapping(opened, instrument)):
        raise Problems(found)
    return collect(paths, load, instrument, known, partial=partial)
