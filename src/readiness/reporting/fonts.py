"""The report's typeface, Plus Jakarta Sans (SIL Open Font License), taken from its package."""

from __future__ import annotations

import base64
from functools import cache
from pathlib import Path
from typing import Final

FAMILY: Final = "Plus Jakarta Sans"


@cache
def font_files() -> tuple[Path, ...]:
    """The upright variable font file."""
    import fontpkg_plus_jakarta_sans

    folder = Path(fontpkg_plus_jakarta_sans.ROOT) / "files"
    found = tuple(path for path in sorted(folder.glob("*.ttf")) if "Italic" not in path.name)
    if not found:
        raise FileNotFoundError(folder)
    return found


def font_css() -> str:
    """The ``@font-face`` rules."""
    return "".join(
        f"@font-face{{font-family:'{FAMILY}';src:url('{path.as_uri()}');font-weight:200 800}}" for path in font_files()
    )


def embedded_font_css() -> str:
    """The same with the font inside, for an HTML page that stands alone."""
    rules = []
    for path in font_files():
        content = base64.b64encode(path.read_bytes()).decode()
        rules.append(
            f"@font-face{{font-family:'{FAMILY}';src:url('data:font/ttf;base64,{content}');font-weight:200 800}}"
        )
    return "".join(rules)
