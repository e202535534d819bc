"""Every measurement of the benchmarks runs, at the least size; what it says is looked at on a quiet machine."""

from __future__ import annotations

import re

import pytest
from benchmarks import growth, ranks, rules, scoring
from benchmarks.__main__ import MEASURES, machine


@pytest.fixture(autouse=True)
def least(monkeypatch: pytest.MonkeyPatch) -> None:
    """As small as it can be."""
    monkeypatch.setattr(rules, "FEW", 20)
    monkeypatch.setattr(rules, "STEPS", (20, 40, 60))
    monkeypatch.setattr(ranks, "COUNT", 20)
    monkeypatch.setattr(ranks, "DRAWS", 20)
    monkeypatch.setattr(ranks, "_coinr", lambda: "not in a test")
    monkeypatch.setattr(growth, "SIZES", ((10, 20), (20, 20)))
    monkeypatch.setattr(scoring, "COUNT", 5)


@pytest.mark.parametrize("name", ["rules", "ranks", "growth", "scoring"])
def test_a_measurement_gives_rows_with_a_number_or_a_reason(name: str) -> None:
    """The others write reports, print with browsers or start processes by the dozen."""
    rows = MEASURES[name](1)
    assert len(rows) >= 2
    for label, value, note in rows:
        assert label
        assert re.match(r"[0-9][0-9.,]* (ms|s|×|MB|/s)\Z", value) or (value == "–" and note)


def test_engines_are_compared_on_the_same_levels() -> None:
    """The rules that other engines get give what ours give, or the measurement stops."""
    unit = {f"q{at}": value for at, value in enumerate([0, 9, 12, 25, 50, 74, 75, 89, 90, 100] * 9)}
    plan = rules.compile_plan(rules.thresholds(rules.GROUPS, rules.EACH))
    levels = rules._levels(plan, rules.answered(unit))
    expected = [
        max([level for level, bound in enumerate(rules.bounds(at), 1) if unit[f"q{at}"] >= bound], default=0)
        for at in range(rules.CRITERIA)
    ]
    assert levels == expected
    for other in (rules._zen_decision, rules._zen_expression, rules._pandas):
        engine = other([unit])
        assert isinstance(engine, str) or engine() == [expected]


def test_the_machine_is_described_without_its_name() -> None:
    """Processors, memory, versions."""
    assert re.search(r"Python 3\.\d+\.\d+, .* processors, \d+ GB; numpy \d", machine())
