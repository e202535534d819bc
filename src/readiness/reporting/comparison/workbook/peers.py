"""The sheets of peers and of lessons: each unit beside those of its kind, and whom it can learn from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from readiness.comparison.peers import TEACHERS
from readiness.reporting.comparison.shown import Shown
from readiness.reporting.comparison.words import peer_name
from readiness.reporting.comparison.workbook.styles import Pen, number_format

HEADER: Final = 3
FROZEN: Final = 6
"""Peer groups that may stay above a table that scrolls."""


def write_peers(pen: Pen, shown: Shown) -> None:
    """The peer groups, then every unit in its group."""
    found, pick, sheet = shown.found, shown.pick, pen.sheet
    pen.title(
        pick("Kelompok sebanding", "Peer groups"),
        pick(
            "Kuat dan lemah: dimensi di atas dan di bawah median kelompoknya.",
            "Strong and weak: dimensions above and below the median of the group.",
        ),
    )
    plain, signed = (number_format(found.framework.places, signed=sign) for sign in (False, True))
    heads = [
        *(pick("Kelompok", "Group"), pick("Banyaknya", "Size"), "Median"),
        *(pick("Tertinggi", "Highest"), pick("Daerah tertinggi", "Highest district")),
    ]
    pen.heads(HEADER, heads, {1, 2, 3})
    row = HEADER + 1
    for group in found.peers.values():
        pen.put(row, 0, peer_name(found.peers_by, group.name, shown.language), bold=True)
        pen.put(row, 1, len(group.members))
        for column, value in ((2, group.median), (3, group.best)):
            pen.put(row, column, None if value is None else float(value), num_format=plain)
        pen.put(row, 4, shown.name(found.places[group.leader]) if group.leader is not None else None)
        row += 1
    head = row + 1
    heads = [
        *(pick("Kelompok", "Group"), pick("Peringkat", "Rank"), pick("± median", "± median")),
        *(pick("± tertinggi", "± highest"), pick("Daerah", "District")),
        *(pick("Kuat", "Strong"), pick("Lemah", "Weak")),
    ]
    pen.heads(head, heads, {1, 2, 3})
    for at, place in enumerate(found.places, head + 1):
        standing = place.standing
        pen.put(at, 0, shown.peers(place))
        pen.put(at, 1, place.rank, bold=True)
        for column, value in ((2, standing.to_median), (3, standing.to_best)):
            pen.put(at, column, None if value is None else float(value), num_format=signed)
        pen.put(at, 4, shown.name(place), bold=True)
        pen.put(at, 5, _groups(shown, standing.strengths))
        pen.put(at, 6, _groups(shown, standing.weaknesses))
    last = max(head + 1, head + len(found.places))
    sheet.autofilter(head, 0, last, len(heads) - 1)
    for column, width in enumerate((22, 10, 10, 11, 34, 68, 68)):
        sheet.set_column(column, column, width)
    if len(found.peers) <= FROZEN:
        sheet.freeze_panes(head + 1, 0)


def _groups(shown: Shown, pairs: Sequence[tuple[int, float]]) -> str:
    return "; ".join(f"{shown.group(at)} {shown.signed(apart)}" for at, apart in pairs)


def write_lessons(pen: Pen, shown: Shown) -> None:
    """A row for each criterion that a unit can learn from its peers."""
    found, pick, sheet = shown.found, shown.pick, pen.sheet
    pen.title(
        pick("Belajar dari siapa", "Whom to learn from"),
        pick(
            "Kriteria di bawah sasaran yang paling berbobot, dengan daerah sebanding yang sudah mencapainya; yang indeksnya "
            "terdekat lebih dahulu.",
            "Criteria below their target that weigh most, with peers that meet it; the nearest index first.",
        ),
    )
    heads = [
        *(pick("Peringkat", "Rank"), pick("Daerah", "District"), pick("Kriteria", "Criterion")),
        *(pick("Nilai", "Value"), pick("Sasaran", "Target")),
        *(pick(f"Contoh {number}", f"Example {number}") for number in range(1, TEACHERS + 1)),
    ]
    pen.heads(HEADER, heads, {0, 3, 4})
    row = HEADER + 1
    plain = number_format(found.framework.places)
    for place in found.places:
        for lesson in place.lessons:
            pen.put(row, 0, place.rank)
            pen.put(row, 1, shown.name(place), bold=True)
            pen.put(row, 2, shown.criterion(lesson.place))
            pen.put(row, 3, float(lesson.value), num_format=plain)
            pen.put(row, 4, float(lesson.target), num_format=plain)
            for column in range(TEACHERS):
                named = lesson.teachers[column : column + 1]
                pen.put(row, 5 + column, shown.name(found.places[named[0]]) if named else None)
            row += 1
    sheet.autofilter(HEADER, 0, max(row - 1, HEADER + 1), len(heads) - 1)
    for column, width in enumerate((9.5, 34, 58, 8, 9, *([34] * TEACHERS))):
        sheet.set_column(column, column, width)
    sheet.freeze_panes(HEADER + 1, 2)
