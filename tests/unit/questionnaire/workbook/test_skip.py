"""The formulas of skip logic agree with scoring, as LibreOffice computes them."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from readiness.domain.assessment import Entry
from readiness.domain.framework import Framework, QuestionType
from readiness.questionnaire.build import build
from readiness.questionnaire.model import Questionnaire
from readiness.questionnaire.workbook import answers
from readiness.questionnaire.workbook.layout import INDEX, OPTION
from readiness.questionnaire.workbook.logic import waits_for
from readiness.questionnaire.workbook.state import state_now
from readiness.questionnaire.workbook.write import workbook
from tests.unit.questionnaire.workbook.kinds import every_kind, random_answers, scored, shipped
from tests.unit.questionnaire.workbook.office import filled, needs_office, recalculated, states


def cells_of(questionnaire: Questionnaire, language: str) -> dict[str, object]:
    """What somebody enters who gives the answers of a questionnaire, by row id; empty where nothing is answered."""
    cells: dict[str, object] = {}
    for item in questionnaire.items():
        name = str(item.question.id)
        answer = item.entry.answer if item.entry is not None else None
        cells[name] = answers.answer_cell(item.criterion, item.question, answer, language) if answer else ""
        for option in item.question.options if item.question.type is QuestionType.SELECT_MULTIPLE else ():
            cells[f"{name}{OPTION}{option.value}"] = (
                answers.option_cell(answer, option.value, language) if answer else ""
            )
        if item.question.converts is not None:
            cells[f"{name}{INDEX}"] = answers.index_cell(answer, language) if answer else ""
    return cells


def expected(questionnaire: Questionnaire, language: str) -> dict[str, str]:
    """The states that follow from scoring."""
    return {
        str(item.question.id): state_now(item, language, waits_for(questionnaire, item, language))
        for item in questionnaire.items()
    }


Case = tuple[Questionnaire, Questionnaire, str]
"""What is asked, the same with the answers that somebody enters into it, and the language."""


def whole(framework: Framework, source: random.Random, language: str, agency: str | None = None) -> Case:
    """A workbook with random answers, filled in with others."""
    before, after = (scored(framework, random_answers(framework, source)) for _ in range(2))
    return build(before, language, agency=agency), build(after, language, agency=agency), language


def part(source: random.Random, language: str) -> Case:
    """A workbook of one agency: a condition on another's question holds by what is known of it, else it stays open."""
    asked = every_kind()
    own = {str(question.id) for question in list(asked.root.criteria())[3].questions}
    others = {name: entry for name, entry in random_answers(asked, source).items() if name not in own}
    later = {name: entry for name, entry in random_answers(asked, source).items() if name in own}
    before, after = scored(asked, others), scored(asked, others | later)
    return build(before, language, agency="dua"), build(after, language, agency="dua"), language


@needs_office
def test_states_follow_the_answers(tmp_path: Path) -> None:
    """Every state is as scoring sees what was entered; in one run, since starting LibreOffice takes long."""
    source = random.Random(7)
    cases = [whole(every_kind(), source, language) for language in ("id", "id", "id", "id", "en")]
    cases += [part(source, language) for language in ("id", "id", "en")]
    cases.append(whole(shipped("gmsc-readiness"), source, "id", "diskominfo"))
    found = recalculated(tmp_path, [filled(workbook(ask, lang), cells_of(then, lang)) for ask, then, lang in cases])
    wanted = [expected(then, language) for _, then, language in cases]
    for number in range(len(cases)):
        assert found[number] == wanted[number], number
    shown = [state for case in wanted for state in case.values()]
    assert any("menunggu jawaban Dinas Satu" in state for state in shown)
    assert {state[0] for state in shown} == {"✓", "○", "–"}


def _open(framework: Framework) -> dict[str, Entry]:
    return random_answers(framework, random.Random(3), share=0.6)


@pytest.mark.parametrize("language", ["id", "en"])
def test_what_is_kept_of_the_formulas_is_right_from_the_start(language: str) -> None:
    """A viewer that computes nothing shows the states too."""
    asked = every_kind()
    questionnaire = build(scored(asked, _open(asked)), language)
    assert states(workbook(questionnaire, language)) == expected(questionnaire, language)


def test_a_blank_workbook_knows_no_answers() -> None:
    asked = every_kind()
    questionnaire = build(scored(asked, _open(asked)), "id", blank=True)
    found = states(workbook(questionnaire, "id"))
    assert {text[0] for name, text in found.items() if name != "harbour"} == {"○"}
    assert found["w1"].startswith("○ Hanya bila")
    assert found["w20"] == "○ Belum diisi"
    assert found["harbour"].startswith("– Tidak perlu diisi: kriteria ini hanya berlaku bila jenis daerah")
