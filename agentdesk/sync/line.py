"""The line to the central database that a desk uses: the one its settings name, the demonstration's own, or none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from agentdesk.platform.keys import Vault
from agentdesk.platform.vault import SystemVault
from agentdesk.sync import meanings, passwords
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


def line_for(
    url: str, demo_folder: Path, is_demonstration: Callable[[], bool], vault: Vault | None = None
) -> Line:
    """Return the line to `url`, or with an empty one to the demonstration kept in a folder. Nothing is opened yet.

    A profile that is no demonstration stands alone without an address, and is Refused; so is whatever it would still
    send over a line that was open when it ceased to be one.
    `vault` may hold the password; it is the system's keyring where none is given, looked at when first connecting.
    Raises Refused for an address that cannot be used.
    """
    if not url:
        if not is_demonstration():
            raise meanings.ALONE.as_error()
        server = DemoServer(demo_folder)
        return Line(DemoCentral(server, is_demonstration), DEMONSTRATION, server.stop)
    address, keyring = Address.parse(url), vault or SystemVault()
    central = PostgresCentral(address, password=lambda: passwords.kept(address, keyring))
    return Line(central, OFFICE, central.close)
