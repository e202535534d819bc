"""Whether a number may be called a verdict."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from readiness.domain.numbers import Number
from readiness.domain.scorecard import Scorecard
from readiness.domain.scoring.scored import Scored

VERDICT_COVERAGE: Final = Fraction(3, 5)
"""Below this share of settled weight the range is the headline, never the low number."""


def is_concluded(card: Scorecard) -> bool:
    """Whether enough is known for the index to be a verdict on the district."""
    return card.root.score.exists and is_covered(card.root.score.coverage)


def is_covered(coverage: Number) -> bool:
    """Whether the settled share of the weight is large enough for a verdict."""
    return coverage >= VERDICT_COVERAGE


def improvement(scored: Scored) -> Number | None:
    """This year's index minus last year's, as the yearly evaluation of the programme has it; ``None`` without both."""
    previous, root = scored.assessment.previous, scored.card.root.score
    if previous is None or previous.index is None or not root.exists:
        return None
    return root.exact - previous.index
