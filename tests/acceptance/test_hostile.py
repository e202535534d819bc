"""Input that cannot be stored as a case: huge, binary or missing files, and text made to do harm."""

from __future__ import annotations

import errno
import os
import time
from pathlib import Path

import pytest

from readiness.diagnostics import Diagnostic, catalogue, render
from readiness.loading.assessments import open_assessment, opened, read_assessment
from readiness.loading.cases import read_cases
from readiness.loading.documents import MAX_NODES, Document, parse_document, read_document
from readiness.loading.files import MAX_BYTES
from readiness.loading.frameworks import available, find_framework, framework_from, load_framework
from tests.acceptance.negatives import assert_inside, example_framework, lines_of

VALID = "id: contoh\ncriteria: [{id: A}]\n"


def codes(diagnostics: tuple[Diagnostic, ...] | list[Diagnostic]) -> list[str]:
    """The codes alone."""
    return [diagnostic.code for diagnostic in diagnostics]


def assert_everywhere(path: Path, code: str) -> None:
    """Framework, assessment and cases say the same of a file that cannot be read."""
    assert codes(load_framework(path).diagnostics) == [code]
    assert codes(open_assessment(path).diagnostics) == [code]
    assert codes(read_assessment(open_assessment(path), example_framework())[1]) == [code]
    assert codes(read_cases(read_document(path), example_framework())[1]) == [code]


def test_missing_file(tmp_path: Path) -> None:
    """A path that leads nowhere."""
    assert_everywhere(tmp_path / "tidak-ada.yaml", "S001")


def test_folder_in_place_of_file(tmp_path: Path) -> None:
    """A folder where a file belongs; as a framework it lacks its ``framework.yaml``."""
    assert codes(open_assessment(tmp_path).diagnostics) == ["S002"]
    (diagnostic,) = load_framework(tmp_path).diagnostics
    assert (diagnostic.code, Path(diagnostic.place.file).name) == ("S001", "framework.yaml")


def test_no_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The operating system refuses, whoever runs the test."""
    path = tmp_path / "f.yaml"
    path.write_text(VALID)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert_everywhere(path, "S003")
    (diagnostic,) = load_framework(path).diagnostics
    assert catalogue.message(diagnostic, "id").endswith("izin akses ditolak")
    assert catalogue.message(diagnostic, "en").endswith("permission denied")


@pytest.mark.parametrize("name", ["x" * 5000, "a\0b"], ids=["too long", "null character"])
def test_impossible_name(tmp_path: Path, name: str) -> None:
    """Names that no file can have are told, not raised."""
    for path in (tmp_path / name, tmp_path / f"{name}.yaml"):
        (diagnostic,) = load_framework(path).diagnostics
        assert diagnostic.code in ("S001", "S003")
    found = find_framework(name, [tmp_path])
    assert isinstance(found, Diagnostic)
    assert found.code == "J001"
    assert isinstance(find_framework(f"./{name}", [tmp_path], tmp_path), Diagnostic)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes on this system")
def test_named_pipe(tmp_path: Path) -> None:
    """A pipe that nobody writes to would block for ever."""
    path = tmp_path / "pipa.yaml"
    os.mkfifo(path)
    assert_everywhere(path, "S003")


def test_huge_file(tmp_path: Path) -> None:
    """More bytes than any framework has."""
    path = tmp_path / "f.yaml"
    path.write_bytes(b"#" * (MAX_BYTES + 1))
    assert_everywhere(path, "K006")
    assert "4 MB" in catalogue.message(load_framework(path).diagnostics[0], "id")


def test_too_many_entries() -> None:
    """A file of permitted size with more entries than can be meant."""
    (diagnostic,) = parse_document(b"[" + b"a," * (MAX_NODES + 1) + b"]", "f").diagnostics
    assert diagnostic.code == "K006"
    assert "400000 butir" in catalogue.message(diagnostic, "id")


@pytest.mark.parametrize(
    ("content", "line", "column"),
    [
        ("id: contoh\ntitle: Kabupatén\n".encode("latin-1"), 2, 15),
        ("\ufeffid: contoh\n".encode("utf-16"), 1, 1),
        (b"PK\x03\x04\x14\x00\x06\x00", 1, 3),
        (b"id: contoh\r\ntitle: a\x07b\r\n", 2, 9),
        ("id: a\u0080\n".encode(), 1, 6),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", 2, 2),
    ],
    ids=["latin-1", "utf-16", "zip", "bell", "C1 control", "pdf"],
)
def test_not_a_text_file(tmp_path: Path, content: bytes, line: int, column: int) -> None:
    """Other encodings and binary files, at the place of the first character that is no text."""
    path = tmp_path / "f.yaml"
    path.write_bytes(content)
    assert_everywhere(path, "K007")
    place = load_framework(path).diagnostics[0].place
    assert (place.line, place.column) == (line, column)


def test_byte_order_mark_is_no_defect(tmp_path: Path) -> None:
    """Notepad writes one; columns count without it."""
    path = tmp_path / "f.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + VALID.encode())
    assert load_framework(path).framework is not None
    path.write_bytes(b"\xef\xbb\xbfidd: contoh\n")
    (diagnostic,) = load_framework(path).diagnostics
    assert (diagnostic.place.line, diagnostic.place.column) == (1, 1)


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_line_endings(ending: str) -> None:
    """Windows, Unix and old Macintosh files have the same lines."""
    text = "id: contoh\ncriteria:\n  - id: A\n    wieght: 1\n".replace("\n", ending)
    (diagnostic,) = framework_from(parse_document(text.encode(), "f"))[1]
    assert (diagnostic.place.line, diagnostic.place.column) == (4, 5)


def test_unseen_line_separators_do_not_shift_lines() -> None:
    """U+2028 and U+0085 end a line for YAML 1.1 but for no editor."""
    text = "id: contoh\ntitle: a\u2028b\u0085c\ncriteria:\n  - id: A\n    wieght: 1\n"
    (diagnostic,) = framework_from(parse_document(text.encode(), "f"))[1]
    assert (diagnostic.place.line, diagnostic.place.column) == (5, 5)


def test_a_flood_of_aliases_is_cut_short() -> None:
    """Fifty problems of one kind are enough to refuse a file."""
    document = parse_document(b"a: &a x\nb: [" + b"*a," * 100_000 + b"]", "f")
    assert document.root is None
    assert codes(document.diagnostics) == ["K003"] * 50


def test_repeats_inside_repeats_are_bounded() -> None:
    """A thousand copies of a thousand copies are refused, in time."""
    items = ", ".join(f"x{i}" for i in range(1000))
    inner = f"{{repeat: [{items}], id: g-$each, criteria: [{{id: A}}]}}"
    text = f"id: contoh\ngroups: [{{repeat: [{items}], id: h-$each, groups: [{inner}]}}]\n"
    begun = time.monotonic()
    framework, diagnostics = framework_from(parse_document(text.encode(), "f"))
    assert framework is None
    assert codes(diagnostics) == ["K018"]
    assert time.monotonic() - begun < 20


def test_repeated_texts_are_bounded() -> None:
    """A long text with many copies does not fill the memory."""
    items = ", ".join(f"x{i}" for i in range(1000))
    text = f"id: contoh\ncriteria: [{{repeat: [{items}], id: $each, title: $each{'y' * 100_000}}}]\n"
    assert codes(framework_from(parse_document(text.encode(), "f"))[1]) == ["K018"]


def test_too_many_copies() -> None:
    """A list of more than a thousand items is a slip."""
    items = ", ".join(f"x{i}" for i in range(1001))
    text = f"id: contoh\ncriteria: [{{repeat: [{items}], id: $each}}]\n"
    assert codes(framework_from(parse_document(text.encode(), "f"))[1]) == ["K018"]


def test_an_assessment_of_another_framework_is_told_in_time() -> None:
    """Thousands of unknown questions: each is named, and only the first get a suggestion."""
    answers = "".join(f"  tahap_{i}: draf\n" for i in range(3000))
    begun = time.monotonic()
    _, found = read_assessment(
        opened(parse_document(f"framework: contoh\nanswers:\n{answers}".encode(), "a")), example_framework()
    )
    assert codes(found) == ["J013"] * 3000
    assert sum(bool(diagnostic.arguments["suggestion"]) for diagnostic in found) == 20
    assert time.monotonic() - begun < 10


def test_html_in_a_name_is_data() -> None:
    """Loading neither refuses nor changes what somebody typed."""
    name = '<script>alert("x")</script> & <b>Buton</b>'
    text = f"framework: contoh\nsubject: {{name: '{name}'}}\nanswers: {{tahap: draf}}\n"
    assessment, found = read_assessment(opened(parse_document(text.encode(), "a")), example_framework())
    assert found == []
    assert assessment is not None
    assert assessment.subject.name == name


def test_terminal_escapes_in_a_file_are_shown_not_sent() -> None:
    """A control sequence in a quoted text reaches neither the message nor the source line as such."""
    text = 'id: contoh\ncriteria: [{id: A, "w\\e[31m\u202eeight": 1}]\n'
    _, found = framework_from(parse_document(text.encode(), "f\x1b.yaml"))
    assert codes(found) == ["K012"]
    for shown in (
        render.full(found, "id", lambda _, number: text.split("\n")[number - 1]),
        render.concise(found, "en"),
    ):
        assert "\x1b" not in shown
        assert "\u202e" not in shown


@pytest.mark.parametrize(
    "text",
    [
        "__import__('os').system('ls')",
        "().__class__.__bases__[0]",
        "9" * 299,
        "1" + "0" * 20 + " ** " + "9" * 20,
        "'a' * 10000000000",
        "[x for x in (1, 2)]",
        "f'{A}'",
        "A if A else A",
        "(yield)",
        "A := 3",
        "*A",
        "'\\N{BELL}'",
        "\u0661 > A",
        "A\u00a0> 1",
    ],
)
def test_expressions_that_are_not_ours(text: str) -> None:
    """Whatever Python can do and the language cannot is a problem where it stands."""
    quoted = text.replace("'", "''")
    content = f"id: contoh\ncriteria:\n  - {{id: A, type: decimal, level: {{ladder: {{1: '{quoted}'}}}}}}\n"
    framework, found = framework_from(parse_document(content.encode(), "f"))
    assert framework is None
    assert {diagnostic.place.line for diagnostic in found} == {3}
    for diagnostic in found:
        assert_inside(diagnostic, lines_of(content))


def test_invalid_escapes_warn_nobody(recwarn: pytest.WarningsRecorder) -> None:
    """Python's warnings about odd literals are not for the user of a framework."""
    text = "id: contoh\ncriteria: [{id: A, type: decimal, level: {ladder: {1: 'A > 1or 2', 2: 'A == \"\\d\"'}}}]\n"
    found = codes(framework_from(parse_document(text.encode(), "f"))[1])
    assert set(found) <= {"K032", "K036", "K046"}
    assert not recwarn.list


def test_folders_of_frameworks_that_cannot_be_read(tmp_path: Path) -> None:
    """Broken frameworks are left out of the list; a suggestion comes from those that can be read."""
    for name, text in (("baik", VALID), ("rusak", "id: [\n"), ("kosong", "")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "framework.yaml").write_text(text)
    folders = [tmp_path, tmp_path / "tidak-ada"]
    assert [item.id for item in available(folders)] == ["baik"]
    found = find_framework("baiq", folders)
    assert isinstance(found, Diagnostic)
    assert found.arguments == {"name": "baiq", "suggestion": "baik", "known": "baik"}


def test_a_document_without_a_root_is_no_assessment() -> None:
    """Trees built by hand are read like files."""
    assert codes(read_assessment(opened(Document("a", None)), example_framework())[1]) == []
