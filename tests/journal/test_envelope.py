"""The bytes of the envelope, held against the vectors."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.journal.envelope import GENESIS, VERSION, Event, digest_of, hash_of, header
from tests.journal.strategies import chains
from tests.journal.vectors import EVENTS, HEADERS, VECTORS


def test_the_vectors_are_of_this_version() -> None:
    assert VECTORS["version"] == VERSION


@pytest.mark.parametrize(("event", "text"), list(zip(EVENTS, HEADERS, strict=True)))
def test_headers_are_those_of_the_vectors(event: Event, text: str) -> None:
    assert header(event) == text.encode()


@pytest.mark.parametrize("event", [event for event in EVENTS if event.payload is not None])
def test_digests_are_those_of_the_vectors(event: Event) -> None:
    assert event.salt is not None
    assert event.payload is not None
    assert digest_of(event.salt, event.payload) == event.digest


def test_hashes_are_those_of_the_vectors() -> None:
    before = GENESIS
    for event in EVENTS:
        assert hash_of(before, header(event), event.digest) == event.hash
        before = event.hash


def test_the_vectors_hold_the_hard_cases() -> None:
    assert any(event.payload is None and event.salt is None for event in EVENTS)
    assert any(event.interaction is None for event in EVENTS)
    assert {event.offset_ms for event in EVENTS} >= {None, 0, -1}
    assert any("😟" in (event.payload or "") for event in EVENTS)


@given(chains())
def test_a_hash_is_sha256_of_plain_concatenation(events: list[Event]) -> None:
    before = GENESIS
    for event in events:
        fields = (event.id, event.device, event.seq, event.interaction or "", event.kind, event.kind_version)
        more = (event.actor, event.at, event.zone, "" if event.offset_ms is None else event.offset_ms)
        text = "\n".join(["agentdesk-event-1", *map(str, fields), *map(str, more)])
        assert event.hash == hashlib.sha256(before + text.encode() + event.digest).digest()
        before = event.hash


@pytest.mark.parametrize("field", ["id", "device", "interaction", "kind", "actor", "zone"])
def test_no_field_may_hold_a_line_feed(field: str) -> None:
    with pytest.raises(ValueError, match="line feed"):
        header(EVENTS[1]._replace(**{field: "two\nlines"}))


@given(st.binary(min_size=16, max_size=16), st.text(st.characters(exclude_categories=["Cs"])))
def test_the_salt_hides_the_payload(salt: bytes, payload: str) -> None:
    assert digest_of(salt, payload) != hashlib.sha256(payload.encode()).digest()
