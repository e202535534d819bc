"""Names that XLSForm, XML and spreadsheets' column heads allow, made of ids and back.

A name holds letters, digits and single underscores of the id as they are; every other character stands as ``_xHEXx``
(``GOV-301`` is ``GOV_x2Dx301``). Two underscores therefore never occur inside an id's name and part it from what belongs
to the question: ``internet__note`` is the explanation of ``internet``.
"""

from __future__ import annotations

import re
from typing import Final

PART: Final = "__"
_ESCAPED: Final = re.compile(r"_x([0-9A-F]+)x")
_PLAIN: Final = re.compile(r"[A-Za-z0-9]")

STATE: Final = "state"
"""Where no number, date or text can be given: not known yet, or not applicable."""
INDEX: Final = "index"
VALUE: Final = "value"
"""The value of a question with an index: entered, or converted; calculated, and not read back."""
REASON: Final = "reason"
ADD: Final = "add"
"""What else is to be entered: an explanation, a document."""
NOTE: Final = "note"
DOCUMENT: Final = ("document", "number", "date", "page")
PHOTO: Final = "photo"

UNKNOWN: Final = "unknown"
NOT_APPLICABLE: Final = "not_applicable"
"""Values that no option can have: loading refuses them."""
NONE: Final = "__none"
"""The choice "none of these"."""

OWN: Final = "readiness"
"""What stands before the names of fields that tell the questionnaire's own properties: ``readiness__framework``."""
SCHEMA: Final = "readiness/xlsform@1"


def name_of(id: str) -> str:
    """The name of an id or of an option's value."""
    found = []
    for place, character in enumerate(id):
        after = id[place + 1 : place + 2]
        if character == "_":
            kept = place > 0 and after != "x" and bool(_PLAIN.match(after))
        else:
            kept = bool(_PLAIN.match(character)) and (place > 0 or not character.isdigit())
        found.append(character if kept else f"_x{ord(character):X}x")
    return "".join(found)


def id_of(name: str) -> str:
    """The id that a name was made of."""
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), name)


def field(question: str, part: str) -> str:
    """The name of what belongs to a question."""
    return f"{name_of(question)}{PART}{part}"


def own(key: str) -> str:
    """The name of a field that holds a property of the questionnaire."""
    return f"{OWN}{PART}{key}"
