"""The ways into a profile, changed: another passphrase, and the organisation's recovery key. Both are journalled.

Only how the file's key is wrapped changes; the file itself is never encrypted again. The owner's own secret follows the
passphrase of the profile: with one, they open it, unlock the window and sit down again after someone else.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import reduce
from typing import Literal

from agentdesk.platform import keys
from agentdesk.platform.key_file import KeyFile, Slot, read_key_file
from agentdesk.platform.keys import Vault
from agentdesk.platform.paths import Profile
from agentdesk.services.changes import Change, Done
from agentdesk.services.coming_keys import holding, lay_beside, settle
from agentdesk.services.desk import Desk
from agentdesk.services.staffing import verifier_of
from agentdesk.services.work import Work
from agentdesk.storage import meta

OpenedBy = Literal["passphrase", "recovery"]


@dataclass(frozen=True, slots=True)
class ChangePassphrase:
    """Let a passphrase open the profile by these slots, and be the owner's own, once `settle` was called.

    Whoever opened the profile for it has shown that it is theirs.
    """

    profile: Profile
    slots: tuple[Slot, ...]
    passphrase: str
    opened_by: OpenedBy


@dataclass(frozen=True, slots=True)
class AddRecovery:
    """Let the organisation with this public key open the profile by this slot, once `settle` was called.

    The answer is whether an organisation could before -> bool.
    """

    profile: Profile
    slot: Slot
    public_key: bytes


def change_passphrase(work: Work, command: ChangePassphrase) -> None:
    """Keep a verifier of the owner's new passphrase in place of the old one, and journal what opens the profile."""
    owner = meta.read(work.connection, "owner")
    work.connection.exec_driver_sql(
        "UPDATE base_staff SET verifier = ? WHERE id = ?", (verifier_of(command.passphrase), owner)
    )
    work.journal("staff.secret_set", {"staff": owner, "confirmed_by": work.actor.id})
    # What opens the profile may have changed since these were wrapped: the other slots are those of now.
    wrapped = reduce(KeyFile.with_slot, command.slots, holding(command.profile, work.connection))
    digest = lay_beside(command.profile, wrapped)
    work.journal("desk.passphrase_changed", {"key_file": digest, "opened_by": command.opened_by})
    work.changes.add(Change.STAFF)


def add_recovery(work: Work, command: AddRecovery) -> bool:
    """Journal who can open the profile: the digest of a public key says which organisation, and is no secret."""
    before = holding(command.profile, work.connection)
    digest = lay_beside(command.profile, before.with_slot(command.slot))
    whose = hashlib.sha256(command.public_key).hexdigest()
    work.journal("desk.recovery_added", {"key_file": digest, "recovery_key": whose})
    return before.slot("recovery") is not None


def opened_by_passphrase(profile: Profile, passphrase: str) -> bytes:
    """Return the profile's key by its passphrase alone, also where a keyring would open it. Raises Refused."""
    return keys.open_passphrase(read_key_file(profile.key_file), passphrase)


def opened_by_recovery(profile: Profile, secret: bytes) -> bytes:
    """Return the profile's key by the organisation's secret. Raises Refused when it does not fit."""
    return keys.open_recovery(read_key_file(profile.key_file), secret)


def let_organisation_in(desk: Desk, profile: Profile, key: bytes, public_key: bytes) -> bool:
    """Let an organisation open the profile, in place of any other that could; return whether one could before.

    Raises Refused, with nothing changed, for what is no public key.
    """
    slot = keys.wrap_recovery(key, public_key)
    return bool(_carry_out(desk, profile, AddRecovery(profile, slot, public_key)).value)


def let_passphrase_in(
    desk: Desk, profile: Profile, key: bytes, passphrase: str, vault: Vault, opened_by: OpenedBy
) -> None:
    """Let another passphrase open the profile, and a keyring where there is one.

    Raises Refused, with nothing changed, when the passphrase is too short.
    """
    slots = [keys.wrap_passphrase(key, passphrase)]
    wrapped = read_key_file(profile.key_file)
    # The file's key stays: a keyring that opens it is left alone, so that nothing can go wrong with it here.
    is_open = keys.open_keyring(wrapped, vault) == key
    if not is_open and (slot := keys.wrap_keyring(key, wrapped, vault)) is not None:
        slots.append(slot)
    _carry_out(desk, profile, ChangePassphrase(profile, tuple(slots), passphrase, opened_by))


def _carry_out(desk: Desk, profile: Profile, command: ChangePassphrase | AddRecovery) -> Done:
    try:
        return desk.do(command)
    finally:  # also what failed leaves no key file beside
        settle(profile, desk.file)
