"""``readiness init`` fills in what the official list knows of a code."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tests.acceptance.cli.command import run


@pytest.mark.parametrize(
    ("options", "subject"),
    [
        (["--code", "74.04"], ("74.04", "Kabupaten Buton", "kabupaten", "Sulawesi Tenggara")),
        (["--code", "74.72", "--name", "Kota Baubau"], ("74.72", "Kota Baubau", "kota", "Sulawesi Tenggara")),
        (["--code", "74.04", "--kind", "k", "--province", "p"], ("74.04", "Kabupaten Buton", "k", "p")),
        (["--code", "X-1", "--name", "Kab. Baru"], ("X-1", "Kab. Baru", "kabupaten", "")),
        ([], ("", "", "", "")),
    ],
)
def test_subject(options: list[str], subject: tuple[str, ...], desk: Path) -> None:
    """What the user gives goes before it."""
    result = run("init", "baru", "--framework", "kecil", *options)
    assert result.code == 0
    assert "Note:" not in result.err
    found = yaml.safe_load(Path("baru/assessment.yaml").read_text(encoding="utf-8"))["subject"]
    assert tuple(found[key] or "" for key in ("code", "name", "kind", "province")) == subject


def test_another_name(desk: Path) -> None:
    """Is told, and kept."""
    result = run("init", "baru", "--framework", "kecil", "--code", "74.04", "--name", "Kabupaten Muna")
    assert result.code == 0
    assert "Note: the code 74.04 is that of Kabupaten Buton, not of 'Kabupaten Muna'." in result.err
    assert "Kabupaten Muna" in Path("baru/assessment.yaml").read_text(encoding="utf-8")
