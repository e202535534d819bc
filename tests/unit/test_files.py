"""Files are written whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from readiness import files
from readiness.errors import Problems
from readiness.files import check_writable, write_bytes, write_text


def refused(code: str, path: Path, content: bytes = b"new", *, force: bool = False) -> dict[str, str]:
    """The arguments of the one diagnostic that writing ends with."""
    with pytest.raises(Problems) as caught:
        write_bytes(path, content, force=force)
    (diagnostic,) = caught.value.diagnostics
    assert diagnostic.code == code
    assert caught.value.exit_code == 2
    return diagnostic.arguments


def left(folder: Path) -> list[str]:
    """Names in a folder, hidden ones too."""
    return sorted(path.name for path in folder.iterdir())


def test_a_new_file_appears_with_ordinary_permissions(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "laporan.pdf"
    write_bytes(path, b"isi", force=False)
    assert path.read_bytes() == b"isi"
    assert left(path.parent) == ["laporan.pdf"]
    plain = tmp_path / "plain"
    plain.write_bytes(b"")
    assert stat.S_IMODE(path.stat().st_mode) == stat.S_IMODE(plain.stat().st_mode)


def test_text_is_utf_8_without_a_mark(tmp_path: Path) -> None:
    write_text(tmp_path / "a.yaml", "nilai: ≥ 3\n", force=False)
    assert (tmp_path / "a.yaml").read_bytes() == "nilai: ≥ 3\n".encode()


def test_an_existing_file_needs_force(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    refused("S004", path)
    assert path.read_bytes() == b"old"
    write_bytes(path, b"new", force=True)
    assert path.read_bytes() == b"new"
    assert left(tmp_path) == ["a"]


def test_a_broken_link_is_something_too(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.symlink_to(tmp_path / "nowhere")
    refused("S004", path)
    assert left(tmp_path) == ["a"]


def test_force_replaces_a_link_and_not_what_it_leads_to(tmp_path: Path) -> None:
    target = tmp_path / "target"
    target.write_bytes(b"old")
    path = tmp_path / "a"
    path.symlink_to(target)
    write_bytes(path, b"new", force=True)
    assert target.read_bytes() == b"old"
    assert not path.is_symlink()


@pytest.mark.parametrize("force", [False, True])
def test_a_folder_is_never_replaced(tmp_path: Path, force: bool) -> None:
    refused("S002", tmp_path, force=force)


def test_what_lies_below_a_file_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"")
    for path in (tmp_path / "a" / "b", tmp_path / "a" / "b" / "c"):
        assert "a" in refused("S005", path)["reason"]
    with pytest.raises(Problems):
        check_writable(tmp_path / "a" / "b", force=True)


@pytest.mark.parametrize("name", ["n" * 300, "a\0b"])
def test_names_that_no_system_takes(tmp_path: Path, name: str) -> None:
    refused("S005", tmp_path / name)
    assert left(tmp_path) == []


def test_a_long_name_that_the_system_takes(tmp_path: Path) -> None:
    """The temporary file beside it must not need a longer one."""
    path = tmp_path / ("n" * 250 + ".pdf")
    write_bytes(path, b"x", force=False)
    assert path.read_bytes() == b"x"


def test_something_that_appears_meanwhile_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between the check and the last step another program writes the same file."""
    path = tmp_path / "a"
    sync = os.fsync

    def meanwhile(handle: int) -> None:
        sync(handle)
        path.write_bytes(b"theirs")

    monkeypatch.setattr(files.os, "fsync", meanwhile)
    refused("S004", path)
    assert path.read_bytes() == b"theirs"
    assert left(tmp_path) == ["a"]


def test_file_systems_without_hard_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(*_: object) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(files.os, "link", no_links)
    write_bytes(tmp_path / "a", b"x", force=False)
    assert (tmp_path / "a").read_bytes() == b"x"
    refused("S004", tmp_path / "a")
    assert left(tmp_path) == ["a"]


STEPS = ["fsync", "replace", "chmod", "mkstemp", "mkdir"]


@pytest.mark.parametrize(
    ("step", "force"), [*((step, force) for step in STEPS for force in (False, True)), ("link", False)]
)
def test_a_disk_that_fails_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, force: bool
) -> None:
    """Whatever step the system refuses: no half a file, no temporary one, no new folder."""

    def fail(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    places = {
        "fsync": files.os,
        "link": files.os,
        "replace": Path,
        "chmod": Path,
        "mkstemp": files.tempfile,
        "mkdir": Path,
    }
    monkeypatch.setattr(places[step], step, fail)
    if step in ("link", "replace") and not force:
        monkeypatch.setattr(Path, "replace", fail)  # a file system may know neither
        monkeypatch.setattr(files.os, "link", fail)
    path = tmp_path / "new" / "deep" / "a"
    assert refused("S005", path, force=force)["reason"] == "No space left on device"
    monkeypatch.undo()
    assert left(tmp_path) == []


@pytest.mark.parametrize("existing", [False, True])
def test_an_interruption_leaves_nothing_half_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, existing: bool
) -> None:
    path = tmp_path / "a"
    if existing:
        path.write_bytes(b"old")

    def interrupt(_handle: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(files.os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_bytes(path, b"new", force=existing)
    assert left(tmp_path) == (["a"] if existing else [])
    assert not existing or path.read_bytes() == b"old"
