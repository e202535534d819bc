"""Names are made of ids and back, and belong to one id only."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st
from pyxform.parsing.expression import is_xml_tag

from readiness.questionnaire.xlsform.names import NONE, NOT_APPLICABLE, PART, UNKNOWN, field, id_of, name_of, own

IDS = st.text(st.sampled_from("ab_xX09-. :é中\U0001f600A"), min_size=1, max_size=12)


def test_plain_ids_stay_as_they_are() -> None:
    for plain in ("masterplan_stage", "i01", "A", "ikm_score"):
        assert name_of(plain) == plain
    assert name_of("GOV-301") == "GOV_x2Dx301"
    assert name_of("1a") == "_x31xa"


@given(IDS)
@settings(max_examples=300)
def test_reversible_and_safe(id: str) -> None:
    name = name_of(id)
    assert id_of(name) == id
    assert is_xml_tag(name)
    assert re.fullmatch(r"[A-Za-z0-9_]+", name)
    assert PART not in name
    assert not name.endswith("_")
    assert field(id, "note").rpartition(PART) == (name, PART, "note")
    assert own("note") not in (name, field(id, "state"))


def test_states_are_no_options() -> None:
    """Loading refuses options called so; names of other options never look like them."""
    assert {name_of(text) for text in ("Unknown", "not applicable", "none", "_none")}.isdisjoint(
        {UNKNOWN, NOT_APPLICABLE, NONE}
    )
