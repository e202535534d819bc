"""The state of a question in words; its first character tells the counters and the colours which one it is."""

from __future__ import annotations

from typing import Final

from readiness.domain.assessment import NotApplicable, Unanswered, Unknown
from readiness.domain.framework import QuestionType
from readiness.domain.state import HIDDEN
from readiness.questionnaire.model import Item
from readiness.questionnaire.reply import carried
from readiness.questionnaire.words import not_applicable, unknown
from readiness.questionnaire.workbook.places import quoted
from readiness.reporting.wording.values import pick

ANSWERED: Final = "✓"
OPEN: Final = "○"
NOT_NEEDED: Final = "–"


def answered(language: str) -> str:
    """An answer is there."""
    return f"{ANSWERED} {pick(language, 'Terisi', 'Answered')}"


def inapplicable(language: str) -> str:
    """It is answered that the question does not apply."""
    return f"{ANSWERED} {not_applicable(language)}"


def open_(language: str) -> str:
    """No answer is there."""
    return f"{OPEN} {pick(language, 'Belum diisi', 'Open')}"


def unknown_(language: str) -> str:
    """The answer is not known yet: open, but looked at."""
    return f"{OPEN} {unknown(language)}"


def perhaps(item: Item, language: str, elsewhere: str = "") -> str:
    """The question is open, and whether it is asked depends on an open answer, maybe of another agency."""
    text = f"{OPEN} {pick(language, 'Hanya bila', 'Only if')} {item.condition}"
    if not elsewhere:
        return text
    return text + pick(language, f" (menunggu jawaban {elsewhere})", f" (awaits the answer of {elsewhere})")


def not_needed(item: Item, language: str) -> str:
    """The question is not asked, because of what is answered or because of the district."""
    head = f"{NOT_NEEDED} {pick(language, 'Tidak perlu diisi: ', 'Not needed: ')}"
    if item.applies:
        return f"{head}{pick(language, 'hanya bila', 'only if')} {item.condition}"
    return head + pick(
        language, f"kriteria ini hanya berlaku bila {item.reason}", f"this criterion applies only if {item.reason}"
    )


def possible_states(item: Item, language: str) -> tuple[str, ...]:
    """The texts that may come to stand in the state column of a question."""
    if not item.applies:
        return (not_needed(item, language),)
    plain = (open_(language), unknown_(language))
    return (*plain, perhaps(item, language), not_needed(item, language)) if item.condition else plain


def state_now(item: Item, language: str, elsewhere: str = "") -> str:
    """The state of a question as its workbook is written."""
    if not item.applies or item.presence == HIDDEN:
        return not_needed(item, language)
    answer = carried(item.entry)[0] if item.entry is not None else Unanswered()
    match answer:
        case Unanswered():
            return perhaps(item, language, elsewhere) if item.presence & HIDDEN else open_(language)
        case Unknown():
            return unknown_(language)
        case NotApplicable():
            return inapplicable(language)
        case _:
            return answered(language)


def state_formula(item: Item, answer: str, more: str, language: str, logic: tuple[str, str, str, str] | None) -> str:
    """The formula of the state of a question.

    ``answer`` refers to its answer cell, ``more`` to the rows of its options or of its index (empty: none). ``logic``
    refers to whether it can be asked, whether it can be not asked, and to the texts of both (``None``: always asked).
    """
    words = f"TRIM({answer})"
    given = quoted(answered(language))
    pending = quoted(open_(language))
    if logic is not None:
        pending = f"IF({logic[1]},{logic[3]},{pending})"
    if item.question.type is QuestionType.SELECT_MULTIPLE:
        # One yes is an answer; without any, every option has to be answered with no.
        some = f"COUNTIF({more},{quoted(pick(language, 'Ya', 'Yes'))})>0"
        pending = f"IF(OR({some},COUNTBLANK({more})=0),{given},{pending})"
    elif more:
        pending = f'IF(TRIM({more})<>"",{given},{pending})'
    text = f"IF({words}={quoted(not_applicable(language))},{quoted(inapplicable(language))},{given})"
    text = f"IF({words}={quoted(unknown(language))},{quoted(unknown_(language))},{text})"
    text = f'IF({words}="",{pending},{text})'
    return f"=IF({logic[0]},{text},{logic[2]})" if logic is not None else f"={text}"
