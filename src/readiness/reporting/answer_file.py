"""A new answer file: every question with its explanation as a comment, every answer still open."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from readiness.domain.assessment import Evidence, EvidenceStage, Subject
from readiness.domain.framework import Criterion, Framework, Group, Question, QuestionType
from readiness.domain.numbers import plain
from readiness.reporting.wording.values import pick

WIDTH = 110


@dataclass(frozen=True, slots=True)
class Start:
    """What an answer begins with: remarks for whoever fills it in, a value, and documents."""

    remarks: tuple[str, ...] = ()
    value: str = ""
    note: str = ""
    evidence: tuple[Evidence, ...] = ()


def answer_file(
    framework: Framework,
    reference: str,
    subject: Subject,
    year: int | None,
    language: str,
    starts: Mapping[str, Start] | None = None,
) -> str:
    """The text of the file, in YAML; ``starts`` holds, by question, what is already there."""
    document = pick(language, "Rancangan rencana induk", "Draft masterplan")
    lines = [
        *_comment(
            pick(
                language,
                "Berkas penilaian. Isi nilai di belakang titik dua; yang dibiarkan kosong berarti belum dijawab dan "
                "melebarkan batas indeks. Tulis desimal dengan titik (71.5). Jawaban ya/tidak: ya atau tidak. "
                "Bila perlu, tulis catatan dan bukti:",
                "Assessment file. Write the value after the colon; what stays empty is open and widens the bounds of "
                "the index. Write decimals with a point (71.5). Yes/no answers: yes or no. "
                "Notes and evidence where needed:",
            ),
            "",
        ),
        "#",
        "#   masterplan_stage:",
        "#     value: draft",
        f'#     note: "{pick(language, "rancangan bulan Mei", "draft of May")}"',
        "#     evidence:",
        f'#       - {{document: "{document}", number: "", date: 2026-05-04, page: "3", supports_level: 1}}',
        "",
        f"framework: {_word(reference)}",
        f"framework_version: {_quoted(framework.version)}" if framework.version else "",
        "subject:",
        f"  code: {_quoted(subject.code)}  # {pick(language, 'kode Kemendagri, sebagai teks', 'Kemendagri code, as text')}",
        f"  name: {_quoted(subject.name)}",
        f"  kind: {_word(subject.kind)}  # kabupaten | kota",
        f"  province: {_quoted(subject.province)}",
        f"year: {year if year is not None else ''}",
        "answers:",
    ]
    for child in framework.root.children:
        lines += _node(child, framework, 1, language, starts or {})
    return "\n".join(line for line in lines if line is not None) + "\n"


def _node(
    node: Group | Criterion, framework: Framework, depth: int, language: str, starts: Mapping[str, Start]
) -> Iterator[str]:
    title = node.title.in_(language) or str(node.id)
    if isinstance(node, Group):
        yield ""
        yield f"  # {'=' * 8 if depth == 1 else '-' * 4} {title}"
        for child in node.children:
            yield from _node(child, framework, depth + 1, language, starts)
        return
    yield ""
    yield f"  # {node.id} {title}"
    if node.respondents:
        owners = ", ".join(framework.respondent(name).in_(language) for name in node.respondents)
        yield from _comment(pick(language, f"Dijawab oleh: {owners}", f"Answered by: {owners}"), "  ")
    if node.evidence is not None:
        kinds = node.evidence.kinds.in_(language)
        yield from _comment(pick(language, f"Bukti: {kinds}", f"Evidence: {kinds}"), "  ")
    for question in node.questions:
        yield from _question(question, language, starts.get(question.id, Start()))


def _question(question: Question, language: str, start: Start) -> Iterator[str]:
    yield from _comment(question.label.in_(language), "  ")
    if question.hint:
        yield from _comment(question.hint.in_(language), "  ")
    for option in question.options:
        yield from _comment(f"{option.value} = {option.label.in_(language)}", "    ")
    for remark in start.remarks:
        yield from _comment(f"→ {remark}", "  ")
    expected = _expected(question, language)
    if not start.value and not start.evidence:
        yield f"  {question.id}:{expected}"
        return
    yield f"  {question.id}:"
    yield f"    value: {start.value}{expected}"
    if start.note:
        yield f"    note: {_quoted(start.note)}"
    if start.evidence:
        yield "    evidence:"
        yield from (f"      - {{{', '.join(_document(item))}}}" for item in start.evidence)


def _document(item: Evidence) -> Iterator[str]:
    """The keys of a document that are set."""
    yield f"document: {_quoted(item.document)}"
    for key in ("number", "page", "quote", "file", "sha256", "note"):
        if value := getattr(item, key):
            yield f"{key}: {_quoted(value)}"
    if item.date is not None:
        yield f"date: {item.date.isoformat()}"
    if item.status:
        yield f"status: {item.status}"
    if item.stage is not EvidenceStage.FINAL:
        yield f"stage: {item.stage}"


def _expected(question: Question, language: str) -> str:
    kind = question.type
    if kind is QuestionType.YES_NO:
        text = pick(language, "ya | tidak", "yes | no")
    elif kind is QuestionType.SELECT_MULTIPLE:
        text = pick(language, "daftar, misalnya [a, b]", "a list, such as [a, b]")
    elif kind is QuestionType.SELECT_ONE:
        text = pick(language, "salah satu kata di atas", "one of the words above")
    elif kind.is_number:
        unit = question.unit.in_(language)
        span = ""
        if question.minimum is not None and question.maximum is not None:
            span = f"{plain(question.minimum)}–{plain(question.maximum)}"
        text = " ".join(part for part in (pick(language, "angka", "number"), span, unit) if part)
    elif kind is QuestionType.DATE:
        text = pick(language, "tanggal, misalnya 2026-05-04", "a date, such as 2026-05-04")
    else:
        text = pick(language, "teks", "text")
    if question.may_not_apply:
        text += pick(language, "; atau {not_applicable: alasan}", "; or {not_applicable: reason}")
    return f"  # {text}"


def _comment(text: str, indent: str) -> Iterator[str]:
    words, line = text.split(), ""
    for word in words:
        if line and len(indent) + len(line) + len(word) + 3 > WIDTH:
            yield f"{indent}# {line}"
            line = word
        else:
            line = f"{line} {word}".strip()
    if line:
        yield f"{indent}# {line}"


def _word(text: str) -> str:
    """A text that needs no quotation marks where it is a word or a path."""
    return text if re.fullmatch(r"[A-Za-z.][\w./-]*", text) else _quoted(text)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
