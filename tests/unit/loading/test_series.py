"""Which files are meant by paths, and which subjects are one."""

from __future__ import annotations

from pathlib import Path

import pytest

from readiness.domain.assessment import Subject
from readiness.loading.series import assessment_files, same_subject

ASSESSMENT = "framework: contoh\nanswers: {}\n"


def write(folder: Path, **files: str) -> None:
    """YAML files by name."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")


def test_a_folder_is_its_assessments(tmp_path: Path) -> None:
    """Frameworks, templates, cases and folders inside are passed over; what cannot be read is not."""
    write(
        tmp_path,
        b=ASSESSMENT,
        a="framework: contoh\nsubject: {name: X}\nyear: 2025\n",
        framework="id: contoh\ncriteria: [{id: A, type: level}]\n",
        template="extends: full\n",
        cases="- {name: x, answers: {}}\n",
        texts="framework: contoh\nlevels: {}\n",
        broken="framework: contoh\n  answers: [\n",
    )
    write(tmp_path / "inner", c=ASSESSMENT)
    (tmp_path / "d.txt").write_text(ASSESSMENT, encoding="utf-8")
    files, problems = assessment_files([tmp_path])
    assert [file.name for file in files] == ["a.yaml", "b.yaml", "broken.yaml"]
    assert problems == []


def test_a_file_is_read_once(tmp_path: Path) -> None:
    write(tmp_path, a=ASSESSMENT, b=ASSESSMENT)
    files, _ = assessment_files([tmp_path / "b.yaml", tmp_path, tmp_path / "." / "a.yaml"])
    assert [file.name for file in files] == ["b.yaml", "a.yaml"]


def test_an_empty_folder_is_a_problem_and_the_rest_is_read(tmp_path: Path) -> None:
    write(tmp_path, a=ASSESSMENT)
    (tmp_path / "kosong").mkdir()
    files, problems = assessment_files([tmp_path / "kosong", tmp_path / "a.yaml"])
    assert [file.name for file in files] == ["a.yaml"]
    assert [problem.code for problem in problems] == ["J045"]


def test_a_folder_that_may_not_be_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path) -> None:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "iterdir", refuse)
    files, problems = assessment_files([tmp_path, tmp_path / "a.yaml"])
    assert [problem.code for problem in problems] == ["S003"]
    assert files == [tmp_path / "a.yaml"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (Subject("11.04", "A"), Subject("11.04", "B"), True),
        (Subject("11.04", "A"), Subject("74.04", "A"), False),
        (Subject("", "Kabupaten  Uji"), Subject("11.04", "kabupaten uji"), True),
        (Subject("", "Kabupaten Uji"), Subject("", "Kota Uji"), False),
    ],
)
def test_one_subject(one: Subject, other: Subject, same: bool) -> None:
    assert same_subject(one, other) is same
