"""What a killed tour leaves is taken away by whoever starts next; what somebody lives in is not."""

from __future__ import annotations

import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from agentdesk.errors import Unavailable
from agentdesk.platform.paths import Profile
from agentdesk.platform.turns import Turn
from agentdesk.sync import unprivileged
from agentdesk.sync.demo import DemoServer
from agentdesk.sync.leftovers import take_away_leftovers, throw_away_profile
from agentdesk.sync.local_server import LocalServer
from agentdesk.sync.programs import embedded

ROOT = Path(__file__).parents[2]
_LIVES = """
import sys
from agentdesk.sync.demo import DemoServer
from agentdesk.sync.leftovers import throw_away_profile
with throw_away_profile() as profile:
    if sys.argv[1] == "served":
        DemoServer(profile.demo_server).start()
    print(profile.folder, flush=True)
    sys.stdin.readline()
"""
Lives = Callable[[str], tuple["subprocess.Popen[str]", Profile]]


@pytest.fixture
def temp(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A place for temporary folders that only this test uses; short, because sockets have short names."""
    made = Path(tempfile.mkdtemp(prefix="ad-"))
    monkeypatch.setenv("TMPDIR", str(made))
    monkeypatch.setattr(tempfile, "tempdir", None)
    yield made
    monkeypatch.undo()
    shutil.rmtree(made, ignore_errors=True)


@pytest.fixture
def lives(temp: Path) -> Iterator[Lives]:
    """Starts a program that lives in a throw-away profile, served by a database or not."""
    with ExitStack() as ending:

        def started(how: str) -> tuple[subprocess.Popen[str], Profile]:
            command = [sys.executable, "-c", _LIVES, how]
            pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
            program = subprocess.Popen(command, cwd=ROOT, text=True, **pipes)  # type: ignore[call-overload]
            ending.callback(program.communicate)
            ending.callback(program.kill)
            return program, Profile(Path(program.stdout.readline().strip()))

        yield started


def killed(program: subprocess.Popen[str]) -> None:
    """Kill a program, and wait until it is gone."""
    program.send_signal(signal.SIGKILL)
    program.wait(60)


@pytest.fixture
def bystander() -> Iterator[subprocess.Popen[bytes]]:
    """A program of the server's account that has nothing to do with any server."""
    with subprocess.Popen(["sleep", "600"], user=unprivileged.account(), start_new_session=True) as program:
        yield program
        program.kill()


def left_over(temp: Path, name: str) -> tuple[Path, LocalServer]:
    """Make the folder of a dead program's profile, with a server that has data and does not run."""
    folder = temp / f"agentdesk-tour-{name}"
    server = LocalServer(embedded(), Profile(folder / "profile").demo_server)
    for needed in (folder / "profile", server.folder, server.data):
        unprivileged.own_folder(needed)
    (server.data / "PG_VERSION").write_text("16\n")
    (folder / "lived-in.lock").touch()
    return folder, server


def note_server(server: LocalServer, number: int) -> None:
    """Leave the note of a server that would run under a number, as PostgreSQL writes it."""
    lines = (number, server.data, 1, 5432, server.data.parent, "", "  1 1", "ready   ")
    (server.data / "postmaster.pid").write_text("".join(f"{line}\n" for line in lines))


def test_a_profile_that_was_thrown_away_is_gone(temp: Path) -> None:
    with throw_away_profile() as profile:
        profile.folder.mkdir()
        take_away_leftovers(embedded())
        assert profile.folder.exists()
    assert list(temp.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="nobody is killed there in this way")
def test_what_a_killed_program_left_goes_with_its_running_server_and_a_living_ones_stays(
    lives: Lives, temp: Path
) -> None:
    dead, left = lives("served")
    _living, kept = lives("bare")
    killed(dead)
    server = LocalServer(embedded(), left.demo_server)
    assert server.is_running()
    DemoServer(kept.demo_server).start()
    try:
        assert not server.is_running()
        assert not server.folder.exists()
        assert [path.parent for path in temp.glob("*/lived-in.lock")] == [kept.folder.parent]
    finally:
        DemoServer(kept.demo_server).remove()


@pytest.mark.skipif(
    sys.platform == "win32", reason="a number is another's there only with the right to ask for it"
)
def test_a_leftover_whose_servers_number_is_another_programs_by_now_goes_and_that_program_stays(
    temp: Path, bystander: subprocess.Popen[bytes]
) -> None:
    left, server = left_over(temp, "dead")
    note_server(server, bystander.pid)
    take_away_leftovers(embedded())
    assert bystander.poll() is None
    assert not left.exists()
    assert not server.folder.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="it is a socket that answers here")
def test_a_leftover_that_cannot_be_stopped_stays_and_keeps_nobody_from_starting(
    temp: Path, bystander: subprocess.Popen[bytes]
) -> None:
    (stuck, server), (other, _) = (left_over(temp, name) for name in ("one", "two"))
    with socket.socket(socket.AF_UNIX) as listening, Turn(stuck / "lived-in.lock") as life:
        listening.bind(str(server.data.parent / ".s.PGSQL.5432"))
        listening.listen()
        # A minus before its number says that a server has one user, and pg_ctl does not stop such a one.
        note_server(server, -bystander.pid)
        with pytest.raises(Unavailable, match="local_server"):
            server.stop()
        life.let_go()
        take_away_leftovers(embedded())
        assert life.take()
    assert stuck.exists()
    assert not other.exists()
    server.remove()  # nobody listens there any more


def test_folders_of_others_and_without_a_lock_are_left_alone(temp: Path, tmp_path: Path) -> None:
    just_made = temp / "agentdesk-tour-made"
    just_made.mkdir()
    (tmp_path / "lived-in.lock").touch()
    pointing = temp / "agentdesk-tour-link"
    pointing.symlink_to(tmp_path, target_is_directory=True)
    take_away_leftovers(embedded())
    assert just_made.exists()
    assert pointing.is_symlink()
    assert (tmp_path / "lived-in.lock").exists()


@pytest.mark.skipif(not unprivileged.is_root(), reason="only root keeps servers elsewhere")
def test_a_note_that_another_takes_away_meanwhile_is_passed_over(tmp_path: Path) -> None:
    # A link to nowhere is listed and cannot be read, as a note is that goes between the two.
    vanishing = unprivileged.roots_place() / "server-taken.whose"
    vanishing.symlink_to(tmp_path / "not-there")
    try:
        assert unprivileged.left_behind() == []
        take_away_leftovers(embedded())
    finally:
        vanishing.unlink()


@pytest.mark.skipif(not unprivileged.is_root(), reason="only root keeps servers elsewhere")
def test_for_root_a_server_goes_when_the_folder_it_was_for_is_gone(
    temp: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = unprivileged.roots_place() / temp.name
    monkeypatch.setenv(unprivileged.VARIABLE, str(place))
    gone, kept, started = (temp / name for name in ("gone", "kept", "started"))
    try:
        for folder in (gone, kept):
            folder.mkdir()
            server = LocalServer(embedded(), folder, {"fsync": "off"})
            server.start()
        shutil.rmtree(gone)
        assert LocalServer(embedded(), gone).is_running()
        DemoServer(started).start()
        assert not LocalServer(embedded(), gone).folder.exists()
        assert server.is_running()
        assert len(list(place.glob("server-*.whose"))) == 2
    finally:
        for folder in (gone, kept, started):
            LocalServer(embedded(), folder).remove()
        assert list(place.glob("server-*")) == []
        shutil.rmtree(place)
