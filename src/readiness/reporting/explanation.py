"""The chain from answer to index for one criterion or group, as structured lines that the terminal prints."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from readiness import i18n
from readiness.domain.assessment import Answered, Entry, Evidence, EvidenceStatus, NotApplicable, Track
from readiness.domain.framework import Aggregate, Criterion, Question
from readiness.domain.gaps import actions_between, gain, group_targets
from readiness.domain.numbers import Number, plain
from readiness.domain.rules import Answer, Checklist, Formula, Goalposts, Ladder, Points, Thresholds
from readiness.domain.scorecard import CriterionResult, GroupScore, Outcome, Score
from readiness.domain.scoring.scored import Scored
from readiness.domain.state import HIDDEN, INAPPLICABLE
from readiness.domain.values import FALSE, TRUE
from readiness.reporting.wording.basis import basis_text
from readiness.reporting.wording.checks import Words
from readiness.reporting.wording.evidence import examined_text, page_text, stage_text
from readiness.reporting.wording.policies import excused_text, unanswered_text
from readiness.reporting.wording.values import (
    NBSP,
    answer_text,
    answered_text,
    confidence_text,
    conflict_text,
    gain_text,
    level_name,
    level_text,
    name_of,
    pick,
    reached,
    relation_text,
    show,
    track_text,
    value_text,
    with_unit,
)

MARKS = {TRUE: "✓", FALSE: "✗", 3: "?"}


@dataclass(slots=True)
class Section:
    """A heading and its lines."""

    title: str
    lines: list[str] = field(default_factory=list)


class Explainer:
    """Explains parts of one scored assessment."""

    def __init__(self, scored: Scored, language: str) -> None:
        self._scored = scored
        self._card = scored.card
        self._language = language
        self._words = Words(scored.card, language)

    def _pick(self, indonesian: str, english: str) -> str:
        return pick(self._language, indonesian, english)

    def _show(self, number: Number) -> str:
        return i18n.number(self._card.show(number), self._language)

    def _score(self, score: Score) -> str:
        if not score.exists:
            return self._pick("tidak berlaku", "not applicable")
        text = self._show(score.exact)
        if not score.settled:
            text += f" ({self._show(score.low)} … {self._show(score.high)})"
        return text

    def criterion(self, name: str) -> list[Section]:
        """Everything that leads to one criterion's value, and from there to the index."""
        result = self._card.criterion(name)
        criterion, language = result.criterion, self._language
        head = Section(f"{criterion.id} {criterion.title.in_(language)}")
        if criterion.why:
            head.lines.append(criterion.why.in_(language))
        level = self._level(result)
        target = self._show(result.target) if result.target is not None else "–"
        head.lines.append(
            self._pick(
                f"Nilai {self._score(result.score)} · sasaran {target}",
                f"Value {self._score(result.score)} · target {target}",
            )
        )
        if level:
            name = level_name(criterion, reached(criterion, result.score.exact), language)
            head.lines.append(f"{name}. {level}" if name and not level.startswith(name) else level)
        if result.outcome is Outcome.NOT_APPLICABLE:
            sections = [head, self._answers(criterion), self._chain(result), self._basis(criterion)]
            return [section for section in sections if section.lines]
        sections = [head, self._answers(criterion), self._rule(result)]
        sections += [self._next_level(result), self._actions(result), self._chain(result), self._basis(criterion)]
        return [section for section in sections if section.lines]

    def _level(self, result: CriterionResult) -> str:
        score = result.score
        if not score.settled or not score.exists:
            return ""
        return value_text(result.criterion, score.exact, self._language)

    def _answers(self, criterion: Criterion) -> Section:
        section = Section(self._pick("Jawaban", "Answers"))
        from_track = {
            name: (track, entry) for name, track, entry in self._scored.assessment.entries(self._scored.track)
        }
        for question in criterion.questions:
            presence = self._card.presence[question.id]
            value = self._scored.state.answers[self._scored.plan.question_index[question.id]]
            if presence == HIDDEN:
                text = self._pick(
                    "tidak ditanyakan (syaratnya tidak terpenuhi)", "not asked (its condition does not hold)"
                )
            elif presence == INAPPLICABLE:
                text = self._pick("tidak berlaku", "not applicable")
            elif (given := from_track.get(question.id)) is not None and given[1].undecided:
                text = self._pick("belum diputuskan", "not decided")
            else:
                text = answer_text(question, value, self._language)
            section.lines.append(f"{question.id} · {name_of(question, self._language)}: {text}")
            section.lines += self._said(question, from_track.get(question.id))
        return section

    def _said(self, question: Question, counted: tuple[Track, Entry] | None) -> list[str]:
        """Everything that was said about a question, the entry that counts first."""
        answer = self._scored.assessment.answers.get(question.id)
        if answer is None:
            return []
        entries = sorted(answer.entries, key=lambda pair: (counted is None or pair[0] is not counted[0], pair[0]))
        lines = [f"    {self._entry(question, track, entry)}" for track, entry in entries]
        lines += ["    " + self._pick(f"sanggah: {item.text}", f"appeal: {item.text}") for item in answer.appeals]
        return lines

    def _entry(self, question: Question, track: Track, entry: Entry) -> str:
        who = [self._card.framework.respondent(entry.by).in_(self._language)] if entry.by else []
        who += [i18n.date(entry.date, self._language)] if entry.date is not None else []
        parts = [track_text(track, self._language) + (f" ({', '.join(who)})" if who else "")]
        if isinstance(entry.answer, Answered):
            parts[0] += f": {answered_text(question, entry.answer, self._language)}"
        elif isinstance(entry.answer, NotApplicable):
            parts[0] += ": " + self._pick("tidak berlaku", "not applicable")
            parts += [entry.answer.reason] if entry.answer.reason else []
        if entry.conflict:
            values = conflict_text(question, entry, self._card.framework, self._language)
            parts.append(
                self._pick(f"Bertentangan, belum diputuskan: {values}", f"Contradicting, not decided: {values}")
                if entry.undecided
                else self._pick(f"Semula bertentangan: {values}", f"Contradicted each other before: {values}")
            )
        parts += [entry.note] if entry.note else []
        parts += [self._evidence(item) for item in entry.evidence]
        return ". ".join(part.rstrip(".") for part in parts) + "."

    def _evidence(self, item: Evidence) -> str:
        text = self._pick(f"bukti: {item.document}", f"evidence: {item.document}")
        text += "".join(f", {part}" for part in (page_text(item.page, self._language),) if part)
        stage = stage_text(item.stage, self._language)
        found = examined_text(item, self._language) if item.note or item.status is not EvidenceStatus.UNEXAMINED else ""
        said = "; ".join(part for part in (stage, found) if part)
        return f"{text} ({said})" if said else text

    def _rule(self, result: CriterionResult) -> Section:
        criterion, language = result.criterion, self._language
        rule, trace = criterion.rule, result.trace
        section = Section(self._pick("Aturan", "Rule"))
        match rule:
            case Ladder(rungs=rungs):
                section.title += self._pick(
                    ": tangga, tiap tingkat mensyaratkan semua di bawahnya", ": ladder, each level needs all below it"
                )
                compiled = self._scored.plan.rule_conditions(criterion)
                for (level, condition), item in zip(rungs, compiled, strict=True):
                    text = level_text(criterion, level, language)
                    section.lines.append(
                        f"{MARKS[item.truth(self._scored.state)]} {show(level, language)}  {text}  [{self._words.node(condition)}]"
                    )
            case Checklist(of=conditions, table=table):
                section.title += self._pick(": daftar periksa", ": checklist")
                compiled = self._scored.plan.rule_conditions(criterion)
                for condition, item in zip(conditions, compiled, strict=True):
                    section.lines.append(f"{MARKS[item.truth(self._scored.state)]} {self._words.node(condition)}")
                steps = ", ".join(f"{count} → {show(level, language)}" for level, count in table)
                section.lines.append(
                    self._pick(f"banyaknya yang terpenuhi → tingkat: {steps}", f"how many hold → level: {steps}")
                )
            case Thresholds(of=of, table=table, relation=relation):
                section.title += self._pick(
                    f": ambang atas {self._words.node(of)}", f": thresholds on {self._words.node(of)}"
                )
                question = self._card.questions().get(rule.reads()[0]) if len(rule.reads()) == 1 else None
                for level, bound in table:
                    mark = "✓" if result.score.low >= level else "✗" if result.score.high < level else "?"
                    section.lines.append(
                        f"{mark} {show(level, language)}  {relation_text(relation, language)} {with_unit(bound, question, language)}"
                    )
            case Goalposts(of=of, start=start, end=end):
                section.title += self._pick(": linear antara dua patokan", ": linear between two posts")
                section.lines.append(f"{self._words.node(of)}: {show(start, language)} → {show(end, language)}")
            case Answer(question=name):
                section.title += self._pick(": jawaban adalah nilainya", ": the answer is the value")
                question = self._card.questions()[name]
                for option in question.options:
                    if option.worth is not None:
                        section.lines.append(f"{show(option.worth, language)}  {option.label.in_(language)}")
                if not question.options:
                    section.lines += self._levels(result) or [name_of(question, language)]
            case Points(pays=pays):
                section.title += self._pick(": poin dijumlahkan", ": points are summed")
                section.lines += [
                    f"{name}: " + ", ".join(f"{o} {plain(p)}" for o, p in options) for name, options in pays
                ]
            case Formula(of=of):
                section.title += self._pick(": rumus", ": formula")
                section.lines.append(self._words.node(of))
        for position, truth in trace.capped:
            cap = criterion.caps[position]
            section.lines.append(self._cap(cap.at, truth, cap.because.in_(language)))
        return section

    def _levels(self, result: CriterionResult) -> list[str]:
        """Every level with what it means, and whether the value reaches it."""
        lines = []
        for item in result.criterion.levels:
            start = result.criterion.scale.start(item.level)
            mark = "✓" if result.score.low >= start else "✗" if result.score.high < start else "?"
            name = level_name(result.criterion, item.level, self._language)
            text = " · ".join(part for part in (name, item.text.in_(self._language)) if part)
            note = f" ({confidence_text(item.confidence, self._language)})" if item.confidence is not None else ""
            lines.append(f"{mark} {show(item.level, self._language)}  {text}{note}")
        return lines

    def _next_level(self, result: CriterionResult) -> Section:
        """What the level above needs: its text, what is still lacking, how it is fulfilled and proven."""
        level, language = result.trace.next_level, self._language
        shown = show(level, language) if level is not None else ""
        section = Section(self._pick(f"Yang diperlukan untuk tingkat {shown}", f"What level {shown} needs"))
        section.lines += [text for text in (self._words.next_level(result),) if text]
        section.lines += [f"– {text}" for text in self._words.lacking(result)]
        item = result.criterion.at_level(level) if level is not None else None
        if item is not None and item.level == level:
            if item.fulfilment:
                text = item.fulfilment.in_(language)
                section.lines.append(self._pick(f"Pemenuhan: {text}", f"Fulfilment: {text}"))
            if item.evidence:
                text = item.evidence.in_(language)
                section.lines.append(self._pick(f"Bukti: {text}", f"Evidence: {text}"))
        return section

    def _cap(self, at: Number, truth: int, because: str) -> str:
        held = self._pick("berlaku", "holds") if truth == TRUE else self._pick("mungkin berlaku", "may hold")
        return self._pick(
            f"batas atas {show(at, 'id')} {held}: {because}", f"cap at {show(at, 'en')} {held}: {because}"
        )

    def _actions(self, result: CriterionResult) -> Section:
        section = Section(self._pick("Langkah menuju sasaran", "Steps to the target"))
        if result.target is None:
            return section
        for action in actions_between(result.criterion.actions, result.score.low, result.target):
            section.lines.append(f"→ {show(action.to, self._language)}  {action.do.in_(self._language)}")
        worth = gain(self._scored, result)
        if worth is not None and section.lines:
            text = gain_text(worth, self._card.framework, self._language)
            section.lines.append(
                self._pick(
                    f"Tambahan indeks bila sasaran tercapai: {text}",
                    f"Gain on the index once the target is reached: {text}",
                )
            )
        return section

    def _chain(self, result: CriterionResult) -> Section:
        section = Section(self._pick("Dari kriteria ke indeks", "From criterion to index"))
        parents = self._scored.plan.parents
        name, title, score = str(result.id), str(result.id), result.score
        while name in parents:
            parent = self._card.group(parents[name])
            share = self._share(parent, name)
            above = parent.group.title.in_(self._language) or str(parent.id)
            weight = self._pick(f"bobot {share}", f"weight {share}")
            section.lines.append(
                f"{title} {self._score(score)}, {weight} → {above} {self._score(parent.score)}, {self._aggregate(parent)}"
            )
            section.lines += self._caps(parent)
            name, title, score = str(parent.id), above, parent.score
        return section

    def _share(self, parent: GroupScore, name: str) -> str:
        kind = self._scored.plan.kind
        weights = {str(child.id): child.weight.of(kind) for child in parent.group.children}
        total = sum(weights.values())
        return (
            f"{show(Fraction(weights[name]) * 100 / total, self._language, 1)}{pick(self._language, NBSP, '')}%"
            if total
            else "0"
        )

    def _aggregate(self, group: GroupScore) -> str:
        words = {
            Aggregate.MEAN: ("rata-rata berbobot", "weighted mean"),
            Aggregate.GEOMETRIC: ("rata-rata geometrik", "geometric mean"),
            Aggregate.HARMONIC: ("rata-rata harmonik", "harmonic mean"),
            Aggregate.MIN: ("nilai terendah", "lowest value"),
            Aggregate.SUM: ("jumlah", "sum"),
            Aggregate.RATIO: ("poin dibagi maksimum", "points over maximum"),
        }
        return self._pick(*words[group.group.aggregate])

    def _caps(self, group: GroupScore) -> list[str]:
        lines = []
        for cap in group.group.caps:
            truth = self._scored.plan.compiler.truth(cap.when)(self._scored.state)
            if truth & TRUE:
                lines.append("  " + self._cap(cap.at, truth, cap.because.in_(self._language)))
        return lines

    def _basis(self, criterion: Criterion) -> Section:
        section = Section(self._pick("Dasar", "Basis"))
        if criterion.evidence is not None:
            kinds, level = (
                criterion.evidence.kinds.in_(self._language),
                show(criterion.evidence.from_level, self._language),
            )
            section.lines.append(
                self._pick(f"Bukti sejak tingkat {level}: {kinds}", f"Evidence from level {level} on: {kinds}")
            )
        if criterion.basis is not None:
            section.lines.append(basis_text(criterion.basis, self._language))
        if criterion.note:
            section.lines.append(criterion.note.in_(self._language))
        for name in criterion.sources:
            source = self._card.framework.source(name)
            if source is not None:
                section.lines.append(
                    f"{source.title.in_(self._language)}" + (f" ({source.year})" if source.year else "")
                )
        low, high = (show(end, self._language) for end in (criterion.scale.low, criterion.scale.high))
        assumed, excused = (
            unanswered_text(criterion.unanswered, self._language),
            excused_text(criterion.not_applicable, self._language),
        )
        section.lines.append(
            self._pick(
                f"Skala {low}–{high}. Yang belum dijawab dihitung {assumed}; yang tidak berlaku {excused}.",
                f"Scale {low}–{high}. What is not answered counts as {assumed}; what does not apply {excused}.",
            )
        )
        return section

    def group(self, name: str) -> list[Section]:
        """How one group's value comes about."""
        group = self._card.group(name)
        head = Section(group.group.title.in_(self._language) or str(group.id))
        target = group_targets(self._scored).get(name)
        aim = (
            self._pick(f" · sasaran {self._show(target)}", f" · target {self._show(target)}")
            if target is not None
            else ""
        )
        score = self._score(group.score)
        head.lines.append(self._pick(f"Nilai {score}{aim}", f"Value {score}{aim}"))
        head.lines.append(
            self._pick(f"Cara menghitung: {self._aggregate(group)}", f"Aggregation: {self._aggregate(group)}")
        )
        if group.bands:
            names = ", ".join(band.label.in_(self._language) for band in group.bands)
            head.lines.append(self._pick(f"Predikat: {names}", f"Band: {names}"))
        parts = Section(self._pick("Bagian", "Parts"))
        for child in self._card.children(name):
            node = child.group if isinstance(child, GroupScore) else child.criterion
            title = node.title.in_(self._language)
            parts.lines.append(
                f"{node.id} {title}: {self._score(child.score)}, "
                + self._pick("bobot", "weight")
                + f" {self._share(group, str(node.id))}"
            )
            if isinstance(child, CriterionResult) and (level := self._level(child)):
                parts.lines.append(f"    {level}")
        parts.lines += self._caps(group)
        return [head, parts]


def explanation_object(sections: list[Section]) -> list[dict[str, Any]]:
    """The sections for ``--json``."""
    return [{"title": section.title, "lines": section.lines} for section in sections]
