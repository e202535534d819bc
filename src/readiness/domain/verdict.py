"""Whether a number may be called a verdict."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from readiness.domain.scorecard import Scorecard

VERDICT_COVERAGE: Final = Fraction(3, 5)
"""Below this share of settled weight the range is the headline, never the low number."""


def is_concluded(card: Scorecard) -> bool:
    """Whether enough is known for the index to be a verdict on the district."""
    return card.root.score.exists and card.root.score.coverage >= VERDICT_COVERAGE
