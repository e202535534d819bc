"""Nothing may depend on itself: not through skip logic, applicability, caps or scores."""

from __future__ import annotations

from readiness.domain.scoring.graph import GATE, node_graph, order, question_graph
from readiness.loading.checks.base import Checker


def check_cycles(checker: Checker) -> None:
    """A cycle is reported with its path."""
    questions = order(question_graph(checker.framework.root))
    if isinstance(questions, tuple):
        checker.report("K057", checker.question_paths.get(questions[0], ()), cycle=" → ".join(questions))
    nodes = order(node_graph(checker.framework.root))
    if isinstance(nodes, tuple):
        path = checker.paths.get(nodes[0].removeprefix(GATE), ())
        checker.report("K057", path, cycle=" → ".join(nodes))
