"""The line to the central database that a desk uses: the one its settings name, or the demonstration's own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from agentdesk.platform.keys import Vault
from agentdesk.platform.vault import SystemVault
from agentdesk.sync import passwords
from agentdesk.sync.address import Address
from agentdesk.sync.central import Central, PostgresCentral
from agentdesk.sync.demo import DemoCentral, DemoServer
from agentdesk.sync.schedule import DEMONSTRATION, OFFICE, Pace


@dataclass(frozen=True, slots=True)
class Line:
    """A central database, the pace at which to speak to it, and what to do when the program ends."""

    central: Central
    pace: Pace
    stop: Callable[[], None]


def line_for(url: str, demo_folder: Path, vault: Vault | None = None) -> Line:
    """Return the line to `url`, or with an empty one to the demonstration kept in a folder. Nothing is opened yet.

    `vault` may hold the password; it is the system's keyring where none is given, looked at when first connecting.
    Raises Refused for an address that cannot be used.
    """
    if not url:
        server = DemoServer(demo_folder)
        return Line(DemoCentral(server), DEMONSTRATION, server.stop)
    address, keyring = Address.parse(url), vault or SystemVault()
    central = PostgresCentral(address, password=lambda: passwords.kept(address, keyring))
    return Line(central, OFFICE, central.close)
