"""agentdesk central password, as it is typed: into the system's keyring, out of it, and what to do without one."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backends.fail import Keyring as FailKeyring

from agentdesk.__main__ import main
from agentdesk.platform.paths import Profile
from agentdesk.platform.vault import SystemVault
from agentdesk.services.desk import Desk
from agentdesk.services.remembering import ChangeSetting, Settings
from agentdesk.services.rights import PROGRAM
from agentdesk.sync import passwords
from agentdesk.sync.address import Address
from tests.conftest import PASSPHRASE
from tests.fakes.system_keyring import Remembering

OFFICE = "postgresql://ana@db.example/agentdesk"


@pytest.fixture
def system_keyring() -> Iterator[Remembering]:
    """A keyring of this test's own in place of the system's."""
    before, made = keyring.get_keyring(), Remembering()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


def test_a_password_is_kept_in_the_keyring_and_forgotten_again(
    system_keyring: Remembering, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("right words\nnot these\n"))
    assert main(["central", "password", "--url", OFFICE]) == 0
    assert capsys.readouterr().out == "The password of ana is kept in this system's keyring.\n"
    assert passwords.kept(Address.parse(OFFICE), SystemVault()) == "right words"
    assert main(["central", "password", "--url", OFFICE, "--forget"]) == 0
    assert capsys.readouterr().out == "The password is forgotten.\n"
    assert system_keyring.kept == {}
    assert main(["central", "password", "--url", OFFICE, "--forget"]) == 0
    assert "There was no password" in capsys.readouterr().out


def test_without_a_keyring_it_is_said_what_to_do_instead(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], system_keyring: Remembering
) -> None:
    keyring.set_keyring(FailKeyring())
    monkeypatch.setattr("sys.stdin", io.StringIO("right words\n"))
    assert main(["central", "password", "--url", OFFICE]) == 2
    said = capsys.readouterr().err
    assert "no keyring that keeps passwords safe" in said
    assert "right words" not in said


def test_joining_keeps_the_address_and_an_empty_one_forgets_it(
    desk: Desk,
    profile: Profile,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    words = tmp_path / "passphrase"
    words.write_text(PASSPHRASE)
    monkeypatch.setenv("AGENTDESK_PASSPHRASE_FILE", str(words))
    join = ["--profile", str(profile.folder), "central", "join", "--url"]
    assert main([*join, OFFICE]) == 0
    assert desk.ask(Settings())["central_url"] == OFFICE
    assert main([*join, "no address"]) == 2
    assert desk.ask(Settings())["central_url"] == OFFICE
    assert main([*join, "postgresql://ana:secret@db.example/agentdesk"]) == 2
    assert desk.ask(Settings())["central_url"] == OFFICE
    assert main([*join, ""]) == 0
    assert desk.ask(Settings())["central_url"] == ""
    desk.file.close()
    assert "stands alone from now on" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("setting", "status", "said"),
    [
        (OFFICE, 0, "The password of ana is kept"),
        ("", 2, "This desk has no central database of its own. Name one with --url."),
    ],
)
def test_without_an_address_it_is_the_one_in_the_settings(
    setting: str,
    status: int,
    said: str,
    desk: Desk,
    profile: Profile,
    tmp_path: Path,
    system_keyring: Remembering,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    desk.act_as(PROGRAM)
    desk.do(ChangeSetting("central_url", setting))
    desk.file.close()
    words = tmp_path / "passphrase"
    words.write_text(PASSPHRASE)
    monkeypatch.setenv("AGENTDESK_PASSPHRASE_FILE", str(words))
    monkeypatch.setattr("sys.stdin", io.StringIO("right words\n"))
    assert main(["--profile", str(profile.folder), "central", "password"]) == status
    told = capsys.readouterr()
    assert said in told.out + told.err
