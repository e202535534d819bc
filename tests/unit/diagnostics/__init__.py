"""Tests of diagnostics: catalogue and rendering."""
