"""Sealing and verifying: whatever is altered, removed, doubled or reordered is found at its place."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from agentdesk.errors import Refused
from agentdesk.journal.chain import Entry, Head, content_of, seal, verify
from agentdesk.journal.envelope import EARLIEST, GENESIS, LATEST, Event
from tests.journal.strategies import chains, device_id
from tests.journal.vectors import DEVICE, EVENTS

_OTHER: dict[str, Any] = {
    "id": "00000000-0000-4000-8000-000000000000",
    "interaction": "another",
    "kind": "another.kind",
    "kind_version": 99,
    "actor": "somebody else",
    "at": -77,
    "zone": "Another/Zone",
    "offset_ms": -77,
    "salt": b"another salt ...",
    "payload": '{"another":"payload"}',
    "digest": bytes(31) + b"x",
    "hash": bytes(31) + b"x",
}


def seqs(events: list[Event], device: str) -> set[int]:
    """The numbers of the events at which something is found wrong."""
    return {fault.seq for fault in verify(events, device)}


def test_the_vectors_hold() -> None:
    assert list(verify(EVENTS, DEVICE)) == []


@given(chains())
def test_what_was_sealed_holds(events: list[Event]) -> None:
    device = events[0].device if events else "none"
    assert list(verify(events, device)) == []
    assert [event.seq for event in events] == list(range(1, len(events) + 1))


@given(st.sampled_from(sorted(_OTHER)), st.integers(0, len(EVENTS) - 1))
def test_any_altered_field_is_found_where_it_is(field: str, place: int) -> None:
    assume(not (EVENTS[place].payload is None and field in ("salt", "payload")))
    altered = EVENTS[place]._replace(**{field: _OTHER[field]})
    assert EVENTS[place].seq in seqs([*EVENTS[:place], altered, *EVENTS[place + 1 :]], DEVICE)


@given(st.integers(0, len(EVENTS) - 2))
def test_a_missing_event_is_found(place: int) -> None:
    assert EVENTS[place + 1].seq in seqs([*EVENTS[:place], *EVENTS[place + 1 :]], DEVICE)


@given(st.integers(0, len(EVENTS) - 1))
def test_a_doubled_event_is_found(place: int) -> None:
    assert EVENTS[place].seq in seqs([*EVENTS[: place + 1], *EVENTS[place:]], DEVICE)


@given(st.permutations(EVENTS))
def test_another_order_is_found(events: list[Event]) -> None:
    assume(events != EVENTS)
    assert seqs(events, DEVICE)


@given(st.integers(0, len(EVENTS) - 1))
def test_erasing_is_no_fault_and_half_erasing_is(place: int) -> None:
    assume(EVENTS[place].payload is not None)
    erased = EVENTS[place]._replace(salt=None, payload=None)
    assert seqs([*EVENTS[:place], erased, *EVENTS[place + 1 :]], DEVICE) == set()
    for field in ("salt", "payload"):
        half = EVENTS[place]._replace(**{field: None})
        assert seqs([*EVENTS[:place], half, *EVENTS[place + 1 :]], DEVICE) == {half.seq}


def test_an_event_of_another_device_is_found() -> None:
    assert seqs(EVENTS, device_id(1)) == {event.seq for event in EVENTS}


def test_a_new_device_begins_at_one_after_32_zero_bytes() -> None:
    head = Head(device_id(1))
    assert (head.seq, head.hash) == (0, GENESIS)
    content = content_of(Entry("a.kind", {}), id=device_id(2), salt=bytes(16))
    event = seal(head, content, actor="a", at=EARLIEST, zone="UTC")
    assert event.seq == 1


@pytest.mark.parametrize("at", [0, EARLIEST - 1, LATEST + 1, 10**17])
def test_nothing_is_sealed_at_a_time_that_cannot_be(at: int) -> None:
    content = content_of(Entry("a.kind", {}), id=device_id(2), salt=bytes(16))
    with pytest.raises(Refused) as refused:
        seal(Head(device_id(1)), content, actor="a", at=at, zone="UTC")
    assert refused.value.code == "clock_years_off"


def test_what_has_no_canonical_form_is_not_made_ready() -> None:
    with pytest.raises(ValueError, match="float"):
        content_of(Entry("a.kind", {"x": 1.5}), id="i", salt=bytes(16))
