"""What each agency must prepare, the most urgent first."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from readiness import i18n
from readiness.domain.respondents import responsible
from readiness.domain.scorecard import Outcome
from readiness.reporting.view.context import Context
from readiness.reporting.view.documents import (
    keeps_register,
)
from readiness.reporting.view.forms import TodoItem, TodoList, TodoSection, TodoView
from readiness.reporting.view.names import instrument_name
from readiness.reporting.view.standing import status_line
from readiness.reporting.view.todo_tasks import Task, answer_task, evidence_tasks, step_tasks

TOP_MESSAGE = 3
"""Tasks that the text to be pasted names; the rest it counts."""
MOST_NAMED = 3
"""Agencies with equal backlogs that the heading names."""
KINDS = ("evidence", "answer", "step")
"""What to do first where no date is set: repair what was refused, answer what is open, then climb."""


@dataclass
class _Desk:
    """An agency and its tasks."""

    id: str
    tasks: list[Task] = field(default_factory=list)

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
        tasks = evidence_tasks(context, result, register)
        if (item := opened.get(str(result.id))) is not None and item.questions:
            labels = tuple(question.label.in_(context.language) or str(question.id) for question in item.questions)
            tasks.append(answer_task(context, result, labels, item.swing))
        tasks += step_tasks(context, result)
        for owner in owners:
            desks.setdefault(owner, _Desk(owner)).tasks += tasks
    return list(desks.values())


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
