"""What a merge did, in words and as data (schema ``readiness/import@1``)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any, Final

from readiness.diagnostics import Diagnostic, has_errors
from readiness.diagnostics.render import as_json
from readiness.domain.assessment import Answered, AnswerValue, Entry, NotApplicable, Unknown
from readiness.domain.framework import Framework, Question
from readiness.domain.numbers import Number, plain
from readiness.domain.scorecard import Score
from readiness.domain.scoring.scored import Scored
from readiness.questionnaire.build import code_of
from readiness.questionnaire.join import givers
from readiness.questionnaire.merge import Change, Fate, Merge, Offer
from readiness.questionnaire.reply import Submission
from readiness.questionnaire.words import not_applicable, unknown
from readiness.reporting.wording.values import answered_text, name_of, pick

SCHEMA: Final = "readiness/import@1"


@dataclass(frozen=True, slots=True)
class Outcome:
    """An import: its files, the merge, and the assessment scored ``before`` and ``after`` it.

    Of the submissions the replies are not needed any more. ``backup`` is empty where nothing was written.
    """

    file: str
    submissions: Sequence[Submission]
    merge: Merge
    before: Scored
    after: Scored
    dry_run: bool
    backup: str = ""

    @property
    def framework(self) -> Framework:
        """The instrument."""
        return self.before.card.framework

    @property
    def set_aside(self) -> tuple[Submission, ...]:
        """The files with errors; nothing of them was merged."""
        return tuple(item for item in self.submissions if has_errors(item.diagnostics))

    def questions(self) -> dict[str, tuple[str, Question]]:
        """Code and question by id."""
        return {
            str(question.id): (code_of(criterion, place), question)
            for criterion in self.framework.root.criteria()
            for place, question in enumerate(criterion.questions)
        }

    def counts(self, submission: Submission) -> dict[Fate, int]:
        """How many replies of a file met which fate; what nobody touched says the same as the file."""
        found = {fate: self.merge.count(submission.source, fate) for fate in Fate}
        found[Fate.SAME] += self.merge.untouched.get(submission.source, 0)
        return found


def agency_name(framework: Framework, by: str, language: str) -> str:
    """Who answered: agencies by their names, people by theirs."""
    known = dict(framework.respondents)
    parts = givers(by)
    if not parts & known.keys():
        return by
    names = [name.strip() for name in by.split(",")]
    return ", ".join(known[name].in_(language) if name in known else name for name in names if name)


def question_name(code: str, question: Question, language: str) -> str:
    """A question as people recognise it."""
    return f"{code} {' '.join(name_of(question, language).split())}"


def value_text(question: Question, answer: AnswerValue, language: str) -> str:
    """An answer in words."""
    match answer:
        case Answered():
            return answered_text(question, answer, language)
        case NotApplicable(reason=reason):
            text = not_applicable(language)
            return f"{text} ({' '.join(reason.split())})" if reason else text
        case Unknown(disputed=disputed):
            if not disputed:
                return unknown(language)
            return " / ".join(value_text(question, item, language) for item in disputed)
        case _:
            return pick(language, "belum dijawab", "not answered")


def change_text(change: Change, question: Question, language: str) -> str:
    """Old → new; where the answer is the same, what was added to it."""
    before, after = change.before, change.after
    assert after is not None
    new = value_text(question, after.answer, language)
    old = value_text(question, before.answer, language) if before is not None else ""
    if before is not None and old == new:
        added = [
            name
            for name, differs in (
                (pick(language, "penjelasan", "explanation"), before.note != after.note),
                (pick(language, "bukti dukung", "evidence"), before.evidence != after.evidence),
                (pick(language, "catatan pertentangan", "record of the conflict"), before.conflict != after.conflict),
            )
            if differs
        ]
        return f"{new} (+ {', '.join(added)})" if added else new
    return f"{old} → {new}" if old else new


def origin(offer: Offer) -> str:
    """File and place of a reply: ``kuesioner-diskominfo.xlsx, GOV!E17``."""
    return ", ".join(part for part in (PurePath(offer.source).name, offer.reply.place) if part)


def outcome_object(outcome: Outcome, language: str) -> dict[str, Any]:
    """The object that ``import --json`` prints."""
    questions = outcome.questions()
    aside = {item.source for item in outcome.set_aside}
    return {
        "schema": SCHEMA,
        "file": outcome.file,
        "track": outcome.merge.track.value,
        "dry_run": outcome.dry_run,
        "backup": outcome.backup or None,
        "files": [
            {
                "file": item.source,
                "agency": item.header.agency or None,
                "filler": item.header.filler or None,
                "saved": item.header.saved.isoformat() if item.header.saved else None,
                "set_aside": item.source in aside,
                "replies": {fate.value: count for fate, count in outcome.counts(item).items()},
                "diagnostics": as_json(item.diagnostics, language),
            }
            for item in outcome.submissions
        ],
        "changes": [_change(change, *questions[change.question], language) for change in outcome.merge.changes],
        "index": {"before": _index(outcome.before), "after": _index(outcome.after)},
    }


def _change(change: Change, code: str, question: Question, language: str) -> dict[str, Any]:
    return {
        "question": change.question,
        "code": code,
        "name": " ".join(name_of(question, language).split()),
        "fate": change.fate.value,
        "before": _entry(change.before),
        "after": _entry(change.after),
        "offers": [
            {
                "file": offer.source,
                "place": offer.reply.place or None,
                "by": offer.by or None,
                "saved": offer.saved.isoformat() if offer.saved else None,
                "fate": fate.value,
                **_answer(offer.reply.answer),
            }
            for offer, fate in change.offers
        ],
    }


def _entry(entry: Entry | None) -> dict[str, Any] | None:
    if entry is None:
        return None
    return {
        **_answer(entry.answer),
        "by": entry.by or None,
        "date": entry.date.isoformat() if entry.date else None,
        "note": entry.note or None,
        "documents": len(entry.evidence),
        "conflict": [_entry(item) for item in entry.conflict],
    }


def _answer(answer: AnswerValue) -> dict[str, Any]:
    """State and value; numbers are decimal strings."""
    match answer:
        case Answered(value=value, index=index):
            found: dict[str, Any] = {"state": "answered", "value": _value(value)}
            return {**found, "index": plain(index)} if index is not None else found
        case NotApplicable(reason=reason):
            return {"state": "not_applicable", "value": None, "reason": reason}
        case Unknown(disputed=disputed):
            return {"state": "disputed" if disputed else "unknown", "value": None}
        case _:
            return {"state": "unanswered", "value": None}


def _value(value: Number | str | frozenset[str]) -> Any:
    if isinstance(value, frozenset):
        return sorted(value)
    return value if isinstance(value, str) else plain(value)


def _index(scored: Scored) -> Mapping[str, str] | None:
    score: Score = scored.card.root.score
    if not score.exists:
        return None
    return {"exact": plain(score.exact), "low": plain(score.low), "high": plain(score.high)}


def all_diagnostics(submissions: Sequence[Submission]) -> list[Diagnostic]:
    """Everything that is wrong with any file."""
    return [found for item in submissions for found in item.diagnostics]
