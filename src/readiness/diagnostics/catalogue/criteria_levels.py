"""K025–K029, K074, K076: levels, their bounds and tables."""

from __future__ import annotations

from typing import Final

from readiness.diagnostics.catalogue.entries import Entry, entry

ENTRIES: Final[tuple[Entry, ...]] = (
    entry(
        "K025",
        (
            "batas {value} untuk tingkat {level} tidak {direction} dari batas sebelumnya, {before}",
            "the bound {value} of level {level} does not {direction} from the one before, {before}",
        ),
        (
            "Makin tinggi tingkat, makin berat batasnya: pada at_least dan more_than batas naik, pada at_most dan"
            " less_than batas turun.",
            "The higher a level, the harder its bound: under at_least and more_than bounds rise, under at_most"
            " and less_than they fall.",
        ),
        hint=("urutkan batasnya menurut tingkat", "put the bounds in the order of the levels"),
        wrong="""
            id: contoh
            criteria:
              - id: A
                questions: [{id: cakupan, type: percentage}]
                level: {thresholds: {of: cakupan, at_least: {1: 10, 2: 50, 3: 25}}}
        """,
        right="""
            id: contoh
            criteria:
              - id: A
                questions: [{id: cakupan, type: percentage}]
                level: {thresholds: {of: cakupan, at_least: {1: 10, 2: 25, 3: 50}}}
        """,
    ),
    entry(
        "K026",
        (
            "'thresholds' memerlukan tepat satu tabel (tertulis: {tables})",
            "'thresholds' takes exactly one table (given: {tables})",
        ),
        (
            "Tabel batas bernama at_least (≥), more_than (>), at_most (≤), atau less_than (<).",
            "The table of bounds is called at_least (≥), more_than (>), at_most (≤) or less_than (<).",
        ),
        hint=("pilih salah satu: {allowed}", "choose one of: {allowed}"),
        wrong="""
            id: contoh
            criteria:
              - id: A
                questions: [{id: cakupan, type: percentage}]
                level: {thresholds: {of: cakupan, at_least: {1: 10}, at_most: {2: 5}}}
        """,
        right="""
            id: contoh
            criteria:
              - id: A
                questions: [{id: cakupan, type: percentage}]
                level: {thresholds: {of: cakupan, at_least: {1: 10, 2: 25}}}
        """,
    ),
    entry(
        "K027",
        ("{level} di luar skala {low} sampai {high}", "{level} lies outside the scale {low} to {high}"),
        (
            "Tingkat pada aturan, tindakan, prasyarat, dan batas atas berada di dalam skala kriteria atau rentang"
            " kelompoknya.",
            "Levels of rules, actions, requirements and caps lie inside the scale of the criterion or the range"
            " of the group.",
        ),
        hint=("pakai tingkat di dalam skala, atau ubah 'scale'", "use a level inside the scale, or change 'scale'"),
        wrong="""
            id: contoh
            scale: {min: 0, max: 5}
            criteria:
              - {id: A, type: yes_no, level: {ladder: {6: A}}}
        """,
        right="""
            id: contoh
            scale: {min: 0, max: 5}
            criteria:
              - {id: A, type: yes_no, level: {ladder: {5: A}}}
        """,
    ),
    entry(
        "K028",
        ("tingkat {level} tidak pernah tercapai{because}", "level {level} can never be reached{because}"),
        (
            "Tidak ada jawaban yang menghasilkan tingkat itu: syaratnya tidak mungkin terpenuhi, jumlah syaratnya"
            " kurang, atau 'maximum' dan 'cap' menahannya.",
            "No answers lead to that level: its condition cannot hold, there are too few conditions, or 'maximum'"
            " and 'cap' hold it back.",
        ),
        hint=("periksa syarat tingkat itu", "check the condition of that level"),
        wrong="""
            id: contoh
            criteria:
              - id: A
                questions: [{id: ada, type: yes_no}, {id: ditinjau, type: yes_no}]
                level: {checklist: {of: [ada, ditinjau], at_least: {1: 1, 3: 3}}}
        """,
        right="""
            id: contoh
            criteria:
              - id: A
                questions: [{id: ada, type: yes_no}, {id: ditinjau, type: yes_no}]
                level: {checklist: {of: [ada, ditinjau], at_least: {1: 1, 3: 2}}}
        """,
    ),
    entry(
        "K029",
        (
            "interpolasi memerlukan batas untuk tingkat terendah, {lowest}",
            "interpolation needs a bound for the lowest level, {lowest}",
        ),
        (
            "Dengan 'interpolate: true' nilai bergerak di antara dua batas, sehingga tabel juga memuat tingkat terendah"
            " pada skala.",
            "Under 'interpolate: true' the value moves between two bounds, so the table holds the lowest level of"
            " the scale as well.",
        ),
        hint=("tambahkan '{lowest}: …' pada tabel", "add '{lowest}: …' to the table"),
        wrong="""
            id: contoh
            criteria:
              - id: A
                questions: [{id: cakupan, type: percentage}]
                level: {thresholds: {of: cakupan, at_least: {1: 10, 5: 80}, interpolate: true}}
        """,
        right="""
            id: contoh
            criteria:
              - id: A
                questions: [{id: cakupan, type: percentage}]
                level: {thresholds: {of: cakupan, at_least: {0: 0, 1: 10, 5: 80}, interpolate: true}}
        """,
    ),
    entry(
        "K074",
        ("'{key}' harus lebih dari nol, bukan {value}", "'{key}' must be above zero, not {value}"),
        (
            "Langkah skala ('step'), 'out_of', dan banyaknya syarat pada checklist adalah bilangan di atas nol.",
            "The step of a scale, 'out_of' and the numbers of conditions of a checklist are above zero.",
        ),
        hint=("tulis bilangan di atas nol", "write a number above zero"),
        wrong="""
            id: contoh
            scale: {min: 0, max: 5, step: 0}
            criteria: [{id: A}]
        """,
        right="""
            id: contoh
            scale: {min: 0, max: 5, step: 1}
            criteria: [{id: A}]
        """,
    ),
    entry(
        "K076",
        ("kedua titik acuan 'goalposts' sama, {value}", "both goalposts are {value}"),
        (
            "Nilai bergerak dari 'from' ke 'to'; keduanya harus berbeda. 'from' boleh lebih besar bila makin"
            " kecil makin baik.",
            "The value moves from 'from' to 'to'; they must differ. 'from' may be the greater where less is better.",
        ),
        hint=("tulis 'from' dan 'to' yang berbeda", "write different 'from' and 'to'"),
        wrong="""
            id: contoh
            criteria:
              - id: A
                questions: [{id: cakupan, type: percentage}]
                level: {goalposts: {of: cakupan, from: 80, to: 80}}
        """,
        right="""
            id: contoh
            criteria:
              - id: A
                questions: [{id: cakupan, type: percentage}]
                level: {goalposts: {of: cakupan, from: 0, to: 80}}
        """,
    ),
)
