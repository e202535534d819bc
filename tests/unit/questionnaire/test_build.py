"""What is asked of whom, and the fingerprints of what is already known."""

from __future__ import annotations

from datetime import date

from readiness.domain.assessment import Answered, Entry, Evidence, NotApplicable, Track, Unanswered
from readiness.domain.state import HIDDEN
from readiness.questionnaire.build import NOBODY, agencies_asked, build, by_criterion
from readiness.questionnaire.reply import NOTHING, Reply, carried, fingerprint_of
from tests.unit.scored import scored

FRAMEWORK = """
respondents: {kominfo: Kominfo, bappeda: Bappeda}
groups:
  - id: g
    groups:
      - id: g.a
        criteria:
          - {id: A, respondent: [kominfo, bappeda], questions: [{id: a, type: yes_no}, {id: b, type: integer, min: 0, max: 9, when: {a: yes}}], level: {ladder: {1: a, 2: b > 3}}}
      - id: g.b
        criteria: [{id: B, type: level, respondent: bappeda, applies_when: 'subject("kind") == "kota"'}]
  - {id: h, criteria: [{id: C, type: level}]}
"""


def test_sections_hold_the_questions_in_order_with_their_codes() -> None:
    """A letter stands behind the criterion's id where it has several questions."""
    made = build(scored(FRAMEWORK), "id")
    assert [[item.code for item in section.items] for section in made.sections] == [["Aa", "Ab", "B"], ["C"]]
    assert [name for name, _ in by_criterion(made.sections[0])] == ["A", "B"]
    assert [group.id for group in made.sections[0].groups["A"]] == ["g.a"]


def test_an_agency_gets_only_its_own_questions() -> None:
    """The lead and those that support it; what nobody answers for goes to nobody."""
    found = scored(FRAMEWORK)
    codes = {
        agency: [item.code for item in build(found, "id", agency=agency).items()]
        for agency in ("kominfo", "bappeda", NOBODY)
    }
    assert codes == {"kominfo": ["Aa", "Ab"], "bappeda": ["Aa", "Ab", "B"], NOBODY: ["C"]}
    assert agencies_asked(found.plan.framework, found.assessment) == ("kominfo", "bappeda", NOBODY)


def test_the_district_may_name_other_agencies() -> None:
    """Its own assignment goes before that of the framework."""
    found = scored(FRAMEWORK, rest="follow_up: {A: {by: [Dinas Baru]}}")
    assert agencies_asked(found.plan.framework, found.assessment) == ("Dinas Baru", "bappeda", NOBODY)


def test_skip_logic_and_applicability_are_told() -> None:
    """A hidden question keeps its place and says when it is asked."""
    items = {item.code: item for item in build(scored(FRAMEWORK, "a: no", "subject: {kind: kabupaten}"), "en").items()}
    assert items["Ab"].presence == HIDDEN
    assert items["Ab"].condition == "a is yes"
    assert not items["B"].applies
    assert items["C"].applies


def test_blank_leaves_known_answers_out() -> None:
    """The same questions without the entries."""
    found = scored(FRAMEWORK, "a: yes, b: 4")
    assert [item.entry.answer for item in build(found, "id").items() if item.entry] == [Answered("yes"), Answered(4)]
    assert not any(item.entry for item in build(found, "id", blank=True).items())


def test_an_untouched_reply_has_the_fingerprint_of_its_entry() -> None:
    """Whatever a questionnaire does not carry of a document does not count."""
    entry = Entry(
        NotApplicable("tidak ada laut"),
        note="lihat peta ",
        evidence=(Evidence("Peta", "12", date(2026, 1, 2), "3", quote="…", supports_level=2, note="asesor"),),
    )
    answer, note, documents = carried(entry)
    assert (answer, note) == (NotApplicable("tidak ada laut\nlihat peta"), "")
    reply = Reply("q", answer, note, documents, base=fingerprint_of(entry))
    assert reply.content == reply.base != NOTHING


def test_nothing_has_no_fingerprint() -> None:
    """Neither a missing entry nor an empty reply."""
    assert fingerprint_of(None) == fingerprint_of(Entry(Unanswered())) == Reply("q", Unanswered()).content == NOTHING
    assert Reply("q", Unanswered()).empty


def test_different_answers_have_different_fingerprints() -> None:
    """Also those that look alike."""
    answers = [
        Answered(1),
        Answered("1"),
        Answered(frozenset(["1"])),
        Answered(1, 1),
        NotApplicable("1"),
        Answered("yes"),
    ]
    assert len({fingerprint_of(Entry(answer)) for answer in answers}) == len(answers)


def test_the_track_is_the_one_that_is_answered() -> None:
    """What the others hold stands beside."""
    found = scored(FRAMEWORK, "b: {self: {value: 4}, external: {value: 2}}, a: yes")
    item = next(item for item in build(found, "id").items() if item.code == "Ab")
    assert item.entry is not None
    assert item.entry.answer == Answered(4)
    assert [(track, entry.answer) for track, entry in item.others] == [(Track.EXTERNAL, Answered(2))]
