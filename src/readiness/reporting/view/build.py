"""Puts the view of one report together."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from readiness import __version__, i18n
from readiness.domain.scoring.scored import Scored
from readiness.reporting.charts.cover import Strip, cover_picture
from readiness.reporting.view.annex import annex_view
from readiness.reporting.view.context import Context, Section
from readiness.reporting.view.dimensions import dimension_view
from readiness.reporting.view.matrix import matrix_view
from readiness.reporting.view.method import method_view
from readiness.reporting.view.model import Instrument, Letterhead, ReportView
from readiness.reporting.view.questions import open_view
from readiness.reporting.view.steps import roadmap_view
from readiness.reporting.view.verdict import PER_CENT, verdict_view
from readiness.reporting.wording.fixed import fixed_words
from readiness.settings import Settings


def build_view(scored: Scored, language: str, settings: Settings) -> ReportView:
    """Everything that a template may print."""
    context = Context(scored, language, settings)
    assessment, card = scored.assessment, scored.card
    framework, subject = card.framework, assessment.subject
    district = subject.name or context.pick("Daerah tanpa nama", "Unnamed district")
    title = settings.title.in_(language) or assessment.title or _title(context)
    year = str(assessment.year or "")
    letterhead = Letterhead(settings.letterhead, settings.logo) if settings.letterhead or settings.logo else None
    return ReportView(
        language=language,
        title=title,
        district=district,
        code=subject.code,
        province=subject.province,
        year=year,
        date=i18n.date(assessment.date, language) if assessment.date is not None else "",
        eyebrow=" · ".join(
            part
            for part in (
                context.pick("Laporan hasil penilaian", "Assessment report"),
                context.pick(f"tahun {year}", year) if year else "",
                context.pick("contoh rekaan", "fictional example") if assessment.fictional else "",
            )
            if part
        ),
        status=_status(context),
        fictional=assessment.fictional,
        notes=assessment.notes,
        warnings=_warnings(context),
        letterhead=letterhead,
        instrument=Instrument(
            str(framework.id),
            framework.title.in_(language) or str(framework.id),
            framework.version,
            framework.digest,
            framework.official,
            framework.note.in_(language),
            tuple(f"{source.file} ({source.digest})" for source in framework.wording),
        ),
        standing=_standing(context),
        cover=_cover(context),
        cover_note=_cover_note(context),
        verdict=verdict_view(context, district),
        method=method_view(context),
        matrix=matrix_view(context),
        dimensions=tuple(dimension_view(context, section) for section in context.sections),
        roadmap=roadmap_view(context),
        open=open_view(context),
        annex=annex_view(context),
        words=fixed_words(language, settings.words),
        program=f"readiness {__version__}",
    )


def _title(context: Context) -> str:
    name = context.card.framework.title.in_(context.language)
    return context.pick(f"Laporan Kesenjangan {name}", f"{name} Gap Report").strip()


def _status(context: Context) -> str:
    """The line on every page: what this document is not."""
    parts = []
    if context.scored.assessment.fictional:
        parts.append(context.pick("Contoh rekaan, bukan daerah sebenarnya", "Fictional example, no real district"))
    parts.append(
        context.pick(
            "Penilaian mandiri, bukan laporan hasil evaluasi resmi",
            "Self-assessment, not an official evaluation report",
        )
    )
    return ". ".join(parts) + "."


def _standing(context: Context) -> str:
    if context.card.framework.official:
        return context.pick(
            "Instrumen resmi; penilaian ini dibuat sendiri dan bukan hasil evaluasi resmi.",
            "Official instrument; this assessment was made by the user and is no official result.",
        )
    return context.pick("Bukan instrumen resmi pemerintah.", "Not an official government instrument.")


def _warnings(context: Context) -> tuple[str, ...]:
    """What a reader must know: targets younger than the year assessed."""
    year = context.scored.assessment.year
    if year is None:
        return ()
    used = {name for criterion in context.card.framework.root.criteria() for name in criterion.sources}
    younger = [
        source
        for source in context.card.framework.sources
        if source.id in used and source.year is not None and source.year > year
    ]
    if not younger:
        return ()
    return (
        context.pick(
            f"{len(younger)} dari {len(used)} sumber yang menjadi dasar tingkat terbit setelah tahun {year}. Nilai tahun {year} "
            "diukur dengan batas yang ditetapkan kemudian; bacalah sebagai jarak ke batas itu, bukan sebagai kelalaian pada "
            "tahun tersebut.",
            f"{len(younger)} of {i18n.counted(len(used), 'source', 'sources')} behind the levels "
            f"{'was' if len(younger) == 1 else 'were'} issued after {year}. The values of {year} are "
            "measured against limits set later: read them as the distance to these limits, not as a failing of that year.",
        ),
    )


def _cover(context: Context) -> Markup:
    span = context.shared_span([section.group for section in context.sections])
    strips = [_strip(context, section, span) for section in context.sections]
    scale = context.card.framework.scale
    labels = [(float(level), label.in_(context.language)) for level, label in scale.labels]
    word = context.pick("sasaran ", "target ")
    spoken = "; ".join(
        f"{strip.name} {strip.value_text}" + (f", {word}{strip.target_text}" if strip.target_text else "")
        for strip in strips
    )
    # The word stands on the first strip only.
    strips[0] = replace(strips[0], target_text=f"{word}{strips[0].target_text}" if strips[0].target_text else "")
    return cover_picture(
        strips, span or PER_CENT, labels if span else (), context.settings.theme, spoken, context.pick(",", ".")
    )


def _strip(context: Context, section: Section, span: tuple[float, float] | None) -> Strip:
    group, score = section.group, section.group.score
    target = context.target_of(section.group.group)
    known = score.exists and score.coverage >= 3 / 5
    text = "–"
    if score.exists:
        text = context.n(score.exact) if known else f"{context.n(score.low)}–{context.n(score.high)}"
    return Strip(
        number=section.number,
        name=context.section_title(section.group.group),
        low=context.on_ruler(group, score.low, span),
        high=context.on_ruler(group, score.high, span),
        value=context.on_ruler(group, score.exact, span),
        value_text=text,
        target=context.on_ruler(group, target, span) if target is not None else None,
        target_text=context.n(target) if target is not None else "",
        color=section.color,
    )


def _cover_note(context: Context) -> str:
    text = context.pick(
        "Digambar dari nilai daerah ini. Lebar anyaman menunjukkan capaian, segitiga menunjukkan sasaran.",
        "Drawn from this district's values. The woven width shows what is achieved, the triangle the target.",
    )
    if context.shared_span([section.group for section in context.sections]) is None:
        text += " " + context.pick(
            "Tiap pita memakai rentangnya sendiri (0 sampai 100 %).", "Each strip has its own range (0 to 100%)."
        )
    if any(not section.group.score.settled for section in context.sections):
        text += " " + context.pick(
            "Garis miring menunjukkan rentang yang bergantung pada jawaban yang belum masuk.",
            "Slanted lines show the range that depends on answers still missing.",
        )
    return text
