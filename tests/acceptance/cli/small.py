"""A small framework and an assessment of it, as files: what a command does with them takes milliseconds."""

from __future__ import annotations

from pathlib import Path

FRAMEWORK = """\
language: 1
id: kecil
version: "1"
title: {id: Kerangka Kecil, en: Small Framework}
note: {id: Hanya untuk uji., en: For tests only.}
target: 3
scale: {min: 0, max: 5, step: 1}
bands:
  - {from: 0, id: rendah, label: {id: Rendah, en: Low}}
  - {from: 2.5, id: tinggi, label: {id: Tinggi, en: High}}
sources: {uji: {title: Sumber uji, year: 2024}}
groups:
  - id: tata
    title: {id: Tata Kelola, en: Governance}
    criteria:
      - id: T-1
        title: {id: Rencana induk, en: Masterplan}
        sources: [uji]
        respondent: bappeda
        questions:
          - id: tahap
            type: select_one
            label: {id: "Sampai tahap apa?", en: "How far?"}
            options:
              - {value: none, label: {id: Belum ada, en: None yet}}
              - {value: draft, label: {id: Rancangan, en: Draft}}
              - {value: adopted, label: {id: Ditetapkan, en: Adopted}}
        level:
          ladder:
            1: tahap != "none"
            3: tahap == "adopted"
        actions:
          - {to: 1, do: {id: Susun rancangan, en: Write a draft}, horizon: quick_win, effort: 1}
          - {to: 3, do: {id: Tetapkan, en: Adopt it}, horizon: short, effort: 2}
  - id: layanan
    title: {id: Layanan, en: Services}
    criteria:
      - id: L-1
        title: {id: Cakupan jaringan, en: Network cover}
        questions:
          - {id: cakupan, type: percentage, label: {id: "Berapa persen?", en: "What share?"}}
        level: {thresholds: {of: cakupan, at_least: {1: 20, 3: 60, 5: 90}}}
      - id: L-2
        title: {id: Pelabuhan, en: Harbour}
        questions:
          - {id: pelabuhan, type: yes_no, may_not_apply: yes, label: {id: "Ada pelabuhan?", en: "Is there a harbour?"}}
        level: {ladder: {3: pelabuhan}}
"""

CASES = """\
- name: Rencana ditetapkan
  answers: {tahap: adopted, cakupan: 60}
  expect: {T-1: {exact: 3}}
"""

ASSESSMENT = """\
framework: kecil
subject: {code: "99.01", name: Kabupaten Uji, kind: kabupaten, province: Provinsi Uji}
year: 2025
answers:
  tahap: {value: draft, note: Rancangan bulan Mei.}
  cakupan:
    self: {value: 95, by: diskominfo}
    external: {value: 40, by: Asesor, note: Menara dua kecamatan belum menyala.}
  pelabuhan: {not_applicable: tidak berpantai}
"""


def write_framework(folder: Path, text: str = FRAMEWORK, cases: str = CASES) -> Path:
    """``folder/criteria/kecil``, which commands find when they run in ``folder``."""
    home = folder / "criteria" / "kecil"
    (home / "tests").mkdir(parents=True)
    (home / "framework.yaml").write_text(text, encoding="utf-8")
    (home / "tests" / "uji.yaml").write_text(cases, encoding="utf-8")
    return home


def write_assessment(folder: Path, text: str = ASSESSMENT) -> Path:
    """``folder/uji.yaml``."""
    file = folder / "uji.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def listing(folder: Path) -> list[str]:
    """Everything below a folder, with sizes: what is there before a command and after it."""
    return sorted(
        f"{path.relative_to(folder)} {path.lstat().st_size if path.is_file() else '/'}" for path in folder.rglob("*")
    )
