"""Opening a profile: made whole or not at all, opened by what opens it, and never replaced by anything."""

from __future__ import annotations

import shutil
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from agentdesk.errors import Refused, Unavailable
from agentdesk.journal.chain import Entry
from agentdesk.platform import keys
from agentdesk.platform.clock import Clock
from agentdesk.platform.paths import Profile
from agentdesk.platform.vault import NoVault
from agentdesk.services import keeping, presence
from agentdesk.storage import journal, meta
from agentdesk.storage.desk_file import DeskFile
from tests.conftest import CHEAP, PASSPHRASE
from tests.fakes.time import DAY, WEDNESDAY, Hands
from tests.fakes.vault import FakeVault
from tests.programs.first_start import CUT, MADE, REFUSED

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Passphrases that cost nearly nothing to stretch; what they cost in earnest is proven beside the keys."""
    monkeypatch.setattr(keys, "COSTS", CHEAP)


@pytest.fixture
def empty(tmp_path: Path) -> Profile:
    """A profile that was never made."""
    return Profile(tmp_path / "new")


def answers(passphrase: str | None) -> Callable[[], str | None]:
    """Somebody, or nobody, who is asked for the passphrase."""
    return lambda: passphrase


def opened(profile: Profile, clock: Clock) -> DeskFile:
    """The file of a profile that is not new, by its passphrase."""
    assert not presence.is_new(profile)
    return keeping.open_file(profile, keeping.unlock(profile, NoVault(), answers(PASSPHRASE)), clock)


def never() -> str | None:
    """Must not be asked."""
    raise AssertionError("the passphrase was asked for")


def everything(folder: Path) -> dict[str, bytes]:
    """All files of a folder and what is in them."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


# --- the first start -------------------------------------------------------------------------------------------


def test_a_new_profile_has_a_file_and_its_key_and_nothing_else(empty: Profile, clock: Clock) -> None:
    assert presence.is_new(empty)
    file = keeping.create(empty, PASSPHRASE, NoVault(), clock)
    with file.read() as connection:
        assert meta.device(connection)
        assert journal.head(connection).seq == 0
    file.close()
    assert sorted(everything(empty.folder)) == ["desk.db", "desk.keys"]
    assert stat.S_IMODE(empty.folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in empty.folder.iterdir()} == {0o600}
    assert not presence.is_new(empty)
    assert keeping.unlock(empty, NoVault(), answers(PASSPHRASE))


def test_a_short_passphrase_makes_no_profile(empty: Profile, clock: Clock) -> None:
    with pytest.raises(Refused, match="at least 8"):
        keeping.create(empty, "short", NoVault(), clock)
    assert everything(empty.folder) == {}


@pytest.mark.parametrize("there", [("desk.db",), ("desk.keys",), ("desk.db", "desk.keys")])
def test_nothing_that_is_there_is_ever_overwritten(
    profile: Profile, clock: Clock, there: tuple[str, ...]
) -> None:
    for path in list(profile.folder.iterdir()):
        if path.name not in there:
            path.unlink()
    before = everything(profile.folder)
    with pytest.raises(Refused) as refused:
        keeping.create(profile, PASSPHRASE, NoVault(), clock)
    assert refused.value.code in ("keys_missing", "file_missing", "profile_exists")
    assert everything(profile.folder) == before


def run(*arguments: str | Path) -> list[str]:
    """The lines that the program of first starts prints."""
    command = [sys.executable, "-m", "tests.programs.first_start", *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.splitlines()


def test_two_first_starts_at_once_make_one_profile_that_opens(tmp_path: Path, clock: Clock) -> None:
    assert run("race", tmp_path, "12") == [f"{MADE} {REFUSED}"] * 12
    for folder in tmp_path.iterdir():
        opened(Profile(folder), clock).close()
        assert sorted(everything(folder)) == ["desk.db", "desk.keys"]


def test_who_is_overtaken_while_making_a_profile_is_told_that_there_is_one(
    tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    profile, write = Profile(tmp_path), meta.write

    def overtaken(*of: Any, **how: Any) -> Any:
        monkeypatch.setattr(meta, "write", write)
        keeping.create(profile, PASSPHRASE, NoVault(), clock).close()
        return write(*of, **how)

    monkeypatch.setattr(meta, "write", overtaken)
    with pytest.raises(Refused, match="profile_exists"):
        keeping.create(profile, "another passphrase", NoVault(), clock)
    opened(profile, clock).close()
    assert sorted(everything(profile.folder)) == ["desk.db", "desk.keys"]


# Functions during which a first start may be cut off, in the order in which they are called.
CUTS = (
    "agentdesk.services.keeping.private_folder",
    "agentdesk.storage.desk_file.new_private_file",
    "agentdesk.storage.meta.write",
    "agentdesk.services.keeping.bring_up_to_date",
    "agentdesk.storage.meta.write",
    "agentdesk.services.keeping.write_key_file",
    "agentdesk.platform.files._name_first",
    "agentdesk.platform.files.sync_folder",
    "agentdesk.services.keeping.finish",
    "agentdesk.services.presence.sync_folder",
    "agentdesk.services.keeping.version_of",
)


def test_a_first_start_that_is_cut_off_anywhere_leaves_nothing_in_the_way(
    tmp_path: Path, clock: Clock
) -> None:
    assert run("cut", tmp_path, *CUTS) == [str(CUT)] * len(CUTS)
    for name in CUTS:
        profile = Profile(tmp_path / name)
        if presence.is_new(profile):
            keeping.create(profile, PASSPHRASE, NoVault(), clock).close()
        assert profile.desk_file.exists()  # for the first paint, which opens it by itself
        file = opened(profile, clock)
        with file.read() as connection:
            assert meta.device(connection)
        file.close()
        assert sorted(everything(profile.folder)) == ["desk.db", "desk.keys"]


@pytest.mark.parametrize(
    "full", ["agentdesk.storage.desk_file.new_private_file", "agentdesk.platform.files.os.fsync"]
)
def test_a_first_start_on_a_full_disk_says_so_and_leaves_nothing(
    empty: Profile, clock: Clock, full: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(full, no_room)
    with pytest.raises(Unavailable) as unavailable:
        keeping.create(empty, PASSPHRASE, NoVault(), clock)
    assert unavailable.value.code == "disk_full"
    assert everything(empty.folder) == {}
    monkeypatch.undo()
    keeping.create(empty, PASSPHRASE, NoVault(), clock).close()


# --- every further one -----------------------------------------------------------------------------------------


def test_with_a_keyring_nobody_is_asked(empty: Profile, clock: Clock, vault: FakeVault) -> None:
    keeping.create(empty, PASSPHRASE, vault, clock).close()
    keeping.open_file(empty, keeping.unlock(empty, vault, never), clock).close()


@pytest.mark.parametrize("loss", ["lost", "changed", "locked", "none", "another backend"])
def test_without_its_keyring_the_passphrase_opens_and_the_keyring_is_renewed_where_it_can_be(
    empty: Profile, clock: Clock, vault: FakeVault, loss: str
) -> None:
    keeping.create(empty, PASSPHRASE, vault, clock).close()
    before = everything(empty.folder)
    if loss == "lost":
        vault.kept.clear()
    elif loss == "changed":
        vault.kept = dict.fromkeys(vault.kept, bytes(32))
    elif loss == "another backend":
        vault = FakeVault("tests.Another")
    vault.is_locked = loss == "locked"
    vault.name = None if loss == "none" else vault.name
    with pytest.raises(Refused) as refused:
        keeping.unlock(empty, vault, answers(None))
    assert refused.value.code == "passphrase_needed"
    with pytest.raises(Refused) as refused:
        keeping.unlock(empty, vault, answers("not the passphrase"))
    assert refused.value.code == "key_wrong"
    assert everything(empty.folder) == before
    key = keeping.unlock(empty, vault, answers(PASSPHRASE))
    keeping.open_file(empty, key, clock).close()
    assert everything(empty.folder)["desk.db"] == before["desk.db"]
    if loss in ("locked", "none"):
        assert everything(empty.folder)["desk.keys"] == before["desk.keys"]
    else:
        assert keeping.unlock(empty, vault, never) == key
    assert keeping.unlock(empty, NoVault(), answers(PASSPHRASE)) == key


def test_a_keyring_that_cannot_be_renewed_does_not_keep_anyone_out(
    empty: Profile, clock: Clock, vault: FakeVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_only(*_: object, **__: object) -> None:
        raise OSError(30, "Read-only file system")

    keeping.create(empty, PASSPHRASE, NoVault(), clock).close()
    monkeypatch.setattr(keeping, "write_key_file", read_only)
    key = keeping.unlock(empty, vault, answers(PASSPHRASE))
    monkeypatch.undo()
    assert keeping.unlock(empty, vault, answers(PASSPHRASE)) == key


def test_of_a_file_that_is_no_good_its_opening_tells_and_not_the_renewal_of_the_keyring(
    empty: Profile, clock: Clock, vault: FakeVault
) -> None:
    keeping.create(empty, PASSPHRASE, NoVault(), clock).close()
    empty.desk_file.write_bytes(bytes(empty.desk_file.stat().st_size))
    before = everything(empty.folder)
    key = keeping.unlock(empty, vault, answers(PASSPHRASE))
    with pytest.raises(Refused, match="file_unreadable"):
        keeping.open_file(empty, key, clock)
    assert {name: everything(empty.folder)[name] for name in before} == before


def test_the_clock_is_held_to_what_the_journal_knows(profile: Profile, key: bytes) -> None:
    file = DeskFile(profile.desk_file, key)
    note = Entry("note.saved", {"customer": "c", "body": ""})
    with file.write() as connection:
        journal.append(connection, [note], actor="a", at=WEDNESDAY + DAY, zone="UTC")
    file.close()
    clock = Hands().clock()
    keeping.open_file(profile, key, clock).close()
    assert clock.now() == WEDNESDAY + DAY


def test_rights_that_a_backup_brought_along_are_taken_back(
    profile: Profile, key: bytes, clock: Clock
) -> None:
    for path in profile.folder.iterdir():
        path.chmod(0o644)
    keeping.open_file(profile, key, clock).close()
    assert {stat.S_IMODE(path.stat().st_mode) for path in profile.folder.iterdir()} == {0o600}


# --- what cannot be opened is left as it is --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("harm", "code"),
    [
        ("no file", "file_missing"),
        ("no keys", "keys_missing"),
        ("empty file", "file_empty"),
        ("file of zeros", "file_unreadable"),
        ("file cut short", "file_unreadable"),
        ("another's file", "file_unreadable"),
        ("keys cut short", "keys_damaged"),
    ],
)
def test_what_is_missing_or_damaged_is_said_in_a_sentence_and_nothing_is_made_in_its_place(
    profile: Profile, clock: Clock, tmp_path: Path, harm: str, code: str
) -> None:
    file, keys = profile.desk_file, profile.key_file
    if harm == "no file":
        file.unlink()
    elif harm == "no keys":
        keys.unlink()
    elif harm == "empty file":
        file.write_bytes(b"")
    elif harm == "file of zeros":
        file.write_bytes(bytes(file.stat().st_size))
    elif harm == "file cut short":
        file.write_bytes(file.read_bytes()[:1_000])
    elif harm == "another's file":
        other = DeskFile.create(tmp_path / "other.db", bytes(32))
        with other.write() as connection:
            connection.exec_driver_sql("CREATE TABLE t (x)")
        other.close()
        shutil.copy(tmp_path / "other.db", file)
    else:
        keys.write_bytes(keys.read_bytes()[:-40])
    before = {name: content for name, content in everything(profile.folder).items() if content}
    with pytest.raises(Refused) as refused:
        opened(profile, clock)
    assert refused.value.code == code
    assert refused.value.sentence.endswith(".")
    with pytest.raises(Refused):
        keeping.create(profile, PASSPHRASE, NoVault(), clock)
    assert {name: everything(profile.folder)[name] for name in before} == before
    assert set(everything(profile.folder)) <= {"desk.db", "desk.keys"}


def test_a_folder_that_cannot_be_made_is_refused(tmp_path: Path, clock: Clock) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(Refused) as refused:
        keeping.create(Profile(tmp_path / "file" / "profile"), PASSPHRASE, NoVault(), clock)
    assert refused.value.code == "profile_folder"
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
