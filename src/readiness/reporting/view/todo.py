"""Stub."""

from __future__ import annotations

from readiness.reporting.view.context import Context
from readiness.reporting.view.forms import TodoView


def todo_view(context: Context) -> TodoView:
    """Stub."""
    raise NotImplementedError
