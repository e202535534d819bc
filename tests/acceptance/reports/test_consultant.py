"""A consultant's way: a copy of the rubric, four criteria and their cases added, own logo and colours, a report."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.acceptance.cli.command import COMPLETE, run
from tests.acceptance.reports.pictures import png

GROUP = """\
id: contract
title: {id: Pendampingan, en: Contract}
criteria:
"""
CRITERIA = """\
  - id: CON-{n}
    title: {{id: "Kriteria tambahan {n}", en: "Added criterion {n}"}}
    why: {{id: Diminta oleh kontrak pendampingan., en: Asked for by the contract.}}
    basis: judgement
    respondent: bappeda
    questions:
      - id: tambahan_{n}
        type: percentage
        label: {{id: "Berapa persen butir {n} terpenuhi?", en: "What share of item {n} is met?"}}
        short: {{id: "butir {n}", en: "item {n}"}}
        hint: {{id: Hitung dari daftar kontrak., en: Count from the list in the contract.}}
    level: {{thresholds: {{of: tambahan_{n}, at_least: {{1: 10, 2: 30, 3: 50, 4: 70, 5: 90}}}}}}
    note: {{id: Batas menurut kontrak., en: Limits by the contract.}}
    evidence: {{from_level: 1, kinds: {{id: Laporan kemajuan, en: Progress report}}}}
    actions:
      - {{to: 3, do: {{id: "Penuhi separuh butir {n}", en: "Meet half of item {n}"}}, horizon: short, effort: 2, cost: 2}}
      - {{to: 5, do: {{id: "Penuhi seluruh butir {n}", en: "Meet all of item {n}"}}, horizon: medium, effort: 3, cost: 3}}
"""
NUMBERS = (91, 92, 93, 94)
CASES = "".join(
    f"- name: Butir {n} terpenuhi sebagian\n  answers: {{tambahan_{n}: {share}}}\n  expect: {{CON-{n}: {{exact: {level}}}}}\n"
    for n in NUMBERS
    for share, level in ((0, 0), (10, 1), (30, 2), (69.5, 3), (70, 4), (100, 5))
)


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The consultant's folder, where the next command is typed."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def ok(*arguments: object) -> str:
    """A command that must succeed; what it said."""
    result = run(*arguments)
    assert result.code == 0, result.err
    return result.out


def test_the_consultants_way(office: Path) -> None:
    said = run("frameworks", "gmsc-readiness", "--copy", "rubrik-kami")
    assert said.code == 0
    assert "readiness check rubrik-kami" in said.err

    rubric = office / "rubrik-kami"
    main = rubric / "framework.yaml"
    text = main.read_text(encoding="utf-8").replace("6-environment.yaml]", "6-environment.yaml, 7-contract.yaml]")
    main.write_text(text, encoding="utf-8")
    (rubric / "7-contract.yaml").write_text(GROUP + "".join(CRITERIA.format(n=n) for n in NUMBERS), encoding="utf-8")
    (rubric / "tests" / "contract.yaml").write_text(CASES, encoding="utf-8")
    for profile in (rubric / "tests").glob("profil-*.yaml"):
        profile.unlink()  # they say what the whole of the original is worth

    assert "no problems" in ok("check", "rubrik-kami", "--lang", "en")
    tested = run("test", "rubrik-kami", "--json")
    assert tested.code == 0
    assert sum(case["name"].startswith("Butir") for case in tested.json["cases"]) == len(NUMBERS) * 6
    assert all(case["passed"] for case in tested.json["cases"])
    assert not [name for name in tested.json["missing"]["levels"] if name.startswith("CON-9")]

    answers = COMPLETE.read_text(encoding="utf-8").replace("framework: gmsc-readiness", "framework: ./rubrik-kami", 1)
    added = "".join(
        f"  tambahan_{n}: {{value: {share}, by: bappeda}}\n" for n, share in zip(NUMBERS, (5, 35, 75, 95), strict=True)
    )
    (office / "klien.yaml").write_text(answers.rstrip() + "\n" + added, encoding="utf-8")
    # The example's documents have flaws of their own; nothing else is wrong.
    found = run("check", "klien.yaml", "--json").json["diagnostics"]
    assert {(item["code"], item["severity"]) for item in found} <= {
        (code, "warning") for code in ("J021", "J025", "J027")
    }
    result = run("score", "klien.yaml", "--json").json["results"][0]
    assert result["framework"]["digest"] != run("frameworks", "gmsc-readiness", "--json").json["digest"]
    levels = {item["id"]: item["exact"] for item in result["criteria"] if item["id"].startswith("CON-9")}
    assert levels == {"CON-91": "0", "CON-92": "2", "CON-93": "4", "CON-94": "5"}

    own = office / "merek"
    own.mkdir()
    (own / "logo.png").write_bytes(png(30, 20, (10, 120, 90)))
    (own / "template.yaml").write_text(
        "letterhead: {logo: logo.png, lines: [PT Konsultan Kota, Laporan untuk klien]}\n"
        'colors: {base: "#004D40", accent: "#00BFA5"}\n',
        encoding="utf-8",
    )
    ok("report", "klien.yaml", "-o", "laporan.html", "--template", "merek", "--lang", "id")
    content = (office / "laporan.html").read_text(encoding="utf-8")
    for shown in (
        "PT Konsultan Kota",
        "Kriteria tambahan 91",
        "Penuhi separuh butir 91",
        "Bukan instrumen resmi",
        "#00BFA5",
    ):
        assert shown in content, shown
    assert content.count("data:image/png;base64,") == 1
    ok("report", "klien.yaml", "-o", "ringkasan.pdf", "--template", "summary", "--lang", "id")
    assert len(PdfReader("ringkasan.pdf").pages) == 1


def test_a_slip_in_the_copy_is_found_with_its_place(office: Path) -> None:
    ok("frameworks", "gmsc-readiness", "--copy", "rubrik-kami")
    governance = office / "rubrik-kami" / "1-governance.yaml"
    lines = governance.read_text(encoding="utf-8").splitlines(keepends=True)
    number = next(n for n, line in enumerate(lines) if "ipp_index, at_least" in line)
    lines[number] = lines[number].replace("of: ipp_index", "of: ipp_indx")
    governance.write_text("".join(lines), encoding="utf-8")
    result = run("check", "rubrik-kami")
    assert result.code == 1
    assert f"rubrik-kami/1-governance.yaml:{number + 1}:" in result.err
    assert "ipp_index" in result.err
