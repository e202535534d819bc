"""Colours of reports: one hue per dimension, told apart in greyscale and by colour-blind readers, always with a number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

HUES: Final = ("#1A56C4", "#B02A86", "#946300", "#7C2812", "#4B1C8C", "#0B7A50", "#0E4A58", "#5A5F66")
"""Hues of the dimensions in order; from the ninth on they begin anew, and the number tells them apart."""

INK: Final = "#14212B"
MUTED: Final = "#46535F"
BASE: Final = "#0E3A4A"
GOLD: Final = "#E3A008"
GOLD_WASH: Final = "#FFF4D6"
LINE: Final = "#C6CFD5"
OFF: Final = "#DDE3E7"
WASH: Final = "#F2F5F6"


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours in force; a template folder may set its own."""

    ink: str = INK
    muted: str = MUTED
    base: str = BASE
    accent: str = GOLD
    accent_wash: str = GOLD_WASH
    line: str = LINE
    off: str = OFF
    wash: str = WASH
    hues: tuple[str, ...] = HUES

    def hue(self, position: int) -> str:
        """The colour of the dimension at ``position`` (from 0)."""
        return self.hues[position % len(self.hues)]


def tint(color: str, share: float) -> str:
    """``color`` mixed with white; ``share`` of the colour from 0 to 1."""
    channels = [int(color[i : i + 2], 16) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(255 - (255 - channel) * share):02X}" for channel in channels)
