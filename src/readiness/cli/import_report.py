"""What an import did, on the terminal."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from readiness.cli.columns import table
from readiness.cli.console import line, show
from readiness.diagnostics import Severity
from readiness.domain.scoring.scored import Scored
from readiness.i18n import counted, current, number, say
from readiness.questionnaire.merge import Change, Fate
from readiness.questionnaire.outcome import Outcome, agency_name, change_text, origin, question_name, value_text
from readiness.reporting.wording.values import pick

_ALWAYS = (Fate.NEW, Fate.CHANGED, Fate.SAME, Fate.CONFLICT)


def show_import(outcome: Outcome) -> None:
    """The table of files, then what somebody should look at, then the index."""
    _files(outcome)
    _section(
        outcome,
        say("Jawaban yang berubah", "Answers that changed"),
        [c for c in outcome.merge.of(Fate.CHANGED, Fate.DECIDED) if c.after != c.before],
    )
    _conflicts(outcome)
    _kept(outcome, Fate.CLEARED, say("Dikosongkan, tetapi tetap tersimpan", "Emptied, but kept"))
    _kept(outcome, Fate.OLDER, say("Jawaban lama, tidak dipakai", "Older answers, not used"))
    _aside(outcome)
    line()
    _index(outcome)
    if outcome.backup:
        line(say(f"Cadangan: {outcome.backup}", f"Backup: {outcome.backup}"))
    if outcome.dry_run:
        line(say("Uji coba: tidak ada yang ditulis.", "Dry run: nothing was written."))
    elif not outcome.backup:
        line(say("Berkas penilaian tidak berubah.", "The assessment file has not changed."))


def fate_text(fate: Fate) -> str:
    """A fate as the head of a column."""
    words = {
        Fate.NEW: ("baru", "new"),
        Fate.CHANGED: ("berubah", "changed"),
        Fate.SAME: ("sama", "same"),
        Fate.CONFLICT: ("bertentangan", "conflict"),
        Fate.OLDER: ("lama", "older"),
        Fate.CLEARED: ("dikosongkan", "emptied"),
        Fate.DECIDED: ("diputuskan", "decided"),
    }
    return pick(current(), *words[fate])


def _files(outcome: Outcome) -> None:
    counts = [outcome.counts(item) for item in outcome.submissions]
    fates = [fate for fate in Fate if fate in _ALWAYS or any(found[fate] for found in counts)]
    aside = {item.source for item in outcome.set_aside}
    made = table(
        (say("Berkas", "File"), "left"),
        (say("Perangkat daerah", "Agency"), "left"),
        *((fate_text(fate), "right") for fate in fates),
        (say("galat", "errors"), "right"),
    )
    for item, found in zip(outcome.submissions, counts, strict=True):
        errors = sum(diagnostic.severity is Severity.ERROR for diagnostic in item.diagnostics)
        who = agency_name(outcome.framework, item.header.agency, current()) or item.header.filler or "–"
        cells = ["–" if item.source in aside else str(found[fate]) for fate in fates]
        made.add_row(PurePath(item.source).name, who, *cells, str(errors))
    if len(outcome.submissions) > 1:
        totals = [str(sum(found[fate] for found in counts)) for fate in fates]
        made.add_row(say("Jumlah", "Total"), "", *totals, "", style="bold")
    show(made)


def _named(outcome: Outcome, change: Change) -> str:
    return question_name(*outcome.questions()[change.question], current())


def _section(outcome: Outcome, title: str, changes: list[Change]) -> None:
    if not changes:
        return
    line()
    line(f"{title} ({len(changes)})")
    for change in changes:
        question = outcome.questions()[change.question][1]
        line(f"  {_named(outcome, change)}")
        came = "; ".join(dict.fromkeys(_source(outcome, change, change.fate)))
        line(f"    {change_text(change, question, current())}" + (f"  [{came}]" if came else ""))


def _source(outcome: Outcome, change: Change, *fates: Fate) -> Iterator[str]:
    for offer, fate in change.offers:
        if fate in fates:
            who = agency_name(outcome.framework, offer.by, current())
            yield ", ".join(part for part in (who, origin(offer)) if part)


def _conflicts(outcome: Outcome) -> None:
    found = [change for change in outcome.merge.changes if change.after is not None and change.after.undecided]
    if not found:
        return
    line()
    title = say("Jawaban yang bertentangan; semuanya disimpan", "Answers that contradict each other; all are kept")
    line(f"{title} ({len(found)})")
    names: dict[str, None] = {}
    for change in found:
        question = outcome.questions()[change.question][1]
        line(f"  {_named(outcome, change)}")
        assert change.after is not None
        for item in change.after.conflict:
            places = [
                origin(offer) for offer, _ in change.offers if offer.by == item.by and offer.reply.answer == item.answer
            ]
            here = places or [say("di berkas penilaian", "in the assessment file")]
            who = agency_name(outcome.framework, item.by, current()) or say("tanpa nama", "nobody named")
            names.update(dict.fromkeys([item.by] if item.by else []))
            line(f"    {value_text(question, item.answer, current())} — {who} ({'; '.join(here)})")
    line("  " + say("Putuskan dengan salah satu cara:", "Decide in one of two ways:"))
    wanted = "|".join((*names, "file", "new"))
    line("    " + say("1. ulangi impor ini dengan --prefer ", "1. run this import again with --prefer ") + wanted)
    line(
        "    "
        + say(
            f"2. tulis 'value: …' di samping 'conflict:' pada pertanyaan itu di {outcome.file}",
            f"2. write 'value: …' beside 'conflict:' at that question in {outcome.file}",
        )
    )


def _kept(outcome: Outcome, fate: Fate, title: str) -> None:
    found = [change for change in outcome.merge.changes if any(met is fate for _, met in change.offers)]
    if not found:
        return
    line()
    line(f"{title} ({len(found)})")
    for change in found:
        question = outcome.questions()[change.question][1]
        now = value_text(question, change.after.answer, current()) if change.after is not None else "–"
        line(f"  {_named(outcome, change)}: {now}")
        for offer, met in change.offers:
            if met is fate:
                who = agency_name(outcome.framework, offer.by, current())
                given = value_text(question, offer.reply.answer, current())
                line(f"    {given} — " + ", ".join(part for part in (who, origin(offer)) if part))


def _aside(outcome: Outcome) -> None:
    if not (aside := outcome.set_aside):
        return
    line()
    line(
        say(
            f"{len(aside)} berkas bermasalah dan disisihkan; perbaiki, lalu impor lagi:",
            f"{counted(len(aside), 'file has', 'files have')} errors and was set aside; correct and import again:"
            if len(aside) == 1
            else f"{len(aside)} files have errors and were set aside; correct and import them again:",
        )
    )
    for item in aside:
        line(f"  {item.source}")


def _index(outcome: Outcome) -> None:
    before, after = _bounds(outcome.before), _bounds(outcome.after)
    arrow = before if before == after else f"{before} → {after}"
    line(say(f"Indeks {arrow}", f"Index {arrow}"))


def _bounds(scored: Scored) -> str:
    score, card = scored.card.root.score, scored.card
    if not score.exists:
        return "–"
    value, low, high = (number(card.show(bound), current()) for bound in (score.exact, score.low, score.high))
    return value if score.settled else f"{value} ({low} … {high})"
