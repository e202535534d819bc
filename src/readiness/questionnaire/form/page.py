"""The offline form: one HTML file with its data, style and script, which reads and sends nothing."""

from __future__ import annotations

import base64
import hashlib
import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Final

from readiness.domain.assessment import Track
from readiness.questionnaire.beside import one_line
from readiness.questionnaire.form.content import content, deadline
from readiness.questionnaire.form.words import STEPS
from readiness.questionnaire.model import Questionnaire
from readiness.reporting.wording.values import pick, track_text
from readiness.theme import Theme, tint

FOLDER: Final = Path(__file__).parent
SCRIPTS: Final = ("logic.js", "answers.js", "store.js", "fields.js", "view.js", "main.js")
"""The parts of the script; each uses only those before it."""


def form_page(questionnaire: Questionnaire, language: str) -> str:
    """The page. Texts of frameworks and answers stand in it as JSON or escaped, never as markup."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    templates = Environment(
        loader=FileSystemLoader(FOLDER), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    data = content(questionnaire, language)
    # Style and script hold nothing of the questionnaire.
    style = templates.get_template("form.css").render(t=Theme(), tint=tint)
    script = page_script()
    return templates.get_template("page.html").render(
        language=language,
        words=SimpleNamespace(**data["words"]),
        sections=data["sections"],
        data=Markup(script_safe(data)),  # noqa: S704 - escaped by script_safe
        style=Markup(style),  # noqa: S704
        script=Markup(script),  # noqa: S704
        style_hash=_csp_hash(style),
        script_hash=_csp_hash(script),
        **_texts(questionnaire, language),
    )


def page_script() -> str:
    """The whole script; it reads its data from the element ``data``."""
    parts = ["const DATA = JSON.parse(document.getElementById('data').textContent);"]
    parts += [(FOLDER / "script" / name).read_text(encoding="utf-8") for name in SCRIPTS]
    return "(() => {\n'use strict';\n" + "\n".join(parts) + "})();\n"


def script_safe(data: Any) -> str:
    """JSON that can stand in a script element: nothing in it ends the element or begins a comment."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text


def _csp_hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _texts(questionnaire: Questionnaire, language: str) -> dict[str, Any]:
    """The fixed texts of the page."""
    framework, subject = questionnaire.framework, questionnaire.subject
    agency = framework.respondent(questionnaire.agency).in_(language) if questionnaire.agency else ""
    facts = [(pick(language, "Tahun penilaian", "Year assessed"), str(questionnaire.year or "–"))]
    if day := deadline(questionnaire, language):
        facts.append((pick(language, "Batas waktu", "Deadline"), day))
    count = len(list(questionnaire.items()))
    facts.append((pick(language, "Pertanyaan", "Questions"), str(count)))
    if questionnaire.track is not Track.SELF:
        facts.append((pick(language, "Penilai", "Assessed by"), track_text(questionnaire.track, language)))
    return {
        "title": one_line(framework.title.in_(language)) or str(framework.id),
        "district": one_line(subject.name) or subject.code or pick(language, "Daerah tanpa nama", "Unnamed district"),
        "agency": one_line(agency),
        "eyebrow": pick(language, "Kuesioner", "Questionnaire"),
        "facts": facts,
        "how": pick(language, "Cara mengisi", "How to fill in"),
        "steps": [pick(language, *step) for step in STEPS],
        "noscript": pick(
            language,
            "Formulir ini memerlukan JavaScript. Buka berkasnya dengan Chrome atau Firefox.",
            "This form needs JavaScript. Open the file with Chrome or Firefox.",
        ),
        "identity": f"{framework.id} {framework.version} · {framework.digest[:19]}",
    }
