"""The register: which documents are to prove which answer, who answers for them, and what is still to do."""

from __future__ import annotations

from readiness.domain.assessment import Track
from readiness.domain.evidence import AgencyRegister, Claim, by_agency, first_level, register
from readiness.domain.scoring.scored import Scored, score_assessment
from tests.unit.scored import scored

FRAMEWORK = """\
scale: {min: 0, max: 5}
respondents: {kominfo: Dinas Kominfo, bappeda: Bappeda, dinkes: Dinas Kesehatan}
criteria:
  - {id: A, type: level, respondent: [kominfo, bappeda], evidence: {kinds: SK, from_level: 2}}
  - {id: B, type: level, respondent: bappeda}
  - id: C
    respondent: dinkes
    questions:
      - {id: c1, type: yes_no}
      - {id: c2, type: yes_no}
      - {id: c3, type: percentage, when: {c1: yes}}
    level: {ladder: {1: c1, 3: c3 >= 50}}
  - {id: D, type: level}
"""


def made(answers: str) -> Scored:
    """Answers to the framework above."""
    return scored(FRAMEWORK, answers)


def claims_of(answers: str) -> dict[str, Claim]:
    """The register by question."""
    return {str(claim.question.id): claim for claim in register(made(answers))}


def names(claim: Claim) -> list[str]:
    """The documents of a claim."""
    return [document.evidence.document for document in claim.documents]


def agencies(answers: str) -> dict[str, AgencyRegister]:
    """The register by agency."""
    made_ = made(answers)
    return {found.agency: found for found in by_agency(made_, register(made_))}


def test_documents_are_those_of_the_furthest_stage_that_lists_any() -> None:
    own = "self: [{value: 3, evidence: [{document: lama}]}, {value: 4, evidence: [{document: baru}]}, {value: 4}]"
    assert names(claims_of(f"A: {{{own}}}")["A"]) == ["baru"]
    assert names(claims_of(f"A: {{{own}, external: {{value: 2}}}}")["A"]) == ["baru"]
    listed = "external: {value: 2, evidence: [{document: temuan}]}"
    assert names(claims_of(f"A: {{{own}, {listed}}}")["A"]) == ["temuan"]


def test_a_track_has_the_documents_up_to_it() -> None:
    text = (
        "A: {self: {value: 4, evidence: [{document: satu}]}, internal: {value: 3},"
        " external: {value: 2, evidence: [{document: dua}]}}"
    )
    whole = made(text)
    for track, wanted, level in ((Track.SELF, "satu", 4), (Track.INTERNAL, "satu", 3), (Track.EXTERNAL, "dua", 2)):
        (claim,) = register(score_assessment(whole.card.framework, whole.assessment, track))
        assert (names(claim), claim.level) == ([wanted], level)


def test_documents_of_an_open_question_are_listed_too() -> None:
    claim = claims_of("A: {self: {note: menyusul, evidence: [{document: surat}]}}")["A"]
    assert claim.counted is None
    assert names(claim) == ["surat"]


def test_hidden_questions_have_no_claims() -> None:
    found = claims_of("c1: {value: no}, c3: {value: 80, evidence: [{document: rekap}]}")
    assert list(found) == ["c1"]


def test_the_foot_of_a_scale_wants_no_document() -> None:
    levels = {str(claim.criterion.id): first_level(claim.criterion) for claim in claims_of("A: 1, B: 1").values()}
    assert levels == {"A": 2, "B": 1}
    lifted = scored("scale: {min: 1, max: 5}\ncriteria: [{id: A, type: level}]\n", "A: 1")
    assert first_level(register(lifted)[0].criterion) == 2


def test_the_level_claimed_is_the_answer_or_what_the_answers_make_certain() -> None:
    found = claims_of("A: 3.9, c1: yes, c2: yes")
    assert found["A"].level == 3
    assert found["c1"].level == found["c2"].level == 1


def test_points_are_no_levels() -> None:
    points = scored(
        "criteria:\n  - id: P\n    scale: {min: 0, max: 5}\n    questions:\n"
        "      - {id: p, type: select_one, options: [{value: a, points: 0}, {value: b, points: 40}]}\n"
        "    level: {answer: p}\n",
        "p: b",
    )
    assert register(points)[0].level is None


def test_the_agency_is_the_one_of_the_follow_up_else_the_first_of_the_criterion() -> None:
    assert set(agencies("A: {value: 3, by: bappeda}")) == {"kominfo"}
    assert set(agencies("D: {value: 3, by: dinkes}")) == {""}
    rest = "follow_up: {A: {by: [Bappeda, kominfo]}, D: {by: Kelurahan}}\n"
    made_ = scored(FRAMEWORK, "A: 3, D: 3", rest)
    assert {found.agency for found in by_agency(made_, register(made_))} == {"bappeda", "Kelurahan"}


def test_the_backlog_counts_each_thing_to_do_once() -> None:
    documents = ", ".join(
        f"{{document: d{number}, status: {status}}}"
        for number, status in enumerate(["accepted", "revise", "rejected", "missing", '""'])
    )
    found = agencies(f"A: {{value: 3, evidence: [{documents}]}}, B: 2, D: 1")
    assert (found["kominfo"].backlog, len(found["kominfo"].undocumented)) == (3, 0)
    assert (found["bappeda"].backlog, len(found["bappeda"].undocumented)) == (1, 1)
    only = agencies("B: {value: 3, evidence: [{document: d, status: rejected}]}")["bappeda"]
    assert (only.backlog, only.undocumented) == (1, ())


def test_answers_below_the_first_level_and_those_that_claim_nothing_want_no_document() -> None:
    assert agencies("A: 1")["kominfo"].backlog == 0
    assert agencies("A: 2")["kominfo"].backlog == 1
    found = agencies("c1: yes, c2: yes, c3: 60")["dinkes"]
    assert [str(claim.question.id) for claim in found.undocumented] == ["c1", "c3"]
    assert agencies("c1: no")["dinkes"].backlog == 0


def test_the_largest_backlog_comes_first_then_the_order_of_the_framework() -> None:
    made_ = made("A: 3, B: 3, c1: yes, c3: 60, D: 4")
    assert [found.agency for found in by_agency(made_, register(made_))] == ["dinkes", "kominfo", "bappeda", ""]
