"""agentdesk central init, person and demo, as they are typed."""

from __future__ import annotations

import io
import json
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from agentdesk.__main__ import main
from agentdesk.platform.paths import Profile
from agentdesk.sync import meanings, setup
from agentdesk.sync.demo import DemoServer
from agentdesk.sync.local_server import free_port
from agentdesk.sync.meanings import Meaning
from tests.central import CentralDatabase, central, central_server, central_template

__all__ = ["central", "central_server", "central_template"]
ROOT = Path(__file__).parents[2]


@pytest.fixture
def url(central: CentralDatabase) -> str:
    """The administrator's address of this test's central database."""
    return central.url()


@pytest.fixture
def profile() -> Iterator[Profile]:
    """A folder for a profile; the demonstration's server in it is removed afterwards."""
    with tempfile.TemporaryDirectory(prefix="agentdesk-cli-") as folder:
        made = Profile(Path(folder) / "profile")
        yield made
        DemoServer(made.demo_server).remove()


def test_init_may_be_repeated(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["central", "init", "--url", url]) == 0
    assert f"is up to date: schema {setup.HEAD} on PostgreSQL" in capsys.readouterr().out
    assert main(["central", "init", "--url", url, "--json"]) == 0
    done = json.loads(capsys.readouterr().out)
    assert (done["before"], done["after"]) == (setup.HEAD, setup.HEAD)


def test_init_sets_a_new_database_up(
    central: CentralDatabase, url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    central.run(f'CREATE DATABASE "{central.name}_cli"')
    try:
        assert main(["central", "init", "--url", url.replace(central.name, f"{central.name}_cli")]) == 0
        assert "was set up" in capsys.readouterr().out
    finally:
        central.run(f'DROP DATABASE "{central.name}_cli"')


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("no address", "This is not the address of a database."),
        ("postgresql://a@db.example/x?sslmode=prefer", "AgentDesk always checks the server's certificate"),
        ("postgresql://a@/x?host=/nowhere", "cannot be reached"),
        (
            "postgresql://a@db.example/x?sslrootcert=/nowhere&hostaddr=127.0.0.1&port=PORT",
            "cannot be reached",
        ),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    address: str, sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["central", "init", "--url", address.replace("PORT", str(free_port()))]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert sentence in said.err
    assert said.err.count("\n") == 1


@pytest.mark.parametrize("command", [("init",), ("person", "ana")])
def test_whoever_sets_it_up_is_sent_to_the_address_and_the_server(
    command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO())
    assert main(["central", *command, "--url", "postgresql://a@/x?host=/nowhere"]) == 2
    assert capsys.readouterr().err == (
        "The central database cannot be reached. Look at the address (host, port and database), and see that the "
        "server runs and that this machine can reach it.\n"
    )


def test_whatever_passes_by_itself_has_a_way_out_for_both() -> None:
    passing = [one for one in vars(meanings).values() if isinstance(one, Meaning) and one.way_out]
    assert {one.code for one in passing} == set(meanings.ADMINISTRATOR)
    assert not {one.way_out for one in passing} & set(meanings.ADMINISTRATOR.values())


def test_a_person_is_let_in_with_a_password_from_a_file(
    central: CentralDatabase, url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = tmp_path / "password"
    words.write_text("right words\n")
    try:
        assert main(["central", "person", "cleo", "--url", url, "--password-file", str(words)]) == 0
        assert capsys.readouterr().out == "cleo may sign in as agent.\n"
        with central.client("cleo") as client:
            assert client.hello("00000000-0000-0000-0000-000000000001").last_seq == 0
        assert main(["central", "person", "cleo", "--url", url, "--role", "lead"]) == 0
        with central.connect("cleo") as connection:
            assert connection.execute("SELECT count(*) FROM desk.devices").fetchone() == (1,)
    finally:
        central.run("DROP ROLE cleo")


def test_a_password_file_that_is_not_there_is_refused(
    central: CentralDatabase, url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = str(tmp_path / "none")
    assert main(["central", "person", "cleo", "--url", url, "--password-file", missing]) == 2
    assert "cannot be read" in capsys.readouterr().err
    assert central.run("SELECT count(*) FROM pg_roles WHERE rolname = 'cleo'") == [(0,)]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_demonstration_runs_until_it_is_stopped(profile: Profile, number: signal.Signals) -> None:
    command = [sys.executable, "-m", "agentdesk", "--profile", str(profile.folder), "central", "demo"]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout is not None
    lines = [process.stdout.readline() for _ in range(3)]
    assert lines[2] == "Ctrl+C stops it.\n"
    looked = subprocess.run(lines[1], shell=True, capture_output=True, text=True, check=True, timeout=60)
    assert "outcome" in looked.stdout
    assert main(["--profile", str(profile.folder), "central", "demo"]) == 0
    process.send_signal(number)
    assert process.communicate(timeout=60)[1] == ""
    assert process.returncode == 0
    assert subprocess.run(lines[1], shell=True, capture_output=True, check=False, timeout=60).returncode != 0
