"""Stub."""

from __future__ import annotations

from readiness.reporting.view.context import Context
from readiness.reporting.view.forms import MinutesView


def minutes_view(context: Context) -> MinutesView:
    """Stub."""
    raise NotImplementedError
