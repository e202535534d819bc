"""``readiness doctor``."""

from __future__ import annotations

from readiness.cli.console import line, print_json
from readiness.cli.options import Json, Lang, NoColor, Quiet
from readiness.errors import WRONG_USE
from readiness.i18n import say


def doctor(json: Json = False, lang: Lang = None, quiet: Quiet = False, no_color: NoColor = False) -> int:
    """Is this machine able to make PDFs; each problem with its remedy."""
    from readiness.reporting.health import examine

    findings = examine()
    if json:
        items = [
            {"check": finding.check, "ok": finding.ok, "detail": finding.detail, "remedy": finding.remedy}
            for finding in findings
        ]
        print_json({"schema": "readiness/doctor@1", "checks": items})
    else:
        for finding in findings:
            line(f"{'✓' if finding.ok else '✗'} {finding.check}: {finding.detail}")
            if not finding.ok:
                line(say("  = bantuan: ", "  = help: ") + finding.remedy)
    healthy = all(finding.ok for finding in findings)
    if not json:
        line(
            say("Komputer ini siap membuat laporan PDF.", "This machine can make PDF reports.")
            if healthy
            else say("Perbaiki yang bertanda ✗, lalu jalankan lagi.", "Fix what is marked ✗, then run again.")
        )
    return 0 if healthy else WRONG_USE
