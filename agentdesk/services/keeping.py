"""Opening a profile: its folder, its wrapped key, its encrypted file. Nothing unreadable is ever replaced."""

from __future__ import annotations

from collections.abc import Callable

from agentdesk.errors import Refused
from agentdesk.platform import keys
from agentdesk.platform.clock import Clock
from agentdesk.platform.files import private_folder
from agentdesk.platform.ids import new_id
from agentdesk.platform.keys import KeyFile, Vault
from agentdesk.platform.paths import Profile
from agentdesk.storage import journal, meta
from agentdesk.storage.desk_file import DeskFile
from agentdesk.storage.migrate import bring_up_to_date


def is_new(profile: Profile) -> bool:
    """Return whether there is nothing in the profile yet. Raises Refused when only half of it is there."""
    has_file, has_keys = profile.desk_file.exists(), profile.key_file.exists()
    if has_file and not has_keys:
        raise Refused(
            "keys_missing",
            f"The file {profile.desk_file.name} is here but its key file {profile.key_file.name} is not. "
            "Restore the key file from a backup; nothing was changed.",
        )
    if has_keys and not has_file:
        raise Refused(
            "file_missing",
            f"The key file {profile.key_file.name} is here but {profile.desk_file.name} is not. "
            "Restore it from a backup, or choose another folder with --profile.",
        )
    return not has_file


def create(profile: Profile, passphrase: str, vault: Vault, clock: Clock, recovery: bytes | None = None) -> DeskFile:
    """Make a new profile: a random key, wrapped by the passphrase, by the keyring where there is one, and for
    the organisation when its public recovery key (32 bytes) is given. Raises Refused when one is there already.
    """
    private_folder(profile.folder)
    if not is_new(profile):
        raise Refused("profile_exists", "There is a profile in this folder already; it will not be overwritten.")
    key = keys.new_key()
    wrapped = KeyFile(new_id(clock.now())).with_slot(keys.wrap_passphrase(key, passphrase))
    if recovery is not None:
        wrapped = wrapped.with_slot(keys.wrap_recovery(key, recovery))
    if (slot := keys.wrap_keyring(key, wrapped, vault)) is not None:
        wrapped = wrapped.with_slot(slot)
    keys.write_key_file(profile.key_file, wrapped)
    try:
        file = DeskFile.create(profile.desk_file, key)
        bring_up_to_date(file, profile.backups)
        with file.write() as connection:
            meta.write(connection, "device", new_id(clock.now()))
    except BaseException:
        # Half a profile would be refused for ever; what was just made here holds nothing yet.
        profile.desk_file.unlink(missing_ok=True)
        profile.key_file.unlink(missing_ok=True)
        raise
    return file


def unlock(profile: Profile, vault: Vault, ask: Callable[[], str | None]) -> bytes:
    """Return the profile's key: from the keyring, else by the passphrase that `ask` returns.

    Raises Refused when neither opens it, or nobody could be asked.
    """
    wrapped = keys.read_key_file(profile.key_file)
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
    if not profile.desk_file.exists():
        raise Refused("file_missing", f"{profile.desk_file.name} is missing. Restore it from a backup.")
    file = DeskFile(profile.desk_file, key)
    bring_up_to_date(file, profile.backups)
    with file.read() as connection:
        clock.not_before(journal.last_instant(connection))
    return file


def _renew_keyring(profile: Profile, wrapped: KeyFile, key: bytes, vault: Vault) -> None:
    """Let a keyring that was lost, changed or new open the profile next time."""
    slot = keys.wrap_keyring(key, wrapped, vault)
    if slot is not None:
        keys.write_key_file(profile.key_file, wrapped.with_slot(slot))
