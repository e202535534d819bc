"""The sheet of dimensions: a heat map of every group, with the medians above."""

from __future__ import annotations

import math
from typing import Final

from readiness.reporting.charts.heat import HIGH, LOW, MIDDLE
from readiness.reporting.comparison.shown import Shown
from readiness.reporting.comparison.words import peer_name
from readiness.reporting.comparison.workbook.styles import Pen, number_format
from readiness.reporting.view.comparison_tables import group_span

HEADER: Final = 3
LEFT: Final = 4
"""Columns before the groups: rank, code, name, kind."""
MOST_PEERS: Final = 8
"""Peer groups with a row of medians of their own."""


def median_rows(shown: Shown) -> list[tuple[str, list[float | None]]]:
    """The rows above the units: the median of all and of the peer groups."""
    found = shown.found
    rows = [
        (
            shown.pick("Median semua daerah", "Median of all"),
            [spread.median if spread is not None else None for spread in found.spreads[1:]],
        )
    ]
    if 1 < len(found.peers) <= MOST_PEERS:
        for group in found.peers.values():
            name = peer_name(found.peers_by, group.name, shown.language)
            values = [None if math.isnan(value) else float(value) for value in group.groups]
            rows.append((f"Median {name}", values))
    return rows


def order(shown: Shown) -> list[int]:
    """The groups in the order of their columns: the outermost first, then those inside them."""
    depths = shown.found.depths
    return sorted(range(len(depths)), key=lambda at: depths[at])


def write_heat(pen: Pen, shown: Shown) -> None:
    """The sheet."""
    found, pick, sheet = shown.found, shown.pick, pen.sheet
    pen.title(
        pick("Nilai tiap dimensi", "The values of each dimension"),
        pick(
            "Jingga rendah, biru tinggi, di atas rentang yang mungkin bagi tiap kolom. Miring: terlalu banyak jawaban terbuka, "
            "nilainya batas bawah.",
            "Orange low, blue high, over the range that is possible for each column. Italics: too many open answers, the value "
            "follows the rule for missing ones.",
        ),
    )
    places = order(shown)
    heads = [pick("Peringkat", "Rank"), pick("Kode", "Code"), pick("Daerah", "District"), pick("Jenis", "Kind")]
    pen.heads(HEADER, heads + [shown.group(at) for at in places], {0, *range(LEFT, LEFT + len(places))})
    sheet.set_row(HEADER, 58)
    for column, width in enumerate((9.5, 8, 34, 11)):
        sheet.set_column(column, column, width)
    inner = [LEFT + position for position, at in enumerate(places) if found.depths[at] > 1]
    if places:
        sheet.set_column(LEFT, LEFT + len(places) - 1, 12)
    if inner:
        sheet.set_column(inner[0], inner[-1], 12, None, {"level": 1})
    style = {"num_format": number_format(found.framework.places), "align": "center"}
    medians = median_rows(shown)
    for row, (name, values) in enumerate(medians, HEADER + 1):
        for column in range(LEFT):
            pen.put(row, column, name if column == 2 else None, bold=True, bg_color=pen.styles.theme.wash)
        for position, at in enumerate(places):
            pen.put(row, LEFT + position, values[at], bold=True, **style)
    first = HEADER + 1 + len(medians)
    for row, place in enumerate(found.places, first):
        unit = place.unit
        pen.put(row, 0, place.rank, bold=True)
        pen.put(row, 1, unit.subject.code, num_format="@")
        pen.put(row, 2, shown.name(place), bold=True)
        pen.put(row, 3, shown.kind(place))
        for position, at in enumerate(places):
            value, bounds = unit.groups[at], unit.bounds[at] if unit.bounds else None
            open_ = {"italic": True} if bounds is not None and not bounds.known else {}
            pen.put(row, LEFT + position, None if value is None else float(value), **style, **open_)
    last = max(first, first + len(found.places) - 1)
    for position, at in enumerate(places):
        low, high = group_span(found.framework, "", str(found.groups[at].id))
        sheet.conditional_format(
            HEADER + 1,
            LEFT + position,
            last,
            LEFT + position,
            {
                "type": "3_color_scale",
                "min_type": "num",
                "mid_type": "num",
                "max_type": "num",
                "min_value": low,
                "mid_value": (low + high) / 2,
                "max_value": high,
                "min_color": LOW,
                "mid_color": MIDDLE,
                "max_color": HIGH,
            },
        )
    sheet.autofilter(HEADER, 0, last, LEFT + len(places) - 1)
    sheet.freeze_panes(first, 3)
