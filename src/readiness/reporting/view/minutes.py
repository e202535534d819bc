"""The minutes (berita acara), filled in from the data; what is not in it is a blank to be filled in by hand."""

from __future__ import annotations

import datetime as dt

from readiness import i18n
from readiness.domain.assessment import Minutes, Person, Track
from readiness.domain.framework import Criterion
from readiness.domain.numbers import Number
from readiness.domain.scorecard import CriterionResult, Outcome
from readiness.domain.tracks import differences
from readiness.reporting.view.context import Context
from readiness.reporting.view.forms import DisputeRow, MinutesView, Participant, Piece, ValueRow
from readiness.reporting.view.method import legal_basis
from readiness.reporting.view.names import criterion_number, instrument_name, level_number, result_value
from readiness.reporting.view.signing import signing_view
from readiness.reporting.view.standing import status_line
from readiness.reporting.wording.spelled import ordinal, spelled, weekday
from readiness.reporting.wording.values import answer_text, name_of, track_text

BLANK_PARTICIPANTS = 3
"""Empty lines for participants where none are named."""
MAIN_SOURCES = 2


def minutes_view(context: Context) -> MinutesView:
    """Everything that the minutes record."""
    pick = context.pick
    minutes = context.scored.assessment.minutes or Minutes()
    name, year = instrument_name(context), context.scored.assessment.year
    of_year = pick(f" tahun {year}", f" {year}") if year is not None else ""
    form = (
        "Berita acara yang disusun sendiri, bukan dokumen evaluasi resmi",
        "Self-made minutes, no document of an official evaluation",
    )
    title = context.settings.title.in_(context.language) or pick("Berita Acara Penilaian", "Minutes of the Assessment")
    about = pick(f"{name} · {context.district}{of_year}", f"{name} · {context.district}{of_year}")
    tracks = _tracks(context)
    disputes = _disputes(context)
    return MinutesView(
        title=title,
        about=about,
        status=status_line(context, form),
        description=f"{title}: {about}",
        opening=_opening(context, minutes),
        basis=minutes.basis or legal_basis(context, acts=True)[:MAIN_SOURCES],
        participants=_participants(minutes.participants),
        columns=tuple(track_text(track, context.language).capitalize() for track in tracks),
        values=_values(context, tracks),
        result=_result(context),
        differences=tuple(row for row in disputes if row.found),
        appeals=tuple(row for row in disputes if row.appeals),
        reservations=minutes.reservations,
        consent="" if minutes.consent is None else "yes" if minutes.consent else "no",
        statement=pick(
            "Demikian berita acara ini dibuat dengan sebenarnya. Para pihak menyetujui nilai dalam kolom “Disepakati” untuk dipakai "
            "sebagaimana mestinya.",
            "These minutes are a true record. The parties consent to the values in the column “Agreed”.",
        ),
        signing=signing_view(
            context,
            (
                pick(
                    f"Koordinator penilaian {context.district},", f"Coordinator of the assessment, {context.district},"
                ),
                pick("Asesor,", "Assessor,"),
            ),
        ),
    )


def _opening(context: Context, minutes: Minutes) -> tuple[Piece, ...]:
    """The sentence "Pada hari ini …": the day of the meeting, else that of the assessment, else blanks."""
    day = minutes.date or context.scored.assessment.date
    place = (Piece(minutes.place),) if minutes.place else (Piece(blank=60),)
    what = context.pick(
        f" telah dilaksanakan penilaian {instrument_name(context)} {context.district}{_year(context)} dengan hasil sebagai berikut.",
        f", the assessment of {context.district} under {instrument_name(context)}{_year(context)} was held, with the following result.",
    )
    return (
        *_date(context, day),
        Piece(context.pick(", bertempat di ", ", at ")),
        *place,
        Piece(context.pick(",", "") + what),
    )


def _year(context: Context) -> str:
    year = context.scored.assessment.year
    return "" if year is None else context.pick(f" tahun {year}", f" for {year}")


def _date(context: Context, day: dt.date | None) -> tuple[Piece, ...]:
    pick = context.pick
    if day is None:
        return (
            Piece(pick("Pada hari ini, ", "On this day, ")),
            Piece(blank=24),
            Piece(pick(", tanggal ", ", the ")),
            Piece(blank=34),
            Piece(pick(" bulan ", " of ")),
            Piece(blank=28),
            Piece(pick(" tahun ", ", ")),
            Piece(blank=44),
        )
    words = {number: spelled(number, context.language) for number in (day.day, day.year)}
    name, month = weekday(day, context.language), i18n.date(day, context.language).split()[1]
    return (
        Piece(
            pick(
                f"Pada hari ini, {name}, tanggal {words[day.day]} bulan {month} tahun {words[day.year]} ({day:%d-%m-%Y})",
                f"On this day, {name}, the {ordinal(day.day)} of {month} {words[day.year]} ({i18n.date(day, 'en')})",
            )
        ),
    )


def _participants(people: tuple[Person, ...]) -> tuple[Participant, ...]:
    found = tuple(Participant(p.name, p.nip, p.position, p.institution) for p in people)
    return found or (Participant("", "", "", ""),) * BLANK_PARTICIPANTS


def _tracks(context: Context) -> tuple[Track, ...]:
    """The tracks with a column of their own: the district's, and each on which assessors said something."""
    used = {track for answer in context.scored.assessment.answers.values() for track, _ in answer.entries}
    return tuple(track for track in Track if track is Track.SELF or track in used)


def _values(context: Context, tracks: tuple[Track, ...]) -> tuple[ValueRow, ...]:
    given = [context.claimed if track is Track.SELF else context.on_track(track) for track in tracks]
    rows = [
        _value(context, result, [values.get(str(result.id)) for values in given]) for result in context.card.criteria
    ]
    for group in context.card.groups:
        if group.depth == 1:
            shown = context.n(group.score.exact) if group.score.exists and group.score.settled else ""
            blank = tuple("" for _ in tracks)
            rows.append(ValueRow("group", "", context.section_title(group.group), blank, shown, differs=False))
    score = context.card.root.score
    shown = context.n(score.exact) if score.exists and score.settled else ""
    rows.append(ValueRow("index", "", context.pick("Indeks", "Index"), tuple("" for _ in tracks), shown, differs=False))
    return tuple(rows)


def _value(context: Context, result: CriterionResult, given: list[Number | None]) -> ValueRow:
    known = [value for value in given if value is not None]
    agreed = result_value(context, result) if result.score.settled else ""
    if result.outcome is Outcome.NOT_APPLICABLE:
        agreed = context.pick("tidak berlaku", "not applicable")
    return ValueRow(
        kind="criterion",
        number=criterion_number(result.criterion),
        title=context.criterion_title(result.criterion),
        values=tuple(level_number(context, result.criterion, v) if v is not None else "–" for v in given),
        agreed=agreed,
        differs=len(set(known)) > 1,
    )


def _result(context: Context) -> str:
    """The index in a sentence; nothing that reads like a verdict where too little is known."""
    score, root = context.card.root.score, context.card.root
    if not context.concluded:
        return (
            context.pick(
                "Indeks belum dapat disimpulkan karena sebagian besar pertanyaan belum dijawab.",
                "No conclusion on the index: most questions are not answered.",
            )
            if score.exists
            else ""
        )
    band = root.band.label.in_(context.language) if root.band is not None else ""
    rated = context.pick(f" dengan predikat {band}", f", rated {band}") if band else ""
    if not score.settled:
        return context.pick(
            f"Indeks sementara {context.n(score.exact)}{rated}; jawaban yang tersisa dapat mengubahnya menjadi "
            f"{context.n(score.low)} sampai {context.n(score.high)}.",
            f"The index so far is {context.n(score.exact)}{rated}; the answers still missing can make it {context.n(score.low)} "
            f"to {context.n(score.high)}.",
        )
    return context.pick(
        f"Indeks yang disepakati ialah {context.n(score.exact)}{rated}.",
        f"The agreed index is {context.n(score.exact)}{rated}.",
    )


def _disputes(context: Context) -> tuple[DisputeRow, ...]:
    """Questions on which the tracks differ or that the district objects to; ``found`` is empty where they agree."""
    apart = {item.question: item for item in differences(context.scored.assessment, context.scored.track)}
    rows = []
    for criterion in context.card.framework.root.criteria():
        for question in criterion.questions:
            item, answer = apart.get(question.id), context.scored.assessment.answers.get(question.id)
            appeals = (
                [f"{appeal.text}{_by(context, appeal.by, appeal.date)}" for appeal in answer.appeals] if answer else []
            )
            if item is None and not appeals:
                continue
            rows.append(
                DisputeRow(
                    number=criterion_number(criterion),
                    title=_question_title(context, criterion, name_of(question, context.language)),
                    claimed=answer_text(question, item.claimed.value, context.language) if item is not None else "",
                    found=answer_text(question, item.found.value, context.language) if item is not None else "",
                    reason=item.entry.note if item is not None else "",
                    appeals=tuple(appeals),
                )
            )
    return tuple(rows)


def _question_title(context: Context, criterion: Criterion, question: str) -> str:
    title = context.criterion_title(criterion)
    return title if len(criterion.questions) == 1 else f"{title}: {question}"


def _by(context: Context, by: str, day: dt.date | None) -> str:
    parts = [context.respondent(by)] if by else []
    if day is not None:
        parts.append(i18n.date(day, context.language))
    return f" ({', '.join(parts)})" if parts else ""
