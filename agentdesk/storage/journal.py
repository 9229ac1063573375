"""Appending to the journal, and reading it back."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Connection

from agentdesk.journal.canonical import JSON, parse
from agentdesk.journal.chain import Content, Entry, Head, content_of, seal
from agentdesk.journal.declared import NEWEST, kind_of
from agentdesk.journal.envelope import SALT_BYTES, Event, digest_of
from agentdesk.journal.kinds import check
from agentdesk.journal.upcasters import current
from agentdesk.platform.ids import new_id
from agentdesk.storage.meta import device
from agentdesk.storage.statements import (
    INSERT_EVENT,
    SELECT_EVENT,
    SELECT_HEAD,
    fact_inserts,
    run,
)

PAGE = 500


def head(connection: Connection) -> Head:
    """Return the last link of this device's chain, as this transaction sees it."""
    row = run(connection, SELECT_HEAD).fetchone()
    return Head(device(connection)) if row is None else Head(*row)


def made_ready(entry: Entry, at: int) -> Content:
    """Return an entry of an instant, epoch milliseconds UTC, ready to be appended: no look at the file is needed.

    Raises ValueError for one that does not fit its kind: that is a bug in the caller, never the person's fault.
    """
    check(kind_of(entry.kind, entry.kind_version), entry.payload)
    return content_of(entry, id=new_id(at), salt=os.urandom(SALT_BYTES))


def append(
    connection: Connection, entries: Iterable[Entry], *, actor: str, at: int, zone: str
) -> list[Event]:
    """Make entries ready and append them."""
    contents = [made_ready(entry, at) for entry in entries]
    return append_ready(connection, contents, actor=actor, at=at, zone=zone)


def append_texts(
    connection: Connection, payloads: Iterable[tuple[str, str]], *, actor: str, at: int, zone: str
) -> None:
    """Append events of the newest version of their kinds whose payloads are canonical text already.

    Raises ValueError for what does not fit its kind.
    """
    contents = []
    for kind, text in payloads:
        payload = json.loads(text)
        check(NEWEST[kind], payload)
        salt = os.urandom(SALT_BYTES)
        entry = Entry(kind, payload, kind_version=NEWEST[kind].version)
        contents.append(Content(entry, new_id(at), salt, text, digest_of(salt, text)))
    append_ready(connection, contents, actor=actor, at=at, zone=zone)


def append_ready(
    connection: Connection, contents: Iterable[Content], *, actor: str, at: int, zone: str
) -> list[Event]:
    """Seal contents onto the chain and write them with the facts that follow; the caller's transaction commits.

    `at` is epoch milliseconds UTC, `zone` the desk's IANA zone.
    """
    tip = head(connection)
    events = []
    for content in contents:
        event = seal(tip, content, actor=actor, at=at, zone=zone)
        run(connection, INSERT_EVENT, event)
        write_facts(connection, event, content.entry.payload)
        events.append(event)
        tip = Head(tip.device, event.seq, event.hash)
    return events


def write_facts(connection: Connection, event: Event, payload: JSON) -> None:
    """Write the fact rows that follow from one event."""
    for statement, row in fact_inserts(NEWEST[event.kind], event, payload):
        run(connection, statement, row)


def events_from(connection: Connection, after: int = 0, limit: int | None = None) -> Iterator[Event]:
    """Yield events in order, fetched in pages, after a sequence number."""
    left = limit
    while left is None or left > 0:
        size = PAGE if left is None else min(PAGE, left)
        rows = connection.exec_driver_sql(
            f"{SELECT_EVENT} WHERE seq > ? ORDER BY seq LIMIT ?", (after, size)
        ).all()
        yield from map(_event, rows)
        if len(rows) < size:
            return
        after = rows[-1].seq
        left = None if left is None else left - len(rows)


def events_of(connection: Connection, interaction: str) -> list[tuple[Event, JSON]]:
    """Return the events of one interaction in order, with their payloads; erased ones are left out."""
    rows = connection.exec_driver_sql(
        f"{SELECT_EVENT} WHERE interaction = ? AND payload IS NOT NULL ORDER BY seq", (interaction,)
    ).all()
    return [(event, payload_of(event)) for event in map(_event, rows)]


def payload_of(event: Event) -> JSON:
    """Return an event's payload in the form of the newest version. Raises ValueError for an erased one."""
    if event.payload is None:
        raise ValueError(f"event {event.seq} was erased")
    _, payload = current(event.kind, event.kind_version, parse(event.payload))
    return payload


def last_instant(connection: Connection) -> int:
    """Return the latest instant that the journal holds, in epoch milliseconds, or 0."""
    return int(connection.exec_driver_sql("SELECT coalesce(max(at), 0) FROM journal").scalar_one())


def _event(row: Iterable[Any]) -> Event:
    return Event(*row)
