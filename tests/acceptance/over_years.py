"""A district over four years, made from the examples: three assessments by the rubric, and one by SPBE before them."""

from __future__ import annotations

import re
from pathlib import Path

from tests.conftest import REPOSITORY

COMPLETE = REPOSITORY / "examples" / "contoh-lengkap.yaml"
SPBE = REPOSITORY / "examples" / "aceh-tengah-2025.yaml"
PEMDI = REPOSITORY / "examples" / "aceh-tengah-2026.yaml"
SUBJECT = 'subject: {code: "00.00", name: Kabupaten Contoh Jaya, kind: kabupaten, province: Provinsi Contoh}'


def earlier(year: int, *, share: float, without: int) -> str:
    """The complete example as it might have been: every ``without``-th answer open, decimals at a share of theirs."""
    head, _, answers = COMPLETE.read_text(encoding="utf-8").partition("\nanswers:\n")
    head = re.sub(r"(?m)^year: .*$", f"year: {year}", head)
    head = re.sub(r"(?m)^date: .*$", f"date: {year}-11-24", head)
    head = re.sub(r"(?m)^previous: .*$", "", head)
    head = re.sub(r"(?ms)^target:\n(  .*?\n)+", "", head)
    blocks = re.split(r"(?m)^(?=  \w+:)", answers)
    kept = [block for i, block in enumerate(blocks) if not without or i % without]
    lower = re.sub(r"value: (\d+\.\d+)", lambda m: f"value: {float(m[1]) * share:.1f}", "".join(kept))
    return f"{head}\nanswers:\n{lower}"


def spbe(year: int) -> str:
    """The SPBE example as a result of the made-up district."""
    text = SPBE.read_text(encoding="utf-8")
    text = re.sub(r"(?m)^subject: .*$", f"{SUBJECT}\nfictional: true", text)
    text = re.sub(r"(?m)^year: .*$", f"year: {year}", text)
    return re.sub(r"(?ms)^notes:\n.*?(?=^answers:)", "", text)


def write_years(folder: Path) -> list[Path]:
    """One file a year: SPBE in 2023, then the rubric from 2024 to 2026; the first of these has open answers."""
    texts = {
        2023: spbe(2023),
        2024: earlier(2024, share=0.5, without=6),
        2025: earlier(2025, share=0.9, without=40),
        2026: re.sub(r"(?m)^previous: .*\n", "", COMPLETE.read_text(encoding="utf-8")),
    }
    files = []
    for year, text in texts.items():
        files.append(folder / f"{year}.yaml")
        files[-1].write_text(text, encoding="utf-8")
    return files
