"""Global Open Data Index: its questions as a framework, its entries as assessments of places."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from readiness.domain.assessment import Assessment
from readiness.domain.framework import Framework
from tests.generality.reading import assessment, framework, rows

ID = "open-data-index"
OPEN = ("openlicense", "machinereadable", "public")
"""The questions that make a data set open. Inferred: it fits every entry, and so do some longer lists."""

Row = dict[str, str]


def folder(shared: Path) -> Path:
    """Where the published files are."""
    return shared / "data" / "global_open_data_index"


def index(source: Path, datasets: list[str]) -> Framework:
    """The mean over data sets of the points of nine questions, shown and ranked without decimals."""
    points: Mapping[str, int] = json.loads((source / "criteria.json").read_text(encoding="utf-8"))["points"]
    unpaid = [{"value": "No", "points": 0}, {"value": "Unsure", "points": 0}]
    criteria: list[dict[str, object]] = [
        {"id": f"$each-{question}", "options": [{"value": "Yes", "points": paid}, *unpaid]}
        for question, paid in points.items()
    ]
    is_open = " and ".join(f'answer("$each-{question}") == "Yes"' for question in OPEN)
    criteria.append({"id": "$each-open", "weight": 0, "scale": {"max": 1}, "level": {"ladder": {"1": is_open}}})
    groups = [{"repeat": datasets, "id": "$each", "aggregate": "sum", "criteria": criteria}]
    return framework({**_shown(), "groups": groups})


def index_of_places(places: list[str]) -> Framework:
    """The same the other way round: a data set is assessed by its points in each place."""
    criteria = [{"repeat": places, "id": "place-$each", "type": "integer", "min": 0, "max": 100}]
    return framework({**_shown(), "criteria": criteria})


def _shown() -> dict[str, object]:
    rounding = {"places": 0, "mode": "half_up"}
    return {"id": ID, "title": "Open Data Index", "aggregate": "mean", "rounding": rounding, "rank_on": "shown"}


def in_rounds(entries: list[Row]) -> dict[str, list[dict[str, Row]]]:
    """The entries of one year by place: rounds in which each data set has one entry at most."""
    found: dict[str, list[dict[str, Row]]] = {}
    for entry in entries:
        rounds = found.setdefault(entry["place"], [])
        free = next((one for one in rounds if entry["dataset"] not in one), None)
        if free is None:
            free = {}
            rounds.append(free)
        free[entry["dataset"]] = entry
    return found


def place(made: Framework, code: str, entries: Mapping[str, Row]) -> Assessment:
    """A place's assessment, in YAML without quotes: ``No`` is a word, and ``no`` is Norway."""
    lines = [f"framework: {ID}", "subject:", f"  code: {code}", "answers:" if entries else "answers: {}"]
    for question in made.questions():
        dataset, _, name = question.id.partition("-")
        if dataset in entries:
            lines.append(f"  {question.id}: {entries[dataset][name]}")
    return assessment(made, "\n".join(lines))


def years(source: Path) -> dict[str, list[Row]]:
    """All entries by year."""
    found: dict[str, list[Row]] = {}
    for entry in rows(source / "entries.csv"):
        found.setdefault(entry["year"], []).append(entry)
    return found
