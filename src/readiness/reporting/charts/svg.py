"""Small helpers that write SVG."""

from __future__ import annotations

from html import escape
from urllib.parse import quote

from markupsafe import Markup

from readiness.reporting.fonts import FAMILY


def number(value: float) -> str:
    """A coordinate with at most two decimals."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def element(name: str, content: str = "", /, **attributes: object) -> str:
    """An element; underscores in attribute names become hyphens."""
    shown = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(number(value) if isinstance(value, float) else str(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{shown}>{content}</{name}>" if content else f"<{name}{shown}/>"


def text(content: str, x: float, y: float, **attributes: object) -> str:
    """A line of text."""
    return element("text", escape(content), x=float(x), y=float(y), **attributes)


_WIDTHS = {
    **dict.fromkeys("ijlI|!' ", 0.25),
    **dict.fromkeys("frtJ.,:;()[]·", 0.42),
    **dict.fromkeys("sz", 0.53),
    **dict.fromkeys("acehknuvxy0123456789-–", 0.61),
    **dict.fromkeys("bdgopqEFKLPRSTUVXYZ", 0.68),
    **dict.fromkeys("ABDHNw", 0.8),
    **dict.fromkeys("CGMOQm", 0.93),
}
"""Widths of characters in our typeface at semi-bold, in ems, rounded up."""


def width_of(content: str, font_size: float) -> float:
    """About how wide a text is in our typeface, in units of the drawing; never much too small."""
    return font_size * sum(_WIDTHS.get(character, 1.0) for character in content)


def fitted(content: str, width: float, font_size: float) -> str:
    """The text, cut with an ellipsis where it would not fit: a line of a drawing does not wrap."""
    if width_of(content, font_size) <= width:
        return content
    kept = content
    while kept and width_of(kept, font_size) > width - font_size:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"


def picture(width: float, height: float, title: str, *parts: str, css_class: str = "chart") -> Markup:
    """A whole chart; sizes are millimetres, one unit of the drawing each."""
    # The family stands on the element itself: inline SVG does not inherit it, and a system font would be embedded.
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="{css_class}" role="img" width="{number(width)}mm" '
        f'height="{number(height)}mm" viewBox="0 0 {number(width)} {number(height)}" font-family="\'{FAMILY}\'" '
        f'font-size="2.8">'
    )
    return Markup(f"{head}<title>{escape(title)}</title>{''.join(parts)}</svg>")  # noqa: S704 - built from escaped parts


def data_uri(width: float, height: float, *parts: str) -> str:
    """A small picture for ``<img>``: drawn once and reused, which inline SVG is not."""
    body = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{number(width)}mm" height="{number(height)}mm" '
        f'viewBox="0 0 {number(width)} {number(height)}">{"".join(parts)}</svg>'
    )
    return "data:image/svg+xml," + quote(body, safe="/:=' ")


def circle(x: float, y: float, r: float, **attributes: object) -> str:
    """A circle."""
    return element("circle", cx=float(x), cy=float(y), r=float(r), **attributes)


def line(x1: float, y1: float, x2: float, y2: float, **attributes: object) -> str:
    """A straight line."""
    return element("line", x1=float(x1), y1=float(y1), x2=float(x2), y2=float(y2), **attributes)


def rect(x: float, y: float, width: float, height: float, **attributes: object) -> str:
    """A rectangle."""
    return element("rect", x=float(x), y=float(y), width=float(max(width, 0)), height=float(height), **attributes)


def path(d: str, **attributes: object) -> str:
    """A path."""
    return element("path", d=d, **attributes)


def diamond(x: float, y: float, r: float, stroke: str) -> str:
    """The target."""
    d = f"M{number(x)} {number(y - r)}L{number(x + r)} {number(y)}L{number(x)} {number(y + r)}L{number(x - r)} {number(y)}Z"
    return path(d, fill="#FFFFFF", stroke=stroke, stroke_width=0.4)


def whisker(x1: float, x2: float, y: float, cap: float, stroke: str) -> str:
    """Bounds: a thin line with end caps."""
    d = (
        f"M{number(x1)} {number(y)}H{number(x2)}M{number(x1)} {number(y - cap)}V{number(y + cap)}"
        f"M{number(x2)} {number(y - cap)}V{number(y + cap)}"
    )
    return path(d, fill="none", stroke=stroke, stroke_width=0.35)
