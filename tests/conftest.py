"""Fixtures that all tests share."""

from __future__ import annotations

from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[1]
SHARED = REPOSITORY.parent / "shared"
"""The sibling folder with design and domain material; nothing but some tests reads it."""


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder beside the repository, where it is there."""
    if not SHARED.is_dir():
        pytest.skip("the shared folder is not beside this repository")
    return SHARED
