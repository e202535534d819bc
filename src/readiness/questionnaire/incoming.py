"""The files that come back: which they are, and what each of them holds."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from readiness.domain.framework import Framework
from readiness.errors import Problems
from readiness.loading.files import is_folder, is_there
from readiness.questionnaire.reply import Submission

_ENDINGS: Final = (".xlsx", ".json", ".json.txt")
"""How files end that are taken from a folder; phones that send no JSON add another suffix."""
_NO_QUESTIONNAIRE: Final = "E008"
_LOCK: Final = ("~$", ".~lock.", "._")
"""What programs put beside an open file, or what archives of other systems carry along."""


def incoming_files(paths: Iterable[Path]) -> list[Path]:
    """Every file that is meant, once, in order: of a folder the workbooks and answer files directly inside it.

    Patterns that no shell has expanded are expanded here. Raises :class:`Problems` where nothing is found.
    """
    found: dict[Path, Path] = {}
    for path in paths:
        for file in _meant(path):
            found.setdefault(_resolved(file), file)
    return list(found.values())


def read_incoming(path: Path, framework: Framework) -> list[Submission]:
    """What one file holds, whatever kind it is of: one submission, or one for each row of an export of KoboToolbox."""
    name = path.name.lower()
    if name.endswith((".json", ".json.txt")):
        from readiness.questionnaire.json_reply import read_answers

        return [read_answers(path, framework)]
    if name.endswith(".csv"):
        from readiness.questionnaire.xlsform.read import read_kobo

        return read_kobo(path, framework)
    from readiness.questionnaire.workbook.read import read_workbook

    submission = read_workbook(path, framework)
    if not any(found.code == _NO_QUESTIONNAIRE for found in submission.diagnostics):
        return [submission]
    from readiness.questionnaire.xlsform.read import read_kobo

    exported = read_kobo(path, framework)
    return exported if any(item.replies for item in exported) else [submission]


def _meant(path: Path) -> list[Path]:
    try:
        if is_folder(path):
            inside = sorted(item for item in path.iterdir() if item.name.lower().endswith(_ENDINGS) and item.is_file())
        elif not is_there(path) and any(sign in path.name for sign in "*?["):
            inside = sorted(path.parent.glob(path.name))
        else:
            return [path]
    except (OSError, ValueError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
        raise Problems.one("S003", str(path), file=path, reason=reason) from error
    usable = [item for item in inside if not item.name.startswith(_LOCK)]
    if not usable:
        raise Problems.one("S014", str(path), file=path)
    return usable


def _resolved(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, ValueError, RuntimeError):
        return path
