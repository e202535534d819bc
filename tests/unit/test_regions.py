"""Codes and names of regions."""

from __future__ import annotations

import pytest

from readiness import regions
from readiness.domain.problems import Problem
from readiness.regions import Region, districts, find, kind_of, named, read_code, same_name

BUTON = Region("74.04", "Kabupaten Buton", "kabupaten", "Sulawesi Tenggara")


def test_the_official_list() -> None:
    """Every kabupaten and kota with its kind; the number says the kind, as the name does."""
    found = list(districts())
    assert len(found) == 514
    assert sum(region.kind == "kota" for region in found) == 98
    assert all(kind_of(region.name) == region.kind for region in found)
    assert all(named(region.name) == region == find(region.code) for region in found)
    assert sorted(region.code for region in found) == [region.code for region in found]


@pytest.mark.parametrize(
    ("code", "kind", "name", "province"),
    [
        ("74", "provinsi", "Sulawesi Tenggara", "Sulawesi Tenggara"),
        ("74.04", "kabupaten", "Kabupaten Buton", "Sulawesi Tenggara"),
        ("74.72", "kota", "Kota Bau Bau", "Sulawesi Tenggara"),
        ("32.76.01", "kecamatan", "Pancoran Mas", "Jawa Barat"),
        ("32.76.01.1006", "kelurahan", "Depok", "Jawa Barat"),
        ("11.01.01.2001", "desa", "Keude Bakongan", "Aceh"),
    ],
)
def test_levels(code: str, kind: str, name: str, province: str) -> None:
    """From the province to the village."""
    assert find(code) == Region(code, name, kind, province)


@pytest.mark.parametrize("code", ["", "7404", "74.4", "99.99", "74.04.", "74.04\n", "buton"])
def test_no_region(code: str) -> None:
    """Only the dotted form of a code that exists."""
    assert find(code) is None


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Kab. Buton", "Kabupaten Buton", True),
        ("KAB BUTON", "Buton", True),
        ("Kota Adm. Jakarta Pusat", "Kota Jakarta Pusat", True),
        ("Labuhan Batu", "Kabupaten Labuhanbatu", True),
        ("Kota Bogor", "Kabupaten Bogor", False),
        ("Kotabaru", "Kabupaten Kotabaru", True),
        ("Kabupaten Buton", "Kabupaten Buton Utara", False),
        ("Prov. Aceh", "Aceh", True),
        ("Kota", "Kabupaten", False),
    ],
)
def test_names(one: str, other: str, *, same: bool) -> None:
    """Abbreviations, case and spaces do not matter; the kind does where both say it."""
    assert same_name(one, other) is same
    assert same_name(other, one) is same


def test_a_name_that_two_have_names_none() -> None:
    """There are a Kabupaten and a Kota Bogor."""
    assert named("Bogor") is None
    assert named("Kab. Buton") == named("buton") == BUTON
    assert named("Atlantis") is None


@pytest.mark.parametrize(
    ("written", "name", "scheme", "code"),
    [
        ("74.04", "", "", "74.04"),
        (" '74.04 ", "", "", "74.04"),
        ("74.4", "", "", "74.04"),
        ("74,04", "", "", "74.04"),
        ("11.1", "Aceh Singkil", "", "11.10"),
        ("11.1", "Kab. Aceh Selatan", "", "11.01"),
        ("7404", "Kab. Buton", "", "74.04"),
        ("7404", "", "kemendagri", "74.04"),
        ("7404", "", "bps", "7404"),
        ("7404010", "", "kemendagri", "7404010"),
        ("3276011006", "Depok", "", "32.76.01.1006"),
        ("1.1", "", "", "1.1"),
        ("DESA-17", "", "", "DESA-17"),
    ],
)
def test_codes_as_they_are_written(written: str, name: str, scheme: str, code: str) -> None:
    """Lost zeros and dots come back where only one region can be meant."""
    assert read_code(written, name, scheme) == code


@pytest.mark.parametrize(
    ("written", "name", "code"),
    [
        ("11.1", "", "E090"),
        ("11.1", "Buton", "E090"),
        ("7404", "", "E091"),
        ("7404", "Muna", "E091"),
        ("7404010", "", "E091"),
    ],
)
def test_codes_that_can_be_two(written: str, name: str, code: str) -> None:
    """A name decides only where it agrees."""
    found = read_code(written, name)
    assert isinstance(found, Problem)
    assert found.code == code
    if code == "E090":
        assert dict(found.arguments)["known"] == "11.10 = Kabupaten Aceh Singkil; 11.01 = Kabupaten Aceh Selatan"


def test_every_lost_zero_is_decided_or_told() -> None:
    """What a spreadsheet makes of a code is never read as another district than the one it came from, given its name."""
    for region in districts():
        shortened = format(float(region.code), ".15g")
        assert read_code(shortened, region.name) == region.code
        found = read_code(shortened, "")
        assert found == region.code or isinstance(found, Problem), region
    assert regions.find("11.1") is None
