"""Opening a profile: its folder, its wrapped key, its encrypted file. Nothing unreadable is ever replaced."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path

from agentdesk.errors import Refused, Unavailable
from agentdesk.platform import keys
from agentdesk.platform.clock import Clock
from agentdesk.platform.files import private_folder
from agentdesk.platform.ids import new_id
from agentdesk.platform.key_file import KeyFile, Slot, read_key_file, write_key_file
from agentdesk.platform.keys import Vault
from agentdesk.platform.paths import Profile
from agentdesk.services.coming_keys import settle
from agentdesk.services.presence import finish, is_new, take_away
from agentdesk.storage import journal, meta
from agentdesk.storage.desk_file import DeskFile
from agentdesk.storage.faults import sorted_faults
from agentdesk.storage.migrate import bring_up_to_date, version_of


def create(profile: Profile, passphrase: str, vault: Vault, clock: Clock) -> DeskFile:
    """Make a new profile: a random key, wrapped by the passphrase, and by the keyring where there is one.

    Raises Refused when one is there already.
    """
    private_folder(profile.folder)
    if not is_new(profile):
        raise _profile_exists()
    key = keys.new_key()
    wrapped = KeyFile(new_id(clock.now())).with_slot(keys.wrap_passphrase(key, passphrase))
    if (slot := keys.wrap_keyring(key, wrapped, vault)) is not None:
        wrapped = wrapped.with_slot(slot)
    unfinished = profile.unfinished(wrapped.account)
    try:
        with sorted_faults():
            _make_file(unfinished, key, clock)
            # From here on the profile is there: nothing but a name is missing, and whoever opens it gives that.
            write_key_file(profile.key_file, wrapped, is_new=True)
    except BaseException as fault:  # whatever it was, half a profile must not stay
        take_away(unfinished)
        # Whoever was first takes away what others are still making: that fault of the disk is none.
        if isinstance(fault, FileExistsError) or _is_anothers(profile, wrapped):
            raise _profile_exists() from fault
        raise
    return open_file(profile, key, clock)


def unlock(profile: Profile, vault: Vault, ask: Callable[[], str | None]) -> bytes:
    """Return the profile's key: from the keyring, else by the passphrase that `ask` returns.

    Raises Refused when neither opens it, or nobody could be asked.
    """
    wrapped = read_key_file(profile.key_file)
    key = keys.open_keyring(wrapped, vault)
    if key is not None:
        return key
    passphrase = ask()
    if passphrase is None:
        raise passphrase_needed()
    key = keys.open_passphrase(wrapped, passphrase)
    _renew_keyring(profile, wrapped, key, vault)
    return key


def passphrase_needed() -> Refused:
    """Return the refusal for a profile that nobody gave the passphrase of."""
    return Refused(
        "passphrase_needed",
        "This profile needs its passphrase. Put it in a file and name that file in AGENTDESK_PASSPHRASE_FILE.",
    )


def open_file(profile: Profile, key: bytes, clock: Clock) -> DeskFile:
    """Open the encrypted file, bring its tables up to date, and hold the clock to what the journal knows."""
    with sorted_faults():
        finish(profile)
    file = DeskFile(profile.desk_file, key)
    try:
        if version_of(file) is None:
            raise Refused(
                "file_empty", "{name} is empty. Restore it from a backup.", name=profile.desk_file.name
            )
        bring_up_to_date(file, profile.backups)
        with sorted_faults():
            settle(profile, file)
        with file.read() as connection:
            clock.not_before(journal.last_instant(connection))
    except BaseException:  # whatever it was, the file must not stay open
        file.close()
        raise
    return file


def _is_anothers(profile: Profile, wrapped: KeyFile) -> bool:
    return profile.key_file.exists() and read_key_file(profile.key_file).account != wrapped.account


def _profile_exists() -> Refused:
    sentence = "There is a profile in this folder already; it will not be overwritten."
    return Refused("profile_exists", sentence)


def _make_file(path: Path, key: bytes, clock: Clock) -> None:
    """Make an encrypted file with its tables and its device, whole and closed."""
    file = DeskFile.create(path, key)
    try:
        bring_up_to_date(file, path.parent)
        with file.write() as connection:
            meta.write(connection, "device", new_id(clock.now()))
    finally:
        file.close()


def _renew_keyring(profile: Profile, wrapped: KeyFile, key: bytes, vault: Vault) -> None:
    """Let a keyring that was lost, changed or new open the profile next time."""
    slot = keys.wrap_keyring(key, wrapped, vault)
    if slot is not None:
        # The passphrase has opened it, and will be asked for again; of a file that is no good its opening tells.
        with contextlib.suppress(OSError, Refused, Unavailable):
            _put_in(profile, wrapped.account, slot, key)


def _put_in(profile: Profile, account: str, slot: Slot, key: bytes) -> None:
    """Put a slot into the key file as it is now: what opens the profile may have changed since it was read.

    Under the lock of the writers, by which ways in are changed. One that has not taken effect yet goes before: the slot
    is made again at a later opening.
    """
    with contextlib.closing(DeskFile(profile.desk_file, key)) as file, file.write():
        wrapped = read_key_file(profile.key_file)
        if wrapped.account == account and not profile.coming_keys.exists():
            write_key_file(profile.key_file, wrapped.with_slot(slot))
