"""Names of reports: safe, unique, stable."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readiness.batch.naming import LONGEST, report_name
from readiness.domain.assessment import Assessment, Subject


def named(code: str, name: str, source: str = "data/uji.yaml", year: int | None = 2026, **taken: str) -> str:
    return report_name(Assessment("kecil", Subject(code, name), {}, year), source, ".pdf", taken)


@pytest.mark.parametrize(
    ("code", "name", "expected"),
    [
        ("11.04", "Kabupaten Aceh Tengah", "11.04-kabupaten-aceh-tengah-2026.pdf"),
        ("", "Kota Baubau", "kota-baubau-2026.pdf"),
        ("11.01", "Kab. Aceh Selatan", "11.01-kab-aceh-selatan-2026.pdf"),
        ("11.04.01.2001", "Désa  Ä/B\\C", "11.04.01.2001-desa-a-b-c-2026.pdf"),
        ("../../etc", "passwd", "etc-passwd-2026.pdf"),
        ("", "", "uji-2026.pdf"),
        ("", "東京", "uji-2026.pdf"),
        ("=cmd|'/c calc'!A1", "", "cmd-c-calc-a1-2026.pdf"),
    ],
)
def test_names(code: str, name: str, expected: str) -> None:
    assert named(code, name) == expected


def test_devices_of_windows() -> None:
    assert named("CON", "", year=None) == "con-.pdf"
    assert named("", "com1.5", year=None) == "com1.5-.pdf"
    assert named("", "nul.x", year=None) == "nul-x.pdf"


def test_others_are_told_apart() -> None:
    first = "1-a-2026"
    assert named("1", "A", "data/x.yaml", **{first + ".pdf": "data/x.yaml"}) == "1-a-2026.pdf"
    taken = {first + ".pdf": "other"}
    assert named("1", "A", "data/x.yaml", **taken) == "1-a-2026-kecil.pdf"
    taken[first + "-kecil.pdf"] = "other"
    assert named("1", "A", "data/x.yaml", **taken) == "1-a-2026-x.pdf"
    taken[first + "-x.pdf"] = "another"
    assert re.fullmatch(r"1-a-2026-[0-9a-f]{12}\.pdf", named("1", "A", "data/x.yaml", **taken))


@settings(max_examples=60)
@given(
    st.text(max_size=150), st.text(max_size=300), st.text(min_size=1, max_size=200), st.none() | st.integers(1, 9999)
)
def test_always_safe(code: str, name: str, source: str, year: int | None) -> None:
    found = named(code, name, source, year)
    assert re.fullmatch(r"[a-z0-9][a-z0-9.-]*\.pdf", found)
    assert len(found) <= LONGEST + 5
    assert found == named(code, name, source, year)
