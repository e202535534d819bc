"""What the page on the form says of its answer file and of the fields of an XLSForm holds."""

from __future__ import annotations

import json
import re

from readiness.questionnaire.form.content import header
from readiness.questionnaire.xlsform import names
from tests.conftest import REPOSITORY
from tests.docs.blocks import blocks_of
from tests.unit.questionnaire.every_kind import questionnaire

PAGE = REPOSITORY / "docs" / "form.md"


def test_the_answer_file() -> None:
    (block,) = [block for block in blocks_of(PAGE) if block.language == "json"]
    shown = json.loads(block.text)
    own = header(questionnaire(), "id")
    assert set(shown) == {*own, "filler", "position", "phone", "saved", "answers"}
    assert shown["schema"] == own["schema"]
    keys = {key for answer in shown["answers"].values() for key in answer}
    assert keys == {"value", "index", "unknown", "not_applicable", "note", "evidence", "base"}


def test_the_fields_of_an_xlsform() -> None:
    told = set(re.findall(r"__(\w+)`", PAGE.read_text(encoding="utf-8")))
    parts = {names.STATE, names.INDEX, names.VALUE, names.REASON, names.ADD, names.NOTE, names.PHOTO, *names.DOCUMENT}
    own = {"framework", "version", "digest", "subject_code", "year", "track", "agency", "filler", "position", "phone"}
    assert told == parts | own | {"none"}
