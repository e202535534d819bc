"""What is written into a workbook is read from it: every kind of question, both languages, all frameworks."""

from __future__ import annotations

import shutil
import subprocess
from functools import lru_cache
from pathlib import Path
from random import Random
from typing import Final

import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from readiness.domain.assessment import Assessment, Track, Unanswered
from readiness.domain.framework import Framework
from readiness.domain.scoring.scored import score_assessment
from readiness.loading.documents import parse_document
from readiness.loading.frameworks import framework_from, load_framework
from readiness.questionnaire.build import build, known
from readiness.questionnaire.reply import carried, fingerprint_of, tidy
from readiness.questionnaire.workbook.read import read_workbook
from readiness.questionnaire.workbook.write import workbook
from tests.conftest import REPOSITORY
from tests.laws.loaded import load
from tests.laws.long_run import sample_of
from tests.laws.replies import Replies

SHIPPED: Final = sorted(path.name for path in (REPOSITORY / "criteria").iterdir() if path.is_dir())
LANGUAGES: Final = ("id", "en")
TEXTS: Final = (
    "SK Bupati Nomor 12 Tahun 2020",
    "=1+1",
    "+62 811",
    "-",
    "@SUM(A1)",
    "'3,5",
    "3-5",
    "12/2020",
    "007",
    "75%",
    "TRUE",
    "baris satu\nbaris dua\n\n\tbaris empat",
    '  tanda "kutip" & <b>sudut</b> _x000D_  ',
    "a\u00a0b\u200bc\r\nd",
    "Ya",
    "1.234",
    "é ñ 漢字 🙂",
)
KINDS: Final = """
id: semua
version: "1"
title: {id: Semua jenis, en: All kinds}
criteria:
  - id: K
    title: {id: Semua, en: All}
    not_applicable: exclude
    questions:
      - {id: satu, type: select_one, may_not_apply: true, label: {id: Satu, en: One}, options: [{value: a, label: {id: Ya, en: 'Yes'}}, {value: b, label: Sama}, {value: c, label: sama}, {value: "3"}]}
      - {id: banyak, type: select_multiple, may_not_apply: true, options: [{value: a, label: Jalan}, {value: b/c, label: Air}, {value: d}]}
      - {id: bulat, type: integer, may_not_apply: true, unit: {id: orang, en: people}}
      - {id: desimal, type: decimal, min: -3, max: 10/3}
      - {id: persen, type: percentage, may_not_apply: true}
      - {id: ya, type: yes_no, may_not_apply: true}
      - {id: hari, type: date, may_not_apply: true}
      - {id: teks, type: text, may_not_apply: true, label: {id: "Jelaskan\\nsingkat", en: Explain}, hint: Satu kalimat}
      - {id: tersembunyi, type: text, when: {ya: "yes"}}
    level: {ladder: {1: satu == "a", 2: bulat > 1 and desimal > 1 and persen > 1, 3: ya and answered(banyak) and answered(hari) and answered(teks) and answered(tersembunyi)}}
  - {id: L, type: level, scale: {min: 0, max: 5, step: 1}, may_not_apply: true}
  - {id: M, type: level, scale: {min: 0, max: 5}, converts: {name: Indeks, interpolate: {0: 0, 2.5: 37.5, 5: 100}}}
"""

few = settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@lru_cache(maxsize=8)
def shipped(name: str) -> Framework:
    framework = load_framework(REPOSITORY / "criteria" / name).framework
    assert framework is not None
    return framework


@lru_cache(maxsize=1)
def all_kinds() -> Framework:
    framework, found = framework_from(parse_document(KINDS.encode(), "semua"))
    assert framework is not None, found
    return framework


def write(framework: Framework, assessment: Assessment, language: str) -> bytes:
    """The workbook of an assessment of its own track."""
    return workbook(build(score_assessment(framework, assessment, Track.SELF), language), language)


def assert_read(path: Path, framework: Framework, assessment: Assessment, language: str) -> None:
    """The file says what the assessment holds, and nothing is wrong with it."""
    submission = read_workbook(path, framework)
    assert submission.diagnostics == ()
    assert submission.header.framework == framework.id
    assert submission.header.language == language
    items = known(build(score_assessment(framework, assessment, Track.SELF), language))
    found = {reply.question: reply for reply in submission.replies}
    assert found.keys() == items.keys()
    for name, item in items.items():
        reply = found[name]
        expected = carried(item.entry) if item.entry is not None else (Unanswered(), "", ())
        assert (reply.answer, reply.note, reply.evidence) == expected, name
        assert reply.base == fingerprint_of(item.entry) == reply.content


@few
@given(st.integers(0, 2**32), st.lists(st.text(min_size=1, max_size=60).filter(tidy), min_size=1, max_size=12))
@example(1, list(TEXTS))
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_question(
    language: str, tmp_path_factory: pytest.TempPathFactory, seed: int, texts: list[str]
) -> None:
    framework = all_kinds()
    assessment = Replies(Random(seed), tuple(texts)).assessment(framework)
    path = tmp_path_factory.mktemp("k") / "k.xlsx"
    path.write_bytes(write(framework, assessment, language))
    assert_read(path, framework, assessment, language)


@settings(few, max_examples=25)
@given(st.integers(0, 2**32))
def test_random_frameworks(tmp_path_factory: pytest.TempPathFactory, seed: int) -> None:
    loaded = load(sample_of(seed))
    assume(not isinstance(loaded, list))
    assert not isinstance(loaded, list)
    assessment = Replies(Random(seed), TEXTS).assessment(loaded.framework)
    path = tmp_path_factory.mktemp("k") / "k.xlsx"
    language = LANGUAGES[seed % 2]
    path.write_bytes(write(loaded.framework, assessment, language))
    assert_read(path, loaded.framework, assessment, language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SHIPPED)
def test_shipped_frameworks(name: str, language: str, tmp_path: Path) -> None:
    framework = shipped(name)
    assessment = Replies(Random(len(name)), TEXTS).assessment(framework)
    (tmp_path / "k.xlsx").write_bytes(write(framework, assessment, language))
    assert_read(tmp_path / "k.xlsx", framework, assessment, language)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_saved_by_libreoffice(tmp_path: Path) -> None:
    """All as xlsx, and as ods and then as xlsx; many files in one go, since each start takes seconds."""
    files = {}
    for language in LANGUAGES:
        for name in (*SHIPPED, "semua"):
            framework = all_kinds() if name == "semua" else shipped(name)
            assessment = Replies(Random(7), TEXTS).assessment(framework)
            path = tmp_path / f"{name}-{language}.xlsx"
            path.write_bytes(write(framework, assessment, language))
            files[path.name] = (framework, assessment, language)
    convert(sorted(tmp_path.glob("*.xlsx")), "xlsx", tmp_path / "saved")
    convert(sorted(tmp_path.glob("*.xlsx")), "ods", tmp_path / "ods")
    convert(sorted((tmp_path / "ods").glob("*.ods")), "xlsx", tmp_path / "twice")
    read = sorted((tmp_path / "saved").glob("*.xlsx")) + sorted((tmp_path / "twice").glob("*.xlsx"))
    assert len(read) == len(files) * 2
    for path in read:
        assert_read(path, *files[path.name])


def convert(files: list[Path], kind: str, folder: Path) -> None:
    """Save files in another format."""
    profile = f"-env:UserInstallation={(files[0].parent / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", kind, "--outdir", str(folder), *map(str, files)]
    subprocess.run(command, check=True, capture_output=True, timeout=240)
