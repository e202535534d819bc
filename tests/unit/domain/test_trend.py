"""One district over the years: what is compared, what is not, and how certain a change is."""

from __future__ import annotations

from fractions import Fraction
from itertools import permutations

import pytest

from readiness.domain.assessment import Track
from readiness.domain.trend import BreakReason, Change, StatementFault, extremes, statement_fault, trend
from tests.unit.yearly import OTHER, RUBRIC, yearly

ALL = "A: 1, B: 2, C: 3, D: 1.5"


def test_points_are_in_order_whatever_the_order_of_files() -> None:
    assessments = [yearly(2023, ALL), yearly(2024, ALL), yearly(2026, ALL), yearly(2027, "E: 3, F: 2", OTHER)]
    for order in permutations(assessments):
        found = trend(order)
        assert [(point.year, str(point.framework.id)) for point in found.points] == [
            (2023, "rubrik"), (2024, "rubrik"), (2026, "rubrik"), (2027, "lain"),
        ]  # fmt: skip
        assert found.newest.assessment.year == 2027


def test_a_change_is_that_of_exact_values() -> None:
    segment = trend([yearly(2024, ALL), yearly(2026, "A: 1, B: 2, C: 2, D: 1.5")]).segments[0]
    assert segment.overall == Change(Fraction(-1, 4), Fraction(-1, 4), Fraction(-1, 4))
    assert segment.overall.certain
    assert segment.overall.settled
    assert segment.changes == (segment.overall,)


def test_nothing_is_compared_across_a_break() -> None:
    found = trend([yearly(2025, ALL), yearly(2026, "E: 3, F: 2", OTHER)])
    assert [segment.changes for segment in found.segments] == [(), ()]
    assert [segment.overall for segment in found.segments] == [None, None]
    assert found.compared is None


@pytest.mark.parametrize(
    ("after", "text", "digest", "reason"),
    [
        ("E: 3, F: 2", OTHER, "sha256:1", BreakReason.SUPERSEDED),
        ("E: 3, F: 2", OTHER.replace("supersedes: rubrik\n", ""), "sha256:1", BreakReason.OTHER),
        (ALL, RUBRIC, "sha256:2", BreakReason.VERSION),
        (ALL, RUBRIC.replace('version: "1"', 'version: "2"'), "sha256:2", BreakReason.VERSION),
    ],
)
def test_why_there_is_a_break(after: str, text: str, digest: str, reason: BreakReason) -> None:
    (gap,) = trend([yearly(2024, ALL), yearly(2025, after, text, digest=digest)]).breaks
    assert gap.reason is reason
    assert gap.year == 2025
    assert not gap.overlapping


def test_the_earlier_instrument_may_name_its_successor() -> None:
    first = RUBRIC + "superseded_by: lain\n"
    (gap,) = trend(
        [yearly(2024, ALL, first), yearly(2025, "E: 3, F: 2", OTHER.replace("supersedes: rubrik\n", ""))]
    ).breaks
    assert gap.reason is BreakReason.SUPERSEDED


def test_the_same_contents_are_compared_wherever_they_lie() -> None:
    """Two copies of a framework are two objects; the digest says that they are one instrument."""
    copy = yearly(2025, ALL, RUBRIC + "# salinan\n", digest="sha256:1")
    first = yearly(2024, ALL)
    assert copy.card.framework is not first.card.framework
    assert len(trend([first, copy]).segments) == 1


def test_instruments_side_by_side_are_each_compared_with_themselves() -> None:
    found = trend(
        [
            yearly(2025, ALL),
            yearly(2026, "A: 2, B: 2, C: 3, D: 1.5"),
            yearly(2025, "E: 3, F: 2", OTHER),
            yearly(2026, "E: 3, F: 4", OTHER),
        ]
    )
    assert [[point.year for point in segment.points] for segment in found.segments] == [[2025, 2026], [2025, 2026]]
    assert [segment.overall.exact if segment.overall else None for segment in found.segments] == [Fraction(1, 4), 1]
    assert found.breaks[0].overlapping


@pytest.mark.parametrize(
    ("before", "after", "certain"),
    [
        ("A: 1, B: 1, C: 1, D: 1", "A: 2, B: 2, C: 2, D: 1", True),
        ("A: 0, B: 0, C: 0", "A: 3, B: 3, C: 3", True),  # 0 to 1 against 2.25 to 3.25
        ("A: 1, B: 1, C: 1", "A: 2, B: 2, C: 1", False),  # 0.75 to 1.75 against 1.25 to 2.25
        ("A: 1, B: 1, C: 1", "A: 1, B: 1, C: 1, D: 4", False),  # the ends meet
        ("A: 1, B: 1, C: 1, D: 1", "A: 1, B: 1, C: 1, D: 1", True),
    ],
)
def test_a_direction_is_certain_where_the_intervals_do_not_meet(before: str, after: str, certain: bool) -> None:
    change = trend([yearly(2024, before), yearly(2025, after)]).segments[0].overall
    assert change is not None
    assert change.certain is certain
    assert change.exact is not None
    assert change.low <= change.exact <= change.high


def test_without_a_conclusion_there_is_no_single_change() -> None:
    """One answer of four is known in 2024."""
    segment = trend([yearly(2024, "A: 1"), yearly(2025, ALL)]).segments[0]
    assert segment.overall == Change(None, Fraction(-11, 8), Fraction(13, 8))
    assert not segment.overall.certain


def test_no_value_no_change() -> None:
    text = "id: k\nnot_applicable: exclude\ncriteria: [{id: A, questions: [{id: q, type: yes_no, may_not_apply: yes}], level: {ladder: {5: q}}}]\n"
    segment = trend([yearly(2024, "q: yes", text), yearly(2025, "q: {not_applicable: ya}", text)]).segments[0]
    assert segment.changes == (None,)
    assert segment.overall is None
    assert segment.groups == ()


class TestStated:
    """``previous`` with a number."""

    def test_it_adds_a_point(self) -> None:
        found = trend([yearly(2025, ALL, rest="previous: {index: 2.25, year: 2023}"), yearly(2026, ALL)])
        first = found.points[0]
        assert (first.year, first.stated, first.score.exact, first.concluded) == (2023, True, Fraction(9, 4), True)
        assert first.band is not None
        assert first.band.id == "tinggi"
        segment = found.segments[0]
        assert segment.overall is not None
        assert segment.overall.exact == Fraction(-3, 8)
        assert [point.year for point in segment.computed] == [2025, 2026]
        assert [len(group.scores) for group in segment.groups] == [2, 2]

    def test_not_where_a_file_covers_the_year(self) -> None:
        rest = "previous: {index: 2.25, year: 2024}"
        assert not any(p.stated for p in trend([yearly(2025, ALL, rest=rest), yearly(2024, ALL)]).points)
        other = OTHER.replace("years: {from: 2025}\n", "")
        assert not any(p.stated for p in trend([yearly(2025, ALL, rest=rest), yearly(2024, "E: 3", other)]).points)

    def test_only_from_the_earliest_file_of_an_instrument(self) -> None:
        later = yearly(2026, ALL, digest="sha256:2", rest="previous: {index: 2, year: 2023}")
        assert [point.year for point in trend([yearly(2025, ALL), later]).points] == [2025, 2026]

    @pytest.mark.parametrize(
        ("previous", "fault"),
        [
            ("{index: 2}", StatementFault.NO_YEAR),
            ("{index: 2, year: 2026}", StatementFault.NOT_EARLIER),
            ("{index: 2, year: 2024}", StatementFault.OTHER_INSTRUMENT),
            ("{index: 0.5, year: 2025}", StatementFault.OUT_OF_RANGE),
            ("{index: 1, year: 2025}", None),
            ("{year: 2024}", None),
            ("berkas.yaml", None),
        ],
    )
    def test_what_cannot_be_a_point(self, previous: str, fault: StatementFault | None) -> None:
        scored = yearly(2026, "E: 3, F: 2", OTHER, rest=f"previous: {previous}")
        assert statement_fault(scored) is fault
        assert any(point.stated for point in trend([scored]).points) is (previous == "{index: 1, year: 2025}")


def test_the_sources_of_a_point_are_its_tracks() -> None:
    mixed = "A: {external: {value: 1}}, B: {self: {value: 4}, external: {value: 2}}, C: {internal: {value: 1}}, D: 2"
    assert trend([yearly(2025, mixed)]).points[0].sources == (Track.EXTERNAL, Track.INTERNAL, Track.SELF)
    assert trend([yearly(2025, mixed, track=Track.SELF)]).points[0].sources == (Track.SELF,)


class TestExtremes:
    """Which groups rose and fell most."""

    def test_one_of_each(self) -> None:
        segment = trend([yearly(2024, ALL), yearly(2025, "A: 4, B: 2, C: 1, D: 1.5")]).segments[0]
        rose, fell = extremes(segment.groups)
        assert [group.id for group in rose] == ["g"]
        assert [group.id for group in fell] == ["h"]

    def test_a_tie_names_both(self) -> None:
        segment = trend([yearly(2024, ALL), yearly(2025, "A: 2, B: 2, C: 4, D: 1.5")]).segments[0]
        assert [[group.id for group in side] for side in extremes(segment.groups)] == [["g", "h"], []]

    def test_what_is_not_concluded_is_left_out(self) -> None:
        segment = trend([yearly(2024, ALL), yearly(2025, "A: 4, B: 4, C: 3, D: unknown")]).segments[0]
        assert [[group.id for group in side] for side in extremes(segment.groups)] == [["g"], []]
