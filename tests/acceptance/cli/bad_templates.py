"""Template folders that are wrong, harmful or endless; each is the folder ``t`` beside the small assessment."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from tests.acceptance.cli.bad_inputs import BadInput, Prepare, link, octets, several, text

PNG = b"\x89PNG\r\n\x1a\n"


def template(content: str, **others: str) -> Prepare:
    """A folder whose entry holds ``content``; other parts by name, with ``_`` for a dot."""
    files = {"report.html.j2": content, **{f"{name}.html.j2": part for name, part in others.items()}}
    return several(*(text(f"t/{name}", part) for name, part in files.items()))


def settings(content: str, *more: Prepare) -> Prepare:
    """A folder with a ``template.yaml``."""
    return several(text("t/template.yaml", content), *more)


def bad(name: str, code: str, prepare: Prepare, place: str = "t/report.html.j2:1:1", *words: str) -> BadInput:
    """A report with that template that must end with that code."""
    return BadInput(name, "report uji.yaml -o l.html --template t", code, 1, place, prepare, words)


SYNTAX = (
    bad("unclosed block", "T002", template("<p>\n{% if report.title %}\nJudul\n"), "t/report.html.j2:3:1"),
    bad("unclosed braces", "T002", template("satu\ndua\n{{ report.title\n"), "t/report.html.j2:3:1"),
    bad("unknown tag", "T002", template("\n\n{% jika report.title %}"), "t/report.html.j2:3:1", "jika"),
    bad("unknown filter", "T002", template("{{ report.title|besar }}"), "t/report.html.j2:1:1", "besar"),
    bad("syntax in a part", "T002", template('{% include "bagian.html.j2" %}', bagian="baris\n{% endif %}"), "t/bagian.html.j2:2:1"),
    bad("not utf-8", "T002", octets("t/report.html.j2", b"caf\xe9"), "t/report.html.j2:1:1"),
    bad("unknown value", "T004", template("\n{{ report.judul.upper() }}"), "t/report.html.j2:2:1", "judul"),
    bad("unknown name", "T004", template("{{ laporan }}"), "t/report.html.j2:1:1", "laporan"),
    bad("division by zero", "T004", template("a\nb\n{{ 1 / 0 }}"), "t/report.html.j2:3:1"),
    bad("wrong kind of value", "T004", template("{{ report.title + 1 }}")),
)  # fmt: skip

REACH = (
    bad("classes", "T003", template("{{ ''.__class__.__mro__ }}")),
    bad("globals", "T003", template("\n{{ report.__init__.__globals__ }}"), "t/report.html.j2:2:1"),
    bad("subclasses by subscript", "T003", template("{{ ''['__class__']['__base__']['__subclasses__']() }}")),
    bad("attribute by filter", "T002", template("{{ report|attr('__class__') }}")),
    bad("format string", "T003", template("{{ '{0.__class__.__mro__}'.format(report) }}")),
    bad("format map", "T003", template("{{ '{a.__class__}'.format_map({'a': report}) }}")),
    bad("function internals", "T003", template("{{ range.__call__.__self__ }}")),
    bad("cycler internals", "T003", template("{{ cycler.__init__.__globals__.os.popen('id').read() }}")),
    bad("changing a value", "T003", template("{{ report.words.update({'x': 1}) }}")),
    bad("file by its path", "T001", template('\n{% include "/etc/passwd" %}'), "t/report.html.j2:2:1", "/etc/passwd"),
    bad("file outside the folder", "T001", template('{% include "../rahasia.txt" %}'), "t/report.html.j2:1:1", "../rahasia.txt"),
    bad("file outside in steps", "T001", template('{% include "parts/../../rahasia.txt" %}')),
    bad("file as a base", "T001", template('{% extends "../uji.yaml" %}')),
    bad("file as macros", "T001", template('{% from "../uji.yaml" import a %}')),
    bad("link that leads out", "T001", several(template('{% include "pintu.html.j2" %}'), link("t/pintu.html.j2", "../rahasia.txt"))),
    bad("null byte in a name", "T001", template('{% include "a\\0b" %}')),
    bad("unknown part", "T001", template('{% include "parts/tiada.html.j2" %}'), "t/report.html.j2:1:1", "parts/annex.html.j2"),
)  # fmt: skip

TOO_MUCH = (
    bad("long range", "T005", template("\n{% for i in range(1000000000) %}{% endfor %}"), "t/report.html.j2:2:1", "range 100000"),
    bad("long range by power", "T003", template("{% for i in range(10**9) %}x{% endfor %}")),
    bad("long text by repetition", "T003", template('{{ "x" * 10**9 }}')),
    bad("long text by multiplication", "T003", template('{{ "x" * 1000000000 }}')),
    bad("long text by centring", "T005", template('\n{{ "x"|center(3000000000) }}'), "t/report.html.j2:2:1"),
    bad("long text by a method", "T005", template('{{ "x".rjust(3000000000) }}')),
    bad("long text by format", "T005", template('{{ "%3000000000d"|format(1) }}')),
    bad("much output", "T005", template('{% for i in range(99999) %}{{ "x"|center(999) }}{% endfor %}'), "t/report.html.j2", "12 MB"),
    bad("doubling", "T005", template('{% set n = namespace(x="a") %}\n{% for i in range(60) %}{% set n.x = n.x ~ n.x %}{% endfor %}'), "t/report.html.j2:2:1"),
    bad("includes itself", "T005", template('{% include "report.html.j2" %}')),
    bad("extends itself", "T005", template('{% extends "report.html.j2" %}')),
    bad("macro without end", "T005", template("{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}")),
)  # fmt: skip

ENDLESS: Mapping[str, Prepare] = {
    "loop in a loop": template("\n{% for i in range(99999) %}{% for j in range(99999) %}{% set x = j %}{% endfor %}{% endfor %}"),
    "macros that branch": template("{% macro a(n) %}{% if n %}{{ a(n - 1) }}{{ a(n - 1) }}{% endif %}{% endmacro %}{{ a(60) }}"),
    "includes that branch": template('{% set n = (d if d is defined else 0) + 1 %}{% if n < 60 %}{% with d = n %}{% include "report.html.j2" %}{% include "report.html.j2" %}{% endwith %}{% endif %}'),
    "filter over filters": template("{{ range(99999)|map('string')|sort|join|replace('1', range(9999)|join)|replace('2', range(9999)|join)|length }}"),
    "nested lists": template("{% set n = namespace(x=1) %}{% for i in range(60) %}{% set n.x = [n.x, n.x] %}{% endfor %}{{ n.x == n.x|list }}{{ n.x }}"),
    "large numbers": template("{% set n = namespace(x=9) %}{% for i in range(60) %}{% set n.x = n.x * n.x %}{% endfor %}{{ n.x }}"),
}  # fmt: skip

SETTINGS = (
    bad("unknown key", "K012", settings("colours: {ink: '#000000'}\n"), "t/template.yaml:1:1", "colors"),
    bad("unknown colour name", "K012", settings("colors:\n  inc: '#000000'\n"), "t/template.yaml:2:3", "ink"),
    bad("colour by name", "K014", settings("colors: {base: red}\n"), "t/template.yaml:1:16", "#RRGGBB"),
    bad("colour with style in it", "K014", settings("colors: {base: '#000000;} body{display:none'}\n"), "t/template.yaml:1:16"),
    bad("bad dimension colour", "K014", settings("dimension_colors: ['#123456', biru]\n"), "t/template.yaml:1:31"),
    bad("unknown overview", "K014", settings("overview: pie\n"), "t/template.yaml:1:11", "radar"),
    bad("unknown base", "T001", settings("extends: ful\n"), "t/template.yaml:1:10", "full"),
    bad("years that fall", "T008", settings("horizons: {quick_win: 3, short: 2}\n"), "t/template.yaml:1:11"),
    bad("unknown horizon", "K014", settings("horizons: {quik: 1}\n"), "t/template.yaml:1:12", "quick_win"),
    bad("years as words", "K013", settings("horizons: {short: dua}\n"), "t/template.yaml:1:19"),
    bad("syntax of settings", "K001", settings("colors: {ink: '#000000'\n"), "t/template.yaml:"),
    bad("settings as a list", "K010", settings("- full\n"), "t/template.yaml:1:1"),
    bad("text in a wrong language", "K017", settings("title: {fr: Rapport}\n"), "t/template.yaml:1:9"),
    bad("logo outside", "T007", settings("letterhead:\n  logo: ../foto.png\n"), "t/template.yaml:2:9"),
    bad("logo by an absolute path", "T007", settings("letterhead: {logo: /etc/hostname}\n"), "t/template.yaml:1:20"),
    bad("logo by an address", "T007", settings("letterhead: {logo: 'http://contoh.invalid/l.png'}\n"), "t/template.yaml:1:20"),
    bad("logo by a file address", "T007", settings("letterhead: {logo: 'file:///etc/hostname'}\n"), "t/template.yaml:1:20"),
    bad("logo that is missing", "T007", settings("letterhead: {logo: tiada.png}\n"), "t/template.yaml:1:20"),
    bad("logo of another kind", "T007", settings("letterhead: {logo: l.gif}\n", octets("t/l.gif", b"GIF89a")), "t/template.yaml:1:20"),
    bad("logo that only says so", "T007", settings("letterhead: {logo: l.png}\n", octets("t/l.png", b"GIF89a")), "t/template.yaml:1:20"),
    bad("logo that is a folder", "T007", settings("letterhead: {logo: l.png}\n", lambda f: (f / "t" / "l.png").mkdir()), "t/template.yaml:1:20"),
    bad("logo too large", "T007", settings("letterhead: {logo: l.png}\n", octets("t/l.png", PNG + bytes(2_100_000))), "t/template.yaml:1:20"),
    bad("logo by a link that leads out", "T007", settings("letterhead: {logo: l.png}\n", octets("foto.png", PNG), link("t/l.png", "../foto.png")), "t/template.yaml:1:20"),
    BadInput("template that is not there", "report uji.yaml -o l.html --template ful", "T001", 1, "ful", words=("full",)),
    BadInput("template with a long name", f"report uji.yaml -o l.html --template {'n' * 300}", "T001", 1),
    BadInput("template that is a file", "report uji.yaml -o l.html --template uji.yaml", "T001", 1, "uji.yaml"),
)  # fmt: skip


def secret(folder: Path) -> None:
    """Something beside the template folder that must not get into a report."""
    (folder / "rahasia.txt").write_text("SANGAT-RAHASIA", encoding="utf-8")
