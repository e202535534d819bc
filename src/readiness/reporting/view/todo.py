"""What each agency must prepare, the most urgent first."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from readiness import i18n
from readiness.domain.assessment import Answered, Evidence
from readiness.domain.numbers import Number
from readiness.domain.respondents import responsible
from readiness.domain.scorecard import CriterionResult, Outcome
from readiness.reporting.view.advice import next_level, requirement
from readiness.reporting.view.context import Context, lower_first
from readiness.reporting.view.documents import (
    REPAIR,
    documents_of,
    held_view,
    keeps_register,
    state_of,
    to_do_word,
    wanted_kinds,
)
from readiness.reporting.view.forms import TodoItem, TodoList, TodoSection, TodoView
from readiness.reporting.view.names import criterion_number, instrument_name
from readiness.reporting.view.standing import status_line
from readiness.reporting.view.steps import due as horizon_due

TOP_MESSAGE = 3
"""Tasks that the text to be pasted names; the rest it counts."""
MOST_NAMED = 3
"""Agencies with equal backlogs that the heading names."""
KINDS = ("evidence", "answer", "step")
"""What to do first where no date is set: repair what was refused, answer what is open, then climb."""


@dataclass
class _Task:
    """One thing to do. ``order`` sorts tasks of one kind, the most urgent first; ``count`` is how many things it is."""

    kind: str
    item: TodoItem
    due: dt.date | None
    order: tuple[Number, ...]
    count: int = 1


@dataclass
class _Desk:
    """An agency and its tasks."""

    id: str
    tasks: list[_Task] = field(default_factory=list)

    def count(self, kind: str) -> int:
        """How many things of one kind."""
        return sum(task.count for task in self.tasks if task.kind == kind)

    @property
    def backlog(self) -> int:
        """What is owed by now: answers and documents. Next steps are work ahead."""
        return self.count("answer") + self.count("evidence")


def todo_view(context: Context) -> TodoView:
    """Lists of all agencies with something to do, or of the one that the settings name."""
    wanted = context.settings.agency
    desks = [desk for desk in _desks(context) if desk.tasks]
    if wanted:
        desks = [desk for desk in desks if desk.id == wanted] or [_Desk(wanted)]
    desks.sort(key=lambda desk: (-desk.backlog, -desk.count("step"), desk.id))
    pick = context.pick
    title = context.settings.title.in_(context.language) or pick(
        "Daftar tugas perangkat daerah", "To-do lists of agencies"
    )
    lists = tuple(_list(context, desk, f"opd-{number}") for number, desk in enumerate(desks, 1))
    return TodoView(
        title=title,
        status=status_line(context),
        description=_heading(context, lists),
        heading=_heading(context, lists),
        note=_note(context),
        single=bool(wanted),
        lists=lists,
    )


def _heading(context: Context, lists: tuple[TodoList, ...]) -> str:
    if not lists:
        return context.pick("Tidak ada yang perlu disiapkan", "There is nothing to prepare")
    first = lists[0]
    if not first.backlog:
        return context.pick(
            f"Tidak ada tunggakan; langkah berikutnya terbanyak ada pada {first.name}",
            f"No backlog; most next steps lie with: {first.name}",
        )
    equal = [item.name for item in lists if item.backlog == first.backlog]
    names = context.listed(equal) if len(equal) <= MOST_NAMED else ""
    count = first.backlog
    if len(equal) == 1:
        return context.pick(
            f"Tunggakan terbanyak ada pada {first.name}: {count} hal",
            f"The largest backlog lies with: {first.name} ({i18n.counted(count, 'item', 'items')})",
        )
    return context.pick(
        f"Tunggakan terbanyak ada pada {names or f'{len(equal)} perangkat daerah'}: masing-masing {count} hal",
        f"The largest backlog lies with: {names or i18n.counted(len(equal), 'agency', 'agencies')} "
        f"({i18n.counted(count, 'item', 'items')} each)",
    )


def _note(context: Context) -> str:
    texts = [
        context.pick(
            "Tunggakan ialah pertanyaan yang belum dijawab ditambah bukti yang harus diserahkan atau diperbaiki. Di tiap lembar: "
            "yang bertenggat lebih dahulu, lalu bukti, lalu pertanyaan, lalu langkah berikutnya; masing-masing yang paling "
            "berpengaruh pada indeks lebih dahulu.",
            "Backlog means open questions plus evidence to hand in or repair. On each sheet what has a due date comes first, then "
            "evidence, then questions, then next steps; within each, what moves the index most.",
        )
    ]
    if not keeps_register(context):
        texts.append(
            context.pick(
                "Berkas penilaian ini tidak mencatat bukti dukung, sehingga bukti yang kurang tidak dapat disebut satu per satu; jenis "
                "bukti yang diperlukan tercantum pada tiap langkah.",
                "This assessment records no evidence, so what is missing cannot be named; the kinds of evidence that are wanted stand "
                "with each step.",
            )
        )
    return " ".join(texts)


def _desks(context: Context) -> list[_Desk]:
    desks: dict[str, _Desk] = {}
    opened = {str(item.result.id): item for item in context.open}
    register = keeps_register(context)
    for result in context.card.criteria:
        if result.outcome is Outcome.NOT_APPLICABLE:
            continue
        owners = responsible(context.card.framework, context.scored.assessment, result.criterion) or ("",)
        tasks = _evidence(context, result, register)
        if (item := opened.get(str(result.id))) is not None and item.questions:
            labels = tuple(question.label.in_(context.language) or str(question.id) for question in item.questions)
            tasks.append(_answers(context, result, labels, item.swing))
        tasks += _steps(context, result)
        for owner in owners:
            desks.setdefault(owner, _Desk(owner)).tasks += tasks
    return list(desks.values())


def _due(context: Context, result: CriterionResult) -> dt.date | None:
    entered = context.scored.assessment.follow_up.get(str(result.id))
    return entered.due if entered is not None else None


def _where(context: Context, result: CriterionResult) -> str:
    return f"{criterion_number(result.criterion)} {context.criterion_title(result.criterion)}"


def _task(context: Context, result: CriterionResult, kind: str, item: TodoItem, order: tuple[Number, ...]) -> _Task:
    return _Task(kind, item, _due(context, result), (*order, context.scored.plan.node_index[result.id]))


def _day(context: Context, result: CriterionResult) -> str:
    day = _due(context, result)
    return i18n.date(day, context.language) if day is not None else ""


def _answers(context: Context, result: CriterionResult, labels: tuple[str, ...], swing: Number) -> _Task:
    item = TodoItem(
        kind="answer",
        title=labels[0] if len(labels) == 1 else context.criterion_title(result.criterion),
        details=() if len(labels) == 1 else labels,
        criterion=_where(context, result) if len(labels) == 1 else criterion_number(result.criterion),
        mark="missing",
        state=context.pick("belum dijawab", "not answered"),
        due=_day(context, result),
        gain=context.pick("sampai ", "up to ") + context.signed(swing) if swing else "",
    )
    task = _task(context, result, "answer", item, (-swing,))
    task.count = len(labels)
    return task


def _evidence(context: Context, result: CriterionResult, register: bool) -> list[_Task]:
    """Documents to repair; where none was handed in for an answer that wants some, the kinds that are wanted."""
    documents = list(documents_of(context, result.criterion))
    at_stake = _at_stake(context, result)
    found = []
    for document in documents:
        state = state_of(document)
        if state in REPAIR:
            item = _document(context, result, document, at_stake)
            found.append(_task(context, result, "evidence", item, (-at_stake, REPAIR.index(state))))
    if not documents and register and _answered(context, result):
        kinds = wanted_kinds(context, result, result.score.low)
        if kinds:
            item = _missing(context, result, kinds, at_stake)
            found.append(_task(context, result, "evidence", item, (-at_stake, 0)))
    return found


def _answered(context: Context, result: CriterionResult) -> bool:
    answers = [context.entries.get(question.id) for question in result.criterion.questions]
    return any(entry is not None and isinstance(entry[1].answer, Answered) for entry in answers)


def _at_stake(context: Context, result: CriterionResult) -> Number:
    """What the index gains once the district's own, higher value is proven."""
    claimed = context.claimed.get(str(result.id))
    if claimed is None or claimed <= result.score.low:
        return 0
    return max(0, context.scored.with_value(result.id, claimed).low - context.card.root.score.low)


def _document(context: Context, result: CriterionResult, document: Evidence, at_stake: Number) -> TodoItem:
    held = held_view(context, document)
    note = f"{held.label}: {lower_first(held.note)}" if held.note else f"{held.label}."
    return TodoItem(
        kind="evidence",
        title=document.document,
        details=(note,),
        criterion=_where(context, result),
        mark=held.state,
        state=to_do_word(context, held.state),
        due=_day(context, result),
        gain=context.signed(at_stake) if at_stake else "",
    )


def _missing(context: Context, result: CriterionResult, kinds: tuple[str, ...], at_stake: Number) -> TodoItem:
    return TodoItem(
        kind="evidence",
        title=kinds[0],
        details=(
            context.pick("Belum ada yang diserahkan.", "Nothing was handed in.")
            + (context.pick(" Juga: ", " Also: ") + "; ".join(kinds[1:]) + "." if kinds[1:] else ""),
        ),
        criterion=_where(context, result),
        mark="missing",
        state=to_do_word(context, "missing"),
        due=_day(context, result),
        gain=context.signed(at_stake) if at_stake else "",
    )


def _steps(context: Context, result: CriterionResult) -> list[_Task]:
    """The next step of a criterion that surely misses its target, or what its follow-up says."""
    entered = context.scored.assessment.follow_up.get(str(result.id))
    level = next_level(result)
    if result.outcome is not Outcome.GAP and entered is None:
        return []
    step = next((s for s in context.roadmap.steps if s.result.id == result.id), None)
    action = step.action if step is not None else None
    title = action.do.in_(context.language) if action is not None else ""
    details: list[str] = []
    if entered is not None and (entered.action or entered.recommendation):
        title = entered.action or entered.recommendation
        if entered.action and entered.recommendation:
            details.append(
                context.pick(f"Rekomendasi: {entered.recommendation}", f"Recommendation: {entered.recommendation}")
            )
        if entered.feedback:
            details.append(context.pick(f"Umpan balik: {entered.feedback}", f"Feedback: {entered.feedback}"))
    gain: Number = 0
    if level is not None and result.outcome is Outcome.GAP:
        details += requirement(context, result, level)
        kinds = wanted_kinds(context, result, level)
        if kinds:
            details.append(context.pick("Bukti: ", "Evidence: ") + "; ".join(kinds) + ".")
        gain = max(0, context.scored.with_value(result.id, level).low - context.card.root.score.low)
        if not title:
            title = context.pick(
                f"Naikkan {lower_first(context.short_title(result.criterion))} ke tingkat {context.short(level)}",
                f"Raise {lower_first(context.short_title(result.criterion))} to level {context.short(level)}",
            )
    if not title:
        return []
    rank: Number = context.gaps.index(context.gap_by_id[str(result.id)]) if str(result.id) in context.gap_by_id else 0
    item = TodoItem(
        kind="step",
        title=title.rstrip("."),
        details=tuple(details),
        criterion=_where(context, result),
        mark="",
        state=context.horizon_label(step.horizon) if step is not None else "",
        due=_day(context, result) or (horizon_due(context, step.horizon) if step is not None else ""),
        gain=context.signed(gain) if gain else "",
    )
    return [_task(context, result, "step", item, (rank,))]


def _list(context: Context, desk: _Desk, anchor: str) -> TodoList:
    name = context.agencies[desk.id].in_(context.language) if desk.id in context.agencies else ""
    name = name or context.pick("Tanpa penanggung jawab", "Nobody named")
    sections = _sections(context, desk)
    items = [item for section in sections for item in section.items]
    dated = sorted(task.due for task in desk.tasks if task.due is not None)
    return TodoList(
        id=desk.id,
        anchor=anchor,
        name=name,
        lead=_lead(context, desk),
        questions=desk.count("answer"),
        evidence=desk.count("evidence"),
        steps=desk.count("step"),
        backlog=desk.backlog,
        first=items[0].title if items else "",
        due=i18n.date(dated[0], context.language) if dated else "",
        sections=sections,
        message=_message(context, name, items),
    )


def _sections(context: Context, desk: _Desk) -> tuple[TodoSection, ...]:
    pick = context.pick
    dated = sorted(
        (task for task in desk.tasks if task.due is not None),
        key=lambda task: (task.due or dt.date.max, KINDS.index(task.kind), task.order),
    )
    sections = [
        (pick("Bertenggat", "With a due date"), pick("tanggal terdekat lebih dahulu", "the nearest date first"), dated)
    ]
    titles = {
        "evidence": (
            pick("Bukti yang harus diserahkan atau diperbaiki", "Evidence to hand in or repair"),
            pick(
                "angka: tambahan indeks bila nilai mandiri terbukti",
                "figure: gain once the district's own value is proven",
            ),
        ),
        "answer": (
            pick("Pertanyaan yang harus dijawab", "Questions to answer"),
            pick("yang paling menentukan lebih dahulu", "the most telling first"),
        ),
        "step": (
            pick("Langkah berikutnya", "Next steps"),
            pick("urut menurut nilai guna terhadap upaya", "in order of worth for the effort"),
        ),
    }
    for kind in KINDS:
        tasks = sorted((t for t in desk.tasks if t.kind == kind and t.due is None), key=lambda task: task.order)
        sections.append((*titles[kind], tasks))
    return tuple(
        TodoSection(title, note, tuple(task.item for task in tasks)) for title, note, tasks in sections if tasks
    )


def _lead(context: Context, desk: _Desk) -> str:
    questions, evidence, steps = desk.count("answer"), desk.count("evidence"), desk.count("step")
    parts = []
    if evidence:
        parts.append(
            context.pick(f"menyiapkan {evidence} bukti", f"prepare {i18n.counted(evidence, 'document', 'documents')}")
        )
    if questions:
        parts.append(
            context.pick(
                f"menjawab {questions} pertanyaan", f"answer {i18n.counted(questions, 'question', 'questions')}"
            )
        )
    if steps:
        parts.append(context.pick(f"mengerjakan {steps} langkah", f"take {i18n.counted(steps, 'step', 'steps')}"))
    if not parts:
        return context.pick("Tidak ada yang perlu disiapkan.", "There is nothing to prepare.")
    return context.pick(
        f"Kepala perangkat daerah dimohon {context.listed(parts)}.",
        f"The head of agency is asked to {context.listed(parts)}.",
    )


def _message(context: Context, name: str, items: list[TodoItem]) -> str:
    """Short enough to be sent to a telephone."""
    if not items:
        return ""
    named = []
    for position, item in enumerate(items[:TOP_MESSAGE], 1):
        when = f", {item.due}" if item.due else ""
        if item.kind == "evidence":
            when = f" ({item.state}){when}"
        named.append(f"({position}) {item.title.rstrip('.')}{when}")
    listed = "; ".join(named)
    rest = len(items) - TOP_MESSAGE
    instrument = instrument_name(context)
    more = (
        context.pick(f" {rest} hal lain ada pada lembar terlampir.", f" {rest} more stand on the sheet attached.")
        if rest > 0
        else ""
    )
    return context.pick(
        f"Yth. {name}. Untuk {instrument} {context.district} mohon disiapkan lebih dahulu: {listed}.{more}",
        f"To: {name}. For {instrument}, {context.district}, please prepare first: {listed}.{more}",
    )
