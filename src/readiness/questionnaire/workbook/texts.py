"""What a questionnaire in a workbook says of a question besides the question itself."""

from __future__ import annotations

from typing import Final

from readiness import i18n
from readiness.domain.assessment import Answered, Entry, NotApplicable
from readiness.domain.framework import Criterion, Framework, QuestionType
from readiness.domain.numbers import Number
from readiness.questionnaire.model import Item, Questionnaire
from readiness.questionnaire.reply import carried
from readiness.questionnaire.words import choice_labels, entered, show_exactly, unknown
from readiness.reporting.wording.values import answered_text, capital, conflict_text, level_text, pick, track_text

BOX: Final = "☐"
_MOST_LEVELS: Final = 12
_EXCERPT: Final = 300


def levels_of(criterion: Criterion, language: str) -> tuple[tuple[str, str], ...]:
    """Level and meaning of every level that says more than its number; empty where there is nothing to tell apart."""
    low, high = criterion.scale.low, criterion.scale.high
    levels: set[Number] = {item.level for item in criterion.levels}
    if high - low <= _MOST_LEVELS and low == int(low):
        levels |= set(range(int(low), int(high) + 1))
    texts = [(show_exactly(level, language), level_text(criterion, level, language)) for level in sorted(levels)]
    told = tuple((level, text) for level, text in texts if text)
    return told if len(told) > 1 else ()


def agency_name(framework: Framework, agency: str, language: str) -> str:
    """What an agency is called."""
    if not agency:
        return pick(language, "Belum ditetapkan", "Not assigned yet")
    return framework.respondent(agency).in_(language)


def answered_by(framework: Framework, item: Item, language: str) -> str:
    """Which agencies answer, the lead first."""
    names = [agency_name(framework, agency, language) for agency in item.agencies]
    if not names:
        return ""
    head = pick(language, "Dijawab ", "Answered by ") + names[0]
    return f"{head}{pick(language, ', bersama ', ' with ')}{', '.join(names[1:])}" if names[1:] else head


def evidence_wanted(criterion: Criterion, language: str) -> str:
    """Which documents prove a criterion."""
    wanted = criterion.evidence
    if wanted is None or not wanted.kinds:
        return ""
    text = pick(language, "Bukti dukung: ", "Evidence: ") + wanted.kinds.in_(language)
    if wanted.within is None:
        return text
    years = i18n.counted(wanted.within, "year", "years")
    return text + pick(language, f" (paling lama {wanted.within} tahun)", f" (not older than {years})")


def title_of(criterion: Criterion, language: str) -> str:
    """What a criterion is called."""
    return criterion.title.in_(language) or str(criterion.id)


def index_question(item: Item, language: str) -> str:
    """What is asked in the row of the outside index that a value is converted from."""
    converts = item.question.converts
    assert converts is not None
    low, high = (show_exactly(converts.knots[place][0], language) for place in (0, -1))
    name = converts.name.in_(language)
    return pick(
        language,
        f"atau {name} ({low}–{high}); nilai di atas lalu dikosongkan, karena dihitung dari indeks ini",
        f"or {name} ({low}–{high}); leave the value above empty then: it follows from this index",
    )


def unit_of(item: Item, language: str) -> str:
    """The unit of a question; per cent where it says none."""
    percentage = item.question.type is QuestionType.PERCENTAGE
    return item.question.unit.in_(language) or ("%" if percentage else "")


def hint_of(questionnaire: Questionnaire, item: Item, language: str) -> str:
    """What stands small below a question: its hint, and on paper also its condition and its choices."""
    parts = [item.question.hint.in_(language)]
    if questionnaire.blank:
        if item.condition:
            parts.append(pick(language, f"Diisi hanya bila {item.condition}.", f"Only if {item.condition}."))
        if item.question.type is not QuestionType.SELECT_MULTIPLE:
            parts.append("   ".join(f"{BOX}\u00a0{label}" for _, label in choice_labels(item.question, language)))
    return "\n".join(part for part in parts if part)


def question_of(item: Item, language: str) -> str:
    """What is asked; the criterion's title where the question has no words of its own."""
    return item.question.label.in_(language) or item.criterion.title.in_(language) or item.code


def before_of(questionnaire: Questionnaire, item: Item, language: str) -> list[tuple[str, bool]]:
    """Last year's answer, contradicting answers, and what other tracks hold; true where a text says whose answer follows."""
    parts: list[tuple[str, bool]] = []
    if item.before is not None and (text := _shown(item, item.before, language)):
        year = questionnaire.previous_year
        parts += [(f"{year}: ", True), (text, False)] if item.others and year else [(text, False)]
    if item.entry is not None and item.entry.undecided:
        start = "\n" if parts else ""
        parts.append((f"{start}{pick(language, 'Belum diputuskan: ', 'Not decided yet: ')}", True))
        parts.append((conflict_text(item.question, item.entry, questionnaire.framework, language), False))
    for track, entry in item.others:
        start = "\n" if parts else ""
        parts.append((f"{start}{capital(track_text(track, language))}: ", True))
        _, note, documents = carried(entry)
        lines = [_shown(item, entry, language) or "–", *([_excerpt(note)] if note else [])]
        for document in documents:
            day = i18n.date(document.date, language) if document.date is not None else ""
            page = f"{pick(language, 'hlm.', 'p.')} {document.page}" if document.page else ""
            said = [part for part in (document.document, document.number, day, page) if part]
            lines.append(_excerpt("• " + ", ".join(said)))
        parts.append(("\n".join(lines), False))
    return parts


def _shown(item: Item, entry: Entry, language: str) -> str:
    match entry.answer:
        case Answered() as answer:
            return answered_text(item.question, answer, language)
        case NotApplicable(reason=reason):
            text = entered(item.question, entry.answer, language)
            return f"{text}: {_excerpt(reason)}" if reason else text
        case answer:
            return entered(item.question, answer, language)


def _excerpt(text: str) -> str:
    return text if len(text) <= _EXCERPT else f"{text[:_EXCERPT].rstrip()}…"


def typed(item: Item, language: str) -> tuple[str, str]:
    """What to enter where no list offers it: a title, and a message."""
    question = item.question
    low, high = question.minimum, question.maximum
    if question.type is QuestionType.DATE:
        what = pick(language, "Isi tanggal: hari/bulan/tahun, misalnya 31/01/2026.", "Enter a date: day/month/year.")
    elif question.type is QuestionType.TEXT:
        what = pick(language, "Isi dengan kalimat singkat.", "Answer in a short text.")
    else:
        bounds = ""
        if low is not None and high is not None:
            least, most = show_exactly(low, language), show_exactly(high, language)
            bounds = pick(language, f" {least} sampai {most}", f" from {least} to {most}")
        elif low is not None:
            least = show_exactly(low, language)
            bounds = pick(language, f" sedikitnya {least}", f" of at least {least}")
        elif high is not None:
            most = show_exactly(high, language)
            bounds = pick(language, f" paling banyak {most}", f" of at most {most}")
        whole = question.type is QuestionType.INTEGER
        number = pick(language, "angka bulat" if whole else "angka", "a whole number" if whole else "a number")
        unit = unit_of(item, language)
        step = ""
        if question.step is not None and not whole:
            by = show_exactly(question.step, language)
            step = pick(language, f", kelipatan {by}", f", in steps of {by}")
        what = f"{pick(language, 'Isi', 'Enter')} {number}{bounds}{f' ({unit})' if unit else ''}{step}."
    other = unknown(language)
    return item.code, what + pick(language, f" Bila belum ada datanya: {other}.", f" Where there are no data: {other}.")
