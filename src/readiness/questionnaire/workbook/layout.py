"""What the writer and the reader of a workbook agree on.

Every sheet with questions has one hidden row that holds the keys of its columns, and every row that takes an answer
holds its row id in the hidden column ``id``. So columns, rows and sheets may be moved, renamed and inserted: the reader
looks for keys and ids, never for places. The keys of :data:`HEADER_KEYS` stand in the document properties (with
:data:`PREFIX` before them) and once more on a hidden sheet, because some programs drop either.

Row ids: ``QUESTION`` for its answer; ``QUESTION/OPTION`` for one choice of a ``select_multiple``, answered by yes or no;
``QUESTION@index`` for the outside index that a value is converted from. Documents beyond the first of a question stand
on the sheet of further documents, whose id column holds the question's id beside a visible code.
"""

from __future__ import annotations

from typing import Final

from readiness.questionnaire.identity import KEYS

SCHEMA: Final = "readiness/workbook@1"
PREFIX: Final = "readiness."
HEADER_SHEET: Final = "readiness"
"""The hidden sheet with two columns: key and value."""
TOOLS: Final = "readiness_"
"""How the names of hidden sheets begin that hold lists and formulas; they are never read."""

HEADER_KEYS: Final = (*KEYS, "language", "made")

MARK: Final = "readiness:columns"
"""What the id column holds in the hidden row of column keys."""

COLUMNS: Final = (
    "id",
    "base",
    "code",
    "question",
    "answer",
    "unit",
    "state",
    "note",
    "document",
    "number",
    "date",
    "page",
    "before",
    "levels",
)
"""The keys of the columns of a sheet with questions.

``base`` holds the fingerprint of what the row was sent out with, on the row of the question itself. ``state`` says
whether an answer is there, missing or not needed; ``before`` is last year's answer, ``levels`` the criteria of levels.
"""

DOCUMENT_COLUMNS: Final = ("id", "code", "document", "number", "date", "page")
"""The keys of the columns of the sheet with further documents; its mark is :data:`DOCUMENT_MARK`."""

DOCUMENT_MARK: Final = "readiness:documents"

CONTACT: Final = ("filler", "position", "phone", "filled")
"""The cells of the cover that the person who answers fills in; each has a defined name ``readiness_KEY``."""

OPTION: Final = "/"
INDEX: Final = "@index"
