"""A scored assessment from two short texts in YAML."""

from __future__ import annotations

from readiness.diagnostics import has_errors
from readiness.domain.scoring.scored import Scored, score_assessment
from readiness.loading.assessments import opened, read_assessment
from readiness.loading.documents import parse_document
from readiness.loading.frameworks import framework_from

DIGEST = "sha256:" + "0" * 64


def scored(framework: str, answers: str = "", rest: str = "") -> Scored:
    """The framework's id is ``t``; ``answers`` is what stands in the braces, ``rest`` more keys of the assessment."""
    made, found = framework_from(parse_document(f"id: t\n{framework}".encode(), "t.yaml"), DIGEST)
    assert made is not None, found
    text = f"framework: t\nanswers: {{{answers}}}\n{rest}"
    assessment, found = read_assessment(opened(parse_document(text.encode(), "a.yaml")), made)
    assert assessment is not None, found
    assert not has_errors(found)
    return score_assessment(made, assessment)
