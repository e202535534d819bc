"""The sheet of ranks: one row for each unit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from readiness.comparison.compare import Place
from readiness.reporting.charts.heat import shade
from readiness.reporting.comparison.shown import Shown
from readiness.reporting.comparison.workbook.styles import Pen, number_format

HEADER: Final = 3
FIRST: Final = HEADER + 1
"""Rows of the sheet, from 0."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading, width in characters and number format (empty: text)."""

    key: str
    title: str
    width: float
    format: str = ""


def columns(shown: Shown) -> list[Column]:
    """The columns that this comparison needs."""
    pick, places = shown.pick, shown.found.framework.places
    plain, signed = number_format(places), number_format(places, signed=True)
    units = shown.found.places
    judged = any(place.unit.found is not None for place in units)
    moved = any(place.unit.earlier is not None for place in units)
    found = [
        Column("rank", pick("Peringkat", "Rank"), 9.5, "0"),
        Column("low", pick("Terbaik", "Best"), 8.5, "0"),
        Column("high", pick("Terburuk", "Worst"), 9, "0"),
        Column("code", pick("Kode", "Code"), 8),
        Column("name", pick("Daerah", "District"), 34),
        Column("kind", pick("Jenis", "Kind"), 11),
        Column("province", pick("Provinsi", "Province"), 27),
        Column("year", pick("Tahun", "Year"), 7, "0"),
        Column("index", pick("Indeks", "Index"), 8, plain),
        Column("least", pick("Batas bawah", "Low bound"), 8, plain),
        Column("most", pick("Batas atas", "High bound"), 8, plain),
        Column("coverage", pick("Cakupan", "Coverage"), 9, "0%"),
        Column("band", pick("Predikat", "Band"), 18),
        Column("quartile", pick("Kuartil", "Quartile"), 8, "0"),
        Column("median", pick("± median sebanding", "± peers' median"), 11, signed),
        Column("best", pick("± terbaik sebanding", "± peers' best"), 11, signed),
    ]
    if shown.found.relative is not None:
        found.insert(8, Column("score", pick("Indeks relatif", "Relative index"), 9, plain))
    if moved:
        found.append(Column("change", pick("Perubahan", "Change"), 11, signed))
    if judged:
        found.append(Column("self", pick("Nilai mandiri", "Self value"), 9, plain))
        found.append(Column("assessor", pick("Nilai asesor", "Assessor's value"), 10, plain))
    found.append(Column("remark", pick("Catatan", "Remark"), 60))
    return found


def write_ranking(pen: Pen, shown: Shown) -> None:
    """The sheet."""
    made = columns(shown)
    pick = shown.pick
    pen.title(
        pick("Peringkat dengan rentangnya", "Ranks with their intervals"),
        pick(
            "Terbaik dan terburuk: rentang peringkat; cara hitungnya ada di lembar Metode. Kelabu miring: cakupan di bawah "
            "60 %, belum dapat disimpulkan.",
            "Best and worst: the rank interval; how it is computed stands on the sheet Method. Grey italics: coverage below "
            "60%, no conclusion yet.",
        ),
    )
    sheet = pen.sheet
    pen.heads(HEADER, [column.title for column in made], {at for at, column in enumerate(made) if column.format})
    sheet.set_row(HEADER, 30)
    for at, column in enumerate(made):
        sheet.set_column(at, at, column.width)
    places = shown.found.places
    for row, place in enumerate(places, FIRST):
        dim = {} if shown.concluded(place) else {"italic": True, "font_color": "#6B7680"}
        for at, column in enumerate(made):
            value = _value(shown, place, column.key)
            kept = {"num_format": column.format} if column.format else {}
            bold = {"bold": True} if column.key in ("rank", "name") and not dim else {}
            # A code stays the text that it is: 11.10 is not 11.1.
            text = {"num_format": "@"} if column.key == "code" else {}
            pen.put(row, at, value, **kept, **dim, **bold, **text)
    last = max(FIRST, FIRST + len(places) - 1)
    sheet.autofilter(HEADER, 0, last, len(made) - 1)
    sheet.freeze_panes(FIRST, next(at for at, column in enumerate(made) if column.key == "name") + 1)
    _conditions(pen, shown, made, last)


def _value(shown: Shown, place: Place, key: str) -> str | float | None:
    unit = place.unit
    subject = unit.subject
    numbers = {
        "rank": place.rank,
        "low": place.rank_low,
        "high": place.rank_high,
        "year": unit.year,
        "index": unit.index,
        "score": place.score,
        "least": unit.low,
        "most": unit.high,
        "coverage": unit.coverage,
        "quartile": place.quartile,
        "median": place.standing.to_median,
        "best": place.standing.to_best,
        "change": place.change,
        "self": unit.claimed,
        "assessor": unit.found,
    }
    if key in numbers:
        value = numbers[key]
        return None if value is None else float(value)
    texts = {
        "code": subject.code,
        "name": shown.name(place),
        "kind": shown.kind(place),
        "province": subject.province,
        "band": shown.band(place),
        "remark": "; ".join(shown.remarks(place)),
    }
    return texts[key]


def _conditions(pen: Pen, shown: Shown, made: list[Column], last: int) -> None:
    """Bands in the shades of the scale, a bar behind the coverage, and rises and falls."""
    at = {column.key: place for place, column in enumerate(made)}
    sheet, styles = pen.sheet, pen.styles
    bands = shown.found.framework.root.bands
    # Longest first: a label may begin with another one.
    for position, band in sorted(enumerate(bands), key=lambda pair: -len(pair[1].label.in_(shown.language))):
        fill = shade(position / (len(bands) - 1)) if len(bands) > 1 else styles.theme.wash
        dark = position in (0, len(bands) - 1) and len(bands) > 1
        sheet.conditional_format(
            FIRST,
            at["band"],
            last,
            at["band"],
            {
                "type": "text",
                "criteria": "begins with",
                "value": band.label.in_(shown.language),
                "format": styles.difference(
                    bg_color=fill, font_color="#FFFFFF" if dark and position else styles.theme.ink
                ),
                "stop_if_true": True,
            },
        )
    sheet.conditional_format(
        FIRST,
        at["coverage"],
        last,
        at["coverage"],
        {
            "type": "data_bar",
            "bar_color": "#B9CCDD",
            "bar_solid": True,
            "min_type": "num",
            "min_value": 0,
            "max_type": "num",
            "max_value": 1,
        },
    )
    for key in ("median", "best", "change"):
        if key in at:
            for criteria, color in ((">", "#1F62A8"), ("<", "#A8541A")):
                sheet.conditional_format(
                    FIRST,
                    at[key],
                    last,
                    at[key],
                    {
                        "type": "cell",
                        "criteria": criteria,
                        "value": 0,
                        "format": styles.difference(font_color=color),
                    },
                )
