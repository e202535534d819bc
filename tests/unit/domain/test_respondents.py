"""Which agency a name means, and who acts on a criterion."""

from __future__ import annotations

import pytest

from readiness.domain.respondents import agencies, find_agency, responsible
from readiness.domain.scoring.scored import Scored
from tests.unit.scored import scored

FRAMEWORK = """\
target: 3
respondents:
  kominfo: {id: Dinas Kominfo, en: ICT agency}
  dinkes: {id: Dinas Kesehatan, en: Health agency}
  kes: {id: Kesbangpol, en: Unity office}
criteria:
  - {id: A, type: level, respondent: [kominfo, dinkes]}
  - {id: B, type: level}
"""


@pytest.fixture
def made() -> Scored:
    """Two criteria; the follow-up of one names an agency by its name and one that the framework does not know."""
    return scored(FRAMEWORK, "A: 1", "follow_up: {B: {action: x, by: [dinas kesehatan, Sekretariat DPRD]}}\n")


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("kominfo", ("kominfo",)),
        ("KOMINFO", ("kominfo",)),
        ("ict", ("kominfo",)),
        ("dinas  kesehatan", ("dinkes",)),
        ("kes", ("kes",)),
        ("dprd", ("Sekretariat DPRD",)),
        ("dinas", ("kominfo", "dinkes")),
    ],
)
def test_ids_names_and_parts(made: Scored, wanted: str, found: tuple[str, ...]) -> None:
    assert find_agency(agencies(made.card.framework, made.assessment), wanted) == (found, "")


@pytest.mark.parametrize(("wanted", "near"), [("kominfi", "kominfo"), ("kesehatn", "dinkes"), ("zzzz", ""), ("", "")])
def test_what_was_probably_meant(made: Scored, wanted: str, near: str) -> None:
    assert find_agency(agencies(made.card.framework, made.assessment), wanted) == ((), near)


def test_who_acts(made: Scored) -> None:
    first, second = made.card.criteria
    assert responsible(made.card.framework, made.assessment, first.criterion) == ("kominfo",)
    assert responsible(made.card.framework, made.assessment, second.criterion) == ("dinkes", "Sekretariat DPRD")
