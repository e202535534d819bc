"""Diagnostics: problems with a place, in the manner of rustc and ruff."""

from readiness.diagnostics.model import Diagnostic, Place, Severity, has_errors

__all__ = ["Diagnostic", "Place", "Severity", "has_errors"]
