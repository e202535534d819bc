"""What becomes of one question when several people have answered it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from readiness.domain.assessment import Answered, Entry, Evidence, NotApplicable, Unanswered, Unknown, contested
from readiness.questionnaire.join import all_givers, documents, givers, key_of, notes, same_answer
from readiness.questionnaire.merge import Change, Fate, Offer
from readiness.questionnaire.reply import carried, fingerprint_of

_NOTHING = Entry(Unanswered())


@dataclass(slots=True)
class Settling:
    """Settles one question: its ``current`` entry, the ``offers`` in a fixed order, and the agencies in ``order``."""

    question: str
    current: Entry | None
    offers: Sequence[Offer]
    order: Sequence[str]
    prefer: tuple[str, ...]
    fates: dict[int, Fate] = field(default_factory=dict)

    def change(self) -> Change:
        """The outcome."""
        now = self.current or _NOTHING
        self._set_aside(now)
        answers = [offer for offer in self._open() if key_of(offer.reply.answer) is not None]
        if now.undecided:
            fate, after = self._disputed(now, list(now.conflict), answers)
        elif _is_given(now):
            fate, after = self._beside_a_value(now, answers)
        elif len({key_of(offer.reply.answer) for offer in answers}) > 1:
            fate, after = self._disputed(now, list(now.conflict), answers)
        elif answers:
            fate, after = Fate.NEW, self._entry(now, answers)
        else:
            fate, after = self._without_a_value(now)
        after = self._with_remarks(after)
        if after == now and fate in (Fate.CHANGED, Fate.NEW):
            fate = Fate.SAME
        if fate is Fate.SAME and after != now:
            fate = Fate.CHANGED
        offers = tuple((offer, self.fates.get(id(offer), fate)) for offer in self.offers)
        if fate is Fate.SAME and offers and all(met is not Fate.SAME for _, met in offers):
            fate = offers[0][1]
        return Change(self.question, fate, self.current, after, offers)

    def _open(self) -> list[Offer]:
        return [offer for offer in self.offers if id(offer) not in self.fates]

    def _is_based(self, offer: Offer) -> bool:
        """Whether whoever answered saw what the file holds now."""
        return self.current is not None and offer.reply.base == fingerprint_of(self.current)

    def _corrects(self, offer: Offer) -> bool:
        """Whether a note and documents are the old ones as somebody, and nobody else, has corrected them."""
        return self._is_based(offer) and sum(self._is_based(other) for other in self.offers) == 1

    def _correcting_first(self, offers: list[Offer]) -> list[Offer]:
        return sorted(offers, key=lambda offer: not self._corrects(offer))

    def _is_outdated(self, offer: Offer, now: Entry) -> bool:
        return not self._is_based(offer) and _is_older(offer, now)

    def _set_aside(self, now: Entry) -> None:
        """What does not count: answers taken back, decided against, or replaced since by their own agency."""
        answered = any(key_of(offer.reply.answer) is not None for offer in self.offers)
        for offer in self.offers:
            withdrawn = self._is_based(offer) and _is_given(now) and not answered
            if isinstance(offer.reply.answer, Unanswered):
                taken_back = bool(offer.reply.base) or _is_given(now)
            else:
                taken_back = (
                    isinstance(offer.reply.answer, Unknown)
                    and (answered or _is_given(now) or now.undecided)
                    and not withdrawn
                )
            if taken_back:
                self.fates[id(offer)] = Fate.CLEARED
        for offer in self._open():
            rivals = [other for other in self._open() if offer.by and other.by == offer.by]
            newest = max((other.saved for other in rivals if other.saved is not None), default=None)
            latest = {key_of(other.reply.answer) for other in rivals if other.saved == newest}
            if offer.saved and newest and offer.saved < newest and key_of(offer.reply.answer) not in latest:
                self.fates[id(offer)] = Fate.OLDER
        for offer in self._open():
            if key_of(offer.reply.answer) in (None, key_of(now.answer)) or now.undecided:
                continue
            if any(_is_said(said, offer) for said in now.conflict):
                self.fates[id(offer)] = Fate.DECIDED
            elif (
                _is_given(now)
                and self._is_outdated(offer, now)
                and not any(
                    key_of(other.reply.answer) == key_of(offer.reply.answer) and not self._is_outdated(other, now)
                    for other in self._open()
                )
            ):
                self.fates[id(offer)] = Fate.OLDER

    def _beside_a_value(self, now: Entry, answers: list[Offer]) -> tuple[Fate, Entry]:
        """The file holds a value."""
        own = key_of(now.answer)
        agreeing = [offer for offer in answers if key_of(offer.reply.answer) == own]
        others = [offer for offer in answers if key_of(offer.reply.answer) != own]
        if not others:
            withdrawn = [offer for offer in self._open() if isinstance(offer.reply.answer, Unknown)]
            if withdrawn and not agreeing:
                return Fate.CHANGED, self._entry(now, withdrawn)
            return Fate.SAME, self._confirmed(now, agreeing)
        one = len({key_of(offer.reply.answer) for offer in others}) == 1
        entitled = any(self._is_based(offer) or givers(now.by) == {offer.by} for offer in others)
        if one and entitled and not agreeing:
            return Fate.CHANGED, self._entry(now, others)
        said = list(now.conflict)
        if not any(key_of(item.answer) == own and givers(item.by) == givers(now.by) for item in said):
            gone = {offer.by for offer in others}
            left = givers(now.by) - gone
            if not left and agreeing:
                left = frozenset(name for offer in agreeing for name in givers(offer.by))
            by = all_givers(left, self.order) or ("" if agreeing else now.by)
            said.insert(0, Entry(now.answer, by, now.date, now.note))
        return self._disputed(now, said, answers)

    def _without_a_value(self, now: Entry) -> tuple[Fate, Entry]:
        """Nobody gives a value; somebody may say that it is not known yet, or leave a note."""
        unknown = [offer for offer in self._open() if isinstance(offer.reply.answer, Unknown)]
        if unknown and isinstance(now.answer, Unanswered):
            return Fate.NEW, self._entry(now, unknown)
        return Fate.NEW if now == _NOTHING else Fate.SAME, now

    def _entry(self, now: Entry, offers: list[Offer]) -> Entry:
        """The entry of those who agree, in place of what the file holds."""
        answer, note, proof = offers[0].reply.answer, "", now.evidence
        for offer in self._correcting_first(offers):
            answer = same_answer(answer, offer.reply.answer)
            note = notes(note, offer.reply.note)
            proof = documents(proof, offer.reply.evidence, corrected=self._corrects(offer))
        day = max((offer.saved for offer in offers if offer.saved is not None), default=None)
        if not _is_given(now):
            note = notes(now.note, note) if not all(self._is_based(offer) for offer in offers) else note
        return Entry(
            answer, all_givers((offer.by for offer in offers), self.order), day, note or now.note, proof, now.conflict
        )

    def _confirmed(self, now: Entry, offers: list[Offer]) -> Entry:
        """The entry of the file with what others who say the same add to it."""
        for offer in self._correcting_first(offers):
            reply = offer.reply
            if any(_is_said(said, offer) and _with_remark(said, now, offer) == said for said in now.conflict):
                continue
            answer, note = now.answer, now.note
            if self._corrects(offer):
                if isinstance(reply.answer, NotApplicable):
                    answer, note = (reply.answer, "") if reply.answer.reason else (answer, note)
                else:
                    answer, note = same_answer(reply.answer, answer), reply.note or note
            elif isinstance(reply.answer, NotApplicable):
                known = carried(now)[0]
                joined = same_answer(known, reply.answer)
                answer, note = (answer, note) if joined == known else (joined, "")
            else:
                answer, note = same_answer(answer, reply.answer), notes(note, reply.note)
            if not isinstance(answer, NotApplicable) and key_of(answer) == key_of(now.answer):
                answer = now.answer if same_answer(now.answer, answer) == now.answer else answer
            proof = documents(now.evidence, reply.evidence, corrected=self._corrects(offer))
            now = replace(now, answer=answer, note=note, evidence=proof)
        return now

    def _with_remarks(self, entry: Entry) -> Entry:
        """Notes and documents of those who give no value are kept, too; those of an answer decided against, beside it."""
        for offer in self.offers:
            if self.fates.get(id(offer)) is Fate.DECIDED:
                said = [_with_remark(item, entry, offer) if _is_said(item, offer) else item for item in entry.conflict]
                entry = replace(entry, conflict=tuple(said))
            if isinstance(offer.reply.answer, Unanswered) or self.fates.get(id(offer)) is Fate.CLEARED:
                proof = documents(entry.evidence, offer.reply.evidence)
                entry = replace(entry, note=notes(entry.note, offer.reply.note), evidence=proof)
        return entry

    def _disputed(self, now: Entry, said: list[Entry], offers: list[Offer]) -> tuple[Fate, Entry]:
        """All answers that contradict each other; an agency's newer one takes the place of its own."""
        before = list(said)
        # Nameless answers come last: what somebody replaces may be what they agree with.
        for offer in sorted(offers, key=lambda offer: not offer.by):
            self._say(now, said, offer)
        if len({key_of(item.answer) for item in said if key_of(item.answer) is not None}) == 1:
            return Fate.CHANGED, _agreed(now, said, self.order)
        if (chosen := self._preferred(said, offers)) is not None:
            return Fate.DECIDED, replace(
                now,
                answer=chosen.answer,
                by=chosen.by,
                date=chosen.date,
                note=notes(now.note, chosen.note),
                evidence=documents(now.evidence, chosen.evidence),
                conflict=tuple(said),
            )
        top = now if now.conflict else replace(now, note="" if _is_given(now) else now.note)
        after = replace(top, answer=contested(tuple(said)), by="", date=None, conflict=tuple(said))
        return (Fate.SAME if said == before and now.undecided else Fate.CONFLICT), after

    def _say(self, now: Entry, said: list[Entry], offer: Offer) -> None:
        """Put what somebody says among what is said already."""
        reply = offer.reply
        own = [place for place, item in enumerate(said) if (offer.by and offer.by in givers(item.by))]
        same = [place for place, item in enumerate(said) if _is_said(item, offer)]
        proof = _proof(now, offer)
        if same:
            item = said[same[0]]
            answer = same_answer(item.answer, reply.answer)
            said[same[0]] = replace(_with_remark(item, now, offer), answer=answer)
            return
        entry = Entry(reply.answer, offer.by, offer.saved, reply.note, proof)
        alone = [place for place in own if givers(said[place].by) == {offer.by}]
        if any(_is_older(offer, said[place]) for place in alone):
            self.fates[id(offer)] = Fate.OLDER
        elif alone and not any(_ties(offer, other) for other in self.offers):
            said[alone[0]] = replace(entry, evidence=documents(said[alone[0]].evidence, proof))
        else:
            for place in set(own) - set(alone):
                said[place] = replace(said[place], by=all_givers(givers(said[place].by) - {offer.by}, self.order))
            said.append(entry)

    def _preferred(self, said: list[Entry], offers: Iterable[Offer]) -> Entry | None:
        """The answer that stands because somebody is preferred, if that leaves exactly one."""
        came = [item for item in said if any(_is_said(item, offer) for offer in offers)]
        for name in self.prefer:
            if name == "new":
                wanted = came
            elif name == "file":
                wanted = [item for item in said if item not in came]
            else:
                wanted = [item for item in said if name in givers(item.by) or name == item.by]
            given = [item for item in wanted if key_of(item.answer) is not None]
            if given and len({key_of(item.answer) for item in given}) == 1:
                return given[0]
        return None


def _is_given(entry: Entry) -> bool:
    return isinstance(entry.answer, Answered | NotApplicable)


def _is_said(said: Entry, offer: Offer) -> bool:
    """Whether somebody has said this very thing before."""
    same = key_of(said.answer) == key_of(offer.reply.answer)
    return same and (not offer.by or not said.by or offer.by in givers(said.by) or offer.by == said.by)


def _with_remark(said: Entry, now: Entry, offer: Offer) -> Entry:
    """What somebody has said, with a note and documents that came later."""
    return replace(said, note=notes(said.note, offer.reply.note), evidence=documents(said.evidence, _proof(now, offer)))


def _proof(now: Entry, offer: Offer) -> tuple[Evidence, ...]:
    """The documents that do not stand beside the question itself."""
    return tuple(item for item in offer.reply.evidence if documents(now.evidence, [item]) != now.evidence)


def _is_older(offer: Offer, entry: Entry) -> bool:
    """Whether the same agency has answered since."""
    known = offer.saved is not None and entry.date is not None
    return known and givers(entry.by) == {offer.by} and offer.saved < entry.date  # type: ignore[operator]


def _ties(offer: Offer, other: Offer) -> bool:
    """Whether the same agency says two things at once, and nothing tells which is later."""
    one_day = offer.saved == other.saved or offer.saved is None or other.saved is None
    return (
        other is not offer
        and offer.by == other.by
        and one_day
        and key_of(offer.reply.answer) != key_of(other.reply.answer)
    )


def _agreed(now: Entry, said: Sequence[Entry], order: Sequence[str]) -> Entry:
    """The end of a conflict: all say the same."""
    answer, note, proof = said[0].answer, now.note, now.evidence
    for item in said:
        answer, note, proof = same_answer(answer, item.answer), notes(note, item.note), documents(proof, item.evidence)
    day = max((item.date for item in said if item.date is not None), default=None)
    return Entry(answer, all_givers((item.by for item in said), order), day, note, proof)
