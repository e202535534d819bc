"""A comparison on the terminal."""

from __future__ import annotations

from rich.table import Table
from rich.text import Text as Styled

from readiness.cli.columns import short, table
from readiness.cli.console import line, show
from readiness.comparison.compare import Comparison, Place
from readiness.i18n import current, number, say
from readiness.reporting.comparison.shown import Shown
from readiness.reporting.comparison.words import apart_text, interval_text, method_text, peer_name, relative_text
from readiness.reporting.wording.comparison import status_text

SHIFTS = 3
"""How many of the weights that move the ranking most are named."""


def show_comparison(found: Comparison, top: int) -> None:
    """The first ``top`` places, the peers, what the ranking hangs on, and how the intervals came about."""
    shown = Shown(found, current())
    framework, count, places = found.framework, shown.count(len(found.places)), found.places[:top]
    line(f"{shown.node(framework.root)} {framework.version} · " + say(f"{count} daerah", f"{count} units"))
    line()
    show(_ranking(shown, places))
    for remark in _remarks(shown, places):
        line(remark)
    if len(found.peers) > 1:
        line()
        show(_peers(shown))
    moving = [shift for shift in found.shifts[:SHIFTS] if shift.greatest]
    if moving:
        line()
        titles = shown.titles()
        moved = "; ".join(f"{titles[shift.node]} {number(f'{shift.mean:.1f}', current())}" for shift in moving)
        line(
            say(
                f"Bobot yang paling menggeser peringkat bila berubah sendirian (rata-rata tempat): {moved}.",
                f"Weights that move ranks most when they change alone (mean places): {moved}.",
            )
        )
    line()
    if text := apart_text(found.pairs, found.apart, current()):
        line(text)
    if found.relative is not None:
        line(relative_text(found.relative, current()))
    line(method_text(found.settings, current()))
    line(status_text(shown))


def _ranking(shown: Shown, places: tuple[Place, ...]) -> Table:
    relative = shown.found.relative is not None
    made = table(
        (say("Pkt", "Rank"), "right"),
        (say("Rentang", "Interval"), "right"),
        (say("Daerah", "Unit"), "left"),
        *([(say("Indeks\nrelatif", "Relative\nindex"), "right")] if relative else []),
        (say("Indeks", "Index"), "right"),
        (say("Batas", "Bounds"), "right"),
        (say("Predikat", "Band"), "left"),
        (say("± median\nsebanding", "± peers'\nmedian"), "right"),
    )
    made.collapse_padding = True  # so that most names stay on one line of 80 characters
    for place in places:
        unit, enough = place.unit, shown.concluded(place)
        made.add_row(
            str(place.rank) if place.rank is not None else "–",
            interval_text(place.rank_low, place.rank_high),
            Styled(short(shown.short(place)) + ("" if enough else " *")),
            *([_relative(place)] if relative else []),
            shown.value(unit.index) if enough else "–",
            "–" if unit.low == unit.high else f"{shown.value(unit.low)}–{shown.value(unit.high)}",
            Styled(shown.band(place)),
            shown.signed(place.standing.to_median),
        )
    return made


def _remarks(shown: Shown, places: tuple[Place, ...]) -> list[str]:
    """What stands below the table: the rest, and what its signs mean."""
    remarks = []
    if rest := len(shown.found.places) - len(places):
        more = shown.count(rest)
        remarks.append(
            say(f"… dan {more} daerah lagi (--top, atau -o berkas)", f"… and {more} more (--top, or -o file)")
        )
    if not all(shown.concluded(place) for place in places):
        remarks.append(
            say(
                "* cakupan di bawah 60 %: nilainya belum dapat disimpulkan (--vary missing melebarkan rentang peringkatnya)",
                "* coverage below 60%: no conclusion yet (--vary missing widens its rank interval)",
            )
        )
    if any(shown.unsure(place) for place in places):
        remarks.append(
            say(
                "(?) predikat belum pasti: batasnya mencapai predikat lain",
                "(?) band not certain: the bounds reach into another one",
            )
        )
    return remarks


def _peers(shown: Shown) -> Table:
    found = shown.found
    made = table(
        (say("Kelompok", "Group"), "left"),
        (say("Daerah", "Units"), "right"),
        ("Median", "right"),
        (say("Terbaik", "Best"), "right"),
        (say("oleh", "by"), "left"),
    )
    for group in found.peers.values():
        made.add_row(
            Styled(peer_name(found.peers_by, group.name, current())),
            shown.count(len(group.members)),
            shown.value(group.median),
            shown.value(group.best),
            Styled(shown.short(found.places[group.leader]) if group.leader is not None else ""),
        )
    return made


def _relative(place: Place) -> str:
    return "–" if place.score is None else number(f"{place.score:.2f}", current())
