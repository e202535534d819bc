"""``score --json``: the fields as the design writes them, in that order."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Any

import pytest

from tests.acceptance.cli.command import run

DECIMAL = re.compile(r"-?[0-9]+(\.[0-9]+)?\Z")
NUMBERS = ["value", "exact", "low", "high", "coverage"]
DIMENSIONS = ["governance", "branding", "economy", "living", "society", "environment"]
SUBDIMENSIONS = [
    "governance.service", "governance.bureaucracy", "governance.policy",
    "branding.tourism", "branding.business", "branding.appearance",
    "economy.industry", "economy.welfare", "economy.transaction",
    "living.harmony", "living.health", "living.mobility",
    "society.community", "society.learning", "society.security",
    "environment.protection", "environment.waste", "environment.energy",
]  # fmt: skip


@pytest.fixture(scope="module", params=["buton", "complete"])
def scored(request: pytest.FixtureRequest) -> Any:
    """Each of the two examples."""
    return request.getfixturevalue(request.param)


def nodes(result: Any) -> list[Any]:
    """Index, groups and criteria: everything that has bounds."""
    return [result["index"], *result["groups"], *result["criteria"]]


def test_one_object_with_a_versioned_schema(scored: Any) -> None:
    assert list(scored) == ["schema", "results"]
    assert scored["schema"] == "readiness/score@1"
    assert len(scored["results"]) == 1


def test_the_keys_stand_in_the_order_of_the_contract(scored: Any) -> None:
    result = scored["results"][0]
    assert list(result) == [
        "file", "subject", "year", "track", "answers", "framework", "index", "band", "references", "previous", "accepted",
        "groups", "criteria", "differences",
    ]  # fmt: skip
    assert list(result["subject"]) == ["code", "name", "kind"]
    assert list(result["answers"]) == ["total", "self", "internal", "external", "open", "not_applicable"]
    assert list(result["framework"]) == ["id", "version", "digest", "official"]
    assert list(result["index"]) == NUMBERS
    assert list(result["band"]) == ["id", "label", "certain", "possible"]
    for group in result["groups"]:
        assert list(group) == ["id", "title", "depth", "weight", *NUMBERS, "target", "accepted"]
    for criterion in result["criteria"]:
        assert list(criterion) == ["id", "title", "group", *NUMBERS, "target", "outcome", "gap", "gain", "accepted"]


def test_numbers_are_decimal_strings(scored: Any) -> None:
    result = scored["results"][0]
    for node in nodes(result):
        for key in (*NUMBERS, "target", "gap", "gain", "weight"):
            if node.get(key) is not None:
                assert isinstance(node[key], str)
                assert DECIMAL.match(node[key]), (node, key)
    assert isinstance(result["year"], int)
    assert all(isinstance(count, int) for count in result["answers"].values())


def test_the_digest_is_a_sha256(scored: Any) -> None:
    framework = scored["results"][0]["framework"]
    assert re.fullmatch(r"sha256:[0-9a-f]{64}", framework["digest"])
    assert framework["id"] == "gmsc-readiness"
    assert framework["official"] is False


def test_six_dimensions_and_eighteen_subdimensions_parents_first(scored: Any) -> None:
    groups = scored["results"][0]["groups"]
    assert [group["id"] for group in groups if group["depth"] == 1] == DIMENSIONS
    assert [group["id"] for group in groups if group["depth"] == 2] == SUBDIMENSIONS
    seen: set[str] = set()
    for group in groups:
        parent = group["id"].rpartition(".")[0]
        assert not parent or parent in seen
        seen.add(group["id"])
    assert {criterion["group"] for criterion in scored["results"][0]["criteria"]} == set(SUBDIMENSIONS)


def test_low_exact_high_in_that_order(scored: Any) -> None:
    for node in nodes(scored["results"][0]):
        if node["exact"] is not None:
            assert Fraction(node["low"]) <= Fraction(node["exact"]) <= Fraction(node["high"]), node


def test_outcome_and_gap_follow_from_bounds_and_target(scored: Any) -> None:
    for criterion in scored["results"][0]["criteria"]:
        if criterion["outcome"] == "not_applicable":
            continue
        low, high, target = (Fraction(criterion[key]) for key in ("low", "high", "target"))
        wanted = "met" if low >= target else "gap" if high < target else "open"
        assert criterion["outcome"] == wanted, criterion
        assert Fraction(criterion["gap"]) == max(Fraction(0), target - Fraction(criterion["exact"]))
        assert Fraction(criterion["gain"]) >= 0
        assert criterion["outcome"] != "met" or criterion["gain"] == "0"


def test_what_is_proven_is_at_most_what_is_certain(buton: Any, complete: Any) -> None:
    """Nobody has examined the documents of Buton, so nothing is said of what they prove."""
    for node in (buton["results"][0], *buton["results"][0]["groups"], *buton["results"][0]["criteria"]):
        assert node["accepted"] is None
    result = complete["results"][0]
    pairs = [(result["index"], result["accepted"])]
    pairs += [(node, node["accepted"]) for node in (*result["groups"], *result["criteria"])]
    for node, accepted in pairs:
        if node["low"] is None:
            assert accepted is None
            continue
        assert list(accepted) == ["low", "value"]
        assert Fraction(accepted["low"]) <= Fraction(node["low"])
    assert 0 < Fraction(result["accepted"]["low"]) < Fraction(result["index"]["low"])


def test_differences_are_told_per_criterion(desk: Any) -> None:
    (found,) = run("score", "uji.yaml", "--json").json["results"][0]["differences"]
    assert list(found) == ["id", "title", "claimed", "found", "questions", "reasons", "appeals"]
    assert (found["id"], found["title"], found["claimed"], found["found"]) == ("L-1", "Network cover", "5", "1")
    assert found["questions"] == [
        {"id": "cakupan", "claimed": "95", "found": "40", "track": "external", "by": "Asesor", "date": None,
         "note": "Menara dua kecamatan belum menyala."}
    ]  # fmt: skip
    assert found["reasons"] == ["Menara dua kecamatan belum menyala."]
    assert found["appeals"] == []


def test_buton_is_open_almost_everywhere(buton: Any) -> None:
    result = buton["results"][0]
    assert result["subject"] == {"code": "74.04", "name": "Kabupaten Buton", "kind": "kabupaten"}
    assert Fraction(result["index"]["coverage"]) < 1
    assert result["answers"]["open"] > result["answers"]["self"]
    assert result["band"]["certain"] is False
    assert len(result["band"]["possible"]) > 1
    assert Fraction(next(g for g in result["groups"] if g["id"] == "governance")["high"]) <= 2


def test_what_does_not_apply_is_null(complete: Any, desk: Any) -> None:
    result = run("score", "uji.yaml", "--json").json["results"][0]
    harbour = next(item for item in result["criteria"] if item["id"] == "L-2")
    assert harbour["outcome"] == "not_applicable"
    assert [harbour[key] for key in ("value", "exact", "low", "high", "target", "gap", "gain")] == [None] * 7
    assert harbour["coverage"] == "1"
    assert result["answers"]["not_applicable"] == 1


def test_where_nothing_applies_there_is_no_index(desk: Any) -> None:
    (desk / "criteria" / "kecil" / "framework.yaml").write_text(
        "id: kecil\ncriteria:\n  - {id: A, type: level, may_not_apply: yes}\n", encoding="utf-8"
    )
    (desk / "uji.yaml").write_text("framework: kecil\nanswers: {A: {not_applicable: alasan}}\n", encoding="utf-8")
    result = run("score", "uji.yaml", "--json").json["results"][0]
    assert result["index"] == {"value": None, "exact": None, "low": None, "high": None, "coverage": "1"}
    assert result["band"] is None
    assert result["year"] is None
    text = run("score", "uji.yaml").out
    assert "No criterion applies" in text


def test_several_files_give_several_results(desk: Any) -> None:
    (desk / "lagi.yaml").write_text("framework: kecil\nanswers: {tahap: adopted, cakupan: 95}\n", encoding="utf-8")
    results = run("score", "uji.yaml", "lagi.yaml", "--json").json["results"]
    assert [result["file"] for result in results] == ["uji.yaml", "lagi.yaml"]
    assert Fraction(results[0]["index"]["exact"]) < Fraction(results[1]["index"]["exact"])
