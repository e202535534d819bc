"""The record of what was made: the last whole line of a source counts, and nothing of a broken file is trusted."""

from __future__ import annotations

from pathlib import Path

import pytest

from readiness.batch.manifest import Manifest, Record, needs_of, record_of
from readiness.batch.model import Needs
from readiness.errors import Problems


def record(source: str, digest: str) -> Record:
    return Record(source, f"{source}.pdf", digest, "0", [source], [["kecil", "."]])


def test_written_and_read_again(tmp_path: Path) -> None:
    file = tmp_path / "manifest.jsonl"
    first = Manifest(file)
    for digest in ("1", "2"):
        first.add(record("a", digest))
        first.add(record("b", digest))
    assert file.read_text(encoding="utf-8").count("\n") == 4
    again = Manifest(file)
    assert again.records == {"a": record("a", "2"), "b": record("b", "2")} == first.records
    assert file.read_text(encoding="utf-8").count("\n") == 2


@pytest.mark.parametrize(
    "rest", ['{"source": "b"', '{"source": 1}\n', "[1]\n", "\0\n", '{"source": "b", "report": 3}\n', "é"]
)
def test_what_is_no_record_is_dropped(tmp_path: Path, rest: str) -> None:
    file = tmp_path / "manifest.jsonl"
    Manifest(file).add(record("a", "1"))
    whole = file.read_bytes()
    for broken in (rest.encode(), rest.encode("latin-1")):
        file.write_bytes(whole + broken)
        manifest = Manifest(file)
        assert file.read_bytes() == whole
        manifest.add(record("c", "1"))
        assert list(Manifest(file).records) == ["a", "c"]
        file.write_bytes(whole)


def test_a_line_that_does_not_fit_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "manifest.jsonl"
    manifest = Manifest(file)
    manifest.add(record("a", "1"))
    whole = file.read_bytes()
    opened = Path.open

    class Short:
        """A file on a disk with room for ten more bytes."""

        def __init__(self, *arguments: object, **named: object) -> None:
            self._file = opened(*arguments, **named)

        def __enter__(self) -> Short:
            return self

        def __exit__(self, *_error: object) -> None:
            self._file.close()

        def write(self, content: bytes) -> int:
            return self._file.write(content[:10])

        def __getattr__(self, name: str) -> object:
            return getattr(self._file, name)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", Short)
        with pytest.raises(Problems) as raised:
            manifest.add(record("b", "1"))
    assert raised.value.diagnostics[0].code == "S005"
    assert file.read_bytes() == whole
    assert list(manifest.records) == ["a"]


def test_paths_go_with_the_folder(tmp_path: Path) -> None:
    needs = Needs((tmp_path / "data" / "a.yaml",), (("kecil", tmp_path / "data"),))
    made = record_of("../data/a.yaml", "a.pdf", "1", "2", needs, tmp_path / "out")
    assert (made.source, made.files, made.frameworks) == ("../data/a.yaml", ["../data/a.yaml"], [["kecil", "../data"]])
    found = needs_of(made, tmp_path / "out")
    assert found.files[0].resolve() == (tmp_path / "data" / "a.yaml").resolve()
