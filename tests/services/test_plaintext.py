"""Nothing that was typed or brought in can be read in any file: profile, log, temporary files, copies."""

from __future__ import annotations

import base64
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from agentdesk.platform.paths import Profile
from agentdesk.sync.unprivileged import place_for
from tests.programs.planted import NAME, PASSPHRASE, PLANTED


def forms(word: str) -> Iterator[bytes]:
    """A word in the forms in which it could lie in a file."""
    for text in (word, word.lower(), word.upper(), word.replace(" ", "")):
        yield text.encode()
        yield text.encode("utf-16-le")
        yield text.encode("utf-16-be")
        yield text.encode().hex().encode()
    for shift in range(3):
        yield base64.b64encode(b"x" * shift + word.encode() + b"xx")[4:-4]


def readable(folder: Path) -> dict[str, list[str]]:
    """Every planted word that can be read in a file below a folder."""
    found: dict[str, list[str]] = {}
    for path in folder.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            if words := [word for word in PLANTED if any(form in content for form in forms(word))]:
                found[path.name] = words
    return found


@pytest.mark.skipif(sys.platform == "win32", reason="the program kills itself")
def test_the_planted_customer_is_in_no_file(tmp_path: Path) -> None:
    home, temporary = tmp_path / "home", tmp_path / "temporary"
    for folder in (home, temporary):
        folder.mkdir()
    names = (
        "HOME",
        "XDG_DATA_HOME",
        "XDG_CONFIG_HOME",
        "XDG_STATE_HOME",
        "XDG_CACHE_HOME",
        "XDG_RUNTIME_DIR",
    )
    environment = {
        **os.environ,
        **dict.fromkeys(names, str(home)),
        "TMPDIR": str(temporary),
        "SQLITE_TMPDIR": str(temporary),
        "AGENTDESK_PASSPHRASE_FILE": "/dev/stdin",
    }
    done = subprocess.run(
        [sys.executable, "-m", "tests.programs.planted", tmp_path / "profile"],
        cwd=Path(__file__).parents[2],
        env=environment,
        capture_output=True,
        input=PASSPHRASE,
        text=True,
        check=False,
    )
    assert done.returncode == -signal.SIGKILL
    assert done.stderr.startswith("This desk stands alone: everything is kept in its own file")
    assert done.stderr.count("\n") == 1
    # For root the demonstration's server would keep its files in a place of its own.
    server = Profile(tmp_path / "profile").demo_server
    assert not server.exists()
    assert not place_for(server).exists()
    there = {path.name for path in (tmp_path / "profile").iterdir()}
    assert {"desk.db", "desk.db-wal", "desk.db-shm", "desk.keys", "backup.db", "agentdesk.log"} <= there
    assert (tmp_path / "profile" / "desk.db-wal").stat().st_size > 0
    assert readable(tmp_path) == {}


@pytest.mark.parametrize("form", list(forms(NAME)))
def test_whoever_looks_would_find_it(tmp_path: Path, form: bytes) -> None:
    (tmp_path / "leak").write_bytes(os.urandom(5_000) + form + os.urandom(5_000))
    assert NAME in readable(tmp_path)["leak"]
