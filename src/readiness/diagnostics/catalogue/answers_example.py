"""The small framework that the examples of assessments answer."""

from __future__ import annotations

from textwrap import dedent
from typing import Final

EXAMPLE: Final = dedent("""\
    id: contoh
    version: "2026.1"
    title: {id: Contoh, en: Example}
    years: {from: 2017, to: 2030}
    criteria:
      - id: A
        questions:
          - {id: tahap, type: select_one, options: [{value: none}, {value: draf}, {value: final}]}
          - {id: cakupan, type: percentage, when: {tahap: [draf, final]}, may_not_apply: true}
          - {id: anggaran, type: decimal, min: 0}
          - {id: pegawai, type: integer, min: 0, max: 5000}
          - {id: sarana, type: select_multiple, options: [{value: jalan}, {value: air}]}
          - {id: ditinjau, type: yes_no}
          - {id: tanggal, type: date}
        level:
          ladder:
            1: tahap != "none" and anggaran > 0
            2: {all: [cakupan >= 25, pegawai > 0, answered(sarana)]}
            3: ditinjau and tanggal >= "2020-01-01"
      - {id: B, type: level, scale: {min: 0, max: 5, step: 1}, evidence: {kinds: SK, within: 3}}
      - id: C
        type: level
        converts: {name: Indeks SDI, interpolate: {0: 0, 2.5: 37.5, 5: 100}}
""")
