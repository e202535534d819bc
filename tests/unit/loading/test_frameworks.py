"""Frameworks from folders: parts, digests, and checks that must not cry wolf."""

from __future__ import annotations

from pathlib import Path

import pytest

from readiness.diagnostics import Diagnostic
from readiness.loading.documents import parse_document
from readiness.loading.frameworks import find_framework, framework_from, load_framework

ROOT = "id: contoh\ngroups: [1-layanan.yaml]\n"
GROUP = "id: layanan\ncriteria: [{id: A}]\n"


def codes(body: str) -> list[str]:
    """What is said of a framework with these criteria."""
    return [diagnostic.code for diagnostic in framework_from(parse_document(f"id: contoh\n{body}".encode(), "f"))[1]]


def folder(path: Path, **files: str) -> Path:
    """A framework folder."""
    path.mkdir()
    for name, text in files.items():
        (path / f"{name.replace('_', '-')}.yaml").write_text(text, encoding="utf-8")
    return path


def test_group_files_stand_in_their_place(tmp_path: Path) -> None:
    """A framework of two files is one framework."""
    loaded = load_framework(folder(tmp_path / "f", framework=ROOT, **{"1_layanan": GROUP}))
    assert loaded.diagnostics == ()
    assert loaded.framework is not None
    assert [str(criterion.id) for criterion in loaded.framework.root.criteria()] == ["A"]
    assert loaded.folder == tmp_path / "f"


def test_digest_covers_every_file(tmp_path: Path) -> None:
    """The same bytes anywhere have the same digest; any change of any file has another."""
    digests = []
    for name, group in (("a", GROUP), ("b", GROUP), ("c", GROUP + "# catatan\n")):
        framework = load_framework(folder(tmp_path / name, framework=ROOT, **{"1_layanan": group})).framework
        assert framework is not None
        assert framework.digest.startswith("sha256:")
        digests.append(framework.digest)
    assert digests[0] == digests[1] != digests[2]


def test_problems_of_a_part_name_the_part(tmp_path: Path) -> None:
    """File and line are those of the group file."""
    path = folder(tmp_path / "f", framework=ROOT, **{"1_layanan": "id: layanan\ncriteria: [{id: A, wieght: 1}]\n"})
    (diagnostic,) = load_framework(path, "criteria/f/framework.yaml").diagnostics
    assert Path(diagnostic.place.file) == Path("criteria/f/1-layanan.yaml")
    assert diagnostic.place.line == 2


@pytest.mark.parametrize(
    "body",
    [
        'criteria: [{id: A, type: yes_no, level: {ladder: {1: A, 2: subject("kind") == "kota"}}}]',
        'criteria: [{id: A, type: yes_no, applies_when: subject("penduduk") > 9, level: {ladder: {1: A}}}]',
        "criteria: [{id: A, type: yes_no, maximum: {kota: 5, default: 1}, level: {ladder: {1: A, 3: answered(A)}}}]",
        'criteria: [{id: B, type: yes_no, level: {ladder: {1: B, 2: level("A") > 1}}},'
        ' {id: A, type: yes_no, level: {ladder: {2: A and subject("kind") == "kota"}}}]',
        'criteria: [{id: A, type: yes_no, not_applicable: min, applies_when: subject("kind") == "kota",'
        " level: {ladder: {3: A}}}]",
        'criteria: [{id: A, type: yes_no, cap: [{when: subject("kind") == "kota", at: 1}], level: {ladder: {3: A}}}]',
    ],
)
def test_levels_that_depend_on_the_unit_can_be_reached(body: str) -> None:
    """No unit is known while a framework is loaded; that makes no level impossible."""
    assert codes(body) == []


@pytest.mark.parametrize(
    "body",
    [
        "criteria: [{id: A, type: yes_no, maximum: {kota: 2, default: 1}, level: {ladder: {1: A, 3: answered(A)}}}]",
        "criteria: [{id: A, type: yes_no, level: {ladder: {1: A, 3: not_applicable(A)}}}]",
        "criteria: [{id: A, type: yes_no, level: {thresholds: {of: count(A), at_least: {1: 1, 2: 2}}}}]",
        "criteria: [{id: A, type: yes_no, cap: [{when: 1 < 2, at: 2}], level: {ladder: {3: A}}}]",
    ],
)
def test_levels_that_nothing_reaches(body: str) -> None:
    """Whatever is answered, of whatever kind the unit is."""
    assert codes(body) == ["K028"]


def test_a_criterion_without_a_rule_does_not_hide_its_questions() -> None:
    """What names a criterion that was left out is not wrong for that."""
    body = (
        "criteria:\n"
        "  - {id: A, questions: [{id: ada, type: yes_no}], level: {ladder: {1: ada}, points: {ada: 1}}}\n"
        '  - {id: B, applies_when: ada, cap: [{when: level("A") < 1, at: 1}]}\n'
        '  - {id: C, applies_when: adda, cap: [{when: level("X") < 1, at: 1}]}\n'
    )
    assert codes(body) == ["K024", "K042", "K043"]


def test_references_of_actions_stand_where_they_are_written() -> None:
    """Actions are sorted by level; their places are not."""
    text = (
        "id: contoh\nrespondents: {bappeda: Bappeda}\ncriteria:\n  - id: A\n    actions:\n"
        "      - {to: 3, do: x}\n      - {to: 1, do: y, by: bapeda}\n      - {to: 2, do: z, needs: [B@1]}\n"
    )
    found = framework_from(parse_document(text.encode(), "f"))[1]
    assert [(diagnostic.code, diagnostic.place.line) for diagnostic in found] == [("K021", 7), ("K021", 8)]


def test_problems_come_in_the_order_of_the_file() -> None:
    """Whatever stage finds them."""
    text = (
        "id: contoh\ncriteria:\n  - {id: A, weight: -1, applies_when: x > 1}\n"
        "  - {id: B, applies_when: level(A) > 1, weight: -2}\n"
    )
    found = framework_from(parse_document(text.encode(), "f"))[1]
    assert [(diagnostic.code, diagnostic.place.line) for diagnostic in found] == [
        ("K022", 3),
        ("K042", 3),
        ("K039", 4),
        ("K022", 4),
    ]


def test_a_path_is_found_beside_the_assessment(tmp_path: Path) -> None:
    """A framework may be named by path, relative to the file that names it."""
    path = folder(tmp_path / "f", framework=GROUP)
    assert find_framework("./f", [], tmp_path) == tmp_path / "f"
    assert find_framework(str(path), []) == path
    missing = find_framework("./g", [], tmp_path)
    assert isinstance(missing, Diagnostic)
    assert missing.code == "S001"


def test_an_empty_name_is_no_framework(tmp_path: Path) -> None:
    """Not even where the folder itself holds one."""
    found = find_framework("", [folder(tmp_path / "f", framework=GROUP)])
    assert isinstance(found, Diagnostic)
    assert found.code == "J001"


@pytest.mark.parametrize(
    "body", ["scale: {min: 0, max: 5}\ncriteria: [{id: A, scale: {min: 1, max: 4}}]", "criteria: [{id: A}]"]
)
def test_one_range_is_no_mixture(body: str) -> None:
    """A single child never has a range other than its siblings'."""
    assert codes(body) == []


def test_shipped_frameworks_have_no_defect() -> None:
    """Neither errors nor warnings."""
    shipped = sorted((Path(__file__).parents[3] / "criteria").glob("*/framework.yaml"))
    assert shipped
    for path in shipped:
        assert load_framework(path.parent).diagnostics == (), path.parent.name
