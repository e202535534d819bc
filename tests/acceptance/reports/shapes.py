"""Frameworks of other shapes than our own, each with an assessment."""

from __future__ import annotations

from collections.abc import Mapping


def level(name: str, more: str = "") -> str:
    """A criterion whose answer is its level."""
    return f"{{id: {name}, type: level, title: {{id: Kriteria {name}, en: Criterion {name}}}{more}}}"


def group(name: str, *criteria: str, more: str = "") -> str:
    """A group of criteria."""
    return f"  - {{id: {name}, title: {{id: Kelompok {name}, en: Group {name}}}{more}, criteria: [{', '.join(criteria)}]}}\n"


NINE = "".join(group(f"g{i}", level(f"A{i}"), level(f"B{i}")) for i in range(9))
NINE_ANSWERS = ", ".join(f"A{i}: {i % 6}, B{i}: {(i * 2) % 6}" for i in range(9))
TWELVE = "".join(group(f"g{i}", level(f"A{i}")) for i in range(12))
SCALE = "scale: {min: 0, max: 5, step: 1}\n"
FIVE = "scale: {min: 1, max: 5, step: 1, labels: {1: {id: Rintisan, en: Initial}, 5: {id: Optimum, en: Optimised}}}\n"
BANDS = "bands: [{from: 1, id: k, label: Kurang}, {from: 2.6, id: b, label: Baik}]\n"

SHAPES: Mapping[str, tuple[str, str, str]] = {
    "criteria directly under the root": (
        "target: 3\n" + SCALE + f"criteria: [{level('A')}, {level('B')}, {level('C')}]\n", "A: 1, B: 5", "year: 2026\n"),
    "one criterion": ("criteria: [{id: A, type: level}]\n", "A: 2", ""),
    "one group": ("target: 3\n" + SCALE + "groups:\n" + group("g", level("A"), level("B")), "A: 1, B: 2", "year: 2026\n"),
    "nine groups": ("target: 4\n" + SCALE + "groups:\n" + NINE, NINE_ANSWERS, "year: 2026\n"),
    "twelve groups": ("target: 4\n" + SCALE + "groups:\n" + TWELVE, "A0: 1, A1: 2", "year: 2026\n"),
    "groups in groups": (
        "target: 3\n" + SCALE + f"groups:\n  - {{id: g, criteria: [{level('Z')}], groups: [{{id: h, groups: [{{id: i, criteria: [{level('A')}]}}]}}]}}\n"
        + group("k", level("B")), "A: 1, B: 2, Z: 0", "year: 2026\n"),
    "ratio out of 100": (
        "aggregate: ratio\nout_of: 100\nrounding: {places: 1}\nbands: [{from: 0, id: c, label: C}, {from: 50, id: b, label: B}]\ngroups:\n"
        "  - {id: g, aggregate: sum, criteria: [{id: A, type: select_one, options: [{value: x, points: 3}, {value: y, points: 17}]}, {id: B, type: integer, min: 0, max: 20}]}\n"
        "  - {id: h, aggregate: sum, criteria: [{id: C, type: integer, min: 0, max: 40}]}\n", "A: x, B: 10, C: 20", "year: 2026\n"),
    "sums with targets": (
        "aggregate: sum\ntarget: 15\ngroups:\n  - {id: g, criteria: [{id: A, type: integer, min: 0, max: 20}]}\n"
        "  - {id: h, aggregate: sum, criteria: [{id: C, type: integer, min: 0, max: 80}]}\n", "A: 5, C: 60", "year: 2026\n"),
    "scale from 1 to 5": ("target: 4\n" + FIVE + BANDS + f"criteria: [{level('A')}, {level('B')}]\n", "A: 2", "year: 2026\n"),
    "decimals": (
        "target: 2.5\nrounding: {places: 3, mode: half_down}\nscale: {min: 0, max: 4}\naggregate: geometric\n"
        f"criteria: [{level('A')}, {level('B', ', weight: 10/3')}]\n", "A: 1.25, B: 3.75", "year: 2026\n"),
    "scale with halves": ("scale: {min: 0.5, max: 4.5}\ncriteria: [{id: A, type: level}]\n", "A: 1.25", ""),
    "lowest counts": ("target: 3\n" + SCALE + f"aggregate: min\ncriteria: [{level('A')}, {level('B')}]\n", "A: 1, B: 5", "year: 2026\n"),
    "goalposts and a formula": (
        "scale: {min: 0, max: 100}\ntarget: 80\ngroups:\n  - {id: g, criteria: [{id: A, questions: [{id: qa, type: percentage}], level: {goalposts: {of: qa, from: 0, to: 95}}}]}\n"
        "  - {id: h, criteria: [{id: B, questions: [{id: qb, type: decimal, min: 0}, {id: qc, type: decimal, min: 0}], level: {formula: qb / qc * 10}}]}\n",
        "qa: 50, qb: 2", "year: 2026\n"),
    "points and a checklist": (
        "target: 3\nscale: {min: 0, max: 10}\ncriteria:\n  - {id: A, questions: [{id: a, type: yes_no}, {id: b, type: select_one, options: [{value: x}, {value: y}]}], level: {points: {a: 4, b: {x: 1, y: 6}}}}\n"
        "  - {id: B, questions: [{id: c, type: yes_no}, {id: d, type: yes_no}, {id: e, type: yes_no}], level: {checklist: {of: [c, d, e], at_least: {2: 1, 4: 3}}}}\n",
        "a: yes, b: x, c: yes, d: no", "year: 2026\n"),
    "everything open": ("target: 3\n" + SCALE + "groups:\n" + group("g", level("A"), level("B")) + group("h", level("C")), "", "year: 2026\n"),
    "everything not applicable": (
        "target: 3\n" + SCALE + "groups:\n" + group("g", level("A", ", may_not_apply: yes"), level("B", ", may_not_apply: yes")),
        "A: {not_applicable: tidak ada}, B: {not_applicable: tidak ada}", "year: 2026\n"),
    "a group not applicable": (
        "target: 3\n" + SCALE + "groups:\n" + group("g", level("A", ", may_not_apply: yes")) + group("h", level("B")),
        "A: {not_applicable: tidak ada}, B: 2", "year: 2026\n"),
    "a group without weight": ("target: 3\n" + SCALE + "groups:\n" + group("g", level("A"), more=", weight: 0") + group("h", level("B")), "A: 1, B: 2", ""),
    "everything met": ("target: 3\nofficial: true\n" + SCALE + "groups:\n" + group("g", level("A")) + group("h", level("B")), "A: 5, B: 3", "year: 2026\nprevious: {index: 1.5, year: 2025}\n"),
    "no target": (SCALE + "groups:\n" + group("g", level("A")) + group("h", level("B")), "A: 5, B: 3", "year: 2026\n"),
    "no year and no names": (SCALE + "target: 4\ncriteria: [{id: A, type: level}]\n", "A: 1", ""),
    "caps and a gate": (
        "target: 4\n" + SCALE + 'cap: [{when: level("A") < 1, at: 2, because: Tanpa A}]\ngroups:\n'
        + group("g", level("A"), level("B")) + group("h", level("C"), more=', counts_when: level("A") >= 1'), "A: 0, B: 5, C: 5", "year: 2026\n"),
    "elements for the matrix": (
        "target: 4\n" + SCALE + "groups:\n" + group("g", level("A", ", element: struktur.sdm"), level("B", ", element: infrastruktur.digital"))
        + group("h", level("C", ", element: lain")), "A: 0, B: 5", "year: 2026\n"),
    "answers of every kind": (
        "target: 3\nscale: {min: 0, max: 5}\ncriteria:\n"
        "  - {id: A, questions: [{id: a, type: date}, {id: b, type: text}, {id: c, type: select_multiple, options: [{value: x, label: Iks}, {value: y}]}, {id: d, type: decimal}], level: {ladder: {1: a >= \"2020-01-01\", 2: '\"x\" in c', 3: d > 2}}}\n",
        "a: 2021-05-04, b: apa saja, c: [x, y], d: -1.5", "year: 2026\n"),
}  # fmt: skip
