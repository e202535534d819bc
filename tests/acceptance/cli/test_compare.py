"""``readiness compare``: what it takes, what it sets aside, and the contract of its JSON."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.acceptance.cli.command import run

FRAMEWORK = """\
id: banding
version: "1"
title: {id: Banding, en: Comparison}
target: 4
bands: [{from: 0, id: rendah, label: {id: Rendah, en: Low}}, {from: 3, id: tinggi, label: {id: Tinggi, en: High}}]
groups:
  - {id: g, title: {id: Satu, en: One}, criteria: [{id: A, type: level, weight: 2}, {id: B, type: level}]}
  - {id: h, title: {id: Dua, en: Two}, criteria: [{id: C, type: level}]}
"""
LEVELS = {"74.04": (1, 2, 3), "74.71": (4, 4, 4), "11.04": (2, 2.5, 1), "11.71": (5, 1, 2), "31.71": (3, 3, 3)}


def write(
    folder: Path, code: str, levels: tuple[float, ...], year: int = 2026, framework: str = "../banding.yaml"
) -> Path:
    """One assessment; a level of -1 stays open."""
    kind = "kota" if code[3] == "7" else "kabupaten"
    given = ", ".join(f"{name}: {level}" for name, level in zip("ABC", levels, strict=False) if level >= 0)
    path = folder / f"{code}-{year}.yaml"
    path.write_text(
        f'framework: {framework}\nsubject: {{code: "{code}", name: Daerah {code}, kind: {kind}, province: P{code[:2]}}}\n'
        f"year: {year}\nanswers: {{{given}}}\n",
        encoding="utf-8",
    )
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Five districts of one year."""
    (tmp_path / "banding.yaml").write_text(FRAMEWORK, encoding="utf-8")
    inside = tmp_path / "penilaian"
    inside.mkdir()
    for code, levels in LEVELS.items():
        write(inside, code, levels)
    return inside


def test_exact_values_are_those_of_score(folder: Path) -> None:
    """Index and groups, to the digit."""
    compared = {item["file"]: item for item in run("compare", folder, "--json", "-q").json["subjects"]}
    scored = run("score", *sorted(folder.iterdir()), "--json", "-q").json["results"]
    assert len(compared) == len(scored) == 5
    for one in scored:
        other = compared[one["file"]]
        assert {key: other["index"][key] for key in ("value", "exact", "low", "high", "coverage")} == one["index"]
        assert other["groups"] == {group["id"]: group["exact"] for group in one["groups"]}
        assert other["band"]["id"] == one["band"]["id"]


def test_the_json_has_what_the_contract_names(folder: Path) -> None:
    """Schema, settings, subjects with integer ranks, and what was set aside."""
    found = run(
        "compare", folder, "--json", "--draws", "50", "--seed", "7", "--interval", "80", "--spread", "10", "-q"
    ).json
    assert found["schema"] == "readiness/compare@1"
    assert (found["draws"], found["seed"], found["interval"], found["spread"]) == (50, 7, 80, 10)
    assert found["set_aside"] == []
    ranks = [(item["rank"], item["rank_low"], item["rank_high"]) for item in found["subjects"]]
    assert [rank for rank, _, _ in ranks] == [1, 2, 3, 4, 5]
    assert all(type(end) is int for item in ranks for end in item)
    assert all(low <= rank <= high for rank, low, high in ranks)


def test_the_same_command_prints_the_same_bytes(folder: Path) -> None:
    """Also from the files in another order."""
    files = sorted(folder.iterdir())
    first, second = (run("compare", *paths, "--json", "-q").out for paths in (files, files[::-1]))
    assert first == second


def test_what_cannot_be_read_is_named_and_the_rest_compared(folder: Path) -> None:
    """One bad file never stops the others; the exit code tells."""
    (folder / "rusak.yaml").write_text(
        "framework: ../banding.yaml\nyear: 2026\nanswers: {A: 9, D: 1}\n", encoding="utf-8"
    )
    found = run("compare", folder, "--json", "--lang", "id")
    assert found.code == 1
    assert len(found.json["subjects"]) == 5
    (aside,) = found.json["set_aside"]
    assert aside["file"].endswith("rusak.yaml")
    assert aside["reason"].startswith("3:14: J004")
    assert "; 3:17: J013" in aside["reason"]
    assert "disisihkan" in found.err


def test_a_second_file_of_a_district_and_year_is_set_aside(folder: Path) -> None:
    """Named, never silently dropped."""
    (folder / "lagi.yaml").write_text((folder / "74.04-2026.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    found = run("compare", folder, "--json", "--lang", "en", "-q").json
    assert len(found["subjects"]) == 5
    (aside,) = found["set_aside"]
    assert aside["file"].endswith("lagi.yaml")
    assert "74.04-2026.yaml" in aside["reason"]


def test_an_earlier_year_is_what_the_change_counts_from(folder: Path) -> None:
    """Under the same instrument; under another there is a break and no change."""
    write(folder, "74.04", (1, 1, 1), 2025)
    (folder.parent / "lama.yaml").write_text(FRAMEWORK.replace("id: banding", "id: lama", 1), encoding="utf-8")
    write(folder, "74.71", (1, 1, 1), 2025, "../lama.yaml")
    found = {item["subject"]["code"]: item for item in run("compare", folder, "--json", "-q").json["subjects"]}
    assert found["74.04"]["previous"]["exact"] == "1"
    assert float(found["74.04"]["previous"]["change"]) == pytest.approx(float(found["74.04"]["index"]["exact"]) - 1)
    assert found["74.71"]["previous"] == {
        "year": 2025,
        "framework": "lama",
        "exact": "1",
        "broken": True,
        "change": None,
    }
    assert found["11.04"]["previous"] is None


def test_of_several_instruments_one_is_compared(folder: Path) -> None:
    """That of the most units, or the one that is named."""
    (folder.parent / "lain.yaml").write_text(FRAMEWORK.replace("id: banding", "id: lain", 1), encoding="utf-8")
    write(folder, "51.71", (1, 1, 1), framework="../lain.yaml")
    found = run("compare", folder, "--json", "--lang", "en", "-q").json
    assert found["framework"]["id"] == "banding"
    assert [item["reason"] for item in found["set_aside"]] == ["uses the framework lain, not banding"]
    named = run("compare", folder, "--json", "--framework", folder.parent / "lain.yaml", "-q").json
    assert [item["subject"]["code"] for item in named["subjects"]] == ["51.71"]
    assert len(named["set_aside"]) == 5


def test_peers_by_province(folder: Path) -> None:
    """Any fact of the subject makes groups."""
    found = run("compare", folder, "--json", "--peers", "province", "-q").json
    assert {group["name"]: group["size"] for group in found["peers"]} == {"P11": 2, "P31": 1, "P74": 2}


def test_the_table_shows_intervals_and_says_what_they_are(folder: Path) -> None:
    """In words that promise nothing."""
    out = run("compare", folder, "--lang", "id").out
    assert "Daerah 74.71" in out
    assert "bukan peluang kebenaran" in out
    assert "± 25 %" in out
    assert "no probability of truth" in run("compare", folder, "--lang", "en").out


def test_low_coverage_is_marked(folder: Path) -> None:
    """A rank of a district that answered little concludes nothing."""
    write(folder, "51.71", (5, -1, -1))
    out = run("compare", folder, "--lang", "en").out
    assert "Daerah 51.71 *" in out
    assert "coverage below 60%" in out


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["--vary", "bobot"], "weights"),
        (["--ties", "max"], "dense"),
        (["--rank-on", "both"], "shown"),
        (["--normalise", "zscore"], "n_zscore"),
        (["--aggregate", "mean"], "a_gmean"),
        (["--draws", "-1"], "--draws"),
        (["--normalise", "n_zscore", "--aggregate", "a_gmean"], "below 0"),
    ],
)
def test_wrong_use_names_what_is_known(folder: Path, arguments: list[str], word: str) -> None:
    """Exit code 2."""
    found = run("compare", folder, *arguments, "--lang", "en")
    assert found.code == 2
    assert word in found.err


def test_nothing_to_compare(tmp_path: Path) -> None:
    """The problems of all files, not a table without rows."""
    found = run("compare", tmp_path, "--lang", "en")
    assert found.code == 1
    assert "J045" in found.err


@pytest.mark.parametrize(
    ("suffix", "begins"), [("csv", b"\xef\xbb\xbfrank;"), ("xlsx", b"PK"), ("pdf", b"%PDF"), ("html", b"<!doctype")]
)
def test_files_are_written_whole_and_the_same_each_time(
    folder: Path, tmp_path: Path, suffix: str, begins: bytes
) -> None:
    """An existing one only with --force; JSON stays alone on stdout."""
    output = tmp_path / f"hasil.{suffix}"
    found = run("compare", folder, "-o", output, "--draws", "20", "--lang", "id", "--json")
    assert found.code == 0
    assert found.json["schema"] == "readiness/compare@1"
    assert f"Perbandingan ditulis: {output}" in found.err
    content = output.read_bytes()
    assert content.startswith(begins)
    again = run("compare", folder, "-o", output, "--draws", "20", "--lang", "id")
    assert again.code == 2
    assert "S004" in again.err
    assert again.out == ""
    assert run("compare", folder, "-o", output, "--draws", "20", "--lang", "id", "--force").code == 0
    assert output.read_bytes() == content


def test_a_template_is_for_pdf_only(folder: Path, tmp_path: Path) -> None:
    """Said before anything is computed."""
    found = run("compare", folder, "-o", tmp_path / "x.csv", "--template", "comparison", "--lang", "en")
    assert found.code == 2
    assert "only for -o file.pdf" in found.err
    alone = run("compare", folder, "--template", "comparison", "--lang", "en")
    assert alone.code == 2


def test_official_wording_makes_no_other_instrument(folder: Path) -> None:
    """Laid over by an assessment, by the command, or by neither: the scores are of one framework, and titles follow."""
    (folder / "naskah.csv").write_text("criterion,title\nA,Naskah resmi A\n", encoding="utf-8")
    path = folder / "74.04-2026.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "texts: naskah.csv\n", encoding="utf-8")
    files = sorted(folder.glob("*.yaml"))
    own = run("compare", *files, "--json", "-q").json
    assert own["set_aside"] == []
    assert len(own["subjects"]) == 5
    table = folder / "tabel.csv"
    table.write_text("kode,tahun,A,B,C\n51.71,2026,3,2,1\n", encoding="utf-8")
    framework = folder.parent / "banding.yaml"
    command = ("compare", *files, table, "--framework", framework, "--texts", folder / "naskah.csv", "-q")
    everything = run(*command, "--json").json
    assert everything["set_aside"] == []
    assert len(everything["subjects"]) == 6
    page = folder.parent / "x.html"
    assert run(*command, "-o", page).code == 0
    assert "Naskah resmi A" in page.read_text(encoding="utf-8")


def test_a_file_with_many_mistakes_names_the_first_and_counts_the_rest(folder: Path) -> None:
    (folder / "rusak.yaml").write_text(
        f"framework: ../banding.yaml\nanswers: {{A: 9, {', '.join(f'X{number}: 1' for number in range(7))}}}\n",
        encoding="utf-8",
    )
    (aside,) = run("compare", folder, "--json", "--lang", "id").json["set_aside"]
    assert aside["reason"].count("J013") == 4
    assert aside["reason"].endswith("; dan 3 masalah lain")


def test_a_row_of_a_table_names_its_cells(folder: Path) -> None:
    (folder / "tabel.csv").write_text("code,name,A,B,C\n74.05,Konawe,1,tiga,9\n", encoding="utf-8")
    (aside,) = run("compare", folder, "--framework", folder.parent / "banding.yaml", "--json", "--lang", "id").json[
        "set_aside"
    ]
    assert aside["file"].endswith("tabel.csv:2")
    assert [part.split(" ")[:3] for part in aside["reason"].split("; ")] == [
        ["karakter", "16:", "J003"],
        ["karakter", "21:", "J004"],
    ]


def test_the_terminal_says_what_a_reader_must_know(folder: Path) -> None:
    """Invented data, too little known, a band that may change; the next command can be run as it stands."""
    write(folder, "74.05", (5, -1, -1))
    write(folder, "74.06", (3, -1, 3))
    result = run("compare", folder, "--framework", folder.parent / "banding.yaml", "--lang", "id")
    assert "Data rekaan" not in result.out
    assert "Daerah 74.05 *" in result.out
    assert "* cakupan di bawah 60 %" in result.out
    (little,) = (row for row in result.out.splitlines() if "Daerah 74.05" in row)
    assert "Rendah" not in little
    assert "(?) predikat belum pasti" in result.out
    assert f"--framework {folder.parent / 'banding.yaml'} -o perbandingan.html" in result.err
    for path in folder.iterdir():
        path.write_text(f"{path.read_text(encoding='utf-8')}fictional: true\n", encoding="utf-8")
    assert "Data rekaan" in run("compare", folder, "--lang", "id").out


def test_an_invented_district_may_have_an_invented_code(folder: Path) -> None:
    path = write(folder, "98.04", (1, 1, 1))
    assert "[E092]" in run("compare", folder).err
    path.write_text(f"{path.read_text(encoding='utf-8')}fictional: true\n", encoding="utf-8")
    assert "[E092]" not in run("compare", folder).err
