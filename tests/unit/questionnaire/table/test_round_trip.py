"""Laws: what is written into a table is read back, whatever the kind of question, the layout and the format."""

from __future__ import annotations

import datetime as dt
import tempfile
from fractions import Fraction
from importlib.util import find_spec
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from readiness.domain.assessment import Answered, AnswerValue, NotApplicable, Unanswered, Unknown
from readiness.domain.framework import Framework, NotApplicablePolicy, Question, QuestionType
from readiness.domain.numbers import simplest
from readiness.questionnaire.entering import understand
from readiness.questionnaire.table.model import Found, SetAside
from readiness.questionnaire.table.read import read_table
from readiness.questionnaire.words import entered
from readiness.regions import districts
from tests.acceptance.negatives import example_framework
from tests.unit.questionnaire.table.files import told, write

PLACES = list(districts())
SUFFIXES = [".csv", ".xlsx", *([".parquet"] if find_spec("pyarrow") else [])]


def answers_to(question: Question) -> st.SearchStrategy[AnswerValue]:
    """Any answer that a cell can hold: an empty choice is an empty cell."""
    kinds: list[st.SearchStrategy[AnswerValue]] = [st.just(Unknown())]
    if question.may_not_apply:
        kinds.append(st.just(NotApplicable()))
    values = [option.value for option in question.options]
    match question.type:
        case QuestionType.YES_NO:
            kinds.append(st.sampled_from([Answered("yes"), Answered("no")]))
        case QuestionType.SELECT_MULTIPLE:
            kinds.append(st.sets(st.sampled_from(values), min_size=1).map(lambda chosen: Answered(frozenset(chosen))))
        case QuestionType.SELECT_ONE:
            kinds.append(st.sampled_from(values).map(Answered))
        case QuestionType.DATE:
            dates = st.dates(dt.date(1990, 1, 1), dt.date(2100, 1, 1))
            kinds.append(dates.map(lambda day: Answered(day.isoformat())))
        case _:
            step = Fraction(question.step or (1 if question.type is QuestionType.INTEGER else Fraction(1, 1000)))
            low = Fraction(question.minimum or 0)
            high = Fraction(question.maximum if question.maximum is not None else 2000)
            numbers = st.integers(0, int((high - low) / step))
            kinds.append(numbers.map(lambda n: Answered(simplest(low + n * step))))
    return st.one_of(*reversed(kinds))


QUESTIONS = list(example_framework().questions())
SHEETS = st.lists(
    st.fixed_dictionaries({}, optional={str(question.id): answers_to(question) for question in QUESTIONS}),
    min_size=1,
    max_size=4,
)


def written(
    framework: Framework, sheets: list[dict[str, AnswerValue]], language: str, *, long: bool
) -> list[list[str]]:
    """The rows of a table with the answers as people see them."""
    asked = {str(question.id): question for question in framework.questions()}
    if long:
        rows = [
            [place.code, place.name, name, entered(asked[name], answer, language)]
            for place, answers in zip(PLACES, sheets, strict=False)
            for name, answer in answers.items()
        ]
        return [["kode", "nama", "pertanyaan", "nilai"], *rows]
    rows = [
        [place.code, place.name, *(entered(asked[name], answers.get(name), language) for name in asked)]
        for place, answers in zip(PLACES, sheets, strict=False)
    ]
    return [["kode", "nama", *asked], *rows]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(sheets=SHEETS, language=st.sampled_from(["id", "en"]), suffix=st.sampled_from(SUFFIXES), long=st.booleans())
def test_write_and_read(sheets: list[dict[str, AnswerValue]], language: str, suffix: str, *, long: bool) -> None:
    """The same districts with the same answers, in order."""
    framework = example_framework()
    sheets = [answers for answers in sheets if answers] if long else sheets
    rows = written(framework, sheets, language, long=long)
    with tempfile.TemporaryDirectory() as folder:
        items = list(read_table(write(Path(folder) / f"data{suffix}", rows), framework))
    if not sheets:
        assert [diagnostic.code for diagnostic in told(items)] == ["E080"]
        return
    assert told(items) == []
    read = [item.assessment for item in items if isinstance(item, Found)]
    assert [(a.subject.code, a.subject.name, a.values()) for a in read] == [
        (place.code, place.name, answers) for place, answers in zip(PLACES, sheets, strict=False)
    ]


@settings(max_examples=60, deadline=None)
@given(
    cells=st.lists(
        st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\r\n"), max_size=12), min_size=5, max_size=5),
        max_size=5,
    )
)
def test_any_text_is_found_or_set_aside(cells: list[list[str]]) -> None:
    """Every row that is not empty comes out once; no cell leads to an exception, and no answer is invented."""
    framework = example_framework()
    rows = [["kode", "tahap", "cakupan", "sarana", "tanggal"], *cells]
    with tempfile.TemporaryDirectory() as folder:
        items = list(read_table(write(Path(folder) / "data.csv", rows), framework))
    filled = [row for row in cells if any(cell.strip() for cell in row)]
    assert len(items) == max(1, len(filled))
    asked = {str(question.id): question for question in framework.questions()}
    for item, row in zip(items, filled, strict=False):
        assert isinstance(item, SetAside | Found)
        for name, answer in item.assessment.values().items() if isinstance(item, Found) else ():
            assert not isinstance(answer, Unanswered)
            assert answer == understand(asked[name], row[rows[0].index(name)], NotApplicablePolicy.EXCLUDE)
