"""The tables of the LHE: levels, weights, bands, published means, indices."""

from __future__ import annotations

from fractions import Fraction

from readiness import i18n
from readiness.domain.framework import Aggregate, Group, Scale
from readiness.domain.numbers import Number
from readiness.domain.references import fitting
from readiness.domain.scorecard import GroupScore
from readiness.reporting.view.context import Context
from readiness.reporting.view.forms import (
    BandRow,
    IndexRow,
    LevelTable,
    MeanColumn,
    PartRow,
)
from readiness.reporting.view.names import (
    known,
    signed_difference,
    value_text,
)


def level_table(context: Context) -> LevelTable:
    """One column for each set of level names, in the order of first use."""
    sets: dict[tuple[tuple[Number, str], ...], list[str]] = {}

    def add(scale: Scale, title: str) -> None:
        labels = tuple((level, label.in_(context.language)) for level, label in scale.labels)
        if labels and title not in sets.setdefault(labels, []):
            sets[labels].append(title)

    for section in context.sections:
        for criterion in section.group.group.criteria():
            add(criterion.scale, context.section_title(section.group.group))
    levels = sorted({level for labels in sets for level, _ in labels})
    names = [dict(labels) for labels in sets]
    heads = [", ".join(titles) for titles in sets.values()]
    if len(heads) == 1:
        heads = [context.pick("Nama tingkat", "Name of the level")]
    rows = [(context.short(level), tuple(labels.get(level, "") for labels in names)) for level in levels]
    return LevelTable(tuple(heads), tuple(rows))


def _shares(context: Context) -> dict[str, Number] | None:
    """What each group weighs in the index, in per cent; ``None`` where it is not made of weighted means alone."""
    kind = context.scored.plan.kind
    found: dict[str, Number] = {}

    def walk(group: Group, share: Number) -> bool:
        if group.aggregate is not Aggregate.MEAN:
            return False
        total = sum(child.weight.of(kind) for child in group.children)
        for child in group.children:
            part = Fraction(share) * child.weight.of(kind) / total if total else Fraction(0)
            found[str(child.id)] = part
            if isinstance(child, Group) and not walk(child, part):
                return False
        return True

    return found if walk(context.card.root.group, 100) else None


def _weight(context: Context, group: GroupScore, shares: dict[str, Number] | None) -> str:
    if shares is None:
        return context.short(group.weight)
    return i18n.number(f"{float(shares[str(group.id)]):.2f}", context.language)


def part_rows(context: Context) -> tuple[PartRow, ...]:
    """Every group with its weight and the number of its criteria."""
    shares = _shares(context)
    return tuple(
        PartRow(
            group.depth,
            context.section_title(group.group),
            str(len(list(group.group.criteria()))),
            _weight(context, group, shares),
        )
        for group in context.card.groups
    )


def band_rows(context: Context) -> tuple[BandRow, ...]:
    """From the highest; the upper end is written as the regulation does, one unit below the next band."""
    bands, root = context.card.root.group.bands, context.card.root
    places = context.card.framework.places
    top = context.scored.plan.ranges[root.id].high
    rows = []
    for position, band in enumerate(bands):
        end = bands[position + 1].low - Fraction(1, 10**places) if position + 1 < len(bands) else top
        here = context.concluded and band is root.band
        rows.append(BandRow(f"{context.n(band.low)} – {context.n(end)}", band.label.in_(context.language), here))
    return tuple(reversed(rows))


def mean_columns(context: Context) -> tuple[MeanColumn, ...]:
    """The published means of the framework."""
    framework = context.card.framework
    assessment = context.scored.assessment
    own = fitting(framework, assessment.subject.kind, assessment.year)
    return tuple(MeanColumn(r.title.in_(context.language), r in own) for r in framework.references)


def _nodes(context: Context) -> list[tuple[int, str, GroupScore]]:
    whole = context.pick("Indeks", "Index")
    return [
        (0, whole, context.card.root),
        *((group.depth, context.section_title(group.group), group) for group in context.card.groups),
    ]


def mean_rows(context: Context) -> tuple[IndexRow, ...]:
    """The index and every group beside all published means."""
    references = context.card.framework.references
    if not references:
        return ()
    rows: list[IndexRow] = []
    for depth, title, group in _nodes(context):
        found = [reference.values.get(str(group.id)) for reference in references]
        cells = tuple(context.n(value) if value is not None else "–" for value in found)
        rows.append(IndexRow(depth, title, "", value_text(context, group), cells, ""))
    return tuple(rows)


def means_note(context: Context) -> str:
    """Where the means come from, and that they may be of another year."""
    framework = context.card.framework
    ids = {reference.source for reference in framework.references if reference.source}
    sources = [found.title.in_(context.language) for name in sorted(ids) if (found := framework.source(name))]
    source = context.pick(f"Sumber: {'; '.join(sources)}. ", f"Source: {'; '.join(sources)}. ") if sources else ""
    year = context.scored.assessment.year
    years = {reference.year for reference in framework.references}
    if year is not None and years and year not in years:
        source += context.pick(
            "Tahun rata-rata berbeda dengan tahun penilaian; bacalah selisihnya sebagai jarak ke keadaan waktu itu.",
            "The means are of another year than the values; read the difference as the distance to that time.",
        )
    return source.strip()


def index_rows(context: Context) -> tuple[IndexRow, ...]:
    """The index and every group beside the mean of the own kind."""
    shares = _shares(context)
    rows = []
    for depth, title, group in _nodes(context):
        value = context.mean_of(group.group)
        apart = group.score.exact - value if value is not None and known(group) else None
        weight = _weight(context, group, shares) if depth else ""
        rows.append(
            IndexRow(
                depth,
                title,
                weight,
                value_text(context, group),
                (context.n(value) if value is not None else "–",),
                signed_difference(context, apart) if apart is not None else "–",
            )
        )
    return tuple(rows)
