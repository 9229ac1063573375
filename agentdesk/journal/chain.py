"""The chain of one device's events: sealing a new one, and finding what was altered, removed or reordered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from agentdesk.errors import Refused
from agentdesk.journal.canonical import JSON, canonical
from agentdesk.journal.envelope import EARLIEST, GENESIS, LATEST, Event, digest_of, hash_of, header, header_of


@dataclass(frozen=True, slots=True)
class Head:
    """The last link of a device's chain: its number and hash. A new device starts at 0 and 32 zero bytes."""

    device: str
    seq: int = 0
    hash: bytes = GENESIS


@dataclass(frozen=True, slots=True)
class Entry:
    """What a handler wants journalled, before it is made ready: kind, payload, and the interaction it belongs to."""

    kind: str
    payload: JSON
    interaction: str | None = None
    offset_ms: int | None = None
    kind_version: int = 1


@dataclass(frozen=True, slots=True)
class Content:
    """An entry made ready: all of its event that does not hang on where in the chain it will come."""

    entry: Entry
    id: str
    salt: bytes
    payload: str
    digest: bytes


@dataclass(frozen=True, slots=True)
class Fault:
    """A place where the chain does not hold: the sequence number and one sentence."""

    seq: int
    sentence: str


def content_of(entry: Entry, *, id: str, salt: bytes) -> Content:
    """Return an entry made ready to be sealed. Raises ValueError for what has no canonical form."""
    payload = canonical(entry.payload)
    return Content(entry, id, salt, payload, digest_of(salt, payload))


def seal(head: Head, content: Content, *, actor: str, at: int, zone: str) -> Event:
    """Return the event that follows `head`. Raises ValueError where a field of the envelope holds a line feed.

    `at` is epoch milliseconds UTC. Raises Refused for a time that cannot be: what is sealed stays for good.
    """
    if not EARLIEST <= at <= LATEST:
        sentence = "This computer's clock is years off. Set it right, then try again; nothing was written."
        raise Refused("clock_years_off", sentence)
    entry = content.entry
    top = (
        content.id,
        head.device,
        head.seq + 1,
        entry.interaction,
        entry.kind,
        entry.kind_version,
        actor,
        at,
        zone,
        entry.offset_ms,
    )
    link = hash_of(head.hash, header_of(top), content.digest)
    return Event(*top, content.salt, content.payload, content.digest, link)


def verify(events: Iterable[Event], device: str) -> Iterator[Fault]:
    """Yield every fault in a device's events, given in order from the first; erased payloads are no fault."""
    head = Head(device)
    for event in events:
        yield from _faults(head, event)
        head = Head(device, event.seq, event.hash)


def _faults(head: Head, event: Event) -> Iterator[Fault]:
    if event.device != head.device:
        yield Fault(event.seq, f"event {event.seq} belongs to another device")
    if event.seq != head.seq + 1:
        yield Fault(event.seq, f"event {event.seq} follows {head.seq}: something is missing or doubled")
    if event.payload is not None and event.salt is not None:
        if digest_of(event.salt, event.payload) != event.digest:
            yield Fault(event.seq, f"the content of event {event.seq} was altered")
    elif event.payload is not None or event.salt is not None:
        yield Fault(event.seq, f"event {event.seq} is half erased")
    if hash_of(head.hash, header(event), event.digest) != event.hash:
        yield Fault(event.seq, f"event {event.seq} does not follow from the one before it")
