"""Frameworks and assessments from generated text, through the same loader as files; ranks of many scorecards."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from readiness.diagnostics import has_errors
from readiness.domain.assessment import Assessment
from readiness.domain.framework import Framework
from readiness.domain.numbers import Number, parse_number
from readiness.domain.scorecard import Scorecard
from readiness.loading.assessments import opened, read_assessment
from readiness.loading.documents import parse_document
from readiness.loading.frameworks import framework_from


def rows(file: Path) -> list[dict[str, str]]:
    """The rows of a table, everything as text."""
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def number(text: str) -> Number:
    """A published number, exactly."""
    found = parse_number(text)
    assert found is not None, text
    return found


def framework(document: Mapping[str, Any]) -> Framework:
    """The framework of a document; JSON is YAML. Not even a warning is accepted."""
    made, found = framework_from(parse_document(json.dumps(document).encode(), "framework.yaml"))
    assert made is not None, found
    assert not found
    return made


def assessment(made: Framework, text: str) -> Assessment:
    """The assessment that ``text`` holds."""
    read, found = read_assessment(opened(parse_document(text.encode(), "assessment.yaml")), made)
    assert read is not None, found
    assert not has_errors(found), found
    return read


def ranking(cards: Mapping[str, Scorecard]) -> dict[str, int]:
    """The rank of each: one more than how many are ahead, on the number that the framework ranks on."""
    ahead = {name: _ranked(card) for name, card in cards.items()}
    ordered = sorted(ahead.values(), reverse=True)
    first = {value: ordered.index(value) + 1 for value in set(ordered)}
    return {name: first[value] for name, value in ahead.items()}


def _ranked(card: Scorecard) -> Number:
    exact = card.root.score.exact
    return number(card.show(exact)) if card.framework.rank_on == "shown" else exact
