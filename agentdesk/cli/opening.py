"""Opening the profile that a command works on."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager

from agentdesk.cli.passphrase import asker
from agentdesk.compose import open_desk
from agentdesk.platform.clock import Clock
from agentdesk.platform.paths import Profile, default_profile
from agentdesk.platform.vault import SystemVault
from agentdesk.services.desk import Desk


def profile_of(options: argparse.Namespace) -> Profile:
    """Return the profile that the command line names, or this machine's own."""
    folder = getattr(options, "profile", None)
    return Profile(folder) if folder else default_profile()


@contextmanager
def opened_desk(options: argparse.Namespace) -> Iterator[Desk]:
    """Open the profile's desk with the program acting, and close its file afterwards."""
    desk = open_desk(profile_of(options), SystemVault(), Clock(), asker())
    try:
        yield desk
    finally:
        desk.file.close()
