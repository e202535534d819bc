"""EU Open Data Maturity 2023: its questionnaire as a framework, its answers as assessments."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from readiness.domain.assessment import Assessment
from readiness.domain.framework import Framework
from tests.generality.reading import assessment, framework, rows

ID = "open-data-maturity-2023"
NOT_APPLICABLE = "Not Applicable"

POINTS = {"aggregate": "sum"}
SHARES = {"aggregate": "ratio", "out_of": 100}


def folder(shared: Path) -> Path:
    """Where the published files are."""
    return shared / "data" / "eu_odm_2023"


def maturity(source: Path, root: Mapping[str, object], dimension: Mapping[str, object]) -> Framework:
    """The instrument; ``root`` and ``dimension`` say how the total and a dimension are made of their parts."""
    options = {row["id"]: json.loads(row["options"] or "[]") for row in rows(source / "questionnaire.csv")}
    labels = {row["code"]: row["label"] for row in rows(source / "published_dimension_scores.csv")}
    tree: dict[str, dict[str, list[Any]]] = {}
    for question in json.loads((source / "criteria.json").read_text(encoding="utf-8"))["criteria"]:
        indicators = tree.setdefault(question["dimension"], {})
        indicators.setdefault(question["indicator"], []).append(_criterion(question, options[question["id"]]))
    dimensions = [
        {"id": name, "title": labels[name], **dimension, "groups": _indicators(indicators, labels)}
        for name, indicators in tree.items()
    ]
    rounding = {"places": 3, "mode": "half_even"}  # 490 of 640 points are published as 76.562
    return framework({"id": ID, "title": "Open Data Maturity", "rounding": rounding, **root, "groups": dimensions})


def _criterion(question: Mapping[str, Any], options: list[str]) -> dict[str, object]:
    """One question: an option that is not named among the paid answers pays 0; "not applicable" pays in full."""
    paid = question["answers"]
    if NOT_APPLICABLE in options:
        assert paid[NOT_APPLICABLE] == question["max_points"]
        absent = {"may_not_apply": True, "not_applicable": "full"}
    else:
        absent = {}
    listed = [{"value": text, "points": paid.get(text, 0)} for text in options if text != NOT_APPLICABLE]
    return {"id": criterion_id(question["id"]), "title": question["text"], "options": listed, **absent}


def criterion_id(question: str) -> str:
    """The id of the criterion of a question."""
    return f"q{question}"


def _indicators(indicators: Mapping[str, list[Any]], labels: Mapping[str, str]) -> list[dict[str, object]]:
    """The indicators of a dimension; 2.3a to 2.3d are parts of the published 2.3."""
    made: dict[str, dict[str, Any]] = {}
    for name, criteria in indicators.items():
        group = {"id": name, "title": labels.get(name, name), "criteria": criteria}
        whole = name.rstrip("abcd")
        if whole == name:
            made[name] = group
        else:
            made.setdefault(whole, {"id": whole, "title": labels[whole], "groups": []})["groups"].append(group)
    return list(made.values())


def answers(source: Path) -> dict[str, dict[str, str]]:
    """What each country answered, by question."""
    found: dict[str, dict[str, str]] = {}
    for row in rows(source / "answers_published_scores.csv"):
        found.setdefault(row["country"], {})[row["id"]] = row["answer"]
    return found


def country(made: Framework, code: str, given: Mapping[str, str]) -> Assessment:
    """A country's assessment.

    As in the published workbook an answer is matched without regard to case, but not trimmed. What matches no option
    (``Select answer for Q3``, ``no `` with a blank) is no answer.
    """
    matched: dict[str, str] = {}
    for question in made.questions():
        text = given[str(question.id).removeprefix("q")].casefold()
        known = {option.value.casefold(): option.value for option in question.options}
        if question.may_not_apply:
            known[NOT_APPLICABLE.casefold()] = "not_applicable"
        if text in known:
            matched[str(question.id)] = known[text]
    return assessment(made, json.dumps({"framework": ID, "subject": {"code": code}, "answers": matched}))
