"""Failed comparisons in words: "cakupan serat optik 42 %, perlu sedikitnya 60 %"."""

from __future__ import annotations

from fractions import Fraction

from readiness.domain.expressions.tree import (
    AllOf,
    AnyOf,
    Arithmetic,
    Call,
    Comparison,
    Literal,
    Membership,
    Name,
    Negative,
    Node,
    Not,
)
from readiness.domain.framework import Question, QuestionType
from readiness.domain.rules import Thresholds
from readiness.domain.scorecard import CriterionResult, Scorecard
from readiness.domain.scoring.trace import Check
from readiness.domain.values import Absent, Choice, Interval, Subset, Value
from readiness.reporting.wording.values import answer_text, level_text, name_of, pick, relation_text, show, with_unit

_SIGNS = {"*": "×", "/": "÷", "+": "+", "-": "\u2212"}
_FACTS = {
    "kind": ("jenis daerah", "kind of district"),
    "code": ("kode daerah", "code of the district"),
    "name": ("nama daerah", "name of the district"),
    "province": ("provinsi", "province"),
}
_SWAPPED = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "==", "!=": "!="}


class Words:
    """Puts the expressions of one framework into words."""

    def __init__(self, card: Scorecard, language: str) -> None:
        self._card = card
        self._language = language
        self._questions = card.questions()

    def node(self, node: Node) -> str:
        """An operand or a condition in words."""
        language = self._language
        match node:
            case Literal(value=value):
                return f"“{value}”" if isinstance(value, str) else show(value, language)
            case Name(id=name):
                return name_of(self._questions[name], language)
            case Negative(operand=operand):
                return f"\u2212{self.node(operand)}"
            case Arithmetic(operator=operator, left=left, right=right):
                return f"{self.node(left)} {_SIGNS[operator]} {self.node(right)}"
            case Comparison(operator=operator, left=left, right=right):
                return f"{self.node(left)} {relation_text(operator, language)} {self._bound(left, right)}"
            case Membership(needle=needle, haystack=haystack, negated=negated):
                word = pick(language, "bukan", "not") if negated else pick(language, "adalah", "is")
                return f"{self._subject(needle, haystack)} {word} {self._wanted(needle, haystack)}"
            case Not(operand=operand):
                return pick(language, "tidak: ", "not: ") + self.node(operand)
            case AllOf(operands=operands):
                return pick(language, " dan ", " and ").join(self.node(operand) for operand in operands)
            case AnyOf(operands=operands):
                return pick(language, " atau ", " or ").join(self.node(operand) for operand in operands)
            case Call():
                return self._call(node)

    def _call(self, node: Call) -> str:
        first = node.arguments[0]
        name = str(first.value) if isinstance(first, Literal) else ""
        language = self._language
        match node.function:
            case "level":
                return self._card.criterion(name).criterion.title.in_(language) or name
            case "score" | "band":
                return self._card.group(name).group.title.in_(language) or name
            case "reached":
                level = self.node(node.arguments[1])
                title = self._card.group(name).group.title.in_(language) or name
                return pick(language, f"kriteria {title} pada tingkat {level}", f"criteria of {title} at level {level}")
            case "size":
                title = self._card.group(name).group.title.in_(language) or name
                return pick(language, f"jumlah kriteria {title}", f"number of criteria of {title}")
            case "subject" if name in _FACTS:
                return pick(language, *_FACTS[name])
            case "answered":
                return pick(language, f"jawaban atas {self.node(first)}", f"an answer to {self.node(first)}")
            case function:
                inner = ", ".join(self.node(argument) for argument in node.arguments)
                return f"{function}({inner})"

    def _question(self, node: Node) -> Question | None:
        return self._questions.get(node.id) if isinstance(node, Name) else None

    def _bound(self, left: Node, right: Node) -> str:
        question = self._question(left)
        if isinstance(right, Literal):
            if isinstance(right.value, str):
                return self._quoted(question, right.value)
            return with_unit(right.value, question, self._language)
        return self.node(right)

    def _quoted(self, question: Question | None, value: str) -> str:
        """An option in quotation marks; yes and no without."""
        if question is None or question.type is QuestionType.YES_NO:
            return answer_text(question, value, self._language) if question else f"“{value}”"
        return f"“{answer_text(question, value, self._language)}”"

    def _subject(self, needle: Node, haystack: object) -> str:
        return self.node(needle) if isinstance(haystack, tuple) else self.node(haystack)  # type: ignore[arg-type]

    def _wanted(self, needle: Node, haystack: object) -> str:
        if isinstance(haystack, tuple):
            question = self._question(needle)
            labels = [self._quoted(question, str(item.value)) for item in haystack]
            return pick(self._language, " atau ", " or ").join(labels)
        question = self._question(haystack) if isinstance(haystack, Name) else None
        value = str(needle.value) if isinstance(needle, Literal) else ""
        option = question.option(value) if question else None
        return option.label.in_(self._language) if option else value

    def check(self, check: Check) -> str:
        """One comparison that does not surely hold: the fact first, then what is needed."""
        fact, need = self._parts(check)
        return f"{fact}, {need}" if need else fact

    def _parts(self, check: Check) -> tuple[str, str]:
        language, node = self._language, check.node
        need, bar = pick(language, "perlu ", "needs "), pick(language, "tidak boleh ", "must not be ")
        match node:
            case Name(id=name):
                asked = self._questions[name]
                fact = f"{name_of(asked, language)}: {self._actual(check.actual, asked)}"
                return fact, need + pick(language, "tidak" if check.negated else "ya", "no" if check.negated else "yes")
            case Comparison(operator=operator, left=left, right=right):
                if isinstance(left, Literal) and not isinstance(right, Literal):
                    left, right, operator = right, left, _SWAPPED[operator]
                question = self._question(left)
                relation = relation_text(operator, language)
                if operator == "==" and question is not None and not question.type.is_number:
                    relation = ""
                wanted = " ".join(part for part in (relation, self._bound(left, right)) if part)
                return self._fact(left, check.actual), (bar if check.negated else need) + wanted
            case Membership(needle=needle, haystack=haystack, negated=negated):
                subject = needle if isinstance(haystack, tuple) else haystack
                prefix = bar if negated is not check.negated else need
                return self._fact(subject, check.actual), prefix + self._wanted(needle, haystack)
            case _:
                return self.node(node), ""

    def _fact(self, node: Node, actual: Value | None) -> str:
        question = self._question(node)
        subject = self.node(node)
        text = self._actual(actual, question)
        joined = question is None or question.type.is_number
        known = isinstance(actual, int) or not isinstance(actual, Absent | Interval | Choice | Subset | None)
        return f"{subject} {text}" if joined and known else f"{subject}: {text}"

    def _actual(self, actual: Value | None, question: Question | None) -> str:
        language = self._language
        if actual is None or isinstance(actual, Interval | Choice | Subset):
            return pick(language, "belum dijawab", "not answered")
        if isinstance(actual, Absent):
            return pick(language, "belum ada", "not there yet")
        if question is not None:
            if question.type is QuestionType.YES_NO and actual == "no":
                return pick(language, "belum", "not yet")
            return answer_text(question, actual, language)
        return (
            actual if isinstance(actual, str) else show(actual, language) if not isinstance(actual, frozenset) else ""
        )

    def next_level(self, result: CriterionResult) -> str:
        """What the next level requires, in one sentence."""
        level = result.trace.next_level
        return level_text(result.criterion, level, self._language) if level is not None else ""

    def facts(self, result: CriterionResult) -> tuple[str, ...]:
        """The facts that hold a criterion back, without what is needed: only those known for certain."""
        checks = result.trace.missing if result.score.settled else result.trace.blocking
        return tuple(self._parts(check)[0] for check in checks)

    def measured(self, result: CriterionResult) -> str:
        """The number that a threshold met, where it is known."""
        rule, actual = result.criterion.rule, result.trace.actual
        if not isinstance(rule, Thresholds) or not isinstance(actual, int | Fraction):
            return ""
        return self._fact(rule.of, actual)

    def lacking(self, result: CriterionResult) -> tuple[str, ...]:
        """What the next level still lacks: the failed comparisons of the trace."""
        trace, language = result.trace, self._language
        if trace.missing:
            return tuple(self.check(check) for check in trace.missing)
        rule = result.criterion.rule
        if isinstance(rule, Thresholds) and trace.needed is not None:
            question = self._question(rule.of)
            relation = relation_text(rule.relation, language)
            bound = with_unit(trace.needed, question, language)
            return (f"{self._fact(rule.of, trace.actual)}, {pick(language, 'perlu', 'needs')} {relation} {bound}",)
        return ()
