"""Puts the view of one report together."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from functools import cached_property
from types import SimpleNamespace

from markupsafe import Markup

from readiness import __version__, i18n
from readiness.domain.scoring.scored import Scored
from readiness.reporting.charts.cover import Strip, cover_picture
from readiness.reporting.view.annex import annex_view
from readiness.reporting.view.context import Context, Section
from readiness.reporting.view.dimensions import dimension_view
from readiness.reporting.view.forms import LheView, MinutesView, SheetView, TodoView
from readiness.reporting.view.lhe import lhe_view
from readiness.reporting.view.matrix import matrix_view
from readiness.reporting.view.method import method_view
from readiness.reporting.view.minutes import minutes_view
from readiness.reporting.view.model import (
    Annex,
    Dimension,
    Front,
    Instrument,
    Letterhead,
    Matrix,
    Method,
    OpenView,
    RoadmapView,
    Verdict,
)
from readiness.reporting.view.questions import open_view
from readiness.reporting.view.sheet import sheet_view
from readiness.reporting.view.standing import status_line
from readiness.reporting.view.steps import roadmap_view
from readiness.reporting.view.todo import todo_view
from readiness.reporting.view.verdict import PER_CENT, verdict_view
from readiness.reporting.wording.fixed import fixed_words
from readiness.settings import Settings


def build_view(scored: Scored, language: str, settings: Settings) -> ReportView:
    """Everything that a template may print; parts are made when a template first asks for them."""
    context = Context(scored, language, settings)
    assessment = scored.assessment
    framework, subject = context.card.framework, assessment.subject
    year = str(assessment.year or "")
    letterhead = Letterhead(settings.letterhead, settings.logo) if settings.letterhead or settings.logo else None
    return ReportView(
        language=language,
        title=settings.title.in_(language) or assessment.title or _title(context),
        district=context.district,
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
        status=status_line(context),
        fictional=assessment.fictional,
        notes=assessment.notes,
        warnings=_warnings(context),
        letterhead=letterhead,
        instrument=Instrument.of(framework, language),
        standing=_standing(context),
        words=fixed_words(language, settings.words),
        program=f"readiness {__version__}",
        _context=context,
    )


@dataclass(frozen=True)
class ReportView(Front):
    """A whole report: what stands on every page, and the parts, each made when it is first asked for."""

    _context: Context

    @cached_property
    def description(self) -> str:
        """What the document says, in one line."""
        return self.verdict.title

    @cached_property
    def cover(self) -> Markup:
        """The picture on the cover."""
        return _cover(self._context)

    @cached_property
    def cover_note(self) -> str:
        """How to read that picture."""
        return _cover_note(self._context)

    @cached_property
    def verdict(self) -> Verdict:
        """The one page that a Bupati reads."""
        return verdict_view(self._context, self.district)

    @cached_property
    def method(self) -> Method:
        """How the numbers came about."""
        return method_view(self._context)

    @cached_property
    def matrix(self) -> Matrix | None:
        """The gap matrix, where the framework names elements."""
        return matrix_view(self._context)

    @cached_property
    def dimensions(self) -> tuple[Dimension, ...]:
        """One section per dimension."""
        return tuple(dimension_view(self._context, section) for section in self._context.sections)

    @cached_property
    def roadmap(self) -> RoadmapView:
        """Recommendations in order of worth."""
        return roadmap_view(self._context)

    @cached_property
    def open(self) -> OpenView | None:
        """What was not answered, if anything."""
        return open_view(self._context)

    @cached_property
    def annex(self) -> Annex:
        """Everything that an assessor checks."""
        return annex_view(self._context)

    @cached_property
    def lhe(self) -> LheView:
        """The form of the Laporan Hasil Evaluasi."""
        return lhe_view(self._context)

    @cached_property
    def sheet(self) -> SheetView:
        """The recommendation sheet."""
        return sheet_view(self._context)

    @cached_property
    def minutes(self) -> MinutesView:
        """The minutes (berita acara)."""
        return minutes_view(self._context)

    @cached_property
    def todo(self) -> TodoView:
        """What each agency must prepare."""
        return todo_view(self._context)

    def __reduce__(self) -> tuple[object, ...]:
        """Finished, for another process: that one has no framework to make parts from."""
        names = [field.name for field in fields(Front)]
        names += [name for name, value in vars(ReportView).items() if isinstance(value, cached_property)]
        return SimpleNamespace, (), {name: getattr(self, name) for name in names}


def _title(context: Context) -> str:
    name = context.card.framework.title.in_(context.language)
    return context.pick(f"Laporan Kesenjangan {name}", f"{name} Gap Report").strip()


def _standing(context: Context) -> str:
    if context.official and context.card.framework.official:
        return context.pick("Instrumen resmi pemerintah.", "Official government instrument.")
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
