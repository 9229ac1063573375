"""Sending a journal whole, reading the central log back, and sealing what somebody altered."""

from __future__ import annotations

import dataclasses

from agentdesk.journal.envelope import GENESIS, Event, digest_of, hash_of, header
from tests.central import CentralDatabase
from tests.sync.desks import MemoryDesk


def pushed(central: CentralDatabase, desk: MemoryDesk, person: str = "ana") -> int:
    """Send everything of a desk at once, whatever was confirmed."""
    with central.client(person) as client:
        hello = client.hello(desk.device())
        return client.push(desk.device(), hello.epoch, desk.events)


def resealed(events: list[Event]) -> list[Event]:
    """Seal altered events again, so that their chain holds: what somebody who owns the device could do."""
    before, result = GENESIS, []
    for event in events:
        digest = event.digest
        if event.salt is not None and event.payload is not None:
            digest = digest_of(event.salt, event.payload)
        event = dataclasses.replace(event, digest=digest)
        event = dataclasses.replace(event, hash=hash_of(before, header(event), digest))
        before = event.hash
        result.append(event)
    return result


def logged(central: CentralDatabase, device: str) -> list[Event]:
    """Return the events of a device as the central log holds them."""
    names = ", ".join(
        f"{field.name}::text" if field.name in ("id", "device") else field.name
        for field in dataclasses.fields(Event)
    )
    rows = central.run(f"SELECT {names} FROM journal.log WHERE device = %s ORDER BY seq", device)
    return [Event(*row) for row in rows]
