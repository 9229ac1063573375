"""Payloads, entries and chains for hypothesis, made from the declaration of the kinds."""

from __future__ import annotations

import uuid
from typing import Any

from hypothesis import strategies as st

from agentdesk.journal.canonical import JSON, LARGEST
from agentdesk.journal.chain import Entry, Head, content_of, seal
from agentdesk.journal.declared import ALL
from agentdesk.journal.envelope import EARLIEST, LATEST, Event
from agentdesk.journal.kinds import Field, Kind

# What a payload may hold: everything but NUL and half characters.
texts = st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]), max_size=40)
lines = st.text(
    st.characters(exclude_characters="\x00\n", exclude_categories=["Cs"]), min_size=1, max_size=12
)
integers = st.integers(-LARGEST, LARGEST)
keys = st.from_regex(r"[a-z][a-z0-9_]{0,8}", fullmatch=True)
instants = st.integers(-60_000_000_000_000, 253_000_000_000_000)
sealed_at = st.integers(EARLIEST, LATEST)
values: st.SearchStrategy[Any] = st.recursive(
    st.none() | integers | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=4),
    max_leaves=12,
)
structures = st.lists(values, max_size=4) | st.dictionaries(keys, values, max_size=4)
objects: st.SearchStrategy[JSON] = st.dictionaries(keys, values, max_size=6)

_FIELDS: dict[str, st.SearchStrategy[Any]] = {
    "text": texts,
    "integer": integers,
    "money": integers,
    "instant": instants,
    "date": st.dates().map(str),
    "flag": st.integers(0, 1),
    "json": structures,
}


def payloads(kind: Kind) -> st.SearchStrategy[JSON]:
    """Payloads that fit a kind; what may be missing sometimes is missing, and sometimes null."""
    lists = {
        rows.field: st.lists(_object(rows.columns), max_size=3)  # a list is always there, if empty
        for rows in kind.rows
    }
    return st.builds(
        lambda plain, more: {**plain, **more}, _object(kind.fields), st.fixed_dictionaries(lists)
    )


@st.composite
def entries(draw: st.DrawFn, kinds: tuple[Kind, ...] = ALL) -> Entry:
    """Entries of any declared kind, with a payload that fits it."""
    kind = draw(st.sampled_from(kinds))
    return Entry(
        kind.name,
        draw(payloads(kind)),
        interaction=draw(st.none() | st.uuids().map(str)),
        offset_ms=draw(st.none() | st.integers(0, LARGEST)),
        kind_version=kind.version,
    )


@st.composite
def chains(draw: st.DrawFn, kinds: tuple[Kind, ...] = ALL, max_size: int = 8) -> list[Event]:
    """The first events of a device, sealed one after the other."""
    head = Head(str(draw(st.uuids())))
    events: list[Event] = []
    for entry in draw(st.lists(entries(kinds), max_size=max_size)):
        content = content_of(
            entry, id=str(draw(st.uuids(version=4))), salt=draw(st.binary(min_size=16, max_size=16))
        )
        event = seal(head, content, actor=draw(lines), at=draw(sealed_at), zone=draw(lines))
        events.append(event)
        head = Head(head.device, event.seq, event.hash)
    return events


def _object(fields: tuple[Field, ...]) -> st.SearchStrategy[dict[str, Any]]:
    required = {field.name: _FIELDS[field.type] for field in fields if field.required}
    optional = {field.name: st.none() | _FIELDS[field.type] for field in fields if not field.required}
    return st.fixed_dictionaries(required, optional=optional)


def device_id(number: int) -> str:
    """A device's id that is easy to recognise."""
    return str(uuid.UUID(int=number))
