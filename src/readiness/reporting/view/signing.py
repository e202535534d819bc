"""Who signs a document, where and when; blanks where the assessment does not say."""

from __future__ import annotations

from readiness import i18n
from readiness.reporting.view.context import Context
from readiness.reporting.view.forms import Signer, SigningView


def signing_view(context: Context, blank_roles: tuple[str, ...]) -> SigningView:
    """The signatures of the assessment; one blank for each of ``blank_roles`` where it names nobody."""
    signing = context.scored.assessment.signing
    place = signing.place if signing is not None else ""
    day = i18n.date(signing.date, context.language) if signing is not None and signing.date is not None else ""
    people = signing.people if signing is not None else ()
    signers = tuple(
        Signer(", ".join(part for part in (person.position, person.institution) if part), person.name, person.nip)
        for person in people
    )
    return SigningView(place, day, signers or tuple(Signer(role, "", "") for role in blank_roles))
