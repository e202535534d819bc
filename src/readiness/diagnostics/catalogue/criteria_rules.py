"""K024, K055, K073, K075, K079, K080: the one rule of a criterion and the questions it reads."""

from __future__ import annotations

from typing import Final

from readiness.diagnostics.catalogue.entries import Entry, entry

ENTRIES: Final[tuple[Entry, ...]] = (
    entry(
        "K024",
        (
            "kriteria harus mempunyai tepat satu aturan (tertulis: {rules})",
            "a criterion has exactly one rule (given: {rules})",
        ),
        (
            "Di bawah 'level' berdiri tepat satu dari answer, thresholds, goalposts, ladder, checklist, points,"
            " formula. Tanpa 'level' dan tanpa 'questions', kriteria adalah pertanyaannya sendiri.",
            "Under 'level' stands exactly one of answer, thresholds, goalposts, ladder, checklist, points,"
            " formula. Without 'level' and 'questions' a criterion is its own question.",
        ),
        hint=("tulis satu aturan di bawah 'level'", "write one rule under 'level'"),
        wrong="""
            id: contoh
            criteria:
              - id: A
                questions: [{id: ada, type: yes_no}]
                level: {ladder: {1: ada}, points: {ada: 1}}
        """,
        right="""
            id: contoh
            criteria:
              - id: A
                questions: [{id: ada, type: yes_no}]
                level: {ladder: {1: ada}}
        """,
    ),
    entry(
        "K055",
        ("pilihan tanpa tingkat atau poin: {options}", "options without a level or points: {options}"),
        (
            "Jika jawaban adalah nilai kriteria, setiap pilihan membawa 'level' atau 'points'.",
            "Where the answer is the value of the criterion, every option carries a 'level' or 'points'.",
        ),
        hint=("tulis {{value: …, level: …}} pada setiap pilihan", "write {{value: …, level: …}} for every option"),
        wrong="""
            id: contoh
            criteria:
              - {id: A, options: [{value: draf, level: 1}, {value: final}]}
        """,
        right="""
            id: contoh
            criteria:
              - {id: A, options: [{value: draf, level: 1}, {value: final, level: 3}]}
        """,
    ),
    entry(
        "K073",
        (
            "'{name}' bukan pertanyaan kriteria ini",
            "'{name}' is not a question of this criterion",
        ),
        (
            "Aturan 'answer' dan 'points' membaca pertanyaan kriterianya sendiri. Pertanyaan kriteria lain dapat dibaca"
            " dengan ladder, checklist, thresholds, goalposts, atau formula.",
            "The rules 'answer' and 'points' read questions of their own criterion. Those of others can be read"
            " by ladder, checklist, thresholds, goalposts or formula.",
        ),
        hint=("pertanyaan kriteria ini: {known}", "questions of this criterion: {known}"),
        wrong="""
            id: contoh
            criteria:
              - id: A
                questions: [{id: cakupan, type: decimal, min: 0, max: 5}]
                level: {answer: cakupam}
        """,
        right="""
            id: contoh
            criteria:
              - id: A
                questions: [{id: cakupan, type: decimal, min: 0, max: 5}]
                level: {answer: cakupan}
        """,
    ),
    entry(
        "K075",
        ("'{rule}' tidak boleh kosong", "'{rule}' must not be empty"),
        (
            "Aturan, tabel, atau daftar syarat tanpa isi tidak menghasilkan nilai apa pun.",
            "A rule, table or list of conditions without content yields nothing.",
        ),
        hint=("isi sekurang-kurangnya satu butir", "give one item at least"),
        wrong="""
            id: contoh
            criteria:
              - {id: A, type: yes_no, level: {ladder: {}}}
        """,
        right="""
            id: contoh
            criteria:
              - {id: A, type: yes_no, level: {ladder: {1: A}}}
        """,
    ),
    entry(
        "K079",
        (
            "jawaban '{question}' ({type}) tidak dapat langsung menjadi nilai",
            "the answer to '{question}' ({type}) cannot be the value itself",
        ),
        (
            "Nilai langsung hanya dapat berasal dari tingkat, bilangan, atau pilihan yang membawa 'level' atau"
            " 'points'. Jawaban jenis lain memerlukan aturan, misalnya ladder.",
            "Only a level, a number, or an option with 'level' or 'points' is a value by itself. Other answers"
            " need a rule, such as a ladder.",
        ),
        hint=("beri kriteria ini aturan, misalnya ladder", "give the criterion a rule, such as a ladder"),
        wrong="""
            id: contoh
            criteria:
              - {id: A, type: yes_no}
        """,
        right="""
            id: contoh
            criteria:
              - {id: A, type: yes_no, level: {ladder: {1: A}}}
        """,
    ),
    entry(
        "K080",
        (
            "pertanyaan '{question}' ({type}) tidak dapat diberi poin",
            "the question '{question}' ({type}) cannot earn points",
        ),
        (
            "Poin diberikan kepada yes/no dan kepada pilihan. Bilangan, tanggal, dan teks memerlukan aturan lain.",
            "Points go to yes/no and to options. Numbers, dates and texts need another rule.",
        ),
        hint=("pakai thresholds, goalposts, atau formula", "use thresholds, goalposts or formula"),
        wrong="""
            id: contoh
            criteria:
              - id: A
                questions: [{id: cakupan, type: percentage}]
                level: {points: {cakupan: 2}}
        """,
        right="""
            id: contoh
            criteria:
              - id: A
                questions: [{id: ada, type: yes_no}]
                level: {points: {ada: 2}}
        """,
    ),
)
