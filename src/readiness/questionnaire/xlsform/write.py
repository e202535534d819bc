"""The XLSForm as a workbook, checked by pyxform before it is handed out."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from readiness.diagnostics import Diagnostic, Place, Severity
from readiness.errors import Problems
from readiness.questionnaire.beside import one_line
from readiness.questionnaire.model import Questionnaire
from readiness.questionnaire.xlsform.names import own
from readiness.questionnaire.xlsform.rows import Row, Sheets, columns_of
from readiness.questionnaire.xlsform.survey import sheets
from readiness.questionnaire.xlsform.words import LANGUAGES
from readiness.questionnaire.xlsform.xpath import quoted


def xlsform(questionnaire: Questionnaire, language: str, warnings: list[Diagnostic] | None = None) -> bytes:
    """The workbook; both languages stand in it, ``language`` is shown first.

    Raises :class:`Problems` where pyxform refuses it; what it only warns of is added to ``warnings``.
    """
    content = written(sheets(questionnaire), settings(questionnaire, language))
    found = findings(content, str(questionnaire.framework.id))
    errors = [diagnostic for diagnostic in found if diagnostic.severity is Severity.ERROR]
    if errors:
        raise Problems(errors)
    if warnings is not None:
        warnings += found
    return content


def findings(content: bytes, framework: str) -> list[Diagnostic]:
    """What pyxform, which KoboToolbox and ODK read XLSForms with, says of a workbook."""
    from pyxform.errors import PyXFormError
    from pyxform.xls2xform import convert

    said: list[str] = []
    place = Place(framework)
    try:
        convert(content, warnings=said, validate=False, file_type=".xlsx")
    except PyXFormError as error:
        return [Diagnostic("E070", place, {"detail": one_line(str(error))})]
    return [Diagnostic("E071", place, {"detail": one_line(text)}, Severity.WARNING) for text in said]


def settings(questionnaire: Questionnaire, language: str) -> Row:
    """The single row of the sheet ``settings``."""
    framework, subject = questionnaire.framework, questionnaire.subject
    title = one_line(framework.title.in_(language)) or str(framework.id)
    year = str(questionnaire.year or "")
    parts = (str(framework.id), subject.code, year, questionnaire.track.value, questionnaire.agency or "")
    agency = framework.respondent(questionnaire.agency).in_(language) if questionnaire.agency else ""
    return {
        "form_title": " · ".join(part for part in (title, one_line(subject.name), one_line(agency), year) if part),
        "form_id": "-".join(_word(part) for part in parts if part),
        "version": "-".join(part for part in (framework.version, framework.digest.partition(":")[2][:8]) if part),
        "default_language": LANGUAGES[language],
        "instance_name": f"concat({quoted(subject.name or subject.code)}, ' - ', ${{{own('filler')}}})",
        "style": "pages",
    }


def _word(text: str) -> str:
    return "".join(c if c.isascii() and (c.isalnum() or c in "._") else "_" for c in text)


def written(made: Sheets, setting: Row) -> bytes:
    """The workbook. Every cell is a text, so that nothing in it is a formula."""
    import xlsxwriter

    output = BytesIO()
    with xlsxwriter.Workbook(
        output, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    ) as book:
        head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
        body = book.add_format({"text_wrap": True, "valign": "top"})
        for name, rows in (
            ("survey", made.survey),
            ("choices", made.choices),
            ("settings", [setting]),
            ("readiness", made.keys),
        ):
            _sheet(book.add_worksheet(name), rows, head, body)
    return output.getvalue()


def _sheet(sheet: Any, rows: list[Row], head: Any, body: Any) -> None:
    columns = list(columns_of(rows))
    for place, column in enumerate(columns):
        wide = "::" in column or column in ("relevant", "calculation", "constraint")
        sheet.set_column(place, place, 44 if wide else 24, body)
        sheet.write_string(0, place, column, head)
    for line, row in enumerate(rows, 1):
        for column, text in row.items():
            sheet.write_string(line, columns.index(column), text, body)
    sheet.freeze_panes(1, 2)
