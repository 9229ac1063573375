"""The ways into a profile, changed: another passphrase, and the organisation's recovery key.

Only how the file's key is wrapped changes; the file itself is never encrypted again. The owner's own secret follows the
passphrase of the profile: with one, they open it, unlock the window and sit down again after someone else.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from agentdesk.platform import keys
from agentdesk.platform.key_file import read_key_file, write_key_file
from agentdesk.platform.keys import Vault
from agentdesk.platform.paths import Profile
from agentdesk.services.changes import Change
from agentdesk.services.staffing import verifier_of
from agentdesk.services.work import Work
from agentdesk.storage import meta


@dataclass(frozen=True, slots=True)
class RenewOwnersSecret:
    """Let another passphrase be the owner's own. Whoever opened the profile anew has shown that it is theirs."""

    passphrase: str


def renew_owners_secret(work: Work, command: RenewOwnersSecret) -> None:
    """Keep a verifier of the owner's new passphrase in place of the old one."""
    owner = meta.read(work.connection, "owner")
    work.connection.exec_driver_sql(
        "UPDATE base_staff SET verifier = ? WHERE id = ?", (verifier_of(command.passphrase), owner)
    )
    work.journal("staff.secret_set", {"staff": owner, "confirmed_by": work.actor.id})
    work.changes.add(Change.STAFF)


def opened_by_passphrase(profile: Profile, passphrase: str) -> bytes:
    """Return the profile's key by its passphrase alone, also where a keyring would open it. Raises Refused."""
    return keys.open_passphrase(read_key_file(profile.key_file), passphrase)


def opened_by_recovery(profile: Profile, secret: bytes) -> bytes:
    """Return the profile's key by the organisation's secret. Raises Refused when it does not fit."""
    return keys.open_recovery(read_key_file(profile.key_file), secret)


def add_recovery(profile: Profile, key: bytes, public_key: bytes) -> bool:
    """Let an organisation open the profile, in place of any other that could; return whether one could before."""
    wrapped = read_key_file(profile.key_file)
    write_key_file(profile.key_file, wrapped.with_slot(keys.wrap_recovery(key, public_key)))
    return wrapped.slot("recovery") is not None


def change_passphrase(
    profile: Profile, key: bytes, passphrase: str, vault: Vault, renew: Callable[[], object]
) -> None:
    """Let another passphrase open the profile, and a keyring where there is one.

    `renew` lets it be the owner's as well. The key file is written last and whole: whatever fails before, the profile
    opens as it did, and doing it again finishes it. Raises Refused when the passphrase is too short.
    """
    wrapped = read_key_file(profile.key_file).with_slot(keys.wrap_passphrase(key, passphrase))
    # The file's key stays: a keyring that opens it is left alone, so that nothing can go wrong with it here.
    is_open = keys.open_keyring(wrapped, vault) == key
    if not is_open and (slot := keys.wrap_keyring(key, wrapped, vault)) is not None:
        wrapped = wrapped.with_slot(slot)
    renew()
    write_key_file(profile.key_file, wrapped)
