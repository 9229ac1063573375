"""Sending a journal whole, reading the central log back, and sealing what somebody altered."""

from __future__ import annotations

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
        event = event._replace(digest=digest)
        event = event._replace(hash=hash_of(before, header(event), digest))
        before = event.hash
        result.append(event)
    return result


def logged(central: CentralDatabase, device: str) -> list[Event]:
    """Return the events of a device as the central log holds them."""
    names = ", ".join(f"{field}::text" if field in ("id", "device") else field for field in Event._fields)
    rows = central.run(f"SELECT {names} FROM journal.log WHERE device = %s ORDER BY seq", device)
    return [Event(*row) for row in rows]


def restored_to(central: CentralDatabase, device: str, seq: int) -> None:
    """Bring a device back to where it stood after an event, and change the epoch, as restoring a backup does."""
    central.run("ALTER TABLE journal.log DISABLE TRIGGER USER")
    for table in ("fact.mood", "journal.quarantine", "journal.log"):
        central.run(f"DELETE FROM {table} WHERE device = %s AND seq > %s", device, seq)
    central.run("ALTER TABLE journal.log ENABLE TRIGGER USER")
    central.run(
        "UPDATE journal.device d SET last_seq = %s, last_hash = coalesce((SELECT l.hash FROM journal.log l "
        "WHERE l.device = d.id AND l.seq = %s), decode(repeat('00', 32), 'hex')) WHERE d.id = %s",
        seq,
        seq,
        device,
    )
    central.run("SELECT journal.restamp()")
