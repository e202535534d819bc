"""Cross-checks that need the whole framework, one module per concern; each reports through a :class:`Checker`."""

from readiness.loading.checks.bands import check_bands
from readiness.loading.checks.base import Checker
from readiness.loading.checks.cycles import check_cycles
from readiness.loading.checks.levels import check_levels
from readiness.loading.checks.policies import check_policies
from readiness.loading.checks.ranges import check_ranges
from readiness.loading.checks.references import check_published, check_references, check_unread
from readiness.loading.checks.rules import check_rules
from readiness.loading.checks.translations import check_translations

STAGES = (
    (check_rules, check_references, check_cycles, check_policies, check_translations),
    (check_unread, check_ranges, check_bands, check_published),
    (check_levels,),
)
"""First the tree alone; then ranges, which need rules that fit their questions; then a score of an empty assessment."""

__all__ = ["STAGES", "Checker"]
