"""A PostgreSQL of our own: made once, started and stopped again and again, and harmless to what was there."""

from __future__ import annotations

import shutil
import stat
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import psutil
import psycopg
import pytest

from agentdesk.errors import Unavailable
from agentdesk.sync import unprivileged
from agentdesk.sync.address import Address
from agentdesk.sync.local_server import LocalServer
from agentdesk.sync.programs import embedded, installed
from agentdesk.sync.setup import connect

FAST = {"fsync": "off"}


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that is deleted afterwards."""
    made = Path(tempfile.mkdtemp(prefix="agentdesk-server-"))
    yield made
    shutil.rmtree(made, ignore_errors=True)


@pytest.fixture
def server(folder: Path) -> Iterator[LocalServer]:
    """A server that was not started yet."""
    made = LocalServer(embedded(), folder / "pg", FAST)
    yield made
    made.remove()


def run(server: LocalServer, query: str) -> list[tuple[object, ...]]:
    """Run a statement on a server."""
    with connect(Address.parse(server.url())) as connection:
        cursor = connection.execute(query.encode())
        return cursor.fetchall() if cursor.description else []


def test_what_was_written_is_there_after_a_restart(server: LocalServer) -> None:
    server.start()
    run(server, "CREATE TABLE kept AS SELECT 42 AS answer")
    server.stop()
    assert not server.is_running()
    server.start()
    assert run(server, "SELECT answer FROM kept") == [(42,)]


def test_starting_twice_and_stopping_twice_does_no_harm(server: LocalServer) -> None:
    server.start()
    first = (server.data / "postmaster.pid").read_text()
    server.start()
    assert (server.data / "postmaster.pid").read_text() == first
    server.stop()
    server.stop()
    assert not server.is_running()


def test_it_listens_on_no_network(server: LocalServer) -> None:
    server.start()
    assert run(server, "SHOW listen_addresses") == [("",)]
    socket = Path(str(run(server, "SHOW unix_socket_directories")[0][0]))
    assert stat.S_IMODE(socket.stat().st_mode) == 0o700


def test_a_long_folder_name_gets_its_socket_elsewhere(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = unprivileged.roots_place() / f"{'long-' * 20}{folder.name}"
    monkeypatch.setenv(unprivileged.VARIABLE, str(place))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder) if not unprivileged.is_root() else "/tmp")
    server = LocalServer(embedded(), folder / ("long-" * 20), FAST)
    try:
        server.start()
        assert run(server, "SELECT 1") == [(1,)]
    finally:
        server.remove()
        shutil.rmtree(place, ignore_errors=True)


def test_a_crash_while_it_was_made_leaves_nothing_half_made(server: LocalServer) -> None:
    server.folder.mkdir(parents=True)
    half = server.folder / "data.new"
    half.mkdir()
    (half / "PG_VERSION").write_text("18\n")
    server.start()
    assert run(server, "SELECT 1") == [(1,)]


def test_it_takes_up_what_a_killed_server_left(server: LocalServer) -> None:
    server.start()
    run(server, "CREATE TABLE kept AS SELECT 42 AS answer")
    postmaster = int((server.data / "postmaster.pid").read_text().splitlines()[0])
    process = psutil.Process(postmaster)
    children = process.children(recursive=True)
    process.kill()
    psutil.wait_procs([process, *children], timeout=20)
    server.start()
    assert run(server, "SELECT answer FROM kept") == [(42,)]


def test_a_server_that_cannot_start_is_unavailable_and_says_where_it_says_why(server: LocalServer) -> None:
    server.start()
    server.stop()
    (server.data / "PG_VERSION").write_text("3\n")
    with pytest.raises(Unavailable, match="local_server") as caught:
        server.start()
    assert str(server.folder) in caught.value.way_out


def test_removing_leaves_nothing(folder: Path) -> None:
    server = LocalServer(embedded(), folder / "pg", FAST)
    server.start()
    with closing(connect(Address.parse(server.url()))) as connection:
        server.remove()
        with pytest.raises(psycopg.OperationalError):
            connection.execute("SELECT 1")
    assert not server.folder.exists()


@pytest.mark.skipif(not unprivileged.is_root(), reason="only root has to give its rights away")
def test_for_root_nothing_that_was_there_gets_other_permissions(folder: Path) -> None:
    closed = folder / "closed"
    closed.mkdir(mode=0o700)
    package = embedded().parent.parent
    for part in (package, package.with_name(f"{package.name}.libs")):
        shutil.copytree(
            part, closed / part.name, symlinks=True, ignore=shutil.ignore_patterns("include", "*.py")
        )
    programs = closed / embedded().relative_to(package.parent)
    before = {path: path.stat().st_mode for path in (*programs.parents, programs)}
    server = LocalServer(programs, closed / "pg", FAST)
    try:
        server.start()
        assert run(server, "SELECT 1") == [(1,)]
        assert {path: path.stat().st_mode for path in before} == before
        assert server.data.owner() == unprivileged.account()
    finally:
        server.remove()
        shutil.rmtree(unprivileged.programs_for(programs).parents[2])


def test_the_systems_server_is_found_where_there_is_one() -> None:
    found = installed()
    assert found is None or (found / "initdb").exists()
    assert installed(lowest=10_000) is None or found is not None
