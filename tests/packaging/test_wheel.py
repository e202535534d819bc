"""The wheel in a fresh environment outside the checkout: it brings its own criteria and templates."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest
from pypdf import PdfReader

from readiness import __version__
from tests.conftest import REPOSITORY

COPIED = ("src", "criteria", "templates", "pyproject.toml", "README.md", "LICENSE")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built offline from a copy of the checkout, so that nothing is left in it."""
    source = tmp_path_factory.mktemp("source")
    for name in COPIED:
        origin = REPOSITORY / name
        if origin.is_dir():
            shutil.copytree(origin, source / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(origin, source / name)
    out = source / "dist"
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(source)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr
    (made,) = out.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def bare(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment that holds the wheel, and the libraries of this one through a path file; no network is used."""
    home = tmp_path_factory.mktemp("bare") / "venv"
    venv.create(home, with_pip=False, symlinks=os.name != "nt")
    (packages,) = home.glob("lib/python*/site-packages") if os.name != "nt" else [home / "Lib" / "site-packages"]
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(packages)
    installed = Path(str(pytest.__file__)).parents[1]
    # Behind the wheel on the path; path files in that folder, such as the one of this checkout, are not followed.
    (packages / "libraries.pth").write_text(f"{installed}\n", encoding="utf-8")
    return home


def run(bare: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """A command of the installed program, in a folder that is not the checkout."""
    python = bare / ("Scripts" if os.name == "nt" else "bin") / "python"
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR", "SYSTEMROOT") if name in os.environ}
    return subprocess.run(
        [str(python), "-m", "readiness", *arguments],
        cwd=folder, env={**kept, "READINESS_LANG": "en"}, capture_output=True, text=True, check=False, timeout=180,
    )  # fmt: skip


def test_the_wheel_holds_criteria_and_templates(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    assert wheel.name == f"readiness-{__version__}-py3-none-any.whl"
    for name in ("criteria/gmsc-readiness/framework.yaml", "criteria/gmsc-readiness/tests/umum.yaml",
                 "templates/full/report.html.j2", "templates/summary/report.html.j2", "templates/parts/style.css", "py.typed"):  # fmt: skip
        assert f"readiness/{name}" in names, name
    shipped = {
        str(p.relative_to(REPOSITORY))
        for part in ("criteria", "templates")
        for p in (REPOSITORY / part).rglob("*")
        if p.is_file()
    }
    assert {f"readiness/{name}" for name in shipped} <= names
    form = REPOSITORY / "src" / "readiness" / "questionnaire" / "form"
    parts = [p for p in form.rglob("*") if p.suffix in (".html", ".css", ".js")]
    assert len(parts) > 5
    assert {f"readiness/questionnaire/form/{part.relative_to(form).as_posix()}" for part in parts} <= names
    assert not [name for name in names if name.startswith(("tests/", "docs/", "examples/", "benchmarks/"))]
    assert any(name.endswith("entry_points.txt") for name in names)


def test_the_installed_program_is_the_wheels(bare: Path, tmp_path: Path) -> None:
    python = bare / "bin" / "python"
    code = "import readiness, readiness.resources as r; print(readiness.__file__, r.shipped_criteria(), r.shipped_templates())"
    done = subprocess.run([str(python), "-c", code], cwd=tmp_path, env={}, capture_output=True, text=True, check=True)
    assert str(REPOSITORY) not in done.stdout.replace(str(bare), "")
    assert all(path.startswith(str(bare)) for path in done.stdout.split())


def test_frameworks(bare: Path, tmp_path: Path) -> None:
    done = run(bare, tmp_path, "frameworks", "--json")
    assert done.returncode == 0, done.stderr
    shipped = ["gmsc-evaluation", "gmsc-readiness", "pemdi-2026", "spbe-2020"]
    assert [item["id"] for item in json.loads(done.stdout)["frameworks"]] == shipped


def test_doctor(bare: Path, tmp_path: Path) -> None:
    done = run(bare, tmp_path, "doctor")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "This machine can make PDF reports." in done.stdout


def test_a_report_of_a_copied_example(bare: Path, tmp_path: Path) -> None:
    shutil.copy(REPOSITORY / "examples" / "buton-2020.yaml", tmp_path / "buton.yaml")
    done = run(bare, tmp_path, "report", "buton.yaml", "-o", "laporan.pdf", "--lang", "id")
    assert done.returncode == 0, done.stderr
    reader = PdfReader(tmp_path / "laporan.pdf")
    assert len(reader.pages) > 10
    assert "Kabupaten Buton" in reader.pages[0].extract_text()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["buton.yaml", "laporan.pdf"]


def test_a_template_of_the_users_own(bare: Path, tmp_path: Path) -> None:
    """It runs in a process of its own, which must find the wheel's modules too."""
    shutil.copy(REPOSITORY / "examples" / "buton-2020.yaml", tmp_path / "buton.yaml")
    (tmp_path / "kami").mkdir()
    (tmp_path / "kami" / "report.html.j2").write_text("<p>{{ report.district }}</p>", encoding="utf-8")
    done = run(bare, tmp_path, "report", "buton.yaml", "-o", "l.html", "--template", "kami")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "l.html").read_text(encoding="utf-8") == "<p>Kabupaten Buton</p>"


def test_a_form_is_made_of_the_wheels_own_files(bare: Path, tmp_path: Path) -> None:
    shutil.copy(REPOSITORY / "examples" / "buton-2020.yaml", tmp_path / "buton.yaml")
    code = (
        "import sys; from pathlib import Path; from readiness.cli.session import Session;"
        "from readiness.domain.scoring.scored import score_assessment; from readiness.questionnaire.build import build;"
        "from readiness.questionnaire.form.page import form_page;"
        "loaded = Session().assessment(Path('buton.yaml'));"
        "print(len(form_page(build(score_assessment(loaded.framework, loaded.assessment), 'id'), 'id')))"
    )
    python = bare / "bin" / "python"
    done = subprocess.run([str(python), "-c", code], cwd=tmp_path, env={}, capture_output=True, text=True, check=True)
    assert int(done.stdout) > 100_000


def test_cases_and_a_new_assessment(bare: Path, tmp_path: Path) -> None:
    assert run(bare, tmp_path, "test").returncode == 0
    assert run(bare, tmp_path, "init", "baru", "--name", "Kota Uji").returncode == 0
    assert run(bare, tmp_path, "check", "baru").returncode == 0
