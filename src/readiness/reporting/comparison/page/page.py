"""Makes the page: one file with its style, script and data, which loads nothing and sends nothing."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup

from readiness.comparison.compare import Comparison
from readiness.reporting.comparison.page.data import page_data
from readiness.reporting.comparison.page.texts import page_texts
from readiness.reporting.comparison.shown import Shown
from readiness.reporting.comparison.words import apart_text, interval_text, method_text, relative_text
from readiness.theme import Theme, tint

_FOLDER: Final = Path(__file__).parent
SCRIPTS: Final = "base units state picture table heat ranks strips beside weights method main".split()
"""The parts of the script in their order; they share one function's scope."""
RAMP: Final = ("#EEF5F6", "#D3E5E8", "#B1D2D7", "#8ABAC2", "#619FA9", "#397F8C", "#1F5F6E", "#0E3A4A")
"""Colours of the heat map from low to high: lightness alone tells them apart, whatever colours one sees."""
BELOW: Final = "#B4530A"
ABOVE: Final = "#1A56C4"
"""Orange and blue of distances from the median: told apart by every kind of colour vision."""


def comparison_page(found: Comparison, set_aside: Sequence[tuple[str, str]], language: str) -> str:
    """The page in one language; ``set_aside`` are pairs of file and reason."""
    style, script = _style(Theme()), _script()
    shown = Shown(found, language)
    environment = Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("page.html").render(
        language=language,
        words=page_texts(language),
        title=found.framework.title.in_(language) or found.framework.id,
        framework=found.framework,
        note="" if found.framework.official else found.framework.note.in_(language),
        count=len(found.places),
        fictional=sum(place.unit.fictional for place in found.places),
        apart=apart_text(found.pairs, found.apart, language),
        method=method_text(found.settings, language),
        relative="" if found.relative is None else relative_text(found.relative, language),
        rows=[
            (
                place.rank or "–",
                interval_text(place.rank_low, place.rank_high),
                shown.name(place),
                shown.index(place),
                shown.band(place) or ("–" if shown.concluded(place) else ", ".join(shown.remarks(place)[:1])),
            )
            for place in found.places
        ],
        style=Markup(style),  # noqa: S704 - files of this folder and colours, no one's input
        script=Markup(script),  # noqa: S704 - likewise
        style_digest=_digest(style),
        script_digest=_digest(script),
        data=htmlsafe_json_dumps(
            page_data(shown, set_aside) | {"texts": page_texts(language)}, separators=(",", ":"), ensure_ascii=False
        ),
    )


def _style(theme: Theme) -> str:
    """The style sheet, with the colours of the reports."""
    colours = {name: getattr(theme, name) for name in ("ink", "muted", "base", "accent", "line", "off", "wash")}
    colours["accent-wash"] = theme.accent_wash
    colours |= {f"hue{place}": hue for place, hue in enumerate(theme.hues)}
    colours |= {f"soft{place}": tint(hue, 0.16) for place, hue in enumerate(theme.hues)}
    root = "".join(f"--{name}:{colour};" for name, colour in colours.items())
    return f":root{{{root}}}\n{heat_rules(theme)}\n{_read('page.css')}\n{_read('print.css')}"


def heat_rules(theme: Theme) -> str:
    """Classes of the heat map: ``v0``… from the least to the greatest value, ``m0``… from far below a median to far above."""
    apart = [tint(BELOW, share) for share in (0.95, 0.5, 0.2)] + ["#FFFFFF"]
    apart += [tint(ABOVE, share) for share in (0.2, 0.5, 0.95)]
    named = [(f"v{place}", colour) for place, colour in enumerate(RAMP)]
    named += [(f"m{place}", colour) for place, colour in enumerate(apart)]
    return "".join(f".{name}{{background:{colour};color:{readable(colour, theme.ink)}}}" for name, colour in named)


def readable(colour: str, ink: str) -> str:
    """Ink or white, whichever stands out more on ``colour``."""
    return max(ink, "#FFFFFF", key=lambda text: contrast(colour, text))


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2, from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _script() -> str:
    """All parts in one function, so that nothing of it is global."""
    parts = "\n".join(_read(f"script/{name}.js") for name in SCRIPTS)
    return f"(function () {{\n'use strict';\n{parts}\n}})();"


def _read(name: str) -> str:
    return (_FOLDER / name).read_text(encoding="utf-8")


def _digest(content: str) -> str:
    """What the page's content security policy calls a script or style by."""
    return "sha256-" + b64encode(hashlib.sha256(content.encode()).digest()).decode()
