"""What one answer changes: the level as the rule says, the index by its weight, and the gain foretold."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from tests.acceptance.cli.command import BUTON, COMPLETE, run


def scored(file: Path) -> Any:
    """The one result of a file."""
    result = run("score", file, "--json")
    assert result.code == 0, result.err
    return result.json["results"][0]


def criterion(result: Any, name: str) -> Any:
    """One criterion of a result."""
    return next(item for item in result["criteria"] if item["id"] == name)


def group(result: Any, name: str) -> Any:
    """One group of a result."""
    return next(item for item in result["groups"] if item["id"] == name)


def edited(source: Path, target: Path, before: str, after: str) -> Path:
    """A copy of an assessment with one answer changed."""
    text = source.read_text(encoding="utf-8")
    assert text.count(before) == 1
    target.write_text(text.replace(before, after), encoding="utf-8")
    return target


def close(left: Fraction, right: Fraction) -> bool:
    """Equal but for the fifteenth digit, where decimals that do not end are cut."""
    return abs(left - right) < Fraction(1, 10**12)


IPP = "  ipp_index:\n    self:\n      value: 3.62"


def test_the_gain_is_what_the_index_gains(complete: Any, tmp_path: Path) -> None:
    before = complete["results"][0]
    service = criterion(before, "GOV-102")
    assert (service["value"], service["target"]) == ("3.00", "4")
    text = COMPLETE.read_text(encoding="utf-8")
    start = text.index(IPP)
    block = text[start : text.index("  # GOV-103", start)]
    raised = tmp_path / "naik.yaml"
    raised.write_text(text.replace(block, block.replace("3.62", "4.01")), encoding="utf-8")
    after = scored(raised)
    assert criterion(after, "GOV-102")["value"] == "4.00"
    grown = Fraction(after["index"]["exact"]) - Fraction(before["index"]["exact"])
    assert close(grown, Fraction(service["gain"]))


def test_the_gain_by_hand(complete: Any) -> None:
    """A criterion's share of the index is its weight in each group above it; nothing caps the service group."""
    result = complete["results"][0]
    tree = run("frameworks", "gmsc-readiness", "--json").json
    service = criterion(result, "GOV-102")
    share = Fraction(1)
    level = tree["children"]
    for name in ("governance", "governance.service", "GOV-102"):
        node = next(child for child in level if child["id"] == name)
        applicable = [
            c for c in level if c.get("children") or criterion(result, c["id"])["outcome"] != "not_applicable"
        ]
        share *= Fraction(node["weight"]) / sum(Fraction(child["weight"]) for child in applicable)
        level = node.get("children", [])
    assert close(share * (4 - 3), Fraction(service["gain"]))


@pytest.mark.parametrize(
    ("answer", "level"),
    [("draft", "1"), ("final", "2")],
)
def test_the_masterplan_moves_up_its_ladder(buton: Any, tmp_path: Path, answer: str, level: str) -> None:
    before = buton["results"][0]
    assert criterion(before, "GOV-301")["high"] == "0"
    assert group(before, "governance")["high"] == "2"
    changed = edited(
        BUTON, tmp_path / "b.yaml", "  masterplan_stage:\n    value: none", f"  masterplan_stage:\n    value: {answer}"
    )
    after = scored(changed)
    assert criterion(after, "GOV-301")["exact"] == level
    assert Fraction(after["index"]["low"]) > Fraction(before["index"]["low"])
    assert Fraction(group(after, "governance")["high"]) > 2
    others = [item["id"] for item in before["criteria"] if item["id"] != "GOV-301"]
    assert all(criterion(before, name)["exact"] == criterion(after, name)["exact"] for name in others)


def test_an_adopted_masterplan_leaves_the_higher_levels_open(tmp_path: Path) -> None:
    changed = edited(
        BUTON, tmp_path / "b.yaml", "  masterplan_stage:\n    value: none", "  masterplan_stage:\n    value: adopted"
    )
    found = criterion(scored(changed), "GOV-301")
    assert (found["low"], found["high"], found["outcome"]) == ("3", "5", "open")


def test_without_a_masterplan_governance_stays_at_two(complete: Any, tmp_path: Path) -> None:
    assert Fraction(group(complete["results"][0], "governance")["exact"]) > 2
    text = COMPLETE.read_text(encoding="utf-8")
    start = text.index("  masterplan_stage:")
    end = text.index("  masterplan_programs_running_pct:", start)
    none = tmp_path / "tanpa.yaml"
    none.write_text(text[:start] + "  masterplan_stage: none\n" + text[end:], encoding="utf-8")
    result = run("score", none, "--json")
    assert result.code == 0
    found = result.json["results"][0]
    assert group(found, "governance")["exact"] == "2"
    # The answers about a plan that does not exist are set aside, with a warning each.
    assert "J006" in result.err
    assert "masterplan_programs_running_pct" in result.err
