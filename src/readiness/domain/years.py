"""The years that an assessment can be of."""

from __future__ import annotations

from typing import Final

YEARS: Final = range(1945, 2201)
"""From the founding of the Republic to further than any plan reaches; everything else is a slip of the keyboard."""
