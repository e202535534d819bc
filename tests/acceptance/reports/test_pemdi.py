"""The report of an instrument without steps and with summaries of low confidence, judged by assessors alone."""

from __future__ import annotations

from readiness.cli.session import Session
from readiness.domain.scoring.scored import score_assessment
from readiness.loading.templates import open_template
from readiness.reporting.report import answers_object, report_html
from tests.conftest import REPOSITORY

EXAMPLES = REPOSITORY / "examples"


def page(template: str, example: str = "aceh-tengah-2026.yaml") -> str:
    """The page of an example, of Aceh Tengah 2026 unless said."""
    loaded = Session().assessment(EXAMPLES / example)
    of = score_assessment(loaded.framework, loaded.assessment)
    return report_html(of, open_template(template, of.assessment, EXAMPLES), "id", standalone=False)


def test_no_self_value_is_shown_that_nobody_gave() -> None:
    assert ">nilai mandiri<" in page("full", "contoh-lengkap.yaml")
    assert ">nilai mandiri<" not in page("full")


def test_what_the_next_level_asks_for_stands_in_for_steps() -> None:
    text = page("summary")
    assert "Yang diminta tingkat berikutnya" in text
    assert "Tingkat 2: " in text


def test_summaries_are_marked_with_their_confidence() -> None:
    text = page("full")
    assert "(ringkasan, keyakinan rendah)" in text
    assert "keyakinan tinggi)" not in text


def test_the_attached_answers_hold_all_that_was_said() -> None:
    """Appeals, and all of a document: a report can be checked against it."""
    loaded = Session().assessment(EXAMPLES / "contoh-lengkap.yaml")
    answers = answers_object(loaded.assessment)["answers"]
    assert any("appeal" in answer for answer in answers.values())
    documents = [d for a in answers.values() for d in a.get("self", {}).get("evidence", [])]
    assert {
        "document",
        "number",
        "date",
        "page",
        "quote",
        "supports_level",
        "status",
        "stage",
        "note",
        "file",
        "sha256",
    } == set(documents[0])
    assert any(d["note"] for d in documents)
