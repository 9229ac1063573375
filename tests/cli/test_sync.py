"""agentdesk sync --once, as it is typed."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from agentdesk.__main__ import main
from agentdesk.platform.paths import Profile
from agentdesk.services import demonstration
from agentdesk.storage.desk_file import DeskFile
from agentdesk.sync.demo import READER, DemoServer
from agentdesk.sync.proof import Reader
from tests.conftest import PASSPHRASE


@pytest.fixture
def folder(profile: Profile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A profile at work whose passphrase is in a file; a server that it may have made is removed afterwards."""
    words = tmp_path / "passphrase"
    words.write_text(PASSPHRASE)
    monkeypatch.setenv("AGENTDESK_PASSPHRASE_FILE", str(words))
    # Sockets have short names, and pytest's folders long ones.
    short = Path(tempfile.mkdtemp(prefix="agentdesk-cli-"))
    shutil.copytree(profile.folder, short / "profile")
    yield short / "profile"
    DemoServer(Profile(short / "profile").demo_server).remove()
    shutil.rmtree(short)


@pytest.fixture
def demonstrating(folder: Path, key: bytes) -> None:
    """The profile was made as a demonstration."""
    file = DeskFile(Profile(folder).desk_file, key)
    with file.write() as connection:
        demonstration.mark(connection)
    file.close()


@pytest.mark.parametrize("url", [(), ("--url", "")])
def test_a_desk_that_stands_alone_says_so_and_sends_nothing(
    folder: Path, url: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--profile", str(folder), "sync", "--once", *url]) == 2
    said = capsys.readouterr()
    assert said.err == (
        "This desk stands alone: everything is kept in its own file, and nothing is sent. "
        "To send it, name a central database: agentdesk central join --url URL\n"
    )
    assert said.out == ""
    assert not Profile(folder).demo_server.exists()


def test_what_waits_is_sent_to_the_demonstration(
    folder: Path, demonstrating: None, capsys: pytest.CaptureFixture[str]
) -> None:
    sync = ["--profile", str(folder), "sync", "--once"]
    assert main([*sync, "--json"]) == 0
    first = json.loads(capsys.readouterr().out)
    assert first["pushed"] == first["acknowledged"] > 0
    assert (first["waiting"], first["meeting"]) == (0, "continue")
    assert main(sync) == 0
    # Opening the desk again is itself journalled.
    assert capsys.readouterr().out == (
        f"1 events sent. {first['acknowledged'] + 1} are in the central database, 0 wait.\n"
    )
    server = DemoServer(Profile(folder).demo_server)
    server.start()
    with Reader(server.address(READER)) as reader:
        assert reader._all("SELECT owner, events FROM desk.devices") == [
            ("demo-agent", first["acknowledged"] + 1)
        ]
    server.stop()


def test_a_database_that_is_absent_is_one_sentence_and_the_way_out(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    nowhere = ["--url", "postgresql://a@/x?host=/nowhere"]
    assert main(["--profile", str(folder), "sync", "--once", *nowhere]) == 2
    said = capsys.readouterr()
    assert said.err.startswith("The central database cannot be reached. Go on working")
    assert (said.out, said.err.count("\n")) == ("", 1)


def test_an_address_that_asks_for_less_safety_is_refused(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    unsafe = ["--url", "postgresql://a@db.example/x?sslmode=require"]
    assert main(["--profile", str(folder), "sync", "--once", *unsafe]) == 2
    assert "always checks the server's certificate" in capsys.readouterr().err
