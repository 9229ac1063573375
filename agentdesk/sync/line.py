"""The line to the central database that a desk uses: the one its settings name, or the demonstration's own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

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


def line_for(url: str, demo_folder: Path) -> Line:
    """Return the line to `url`, or with an empty one to the demonstration kept in a folder. Nothing is opened yet.

    Raises Refused for an address that cannot be used.
    """
    if not url:
        server = DemoServer(demo_folder)
        return Line(DemoCentral(server), DEMONSTRATION, server.stop)
    central = PostgresCentral(Address.parse(url))
    return Line(central, OFFICE, central.close)
