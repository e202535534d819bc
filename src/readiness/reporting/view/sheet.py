"""Stub."""

from __future__ import annotations

from readiness.reporting.view.context import Context
from readiness.reporting.view.forms import SheetView


def sheet_view(context: Context) -> SheetView:
    """Stub."""
    raise NotImplementedError
