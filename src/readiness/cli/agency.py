"""The agency that a user means by ``--opd``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readiness.errors import Problems
from readiness.i18n import current

if TYPE_CHECKING:
    from readiness.domain.scoring.scored import Scored


def agency_named(scored: Scored, opd: str) -> str:
    """The id of the agency by its id, its name or a part of its name; raises :class:`Problems` where it is not one."""
    from readiness.domain.respondents import agencies, find_agency

    known = agencies(scored.card.framework, scored.assessment)
    found, near = find_agency(known, opd)
    if len(found) == 1:
        return found[0]
    names = {id: text.in_(current()) for id, text in known.items()}
    if found:
        raise Problems.one("T010", "--opd", name=opd, known=", ".join(names[id] for id in found))
    suggestion = names.get(near, "")
    raise Problems.one("T009", "--opd", name=opd, suggestion=suggestion, known=", ".join(sorted(names.values())))
