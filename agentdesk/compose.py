"""The composition root without Qt: from a profile to a desk that is ready for work."""

from __future__ import annotations

from collections.abc import Callable

from agentdesk.platform.clock import Clock
from agentdesk.platform.keys import Vault
from agentdesk.platform.paths import Profile
from agentdesk.services import keeping
from agentdesk.services.book import COMMANDS, QUERIES
from agentdesk.services.changes import Done
from agentdesk.services.desk import Desk
from agentdesk.services.presence import is_new
from agentdesk.services.resuming import load
from agentdesk.services.rights import PROGRAM
from agentdesk.services.sessions import Sessions
from agentdesk.services.setting_up import AddDemoStaff, GoToWork
from agentdesk.services.staffing import OwnerRow, SetSecret, SignIn, StaffRows
from agentdesk.storage.desk_file import DeskFile


def create_desk(profile: Profile, passphrase: str, vault: Vault, clock: Clock) -> Desk:
    """Make a new profile with the demonstration's people, and return its desk with the program acting."""
    desk = desk_on(keeping.create(profile, passphrase, vault, clock), clock)
    try:
        keep_owners_passphrase(desk, passphrase)
    except BaseException:  # whatever it was, the file must not stay open behind it
        desk.file.close()
        raise
    return desk


def keep_owners_passphrase(desk: Desk, passphrase: str) -> None:
    """Let the passphrase of a new profile be its owner's own: to unlock, and to sit down again after someone else."""
    owner = desk.ask(OwnerRow())
    if not owner.has_secret:
        desk.do(SetSecret(owner.staff, passphrase))


def open_desk(profile: Profile, vault: Vault, clock: Clock, ask: Callable[[], str | None]) -> Desk:
    """Open a profile, or make one when the folder is empty; `ask` returns the passphrase when it is needed.

    The desk comes back with the program itself acting; a person signs in afterwards. Raises Refused with one
    plain sentence for whatever keeps the profile shut.
    """
    if is_new(profile):
        passphrase = ask()
        if passphrase is None:
            raise keeping.passphrase_needed()
        return create_desk(profile, passphrase, vault, clock)
    key = keeping.unlock(profile, vault, ask)
    return desk_on(keeping.open_file(profile, key, clock), clock)


def desk_on(file: DeskFile, clock: Clock) -> Desk:
    """Return a desk on an open file: content adopted, open calls resumed, the program acting.

    A file without people gets the demonstration's. When this fails, the file is closed.
    """
    sessions = Sessions()
    desk = Desk(file, clock, commands=COMMANDS, queries=QUERIES, sessions=sessions)
    desk.act_as(PROGRAM)
    try:
        desk.do(GoToWork())
        if not desk.ask(StaffRows()):
            desk.do(AddDemoStaff())
        load(file, sessions)
    except BaseException:  # whatever it was, the file must not stay open behind it
        file.close()
        raise
    return desk


def sign_in_owner(desk: Desk, *, looks_after: bool = False) -> None:
    """Let the owner of the profile act: having opened it is their proof.

    `looks_after` lets them be the administrator of a device that stands alone; a team's has one already.
    """
    _sign_in(desk, SignIn(desk.ask(OwnerRow()).staff, looks_after=looks_after))


def sign_in(desk: Desk, staff: str, passphrase: str) -> Done:
    """Let a person act from now on. Runs where commands run: what was given before it is the last person's.

    Raises Refused when they have not shown who they are.
    """
    return _sign_in(desk, SignIn(staff, passphrase))


def _sign_in(desk: Desk, command: SignIn) -> Done:
    done = desk.do(command)
    desk.act_as(done.value)
    return done
