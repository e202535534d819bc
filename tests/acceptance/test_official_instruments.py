"""SPBE, Pemdi and the programme's evaluation: names, weights, texts and published results."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from readiness.cli.session import Session
from readiness.domain.assessment import Answer, Answered, Assessment, Entry, Subject, Track
from readiness.domain.framework import Criterion, Framework
from readiness.domain.numbers import Number, RoundingMode, display, parse_number
from readiness.domain.scorecard import Scorecard
from readiness.domain.scoring.score import score
from readiness.loading.frameworks import load_framework
from readiness.loading.maps import map_files, read_map
from readiness.loading.wording import lay_over
from readiness.resources import shipped_criteria
from tests.conftest import REPOSITORY

RUN: Final = 7
"""So many words in a row that another text has too are a copied sentence."""


@lru_cache
def framework(name: str) -> Framework:
    """A shipped framework."""
    loaded = load_framework(shipped_criteria() / name)
    assert loaded.framework is not None, loaded.diagnostics
    return loaded.framework


def scored(name: str, values: Mapping[str, Number]) -> Scorecard:
    """The scorecard of numbers entered as the district's own."""
    answers = {key: Answer(((Track.SELF, Entry(Answered(value))),)) for key, value in values.items()}
    return score(framework(name), Assessment(name, Subject(kind="kabupaten"), answers))


def rows(file: Path) -> list[dict[str, str]]:
    """The rows of a table, everything as text."""
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def by_id(name: str) -> dict[str, Criterion]:
    """The criteria of a shipped framework."""
    return {str(criterion.id): criterion for criterion in framework(name).root.criteria()}


def numbered(text: str) -> str:
    """The id of an indicator by its number."""
    return f"i{int(text):02d}"


@pytest.mark.parametrize(("name", "table"), [("spbe-2020", "spbe-59-2020"), ("pemdi-2026", "pemdi-8-2026")])
def test_names_and_weights(name: str, table: str, shared: Path) -> None:
    """Every indicator stands in its aspect, with its name and weight; the weights of a group sum to its own."""
    criteria, found = by_id(name), 0
    groups = {str(group.id): group for _, group in framework(name).root.groups()}
    for row in rows(shared / "domain" / f"{table}.csv"):
        criterion = criteria[numbered(row["no"])]
        assert criterion.title.in_("id") == row["nama_indikator"]
        assert criterion.weight.default == parse_number(row["bobot_indikator_persen"])
        aspect = groups[f"a{row['aspek_no']}"]
        assert criterion in aspect.children
        assert aspect.weight.default == parse_number(row["bobot_aspek_persen"])
        assert aspect.title.in_("id") == row["aspek"]
        found += 1
    assert found == len(criteria)
    for group in (framework(name).root, *groups.values()):
        whole = 100 if group is framework(name).root else group.weight.default
        assert sum(child.weight.default for child in group.children) == whole


@pytest.mark.parametrize(("name", "count"), [("spbe-2020", 47), ("pemdi-2026", 20)])
def test_every_level_has_its_summary(name: str, count: int) -> None:
    """Five levels of every indicator, in both languages; those of SPBE with fulfilment and evidence."""
    criteria = by_id(name)
    assert len(criteria) == count
    for criterion in criteria.values():
        assert [item.level for item in criterion.levels] == [1, 2, 3, 4, 5]
        for item in criterion.levels:
            texts = [item.text] if name == "pemdi-2026" else [item.text, item.fulfilment, item.evidence]
            for text in texts:
                assert text.languages() == {"id", "en"}, (criterion.id, item.level)
                assert len(text.in_("id").split()) >= 3
            assert (item.confidence is not None) is (name == "pemdi-2026")


def test_confidence_of_the_summaries(shared: Path) -> None:
    """Each summary of Pemdi is marked with the confidence of what it summarises."""
    words = {"tinggi": "high", "sedang": "medium", "rendah": "low"}
    criteria = by_id("pemdi-2026")
    listed = rows(shared / "domain" / "pemdi-8-2026-levels.csv")
    assert len(listed) == 100
    for row in listed:
        item = criteria[numbered(row["indicator"])].at_level(int(row["level"]))
        assert item is not None
        assert item.confidence == words[row["confidence"]], row


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.lower())


def _runs(text: str) -> set[tuple[str, ...]]:
    words = _words(text)
    return {tuple(words[i : i + RUN]) for i in range(len(words) - RUN + 1)}


@pytest.mark.parametrize(("name", "table"), [("spbe-2020", "spbe-59-2020"), ("pemdi-2026", "pemdi-8-2026")])
def test_no_sentence_is_copied(name: str, table: str, shared: Path) -> None:
    """The summaries are our own words: none shares a run of seven words with the texts that it summarises."""
    source: dict[str, set[tuple[str, ...]]] = {}
    for row in rows(shared / "domain" / f"{table}-levels.csv"):
        for key in ("text", "fulfilment", "evidence"):
            source.setdefault(numbered(row["indicator"]), set()).update(_runs(row.get(key) or ""))
    assert sum(map(len, source.values())) > 900
    for key, criterion in by_id(name).items():
        for item in criterion.levels:
            for text in (item.text, item.fulfilment, item.evidence):
                assert not _runs(text.in_("id")) & source[key], (key, item.level)


# --- published results ------------------------------------------------------------------------------------------------


def published(shared: Path, name: str) -> dict[str, Any]:
    """One of the published results."""
    listed = yaml.safe_load((shared / "domain" / "published-results.yaml").read_text(encoding="utf-8"))
    return next(item for item in listed if item["id"] == name)


def test_pemdi_of_aceh_tengah(shared: Path) -> None:
    """The twenty assessor values give the published aspects, index and band."""
    result = published(shared, "pemdi-aceh-tengah-2026-assessor")
    loaded = Session().assessment(REPOSITORY / "examples" / "aceh-tengah-2026.yaml")
    card = score(loaded.framework, loaded.assessment)
    values = [loaded.assessment.answers[f"i{i:02d}"].on(Track.EXTERNAL) for i in range(1, 21)]
    assert [float(entry.answer.value) for entry in values] == result["values"]  # type: ignore[union-attr, arg-type]
    wanted = result["published"]
    assert [card.show(card.group(f"a{i}").score.exact) for i in range(1, 8)] == wanted["aspects"]
    assert card.show(card.root.score.exact) == wanted["index"]
    assert card.root.score.exact == parse_number(result["exact_index"])
    assert card.root.band is not None
    assert card.root.band.label.in_("id") == wanted["band"]


def test_spbe_of_aceh_tengah(shared: Path) -> None:
    """The levels give the published domains, index and band: from the indicators, not from rounded domains."""
    result = published(shared, "spbe-aceh-tengah-2025")
    loaded = Session().assessment(REPOSITORY / "examples" / "aceh-tengah-2025.yaml")
    card = score(loaded.framework, loaded.assessment)
    for level, indicators in result["levels"].items():
        for number in indicators:
            entry = loaded.assessment.answers[f"i{number:02d}"].on(Track.EXTERNAL)
            assert entry is not None
            assert entry.answer == Answered(level)
    wanted = result["published"]
    assert [card.show(card.group(f"d{i}").score.exact) for i in range(1, 5)] == wanted["domains"]
    assert card.show(card.root.score.exact) == wanted["index"]
    assert card.root.score.exact == Fraction("2.594")
    assert card.root.band is not None
    assert card.root.band.label.in_("id") == wanted["band"]


# --- wrong formulas ---------------------------------------------------------------------------------------------------

Values = list[Number]
WEIGHTS: Final = {str(c.id): c.weight.default for c in framework("pemdi-2026").root.criteria()}
ASPECT: Final = {
    str(c.id): str(group.id) for _, group in framework("pemdi-2026").root.groups() for c in group.criteria()
}
ASPECT_WEIGHT: Final = {str(group.id): group.weight.default for _, group in framework("pemdi-2026").root.groups()}


def _of_aspects(values: Mapping[str, Number], place: Mapping[str, str], weigh: bool = True) -> dict[str, Fraction]:
    found = {}
    for aspect in ASPECT_WEIGHT:
        inside = [name for name in values if place[name] == aspect]
        weights = {name: WEIGHTS[name] if weigh else 1 for name in inside}
        found[aspect] = Fraction(sum(weights[n] * values[n] for n in inside)) / sum(weights.values())
    return found


def _joined(aspects: Mapping[str, Fraction]) -> Fraction:
    return sum((ASPECT_WEIGHT[name] * value for name, value in aspects.items()), Fraction(0)) / 100


def _rounded(value: Fraction) -> Fraction:
    return Fraction(display(value, 2, RoundingMode.HALF_UP))


WRONG: Final[dict[str, Callable[[Mapping[str, Number]], Fraction]]] = {
    "sum × 0.05": lambda v: Fraction(sum(v.values())) / 20,
    "indicators in wrong aspects": lambda v: _joined(_of_aspects(v, {**ASPECT, "i19": "a6"})),
    "indicator 20 in a wrong aspect": lambda v: _joined(_of_aspects(v, {**ASPECT, "i20": "a6"})),
    "no weights inside aspects": lambda v: _joined(_of_aspects(v, ASPECT, weigh=False)),
    "mean of aspects": lambda v: sum(_of_aspects(v, ASPECT).values(), Fraction(0)) / 7,
    "weights that sum to 99": lambda v: Fraction(sum(WEIGHTS[n] * x for n, x in v.items()) - v["i20"]) / 100,
    "weight applied twice": lambda v: Fraction(sum(WEIGHTS[n] ** 2 * x for n, x in v.items())) / 100,
    "weight applied twice, normalised": lambda v: (
        Fraction(sum(WEIGHTS[n] ** 2 * x for n, x in v.items())) / sum(w**2 for w in WEIGHTS.values())
    ),
    "only what is answered above the floor": lambda v: (
        Fraction(sum(WEIGHTS[n] * x for n, x in v.items() if x > 1)) / sum(WEIGHTS[n] for n, x in v.items() if x > 1)
    ),
    "two answerers added": lambda v: Fraction(sum(WEIGHTS[n] * 2 * x for n, x in v.items())) / 100,
}


def _separating(others: Number) -> dict[str, Number]:
    return dict.fromkeys(WEIGHTS, others) | {"i19": 1, "i20": 5}


@pytest.mark.parametrize("formula", WRONG)
def test_differs_from_wrong_formulas(formula: str) -> None:
    """Indicator 19 = 1 and 20 = 5 tells the index from every formula found wrong in other tools."""
    values = _separating(1)
    right = scored("pemdi-2026", values).root.score.exact
    assert right == Fraction("1.6")
    assert display(WRONG[formula](values), 2, RoundingMode.HALF_DOWN) != display(right, 2, RoundingMode.HALF_DOWN)


def test_differs_from_aspects_rounded_before_summing() -> None:
    """Rounding each aspect first changes the index shown."""
    values = _separating(1) | {"i04": Fraction("2.5"), "i08": Fraction("1.25"), "i10": Fraction("1.25"), "i15": 3}
    card = scored("pemdi-2026", values)
    early = _joined({name: _rounded(value) for name, value in _of_aspects(values, ASPECT).items()})
    assert card.show(card.root.score.exact) == "1.77"
    assert card.show(early) == "1.78"


_value = st.integers(100, 500).map(lambda n: Fraction(n, 100))


@settings(max_examples=60, deadline=None)
@given(
    values=st.dictionaries(st.sampled_from(sorted(WEIGHTS)), _value, min_size=1),
    data=st.data(),
)
def test_an_unanswered_indicator_never_raises_the_index(values: dict[str, Number], data: st.DataObject) -> None:
    """Leaving an answer out cannot help: the rest is not averaged without it."""
    left_out = data.draw(st.sampled_from(sorted(values)))
    fewer = {name: value for name, value in values.items() if name != left_out}
    assert scored("pemdi-2026", fewer).root.score.exact <= scored("pemdi-2026", values).root.score.exact


# --- official wording and maps ----------------------------------------------------------------------------------------


def test_a_table_of_official_texts_is_laid_over(shared: Path) -> None:
    """The table as it is found: indicators by number; the column of remarks is named and left out."""
    table = shared / "domain" / "spbe-59-2020-levels.csv"
    made, found = lay_over(framework("spbe-2020"), table, str(table))
    assert made is not None
    assert [(d.code, d.arguments["key"]) for d in found] == [("K012", "note")]
    texts = {(row["indicator"], row["level"]): row["text"] for row in rows(table)}
    for criterion in made.root.criteria():
        for item in criterion.levels:
            assert item.text.in_("id") == texts[str(int(criterion.id[1:])), str(item.level)].strip()
    assert [source.file for source in made.wording] == [table.name]


def test_a_text_of_the_users_own_has_no_mark_of_confidence(shared: Path) -> None:
    """What replaces a summary is no summary."""
    table = shared / "domain" / "pemdi-8-2026-levels.csv"
    made, found = lay_over(framework("pemdi-2026"), table, str(table))
    assert made is not None, found
    assert {item.confidence for criterion in made.root.criteria() for item in criterion.levels} == {None}


def _maps() -> Iterator[tuple[str, Path]]:
    for folder in sorted(shipped_criteria().iterdir()):
        for file in map_files(folder):
            yield folder.name, file


@pytest.mark.parametrize(("name", "file"), [pytest.param(*pair, id=f"{pair[1].stem} to {pair[0]}") for pair in _maps()])
def test_maps_are_valid(name: str, file: Path) -> None:
    """Both sides exist, every old criterion is spoken of, and the map says whose it is."""
    links, found = read_map(file, framework(file.stem), framework(name))
    assert links is not None, found
    assert found == []
    assert not links.official
    assert links.note.languages() == {"id", "en"}
    assert all(link.reason.languages() == {"id", "en"} for link in links.links.values())


def test_the_maps_that_are_promised() -> None:
    """SPBE to Pemdi, and both into the project's own rubric."""
    promised = {("pemdi-2026", "spbe-2020"), ("gmsc-readiness", "spbe-2020"), ("gmsc-readiness", "pemdi-2026")}
    assert promised <= {(name, file.stem) for name, file in _maps()}
