"""Examines whether this machine can make reports."""

from __future__ import annotations

import platform
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from readiness.i18n import say
from readiness.resources import shipped_criteria, shipped_templates


@dataclass(frozen=True, slots=True)
class Finding:
    """One check: what was found, and what to do where it is not well."""

    check: str
    ok: bool
    detail: str
    remedy: str = ""


def examine() -> list[Finding]:
    """Every check, in the order in which they matter."""
    return [_python(), _resources(), _renderer(), _font(), _trial(), _temporary()]


def _python() -> Finding:
    version = platform.python_version()
    remedy = say("pasang Python 3.11 atau lebih baru", "install Python 3.11 or newer")
    return Finding("Python", sys.version_info >= (3, 11), version, remedy)


def _resources() -> Finding:
    missing = [str(path) for path in (shipped_criteria(), shipped_templates()) if not path.is_dir()]
    detail = ", ".join(missing) or say("kerangka dan templat ada", "frameworks and templates are there")
    return Finding(
        say("Isi paket", "Package data"), not missing, detail, say("pasang ulang readiness", "reinstall readiness")
    )


def _attempt(check: str, attempt: Callable[[], str], remedy: str) -> Finding:
    try:
        return Finding(check, ok=True, detail=attempt())
    except Exception as error:  # noqa: BLE001 - whatever fails here is the finding
        first = str(error).strip().splitlines()
        return Finding(check, ok=False, detail=first[0] if first else type(error).__name__, remedy=remedy)


def _renderer() -> Finding:
    def attempt() -> str:
        import weasyprint

        return f"WeasyPrint {weasyprint.__version__}"

    return _attempt(say("Pembuat PDF", "PDF renderer"), attempt, pango_remedy())


def pango_remedy() -> str:
    """How to get the system libraries that WeasyPrint needs, on this system."""
    if sys.platform == "darwin":
        return say("pasang Pango: brew install pango", "install Pango: brew install pango")
    if sys.platform == "win32":
        return say(
            "pasang Pango lewat MSYS2: pacman -S mingw-w64-x86_64-pango",
            "install Pango through MSYS2: pacman -S mingw-w64-x86_64-pango",
        )
    packages = "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
    return say(f"pasang Pango: sudo apt-get install {packages}", f"install Pango: sudo apt-get install {packages}")


def _font() -> Finding:
    def attempt() -> str:
        from readiness.reporting.fonts import font_files

        names = [path.name for path in font_files()]
        return f"Plus Jakarta Sans {metadata.version('fontpkg-plus-jakarta-sans')} ({', '.join(names)})"

    remedy = say(
        "pasang paket fontpkg-plus-jakarta-sans dengan pip", "install the package fontpkg-plus-jakarta-sans with pip"
    )
    return _attempt(say("Huruf", "Font"), attempt, remedy)


def _trial() -> Finding:
    def attempt() -> str:
        from readiness.reporting.pdf import render_pdf

        made = render_pdf(
            "<!doctype html><html lang='id'><head><title>uji</title></head><body><p>uji</p></body></html>"
        )
        return say(f"satu halaman, {len(made.content)} bita", f"one page, {len(made.content)} bytes")

    return _attempt(say("PDF percobaan", "Trial PDF"), attempt, pango_remedy())


def _temporary() -> Finding:
    def attempt() -> str:
        with tempfile.NamedTemporaryFile() as stream:
            stream.write(b"x")
            return str(Path(stream.name).parent)

    return _attempt(
        say("Folder sementara", "Temporary folder"),
        attempt,
        say(
            "sediakan ruang cakram, atau atur TMPDIR ke folder yang dapat ditulis",
            "free some disk space, or set TMPDIR to a writable folder",
        ),
    )
