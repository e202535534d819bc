"""Writes the first sheet: what this is, how it is filled in, how far it has come, and who fills it in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from readiness.questionnaire.model import Questionnaire
from readiness.questionnaire.workbook import guide, state
from readiness.questionnaire.workbook.cells import DATE_FORMAT, TEXT_FORMAT, Pen
from readiness.questionnaire.workbook.columns import PLACE
from readiness.questionnaire.workbook.counts import Counts, count_formula
from readiness.questionnaire.workbook.heights import height, row_height
from readiness.questionnaire.workbook.layout import CONTACT
from readiness.questionnaire.workbook.paper import set_up
from readiness.questionnaire.workbook.places import area, cell, of_sheet
from readiness.questionnaire.workbook.plan import FIRST_ROW, Sheet, section_title
from readiness.questionnaire.workbook.styles import BODY, SMALL
from readiness.reporting.wording.values import pick

if TYPE_CHECKING:
    from xlsxwriter.workbook import Workbook

_WIDTHS: Final = (2, 5, 18, 30, 12, 11, 11, 15, 17)
_FIRST, _LABEL, _VALUE, _NUMBERS, _LAST = 1, 2, 3, 4, 8
"""The columns in which numbers of steps, labels, texts beside a label, and counts begin."""


def sheet_title(language: str) -> str:
    """The name of the sheet."""
    return pick(language, "Petunjuk", "Guide")


def write_cover(
    book: Workbook, pen: Pen, questionnaire: Questionnaire, sheets: tuple[Sheet, ...], language: str
) -> None:
    """The whole sheet."""
    page = pen.sheet
    for place, width in enumerate(_WIDTHS):
        page.set_column(place, place, width)
    cover = _Cover(book, pen, language)
    cover.band(guide.heading(questionnaire, language), questionnaire.subject.name)
    cover.identity(guide.identity(questionnaire, language))
    cover.heading(pick(language, "Cara mengisi", "How to fill it in"))
    cover.steps(guide.steps(questionnaire, language))
    cover.heading(pick(language, "Isi kuesioner", "Contents"))
    cover.contents(sheets, counted=not questionnaire.blank)
    cover.heading(pick(language, "Pengisi", "Who fills it in"))
    cover.contact()
    note = questionnaire.framework.note.in_(language)
    if note:
        cover.heading(pick(language, "Tentang instrumen", "About the instrument"))
        cover.paragraph(note)
    set_up(page, questionnaire, language, guide.heading(questionnaire, language))
    page.set_portrait()
    page.fit_to_pages(1, 1)
    page.print_area(0, _FIRST, cover.row - 1, _LAST)
    page.set_tab_color(pen.styles.theme.accent)
    page.activate()
    page.set_first_sheet()


class _Cover:
    """Writes part after part, from the top down."""

    def __init__(self, book: Workbook, pen: Pen, language: str) -> None:
        self.book, self.pen, self.language = book, pen, language
        self.theme = pen.styles.theme
        self.row = 0

    def _width(self, first: int, last: int) -> float:
        return sum(_WIDTHS[first : last + 1])

    def _next(self, height: float) -> int:
        self.pen.sheet.set_row(self.row, height)
        self.row += 1
        return self.row - 1

    def band(self, title: str, district: str) -> None:
        style: dict[str, Any] = {"bg_color": self.theme.base, "font_color": "#FFFFFF", "valign": "vcenter", "indent": 1}
        tall = row_height(height(title, self._width(_FIRST, _LAST) - 2, 18, bold=True)) + 12
        self.pen.merge(self._next(tall), _FIRST, _LAST, title, bold=True, font_size=18, **style)
        style |= {"font_color": self.theme.accent_wash, "valign": "top", "bottom": 5, "bottom_color": self.theme.accent}
        self.pen.merge(self._next(24), _FIRST, _LAST, district, font_size=12, **style)
        self._next(8)

    def heading(self, text: str) -> None:
        self._next(10)
        style: dict[str, Any] = {"bottom": 1, "bottom_color": self.theme.base, "font_color": self.theme.base}
        self.pen.merge(self._next(20), _FIRST, _LAST, text, bold=True, font_size=12, valign="vcenter", **style)
        self._next(4)

    def identity(self, rows: list[tuple[str, str]]) -> None:
        for label, text in rows:
            row = self._next(row_height(height(text, self._width(_VALUE, _LAST), BODY, bold=True)))
            self.pen.merge(row, _FIRST, _LABEL, label, font_color=self.theme.muted)
            self.pen.merge(row, _VALUE, _LAST, text, bold=True)

    def steps(self, texts: list[str]) -> None:
        for number, text in enumerate(texts, 1):
            row = self._next(row_height(height(text, self._width(_LABEL, _LAST), BODY)) - 1)
            self.pen.put(row, _FIRST, number, bold=True, font_color=self.theme.base, align="center")
            self.pen.merge(row, _LABEL, _LAST, text)

    def contents(self, sheets: tuple[Sheet, ...], *, counted: bool) -> None:
        heads = (
            pick(self.language, "Bagian", "Section"),
            pick(self.language, "Pertanyaan", "Questions"),
            pick(self.language, "Terisi", "Answered"),
            pick(self.language, "Belum diisi", "Open"),
            pick(self.language, "Tidak perlu diisi", "Not needed"),
            pick(self.language, "Kemajuan", "Progress"),
        )
        last = _LAST if counted else _NUMBERS
        row = self._next(22)
        head = self.pen.styles.boxed(bg_color=self.theme.base, font_color="#FFFFFF", bold=True)
        head |= {"font_size": SMALL, "valign": "vcenter"}
        self.pen.merge(row, _FIRST, _VALUE, heads[0], indent=1, **head)
        for place in range(_NUMBERS, last + 1):
            self.pen.put(row, place, heads[place - _VALUE], align="center", **head)
        first = self.row
        counts = [Counts.of(sheet, self.language) for sheet in sheets]
        for sheet, count in zip(sheets, counts, strict=True):
            self._section(sheet, count, counted=counted)
        if not sheets:
            return
        row = self._next(20)
        bold = self.pen.styles.boxed(bold=True, bg_color=self.theme.wash, valign="vcenter")
        self.pen.merge(row, _FIRST, _VALUE, pick(self.language, "Jumlah", "Total"), indent=1, **bold)
        whole = Counts(
            *(sum(column) for column in zip(*((c.answered, c.open, c.skipped) for c in counts), strict=True))
        )
        for place, value in enumerate(_numbers(whole), _NUMBERS):
            if place < _LAST and place <= last:
                self.pen.formula(row, place, f"=SUM({area(first, row - 1, place)})", value, align="center", **bold)
        if counted:
            self._progress(row, whole, **bold)
            bar = {"type": "data_bar", "bar_color": self.pen.styles.band(5, 0.45)}
            bounds = {"min_type": "num", "min_value": 0, "max_type": "num", "max_value": 1}
            self.pen.sheet.conditional_format(first, _LAST, row, _LAST, bar | bounds)

    def _section(self, sheet: Sheet, count: Counts, *, counted: bool) -> None:
        title = section_title(sheet.section, self.language)
        row = self._next(row_height(height(title, self._width(_LABEL, _VALUE) - 2, BODY)) + 2)
        hue = self.pen.styles.band(sheet.section.number - 1, 1)
        boxed = self.pen.styles.boxed
        style = boxed(bg_color=hue, font_color="#FFFFFF", bold=True, align="center", valign="vcenter")
        self.pen.put(row, _FIRST, sheet.section.number, **style)
        style = boxed(font_color=self.theme.base, underline=1, valign="vcenter", indent=1)
        self.pen.merge(row, _LABEL, _VALUE, "", **style)
        self.pen.sheet.write_url(row, _LABEL, f"internal:{of_sheet(sheet.name)}A1", self.pen.styles(**style), title)
        states = area(FIRST_ROW, sheet.last_row, PLACE["state"], sheet.name)
        answered, pending, skipped = (
            count_formula(states, sign) for sign in (state.ANSWERED, state.OPEN, state.NOT_NEEDED)
        )
        formulas = (f"={answered}+{pending}+{skipped}", f"={answered}", f"={pending}", f"={skipped}")
        for place, (formula, value) in enumerate(zip(formulas, _numbers(count), strict=True), _NUMBERS):
            if counted or place == _NUMBERS:
                self.pen.formula(row, place, formula, value, **boxed(align="center", valign="vcenter"))
        if counted:
            self._progress(row, count, **boxed(valign="vcenter"))

    def _progress(self, row: int, count: Counts, **style: Any) -> None:
        """The share of the questions that need an answer which have one."""
        answered, open_ = (cell(row, _NUMBERS + place) for place in (1, 2))
        share = count.answered / (count.answered + count.open) if count.answered + count.open else 1
        formula = f"=IF({answered}+{open_}=0,1,ROUNDDOWN({answered}/({answered}+{open_}),2))"
        self.pen.formula(row, _LAST, formula, int(share * 100) / 100, num_format="0%", align="right", **style)

    def contact(self) -> None:
        for key, label in zip(CONTACT, guide.contact_labels(self.language), strict=True):
            row = self._next(20)
            self.pen.merge(row, _FIRST, _LABEL, label, font_color=self.theme.muted, valign="vcenter")
            kept = DATE_FORMAT if key == "filled" else TEXT_FORMAT
            style = self.pen.styles.boxed(bg_color=self.theme.accent_wash, valign="vcenter", align="left")
            self.pen.merge(row, _VALUE, _LAST, "", num_format=kept, locked=False, **style)
            self.book.define_name(f"readiness_{key}", f"={cell(row, _VALUE, sheet_title(self.language))}")

    def paragraph(self, text: str) -> None:
        row = self._next(row_height(height(text, self._width(_FIRST, _LAST), SMALL)))
        self.pen.merge(row, _FIRST, _LAST, text, font_size=SMALL, font_color=self.theme.muted)


def _numbers(count: Counts) -> tuple[int, int, int, int]:
    return count.total, count.answered, count.open, count.skipped
