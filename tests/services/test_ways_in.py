"""Ways into a profile: the key file and the journal agree on what opens it, whenever the power fails."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from agentdesk.compose import desk_on, sign_in
from agentdesk.errors import Refused, Unavailable
from agentdesk.platform import keys
from agentdesk.platform.clock import Clock
from agentdesk.platform.key_file import read_key_file
from agentdesk.platform.paths import Profile
from agentdesk.platform.vault import NoVault
from agentdesk.services import keeping, ways_in
from agentdesk.services.coming_keys import lay_beside, settle
from agentdesk.services.desk import Desk
from agentdesk.services.proving import RebuildStates, VerifyJournal
from agentdesk.services.rights import PROGRAM
from agentdesk.services.staffing import SetSecret
from agentdesk.storage import journal
from tests.conftest import AGENT, CHEAP, PASSPHRASE
from tests.fakes.vault import FakeVault
from tests.programs.way_in_cut import CUT

ROOT = Path(__file__).parents[2]
NEW = "another horse, another battery"
KINDS = ("desk.passphrase_changed", "desk.recovery_added")


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Passphrases that cost nearly nothing to stretch; what they cost in earnest is proven beside the keys."""
    monkeypatch.setattr(keys, "COSTS", CHEAP)
    monkeypatch.setattr("agentdesk.services.staffing.COSTS", CHEAP)


@pytest.fixture
def owned(desk: Desk) -> Desk:
    """A desk whose owner has the profile's passphrase, and on which the program acts."""
    desk.act_as(PROGRAM)
    desk.do(SetSecret(AGENT, PASSPHRASE))
    return desk


def told(desk: Desk) -> list[tuple[str, dict[str, Any]]]:
    """What the journal says of ways into the profile."""
    with desk.file.read() as connection:
        events = [event for event in journal.events_from(connection) if event.kind in KINDS]
        rows = connection.exec_driver_sql("SELECT way FROM way_in ORDER BY seq").scalars().all()
    assert rows == [event.kind.split(".")[1].split("_")[0] for event in events]
    return [(event.kind, journal.payload_of(event)) for event in events]


def digest(path: Path) -> str:
    """The sha256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def opening(profile: Profile) -> str:
    """The passphrase that opens the profile; the other must not."""
    wrapped, found = read_key_file(profile.key_file), []
    for passphrase in (PASSPHRASE, NEW):
        try:
            keys.open_passphrase(wrapped, passphrase)
        except Refused:
            continue
        found.append(passphrase)
    assert len(found) == 1
    return found[0]


def test_another_passphrase_is_journalled_with_what_it_holds_by(
    owned: Desk, profile: Profile, key: bytes
) -> None:
    ways_in.let_passphrase_in(owned, profile, key, NEW, NoVault(), "recovery")
    expected = {"key_file": digest(profile.key_file), "opened_by": "recovery"}
    assert told(owned) == [("desk.passphrase_changed", expected)]
    assert opening(profile) == NEW
    assert sign_in(owned, AGENT, NEW)


def test_a_recovery_key_is_journalled_by_the_digest_of_its_public_half(
    owned: Desk, profile: Profile, key: bytes
) -> None:
    secret, public_key = keys.new_recovery()
    assert not ways_in.let_organisation_in(owned, profile, key, public_key)
    whose = hashlib.sha256(public_key).hexdigest()
    payload = {"key_file": digest(profile.key_file), "recovery_key": whose}
    assert told(owned) == [("desk.recovery_added", payload)]
    assert ways_in.opened_by_recovery(profile, secret) == key
    assert ways_in.let_organisation_in(owned, profile, key, keys.new_recovery()[1])
    owned.do(RebuildStates())
    assert [kind for kind, _ in told(owned)] == ["desk.recovery_added"] * 2


def test_no_secret_is_in_the_journal(owned: Desk, profile: Profile, key: bytes) -> None:
    secret, public_key = keys.new_recovery()
    ways_in.let_organisation_in(owned, profile, key, public_key)
    ways_in.let_passphrase_in(owned, profile, key, NEW, NoVault(), "passphrase")
    forms = [
        form for one in (secret, key) for form in (one, one.hex().encode(), keys.recovery_text(one).encode())
    ]
    with owned.file.read() as connection:
        payloads = [event.payload.encode() for event in journal.events_from(connection) if event.payload]
    assert not [
        form for form in (*forms, NEW.encode(), PASSPHRASE.encode()) for one in payloads if form in one
    ]


def test_what_is_refused_changes_nothing(owned: Desk, profile: Profile, key: bytes) -> None:
    before = digest(profile.key_file)
    with pytest.raises(Refused, match="passphrase_short"):
        ways_in.let_passphrase_in(owned, profile, key, "short", NoVault(), "passphrase")
    with pytest.raises(Refused, match="recovery_key"):
        ways_in.let_organisation_in(owned, profile, key, bytes(32))
    assert (told(owned), digest(profile.key_file), profile.coming_keys.exists()) == ([], before, False)


def test_a_full_disk_leaves_the_way_in_that_there_was(
    owned: Desk, profile: Profile, key: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as full:
        full.setattr("agentdesk.platform.files.os.fsync", no_room)
        with pytest.raises(Unavailable, match="disk_full"):
            ways_in.let_passphrase_in(owned, profile, key, NEW, NoVault(), "passphrase")
    assert (told(owned), opening(profile), profile.coming_keys.exists()) == ([], PASSPHRASE, False)
    assert sign_in(owned, AGENT, PASSPHRASE)


@pytest.mark.parametrize(
    ("during", "is_new"),
    [
        ("agentdesk.services.coming_keys.write_key_file", False),
        ("agentdesk.storage.transaction.Transaction._commit", False),
        ("agentdesk.services.ways_in.settle", True),
        ("agentdesk.services.coming_keys.sync_folder", True),
    ],
)
def test_where_the_power_fails_key_file_and_journal_say_the_same_at_the_next_opening(
    during: str, is_new: bool, owned: Desk, profile: Profile, key: bytes, clock: Clock
) -> None:
    owned.file.close()
    program = [sys.executable, "-m", "tests.programs.way_in_cut", profile.folder, key.hex(), NEW, during]
    assert subprocess.run(program, cwd=ROOT, check=False).returncode == CUT
    # Before it is opened again the old passphrase still opens it, wherever the new one does not.
    assert opening(profile) == (NEW if during.endswith("sync_folder") else PASSPHRASE)
    again = desk_on(keeping.open_file(profile, key, clock), clock)
    with closing(again.file):
        passphrase = NEW if is_new else PASSPHRASE
        assert opening(profile) == passphrase
        assert [payload["key_file"] for _, payload in told(again)] == [digest(profile.key_file)] * is_new
        assert not profile.coming_keys.exists()
        assert again.ask(VerifyJournal()).faults == ()
        sign_in(again, AGENT, passphrase)


def test_only_the_last_that_was_journalled_takes_effect(owned: Desk, profile: Profile, key: bytes) -> None:
    ways_in.let_passphrase_in(owned, profile, key, NEW, NoVault(), "passphrase")
    first = profile.key_file.read_bytes()
    ways_in.let_organisation_in(owned, profile, key, keys.new_recovery()[1])
    held = digest(profile.key_file)
    profile.coming_keys.write_bytes(first)
    settle(profile, owned.file)
    assert (digest(profile.key_file), profile.coming_keys.exists()) == (held, False)
    lay_beside(profile, read_key_file(profile.key_file))
    settle(profile, owned.file)
    assert (digest(profile.key_file), profile.coming_keys.exists()) == (held, False)


def beside(profile: Profile, key: bytes, clock: Clock) -> Desk:
    """Another program on the same profile."""
    return desk_on(keeping.open_file(profile, key, clock), clock)


def names_what_is(desk: Desk, profile: Profile) -> bool:
    """Whether the last way in that the journal names is the key file."""
    return bool(told(desk)[-1][1]["key_file"] == digest(profile.key_file))


def test_what_was_changed_while_the_passphrase_was_asked_for_stays(
    owned: Desk, profile: Profile, key: bytes, vault: FakeVault
) -> None:
    secret, public_key = keys.new_recovery()

    def slow_answer() -> str:
        ways_in.let_passphrase_in(owned, profile, key, NEW, NoVault(), "passphrase")
        ways_in.let_organisation_in(owned, profile, key, public_key)
        return PASSPHRASE

    assert keeping.unlock(profile, vault, slow_answer) == key
    assert opening(profile) == NEW
    assert ways_in.opened_by_recovery(profile, secret) == key
    assert keys.open_keyring(read_key_file(profile.key_file), vault) == key


@pytest.mark.parametrize("is_settled", [True, False])
def test_two_who_change_the_ways_in_at_once_both_have_theirs(
    is_settled: bool, owned: Desk, profile: Profile, key: bytes, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    secret, public_key = keys.new_recovery()
    wrap = keys.wrap_passphrase

    def overtaken(*given: Any) -> Any:
        """Between wrapping and the change itself, another program lets an organisation in."""
        slot, other = wrap(*given), beside(profile, key, clock)
        with closing(other.file), monkeypatch.context() as cut:
            if not is_settled:
                cut.setattr(ways_in, "settle", lambda *_: None)
            assert not ways_in.let_organisation_in(other, profile, key, public_key)
        return slot

    monkeypatch.setattr(keys, "wrap_passphrase", overtaken)
    ways_in.let_passphrase_in(owned, profile, key, NEW, NoVault(), "passphrase")
    assert opening(profile) == NEW
    assert ways_in.opened_by_recovery(profile, secret) == key
    assert names_what_is(owned, profile)
