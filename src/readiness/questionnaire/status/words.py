"""The words of a status in two languages."""

from __future__ import annotations

from readiness import i18n
from readiness.domain.assessment import Entry
from readiness.domain.numbers import Number
from readiness.domain.worth import Worth
from readiness.questionnaire.model import Item
from readiness.questionnaire.status.model import Line, Standing, Status
from readiness.questionnaire.words import entered
from readiness.reporting.wording.values import capital, gain_text, name_of, pick


def subject_text(status: Status) -> str:
    """District, code and year."""
    subject = status.scored.assessment.subject
    named = subject.name or pick(status.language, "Tanpa nama", "Unnamed")
    code = f"({subject.code})" if subject.code else ""
    return " ".join(part for part in (named, code, str(status.scored.assessment.year or "")) if part)


def instrument_text(status: Status) -> str:
    """What the instrument is called."""
    framework = status.scored.card.framework
    return framework.title.in_(status.language) or str(framework.id)


def asked_name(item: Item, language: str) -> str:
    """What a question is called in one line: its short name, else its criterion's title where it is the only one."""
    short = item.question.short.in_(language)
    title = item.criterion.title.in_(language) if len(item.criterion.questions) == 1 else ""
    return " ".join(capital(short or title or name_of(item.question, language)).split())


def deadline_text(status: Status) -> str:
    """The deadline and how far off it is; empty where there is none."""
    if status.deadline is None or status.days_left is None:
        return ""
    return f"{i18n.date(status.deadline, status.language)} ({days_text(status.days_left, status.language)})"


def days_text(days: int, language: str) -> str:
    """Days to a deadline in words."""
    if days == 0:
        return pick(language, "hari ini", "today")
    count = i18n.counted(abs(days), "day", "days")
    if days < 0:
        return pick(language, f"terlambat {-days} hari", f"{count} overdue")
    return pick(language, f"{days} hari lagi", f"{count} left")


def standing_text(standing: Standing, language: str) -> str:
    """Where a question stands."""
    words = {
        Standing.ANSWERED: ("dijawab", "answered"),
        Standing.OPEN: ("belum dijawab", "not answered"),
        Standing.UNKNOWN: ("belum tahu", "not known yet"),
        Standing.CONFLICT: ("belum diputuskan", "undecided"),
        Standing.NOT_NEEDED: ("tidak perlu", "not needed"),
    }
    return pick(language, *words[standing])


def rise_text(status: Status, worth: Worth) -> str:
    """What the best answer alone adds to the low end of the index; a dash where it adds nothing."""
    return _change(status, worth.low_at_best - worth.low)


def fall_text(status: Status, worth: Worth) -> str:
    """What the worst answer alone takes off the high end of the index; a dash where it takes nothing."""
    return _change(status, worth.high - worth.high_at_worst).replace("+", "−")


def _change(status: Status, amount: Number) -> str:
    return gain_text(amount, status.scored.card.framework, status.language) if amount > 0 else "–"


def candidates_text(status: Status, line: Line) -> str:
    """The answers that contradict each other, each with who gave it."""
    assert line.entry is not None
    return pick(status.language, " atau ", " or ").join(
        _candidate(status, line.item, entry) for entry in line.entry.conflict
    )


def _candidate(status: Status, item: Item, entry: Entry) -> str:
    text = entered(item.question, entry.answer, status.language)
    if not entry.by:
        return text
    return f"{text} ({status.scored.card.framework.respondent(entry.by).in_(status.language)})"


def rest_text(count: int, language: str) -> str:
    """How many more there are."""
    return pick(language, f"dan {count} lainnya", f"and {count} more")
