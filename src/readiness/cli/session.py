"""From a path on the command line to a loaded assessment with its framework.

Loading is imported where it is used: the help pages need none of it.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from readiness.diagnostics import Diagnostic, has_errors
from readiness.errors import Problems
from readiness.resources import criteria_folders

if TYPE_CHECKING:
    from readiness.domain.assessment import Assessment
    from readiness.domain.framework import Framework
    from readiness.domain.reuse import InstrumentMap
    from readiness.loading.assessments import OpenedAssessment
    from readiness.loading.frameworks import LoadedFramework


@dataclass(frozen=True, slots=True)
class Loaded:
    """An assessment, its framework, its file, and warnings."""

    path: Path
    framework: Framework
    assessment: Assessment
    warnings: tuple[Diagnostic, ...]


class Session:
    """Loads assessments; each framework once. ``texts`` are files of official wording to lay over the framework."""

    def __init__(self, criteria: Path | None = None, texts: Sequence[Path] = ()) -> None:
        if criteria is not None:
            _check_folder(criteria)
        self._texts = tuple(texts)
        self._folders = criteria_folders(criteria)
        self._frameworks: dict[Path, LoadedFramework] = {}
        self._wordings: dict[tuple[Framework, tuple[Path, ...]], tuple[Framework, list[Diagnostic]]] = {}

    def framework(self, name: str, beside: Path | None = None) -> LoadedFramework:
        """A framework by id or path; raises :class:`Problems` where there is none."""
        from readiness.loading.frameworks import find_framework, load_framework

        found = find_framework(name, self._folders, beside)
        if isinstance(found, Diagnostic):
            raise Problems([found])
        key = found.resolve()
        if key not in self._frameworks:
            file = found / "framework.yaml" if found.is_dir() else found
            self._frameworks[key] = load_framework(found, str(file))
        return self._frameworks[key]

    def valid_framework(self, name: str, beside: Path | None = None) -> Framework:
        """The same, raising its diagnostics where it has errors."""
        loaded = self.framework(name, beside)
        if loaded.framework is None:
            raise Problems(loaded.diagnostics)
        return loaded.framework

    def instrument_map(self, old: Framework, to: str) -> InstrumentMap:
        """The map from an instrument to the framework ``to``; raises :class:`Problems` where there is none."""
        from readiness.loading.maps import map_files, read_map

        loaded = self.framework(to)
        assert loaded.framework is not None
        files = {file.stem: file for file in map_files(loaded.folder)}
        if old.id not in files:
            raise Problems.one("J030", to, old=old.id, new=loaded.framework.id, known=", ".join(files) or "–")
        links, found = read_map(files[old.id], old, loaded.framework)
        if links is None:
            raise Problems(found)
        return links

    def check_maps(self, loaded: LoadedFramework) -> list[Diagnostic]:
        """Everything that is wrong with the maps of a framework; one from an instrument that is not here is left out."""
        from readiness.loading.maps import map_files, read_map

        found: list[Diagnostic] = []
        for file in map_files(loaded.folder):
            try:
                old = self.framework(file.stem).framework
            except Problems:
                continue
            if old is not None and loaded.framework is not None:
                found += read_map(file, old, loaded.framework)[1]
        return found

    def assessment(self, path: Path, *, follow: bool = True) -> Loaded:
        """A valid assessment with its framework; raises :class:`Problems` with everything that is wrong.

        ``follow``: the file that ``previous`` names is read for last year's index, and the user's texts are laid over the
        framework. Neither holds for that earlier file itself, which may be of another instrument.
        """
        from readiness.loading.assessments import open_assessment, read_assessment

        opened = open_assessment(path)
        if opened.schema is None:
            raise Problems(opened.diagnostics)
        framework = self._framework_of(opened, path)
        framework, warnings = self._reworded(framework, (*_texts_of(opened, path), *(self._texts if follow else ())))
        assessment, found = read_assessment(opened, framework)
        if assessment is None or has_errors(warnings):
            raise Problems([*found, *warnings])
        loaded = Loaded(path, framework, assessment, (*found, *warnings))
        return replace(loaded, assessment=self._with_previous(loaded)) if follow else loaded

    def _reworded(self, framework: Framework, files: tuple[Path, ...]) -> tuple[Framework, list[Diagnostic]]:
        """The framework with the wording of files, one laid over the other, and what is wrong with them; read once."""
        from readiness.loading.wording import lay_over

        key = (framework, files)
        if key not in self._wordings:
            found: list[Diagnostic] = []
            for file in files:
                changed, problems = lay_over(framework, file, str(file))
                framework = changed or framework
                found += problems
            self._wordings[key] = framework, found
        return self._wordings[key]

    def worded(self, framework: Framework) -> tuple[Framework, list[Diagnostic]]:
        """A framework with the user's texts, and warnings; raises :class:`Problems` where they have errors."""
        framework, found = self._reworded(framework, self._texts)
        if has_errors(found):
            raise Problems(found)
        return framework, found

    def earlier(self, loaded: Loaded) -> Loaded | None:
        """The assessment in the file that ``previous`` names; ``None`` where it names none."""
        previous = loaded.assessment.previous
        if previous is None or not previous.file:
            return None
        return self.assessment(loaded.path.parent / previous.file, follow=False)

    def last_year(self, loaded: Loaded) -> Assessment | None:
        """Last year's assessment, where its file is named and it is of the same instrument: its answers can be compared."""
        found = self.earlier(loaded)
        return found.assessment if found is not None and found.framework.id == loaded.framework.id else None

    def _with_previous(self, loaded: Loaded) -> Assessment:
        """Last year's index, scored from the file that ``previous`` names; none where its instrument is another."""
        from readiness.domain.assessment import Previous
        from readiness.domain.scoring.score import score

        assessment, previous = loaded.assessment, loaded.assessment.previous
        if previous is None or previous.index is not None or (earlier := self.earlier(loaded)) is None:
            return assessment
        root = score(earlier.framework, earlier.assessment).root.score
        same = earlier.framework.id == assessment.framework
        index = root.exact if same and root.exists else None
        return replace(assessment, previous=Previous(index, earlier.assessment.year, previous.file))

    def _framework_of(self, opened: OpenedAssessment, path: Path) -> Framework:
        assert opened.schema is not None
        try:
            return self.valid_framework(opened.schema.framework, path.parent)
        except Problems as problems:
            raise Problems([*opened.diagnostics, *_placed(problems.diagnostics, opened)]) from None

    def check(self, path: Path) -> list[Diagnostic]:
        """Everything that is wrong with an assessment and its framework, warnings included."""
        from readiness.loading.assessments import open_assessment
        from readiness.loading.evidence import check_assessment

        opened = open_assessment(path)
        if opened.schema is None:
            return list(opened.diagnostics)
        try:
            loaded = self.framework(opened.schema.framework, path.parent)
        except Problems as problems:
            return [*opened.diagnostics, *_placed(problems.diagnostics, opened)]
        if loaded.framework is None:
            return [*opened.diagnostics, *loaded.diagnostics]
        framework, found = self._reworded(loaded.framework, (*_texts_of(opened, path), *self._texts))
        return [*check_assessment(opened, framework, path.parent), *found]


def _texts_of(opened: OpenedAssessment, path: Path) -> list[Path]:
    """The files of official wording that an assessment names."""
    assert opened.schema is not None
    return [path.parent / name for name in opened.schema.texts]


def framework_reference(name: str, framework: Framework, folder: Path) -> str:
    """How an answer file in ``folder`` names the framework: by id, or by its path from there."""
    from readiness.loading.files import is_there

    if name == framework.id or not is_there(Path(name)):
        return name
    reference = Path(os.path.relpath(name, folder)).as_posix()
    return reference if "/" in reference else f"./{reference}"


def _check_folder(criteria: Path) -> None:
    """A folder that was asked for must be there; those of the search path need not."""
    from readiness.loading.files import is_folder

    if not is_folder(criteria):
        raise Problems.one("S001", str(criteria), file=criteria)


def _placed(diagnostics: tuple[Diagnostic, ...], opened: OpenedAssessment) -> list[Diagnostic]:
    """A framework that cannot be found is a problem of the line that names it."""
    from readiness.loading.documents import place_of

    place = place_of(opened.document.root, ("framework",), opened.document.file)
    return [
        Diagnostic(d.code, place, d.arguments, d.severity) if d.code in ("J001", "S001") and not d.place.line else d
        for d in diagnostics
    ]
