"""Peer groups of a comparison, what many units are behind in, and whom each can learn from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from readiness.comparison.compare import Place
from readiness.domain.framework import Criterion
from readiness.reporting.charts.ranking import bar_glyph
from readiness.reporting.comparison.shown import Shown
from readiness.reporting.comparison.words import peer_name
from readiness.reporting.view.comparison_model import GapRow, LearnRow, PeerRow
from readiness.theme import Theme

MOST_GAPS = 10
"""Criteria in the table of what many are behind in."""
RARE = 5
"""Per cent of the units that must meet a target before it counts as one that others show how to meet."""
MOST_PEERS = 60
"""Peer groups in their table."""
LEARNERS = 60
"""Units up to which each has a row of its own; of more only the workbook tells."""
LESSONS = 3
TEACHERS = 2
"""Criteria in such a row, and names for each."""


class ComparisonPeers:
    """One comparison as rows ready to print; ``colors`` are those of the peer groups by name."""

    def __init__(self, shown: Shown, colors: Mapping[str, str], theme: Theme) -> None:
        self._shown, self._found = shown, shown.found
        self._colors, self._theme = colors, theme
        self._criteria = tuple(self._found.framework.root.criteria())

    def title(self) -> str:
        """The heading of the peer groups."""
        count = len(self._found.peers)
        return self._shown.pick(f"{count} kelompok sebanding", f"{count} peer group{'s' if count != 1 else ''}")

    def note(self) -> str:
        """By what they were made, and whether all are shown."""
        pick, by = self._shown.pick, self._found.peers_by
        names = {"kind": pick("jenis daerah", "kind of district"), "province": pick("provinsi", "province")}
        told = pick(f"Dikelompokkan menurut {names.get(by, by)}.", f"Grouped by {names.get(by, by)}.")
        if len(self._found.peers) > MOST_PEERS:
            told += pick(
                f" Ditampilkan {MOST_PEERS} kelompok terbesar.", f" The {MOST_PEERS} largest groups are shown."
            )
        return told

    def rows(self) -> tuple[PeerRow, ...]:
        """The groups; the largest where there are many."""
        found, shown = self._found, self._shown
        groups = list(found.peers.values())
        if len(groups) > MOST_PEERS:
            kept = sorted(groups, key=lambda group: -len(group.members))[:MOST_PEERS]
            groups = [group for group in groups if group in kept]
        return tuple(
            PeerRow(
                name=peer_name(found.peers_by, group.name, shown.language),
                color=self._colors[group.name],
                size=shown.count(len(group.members)),
                median=shown.value(group.median),
                best=shown.value(group.best),
                leader=shown.short(found.places[group.leader]) if group.leader is not None else "–",
            )
            for group in groups
        )

    def gaps_title(self) -> str:
        """What most units are behind in that others show how to do."""
        pick, found = self._shown.pick, self._gaps()[0]
        if not found:
            return pick("Kriteria yang belum mencapai sasaran", "Criteria below their target")
        behind, able, at = found[0]
        count = self._shown.count
        return pick(
            f"{self._shown.criterion(at)}: {count(behind)} daerah belum mencapai sasaran, {count(able)} sudah",
            f"{self._shown.criterion(at)}: {count(behind)} below target, {count(able)} meet it",
        )

    def gaps_note(self) -> str:
        """How the examples are chosen, and how much hardly anybody can show."""
        rare = self._gaps()[1]
        told = ""
        if rare:
            told = self._shown.pick(
                f"Tidak termasuk {rare} kriteria yang sasarannya dicapai kurang dari {RARE} % daerah. ",
                f"Without {rare} {'criteria' if rare > 1 else 'criterion'} whose target fewer than {RARE}% of districts meet. ",
            )
        return told + self._shown.pick(
            "Contoh: daerah yang sudah mencapai sasaran dan paling sering terdekat dengan yang tertinggal "
            "di kelompoknya; bila tidak ada, yang teratas.",
            "Examples: districts that meet the target and are most often the nearest to those behind "
            "in their peer group; where there are none, the best placed.",
        )

    def gaps(self) -> tuple[GapRow, ...]:
        """The criteria that most units are behind in."""
        shown = self._shown
        above = self._titles_above()
        rows = []
        for behind, able, at in self._gaps()[0][:MOST_GAPS]:
            rows.append(
                GapRow(
                    title=shown.criterion(at),
                    group=above[str(self._criteria[at].id)],
                    behind=shown.count(behind),
                    picture=bar_glyph(behind / len(self._found.places), self._theme.base),
                    able=shown.count(able),
                    teachers=", ".join(self._exemplars(at)) or "–",
                )
            )
        return tuple(rows)

    def _gaps(self) -> tuple[list[tuple[int, int, int]], int]:
        """(how many are behind, how many meet the target, place), the most behind first; how many hardly anybody meets."""
        places = self._found.places
        found, rare = [], 0
        for at in range(len(self._criteria)):
            behind = sum(_behind(place, at) for place in places)
            able = sum(place.unit.met[at] for place in places)
            common = able > 0 and 100 * able >= RARE * len(places)
            if behind and common:
                found.append((behind, able, at))
            rare += behind > 0 and not common
        return sorted(found, key=lambda item: (-item[0], item[2])), rare

    def _exemplars(self, at: int) -> list[str]:
        """Those whom lessons on a criterion name most often; where none does, the best placed that meet it."""
        named: Counter[int] = Counter()
        for place in self._found.places:
            for lesson in place.lessons:
                if lesson.place == at:
                    named.update(lesson.teachers)
        order = [other for other, _ in sorted(named.items(), key=lambda item: (-item[1], item[0]))]
        order = order or [other for other, place in enumerate(self._found.places) if place.unit.met[at]]
        return [self._shown.short(self._found.places[other]) for other in order[:TEACHERS]]

    def _titles_above(self) -> dict[str, str]:
        """The title of the group that each criterion stands in."""
        groups = (self._found.framework.root, *self._found.groups)
        return {
            str(child.id): self._shown.node(group) if group is not groups[0] else ""
            for group in groups
            for child in group.children
            if isinstance(child, Criterion)
        }

    def learning_note(self) -> str:
        """What stands in the table, or where it is found."""
        pick = self._shown.pick
        if len(self._found.places) > LEARNERS:
            return pick(
                "Untuk tiap daerah, lembar Belajar pada berkas .xlsx memuat daftarnya.",
                "The list for each district is on the sheet Learn of the .xlsx file.",
            )
        return pick(
            "Kuat dan lemah terhadap median kelompok sebanding. Belajar: kriteria di bawah sasaran yang paling berbobot, dengan "
            "daerah sebanding yang sudah mencapainya; yang indeksnya terdekat lebih dahulu.",
            "Strong and weak against the median of the peers. Learn: criteria below their target that weigh most, with peers "
            "that meet it; the nearest index first.",
        )

    def learning(self) -> tuple[LearnRow, ...]:
        """A row for each unit; none where there are many."""
        if len(self._found.places) > LEARNERS:
            return ()
        return tuple(self._learner(place) for place in self._found.places)

    def _learner(self, place: Place) -> LearnRow:
        shown = self._shown
        return LearnRow(
            rank=shown.count(place.rank) if place.rank is not None else "–",
            name=shown.short(place),
            strengths=self._groups(place.standing.strengths),
            weaknesses=self._groups(place.standing.weaknesses),
            lessons=tuple(
                (
                    shown.criterion(lesson.place),
                    ", ".join(shown.short(self._found.places[other]) for other in lesson.teachers[:TEACHERS]),
                )
                for lesson in place.lessons[:LESSONS]
            ),
        )

    def _groups(self, pairs: Sequence[tuple[int, float]]) -> str:
        return "; ".join(f"{self._shown.group(at)} {self._shown.signed(apart)}" for at, apart in pairs[:2]) or "–"


def _behind(place: Place, at: int) -> bool:
    value, target = place.unit.criteria[at], place.unit.targets[at]
    return value is not None and target is not None and value < target
