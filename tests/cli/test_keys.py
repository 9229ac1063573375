"""agentdesk keys: another passphrase, and the organisation's recovery key, on a real profile."""

from __future__ import annotations

import io
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from agentdesk.__main__ import main
from agentdesk.compose import create_desk, sign_in
from agentdesk.errors import Refused
from agentdesk.platform import keys
from agentdesk.platform.clock import Clock
from agentdesk.platform.key_file import read_key_file
from agentdesk.platform.paths import Profile
from agentdesk.platform.vault import NoVault
from agentdesk.services.proving import VerifyJournal
from tests.conftest import AGENT, CHEAP, PASSPHRASE

NEW = "another horse, another battery"
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def made(tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Profile:
    """A profile as a first start makes it; its passphrase is PASSPHRASE."""
    monkeypatch.setattr(keys, "COSTS", CHEAP)
    monkeypatch.setattr("agentdesk.services.staffing.COSTS", CHEAP)
    profile = Profile(tmp_path / "made")
    create_desk(profile, PASSPHRASE, NoVault(), clock).file.close()
    return profile


@pytest.fixture
def run(
    made: Profile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Run:
    """Runs the command with what is typed; `passphrase` is in the file that opens the profile."""

    def call(*arguments: str, typed: str = "", passphrase: str = PASSPHRASE) -> tuple[int, str, str]:
        words = tmp_path / "passphrase"
        words.write_text(passphrase)
        monkeypatch.setenv("AGENTDESK_PASSPHRASE_FILE", str(words))
        monkeypatch.setattr("sys.stdin", io.StringIO(f"{typed}\n"))
        status = main(["keys", *arguments, "--profile", str(made.folder)])
        printed = capsys.readouterr()
        told = printed.out + printed.err
        assert not [one for one in (PASSPHRASE, NEW) if one in told]
        return status, printed.out, printed.err

    return call


def opens(profile: Profile, passphrase: str) -> bool:
    """Whether a passphrase opens the profile, and is its owner's."""
    from agentdesk.compose import open_desk

    try:
        desk = open_desk(profile, NoVault(), Clock(), lambda: passphrase)
    except Refused:
        return False
    try:
        assert desk.ask(VerifyJournal()).faults == ()
        sign_in(desk, AGENT, passphrase)
    finally:
        desk.file.close()
    return True


def test_another_passphrase_opens_and_the_old_one_does_not(run: Run, made: Profile) -> None:
    assert run("passphrase", typed=NEW) == (0, "The passphrase is changed.\n", "")
    assert opens(made, NEW)
    assert not opens(made, PASSPHRASE)


@pytest.mark.parametrize(
    ("typed", "passphrase"), [("short", PASSPHRASE), ("", PASSPHRASE), (NEW, "not the one")]
)
def test_a_passphrase_that_cannot_be_changes_nothing(
    typed: str, passphrase: str, run: Run, made: Profile
) -> None:
    before = made.key_file.read_bytes()
    assert run("passphrase", typed=typed, passphrase=passphrase)[0] == 2
    assert made.key_file.read_bytes() == before
    assert opens(made, PASSPHRASE)


def test_the_organisation_gives_a_new_passphrase_when_the_old_one_is_lost(
    run: Run, made: Profile, tmp_path: Path
) -> None:
    secret = tmp_path / "recovery.secret"
    status, out, _ = run("recovery", "new", str(secret))
    public_key = out.splitlines()[-1]
    assert (status, stat.S_IMODE(secret.stat().st_mode)) == (0, 0o600)
    assert secret.read_text().strip() not in out
    assert run("recovery", "open", str(secret), typed=NEW)[2] == "This profile has no recovery key.\n"
    said = "The organisation can open this profile from now on.\n"
    assert run("recovery", "add", public_key) == (0, said, "")
    assert opens(made, PASSPHRASE)
    told = run("recovery", "open", str(secret), typed=NEW, passphrase="forgotten")
    assert told == (0, "The profile has a new passphrase.\n", "")
    assert opens(made, NEW)
    assert not opens(made, PASSPHRASE)
    assert {slot.kind for slot in read_key_file(made.key_file).slots} == {"passphrase", "recovery"}


def test_a_second_key_takes_the_place_of_the_first(run: Run, made: Profile, tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    for secret in (first, second):
        public_key = run("recovery", "new", str(secret))[1].splitlines()[-1]
        last = run("recovery", "add", public_key)[1]
    assert "The recovery key it had before opens it no more." in last
    assert (
        run("recovery", "open", str(first), typed=NEW)[2] == "That recovery key does not open this profile.\n"
    )
    assert run("recovery", "open", str(second), typed=NEW)[0] == 0


def test_what_is_no_key_is_one_sentence_and_no_file_is_overwritten(
    run: Run, made: Profile, tmp_path: Path
) -> None:
    before = made.key_file.read_bytes()
    there = tmp_path / "there"
    there.write_bytes(b"\xff\xfe\x00")
    for arguments in (
        ("recovery", "add", "not a key"),
        ("recovery", "add", "AAAA"),
        ("recovery", "add", keys.recovery_text(bytes(32))),
        ("recovery", "open", str(there)),
        ("recovery", "open", str(tmp_path / "nowhere")),
        ("recovery", "new", str(there)),
        ("recovery", "new", str(tmp_path / "nowhere" / "secret")),
    ):
        status, out, err = run(*arguments, typed=NEW)
        assert (status, out, err.count("\n")) == (2, "", 1), arguments
    assert made.key_file.read_bytes() == before
    assert there.read_bytes() == b"\xff\xfe\x00"


def test_a_profile_that_is_not_there_is_not_made(tmp_path: Path, run: Run) -> None:
    nowhere = tmp_path / "nowhere"
    assert main(["keys", "passphrase", "--profile", str(nowhere)]) == 2
    assert not nowhere.exists()
