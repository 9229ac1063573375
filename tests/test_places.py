"""What a run of the tests leaves where people's own data lies is told, with advice, and the run has failed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from agentdesk.platform.paths import default_profile
from agentdesk.sync import unprivileged
from tests.places import Watched

ROOT = Path(__file__).parents[1]
# Run as a test of its own run, which may write into nothing but the home it is given.
_LEAVES = """
import os, pathlib
def test_leaves_a_profile():
    (pathlib.Path(os.environ["REAL_HOME"]) / ".local/share/agentdesk").mkdir(parents=True)
    (pathlib.Path(os.environ["REAL_HOME"]) / ".local/share/agentdesk/desk.db").touch()
"""


def test_tests_keep_to_folders_of_their_own() -> None:
    assert default_profile().folder.is_relative_to(os.environ["HOME"])
    assert unprivileged.roots_place() != Path("/var/lib/agentdesk")


def test_what_was_there_before_is_nobodys_fault_and_what_is_new_is_named(tmp_path: Path) -> None:
    (tmp_path / "old").touch()
    watched = Watched.now(tmp_path, "use tmp_path.")
    assert watched.said() is None
    (tmp_path / "new").mkdir()
    (tmp_path / "more").touch()
    assert watched.said() == f"The tests left more, new in {tmp_path}: use tmp_path."


def test_only_names_that_begin_as_asked_are_told(tmp_path: Path) -> None:
    watched = Watched.now(tmp_path, "remove() it.", "server-")
    (tmp_path / "programs-1").mkdir()
    assert watched.said() is None
    (tmp_path / "server-1").mkdir()
    assert watched.said() == f"The tests left server-1 in {tmp_path}: remove() it."


def test_a_place_that_the_tests_made_is_told_as_well(tmp_path: Path) -> None:
    watched = Watched.now(tmp_path / "made", "use tmp_path.")
    assert watched.said() is None
    (tmp_path / "made").mkdir()
    (tmp_path / "made" / "desk.db").touch()
    assert watched.said() == f"The tests left desk.db in {tmp_path / 'made'}: use tmp_path."


def test_a_run_that_leaves_something_in_a_home_has_failed_and_says_what_to_do(tmp_path: Path) -> None:
    home, tests = tmp_path / "home", tmp_path / "tests"
    for folder in (home, tests):
        folder.mkdir()
    (tests / "test_leaves.py").write_text(_LEAVES)
    kept = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "tests.conftest", "-p", "no:cacheprovider", str(tests)],
        cwd=ROOT,
        env={**kept, "HOME": str(home), "REAL_HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1, done.stdout
    assert "1 passed" in done.stdout
    assert f"The tests left desk.db in {home}/.local/share/agentdesk: " in done.stdout
