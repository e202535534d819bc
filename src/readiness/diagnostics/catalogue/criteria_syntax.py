"""K030–K041: how an expression is written."""

from __future__ import annotations

from typing import Final

from readiness.diagnostics.catalogue.entries import Entry, entry
from readiness.diagnostics.catalogue.rungs import rung

ENTRIES: Final[tuple[Entry, ...]] = (
    entry(
        "K030",
        (
            "ekspresi sepanjang {length} karakter; batasnya {limit}",
            "an expression of {length} characters; the limit is {limit}",
        ),
        (
            "Ekspresi panjang sukar diperiksa. Bagi menjadi beberapa syarat dengan {all: [...]} atau {any: [...]}.",
            "Long expressions are hard to check. Split them into conditions with {all: [...]} or {any: [...]}.",
        ),
        hint=("bagi menjadi beberapa syarat dengan 'all' atau 'any'", "split it into conditions with 'all' or 'any'"),
        wrong=rung(" or ".join(["cakupan > 10"] * 20)),
        right=rung("cakupan > 10"),
    ),
    entry(
        "K031",
        ("ekspresi ini kosong", "this expression is empty"),
        ("Di sini harus ada ekspresi, misalnya 'cakupan >= 25'.", "An expression belongs here, such as 'cover >= 25'."),
        hint=("tulis ekspresinya, atau hapus kolomnya", "write the expression, or remove the key"),
        wrong=rung('""'),
        right=rung("cakupan >= 25"),
    ),
    entry(
        "K032",
        ("ekspresi tidak dapat dibaca mulai dari sini", "the expression is not readable from here on"),
        (
            "Biasanya tanda hitung, tanda kurung, atau tanda kutip tertinggal. Sama dengan ditulis ==, dan teks diapit"
            " tanda kutip.",
            "Usually an operator, bracket or quotation mark is missing. Equality is written ==, and texts are quoted.",
        ),
        hint=("periksa kurung, tanda kutip, dan '=='", "check brackets, quotation marks and '=='"),
        wrong=rung("cakupan >="),
        right=rung("cakupan >= 25"),
    ),
    entry(
        "K033",
        ("ekspresi terlalu rumit", "the expression is too complex"),
        (
            "Susunan ekspresi terlalu dalam. Bagi menjadi beberapa syarat dengan 'all' atau 'any'.",
            "The expression is nested too deep. Split it into conditions with 'all' or 'any'.",
        ),
        hint=("bagi menjadi beberapa syarat", "split it into several conditions"),
        wrong=rung("-" * 120 + "cakupan > 0"),
        right=rung("-cakupan < 0"),
    ),
    entry(
        "K034",
        ("'{name}' bukan nama pertanyaan", "'{name}' is not the name of a question"),
        (
            "all, any, dan nama fungsi (count, min, level, …) mempunyai arti sendiri; fungsi selalu diikuti kurung.",
            "all, any and the names of functions (count, min, level, …) have meanings of their own; functions"
            " always have brackets.",
        ),
        hint=(
            'fungsi ditulis dengan kurung: count(sarana); pertanyaan bernama itu dengan answer("…")',
            'functions have brackets: count(works); a question of that name is answer("…")',
        ),
        wrong=rung("count > 1"),
        right=rung("count(sarana) > 1"),
    ),
    entry(
        "K035",
        ("'{construct}' tidak termasuk bahasa ekspresi", "'{construct}' is not part of the expression language"),
        (
            "Yang berlaku: perbandingan, and, or, not, in, + - * /, dan fungsi yang dikenal. Titik, kurung siku,"
            " pangkat, dan 'if' tidak berlaku.",
            "There are comparisons, and, or, not, in, + - * / and the known functions. There are no attributes,"
            " subscripts, powers or 'if'.",
        ),
        hint=(
            "pakai perbandingan, and/or/not, + - * /, dan fungsi",
            "use comparisons, and/or/not, + - * / and functions",
        ),
        wrong=rung("cakupan ** 2 > 100"),
        right=rung("cakupan * cakupan > 100"),
    ),
    entry(
        "K036",
        ("{text} tidak dapat dibaca sebagai bilangan atau teks", "{text} is not readable as a number or a text"),
        (
            "Bilangan ditulis seperti 12 atau 3.5; teks diapit sepasang tanda kutip tanpa garis miring terbalik. True,"
            " False, dan None tidak ada: pertanyaan yes/no disebut begitu saja.",
            "Numbers are written like 12 or 3.5; texts stand in one pair of quotation marks without backslashes. There"
            " is no True, False or None: a yes/no question is named as it is.",
        ),
        hint=('tulis seperti 12, 3.5, atau "final"', 'write it like 12, 3.5 or "final"'),
        wrong=rung("cakupan > 1e2"),
        right=rung("cakupan >= 100"),
    ),
    entry(
        "K037",
        ("fungsi '{name}' tidak dikenal", "the function '{name}' is not known"),
        (
            "Fungsi yang ada: answer, level, score, band, subject, reached, size, answered, not_applicable, count, min,"
            " max, abs.",
            "The functions are: answer, level, score, band, subject, reached, size, answered, not_applicable,"
            " count, min, max, abs.",
        ),
        hint=(
            "fungsi yang ada: answered, level, score, band, subject, count, min, max, …",
            "there are: answered, level, score, band, subject, count, min, max, …",
        ),
        wrong=rung("counts(sarana) > 1"),
        right=rung("count(sarana) > 1"),
    ),
    entry(
        "K038",
        (
            "jumlah masukan fungsi '{name}' tidak sesuai: ada {given}",
            "the function '{name}' does not take {given} arguments",
        ),
        (
            'Setiap fungsi menerima sejumlah masukan tertentu, misalnya reached("kelompok", 3).',
            'Every function takes a certain number of arguments, as in reached("group", 3).',
        ),
        hint=("fungsi itu memerlukan paling sedikit {least}", "it needs {least} at least"),
        wrong=rung('reached("contoh") > 0'),
        right=rung("count(sarana) > 0"),
    ),
    entry(
        "K039",
        ("'{name}' memerlukan nama dalam tanda kutip", "'{name}' takes a quoted name"),
        (
            "answer, level, score, band, subject, reached, dan size menyebut namanya sebagai teks, misalnya"
            ' level("GOV-301").',
            'answer, level, score, band, subject, reached and size take their name as a text, as in level("GOV-301").',
        ),
        hint=('tulis {name}("…")', 'write {name}("…")'),
        wrong=rung("subject(kind) == 1"),
        right=rung('subject("kind") == "kota"'),
    ),
    entry(
        "K040",
        ("perbandingan berantai tidak berlaku", "comparisons cannot be chained"),
        (
            "Tulis dua perbandingan dan hubungkan dengan 'and'.",
            "Write two comparisons and join them by 'and'.",
        ),
        hint=("tulis '25 <= cakupan and cakupan < 60'", "write '25 <= cover and cover < 60'"),
        wrong=rung("25 <= cakupan < 60"),
        right=rung("25 <= cakupan and cakupan < 60"),
    ),
    entry(
        "K041",
        ("di sini hanya boleh ada teks dan bilangan", "only texts and numbers may stand here"),
        (
            'Sesudah \'in\' berdiri daftar nilai tetap, misalnya tahap in ("draf", "final").',
            'After \'in\' stands a list of fixed values, as in stage in ("draft", "final").',
        ),
        hint=('tulis seperti ("draf", "final")', 'write it like ("draft", "final")'),
        wrong=rung("tahap in (draf, final)"),
        right=rung('tahap in ("draf", "final")'),
    ),
)
