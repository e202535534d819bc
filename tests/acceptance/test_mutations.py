"""Small damage to valid files: never an exception, every span inside the file, every message readable."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from readiness.diagnostics import Diagnostic, catalogue, render
from readiness.loading.assessments import opened, read_assessment
from readiness.loading.cases import read_cases, run_case
from readiness.loading.documents import parse_document
from readiness.loading.frameworks import framework_from
from tests.acceptance.negatives import assert_inside, example_framework, lines_of

FRAMEWORK = """\
language: 1
id: mini
title: {id: Contoh, en: Example}
years: {from: 2017, to: 2030}
scale: {min: 0, max: 5, step: 1, labels: {0: {id: Belum ada, en: Absent}}}
target: 4
choices: {ada: [{value: ada, points: 20}, {value: belum, points: 0}]}
sources: {pp-59-2022: {title: PP 59/2022, year: 2022}}
respondents: {bappeda: Bappeda}
cap: [{when: 'level("A") < 1', at: 2, because: Tanpa rencana}]
groups:
  - id: layanan
    aggregate: geometric
    bands: [{from: 0, id: rendah}, {from: 2, id: tinggi}]
    criteria:
      - id: A
        weight: {kota: 2, default: 1}
        sources: [pp-59-2022]
        respondent: bappeda
        questions:
          - {id: tahap, type: select_one, options: [{value: none}, {value: final}]}
          - {id: cakupan, type: percentage, when: {tahap: [final]}, may_not_apply: true}
          - {id: sarana, type: select_multiple, options: [{value: jalan}, {value: air}]}
          - {id: tanggal, type: date}
        level:
          ladder:
            1: tahap != "none"
            2: {all: [tahap == "final", {any: ['"air" in sarana', answered(cakupan)]}]}
            4.5: tanggal > "2020-01-31" or count(sarana) >= 2
        actions: [{to: 2, do: Susun, needs: [B@1]}, {to: 1, do: Bahas, effort: 1, by: bappeda}]
      - id: B
        questions: [{id: indeks, type: decimal, min: 0, max: 100}]
        level: {thresholds: {of: indeks / 2 * 2, at_least: {0: 0, 1: 10, 2: 20.5}, interpolate: true}}
  - id: dukungan
    aggregate: ratio
    counts_when: score("layanan") >= 1
    bands_by: band("layanan")
    bands: [{from: 0, id: kurang}, {from: {rendah: 0.5, tinggi: 0.7}, id: baik}]
    criteria:
      - {id: C, options: ada, minimum: 0, maximum: {kota: 20, default: 20}}
      - {repeat: [{id: D1, title: Satu}], id: $each, title: $each.title, type: yes_no, level: {points: {$each: 3}}}
      - {id: E, type: yes_no, applies_when: 'subject("kind") == "kota"', level: {checklist: {of: [E], at_least: {1: 1}}}}
      - {id: F, type: decimal, min: 0, max: 9, level: {goalposts: {of: F, from: 0, to: 9}}, unanswered: 1}
"""
ASSESSMENT = """\
framework: contoh
subject: {code: "74.04", name: Kabupaten Buton, kind: kabupaten, penduduk: 1000}
year: 2020
target: {default: 3, A: 4}
answers:
  tahap: draf
  cakupan: {self: {value: 71.5, by: bappeda, evidence: [{document: SK, date: 2020-09-01}]}, external: {value: 64}}
  anggaran: 1000.5
  pegawai: 12
  sarana: [jalan, air]
  ditinjau: ya
  tanggal: 2020-02-02
  C: {index: 37.5}
previous: {index: 3.06, year: 2019}
"""
CASES = """\
- name: Tanpa rencana induk
  subject: {kind: kota}
  answers: {tahap: none, B: 3}
  expect: {A: {exact: 0, value: "0.00", applies: yes}, contoh: {low: 1, contains: [1, 2], within: [0, 5]}}
"""
PIECES = (
    "0", "-1", "1/0", "3,5", "1.234", "NaN", '""', "[]", "{}", "null", "~", "yes", '"', "'", ":", ": ", " ", "\n", "\n  ",
    "\t", "- ", "#", "|", ">", "%", "@", "`", "&a ", "*a", "!!str ", "? ", "---\n", "$each", "class", "not", "all", "any",
    "==", "<", "(", ")", "[", "]", "{", "}", ",", "é", "\u2028", "\u0085", "\U0001f600", "\ufeff", "\x07", "tahap", "A",
    "layanan", "refuse", "ratio", "default", "text", "level", "select_one", "9" * 60,
)  # fmt: skip


@st.composite
def damaged(draw: st.DrawFn, text: str) -> str:
    """``text`` with one to three pieces deleted, doubled, replaced or put in."""
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, max(0, len(text) - 1)))
        end = min(len(text), start + draw(st.integers(0, 12)))
        piece = draw(st.one_of(st.just(""), st.just(text[start:end] * 2), st.sampled_from(PIECES)))
        text = text[:start] + piece + text[end:]
    return text


def assert_readable(diagnostics: list[Diagnostic], text: str) -> None:
    """Spans inside the text, and all formats in both languages."""
    lines = lines_of(text)
    for diagnostic in diagnostics:
        assert_inside(diagnostic, lines)
        assert catalogue.entry(diagnostic.code) is not None
    for language in ("id", "en"):
        shown = render.full(diagnostics, language, lambda _, number: lines[number - 1])
        assert all(character == "\n" or character.isprintable() for character in shown)
        assert len(render.as_json(diagnostics, language)) == len(diagnostics)
        assert render.concise(diagnostics, language).count("\n") == len(diagnostics)
        assert render.github(diagnostics, language).count("\n") == len(diagnostics)


many = settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def test_the_files_are_valid() -> None:
    """What is going to be damaged has no defect."""
    framework, found = framework_from(parse_document(FRAMEWORK.encode(), "f"))
    assert framework is not None
    assert {diagnostic.code for diagnostic in found} == {"K062"}
    assert read_assessment(opened(parse_document(ASSESSMENT.encode(), "a")), example_framework())[1] == []
    cases, found = read_cases(parse_document(CASES.encode(), "c"), example_framework())
    assert found == []
    assert run_case(cases[0], example_framework())[1] == []


@many
@given(damaged(FRAMEWORK))
def test_damaged_framework(text: str) -> None:
    """A framework is loaded or its problems are told; what is loaded can be answered."""
    framework, found = framework_from(parse_document(text.encode(), "f"))
    assert_readable(found, text)
    assert framework is not None or found
    if framework is not None:
        read_assessment(opened(parse_document(ASSESSMENT.encode(), "a")), framework)


@many
@given(damaged(ASSESSMENT))
def test_damaged_assessment(text: str) -> None:
    """An assessment is read or its problems are told."""
    assessment, found = read_assessment(opened(parse_document(text.encode(), "a")), example_framework())
    assert_readable(found, text)
    assert assessment is not None or found


@many
@given(damaged(CASES))
def test_damaged_cases(text: str) -> None:
    """What is read as a case can be run."""
    cases, found = read_cases(parse_document(text.encode(), "c"), example_framework())
    assert_readable(found, text)
    for case in cases:
        run_case(case, example_framework())
