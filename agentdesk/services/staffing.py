"""Who works here: the people on file, and signing in."""

from __future__ import annotations

import base64
import hmac
import json
import secrets
from dataclasses import dataclass
from typing import Any

from agentdesk.errors import Refused
from agentdesk.platform.keys import COSTS, SHORTEST_PASSPHRASE, stretched
from agentdesk.services.changes import Change
from agentdesk.services.rights import PROGRAM, Actor, Role, may
from agentdesk.services.sight import Sight
from agentdesk.services.work import Work
from agentdesk.storage import memory, meta


@dataclass(frozen=True, slots=True)
class StaffRow:
    """A person who may sign in here. `has_secret` tells whether they have set a passphrase of their own."""

    staff: str
    name: str
    spoken_name: str
    role: str
    team: str
    has_secret: bool


@dataclass(frozen=True, slots=True)
class StaffRows:
    """Who may sign in on this device -> tuple[StaffRow, ...]."""


@dataclass(frozen=True, slots=True)
class OwnerRow:
    """Whose profile this is: the person who proves it by having opened it -> StaffRow."""


@dataclass(frozen=True, slots=True)
class SignIn:
    """Sign in -> Actor. The owner of the profile proves it by having opened it; anyone else by their passphrase.

    `looks_after` asks to look after the device as its administrator: the owner may where no team stands behind it.
    """

    staff: str
    passphrase: str | None = None
    looks_after: bool = False


@dataclass(frozen=True, slots=True)
class SetSecret:
    """Choose the passphrase of a person who has none yet.

    For somebody else than whoever acts, the owner of the profile confirms it with a passphrase of their own.
    """

    staff: str
    passphrase: str
    owner_passphrase: str | None = None


@dataclass(frozen=True, slots=True)
class ConfirmPerson:
    """Show again who sits here, as to unlock the screen -> None, or Refused when the passphrase is not theirs."""

    staff: str
    passphrase: str


ADMINISTRATOR: Role = "administrator"
# The setting that names a team's central database; it is empty on a device that stands alone.
CENTRAL = "setting.central_url"
_STAFF = "SELECT id, name, spoken_name, role, team, verifier FROM base_staff"


def staff_rows(sight: Sight, query: StaffRows) -> tuple[StaffRow, ...]:
    """Return the people on file, in the order of their names."""
    rows = sight.connection.exec_driver_sql(f"{_STAFF} ORDER BY name").all()
    return tuple(map(_staff_row, rows))


def owner_row(sight: Sight, query: OwnerRow) -> StaffRow:
    """Return the owner of this profile."""
    statement = f"{_STAFF} WHERE id = (SELECT value FROM meta WHERE key = 'owner')"  # noqa: S608 - our own
    row = sight.connection.exec_driver_sql(statement).one()
    return _staff_row(row)


def confirm_person(sight: Sight, query: ConfirmPerson) -> None:
    """Raise Refused when this is not the passphrase of that person."""
    row = sight.connection.exec_driver_sql(f"{_STAFF} WHERE id = ?", (query.staff,)).one_or_none()
    _recognise(row, query.passphrase)


def sign_in(work: Work, command: SignIn) -> Actor:
    """Journal a sign-in and return who acts from now on. Raises Refused when the passphrase is not theirs."""
    row = work.connection.exec_driver_sql(f"{_STAFF} WHERE id = ?", (command.staff,)).one_or_none()
    if row is None:
        raise Refused("staff_unknown", "This person is not on file on this device.")
    method = _proven(work, row, command)
    role = ADMINISTRATOR if command.looks_after and _may_look_after(work, row, method) else row.role
    work.journal("staff.signed_in", {"staff": row.id, "role": role, "method": method})
    work.changes.add(Change.STAFF)
    return Actor(row.id, role, row.team)


def set_secret(work: Work, command: SetSecret) -> None:
    """Keep a verifier for a person who has none. Raises Refused when they have one, or it is too short.

    Raises Refused too when the choice has to be confirmed and was not.
    """
    if len(command.passphrase) < SHORTEST_PASSPHRASE:
        raise Refused(
            "passphrase_short",
            "Choose a passphrase of at least {least} characters.",
            least=SHORTEST_PASSPHRASE,
        )
    row = work.connection.exec_driver_sql(f"{_STAFF} WHERE id = ?", (command.staff,)).one_or_none()
    if row is None:
        raise Refused("staff_unknown", "This person is not on file on this device.")
    if row.verifier is not None:
        raise Refused("secret_set", "This person has a passphrase already.")
    confirmed_by = _confirmed(work, command)
    work.connection.exec_driver_sql(
        "UPDATE base_staff SET verifier = ? WHERE id = ?", (verifier_of(command.passphrase), command.staff)
    )
    work.journal("staff.secret_set", {"staff": command.staff, "confirmed_by": confirmed_by})
    work.changes.add(Change.STAFF)


def _staff_row(row: Any) -> StaffRow:
    staff, name, spoken_name, role, team, verifier = row
    return StaffRow(staff, name, spoken_name, role, team, verifier is not None)


def verifier_of(passphrase: str) -> str:
    """Return what is kept to recognise a passphrase: Argon2id, never the passphrase."""
    salt = secrets.token_bytes(16)
    tag = stretched(passphrase, salt, **COSTS)
    content = {"salt": base64.b64encode(salt).decode(), "tag": base64.b64encode(tag).decode(), **COSTS}
    return json.dumps(content)


def recognises(verifier: str, passphrase: str) -> bool:
    """Return whether a passphrase is the one a verifier was made of."""
    content = json.loads(verifier)
    costs = {name: content[name] for name in COSTS}
    tag = stretched(passphrase, base64.b64decode(content["salt"]), **costs)
    return hmac.compare_digest(tag, base64.b64decode(content["tag"]))


def _proven(work: Work, row: Any, command: SignIn) -> str:
    """Return how a person has shown who they are. Having opened the profile counts until somebody signs in."""
    owner = meta.read(work.connection, "owner")
    if owner == command.staff and command.passphrase is None and work.actor == PROGRAM:
        return "device"
    _recognise(row, command.passphrase)
    return "passphrase"


def _may_look_after(work: Work, row: Any, method: str) -> bool:
    """Return whether a person needs to be the administrator here, and may: alone, with the device just opened."""
    central = memory.recall(work.connection, CENTRAL)
    return method == "device" and not central and not may(row.role, "import")


def _confirmed(work: Work, command: SetSecret) -> str:
    """Return who vouches for the choice: oneself, the program at the first start, else the owner, who shows it."""
    if work.actor == PROGRAM or work.actor.id == command.staff:
        return work.actor.id
    owner = meta.read(work.connection, "owner") or ""
    statement = "SELECT verifier FROM base_staff WHERE id = ?"
    verifier = work.connection.exec_driver_sql(statement, (owner,)).scalar_one_or_none()
    if verifier is None or not recognises(verifier, command.owner_passphrase or ""):
        raise Refused(
            "owner_unconfirmed",
            "The passphrase of the owner of this profile is not right. They confirm the choice.",
        )
    return owner


def _recognise(row: Any, passphrase: str | None) -> None:
    if row is None or row.verifier is None:
        raise Refused("secret_missing", "Choose a passphrase for this person first.")
    if passphrase is None or not recognises(row.verifier, passphrase):
        raise Refused("secret_wrong", "That is not {name}'s passphrase.", name=row.name)
