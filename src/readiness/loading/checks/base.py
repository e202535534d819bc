"""What a cross-check is given."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from readiness.domain.framework import Criterion, Framework, Group, Question
from readiness.loading.conditions import Conditions, Path


@dataclass(frozen=True, slots=True)
class Checker:
    """A framework, the paths of its parts in the files, and where problems are reported."""

    framework: Framework
    paths: Mapping[str, Path]
    question_paths: Mapping[str, Path]
    action_paths: Mapping[str, tuple[Path, ...]]
    conditions: Conditions

    def groups(self) -> Iterator[Group]:
        """Every group, the root included."""
        yield self.framework.root
        for _, group in self.framework.root.groups():
            yield group

    def criteria(self) -> Iterator[tuple[Criterion, Path]]:
        """Every criterion with its path."""
        for criterion in self.framework.root.criteria():
            yield criterion, self.paths[criterion.id]

    def questions(self) -> Iterator[tuple[Question, Path]]:
        """Every question with its path."""
        for question in self.framework.questions():
            yield question, self.question_paths[question.id]

    def report(self, code: str, path: Path, *, at_key: bool = False, **arguments: object) -> None:
        """An error."""
        self.conditions.report(code, path, at_key=at_key, warn=False, **arguments)

    def warn(self, code: str, path: Path, *, at_key: bool = False, **arguments: object) -> None:
        """A warning."""
        self.conditions.report(code, path, at_key=at_key, warn=True, **arguments)
