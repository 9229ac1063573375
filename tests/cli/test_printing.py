"""What a command did is told whatever the output can write, and where it can write nothing that is said."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from agentdesk.platform.paths import Profile
from tests.builders.portfolio import portfolio
from tests.conftest import PASSPHRASE

FULL = Path("/dev/full")
UNPRINTED = (
    "The result cannot be printed: No space left on device. Look what was done before you do it again.\n"
)


@pytest.fixture
def command(profile: Profile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The program on a profile of this test's own, as a shell would start it."""
    passphrase = tmp_path / "passphrase"
    passphrase.write_text(PASSPHRASE)
    monkeypatch.setenv("AGENTDESK_PASSPHRASE_FILE", str(passphrase))
    return [sys.executable, "-m", "agentdesk", "--profile", str(profile.folder)]


@pytest.mark.parametrize("name", ["Müller.csv", "n\udcffme.csv"])
def test_a_name_that_the_output_cannot_write_is_told_by_its_numbers(
    command: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    path = tmp_path / name
    path.write_text(portfolio({}))
    done = subprocess.run([*command, "import", path], capture_output=True, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(name.encode("ascii", "backslashreplace") + b": 1 row,")
    assert subprocess.run([*command, "imports", "list"], capture_output=True, timeout=60, check=True).stdout


@pytest.mark.skipif(not FULL.exists(), reason="there is no device that is always full")
@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("words", [("imports", "list"), ("import", "FILE", "--json")])
def test_where_nothing_can_be_written_that_is_said_in_one_sentence(
    command: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: tuple[str, ...],
    unbuffered: str,
) -> None:
    monkeypatch.setenv("PYTHONUNBUFFERED", unbuffered)
    path = tmp_path / "file.csv"
    path.write_text(portfolio({}))
    told = [str(path) if word == "FILE" else word for word in words]
    with FULL.open("wb") as full:
        done = subprocess.run([*command, *told], stdout=full, stderr=subprocess.PIPE, check=False, timeout=60)
    assert (done.returncode, done.stderr.decode()) == (2, UNPRINTED)
