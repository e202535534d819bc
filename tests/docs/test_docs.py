"""Links resolve, and the pages name everything that the program knows."""

from __future__ import annotations

import dataclasses
import re
import subprocess
import sys
from collections.abc import Iterator
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from types import ModuleType

import pytest
from pydantic import BaseModel

from readiness.diagnostics.catalogue import codes
from readiness.domain import framework as domain
from readiness.domain.expressions.tree import FUNCTIONS
from readiness.domain.numbers import RoundingMode
from readiness.loading import assessment_schema, cases, expectations, framework_schema, table_mapping, templates
from readiness.loading.fields import Strict
from readiness.loading.frameworks import load_framework
from readiness.reporting.view import build, comparison_model, forms, model, trend_model
from readiness.resources import shipped_criteria, shipped_templates
from readiness.theme import Theme
from tests.conftest import REPOSITORY
from tests.docs.blocks import PAGES, anchors_of, links_of

DOCS = REPOSITORY / "docs"
LANGUAGE = DOCS / "criteria-language.md"
ASSESSMENTS = DOCS / "assessments.md"
REPORTS = DOCS / "reports.md"
TABLES = DOCS / "tables.md"
CLI = DOCS / "cli.md"


def _names(page: Path) -> set[str]:
    """Every word that a page sets in code type, in running text or in a block."""
    return set(re.findall(r"[A-Za-z_][A-Za-z_0-9]*", " ".join(_code(page.read_text(encoding="utf-8")))))


def _code(source: str) -> Iterator[str]:
    yield from re.findall(r"```.*?```", source, re.DOTALL)
    yield from re.findall(r"`[^`\n]+`", re.sub(r"```.*?```", "", source, flags=re.DOTALL))


def _tables(page: Path) -> set[str]:
    """Every word in code type in the first cell of a table row: what a reference lists."""
    rows = re.findall(r"^\| ([^|]*`[^|]*) \|", page.read_text(encoding="utf-8"), re.MULTILINE)
    return set(
        re.findall(r"[A-Za-z_][A-Za-z_0-9]*", " ".join(part for row in rows for part in re.findall(r"`([^`]+)`", row)))
    )


def _keys(schema: type[BaseModel]) -> set[str]:
    return {field.alias or name for name, field in schema.model_fields.items()}


@pytest.mark.parametrize("page", [pytest.param(page, id=page.relative_to(REPOSITORY).as_posix()) for page in PAGES])
def test_links_resolve(page: Path) -> None:
    """Relative links name files that exist and headings that stand there."""
    broken = []
    for target in links_of(page):
        if re.match(r"[a-z]+:", target):
            continue
        name, _, anchor = target.partition("#")
        file = (page.parent / name).resolve() if name else page
        if not file.exists() or (anchor and anchor not in anchors_of(file)):
            broken.append(target)
    assert broken == []


def test_links_are_found() -> None:
    """The link test would pass on pages without links."""
    assert sum(len(list(links_of(page))) for page in PAGES) > 30


def test_every_page_is_linked() -> None:
    """A page that nothing leads to is not read."""
    linked = {(page.parent / target.partition("#")[0]).resolve() for page in PAGES for target in links_of(page)}
    assert [page for page in PAGES if page.resolve() not in linked and page.name != "README.md"] == []


def _schemas(module: ModuleType) -> list[type[Strict]]:
    found = [kind for kind in vars(module).values() if isinstance(kind, type) and issubclass(kind, Strict)]
    return [kind for kind in found if kind is not Strict]


SCHEMAS = [
    *[(LANGUAGE, schema) for schema in _schemas(framework_schema)],
    *[(ASSESSMENTS, schema) for schema in _schemas(assessment_schema)],
    *[(REPORTS, schema) for schema in _schemas(templates)],
    *[(TABLES, schema) for schema in _schemas(table_mapping)],
]


@pytest.mark.parametrize(
    ("page", "schema"), [pytest.param(page, schema, id=f"{page.stem}: {schema.__name__}") for page, schema in SCHEMAS]
)
def test_every_key_is_documented(page: Path, schema: type[BaseModel]) -> None:
    """Every key of every schema stands on its page in code type."""
    assert _keys(schema) - _names(page) == set()


@pytest.mark.parametrize(
    ("page", "schema"),
    [
        (LANGUAGE, framework_schema.FrameworkSchema),
        (LANGUAGE, framework_schema.GroupSchema),
        (LANGUAGE, framework_schema.CriterionSchema),
        (LANGUAGE, framework_schema.QuestionSchema),
        (LANGUAGE, framework_schema.RuleSchema),
        (LANGUAGE, framework_schema.ActionSchema),
        (ASSESSMENTS, assessment_schema.AssessmentSchema),
        (ASSESSMENTS, assessment_schema.EntrySchema),
        (ASSESSMENTS, assessment_schema.EvidenceItemSchema),
        (REPORTS, templates.TemplateSchema),
        (TABLES, table_mapping.TableSchema),
        (TABLES, table_mapping.FieldsSchema),
    ],
)
def test_the_main_keys_stand_in_a_table(page: Path, schema: type[BaseModel]) -> None:
    """Not only somewhere in an example."""
    listed = _tables(page)
    asked = _keys(framework_schema.AskedSchema) if schema is framework_schema.CriterionSchema else set()
    assert _keys(schema) - listed - asked == set()


@pytest.mark.parametrize(
    "words",
    [
        domain.QuestionType,
        domain.Aggregate,
        domain.NotApplicablePolicy,
        domain.UnansweredPolicy,
        domain.Horizon,
        domain.Basis,
        RoundingMode,
    ],
)
def test_every_word_of_a_choice_is_documented(words: type[StrEnum]) -> None:
    """Types, aggregations, policies, horizons, bases and modes."""
    assert {word.value for word in words} - _names(LANGUAGE) == set()


def test_rules_functions_and_expectations_are_documented() -> None:
    """Each in a table."""
    listed = _tables(LANGUAGE)
    assert _keys(framework_schema.RuleSchema) - listed == set()
    assert set(FUNCTIONS) - listed == set()
    assert set(expectations.EXPECTED) - listed == set()
    assert set(cases._KEYS) - {"framework"} - listed == set()


def test_codes_that_pages_name_exist() -> None:
    """A code has one meaning for ever; a page cannot invent one."""
    named = {code for page in PAGES for code in re.findall(r"\b[KJTSE]0\d\d\b", page.read_text(encoding="utf-8"))}
    assert named
    assert named - set(codes()) - _meant_as_range(named) == set()


def _meant_as_range(named: set[str]) -> set[str]:
    """Ends of ranges such as ``K001``-``K009``."""
    text = LANGUAGE.read_text(encoding="utf-8") + TABLES.read_text(encoding="utf-8")
    return {code for code in named if re.search(rf"–`{code}`|`{code}`–", text)}


def test_every_code_of_criteria_is_listed() -> None:
    """The table of load errors holds all codes of criteria, single or in a range."""
    text = LANGUAGE.read_text(encoding="utf-8").partition("## 14.")[2]
    listed = set(re.findall(r"K0\d\d", text))
    for first, last in re.findall(r"`K(\d+)`–`K(\d+)`", text):
        listed |= {f"K{number:03}" for number in range(int(first), int(last) + 1)}
    assert {code for code in codes() if code.startswith("K")} - listed == set()


def _view_rows() -> dict[str, set[str]]:
    section = REPORTS.read_text(encoding="utf-8").partition("## What a template sees")[2]
    rows = re.findall(r"^\| `(\w+)` \| [^|]* \| (.*) \|$", section, re.MULTILINE)
    return {name: set(re.findall(r"`(\w+)`", re.sub(r"\([^()]*\)", "", fields))) for name, fields in rows}


def test_what_a_template_sees_is_documented() -> None:
    """Exactly the fields of the view, type by type; those of ``Front`` belong to the report."""
    view = {
        name: {field.name for field in dataclasses.fields(kind)}
        for module in (model, forms, trend_model, comparison_model)
        for name, kind in vars(module).items()
        if dataclasses.is_dataclass(kind) and kind.__module__ == module.__name__
    }
    parts = {name for name, value in vars(build.ReportView).items() if isinstance(value, cached_property)}
    view["ReportView"] = view.pop("Front") | parts
    assert _view_rows() == view


def test_template_colours_and_parts_are_documented() -> None:
    """The names that a template folder may use."""
    names = _names(REPORTS)
    assert {field.name for field in dataclasses.fields(Theme)} - {"hues"} - names == set()
    parts = {path.name.partition(".")[0] for path in (shipped_templates() / "parts").iterdir()}
    assert parts - names == set()
    assert set(templates.shipped_names()) - names == set()


def test_the_command_reference_is_current() -> None:
    """``python docs/generate_cli.py`` renews it."""
    made = subprocess.run(
        [sys.executable, str(DOCS / "generate_cli.py"), "--print"],
        check=True,
        capture_output=True,
        encoding="utf-8",
        env={"PYTHONUTF8": "1", "PATH": ""},
    )
    assert made.stdout == CLI.read_text(encoding="utf-8")


def test_every_command_is_documented() -> None:
    """In the reference and in the README."""
    commands = set(re.findall(r"^### `readiness (\w+)`$", CLI.read_text(encoding="utf-8"), re.MULTILINE))
    folder = REPOSITORY / "src" / "readiness" / "cli" / "commands"
    assert commands == {path.stem.removesuffix("_") for path in folder.glob("*.py") if path.stem != "__init__"}
    readme = (REPOSITORY / "README.md").read_text(encoding="utf-8")
    assert [command for command in commands if f"| `readiness {command}" not in readme] == []


@pytest.mark.parametrize("name", ["README.md", "CHANGELOG.md"])
def test_the_size_and_version_of_the_rubric_are_right(name: str) -> None:
    """Numbers in prose go stale first."""
    framework = load_framework(shipped_criteria() / "gmsc-readiness").framework
    assert framework is not None
    text = " ".join((REPOSITORY / name).read_text(encoding="utf-8").split())
    assert f"{len(list(framework.root.criteria()))} criteria" in text
    assert framework.version in text


@pytest.mark.parametrize("name", ["CONTRIBUTING.md", "docs/architecture.md"])
def test_paths_that_engineers_are_sent_to_exist(name: str) -> None:
    """Every path in code type, up to the first placeholder in capitals."""
    text = (REPOSITORY / name).read_text(encoding="utf-8")
    paths = re.findall(r"`((?:src|tests|docs|templates|criteria|benchmarks|examples|script)/[^`\s]*)`", text)
    wanted = {re.split(r"[A-Z*]", path)[0] for path in paths}
    assert len(wanted) > 10
    assert sorted(path for path in wanted if not (REPOSITORY / path).exists()) == []


def test_nothing_names_this_machine() -> None:
    """No page holds a path of the machine it was written on, or a package index."""
    found = [
        (page.name, word)
        for page in PAGES
        for word in ("/tmp/", "/home/", "index-url")
        if word in page.read_text(encoding="utf-8")
    ]
    assert found == []
