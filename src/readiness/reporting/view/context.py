"""What every part of the view needs: the scored assessment, the language, the theme, and small shared helpers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from readiness import i18n
from readiness.domain.accepted import accepted
from readiness.domain.assessment import Answered, Entry, Track
from readiness.domain.evidence import Claim, register
from readiness.domain.framework import Criterion, Group, Horizon
from readiness.domain.gaps import Gap, find_gaps, group_targets
from readiness.domain.numbers import Number
from readiness.domain.open_questions import OpenCriterion, find_open
from readiness.domain.references import closest
from readiness.domain.respondents import agencies, responsible
from readiness.domain.roadmap import Roadmap, plan_roadmap
from readiness.domain.rules import Answer, Ladder
from readiness.domain.scorecard import CriterionResult, GroupScore, Outcome, Score, Scorecard
from readiness.domain.scoring.scored import Scored
from readiness.domain.sources import Reference
from readiness.domain.text import Text
from readiness.domain.tracks import track_values
from readiness.domain.verdict import is_concluded
from readiness.reporting.wording.checks import Words
from readiness.reporting.wording.evidence import page_text
from readiness.reporting.wording.values import capital, gain_text, pick, show, value_text
from readiness.settings import Settings


@dataclass(frozen=True, slots=True)
class Section:
    """A top-level group: its number from 1, its hue, and its score."""

    number: str
    color: str
    group: GroupScore


@dataclass(frozen=True)
class Context:
    """Everything the parts of the view share; results that several parts need are computed once."""

    scored: Scored
    language: str
    settings: Settings

    def pick(self, indonesian: str, english: str) -> str:
        """The wording in the report's language."""
        return pick(self.language, indonesian, english)

    def n(self, number: Number) -> str:
        """A number as the framework displays it."""
        return i18n.number(self.card.show(number), self.language)

    def listed(self, items: Sequence[str]) -> str:
        """Several names in a sentence."""
        if len(items) < 2:
            return "".join(items)
        comma = "," if self.language == "id" and len(items) > 2 else ""
        return f"{', '.join(items[:-1])}{comma} {self.pick('dan', 'and')} {items[-1]}"

    def signed(self, number: Number) -> str:
        """A gain with its sign."""
        return gain_text(number, self.card.framework, self.language)

    def short(self, number: Number) -> str:
        """A number with no more decimals than it has: levels are usually whole."""
        return show(number, self.language)

    def level_value(self, score: Score) -> str:
        """A level, or the levels that it can still be."""
        if not score.exists:
            return "–"
        return self.short(score.low) if score.settled else f"{self.short(score.low)}–{self.short(score.high)}"

    @property
    def card(self) -> Scorecard:
        """The scorecard."""
        return self.scored.card

    @cached_property
    def district(self) -> str:
        """The name of the assessed district."""
        return self.scored.assessment.subject.name or self.pick("Daerah tanpa nama", "Unnamed district")

    @cached_property
    def official(self) -> bool:
        """Whether the values are those that the authority itself published; the district's own track never is."""
        return self.scored.assessment.official_result and self.scored.track in (None, Track.EXTERNAL)

    @cached_property
    def concluded(self) -> bool:
        """Whether enough is known for a verdict."""
        return is_concluded(self.card)

    @cached_property
    def words(self) -> Words:
        """Expressions in words."""
        return Words(self.card, self.language)

    @cached_property
    def gaps(self) -> tuple[Gap, ...]:
        """Gaps by priority."""
        return find_gaps(self.scored)

    @cached_property
    def gap_by_id(self) -> dict[str, Gap]:
        """Gaps by criterion."""
        return {str(gap.result.id): gap for gap in self.gaps}

    @cached_property
    def open(self) -> tuple[OpenCriterion, ...]:
        """Criteria with open questions."""
        return find_open(self.scored)

    @cached_property
    def roadmap(self) -> Roadmap:
        """The order of work."""
        return plan_roadmap(self.scored)

    @cached_property
    def claimed(self) -> dict[str, Number]:
        """What the district's own answers alone give each criterion and group, where that is certain."""
        return self.on_track(Track.SELF)

    def on_track(self, track: Track) -> dict[str, Number]:
        """What one track alone gives each criterion and group, where that is certain."""
        return track_values(self.scored, track)

    @cached_property
    def accepted(self) -> Mapping[str, Number] | None:
        """What accepted evidence proves at least of the index, each group and each criterion; ``None``: none examined."""
        return accepted(self.scored)

    @cached_property
    def register(self) -> dict[str, Claim]:
        """The documents of each question."""
        return {str(claim.question.id): claim for claim in register(self.scored)}

    @cached_property
    def entries(self) -> dict[str, tuple[Track, Entry]]:
        """The entry that counts for each question."""
        return {name: (track, entry) for name, track, entry in self.scored.assessment.entries(self.scored.track)}

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """The dimensions; the root itself where criteria stand directly below it."""
        tops = [group for group in self.card.groups if group.depth == 1]
        direct = any(isinstance(child, Criterion) for child in self.card.root.group.children)
        if direct or not tops:
            tops = [self.card.root]
        theme = self.settings.theme
        return tuple(Section(str(i + 1), theme.hue(i), group) for i, group in enumerate(tops))

    @cached_property
    def section_of(self) -> dict[str, Section]:
        """The dimension of each criterion."""
        found: dict[str, Section] = {}
        for section in self.sections:
            for criterion in section.group.group.criteria():
                found[str(criterion.id)] = section
        return found

    @cached_property
    def span(self) -> tuple[float, float]:
        """The range of the index."""
        span = self.scored.plan.ranges[self.card.root.id]
        return float(span.low), float(span.high)

    def span_of(self, node: str) -> tuple[float, float]:
        """The range of a group or criterion."""
        span = self.scored.plan.ranges[node]
        return float(span.low), float(span.high)

    def shared_span(self, groups: Sequence[GroupScore]) -> tuple[float, float] | None:
        """The range that several groups have in common; ``None`` where they differ, as points do."""
        spans = {self.span_of(str(group.id)) for group in groups}
        return spans.pop() if len(spans) == 1 else None

    def on_ruler(self, group: GroupScore, number: Number, span: tuple[float, float] | None) -> float:
        """Where a group's number stands on a common ruler: itself, or (no ``span``) its share of the range in per cent."""
        if span is not None:
            return float(number)
        low, high = self.span_of(str(group.id))
        return 100 * (float(number) - low) / (high - low) if high > low else 0.0

    @cached_property
    def has_targets(self) -> bool:
        """Whether there is any target to fall short of."""
        return any(result.target is not None for result in self.card.criteria)

    @cached_property
    def mean(self) -> Reference | None:
        """The published mean to compare with."""
        return closest(self.card.framework, self.scored.assessment.subject.kind, self.scored.assessment.year)

    def mean_of(self, group: Group) -> Number | None:
        """The published mean of a group."""
        return self.mean.values.get(str(group.id)) if self.mean is not None else None

    @property
    def mean_name(self) -> str:
        """What that mean is called inside a sentence: "rata-rata kabupaten 2021"."""
        return lower_first(self.mean.title.in_(self.language)) if self.mean is not None else ""

    def target_of(self, group: Group) -> Number | None:
        """A group's target: what it would be worth with every criterion at its target."""
        return self._targets.get(str(group.id))

    @cached_property
    def _targets(self) -> dict[str, Number]:
        return group_targets(self.scored)

    def respondent(self, name: str) -> str:
        """The name of an agency."""
        return self.card.framework.respondent(name).in_(self.language)

    def owner(self, criterion: Criterion) -> str:
        """The agency that answers for a criterion."""
        return self.respondent(criterion.respondents[0]) if criterion.respondents else ""

    @cached_property
    def agencies(self) -> dict[str, Text]:
        """Every agency by id, those that only the follow-up names included."""
        return agencies(self.card.framework, self.scored.assessment)

    def responsible(self, criterion: Criterion) -> list[str]:
        """The names of the agencies that act on a criterion."""
        found = responsible(self.card.framework, self.scored.assessment, criterion)
        return [self.agencies[name].in_(self.language) for name in found]

    def section_title(self, group: Group) -> str:
        """A group's title, else its id."""
        return group.title.in_(self.language) or str(group.id)

    def criterion_title(self, criterion: Criterion) -> str:
        """A criterion's title, else its id."""
        return criterion.title.in_(self.language) or str(criterion.id)

    def short_title(self, criterion: Criterion) -> str:
        """The name of a criterion in a sentence: that of its only question, which is shorter, else its title."""
        only = criterion.questions[0] if len(criterion.questions) == 1 else None
        name = only.short.in_(self.language) if only is not None and isinstance(criterion.rule, Answer) else ""
        return capital(name) if name else self.criterion_title(criterion)

    def now_text(self, result: CriterionResult) -> str:
        """The present condition as an observable fact."""
        criterion, score = result.criterion, result.score
        if result.outcome is Outcome.NOT_APPLICABLE:
            return self.pick("Tidak berlaku.", "Not applicable.")
        if fact := self.words.measured(result):
            return _sentence(fact)
        if score.low == criterion.scale.low and not _states_lowest(criterion):
            facts = self.words.facts(result)
            if facts:
                return _sentence(facts[0])
            if not score.settled:
                return (
                    self.pick("Belum dijawab.", "Not answered.")
                    if self.unknown(result)
                    else self.pick("Baru sebagian terjawab.", "Answered only in part.")
                )
        return value_text(criterion, score.low, self.language)

    def unknown(self, result: CriterionResult) -> bool:
        """Whether nothing at all is known of a criterion."""
        low, high = self.span_of(str(result.id))
        return float(result.score.low) == low and float(result.score.high) == high and not result.score.settled

    def evidence_text(self, result: CriterionResult) -> str:
        """The first document that proves a criterion's answers, with its page.

        One that was listed for another answer, as by the district for a claim that an assessor did not follow, is none.
        """
        for question in result.criterion.questions:
            claim = self.register.get(question.id)
            if claim is None or claim.counted is None or not isinstance(claim.counted[1].answer, Answered):
                continue
            for document in claim.documents:
                item = document.evidence
                if item.status.stands and document.entry.answer == claim.counted[1].answer:
                    named = f"{item.document} {item.number}".strip()
                    return ", ".join(part for part in (named, page_text(item.page, self.language)) if part)
        return ""

    def horizon_label(self, horizon: Horizon) -> str:
        """A horizon in words."""
        words = {
            Horizon.QUICK_WIN: ("quick win", "quick win"),
            Horizon.SHORT: ("jangka pendek", "short term"),
            Horizon.MEDIUM: ("jangka menengah", "medium term"),
            Horizon.LONG: ("jangka panjang", "long term"),
        }
        return self.pick(*words[horizon])

    def effort_label(self, effort: int) -> str:
        """A class of effort in words."""
        words = (
            ("sangat ringan", "very light"),
            ("ringan", "light"),
            ("sedang", "moderate"),
            ("berat", "heavy"),
            ("sangat berat", "very heavy"),
        )
        return self.pick(*words[effort - 1])


def lower_first(text: str) -> str:
    """Lower case after a colon, unless the first word is an abbreviation or a name with more capitals."""
    first = text.split(" ", maxsplit=1)[0]
    return text[:1].lower() + text[1:] if first[1:].islower() or len(first) == 1 else text


def _states_lowest(criterion: Criterion) -> bool:
    """Whether the lowest level has a text of its own."""
    if criterion.at_level(criterion.scale.low) is not None:
        return True
    if isinstance(criterion.rule, Ladder):
        return criterion.rule.rungs[0][0] == criterion.scale.low
    if isinstance(criterion.rule, Answer):
        return any(o.level == criterion.scale.low for q in criterion.questions for o in q.options)
    return False


def _sentence(text: str) -> str:
    text = text[:1].upper() + text[1:]
    return text if text.endswith((".", "?")) else f"{text}."
