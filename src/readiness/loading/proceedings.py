"""What an assessment records beside its answers: follow-up, minutes and signatures."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from readiness.domain.assessment import FollowUp, Minutes, Person, Signing
from readiness.loading.assessment_schema import FollowUpSchema, MinutesSchema, PersonSchema, SigningSchema

ReadDate = Callable[[str, tuple[str | int, ...]], dt.date | None]
"""Reads the date at a place of the file, and reports where it is none."""


def read_follow_up(schema: FollowUpSchema, path: tuple[str | int, ...], read_date: ReadDate) -> FollowUp:
    """What became of one criterion."""
    due = read_date(schema.due, (*path, "due"))
    return FollowUp(schema.recommendation, schema.action, tuple(schema.by), due, schema.feedback)


def read_minutes(schema: MinutesSchema, read_date: ReadDate) -> Minutes:
    """The record of the meeting."""
    return Minutes(
        date=read_date(schema.date, ("minutes", "date")),
        place=schema.place,
        basis=tuple(schema.basis),
        participants=tuple(_person(person) for person in schema.participants),
        reservations=tuple(schema.reservations),
        consent=schema.consent,
    )


def read_signing(schema: SigningSchema, read_date: ReadDate) -> Signing:
    """Where, when and by whom it is signed."""
    day = read_date(schema.date, ("signing", "date"))
    return Signing(schema.place, day, tuple(_person(person) for person in schema.people))


def _person(schema: PersonSchema) -> Person:
    return Person(schema.name, schema.nip, schema.position, schema.institution)
