"""The sheet of charts: native ones, drawn from the cells of the other sheets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from readiness.reporting.comparison.shown import Shown
from readiness.reporting.comparison.workbook import heat, ranking
from readiness.reporting.comparison.workbook.styles import FONT, Pen
from readiness.theme import Theme

if TYPE_CHECKING:
    from xlsxwriter.chart import Chart
    from xlsxwriter.workbook import Workbook

MOST: Final = 30
"""Units in the chart of rank intervals."""
WIDTH: Final = 1080
_TOP, _DATA = 3, 20
"""Where the lengths of the bars stand, beside the charts."""


def write_charts(book: Workbook, pen: Pen, shown: Shown, ranks: str, dimensions: str) -> None:
    """Charts of the sheets named ``ranks`` and ``dimensions``."""
    pick = shown.pick
    pen.title(
        pick("Grafik", "Charts"),
        pick(
            "Digambar dari sel lembar ini dan lembar lain; dapat disalin ke bahan paparan.",
            "Drawn from cells of this sheet and the others; may be copied into slides.",
        ),
    )
    pen.sheet.hide_gridlines(2)
    pen.sheet.set_print_scale(72)
    row, rows = 3, []
    ranked = sum(place.rank is not None for place in shown.found.places)
    if ranked:
        count = min(ranked, MOST)
        pen.sheet.insert_chart(row, 0, _intervals(book, pen, shown, count))
        # A row is 20 pixels high.
        row += (120 + 17 * count) // 20 + 2
        rows.append(row)
    if shown.found.groups:
        pen.sheet.insert_chart(row, 0, _medians(book, shown, dimensions))
        row += 21
        rows.append(row)
    if any(place.unit.found is not None for place in shown.found.places):
        pen.sheet.insert_chart(row, 0, _judged(book, pen, shown, ranks, row))
    pen.sheet.set_h_pagebreaks(rows)


def _chart(book: Workbook, kind: str, subtype: str = "") -> Chart:
    made = book.add_chart({"type": kind, "subtype": subtype} if subtype else {"type": kind})
    assert made is not None
    return made


def _font(size: float = 9, *, bold: bool = False, **more: Any) -> dict[str, Any]:
    return {"name": FONT, "size": size, "bold": bold, "color": Theme().ink, **more}


def _dress(chart: Chart, title: str, height: int, width: int = WIDTH) -> None:
    chart.set_title({"name": title, "name_font": _font(12, bold=True), "overlay": False})
    chart.set_size({"width": width, "height": height})
    chart.set_chartarea({"border": {"color": Theme().line}})


def _intervals(book: Workbook, pen: Pen, shown: Shown, count: int) -> Chart:
    """Bars from the best to the worst rank of the first units, dark at the rank itself.

    A rank takes one unit of the axis. The lengths stand in cells beside the charts: a bar from low to high is drawn upon
    another one that cannot be seen.
    """
    pick, theme = shown.pick, Theme()
    names = (
        pick("sebelum", "before"),
        pick("lebih baik", "better"),
        pick("peringkat", "rank"),
        pick("lebih buruk", "worse"),
    )
    heads = [pick("Data grafik", "Data of the chart"), *names]
    muted = pen.styles(font_color=theme.muted, font_size=8)
    for column, head in enumerate(heads, _DATA):
        pen.sheet.write_string(_TOP, column, head, muted)
    for row, place in enumerate(shown.found.places[:count], _TOP + 1):
        rank, low, high = place.rank or 0, place.rank_low or 0, place.rank_high or 0
        pen.sheet.write_string(row, _DATA, f"{rank}  {shown.short(place)}", muted)
        for column, length in enumerate((low - 1, rank - low, 1, high - rank), _DATA + 1):
            pen.sheet.write_number(row, column, length, muted)
    pen.sheet.set_column(_DATA, _DATA, 34)
    chart = _chart(book, "bar", "stacked")
    fills = (None, "#A9C3DC", theme.base, "#A9C3DC")
    sheet = pen.sheet.name
    for position, (name, fill) in enumerate(zip(names, fills, strict=True), 1):
        column = _DATA + position
        chart.add_series(
            {
                "name": name,
                "categories": [sheet, _TOP + 1, _DATA, _TOP + count, _DATA],
                "values": [sheet, _TOP + 1, column, _TOP + count, column],
                "fill": {"color": fill} if fill else {"none": True},
                "border": {"none": True},
                "gap": 45,
            }
        )
    _dress(chart, pick(f"Rentang peringkat {count} teratas", f"Rank intervals of the first {count}"), 120 + 17 * count)
    last = max(place.rank_high or 0 for place in shown.found.places[:count])
    chart.set_y_axis({"reverse": True, "num_font": _font(8)})
    chart.set_x_axis(
        {
            "min": 0,
            "max": last,
            "num_font": _font(),
            "num_format": "0",
            "label_position": "high",
            "major_gridlines": {"visible": True, "line": {"color": theme.line, "width": 0.5}},
            "name": pick("Peringkat; gelap: peringkat itu sendiri", "Rank; dark: the rank itself"),
            "name_font": _font(),
        }
    )
    chart.set_legend({"none": True})
    return chart


def _medians(book: Workbook, shown: Shown, sheet: str) -> Chart:
    """Medians of the outermost groups, of all units and of the peer groups."""
    pick, theme = shown.pick, Theme()
    outer = sum(depth == 1 for depth in shown.found.depths)
    columns = (heat.LEFT, heat.LEFT + outer - 1)
    chart = _chart(book, "column")
    colors = ("#14212B", *theme.hues)
    for position, (name, _) in enumerate(heat.median_rows(shown)):
        row = heat.HEADER + 1 + position
        chart.add_series(
            {
                "name": name,
                "categories": [sheet, heat.HEADER, columns[0], heat.HEADER, columns[1]],
                "values": [sheet, row, columns[0], row, columns[1]],
                "fill": {"color": colors[position % len(colors)]},
                "gap": 80,
                "overlap": -5,
            }
        )
    _dress(chart, pick("Median tiap dimensi", "Median of each dimension"), 390)
    scale = shown.found.framework.scale
    chart.set_y_axis(
        {
            "min": float(scale.low),
            "max": float(scale.high),
            "num_font": _font(),
            "num_format": "0.0",
            "major_gridlines": {"visible": True, "line": {"color": theme.line, "width": 0.5}},
        }
    )
    chart.set_x_axis({"num_font": _font(9)})
    chart.set_legend({"position": "bottom", "font": _font()})
    return chart


def _judged(book: Workbook, pen: Pen, shown: Shown, sheet: str, row: int) -> Chart:
    """Self value against assessor's value, with the line on which both are equal."""
    pick, theme = shown.pick, Theme()
    at = {column.key: place for place, column in enumerate(ranking.columns(shown))}
    first, last = ranking.FIRST, ranking.FIRST + len(shown.found.places) - 1
    scale = shown.found.framework.scale
    ends = (float(scale.low), float(scale.high))
    # The line needs two points in cells; they stand under the chart.
    for position, value in enumerate(ends):
        for column in (0, 1):
            pen.sheet.write_number(row + 2 + position, column, value, pen.styles(font_color="#FFFFFF"))
    chart = _chart(book, "scatter")
    chart.add_series(
        {
            "name": pick("Daerah", "Districts"),
            "categories": [sheet, first, at["assessor"], last, at["assessor"]],
            "values": [sheet, first, at["self"], last, at["self"]],
            "marker": {
                "type": "circle",
                "size": 5,
                "fill": {"color": "#1F62A8", "transparency": 35},
                "border": {"none": True},
            },
        }
    )
    chart.add_series(
        {
            "name": pick("Sama", "Equal"),
            "categories": [pen.sheet.name, row + 2, 0, row + 3, 0],
            "values": [pen.sheet.name, row + 2, 1, row + 3, 1],
            "marker": {"type": "none"},
            "line": {"color": theme.muted, "width": 1, "dash_type": "dash"},
        }
    )
    _dress(chart, pick("Nilai mandiri terhadap nilai asesor", "Self value against assessor's value"), 520, 640)
    grid = {"visible": True, "line": {"color": theme.line, "width": 0.5}}
    axis = {"min": ends[0], "max": ends[1], "num_font": _font(), "num_format": "0.0", "major_gridlines": grid}
    chart.set_x_axis({**axis, "name": pick("Asesor", "Assessor"), "name_font": _font()})
    chart.set_y_axis({**axis, "name": pick("Mandiri", "Self"), "name_font": _font()})
    chart.set_legend({"none": True})
    return chart
