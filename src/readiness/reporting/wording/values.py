"""Numbers, answers and levels in words."""

from __future__ import annotations

from fractions import Fraction

from readiness import i18n
from readiness.domain.assessment import Answered, Entry, NotApplicable, Track
from readiness.domain.framework import Confidence, Criterion, Framework, LevelText, Question, QuestionType
from readiness.domain.numbers import Number, display, plain
from readiness.domain.rules import Answer, Checklist, Ladder, Thresholds
from readiness.domain.values import Absent, Choice, Interval, Subset, Value

NBSP = "\u00a0"
_YES_NO = {"id": {"yes": "ya", "no": "tidak"}, "en": {"yes": "yes", "no": "no"}}


def pick(language: str, indonesian: str, english: str) -> str:
    """The wording in ``language``."""
    return indonesian if language == "id" else english


def show(number: Number, language: str, places: int | None = None) -> str:
    """A number as the language writes it: ``places`` decimals, or as many as it has (at most three)."""
    if places is not None:
        return i18n.number(display(number, places), language)
    text = plain(number) if isinstance(number, int) else plain(Fraction(number).limit_denominator(10**6))
    if len(text.partition(".")[2]) > 3:
        text = display(number, 2)
    return i18n.number(text, language)


def gain_text(gain: Number, framework: Framework, language: str) -> str:
    """A gain, always with its sign, and with one decimal more than values have: gains are small."""
    return "+" + i18n.number(display(gain, framework.places + 1, framework.rounding), language)


def with_unit(number: Number, question: Question | None, language: str) -> str:
    """A number with the unit of its question."""
    text = show(number, language)
    unit = question.unit.in_(language) if question is not None else ""
    if not unit and question is not None and question.type is QuestionType.PERCENTAGE:
        unit = "%"
    if not unit:
        return text
    if language == "en" and number == 1 and unit.endswith("s"):
        unit = unit.removesuffix("s")
    return f"{text}%" if unit == "%" and language == "en" else f"{text}{NBSP}{unit}"


def answer_text(question: Question, value: Value | None, language: str) -> str:
    """What was answered, or that it is open."""
    if value is None or isinstance(value, Interval | Choice | Subset):
        return pick(language, "belum dijawab", "not answered")
    if isinstance(value, Absent):
        return pick(language, "tidak ada", "none")
    if isinstance(value, frozenset):
        chosen = [option.label.in_(language) for option in question.options if option.value in value]
        return "; ".join(chosen) or pick(language, "tidak satu pun", "none of these")
    if isinstance(value, str):
        if question.type is QuestionType.YES_NO:
            return _YES_NO[language].get(value, value)
        option = question.option(value)
        return option.label.in_(language) if option is not None else value
    return with_unit(value, question, language)


def answered_text(question: Question, answer: Answered, language: str) -> str:
    """An answer with the outside index that it was converted from."""
    text = answer_text(question, answer.value, language)
    if answer.index is None or question.converts is None:
        return text
    return f"{text} ({question.converts.name.in_(language)} {show(answer.index, language)})"


def conflict_text(question: Question, entry: Entry, framework: Framework, language: str) -> str:
    """The answers that contradict each other, with who gave them: ``71,5 (Diskominfo) / 64 (Bappeda)``."""
    given = []
    for item in entry.conflict:
        if isinstance(item.answer, Answered):
            text = answered_text(question, item.answer, language)
        elif isinstance(item.answer, NotApplicable):
            text = pick(language, "tidak berlaku", "not applicable")
        else:
            continue
        given.append(f"{text} ({framework.respondent(item.by).in_(language)})" if item.by else text)
    return " / ".join(given)


def name_of(question: Question, language: str) -> str:
    """The short name of a question, else its label, else its id."""
    return (question.short.in_(language) or question.label.in_(language) or question.id).rstrip("?")


def level_text(criterion: Criterion, level: Number, language: str) -> str:
    """What a level of a criterion means: its own text, the option that carries it, or the bound of its table."""
    own = criterion.at_level(level)
    if own is not None and own.text:
        return f"{own.text.in_(language)}{mark_of(own, language)}"
    rule = criterion.rule
    questions = {str(question.id): question for question in criterion.questions}
    match rule:
        case Answer(question=name):
            for option in questions[name].options:
                if option.level == level:
                    return option.label.in_(language)
        case Thresholds(table=table, relation=relation):
            bound = dict(table).get(level)
            if bound is not None:
                question = questions.get(rule.reads()[0]) if len(rule.reads()) == 1 else None
                subject = name_of(question, language) if question is not None else criterion.title.in_(language)
                return f"{capital(subject)} {relation_text(relation, language)} {with_unit(bound, question, language)}."
        case Ladder() | Checklist():
            pass
        case _:
            pass
    if level == criterion.scale.low:
        return lowest_text(criterion, language)
    label = level_name(criterion, level, language)
    return f"{label}." if label else ""


def mark_of(item: LevelText, language: str) -> str:
    """The mark of a summary that is not of high confidence, to stand behind its text; empty for all others."""
    if item.confidence in (None, Confidence.HIGH):
        return ""
    return f" ({confidence_text(item.confidence, language)})"


def value_text(criterion: Criterion, value: Number, language: str) -> str:
    """What the level means that a value has reached."""
    return level_text(criterion, reached(criterion, value), language)


def reached(criterion: Criterion, value: Number) -> Number:
    """The level that a value has reached; a table of levels may hold decimals of its own."""
    own = {item.level for item in criterion.levels}
    return value if not criterion.scale.starts and value in own else criterion.scale.level_of(value)


def level_name(criterion: Criterion, level: Number, language: str) -> str:
    """What the scale calls a level; empty where it has no name."""
    label = dict(criterion.scale.labels).get(level)
    return label.in_(language) if label is not None else ""


def confidence_text(confidence: Confidence, language: str) -> str:
    """How far the summary of a level can be relied on."""
    words = {
        Confidence.HIGH: ("ringkasan, keyakinan tinggi", "summary, high confidence"),
        Confidence.MEDIUM: ("ringkasan, keyakinan sedang", "summary, medium confidence"),
        Confidence.LOW: ("ringkasan, keyakinan rendah", "summary, low confidence"),
    }
    return pick(language, *words[confidence])


def lowest_text(criterion: Criterion, language: str) -> str:
    """What the lowest level means: the first step is not reached."""
    rule = criterion.rule
    if isinstance(rule, Answer):
        question = next(question for question in criterion.questions if question.id == rule.question)
        for option in question.options:
            if option.level == criterion.scale.low:
                return option.label.in_(language)
    if isinstance(rule, Thresholds):
        return pick(language, "Di bawah batas tingkat pertama.", "Below the limit of the first level.")
    return pick(language, "Syarat tingkat pertama belum terpenuhi.", "The first level's condition is not met yet.")


def relation_text(operator: str, language: str) -> str:
    """A comparison in words, as it stands before the bound."""
    words = {
        ">=": ("sedikitnya", "at least"),
        ">": ("lebih dari", "more than"),
        "<=": ("paling banyak", "at most"),
        "<": ("kurang dari", "less than"),
        "==": ("sama dengan", "equal to"),
        "!=": ("bukan", "other than"),
    }
    return pick(language, *words[operator])


def track_text(track: Track, language: str) -> str:
    """A track in words."""
    words = {
        Track.SELF: ("mandiri", "self"),
        Track.INTERNAL: ("asesor internal", "internal assessor"),
        Track.EXTERNAL: ("asesor eksternal", "external assessor"),
    }
    return pick(language, *words[track])


def capital(text: str) -> str:
    """The text with its first letter large."""
    return text[:1].upper() + text[1:]
