"""Sets answers in the text of an assessment; whatever they do not concern stays as it is, byte by byte."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

import yaml

from readiness.domain.assessment import (
    Answered,
    AnswerValue,
    Entry,
    Evidence,
    EvidenceStage,
    NotApplicable,
    Track,
    Unanswered,
    Unknown,
)
from readiness.domain.numbers import Number, parse_number, plain
from readiness.loading.answers import NOT_APPLICABLE, UNKNOWN, YES_NO
from readiness.loading.emit import Bare
from readiness.loading.patch import Patch, compose, is_flow, pairs, plain_data, source

_BOM: Final = "\ufeff"
_VALUE_KEYS: Final = ("value", "index", "not_applicable")
_TRACK_KEYS: Final = (*(track.value for track in Track), "appeal")
_SEPARATED: Final = re.compile(r"[+-]?[1-9][0-9]{0,2}\.[0-9]{3}\Z")


def with_entries(text: str, track: Track, entries: Mapping[str, Entry], groups: Iterable[Sequence[str]] = ()) -> str:
    """The text of a valid assessment with these entries on a track.

    Where a track holds a list of entries the new one follows them, unless it only corrects the last one: by the same
    person, of the same day. ``groups`` holds questions that belong together, such as those of a criterion: a question
    that the file does not name yet is put beside them.
    """
    mark = _BOM if text.startswith(_BOM) else ""
    body = text.removeprefix(_BOM)
    return mark + _set(_wrapped(body, track, entries), track, entries, groups)


def _wrapped(text: str, track: Track, entries: Mapping[str, Entry]) -> str:
    """The text with a key ``self`` above answers that have none where one of another track comes beside them."""
    if track is Track.SELF:
        return text
    answers = _answers(text)
    patch = Patch(text, _step(answers))
    for name, (_, node) in pairs(answers).items():
        if name in entries and isinstance(node, yaml.MappingNode) and node.value and not _by_track(node):
            patch.wrap(node, Track.SELF.value)
    return patch.result()


def _set(text: str, track: Track, entries: Mapping[str, Entry], groups: Iterable[Sequence[str]]) -> str:
    root = compose(text)
    answers = _answers(text, root)
    known = pairs(answers)
    wanted = {name: plain_data(node) for name, (_, node) in known.items()}
    for name, entry in entries.items():
        node = known[name][1] if name in known else None
        wanted[name] = _answer(text, node, track, entry)
    patch = Patch(text, _step(answers))
    if known:
        after = _neighbours(known, [name for name in entries if name not in known], groups)
        patch.mapping(answers, wanted, after, flow=is_flow(root) or is_flow(answers))
    elif wanted:
        data = {name: plain_data(node) for name, (_, node) in pairs(root).items()}
        patch.mapping(root, {**data, "answers": wanted}, flow=is_flow(root))
    return patch.result()


def _answers(text: str, root: Any = None) -> Any:
    found = pairs(root or compose(text)).get("answers")
    return found[1] if found is not None else None


def _step(answers: Any) -> int:
    """By how much the file sets in."""
    return (answers.start_mark.column if pairs(answers) and not is_flow(answers) else 0) or 2


def _neighbours(known: Mapping[str, Any], new: Sequence[str], groups: Iterable[Sequence[str]]) -> dict[str, str]:
    """Behind which question of the file a new one stands: the one before it in its group, else the first one after it;
    those of no known group at the end.
    """
    last = list(known)[-1]
    found = dict.fromkeys(new, last)
    for group in groups:
        for place, name in enumerate(group):
            if name in found:
                beside = [*reversed(group[:place]), *group[place + 1 :]]
                found[name] = next((other for other in beside if other in known), last)
    return found


def _by_track(node: Any) -> bool:
    return isinstance(node, yaml.MappingNode) and any(key.value in _TRACK_KEYS for key, _ in node.value)


def _answer(text: str, node: Any, track: Track, entry: Entry) -> Any:
    """What stands behind a question's id once the entry is there."""
    raw = plain_data(node)
    if _by_track(node):
        return {**raw, track.value: _on_track(raw.get(track.value), entry)}
    if track is Track.SELF:
        return _entry(raw, entry)
    if raw is None:
        return {track.value: _entry({}, entry)}
    value = source(text, node) if isinstance(raw, str) else raw
    return {Track.SELF.value: {"value": value}, track.value: _entry({}, entry)}


def _on_track(raw: Any, entry: Entry) -> Any:
    """The same for what stands behind a track, where there is no short form."""
    if not isinstance(raw, list) or not raw:
        return _entry(raw or {}, entry)
    last = raw[-1]
    if (last.get("by", ""), last.get("date", "")) == (entry.by, str(entry.date or "")):
        return [*raw[:-1], _entry(last, entry)]
    return [*raw, _entry({}, entry)]


def _entry(raw: Any, entry: Entry) -> Any:
    """An entry, as short as the one it follows allows; what it says already stays as it was written."""
    wanted = _entry_keys(entry)
    given: dict[str, Any] = raw if isinstance(raw, dict) else {} if raw is None else {"value": raw}
    found: dict[str, Any] = {}
    values: dict[str, Any] = {key: wanted.pop(key) for key in _VALUE_KEYS if key in wanted}
    if values and not any(key in given for key in _VALUE_KEYS):
        found.update(values)
    for key, old in given.items():
        if key in _VALUE_KEYS:
            if _says(given, entry.answer):
                found[key] = old
            else:
                found.update(values)
        elif key in wanted:
            found[key] = _kept(old, wanted[key])
        elif old in (None, "", []):
            found[key] = old
    found.update((key, value) for key, value in wanted.items() if key not in found)
    if isinstance(raw, dict):
        return found or None
    return found["value"] if list(found) == ["value"] else found or None


def _entry_keys(entry: Entry) -> dict[str, Any]:
    """The keys of an entry that say something, in the order in which they are written; an undecided one has no value."""
    found = _value_keys(entry.answer)
    if entry.by:
        found["by"] = entry.by
    if entry.date is not None:
        found["date"] = Bare(entry.date.isoformat())
    if entry.note:
        found["note"] = entry.note
    if entry.evidence:
        found["evidence"] = [_document(item) for item in entry.evidence]
    if entry.conflict:
        found["conflict"] = [_entry_keys(said) for said in entry.conflict]
    return found


def _value_keys(answer: AnswerValue) -> dict[str, Any]:
    match answer:
        case Answered(index=index) if index is not None:
            return {"index": _number(index)}
        case Answered(value=frozenset() as chosen):
            return {"value": sorted(chosen)}
        case Answered(value=str() as value):
            return {"value": Bare(value) if value in YES_NO.values() or _is_date(value) else value}
        case Answered(value=value):
            assert not isinstance(value, frozenset | str)
            return {"value": _number(value)}
        case NotApplicable(reason=reason):
            return {"not_applicable": reason}
        case Unknown(disputed=disputed):
            return {} if disputed else {"value": Bare("unknown")}
        case Unanswered():
            return {}


def _is_date(text: str) -> bool:
    return re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text) is not None


def _number(number: Number) -> Bare:
    """A number that reads back as itself: ``1.234`` is written ``1.2340``, because it may be meant as 1234."""
    text = plain(number)
    if parse_number(text) != number:
        return Bare(f"{number.numerator}/{number.denominator}")
    return Bare(f"{text}0" if _SEPARATED.match(text) else text)


def _document(item: Evidence) -> dict[str, Any]:
    """A document's keys that say something."""
    found: dict[str, Any] = {
        "document": item.document,
        "number": item.number,
        "date": Bare(item.date.isoformat()) if item.date is not None else "",
        "page": item.page,
        "quote": item.quote,
        "supports_level": _number(item.supports_level) if item.supports_level is not None else "",
        "status": item.status.value,
        "stage": item.stage.value if item.stage is not EvidenceStage.FINAL else "",
        "file": item.file,
        "sha256": item.sha256,
        "note": item.note,
    }
    return {key: value for key, value in found.items() if value or key == "document"}


def _kept(old: Any, new: Any, key: str = "") -> Any:
    """A new value, with what is the same in the old one as it was written there."""
    if isinstance(old, dict) and isinstance(new, dict):
        same = {key: _kept(value, new[key], key) for key, value in old.items() if key in new}
        unsaid = {key: value for key, value in old.items() if key not in new and value in ("", EvidenceStage.FINAL)}
        return {key: {**same, **unsaid}[key] for key in old if key in same or key in unsaid} | {
            key: value for key, value in new.items() if key not in old
        }
    if isinstance(old, list) and isinstance(new, list):
        return [_kept(*pair) for pair in zip(old, new, strict=False)] + new[len(old) :]
    if isinstance(old, str) and isinstance(new, Bare) and (number := parse_number(old)) is not None:
        return old if number == parse_number(new) else new
    return old if key == "sha256" and isinstance(old, str) and old.lower() == new else new


def _says(given: Mapping[str, Any], answer: AnswerValue) -> bool:
    """Whether the value of an entry, as it is written, is this answer already."""
    match answer:
        case Answered(index=index) if index is not None:
            return "index" in given and parse_number(given["index"]) == index
        case Answered(value=frozenset() as chosen):
            raw = given.get("value")
            return raw is not None and frozenset(raw.split() if isinstance(raw, str) else raw) == chosen
        case Answered(value=value):
            raw = given.get("value")
            if not isinstance(raw, str):
                return False
            word = raw.strip()
            return word == value or YES_NO.get(word.lower()) == value or parse_number(word) == value
        case NotApplicable(reason=reason):
            return given.get("not_applicable") == reason or (not reason and _word(given) in NOT_APPLICABLE)
        case Unknown(disputed=disputed):
            return not disputed and _word(given) in UNKNOWN
        case Unanswered():
            return given.get("value") is None


def _word(given: Mapping[str, Any]) -> str:
    raw = given.get("value")
    return raw.strip().lower() if isinstance(raw, str) else ""
