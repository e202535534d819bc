"""The framework in which the examples of expressions stand."""

from __future__ import annotations

from typing import Final

_QUESTIONS: Final = """
            id: contoh
            criteria:
              - id: A
                questions:
                  - {id: tahap, type: select_one, options: [{value: draf}, {value: final}]}
                  - {id: sarana, type: select_multiple, options: [{value: jalan}, {value: air}]}
                  - {id: cakupan, type: percentage}
                  - {id: tanggal, type: date}
                level:
                  ladder:
                    1: tahap == "final" and "air" in sarana and cakupan > 0 and answered(tanggal)
                    2: EXPRESSION
"""


def rung(expression: str) -> str:
    """A framework whose second level has the condition ``expression``."""
    return _QUESTIONS.replace("EXPRESSION", expression)
