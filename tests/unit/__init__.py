"""Tests of single modules; the tree mirrors ``src``."""
