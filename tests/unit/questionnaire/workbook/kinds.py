"""A framework with every kind of question and of condition, random answers to it, and its workbooks."""

from __future__ import annotations

import random
from datetime import date, timedelta
from fractions import Fraction
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from readiness.domain.assessment import (
    Answer,
    Answered,
    AnswerValue,
    Assessment,
    Entry,
    Evidence,
    NotApplicable,
    Subject,
    Track,
    Unknown,
)
from readiness.domain.framework import Criterion, Framework, NotApplicablePolicy, Question, QuestionType
from readiness.domain.rules.thresholds import interpolate
from readiness.domain.scoring.scored import Scored, score_assessment
from readiness.loading.frameworks import load_framework
from tests.conftest import REPOSITORY

EVERY_KIND = """\
language: 1
id: semua
version: "1"
title: {id: Semua jenis, en: Every kind}
note: {id: Hanya untuk uji., en: For tests only.}
scale: {min: 0, max: 5, step: 1, labels: {0: {id: Belum, en: None}, 5: {id: Penuh, en: Full}}}
respondents: {satu: {id: Dinas Satu, en: Agency One}, dua: {id: Dinas Dua, en: Agency Two}}
groups:
  - id: dasar
    title: {id: "Dasar: [1/2] 'pokok' yang judulnya lebih panjang dari nama lembar", en: Basics}
    criteria:
      - id: D-1
        title: {id: Pertanyaan dasar, en: Basic questions}
        why: {id: Dibaca oleh syarat., en: Conditions read them.}
        respondent: satu
        evidence: {kinds: {id: SK, en: Decree}, within: 2}
        questions:
          - {id: yn, type: yes_no, may_not_apply: yes, label: {id: "=Ya?", en: "Yes?"}}
          - id: one
            type: select_one
            label: {id: Pilih, en: Choose}
            options:
              - {value: a, label: {id: "+Satu", en: "+One"}}
              - {value: b, label: {id: Dua, en: Two}}
              - {value: c, label: {id: Dua, en: Two}}
          - id: many
            type: select_multiple
            may_not_apply: yes
            label: {id: Pilih beberapa, en: Choose several}
            options: [{value: x, label: {id: Iks, en: Ex}}, {value: y}, {value: z}]
          - {id: whole, type: integer, min: -5, max: 500, may_not_apply: yes, unit: {id: orang, en: people}}
          - {id: part, type: decimal, min: 0}
          - {id: pct, type: percentage}
          - {id: day, type: date}
          - {id: words, type: text}
          - {id: lv, type: level}
        level: {ladder: {1: yn, 2: 'one == "a"', 3: pct >= 50}}
        levels: {1: {id: Ada, en: Some}, 3: {id: Separuh, en: Half}}
      - {id: half, type: level, scale: {min: 0, max: 2, step: 0.5}}
      - id: D-2
        type: level
        scale: {min: 0, max: 5, step: any}
        converts: {name: {id: Indeks luar, en: Outside index}, interpolate: {0: 0, 2.5: 37.5, 5: 100}}
  - id: syarat
    title: {id: Syarat, en: Conditions}
    criteria:
      - id: S-1
        respondent: [dua, satu]
        questions:
          - {id: w1, type: yes_no, when: {yn: "yes"}}
          - {id: w2, type: yes_no, when: {one: [a, c]}}
          - {id: w3, type: yes_no, when: {many: [x, z]}}
          - {id: w4, type: yes_no, when: "whole > 3"}
          - {id: w5, type: yes_no, when: "3 >= part"}
          - {id: w6, type: yes_no, when: "pct != 50"}
          - {id: w7, type: yes_no, when: 'day >= "2020-06-15"'}
          - {id: w8, type: yes_no, when: 'words == "abc"'}
          - {id: w9, type: yes_no, when: 'words != "abc"'}
          - {id: w10, type: yes_no, when: "lv >= 3"}
          - {id: w11, type: yes_no, when: "half < 1"}
          - {id: w12, type: yes_no, when: 'D2 >= 2'}
          - {id: w13, type: yes_no, when: "not (yn) and one != 'a'"}
          - {id: w14, type: yes_no, when: "'y' not in many or lv == 2"}
          - {id: w15, type: yes_no, when: "one not in ('a', 'b')"}
          - {id: w16, type: yes_no, may_not_apply: yes, when: {all: [{w1: "yes"}, "whole <= 10"]}}
          - {id: w17, type: integer, min: 0, max: 9, when: {any: [{w16: "no"}, {w2: "yes"}]}}
          - {id: w18, type: yes_no, when: "w17 >= 0"}
          - {id: w19, type: text, when: "not (w17 >= 5)"}
          - {id: w20, type: yes_no, when: "pct >= 0"}
          - {id: w21, type: select_multiple, options: [{value: p}, {value: q}], when: {w2: "yes"}}
          - {id: w22, type: yes_no, when: {w21: p}}
        level: {checklist: {of: [w1, w2, w22], at_least: {1: 1, 3: 2}}}
      - id: S-2
        applies_when: subject("kind") == "kota"
        questions: [{id: harbour, type: yes_no}]
        level: {ladder: {1: harbour}}
""".replace("D2 >=", 'answer("D-2") >=')
SUBJECT = Subject("99.01", "Kabupaten Uji & Coba", "kabupaten", "Provinsi Uji")


@cache
def every_kind() -> Framework:
    """The framework with every kind of question."""
    with TemporaryDirectory() as folder:
        (Path(folder) / "framework.yaml").write_text(EVERY_KIND, encoding="utf-8")
        loaded = load_framework(Path(folder))
    assert loaded.framework is not None, loaded.diagnostics
    return loaded.framework


@cache
def shipped(name: str) -> Framework:
    """A shipped framework."""
    loaded = load_framework(REPOSITORY / "criteria" / name)
    assert loaded.framework is not None
    return loaded.framework


def scored(framework: Framework, answers: dict[str, Entry], track: Track = Track.SELF, **more: object) -> Scored:
    """An assessment with these entries on one track, scored on it."""
    kept = {name: Answer(((track, entry),)) for name, entry in answers.items()}
    assessment = Assessment(str(framework.id), SUBJECT, kept, 2026, **more)  # type: ignore[arg-type]
    return score_assessment(framework, assessment, track)


def random_answers(framework: Framework, source: random.Random, share: float = 0.7) -> dict[str, Entry]:
    """Entries for a share of the questions: answers of every kind, notes and documents."""
    found = {}
    for criterion in framework.root.criteria():
        for question in criterion.questions:
            if source.random() < share:
                answer = random_answer(criterion, question, source)
                found[str(question.id)] = Entry(answer, note=_note(source), evidence=_documents(source))
    return found


def random_answer(criterion: Criterion, question: Question, source: random.Random) -> AnswerValue:
    """An answer that the question allows; now and then unknown or not applicable."""
    state = source.random()
    if state < 0.08:
        return Unknown()
    if state < 0.2 and question.may_not_apply and criterion.not_applicable is not NotApplicablePolicy.REFUSE:
        return NotApplicable("tidak ada\npelabuhan")
    match question.type:
        case QuestionType.YES_NO:
            return Answered(source.choice(("yes", "no")))
        case QuestionType.SELECT_ONE:
            return Answered(source.choice(question.options).value)
        case QuestionType.SELECT_MULTIPLE:
            return Answered(frozenset(o.value for o in question.options if source.random() < 0.4))
        case QuestionType.DATE:
            return Answered((date(2020, 6, 15) + timedelta(days=source.randint(-2, 2))).isoformat())
        case QuestionType.TEXT:
            return Answered(source.choice(("abc", "ABC", "=1+1", "-2", "12", "31/12/2024")))
    if question.converts is not None and source.random() < 0.5:
        index = source.choice((0, 20, 30, Fraction("62.5"), 100))
        return Answered(interpolate(list(question.converts.knots), index), index)
    low, high = question.minimum or 0, question.maximum if question.maximum is not None else 6
    step = question.step or (1 if question.type is QuestionType.INTEGER else Fraction(high - low) / 8)
    number = low + source.randint(0, int((high - low) / step)) * step
    return Answered(number.numerator if number.denominator == 1 else number)


def _note(source: random.Random) -> str:
    return source.choice(("", "", "=SUM(A1:A9)", "- baris\n- lain", "Data 2025, lihat hlm. 3."))


def _documents(source: random.Random) -> tuple[Evidence, ...]:
    known = (
        Evidence("Keputusan Bupati", "12/2025", date(2025, 3, 1), "4"),
        Evidence("@lampiran", "+62", None, "3.10"),
        Evidence("Surat lama", "", date(1890, 1, 2), ""),
    )
    return known[: source.choice((0, 0, 1, 2, 3))]
