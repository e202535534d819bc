"""How the numbers came about, in half a page."""

from __future__ import annotations

from readiness.domain.framework import Aggregate, Basis
from readiness.domain.verdict import VERDICT_COVERAGE
from readiness.i18n import counted
from readiness.reporting.score_json import answer_counts
from readiness.reporting.view.context import Context
from readiness.reporting.view.model import Method
from readiness.reporting.wording.policies import unanswered_text

TOP_SOURCES = 5
_ACTS = ("Undang-Undang", "Peraturan", "Keputusan", "Instruksi", "Surat Edaran")


def method_view(context: Context) -> Method:
    """Paragraphs on method, the scale, the bands, and the sources that most criteria rest on."""
    framework = context.card.framework
    scale = framework.scale
    return Method(
        paragraphs=tuple(
            text for text in (_shape(context), _levels(context), _missing(context), _tracks(context)) if text
        ),
        scale=tuple((context.short(level), label.in_(context.language)) for level, label in scale.labels),
        bands=tuple((context.n(band.low), band.label.in_(context.language)) for band in framework.root.bands),
        legal=legal_basis(context),
    )


def _shape(context: Context) -> str:
    framework, root = context.card.framework, context.card.root.group
    criteria = list(root.criteria())
    questions = len(list(framework.questions()))
    equal = len({child.weight.default for child in root.children}) == 1
    mean = root.aggregate is Aggregate.MEAN
    text = context.pick(
        f"Instrumen ini memuat {len(criteria)} kriteria dan {questions} pertanyaan dalam {len(context.sections)} bagian.",
        f"The instrument holds {counted(len(criteria), 'criterion', 'criteria')} and "
        f"{counted(questions, 'question', 'questions')} in {counted(len(context.sections), 'part', 'parts')}.",
    )
    if mean:
        text += " " + context.pick(
            "Setiap bagian adalah rata-rata berbobot dari isinya"
            + (", dengan bobot bagian yang sama." if equal else "."),
            "Each part is the weighted mean of what is in it" + ("; the parts weigh the same." if equal else "."),
        )
    text += " " + context.pick(
        "Perhitungan memakai nilai utuh; pembulatan hanya untuk tampilan.",
        "Calculation uses exact values; rounding is for display only.",
    )
    return text


def _levels(context: Context) -> str:
    criteria = list(context.card.framework.root.criteria())
    rested = [c for c in criteria if c.basis is not None]
    if not rested:
        return ""
    official = sum(c.basis is not Basis.JUDGEMENT for c in rested)
    if official == len(rested):
        return context.pick(
            "Tingkat pada semua kriteria bersandar pada batas kelas, target, atau kewajiban resmi.",
            "The levels of all criteria rest on official class limits, targets or duties.",
        )
    if not official:
        return context.pick(
            "Tingkat pada semua kriteria bersandar pada pertimbangan proyek, yang disebut di tempatnya.",
            "The levels of all criteria rest on the project's own judgement, which is said there.",
        )
    if official == len(rested):
        return context.pick(
            "Tingkat semua kriteria mengikuti ketentuan resmi instrumen ini.",
            "The levels of all criteria follow the instrument's official rules.",
        )
    return context.pick(
        f"Tingkat pada {official} kriteria bersandar pada batas kelas, target, atau kewajiban resmi; "
        f"pada {len(rested) - official} kriteria lainnya pada pertimbangan proyek, yang disebut di tempatnya.",
        f"The levels of {official} criteria rest on official class limits, targets or duties; those of the other "
        f"{len(rested) - official} on the project's own judgement, which is said there.",
    )


def _missing(context: Context) -> str:
    words = unanswered_text(context.card.root.group.unanswered, context.language)
    share = int(VERDICT_COVERAGE * 100)
    return context.pick(
        f"Untuk satu angka tunggal, pertanyaan yang belum dijawab dihitung sebagai {words}; batas bawah dan batas atas "
        "menunjukkan seluruh kemungkinan jawabannya. "
        f"Di bawah cakupan {share} % laporan ini menyebut rentang dan tidak memberi predikat.",
        f"For the single number, what is not answered counts as {words}; the bounds show everything that the answers "
        f"could still be. Below {share}% coverage this report states the range and gives no rating.",
    )


def _tracks(context: Context) -> str:
    counts = answer_counts(context.scored)
    parts = [
        (counts["self"], context.pick("penilaian mandiri", "self-assessment")),
        (counts["internal"], context.pick("asesor internal", "internal assessors")),
        (counts["external"], context.pick("asesor eksternal", "external assessors")),
    ]
    given = ", ".join(f"{name} {count}" for count, name in parts if count)
    return context.pick(f"Asal jawaban yang dipakai: {given}.", f"Answers used come from: {given}.") if given else ""


def legal_basis(context: Context, *, acts: bool = False) -> tuple[str, ...]:
    """The sources that most criteria rest on; ``acts``: only laws, regulations and decrees."""
    used: dict[str, int] = {}
    for criterion in context.card.framework.root.criteria():
        if criterion.basis is not Basis.JUDGEMENT:
            for name in criterion.sources:
                used[name] = used.get(name, 0) + 1
    ordered = sorted(used, key=lambda name: (-used[name], name))
    found = [context.card.framework.source(name) for name in ordered]
    kept = [source for source in found if source is not None and source.kind != "news"]
    if acts:
        kept = [source for source in kept if source.title.in_("id").startswith(_ACTS)]
    named = [source.title.in_(context.language) for source in kept]
    return tuple(named[:TOP_SOURCES])
