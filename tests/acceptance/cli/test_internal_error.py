"""What no command expects: a message, never a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest

from readiness.domain.scoring import scored
from tests.acceptance.cli.command import python, run


def broken(*_: object) -> None:
    """Something that goes wrong inside."""
    raise ZeroDivisionError("a slip of ours")


@pytest.mark.parametrize("language", ["id", "en"])
def test_an_unexpected_exception_is_an_internal_error(
    desk: Path, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    monkeypatch.setattr(scored, "score_assessment", broken)
    result = run("score", "uji.yaml", "--lang", language)
    assert result.code == 2
    assert result.out == ""
    assert "[S009]" in result.err
    assert "ZeroDivisionError: a slip of ours" in result.err
    assert "READINESS_DEBUG" in result.err
    assert "Traceback" not in result.err


def test_the_variable_lets_the_traceback_through(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scored, "score_assessment", broken)
    monkeypatch.setenv("READINESS_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        run("score", "uji.yaml")


def test_a_machine_without_pango_gets_a_remedy_and_html(desk: Path) -> None:
    """The import of WeasyPrint fails as it does where its libraries are missing."""
    code = (
        "import sys\n"
        "class Missing:\n"
        "    def find_spec(self, name, *rest):\n"
        "        if name == 'weasyprint': raise OSError('cannot load library libpango-1.0.so.0')\n"
        "sys.meta_path.insert(0, Missing())\n"
        "from readiness.cli.main import main\n"
        "raise SystemExit(main(sys.argv[1:]))\n"
    )
    failed = python(code, "report", "uji.yaml", "-o", "uji.pdf", cwd=desk, READINESS_LANG="en")
    assert failed.code == 2
    assert "error[S006]" in failed.err
    assert "Pango" in failed.err
    assert "install" in failed.err
    assert not (desk / "uji.pdf").exists()
    page = python(code, "report", "uji.yaml", "-o", "uji.html", cwd=desk, READINESS_LANG="en")
    assert page.code == 0
    assert (desk / "uji.html").is_file()
    doctor = python(code, "doctor", cwd=desk, READINESS_LANG="en")
    assert doctor.code == 2
    assert "✗ PDF renderer" in doctor.out
    assert "apt-get install" in doctor.out or "install Pango" in doctor.out
