"""Diagnostics as text and as data."""

from __future__ import annotations

from readiness.diagnostics import Diagnostic, Place, Severity, render

FILE = "criteria/gmsc-readiness/1-governance.yaml"
KEY = Diagnostic(
    "K012", Place(FILE, 3, 3, 9), {"key": "wieght", "where": "criterion", "suggestion": "weight"}, Severity.ERROR
)
UNREAD = Diagnostic("K064", Place(FILE, 12, 9, 10), {"id": "ada"}, Severity.WARNING)
MISSING = Diagnostic("S001", Place("buton.yaml"), {"file": "buton.yaml"})
CELL = Diagnostic("J003", Place("k.xlsx", label="Kuesioner!C17"), {"question": "q", "value": "x", "expected": "number"})
LINES = {3: "  wieght: 0.3", 12: "      - {id: ada, type: yes_no}"}


def read_line(_: str, number: int) -> str | None:
    """The lines of the example file."""
    return LINES.get(number)


def test_full_in_indonesian() -> None:
    """As the specification of the command line shows it."""
    assert render.full([KEY], "id", read_line) == (
        "galat[K012]: kolom 'wieght' tidak dikenal pada kriteria\n"
        " --> criteria/gmsc-readiness/1-governance.yaml:3:3\n"
        "  |\n"
        "3 |   wieght: 0.3\n"
        "  |   ^^^^^^\n"
        "  = bantuan: maksud Anda 'weight'?\n"
        "\n"
        "1 galat\n"
    )


def test_full_in_english_with_a_wider_margin() -> None:
    """The margin is as wide as the line number."""
    assert render.full([UNREAD], "en", read_line) == (
        "warning[K064]: no rule reads the question 'ada'\n"
        "  --> criteria/gmsc-readiness/1-governance.yaml:12:9\n"
        "   |\n"
        "12 |       - {id: ada, type: yes_no}\n"
        "   |         ^\n"
        "   = help: use it in a rule, or delete the question\n"
        "\n"
        "1 warning\n"
    )


def test_full_without_source() -> None:
    """A whole file, or a file that is gone, has no line to show."""
    assert render.full([MISSING], "id", read_line) == (
        "galat[S001]: berkas atau folder 'buton.yaml' tidak ada\n"
        " --> buton.yaml\n"
        "  = bantuan: periksa ejaan jalurnya dan folder kerja\n"
        "\n"
        "1 galat\n"
    ).replace("\n --> ", "\n--> ").replace("\n  = ", "\n = ")
    assert "|" not in render.full([KEY], "id", lambda _file, _number: None)


def test_full_orders_and_counts() -> None:
    """By file and line, whatever the order of finding; the summary names both kinds."""
    text = render.full([UNREAD, MISSING, KEY], "id", read_line)
    assert [line[:11] for line in text.splitlines() if "[" in line[:12]] == [
        "galat[S001]",
        "galat[K012]",
        "peringatan[",
    ]
    assert text.endswith("\n\n2 galat, 1 peringatan\n")


def test_full_of_nothing_is_nothing() -> None:
    """No summary of zero problems."""
    assert render.full([], "id", read_line) == ""
    assert render.summary([], "id") == ""


def test_style_wraps_words_and_leaves_the_layout() -> None:
    """Without the marks of its style the text is the plain one."""
    roles: set[str] = set()

    def style(role: str, text: str) -> str:
        roles.add(role)
        return f"\x1b[1m{text}\x1b[0m"

    styled = render.full([KEY, UNREAD], "id", read_line, style)
    assert roles == {"error", "warning", "code", "path", "gutter", "hint"}
    plain = styled.replace("\x1b[1m", "").replace("\x1b[0m", "")
    assert plain == render.full([KEY, UNREAD], "id", read_line)


def test_summary() -> None:
    """Plural in English only."""
    assert render.summary([KEY, KEY, KEY, UNREAD], "id") == "3 galat, 1 peringatan"
    assert render.summary([KEY, KEY, KEY, UNREAD], "en") == "3 errors, 1 warning"
    assert render.summary([UNREAD, UNREAD], "en") == "2 warnings"


def test_concise() -> None:
    """One line each, the hint in brackets."""
    assert render.concise([UNREAD, KEY, CELL, MISSING], "id").splitlines() == [
        "buton.yaml: galat[S001] berkas atau folder 'buton.yaml' tidak ada (periksa ejaan jalurnya dan folder kerja)",
        f"{FILE}:3:3: galat[K012] kolom 'wieght' tidak dikenal pada kriteria (maksud Anda 'weight'?)",
        f"{FILE}:12:9: peringatan[K064] pertanyaan 'ada' tidak dibaca aturan mana pun"
        " (pakai dalam aturan, atau hapus pertanyaannya)",
        "k.xlsx:Kuesioner!C17: galat[J003] jawaban 'x' untuk 'q' bukan bilangan (bila belum diketahui, tulis 'unknown')",
    ]


def test_github_escapes() -> None:
    """Line breaks, per cent signs, and in properties colons and commas."""
    diagnostic = Diagnostic("K013", Place("a,b:c%.yaml", 2, 5, 9), {"text": "40 %\r\nx", "expected": "number"})
    assert render.github([diagnostic], "en") == (
        "::error file=a%2Cb%3Ac%25.yaml,line=2,col=5,endLine=2,endColumn=9,title=K013"
        "::'40 %25%0D%0Ax' is not a number (write it like 12, 3.5 or 10/3)\n"
    )
    assert render.github([UNREAD], "en").startswith("::warning file=")
    assert render.github([CELL], "en").startswith("::error file=k.xlsx,title=J003::Kuesioner!C17: ")


def test_as_json() -> None:
    """The fields of ``check --json``; nothing where a whole file is meant."""
    assert render.as_json([KEY, MISSING], "en") == [
        {
            "code": "S001",
            "severity": "error",
            "message": "there is no file or folder 'buton.yaml'",
            "file": "buton.yaml",
            "line": None,
            "column": None,
            "hint": "check the spelling of the path and the current folder",
        },
        {
            "code": "K012",
            "severity": "error",
            "message": "the key 'wieght' is not known in a criterion",
            "file": FILE,
            "line": 3,
            "column": 3,
            "hint": "did you mean 'weight'?",
        },
    ]
    assert render.as_json([CELL], "en")[0]["place"] == "Kuesioner!C17"


def test_nothing_from_a_file_steers_the_terminal() -> None:
    """Control characters in names, values and lines become signs."""
    evil = Diagnostic("K012", Place("a\x1b[2J.yaml", 1, 1, 3), {"key": "\x1b]0;x\x07\nok", "where": "criterion"})
    for text in (render.full([evil], "id", lambda *_: "\x1b[31mred\x9b"), render.concise([evil], "id")):
        assert all(character == "\n" or character.isprintable() for character in text)
    assert render.concise([evil], "id").count("\n") == 1


def test_a_diagnostic_without_a_file() -> None:
    """A wrong option has no place."""
    wrong = Diagnostic("S008", Place(""), {"reason": "--templat"})
    assert render.concise([wrong], "id").startswith("galat[S008] perintah")
    assert "-->" not in render.full([wrong], "id", read_line)
    assert render.github([wrong], "id").startswith("::error title=S008::")


def test_cells_are_ordered_as_they_stand() -> None:
    """By sheet, row and column, not as texts are: row 10 comes after row 9, column AA after Z."""
    labels = ["B!A1", "A!E10", "A!AA9", "A!E9", "A!Z9", "A", ""]
    found = render.ordered([Diagnostic("E042", Place("k.xlsx", label=label), {}) for label in labels])
    assert [diagnostic.place.label for diagnostic in found] == ["", "A", "A!E9", "A!Z9", "A!AA9", "A!E10", "B!A1"]
