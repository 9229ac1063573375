"""Opening the profile that a command works on."""

from __future__ import annotations

import argparse
import secrets
from collections.abc import Iterator
from contextlib import contextmanager

from agentdesk.cli.passphrase import asker
from agentdesk.compose import create_desk, open_desk
from agentdesk.errors import Refused
from agentdesk.platform.clock import Clock
from agentdesk.platform.paths import Profile, default_profile
from agentdesk.platform.vault import NoVault, SystemVault
from agentdesk.services.desk import Desk
from agentdesk.services.presence import is_new
from agentdesk.sync.leftovers import throw_away_profile


def profile_of(options: argparse.Namespace) -> Profile:
    """Return the profile that the command line names, or this machine's own."""
    folder = getattr(options, "profile", None)
    return Profile(folder) if folder else default_profile()


@contextmanager
def opened_desk(options: argparse.Namespace, *, may_make: bool = False) -> Iterator[Desk]:
    """Open the profile's desk with the program acting, and close its file afterwards.

    Only who brings something in makes a profile where there is none: to whoever looks into one, a folder that is
    named wrongly must not look like a desk where nothing has happened. Raises Refused then.
    """
    profile = profile_of(options)
    if not may_make and is_new(profile):
        raise Refused(
            "no_profile",
            f"There is no profile in {profile.folder}. "
            "Name another folder with --profile, or start AgentDesk to make one.",
        )
    desk = open_desk(profile, SystemVault(), Clock(), asker())
    try:
        yield desk
    finally:
        desk.file.close()


@contextmanager
def throw_away_desk() -> Iterator[Desk]:
    """Lend the desk of a profile as a first start makes it, which goes away with everything in it.

    Nobody knows its passphrase: what was in it can be read by nobody, however this program ends.
    """
    with throw_away_profile() as profile:
        desk = create_desk(profile, secrets.token_urlsafe(), NoVault(), Clock())
        try:
            yield desk
        finally:
            desk.file.close()
