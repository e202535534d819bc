"""``--track``: whose answers count."""

from __future__ import annotations

import re
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from tests.acceptance.cli.command import COMPLETE, run


def scored(track: str) -> Any:
    """The complete example on one track."""
    return run("score", COMPLETE, "--json", "--track", track).json["results"][0]


@pytest.fixture(scope="module")
def tracks() -> dict[str, Any]:
    """The complete example on every track."""
    return {track: scored(track) for track in ("self", "internal", "external", "latest")}


def test_each_result_names_its_track(tracks: dict[str, Any]) -> None:
    assert {name: result["track"] for name, result in tracks.items()} == {name: name for name in tracks}


@pytest.mark.parametrize("track", ["self", "internal", "external"])
def test_a_named_track_counts_its_own_answers_only(tracks: dict[str, Any], track: str) -> None:
    counts = tracks[track]["answers"]
    others = {"self", "internal", "external"} - {track}
    assert counts[track] > 0
    assert all(counts[other] == 0 for other in others)


def test_the_latest_takes_the_furthest_stage(tracks: dict[str, Any]) -> None:
    counts = tracks["latest"]["answers"]
    assert counts["external"] == tracks["external"]["answers"]["external"]
    assert counts["self"] > 0
    assert counts["internal"] > 0
    assert counts["open"] == 0
    assert tracks["latest"]["index"]["coverage"] == "1"


def test_the_district_claims_more_than_assessors_find(tracks: dict[str, Any]) -> None:
    assert Fraction(tracks["self"]["index"]["exact"]) > Fraction(tracks["latest"]["index"]["exact"])


def test_a_partial_track_is_open_and_holds_the_truth(tracks: dict[str, Any]) -> None:
    external = tracks["external"]
    assert external["answers"]["open"] > 0
    assert Fraction(external["index"]["coverage"]) < 1
    assert Fraction(external["index"]["low"]) < Fraction(external["index"]["high"])


def test_the_small_district_on_each_track(desk: Path) -> None:
    cover = {}
    for track in ("self", "internal", "external", "latest"):
        result = run("score", "uji.yaml", "--json", "--track", track).json["results"][0]
        cover[track] = next(c for c in result["criteria"] if c["id"] == "L-1")
    assert cover["self"]["exact"] == "5"
    assert cover["external"]["exact"] == cover["latest"]["exact"] == "1"
    assert (cover["internal"]["low"], cover["internal"]["high"]) == ("0", "5")


def test_the_table_says_where_answers_come_from(desk: Path) -> None:
    text = run("score", "uji.yaml").out
    assert "Answers from: self 1, external assessor 1" in text
    assert "The assessor differs on 1 answer, 1 criterion\n" in text
    assert re.search(r"L-1 +Network cover +5\.00 +1\.00\n", text)
    assert "What share: 95% → 40%" in text
    assert "Menara dua kecamatan belum menyala." in text


def test_explain_shows_what_every_track_said(desk: Path) -> None:
    text = run("explain", "uji.yaml", "L-1").out
    assert "external assessor (Asesor): 40%" in text
    assert "self (diskominfo): 95%" in text
    assert "Menara dua kecamatan belum menyala" in text
