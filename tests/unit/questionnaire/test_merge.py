"""What becomes of replies: nothing is overwritten silently, nothing is lost, and the order of the files is irrelevant."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readiness.domain.assessment import (
    Answer,
    Answered,
    AnswerValue,
    Assessment,
    Entry,
    Evidence,
    EvidenceStatus,
    NotApplicable,
    Subject,
    Track,
    Unanswered,
    Unknown,
)
from readiness.domain.framework import Framework
from readiness.loading.documents import parse_document
from readiness.loading.frameworks import framework_from
from readiness.questionnaire.join import key_of
from readiness.questionnaire.merge import Change, Fate, Merge, merge
from readiness.questionnaire.reply import Header, Reply, Submission, fingerprint_of
from readiness.questionnaire.save import AnswerFile

FRAMEWORK = """\
id: uji
respondents: {kominfo: {id: Dinas Kominfo, en: ICT Office}, bappeda: Bappeda, dinkes: Dinkes}
groups:
  - id: g
    criteria:
      - {id: A, respondent: [kominfo, bappeda], questions: [{id: a, type: integer, min: 0, max: 99, may_not_apply: true}], level: {ladder: {1: a > 1}}}
      - {id: B, questions: [{id: b, type: text}, {id: c, type: yes_no}], level: {ladder: {1: c}}}
"""
EARLY, MIDDLE, LATE = date(2026, 1, 1), date(2026, 6, 1), date(2026, 9, 1)
PERBUP = Evidence("Perbup", "12/2026", page="3")


@cache
def framework() -> Framework:
    """Three questions of two criteria."""
    found, problems = framework_from(parse_document(FRAMEWORK.encode(), "uji.yaml"), "sha256:0")
    assert found is not None, problems
    return found


def holding(entry: Entry | None) -> Assessment:
    """An assessment whose question ``a`` has this entry."""
    answers = {} if entry is None else {"a": Answer(((Track.SELF, entry),))}
    return Assessment("uji", Subject(), answers)


def sent(
    answer: AnswerValue | int,
    by: str = "",
    saved: date | None = None,
    base: Entry | None = None,
    note: str = "",
    evidence: tuple[Evidence, ...] = (),
    source: str = "",
) -> Submission:
    """A file with one reply, sent out when the file held ``base``."""
    value = Answered(answer) if isinstance(answer, int) else answer
    reply = Reply("a", value, note, evidence, "g!E5", fingerprint_of(base))
    return Submission(source or f"{by}.xlsx", Header(agency=by, saved=saved), (reply,))


def settled(current: Entry | None, *submissions: Submission, prefer: tuple[str, ...] = ()) -> Change:
    """What becomes of the question; whatever order the files come in."""
    (change,) = merge(holding(current), framework(), submissions, Track.SELF, prefer).changes
    (other,) = merge(holding(current), framework(), reversed(submissions), Track.SELF, prefer).changes
    assert change == other
    return change


FIVE = Entry(Answered(5), "kominfo", MIDDLE, "dari laporan", (replace(PERBUP, status=EvidenceStatus.ACCEPTED),))
FIVE_SENT = Entry(Answered(5), note="dari laporan", evidence=(PERBUP,))


def test_what_nobody_has_touched_is_left_alone() -> None:
    untouched = sent(5, "bappeda", base=FIVE_SENT, note="dari laporan", evidence=(PERBUP,))
    found = merge(holding(Entry(Answered(6))), framework(), [untouched], Track.SELF)
    assert found == Merge(Track.SELF, (), {"bappeda.xlsx": 1})


@pytest.mark.parametrize("current", [None, Entry(Unanswered()), Entry(Unknown()), Entry(Unanswered(), note="menyusul")])
def test_an_open_question_gets_its_answer(current: Entry | None) -> None:
    change = settled(current, sent(7, "kominfo", LATE, note="baru", evidence=(PERBUP,)))
    note = "menyusul\nbaru" if current is not None and current.note else "baru"
    assert (change.fate, change.after) == (Fate.NEW, Entry(Answered(7), "kominfo", LATE, note, (PERBUP,)))


def test_agencies_that_agree_make_one_entry() -> None:
    law = Evidence("Perda", "1/2026")
    change = settled(
        None,
        sent(7, "bappeda", LATE, note="dua", evidence=(law,)),
        sent(7, "kominfo", EARLY, note="satu", evidence=(PERBUP,)),
    )
    assert change.fate is Fate.NEW
    assert change.after is not None
    assert (change.after.by, change.after.date) == ("kominfo, bappeda", LATE)
    assert set(change.after.note.split("\n")) == {"satu", "dua"}
    assert set(change.after.evidence) == {law, PERBUP}


def test_whoever_saw_the_answer_may_change_it() -> None:
    change = settled(FIVE, sent(7, "bappeda", EARLY, FIVE, "dari laporan baru", (replace(PERBUP, page="4"),)))
    accepted = replace(PERBUP, page="4", status=EvidenceStatus.ACCEPTED)
    assert change.fate is Fate.CHANGED
    assert change.after == Entry(Answered(7), "bappeda", EARLY, "dari laporan baru", (accepted,))


@pytest.mark.parametrize("saved", [MIDDLE, LATE, None])
def test_an_agency_may_change_its_own_answer(saved: date | None) -> None:
    change = settled(FIVE, sent(7, "kominfo", saved))
    assert change.fate is Fate.CHANGED
    assert change.after == Entry(Answered(7), "kominfo", saved, "dari laporan", FIVE.evidence)


def test_an_older_answer_of_an_agency_does_not_come_back() -> None:
    change = settled(FIVE, sent(7, "kominfo", EARLY))
    assert (change.fate, change.after) == (Fate.OLDER, FIVE)


def test_an_agency_that_did_not_see_the_answer_contradicts_it() -> None:
    change = settled(FIVE, sent(7, "bappeda", LATE, note="hitungan baru", evidence=(PERBUP,)))
    assert change.fate is Fate.CONFLICT
    assert change.after is not None
    assert change.after.undecided
    assert change.after.answer == Unknown((Answered(5), Answered(7)))
    assert change.after.evidence == FIVE.evidence
    assert change.after.conflict == (
        Entry(Answered(5), "kominfo", MIDDLE, "dari laporan"),
        Entry(Answered(7), "bappeda", LATE, "hitungan baru"),
    )


def test_agencies_that_contradict_each_other() -> None:
    change = settled(None, sent(5, "kominfo"), sent(7, "bappeda"), sent(7, "dinkes"))
    assert change.fate is Fate.CONFLICT
    assert change.after is not None
    assert {(item.by, item.answer) for item in change.after.conflict} == {
        ("kominfo", Answered(5)),
        ("bappeda", Answered(7)),
        ("dinkes", Answered(7)),
    }


def test_two_who_both_saw_the_answer_and_changed_it_otherwise() -> None:
    change = settled(FIVE, sent(6, "bappeda", LATE, FIVE), sent(7, "dinkes", LATE, FIVE))
    assert change.fate is Fate.CONFLICT
    assert change.after is not None
    assert {item.answer for item in change.after.conflict} == {Answered(5), Answered(6), Answered(7)}


def test_an_agency_that_gave_the_answer_with_another_cannot_take_it_over_alone() -> None:
    both = Entry(Answered(5), "kominfo, bappeda", MIDDLE)
    change = settled(both, sent(7, "bappeda", LATE))
    assert change.fate is Fate.CONFLICT
    assert change.after is not None
    assert {(item.by, item.answer) for item in change.after.conflict} == {
        ("kominfo", Answered(5)),
        ("bappeda", Answered(7)),
    }


@pytest.mark.parametrize("answer", [Unanswered(), Unknown()])
def test_an_answer_that_is_taken_back_stays(answer: AnswerValue) -> None:
    seen = None if isinstance(answer, Unknown) else FIVE
    change = settled(FIVE, sent(answer, "kominfo", LATE, seen))
    assert (change.fate, change.after) == (Fate.CLEARED, FIVE)


def test_not_known_any_more_counts_where_it_was_said_of_the_answer_itself() -> None:
    change = settled(FIVE, sent(Unknown(), "kominfo", LATE, FIVE, "dari laporan", (PERBUP,)))
    assert change.fate is Fate.CHANGED
    assert change.after == replace(FIVE, answer=Unknown(), date=LATE)


def test_a_document_that_is_added_to_the_same_answer() -> None:
    change = settled(FIVE, sent(5, "bappeda", LATE, evidence=(Evidence("Foto"),), note="difoto"))
    assert change.fate is Fate.CHANGED
    assert change.after == replace(FIVE, note="dari laporan\ndifoto", evidence=(*FIVE.evidence, Evidence("Foto")))


def test_the_same_answer_changes_nothing() -> None:
    change = settled(FIVE, sent(5, "bappeda", LATE, evidence=(Evidence("PERBUP ", "12/2026"),)))
    assert (change.fate, change.after) == (Fate.SAME, FIVE)


def test_reasons_are_joined() -> None:
    absent = Entry(NotApplicable("tak ada laut"), "kominfo")
    change = settled(absent, sent(NotApplicable("di pegunungan"), "bappeda"))
    assert (change.fate, change.after) == (
        Fate.CHANGED,
        replace(absent, answer=NotApplicable("tak ada laut\ndi pegunungan")),
    )
    assert settled(absent, sent(NotApplicable("tak ada laut"), "bappeda")).fate is Fate.SAME
    assert settled(absent, sent(4, "bappeda")).fate is Fate.CONFLICT


# --- conflicts


def conflict() -> Entry:
    """Kominfo says 5, Bappeda says 7."""
    after = settled(None, sent(5, "kominfo", MIDDLE), sent(7, "bappeda", MIDDLE)).after
    assert after is not None
    return after


def test_a_later_answer_of_an_agency_takes_the_place_of_its_own() -> None:
    change = settled(conflict(), sent(8, "bappeda", LATE))
    assert change.fate is Fate.CONFLICT
    assert change.after is not None
    assert change.after.answer == Unknown((Answered(8), Answered(5)))
    assert settled(conflict(), sent(8, "bappeda", EARLY)).fate is Fate.OLDER


def test_a_conflict_ends_when_all_agree() -> None:
    change = settled(conflict(), sent(5, "bappeda", LATE, note="setuju"))
    assert change.fate is Fate.CHANGED
    assert change.after == Entry(Answered(5), "kominfo, bappeda", LATE, "setuju")


def test_a_third_agency_joins_the_conflict() -> None:
    change = settled(conflict(), sent(5, "dinkes", LATE))
    assert change.fate is Fate.CONFLICT
    assert change.after is not None
    assert len(change.after.conflict) == 3


@pytest.mark.parametrize(
    ("prefer", "value"),
    [
        ("bappeda", 7),
        ("kominfo", 5),
        ("file", 5),
        ("new", 7),
    ],
)
def test_a_preference_decides_and_the_conflict_stays_on_record(prefer: str, value: int) -> None:
    now = settled(FIVE, sent(7, "bappeda", LATE, note="baru")).after
    for current in (FIVE, now):
        change = settled(current, sent(7, "bappeda", LATE, note="baru"), prefer=("dinkes", prefer))
        assert change.fate is Fate.DECIDED
        assert change.after is not None
        assert now is not None
        assert (change.after.answer, change.after.conflict) == (Answered(value), now.conflict)
        assert change.after.evidence == FIVE.evidence


def test_a_preference_for_somebody_who_said_nothing_decides_nothing() -> None:
    change = settled(None, sent(5, "kominfo"), sent(7, "bappeda"), prefer=("dinkes", "new", "file"))
    assert change.fate is Fate.CONFLICT


def test_what_was_decided_is_not_opened_again_by_the_same_answer() -> None:
    decided = replace(conflict(), answer=Answered(7), note="disepakati")
    assert settled(decided, sent(5, "kominfo", LATE)) == replace(
        settled(decided, sent(5, "kominfo", LATE)), fate=Fate.DECIDED, after=decided
    )
    assert settled(decided, sent(7, "bappeda", LATE)).fate is Fate.SAME
    reopened = settled(decided, sent(9, "kominfo", LATE))
    assert reopened.fate is Fate.CONFLICT
    assert reopened.after is not None
    assert reopened.after.note == "disepakati"
    assert {item.answer for item in reopened.after.conflict} == {Answered(7), Answered(9)}
    assert settled(decided, sent(9, "kominfo", LATE, decided)).fate is Fate.CHANGED


def test_of_several_files_of_an_agency_the_latest_counts() -> None:
    change = settled(None, sent(5, "kominfo", EARLY, source="1"), sent(7, "kominfo", LATE, source="2"))
    assert change.after == Entry(Answered(7), "kominfo", LATE)
    assert {offer.source: fate for offer, fate in change.offers} == {"1": Fate.OLDER, "2": Fate.NEW}
    same_day = settled(None, sent(5, "kominfo", EARLY, source="1"), sent(7, "kominfo", EARLY, source="2"))
    assert same_day.fate is Fate.CONFLICT


# --- laws

NAMES = st.sampled_from(["kominfo", "bappeda", "dinkes", "Budi, S.T.", ""])
DAYS = st.sampled_from([EARLY, MIDDLE, LATE, None])
NOTES = st.sampled_from(["", "satu", "dua", "satu\ndua"])
DOCUMENTS = st.lists(
    st.builds(
        Evidence,
        st.sampled_from(["Perbup", "SK"]),
        st.sampled_from(["", "1"]),
        st.sampled_from([None, EARLY]),
        st.sampled_from(["", "3", "4"]),
    ),
    max_size=2,
    unique_by=lambda item: (item.document, item.number),
).map(tuple)
VALUES = {
    "a": st.sampled_from([Answered(5), Answered(6), Answered(7), NotApplicable("tak ada"), Unknown(), Unanswered()]),
    "b": st.sampled_from([Answered("satu"), Answered("satu dua"), Unknown(), Unanswered()]),
    "c": st.sampled_from([Answered("yes"), Answered("no"), Unknown(), Unanswered()]),
}


@st.composite
def entries(draw: st.DrawFn, question: str) -> Entry:
    """What the file may hold, undecided and decided conflicts included."""

    def one() -> Entry:
        return Entry(draw(VALUES[question]), draw(NAMES), draw(DAYS), draw(NOTES), draw(DOCUMENTS))

    entry = one()
    said = [one() for _ in range(draw(st.integers(0, 3)))]
    if len({key_of(item.answer) for item in said} - {None}) < 2:
        return entry
    record = replace(entry, conflict=tuple(said))
    answers = tuple(dict.fromkeys(item.answer for item in said if key_of(item.answer) is not None))
    return record if draw(st.booleans()) and key_of(entry.answer) else replace(record, answer=Unknown(answers))


@st.composite
def cases(draw: st.DrawFn) -> tuple[Assessment, list[Submission]]:
    """An assessment and some files."""
    current = {name: draw(st.none() | entries(name)) for name in VALUES}
    answers = {name: Answer(((Track.SELF, entry),)) for name, entry in current.items() if entry is not None}
    files = []
    for number in range(draw(st.integers(1, 4))):
        replies = []
        for name, values in VALUES.items():
            entry = current[name]
            base = draw(st.sampled_from(["", "0123456789abcdef", fingerprint_of(entry)]))
            if draw(st.booleans()):
                replies.append(Reply(name, draw(values), draw(NOTES), draw(DOCUMENTS), f"g!{name}", base))
        files.append(Submission(f"{number}.xlsx", Header(agency=draw(NAMES), saved=draw(DAYS)), tuple(replies)))
    return Assessment("uji", Subject(), answers), files


PREFER = st.lists(st.sampled_from(["file", "new", "kominfo", "bappeda"]), max_size=2).map(tuple)


def applied(assessment: Assessment, found: Merge) -> Assessment:
    """The assessment once the changes are made."""
    answers = dict(assessment.answers)
    for name, entry in found.entries.items():
        answers[name] = Answer(((Track.SELF, entry),))
    return replace(assessment, answers=answers)


def values_of(entry: Entry | None) -> set[object]:
    """Every value that stands in an entry."""
    if entry is None:
        return set()
    said = {key_of(entry.answer), *(key_of(item.answer) for item in entry.conflict)}
    return said - {None}


def documents_of(entry: Entry | None) -> set[tuple[str, str]]:
    """Every document that stands in an entry."""
    if entry is None:
        return set()
    proof = [*entry.evidence, *(item for said in entry.conflict for item in said.evidence)]
    return {(item.document, item.number) for item in proof}


@settings(max_examples=80)
@given(cases(), PREFER, st.randoms())
def test_the_order_of_the_files_does_not_matter(
    case: tuple[Assessment, list[Submission]], prefer: tuple[str, ...], chance: object
) -> None:
    assessment, files = case
    shuffled = list(files)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    found = merge(assessment, framework(), files, Track.SELF, prefer)
    assert found == merge(assessment, framework(), shuffled, Track.SELF, prefer)


@settings(max_examples=80)
@given(cases(), PREFER)
def test_importing_the_same_again_changes_nothing(
    case: tuple[Assessment, list[Submission]], prefer: tuple[str, ...]
) -> None:
    assessment, files = case
    after = applied(assessment, merge(assessment, framework(), files, Track.SELF, prefer))
    again = merge(after, framework(), files, Track.SELF, prefer)
    assert again.entries == {}
    assert {change.fate for change in again.changes} <= {Fate.SAME, Fate.DECIDED, Fate.OLDER, Fate.CLEARED}


@settings(max_examples=80)
@given(cases(), PREFER)
def test_nothing_is_lost(case: tuple[Assessment, list[Submission]], prefer: tuple[str, ...]) -> None:
    """Each value that was in the file or came in is in the result or listed; documents are in the result."""
    assessment, files = case
    found = merge(assessment, framework(), files, Track.SELF, prefer)
    changes = {change.question: change for change in found.changes}
    for submission in files:
        for reply in submission.replies:
            if reply.content == reply.base:
                continue
            change = changes[reply.question]
            value = key_of(reply.answer)
            listed = [
                fate for offer, fate in change.offers if offer.reply == reply and offer.source == submission.source
            ]
            assert listed
            assert value is None or value in values_of(change.after) or listed[0] in (Fate.OLDER, Fate.DECIDED)
    for change in found.changes:
        lost = values_of(change.before) - values_of(change.after)
        assert not lost or change.fate in (Fate.CHANGED, Fate.CONFLICT, Fate.DECIDED)
        assert documents_of(change.before) <= documents_of(change.after)


@settings(max_examples=25, deadline=None)
@given(cases())
def test_what_a_merge_makes_can_be_saved(
    tmp_path_factory: pytest.TempPathFactory, case: tuple[Assessment, list[Submission]]
) -> None:
    """The file says what was meant, and is not written again by the same import."""
    path = tmp_path_factory.mktemp("simpan") / "uji.yaml"
    path.write_text("framework: uji\nanswers:\n  b:  # teks\n", encoding="utf-8")
    file = AnswerFile(path, framework())
    current = {name: answer.on(Track.SELF) for name, answer in case[0].answers.items()}
    file.save(Track.SELF, {name: entry for name, entry in current.items() if entry is not None})
    states = [file.assessment]
    for submission in case[1]:
        found = merge(file.assessment, framework(), [submission], Track.SELF)
        states.append(file.save(Track.SELF, found.entries))
        before = path.stat()
        again = merge(AnswerFile(path, framework()).assessment, framework(), [submission], Track.SELF)
        file.save(Track.SELF, again.entries)
        assert (path.stat().st_ino, path.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    for old, new in pairwise(states):
        for name, answer in old.answers.items():
            assert documents_of(answer.on(Track.SELF)) <= documents_of(new.answers[name].on(Track.SELF))
