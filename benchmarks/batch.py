"""Reports by the hundred, per report, beside other ways to a PDF on the same text; every ratio within one run."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import printers
from benchmarks.common import EXAMPLE, ROOT, framework
from readiness.domain.scoring.scored import score_assessment
from readiness.loading.assessments import open_assessment, read_assessment
from readiness.loading.templates import open_template
from readiness.reporting.pdf import render_pdf
from readiness.reporting.report import report_html

COUNT = 6
"""Reports of a batch that is measured against others."""
LONG = 60
"""Reports that one worker's place makes where its memory is measured."""
Row = tuple[str, str, str]


def measure(runs: int) -> list[Row]:
    rounds = max(1, runs // 3)
    with TemporaryDirectory() as name:
        folder = Path(name)
        return [*_others(folder, rounds), *_memory(folder)]


def _others(folder: Path, rounds: int) -> list[Row]:
    data = _districts(folder / "data", COUNT)
    page = _page()
    render_pdf(page)
    spent: dict[str, list[float]] = {}
    size = 0
    with printers.chromium() as browser:
        for _ in range(rounds):
            spent.setdefault("single", []).append(_single(data, folder))
            for workers in (1, 2):
                spent.setdefault(f"batch{workers}", []).append(_batch(data, folder, workers)[0] / COUNT)
            spent.setdefault("bare", []).append(_bare(page))
            if not isinstance(browser, str):
                for tagged in (False, True):
                    prints = [browser.print(page, tagged=tagged) for _ in range(COUNT)]
                    spent.setdefault(f"chromium{tagged}", []).append(statistics.median(prints))
                    size = browser.size
    rows = [
        _row("report full, a process for each", spent["single"], "the whole command"),
        _row("batch, 1 worker, per report", spent["batch1"], f"{COUNT} reports, start and all"),
        _row("batch, 2 workers, per report", spent["batch2"], f"{COUNT} reports, start and all"),
        _row("bare WeasyPrint on the same HTML", spent["bare"], "in process, warm"),
        _ratio("batch, 2 workers ÷ a process for each", spent, "batch2", "single", ""),
    ]
    if isinstance(browser, str):
        rows.append(("Chromium, reused", "–", browser))
    else:
        rows += [
            _row("Chromium, reused, same HTML", spent["chromiumFalse"], "no structure, no bookmarks"),
            _row("Chromium, reused, same HTML, tagged", spent["chromiumTrue"], f"as our PDF is; {size // 1000} kB"),
            _ratio("batch, 2 workers ÷ Chromium", spent, "batch2", "chromiumFalse", "limit 1.5"),
            _ratio("batch, 2 workers ÷ Chromium, tagged", spent, "batch2", "chromiumTrue", "limit 1.5"),
        ]
    html = folder / "report.html"
    html.write_text(page, encoding="utf-8")
    for label, result in (
        ("typst, same words and tables", printers.typst(page)),
        ("Word document through LibreOffice", printers.libreoffice(html, folder, COUNT)),
    ):
        rows.append((label, "–", result) if isinstance(result, str) else _row(label, [result], ""))
    return rows


def _memory(folder: Path) -> list[Row]:
    """One place for a worker, with more reports than a worker's life has."""
    data = _districts(folder / "long", LONG)
    _, found = _batch(data, folder, 1, "--template", "summary")
    peaks = [report["peak_memory"] / 1e6 for report in found["reports"]]
    note = f"after the first {peaks[0]:.0f} MB; {LONG} reports, template summary"
    return [("batch, largest memory of a worker", f"{max(peaks):.0f} MB", note)]


def _row(label: str, times: list[float], note: str) -> Row:
    return label, f"{statistics.median(times):.2f} s", note


def _ratio(label: str, spent: dict[str, list[float]], first: str, second: str, note: str) -> Row:
    value = statistics.median(a / b for a, b in zip(spent[first], spent[second], strict=True))
    return label, f"{value:.2f} ×", note


def _districts(folder: Path, count: int) -> Path:
    """Copies of the complete example, each a district of its own."""
    folder.mkdir()
    text = EXAMPLE.read_text(encoding="utf-8")
    for number in range(count):
        (folder / f"{number:03}.yaml").write_text(text.replace('"00.00"', f'"00.{number:03}"'), encoding="utf-8")
    return folder


def _page() -> str:
    assessment, _ = read_assessment(open_assessment(EXAMPLE), framework())
    assert assessment is not None
    template = open_template("full", assessment, EXAMPLE.parent)
    return report_html(score_assessment(framework(), assessment), template, "id", standalone=False)


def _command(*arguments: object) -> tuple[float, str]:
    start = time.perf_counter()
    command = [sys.executable, "-m", "readiness", *map(str, arguments)]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return time.perf_counter() - start, done.stdout.decode()


def _single(data: Path, folder: Path) -> float:
    return _command("report", data / "000.yaml", "-o", folder / "single.pdf", "--force", "--lang", "id")[0]


def _batch(data: Path, folder: Path, workers: int, *more: str) -> tuple[float, dict]:  # type: ignore[type-arg]
    arguments = ("-o", folder / f"out-{data.name}", "--force", "--json", "--lang", "id", "--workers", workers)
    spent, text = _command("batch", data, *arguments, *more)
    return spent, json.loads(text)


def _bare(page: str) -> float:
    start = time.perf_counter()
    render_pdf(page)
    return time.perf_counter() - start
