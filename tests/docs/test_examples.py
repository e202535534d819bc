"""Every YAML block says what it is, and is read and scored as that.

``framework``: a whole framework without errors. ``case``: cases of the framework before it. ``assessment``: answers to
the framework it names. ``template``: a ``template.yaml``. ``map``: a map from another instrument. ``texts``: official wording. ``wrong CODE``: a framework refused with that code.
``file PATH``: written and used by the commands of its page.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from readiness.diagnostics import Diagnostic, has_errors
from readiness.domain.framework import Framework
from readiness.domain.scoring.scored import score_assessment
from readiness.loading.assessments import open_assessment, opened, read_assessment
from readiness.loading.cases import read_cases, run_case
from readiness.loading.documents import Document, parse_document
from readiness.loading.fields import Strict
from readiness.loading.frameworks import framework_from, load_framework
from readiness.loading.maps import MapSchema
from readiness.loading.table_mapping import check_mapping, open_mapping
from readiness.loading.templates import load_settings, open_template
from readiness.loading.validate import validate
from readiness.loading.wording import WordingSchema
from readiness.reporting.report import make_report
from readiness.resources import shipped_criteria
from readiness.settings import Settings
from tests.conftest import REPOSITORY
from tests.docs.blocks import PAGES, Block, blocks_of

EXAMPLE = REPOSITORY / "examples" / "contoh-lengkap.yaml"
KINDS = ("framework", "case", "assessment", "template", "map", "texts", "mapping", "wrong", "file")
BLOCKS = [block for page in PAGES for block in blocks_of(page) if block.language in ("yaml", "yml")]
SHIPPED = {path.parent.name: path.parent for path in shipped_criteria().glob("*/framework.yaml")}


def _of(kind: str) -> list[object]:
    found = [block for block in BLOCKS if block.words[:1] == (kind,)]
    return [pytest.param(block, id=block.name) for block in found]


TEMPLATES = [block for page in PAGES for block in blocks_of(page) if block.language == "jinja"]


def _document(block: Block) -> Document:
    document = parse_document(block.text.encode(), block.name)
    assert not document.diagnostics, _shown(document.diagnostics)
    return document


def _shown(diagnostics: object) -> str:
    assert isinstance(diagnostics, list | tuple)
    return "\n".join(f"{d.code} line {d.place.line} {dict(d.arguments)}" for d in diagnostics)


def _framework(block: Block) -> Framework:
    framework, found = framework_from(_document(block))
    assert framework is not None, _shown(found)
    assert not found, _shown(found)
    return framework


def test_every_block_says_what_it_is() -> None:
    """A YAML block without a known marker would be tested by nothing."""
    assert BLOCKS
    assert [block.name for block in BLOCKS if block.words[:1] == () or block.words[0] not in KINDS] == []


@pytest.mark.parametrize("block", _of("framework"))
def test_frameworks_load(block: Block) -> None:
    """Without errors and without warnings."""
    _framework(block)


@pytest.mark.parametrize("block", _of("case"))
def test_cases_hold(block: Block) -> None:
    """Against the nearest framework above them on the page."""
    above = [b for b in blocks_of(block.page) if b.line < block.line and b.words[:1] == ("framework",)]
    framework = _framework(above[-1])
    cases, found = read_cases(_document(block), framework)
    assert cases
    assert not has_errors(found), _shown(found)
    failures = {case.name: run_case(case, framework)[1] for case in cases}
    assert not any(failures.values()), failures
    assert all(case.expect for case in cases)


@pytest.mark.parametrize("block", [*_of("map"), *_of("texts")])
def test_maps_and_texts_have_their_shape(block: Block) -> None:
    """Their names belong to instruments that a page does not hold."""
    schema: type[Strict] = MapSchema if block.words[0] == "map" else WordingSchema
    made, found = validate(_document(block), schema)
    assert made is not None
    assert found == []


@pytest.mark.parametrize("block", _of("mapping"))
def test_mappings_fit_their_framework(block: Block, tmp_path: Path) -> None:
    """Their questions and options are those of the shipped instrument that they name."""
    file = tmp_path / "pemetaan.yaml"
    file.write_text(block.text, encoding="utf-8")
    made = open_mapping(file)
    assert made.mapping is not None, _shown(made.diagnostics)
    framework = load_framework(SHIPPED[made.mapping.framework]).framework
    assert framework is not None
    assert check_mapping(made, framework) == []


@pytest.mark.parametrize("block", _of("wrong"))
def test_wrong_frameworks_are_refused(block: Block) -> None:
    """With the code that the page names, and no other."""
    framework, found = framework_from(_document(block))
    assert framework is None
    assert {diagnostic.code for diagnostic in found} == {block.words[1]}


@pytest.mark.parametrize("block", _of("assessment"))
def test_assessments_load(block: Block) -> None:
    """Against the framework they name: a shipped one, or one above them on the page."""
    assessment = opened(_document(block))
    assert assessment.schema is not None, _shown(assessment.diagnostics)
    name = assessment.schema.framework
    if name in SHIPPED:
        framework, found = load_framework(SHIPPED[name]).framework, list[Diagnostic]()
    else:
        above = [b for b in blocks_of(block.page) if b.line < block.line and b.words[:1] == ("framework",)]
        framework, found = _framework(above[-1]), []
    assert framework is not None
    assert str(framework.id) == name
    read, found = read_assessment(assessment, framework)
    assert read is not None, _shown(found)
    assert not found, _shown(found)


@pytest.mark.parametrize("block", _of("template"))
def test_templates_load(block: Block, tmp_path: Path) -> None:
    """With a logo beside them."""
    (tmp_path / "template.yaml").write_text(block.text, encoding="utf-8")
    (tmp_path / "logo.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>', encoding="utf-8")
    extends, settings = load_settings(tmp_path, Settings())
    assert extends in ("full", "summary")
    assert settings != Settings()


@pytest.mark.parametrize("block", [pytest.param(block, id=block.name) for block in TEMPLATES])
def test_templates_render(block: Block, tmp_path: Path) -> None:
    """As the ``report.html.j2`` of a folder."""
    (tmp_path / "report.html.j2").write_text(block.text, encoding="utf-8")
    framework = load_framework(SHIPPED["gmsc-readiness"]).framework
    assert framework is not None
    assessment, found = read_assessment(open_assessment(EXAMPLE), framework)
    assert assessment is not None, _shown(found)
    template = open_template(str(tmp_path), assessment, EXAMPLE.parent)
    made = make_report(score_assessment(framework, assessment), template, "en", pdf=False).content.decode()
    assert '<ul class="short"><li>1. ' in made
