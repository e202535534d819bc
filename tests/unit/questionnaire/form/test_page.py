"""The page as text: what stands in it, and that nothing typed by anyone becomes markup."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from html.parser import HTMLParser
from typing import Any

import pytest

from readiness.cli.session import Session
from readiness.domain.assessment import Track
from readiness.domain.scoring.scored import score_assessment
from readiness.questionnaire.build import build
from readiness.questionnaire.form.page import FOLDER, SCRIPTS, form_page, page_script
from readiness.questionnaire.form.words import WORDS
from readiness.questionnaire.reply import fingerprint_of
from readiness.theme import HUES, Theme
from tests.conftest import REPOSITORY
from tests.unit.questionnaire.every_kind import FRAMEWORK, questionnaire
from tests.unit.scored import scored

MOST_BYTES = 400_000


class Elements(HTMLParser):
    """Every element with its attributes, and the text of scripts and styles."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.raw: dict[str, list[str]] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        if self.cdata_elem:
            self.raw.setdefault(self.cdata_elem, []).append(data)


def parsed(page: str) -> Elements:
    elements = Elements()
    elements.feed(page)
    return elements


def data_of(page: str) -> Any:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)
    assert found
    return json.loads(found[1])


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("name", ["contoh-lengkap", "aceh-tengah-2025", "aceh-tengah-2026", "buton-2020"])
def test_examples(name: str, language: str) -> None:
    """Every shipped instrument that has an example: small enough, complete, with the fingerprints of its answers."""
    loaded = Session().assessment(REPOSITORY / "examples" / f"{name}.yaml")
    made = score_assessment(loaded.framework, loaded.assessment, Track.SELF)
    page = form_page(build(made, language), language)
    assert len(page.encode()) < MOST_BYTES
    data = data_of(page)
    questions = [q for s in data["sections"] for c in s["criteria"] for q in c["questions"]]
    assert [q["id"] for q in questions] == [q.id for q in loaded.framework.questions()]
    for q in questions:
        entry = loaded.assessment.answers.get(q["id"])
        assert q.get("base", "") == fingerprint_of(entry.on(Track.SELF) if entry else None)
    assert not re.search(r"https?://", page)


def test_the_policy_allows_only_its_own_script_and_style() -> None:
    page = form_page(questionnaire(), "id")
    elements = parsed(page)
    (policy,) = [a["content"] for tag, a in elements.found if a.get("http-equiv") == "Content-Security-Policy"]
    assert policy is not None
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy
    for text in ("".join(elements.raw["style"]), page_script()):
        assert text in page
        assert f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'" in policy
    assert [a for tag, a in elements.found if {"src", "href", "srcset", "action", "style"} & set(a)] == []


def test_hostile_texts_stay_texts() -> None:
    hostile = "</script><script>alert(1)</script>{{ 7 * 7 }}<img src=x onerror=alert(2)>\u2028<!--"
    quoted = json.dumps(hostile)
    framework = FRAMEWORK.replace("{id: Kerangka Uji, en: Test Instrument}", quoted).replace(
        "{id: Sampai tahap apa?, en: At which stage?}", quoted
    )
    framework = framework.replace("{id: Perencanaan, en: Planning}", quoted).replace(
        "{id: Rancangan, en: Draft}", quoted
    )
    made = scored(
        framework, f"remark: {{value: {quoted}, note: {quoted}}}", f"subject: {{code: {quoted}, name: {quoted}}}\n"
    )
    plain = form_page(questionnaire(), "id")
    page = form_page(build(made, "id"), "id")
    assert [tag for tag, _ in parsed(page).found] == [tag for tag, _ in parsed(plain).found]
    assert "\u2028" not in page
    data = data_of(page)
    assert data["sections"][0]["criteria"][0]["questions"][0]["label"] == " ".join(hostile.split())
    assert re.fullmatch(r"[A-Za-z0-9._-]+", data["file"])


def test_the_script_runs_on_older_phones() -> None:
    """ES2017: what came later does not parse there."""
    for name in SCRIPTS:
        text = (FOLDER / "script" / name).read_text(encoding="utf-8")
        for later in (
            r"\?\.[a-zA-Z\[(]",
            r"\?\?",
            r"catch \{",
            r"\{\s*\.\.\.",
            r"\.flatMap\(",
            r"\.at\(",
            r"\bimport\b",
            r"matchAll",
            r"\d_\d",
        ):
            assert not re.search(later, text), (name, later)
        assert "innerHTML" not in text
        assert "eval" not in text.replace("evaluate", "")


def test_words_are_used_and_there() -> None:
    used = "".join(
        path.read_text(encoding="utf-8") for path in [*(FOLDER / "script").glob("*.js"), FOLDER / "page.html"]
    )
    named = set(re.findall(r"words\.(\w+)", used)) | set(re.findall(r'say\("(\w+)"', used))
    dynamic = set("document number date page filler position phone of unknown_count skipped empty wrong".split())
    dynamic |= {f"state_{name}" for name in ("answered", "empty", "skipped", "wrong")}
    assert named - set(WORDS) == set()
    assert set(WORDS) - named - dynamic == set()


def contrast(one: str, other: str) -> float:
    def light(color: str) -> float:
        parts = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_contrast() -> None:
    theme = Theme()
    pairs = [
        (theme.muted, theme.wash),
        (theme.ink, theme.wash),
        ("#FFFFFF", theme.base),
        ("#A61B1B", "#FDF0EE"),
        ("#FFFFFF", "#A61B1B"),
        (theme.ink, theme.accent_wash),
    ]
    pairs += [(hue, background) for hue in HUES for background in ("#FFFFFF", theme.wash)]
    assert [pair for pair in pairs if contrast(*pair) < 4.5] == []
    css = (FOLDER / "form.css").read_text(encoding="utf-8")
    edge = re.search(r"--edge: (#\w{6})", css)
    assert edge
    assert contrast(edge[1], "#FFFFFF") >= 3


def test_the_folder_is_what_the_page_is_made_of() -> None:
    assert {path.name for path in (FOLDER / "script").glob("*.js")} == set(SCRIPTS)
