"""A comparison on the terminal."""

from __future__ import annotations

from rich.table import Table
from rich.text import Text as Styled

from readiness.cli.columns import short, table
from readiness.cli.console import line, show
from readiness.comparison.compare import Comparison, Place
from readiness.domain.numbers import Number, display
from readiness.domain.verdict import is_covered
from readiness.i18n import current, number, say
from readiness.reporting.comparison.words import apart_text, interval_text, method_text, peer_name, relative_text

SHIFTS = 3
"""How many of the weights that move the ranking most are named."""


def show_comparison(found: Comparison, top: int) -> None:
    """The first ``top`` places, the peers, what the ranking hangs on, and how the intervals came about."""
    language, framework = current(), found.framework
    count = len(found.places)
    line(
        f"{framework.title.in_(language) or framework.id} {framework.version} · "
        + say(f"{count} daerah", f"{count} units")
    )
    line()
    show(_ranking(found, found.places[:top]))
    if count > top:
        rest = count - top
        line(say(f"… dan {rest} daerah lagi (--top, atau -o berkas)", f"… and {rest} more (--top, or -o file)"))
    if any(not is_covered(place.unit.coverage) for place in found.places[:top]):
        line(
            say(
                "* cakupan di bawah 60 %: nilainya belum dapat disimpulkan (--vary missing melebarkan rentang peringkatnya)",
                "* coverage below 60%: no conclusion yet (--vary missing widens its rank interval)",
            )
        )
    if len(found.peers) > 1:
        line()
        show(_peers(found))
    moving = [shift for shift in found.shifts[:SHIFTS] if shift.greatest]
    if moving:
        line()
        titles = {str(group.id): group.title.in_(language) for group in found.groups}
        titles |= {str(item.id): item.title.in_(language) for item in framework.root.criteria()}
        moved = "; ".join(
            f"{titles[shift.node] or shift.node} {number(f'{shift.mean:.1f}', language)}" for shift in moving
        )
        line(
            say(
                f"Bobot yang paling menggeser peringkat bila berubah sendirian (rata-rata tempat): {moved}.",
                f"Weights that move ranks most when they change alone (mean places): {moved}.",
            )
        )
    line()
    if text := apart_text(found.pairs, found.apart, language):
        line(text)
    if found.relative is not None:
        line(relative_text(found.relative, language))
    line(method_text(found.settings, language))


def _ranking(found: Comparison, places: tuple[Place, ...]) -> Table:
    made = table(
        (say("Pkt", "Rank"), "right"),
        (say("Rentang", "Interval"), "right"),
        (say("Daerah", "Unit"), "left"),
        *([(say("Indeks\nrelatif", "Relative\nindex"), "right")] if found.relative is not None else []),
        (say("Indeks", "Index"), "right"),
        (say("Batas", "Bounds"), "right"),
        (say("Predikat", "Band"), "left"),
        (say("± median\nsebanding", "± peers'\nmedian"), "right"),
    )
    for place in places:
        unit = place.unit
        band = unit.band.label.in_(current()) if unit.band is not None else ""
        made.add_row(
            str(place.rank) if place.rank is not None else "–",
            interval_text(place.rank_low, place.rank_high),
            Styled(short(unit.subject.name or unit.key) + ("" if is_covered(unit.coverage) else " *")),
            *([_relative(place)] if found.relative is not None else []),
            _shown(found, unit.index),
            "–" if unit.low == unit.high else f"{_shown(found, unit.low)}–{_shown(found, unit.high)}",
            Styled(band if unit.certain or not band else f"{band} (?)"),
            _signed(found, place.standing.to_median),
        )
    return made


def _peers(found: Comparison) -> Table:
    made = table(
        (say("Kelompok", "Group"), "left"),
        (say("Daerah", "Units"), "right"),
        ("Median", "right"),
        (say("Terbaik", "Best"), "right"),
        (say("oleh", "by"), "left"),
    )
    for group in found.peers.values():
        leader = found.places[group.leader].unit.subject.name if group.leader is not None else ""
        made.add_row(
            Styled(peer_name(found.peers_by, group.name, current())),
            str(len(group.members)),
            _shown(found, group.median),
            _shown(found, group.best),
            Styled(leader),
        )
    return made


def _relative(place: Place) -> str:
    return "–" if place.score is None else number(f"{place.score:.2f}", current())


def _shown(found: Comparison, value: Number | None) -> str:
    if value is None:
        return "–"
    framework = found.framework
    return number(display(value, framework.places, framework.rounding), current())


def _signed(found: Comparison, value: Number | None) -> str:
    text = _shown(found, value)
    return text if value is None or value < 0 else f"+{text}"
