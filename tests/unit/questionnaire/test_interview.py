"""The interview without a terminal: what is asked, what an entry means, and what is to be saved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from random import Random

import pytest

from readiness.domain.assessment import Answered, Entry, Evidence, NotApplicable, Unanswered, Unknown
from readiness.domain.scoring.scored import Scored
from readiness.domain.worth import find_worths
from readiness.questionnaire.interview.commands import Called, Command, Misspelt, command_in
from readiness.questionnaire.interview.flow import Turn, begin, enter
from readiness.questionnaire.interview.notices import Again, DocumentSaved, Hidden, Moved, Notice, Remark, Shown, Wrong
from readiness.questionnaire.interview.queue import position
from readiness.questionnaire.interview.screen import Role, question_rows
from readiness.questionnaire.interview.state import Order, Settings, Stage, State
from readiness.questionnaire.interview.words import footer, notice_lines, summary_lines
from tests.unit.scored import scored

TEXT = """\
title: Uji
target: 3
scale: {min: 0, max: 5, step: 1}
respondents: {kominfo: Dinas Kominfo}
criteria:
  - id: A
    title: Rencana
    evidence: {from_level: 1, kinds: Peraturan}
    questions:
      - {id: ada, type: yes_no, label: Ada rencana?}
      - {id: persen, type: percentage, when: {ada: yes}, label: Berapa persen?}
    level: {ladder: {1: ada, 3: persen >= 50}}
  - id: B
    title: Kanal
    questions:
      - id: kanal
        type: select_multiple
        label: Kanal apa saja?
        options: [{value: web, label: Laman}, {value: wa, label: WhatsApp}, {value: loket, label: Loket}]
    level: {ladder: {5: count(kanal) >= 2}}
  - id: C
    title: Pelabuhan
    questions: [{id: laut, type: yes_no, may_not_apply: yes, label: Ada pelabuhan?}]
    level: {ladder: {5: laut}}
  - id: D
    title: Tahap
    weight: 5
    questions:
      - id: tahap
        type: select_one
        options: [{value: none, label: Belum}, {value: draft, label: Rancangan}, {value: final, label: Ditetapkan}]
    level: {ladder: {1: tahap != "none", 5: tahap == "final"}}
    levels: {1: Ada rancangan, 5: Ditetapkan}
"""
TODAY = date(2026, 7, 1)


@dataclass
class Talk:
    """An interview with what it has been told and what it saved."""

    state: State
    saved: dict[str, Entry] = field(default_factory=dict)
    last: Turn | None = None

    def say(self, *lines: str) -> Talk:
        for line in lines:
            self.last = enter(self.state, line)
            self.saved.update(self.last.entries)
            self.state = self.last.state
        return self

    @property
    def notices(self) -> Sequence[Notice]:
        assert self.last is not None
        return self.last.notices

    def lines(self) -> list[str]:
        return [line for notice in self.notices for line in notice_lines(notice, self.state)]


def talk(answers: str = "", made: Scored | None = None, **settings: object) -> Talk:
    found = made or scored(TEXT, answers)
    names = frozenset(found.card.questions())
    return Talk(begin(Settings(**{"only": names, "today": TODAY, **settings}), found))  # type: ignore[arg-type]


def test_one_question_after_another() -> None:
    t = talk()
    asked = []
    for line in ("ya", "", "60", "", "1, 3", "", "tidak", "2", ""):
        if t.state.stage is Stage.ANSWER:
            asked.append(t.state.question)
        t.say(line)
    assert asked == ["ada", "persen", "kanal", "laut", "tahap"]
    assert (t.state.question, t.state.stage) == ("", Stage.DONE)
    assert {name: entry.answer for name, entry in t.saved.items()} == {
        "ada": Answered("yes"),
        "persen": Answered(60),
        "kanal": Answered(frozenset(("web", "loket"))),
        "laut": Answered("no"),
        "tahap": Answered("draft"),
    }


def test_only_what_is_open_and_applies_is_asked() -> None:
    t = talk("ada: no, kanal: [web], tahap: unknown")
    assert t.state.question == "laut"
    assert position(t.state) == (1, 2)
    t.say("ya", "")
    assert t.state.question == "tahap"


def test_what_is_asked_of_nobody_ends_at_once() -> None:
    t = talk("ada: no, kanal: [web], laut: yes, tahap: final")
    assert t.state.stage is Stage.DONE
    assert t.say("x").last == Turn(t.state, quit=True)


@pytest.mark.parametrize(
    ("line", "value"),
    [("2", "draft"), ("draft", "draft"), ("RANCANGAN ", "draft"), ("3", "final"), ("belum", "none"), ("none", "none")],
)
def test_a_choice_by_number_value_or_label(line: str, value: str) -> None:
    assert talk(only=frozenset(["tahap"])).say(line).saved["tahap"].answer == Answered(value)


@pytest.mark.parametrize(
    ("line", "chosen"),
    [("1 3", {"web", "loket"}), ("1;2", {"web", "wa"}), ("Laman, whatsapp", {"web", "wa"}), ("0", set()), ("tidak ada", set()), ("3", {"loket"})],
)  # fmt: skip
def test_several_choices(line: str, chosen: set[str]) -> None:
    assert talk(only=frozenset(["kanal"])).say(line).saved["kanal"].answer == Answered(frozenset(chosen))


def test_options_that_are_numbers_are_typed_as_they_are() -> None:
    text = """\
criteria:
  - id: A
    questions: [{id: q, type: select_one, options: [{value: "0", level: 0}, {value: "1", level: 1}, {value: "2", level: 2}]}]
    level: {answer: q}
"""
    assert talk(made=scored(text)).say("1").saved["q"].answer == Answered("1")


def test_y_and_t_are_answers_not_commands() -> None:
    assert talk(only=frozenset(["ada"])).say("y").saved["ada"].answer == Answered("yes")
    assert talk(only=frozenset(["ada"])).say("t").saved["ada"].answer == Answered("no")


def test_a_wrong_entry_says_why_and_asks_again() -> None:
    t = talk("ada: yes", only=frozenset(["persen"])).say("120")
    assert (t.state.question, t.saved) == ("persen", {})
    assert isinstance(t.notices[0], Wrong)
    assert t.lines() == ["✗ Jawaban 120 untuk 'Ab' di luar rentang.", "  Jawaban yang berlaku antara 0 dan 100."]
    assert t.say("banyak").lines()[1] == "  Bila belum diketahui, tulis :t."
    assert t.say("62,5 %").saved["persen"].answer == Answered(Fraction(125, 2))


def test_the_index_moves_with_each_answer() -> None:
    t = talk(only=frozenset(["tahap"])).say("3")
    (moved,) = t.notices
    assert isinstance(moved, Moved)
    assert moved.before.low == 0
    assert moved.after.low == 25 / 8
    assert t.lines()[0].startswith("✓ Indeks 0,00–4,75 → 3,13–4,75 · cakupan 0\u00a0% → 62\u00a0% · 1 dari 1 terjawab")


def test_a_changed_answer_that_hides_others_says_so() -> None:
    t = talk("ada: yes, persen: 60", everything=True)
    t.say("tidak")
    assert Hidden(("persen",), ("persen",)) in t.notices
    assert "  Karena jawaban ini tidak ditanyakan: Ab" in t.lines()
    assert "  Jawaban yang tetap disimpan tetapi tidak dihitung lagi: Ab" in t.lines()
    assert t.state.question == "kanal"
    t.say(":b", "ya")
    assert Shown(("persen",)) in t.notices
    assert t.say("").state.question == "persen"


def test_back_goes_through_what_was_asked() -> None:
    t = talk("ada: no").say("1", "tidak")
    assert t.state.question == "tahap"
    assert t.say(":b").state.question == "laut"
    assert t.say(":kembali").state.question == "kanal"
    assert t.say(":b").notices == (Remark.FIRST,)
    assert t.say("").notices == (Remark.KEPT,)
    assert t.state.question == "tahap"


def test_what_is_skipped_comes_back_once() -> None:
    t = talk("ada: no").say("", ":l")
    assert (t.state.question, position(t.state)) == ("tahap", (1, 3))
    t.say("1")
    assert t.notices[-1] == Again(2)
    assert t.state.question == "kanal"
    assert position(t.state) == (2, 3)
    t.say(":lewati", "")
    assert t.state.stage is Stage.DONE
    assert set(t.saved) == {"tahap"}


def test_not_known_yet_stays_open_but_is_not_asked_again() -> None:
    t = talk("ada: no, laut: no, tahap: none").say(":t")
    assert t.saved == {"kanal": Entry(Unknown())}
    assert t.state.stage is Stage.DONE
    again = talk("ada: no, laut: no, tahap: none, kanal: unknown")
    assert again.state.question == "kanal"


def test_not_applicable_wants_a_reason() -> None:
    t = talk("ada: no", only=frozenset(["laut", "kanal"]))
    t.say("")
    assert t.say(":n").state.stage is Stage.REASON
    assert t.say("").notices == (Remark.REASON_NEEDED,)
    t.say("Tidak berpantai")
    assert t.saved["laut"].answer == NotApplicable("Tidak berpantai")
    assert talk("ada: no", only=frozenset(["laut"])).say("tidak berlaku", "tanpa laut").saved[
        "laut"
    ].answer == NotApplicable("tanpa laut")
    assert talk("ada: no", only=frozenset(["laut"])).say(":n tanpa laut").saved["laut"].answer == NotApplicable(
        "tanpa laut"
    )


def test_not_applicable_where_that_cannot_be() -> None:
    t = talk("ada: no").say(":n tidak ada")
    assert isinstance(t.notices[0], Wrong)
    assert (t.saved, t.state.stage) == ({}, Stage.ANSWER)


def test_a_document_is_asked_for_where_the_level_wants_one() -> None:
    t = talk(only=frozenset(["ada", "laut"])).say("ya")
    assert t.state.stage is Stage.DOCUMENT
    t.say("Perbup Satu Data", "12/2025", "lusa")
    assert t.notices == (Remark.NO_DATE,)
    t.say("2 Maret 2025", "Pasal 4")
    assert t.notices == (DocumentSaved("Perbup Satu Data"),)
    assert t.saved["ada"] == Entry(
        Answered("yes"), evidence=(Evidence("Perbup Satu Data", "12/2025", date(2025, 3, 2), page="Pasal 4"),)
    )
    t.say("Laporan", "", "", "")
    assert [paper.document for paper in t.saved["ada"].evidence] == ["Perbup Satu Data", "Laporan"]
    assert t.say("").state.question == "laut"
    assert talk(only=frozenset(["ada"])).say("tidak").state.stage is Stage.DONE


def test_a_document_and_a_comment_by_command() -> None:
    t = talk(only=frozenset(["kanal"])).say(":d", "Perbup", "", "", "", "")
    assert (t.state.question, t.state.stage) == ("kanal", Stage.ANSWER)
    t.say(":c Dua kanal baru")
    assert t.saved["kanal"] == Entry(Unanswered(), note="Dua kanal baru", evidence=(Evidence("Perbup"),))
    t.say("1")
    assert t.saved["kanal"] == Entry(
        Answered(frozenset(["web"])), note="Dua kanal baru", evidence=(Evidence("Perbup"),)
    )


def test_what_is_begun_can_be_left() -> None:
    t = talk(only=frozenset(["kanal"])).say(":d", "Perbup", ":b")
    assert (t.state.stage, t.saved, t.notices) == (Stage.ANSWER, {}, (Remark.CANCELLED,))
    assert t.say(":c", "").notices == (Remark.NOTHING_SAID,)
    assert t.say(":c", ":t").notices == (Remark.NOT_HERE,)
    assert t.say(":q").last.quit  # type: ignore[union-attr]


def test_who_answers_is_recorded_with_the_day() -> None:
    t = talk("kanal: {value: [web], by: lama, note: dulu}", only=frozenset(["kanal"]), everything=True, by="kominfo")
    t.say("1 2")
    assert t.saved["kanal"] == Entry(Answered(frozenset(["web", "wa"])), "kominfo", TODAY, "dulu")
    other = talk("kanal: {value: [web], by: lama}", only=frozenset(["kanal"]), everything=True).say("2")
    assert (other.saved["kanal"].by, other.saved["kanal"].date) == ("lama", None)


def test_answers_that_contradict_each_other_are_decided() -> None:
    t = talk("ada: no, laut: no, kanal: [], tahap: {conflict: [{value: draft, by: kominfo}, {value: final}]}")
    rows = [row.text for row in question_rows(t.state, None, levels=True)]
    assert "Jawaban yang bertentangan: Rancangan (Dinas Kominfo) atau Ditetapkan" in rows
    entry = t.say("3").saved["tahap"]
    assert entry.answer == Answered("final")
    assert len(entry.conflict) == 2


def test_by_worth_the_answer_that_narrows_most_comes_first() -> None:
    t = talk(order=Order.WORTH)
    asked = []
    while t.state.stage is not Stage.DONE:
        asked.append(t.state.question)
        t.say(":t")
    # "Not known yet" changes no worth, so that the order is that of the beginning.
    assert asked == [str(worth.question.id) for worth in find_worths(scored(TEXT))]
    assert asked[0] == "tahap"


def test_everything_can_be_asked_again() -> None:
    t = talk("ada: yes, persen: 60, kanal: [web], laut: no, tahap: none", everything=True)
    rows = list(question_rows(t.state, None, levels=False))
    assert [row.text for row in rows if row.role is Role.KNOWN] == ["Jawaban sekarang: Ya"]
    t.say("", "70", "", ":q")
    assert set(t.saved) == {"persen"}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("?", Called(Command.HELP)),
        (":?", Called(Command.HELP)),
        (":B", Called(Command.BACK)),
        ("/kembali", Called(Command.BACK)),
        (": lewati", Called(Command.LATER)),
        (":belum tahu", Called(Command.UNKNOWN)),
        (":tidak berlaku tanpa laut", Called(Command.NOT_APPLICABLE, "tanpa laut")),
        (":n  tanpa  laut", Called(Command.NOT_APPLICABLE, "tanpa laut")),
        (":cat dua", Called(Command.COMMENT, "dua")),
        (":not applicable no sea", Called(Command.NOT_APPLICABLE, "no sea")),
        (":stat", Called(Command.STATUS)),
        (":keluarr", Misspelt(":keluarr", "keluar")),
        (":zz", Misspelt(":zz", "")),
        (":", Misspelt(":", "")),
        ("b", None),
        ("1:2", None),
        ("12/31", None),
    ],
)
def test_commands(line: str, expected: object) -> None:
    assert command_in(line) == expected


def test_words_that_are_no_answer_are_commands() -> None:
    assert talk(only=frozenset(["tahap"])).say("keluar").last.quit  # type: ignore[union-attr]
    assert talk("ada: no").say("lewati").notices == (Remark.SKIPPED,)


def test_the_footer_holds_what_fits() -> None:
    narrow, wide = footer(talk().state, 79), footer(talk().state, 119)
    assert len(narrow) <= 79
    assert narrow.endswith("? bantuan")
    assert ":s status" in wide
    assert ":n" not in wide
    assert ":n tidak berlaku" in footer(talk(only=frozenset(["laut"])).state, 79)
    assert footer(talk(language="en").state, 60).startswith(":b back   :l later")


def test_help_levels_and_status() -> None:
    t = talk("ada: no")
    assert len(t.say("?").lines()) == 11
    assert t.say(":k").lines() == ["Kriteria ini tidak mempunyai tingkat."]
    assert talk(only=frozenset(["tahap"])).say(":k").lines() == ["  1  Ada rancangan", "  5  Ditetapkan"]
    assert t.say(":s").lines()[0] == "  Uji: 1 dari 4"
    assert next(summary_lines(t.state, "uji.yaml", "")) == "Tidak ada yang berubah pada uji.yaml."


def test_whatever_is_typed_the_interview_goes_on() -> None:
    """Random lines: every state is one that can be shown, and what was saved is what the state holds."""
    lines = [
        "",
        "1",
        "2",
        "ya",
        "tidak",
        "t",
        ":b",
        ":l",
        ":t",
        ":n",
        ":n alasan",
        ":c",
        ":c x",
        ":d",
        ":d Perbup",
        "70",
        "x",
        "?",
        ":s",
        ":k",
        ":",
        "1/2/2025",
        "=1+1",
        "\x00",
    ]
    for seed in range(30):
        random = Random(seed)
        t = talk(
            random.choice(["", "ada: yes, tahap: draft", "ada: no, persen: 3"]),
            everything=seed % 2 == 0,
            order=random.choice(list(Order)),
        )
        for _ in range(40):
            t.say(random.choice(lines))
            t.lines()
            for name, entry in t.saved.items():
                assert t.state.entry(name) == entry
            if t.state.stage is Stage.DONE:
                break
            assert list(question_rows(t.state, None, levels=True))
            assert footer(t.state, 79)
