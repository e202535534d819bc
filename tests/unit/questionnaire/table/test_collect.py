"""Folders, files and tables as one set of districts."""

from __future__ import annotations

from pathlib import Path

import pytest

from readiness.cli.districts import read_districts
from readiness.cli.session import Session
from readiness.diagnostics.catalogue.answers_example import EXAMPLE
from readiness.errors import Problems
from readiness.questionnaire.table.model import Found, Item, SetAside
from tests.unit.questionnaire.table.files import told

MAPPING = "framework: contoh\nyear: 2026\ncolumns: {tahap: Tahap}\n"


def assessment(code: str, year: int = 2026, answers: str = "{tahap: draf}") -> str:
    """The text of an assessment file."""
    return f'framework: contoh\nsubject: {{code: "{code}"}}\nyear: {year}\nanswers: {answers}\n'


@pytest.fixture
def session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Session:
    """A folder ``data`` to fill, with the example's framework beside it."""
    framework = tmp_path / "criteria" / "contoh" / "framework.yaml"
    framework.parent.mkdir(parents=True)
    framework.write_text(EXAMPLE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    Path("data").mkdir()
    return Session(Path("criteria"))


def put(**files: str) -> None:
    """Files of the folder; ``_`` stands for the point of a name."""
    for name, text in files.items():
        Path("data", name.replace("_", ".")).write_text(text, encoding="utf-8")


def of(items: list[Item]) -> list[tuple[str, str]]:
    """Source and code of what was found; the codes of what was set aside."""
    return [
        (
            Path(item.source).as_posix(),
            item.assessment.subject.code if isinstance(item, Found) else item.diagnostics[-1].code,
        )
        for item in items
    ]


def test_a_folder_of_everything(session: Session) -> None:
    """Assessments and tables, by name; mappings, cases and what an open Excel leaves behind are no districts."""
    put(
        a_yaml=assessment("74.04"),
        b_csv="kode,tahap\n74.72,draf\n74.01,drap\n",
        c_yaml=assessment("74.02", answers="{tahap: drap}"),
        peta_yaml=MAPPING,
        cases_yaml="- name: x\n",
        catatan_md="",
    )
    put(**{"~$b_csv": "kode", "_hidden_csv": "kode"})
    items = list(read_districts([Path("data")], session, framework="contoh"))
    assert of(items) == [
        ("data/a.yaml", "74.04"),
        ("data/b.csv:2", "74.72"),
        ("data/b.csv:3", "J002"),
        ("data/c.yaml", "J002"),
    ]


def test_the_second_of_a_year_is_set_aside(session: Session) -> None:
    """The first one is named; other years and the same file named twice are no second ones."""
    put(a_yaml=assessment("74.04"), b_csv="kode,tahun,tahap\n74.04,2025,draf\n74.04,2026,draf\n74.04,2026,none\n")
    items = list(
        read_districts([Path("data"), Path("data/a.yaml"), Path("data/../data/b.csv")], session, framework="contoh")
    )
    assert of(items) == [
        ("data/a.yaml", "74.04"),
        ("data/b.csv:2", "74.04"),
        ("data/b.csv:3", "E095"),
        ("data/b.csv:4", "E095"),
    ]
    assert told(items)[0].arguments["file"] == "data/a.yaml"


def test_a_mapping_names_the_framework(session: Session) -> None:
    """And the year."""
    put(b_csv="Kode,Tahap\n74.04,draf\n", peta_yaml=MAPPING)
    (item,) = read_districts([Path("data/b.csv")], session, mapping=Path("data/peta.yaml"))
    assert isinstance(item, Found)
    assert (item.assessment.framework, item.assessment.year, item.framework.id) == ("contoh", 2026, "contoh")


def test_without_a_framework(session: Session) -> None:
    """A table does not say what it answers; assessment files do."""
    put(a_yaml=assessment("74.04"), b_csv="kode,tahap\n74.72,draf\n")
    assert of(list(read_districts([Path("data")], session))) == [("data/a.yaml", "74.04"), ("data/b.csv", "E099")]


def test_mapping_and_option_must_agree(session: Session) -> None:
    """Else it is not certain which is meant."""
    put(b_csv="kode,tahap\n74.72,draf\n", peta_yaml="framework: lain\n")
    with pytest.raises(Problems) as raised:
        read_districts([Path("data")], session, framework="contoh", mapping=Path("data/peta.yaml"))
    assert [d.code for d in raised.value.diagnostics] == ["E099"]


def test_an_empty_folder_and_a_missing_path(session: Session) -> None:
    """Are set aside by name."""
    items = list(read_districts([Path("data"), Path("none.yaml"), Path("none.csv")], session, framework="contoh"))
    assert all(isinstance(item, SetAside) for item in items)
    assert of(items) == [("data", "J045"), ("none.yaml", "S001"), ("none.csv", "S001")]


def test_part_of_a_row(session: Session) -> None:
    """The option reaches the table."""
    put(b_csv="kode,tahap,B\n74.72,drap,3\n")
    (item,) = read_districts([Path("data")], session, framework="contoh", partial=True)
    assert isinstance(item, Found)
    assert list(item.assessment.answers) == ["B"]


def test_odd_codes_of_files(session: Session) -> None:
    """Are named, in files as in tables, and used as they are."""
    put(a_yaml=assessment("7404"), b_csv="kode,tahap\nX-1,draf\n")
    items = list(read_districts([Path("data")], session, framework="contoh"))
    assert of(items) == [("data/a.yaml", "7404"), ("data/b.csv:2", "X-1")]
    assert [diagnostic.code for diagnostic in told(items)] == ["E092", "E092"]
