"""The summary is one page, whatever names and titles are like; so is every layout sound where texts are long."""

from __future__ import annotations

from pathlib import Path

import pytest

from readiness.domain.scoring.scored import Scored
from readiness.loading.templates import open_template
from readiness.reporting.report import make_report
from tests.acceptance.reports.conftest import MakePdf
from tests.acceptance.reports.made import Pdf, clashes, outside, tool
from tests.acceptance.reports.shapes import SHAPES
from tests.unit.scored import scored

LONG = (
    "Pengelolaan dan pemanfaatan sarana prasarana layanan kewilayahan terpadu yang berkelanjutan serta berkeadilan bagi "
    "seluruh masyarakat pesisir, pegunungan, dan kepulauan terluar"
)


def wordy(dimensions: int, state: str, text: str = LONG) -> Scored:
    """Every title, name, action and agency as long as ``text``; answered in full, in part, or hardly."""
    lines = [f'version: "2026.1"\ntitle: "{text}"\ntarget: 4\nscale: {{min: 0, max: 5, step: 1}}']
    lines.append("bands: [" + ", ".join(f'{{from: {i}, id: b{i}, label: "{text[:80]}"}}' for i in range(5)) + "]")
    lines.append("respondents: {" + ", ".join(f'o{i}: "{text} {i}"' for i in range(dimensions)) + "}\ngroups:")
    answers = []
    for d in range(dimensions):
        lines.append(f'  - id: g{d}\n    title: "{text} {d}"\n    criteria:')
        for c in range(3):
            name = f"C{d}x{c}"
            lines.append(
                f'      - id: {name}\n        title: "{text} {name}"\n        respondent: o{d}\n'
                f'        questions: [{{id: q{name}, type: yes_no, label: "{text}?"}}]\n        level: {{ladder: {{1: q{name}}}}}\n'
                f'        levels: {{1: "{text}"}}\n        actions: [{{to: 1, do: "{text} {name}", horizon: quick_win, effort: 1}}]'
            )
            if state == "known" or (state == "part" and (3 * d + c) % 3) or (state == "open" and (d + c) % 5 == 0):
                answers.append(f"q{name}: no")
    rest = f'year: 2026\nfictional: yes\nsubject: {{name: "{text} {text}", code: "11.11"}}\nprevious: {{index: 1.2, year: 2025}}\n'
    return scored("\n".join(lines) + "\n", ", ".join(answers), rest)


def made(path: Path, of: Scored, template: str, language: str) -> Pdf:
    """The PDF of a scored assessment."""
    report = make_report(of, open_template(template, of.assessment, Path()), language, pdf=True)
    path.write_bytes(report.content)
    return Pdf(path, language)


def sound(report: Pdf) -> None:
    """No word beyond the margins or over another."""
    if tool("pdftotext"):
        assert outside(report.words) == []
        assert clashes(report.words) == []


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("example", ["buton", "complete"])
def test_the_summary_of_an_example_is_one_page_and_nothing_is_cut(pdf: MakePdf, example: str, language: str) -> None:
    summary = pdf(example, language, "summary")
    assert len(summary.reader.pages) == 1
    assert "…" not in summary.text
    sound(summary)
    full = set(pdf(example, language).pages[1].split())
    assert {"Halaman", "Page"} & full
    # It is the verdict page of the full report; only the page numbers differ.
    assert len(set(summary.text.split()) ^ full) <= 6


@pytest.mark.parametrize(
    ("dimensions", "state", "language"),
    [
        (3, "known", "id"),
        (9, "known", "id"),
        (9, "part", "id"),
        (9, "open", "id"),
        (9, "part", "en"),
        (10, "part", "id"),
        (20, "part", "id"),
    ],
)
def test_the_summary_is_one_page_at_worst(tmp_path: Path, dimensions: int, state: str, language: str) -> None:
    summary = made(tmp_path / "s.pdf", wordy(dimensions, state), "summary", language)
    assert len(summary.reader.pages) == 1
    sound(summary)
    asked = {"id": "Keputusan yang diminta", "en": "Decision asked for"}[language]
    assert asked in summary.text


def test_one_word_without_any_space(tmp_path: Path) -> None:
    summary = made(tmp_path / "s.pdf", wordy(6, "part", "n" * 150), "summary", "id")
    assert len(summary.reader.pages) == 1
    sound(summary)


def test_a_full_report_with_long_texts_is_sound(tmp_path: Path) -> None:
    sound(made(tmp_path / "f.pdf", wordy(3, "part"), "full", "id"))


@pytest.mark.parametrize(
    "name",
    [
        "twelve groups",
        "ratio out of 100",
        "sums with targets",
        "goalposts and a formula",
        "decimals",
        "elements for the matrix",
    ],
)
def test_other_shapes_are_sound_in_print(tmp_path: Path, name: str) -> None:
    report = made(tmp_path / "f.pdf", scored(*SHAPES[name]), "full", "id")
    sound(report)
    assert len(report.reader.pages) >= 8
