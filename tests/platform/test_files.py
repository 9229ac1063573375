"""Private files: whole or not at all, for one user alone, and never over another."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from agentdesk.errors import Refused
from agentdesk.platform import files
from agentdesk.platform.files import keep_private, new_private_file, private_file, private_folder, write_whole


def mode(path: Path) -> int:
    """The rights of a file or folder."""
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture(autouse=True)
def _careless_mask() -> object:
    before = os.umask(0)
    yield
    os.umask(before)


def test_a_new_folder_lets_nobody_else_in(tmp_path: Path) -> None:
    private_folder(tmp_path / "a" / "b")
    assert mode(tmp_path / "a" / "b") == 0o700


def test_a_folder_that_was_there_keeps_its_rights(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    private_folder(tmp_path)
    assert mode(tmp_path) == 0o755


def test_a_folder_below_a_file_is_refused_with_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for folder in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(Refused) as refused:
            private_folder(folder)
        assert refused.value.code == "profile_folder"


@pytest.mark.skipif(sys.platform == "win32", reason="rights of folders are another matter there")
def test_a_folder_that_may_not_be_written_is_refused() -> None:
    program = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "from agentdesk.errors import Refused\n"
        "from agentdesk.platform.files import private_folder\n"
        "if os.geteuid() == 0: os.setuid(65534)\n"  # root may write anywhere
        "try: private_folder(Path(sys.argv[1]))\n"
        "except Refused as refused: print(refused.code)"
    )
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o555)
        done = subprocess.run(
            [sys.executable, "-c", program, name], capture_output=True, text=True, check=True
        )
    assert done.stdout == "profile_read_only\n"


def test_a_new_file_is_private_and_never_replaces(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    new_private_file(path)
    assert mode(path) == 0o600
    path.write_bytes(b"mine")
    with pytest.raises(FileExistsError):
        new_private_file(path)
    assert path.read_bytes() == b"mine"


def test_a_file_that_may_be_there_already_is_kept_and_made_private(tmp_path: Path) -> None:
    path = tmp_path / "agentdesk.log"
    private_file(path)
    assert mode(path) == 0o600
    path.write_bytes(b"lines")
    path.chmod(0o644)
    private_file(path)
    assert (path.read_bytes(), mode(path)) == (b"lines", 0o600)


def test_rights_that_others_were_given_are_taken_back(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    path.touch(0o644)
    keep_private(path)
    assert mode(path) == 0o600


@pytest.mark.parametrize("is_new", [True, False])
def test_what_is_written_whole_is_private_and_leaves_nothing_beside_it(tmp_path: Path, is_new: bool) -> None:
    path = tmp_path / "desk.keys"
    write_whole(path, b"content", is_new=is_new)
    assert (path.read_bytes(), mode(path), list(tmp_path.iterdir())) == (b"content", 0o600, [path])


def test_a_file_that_should_be_new_is_not_written_over_another(tmp_path: Path) -> None:
    path = tmp_path / "desk.keys"
    path.write_bytes(b"theirs")
    with pytest.raises(FileExistsError):
        write_whole(path, b"mine", is_new=True)
    assert (path.read_bytes(), list(tmp_path.iterdir())) == (b"theirs", [path])


@pytest.mark.parametrize("there", [b"theirs", None])
def test_without_links_a_new_file_still_never_replaces(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, there: bytes | None
) -> None:
    def no_links(self: Path, target: Path) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "hardlink_to", no_links)
    path = tmp_path / "desk.keys"
    if there is None:
        write_whole(path, b"mine", is_new=True)
        assert path.read_bytes() == b"mine"
    else:
        path.write_bytes(there)
        with pytest.raises(FileExistsError):
            write_whole(path, b"mine", is_new=True)
        assert path.read_bytes() == there
    assert list(tmp_path.iterdir()) == [path]


def test_a_write_that_fails_leaves_the_old_content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_room(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    path = tmp_path / "desk.keys"
    write_whole(path, b"old")
    monkeypatch.setattr(files.os, "fsync", no_room)
    with pytest.raises(OSError, match="No space"):
        write_whole(path, b"new")
    assert (path.read_bytes(), list(tmp_path.iterdir())) == (b"old", [path])
