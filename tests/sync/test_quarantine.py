"""What is odd in a journal is logged as it is, set aside where it gives no facts, and holds nothing up."""

from __future__ import annotations

from typing import Any

import pytest

from agentdesk.journal.chain import Entry, content_of
from tests.central import CentralDatabase
from tests.sync.desks import MemoryDesk
from tests.sync.sending import logged, pushed, resealed

COMMITMENT = {"commitment": "c", "customer": "c", "what": "w", "owner": "o"}
POISON: dict[str, tuple[str, dict[str, Any], str]] = {
    "a kind from the future": ("never.declared", {"x": 1}, "does not know"),
    "a required field is missing": ("mood.marked", {"step": "s"}, "null value"),
    "a day that is none": ("commitment.made", {**COMMITMENT, "due_on": "2026-02-30"}, "out of range"),
    "a number that is text": ("clock.doubted", {"ahead_ms": "a lot"}, "invalid input syntax"),
    "an instant beyond every calendar": (
        "worklist.left",
        {"customer": "c", "reason": "r", "prepared_at": 2**53 - 1},
        "fact.instant",
    ),
    "a structure that is a number": ("customer.prepared", {"place": "p", "detail": 5}, "fact.structure"),
    "a yes that is a number": (
        "referral.made",
        {"customer": "c", "service": "s", "is_taken": 2},
        "fact.flag",
    ),
    "no list where a list belongs": (
        "portfolio.rejected",
        {"batch": "b", "position": 0, "rejects": {"a": 1}},
        "cannot extract elements",
    ),
}


@pytest.mark.parametrize(("kind", "payload", "reason"), POISON.values(), ids=POISON.keys())
def test_a_poison_row_is_logged_and_set_aside_and_those_behind_it_pass(
    central: CentralDatabase, kind: str, payload: dict[str, Any], reason: str
) -> None:
    desk = MemoryDesk()
    desk.add()
    bad = desk.add(kind, payload)
    desk.add()
    assert pushed(central, desk) == 3
    assert logged(central, desk.device()) == desk.events
    assert central.run("SELECT seq FROM fact.mood ORDER BY seq") == [(1,), (3,)]
    aside = central.run("SELECT event::text, owner, kind, reason FROM journal.quarantine")
    assert [(row[0], row[1], row[2]) for row in aside] == [(bad.id, "ana", kind)]
    assert reason in aside[0][3]


def test_a_kind_version_from_the_future_is_set_aside(central: CentralDatabase) -> None:
    desk = MemoryDesk()
    desk.add(kind_version=2)
    assert pushed(central, desk) == 1
    assert central.run("SELECT kind_version FROM journal.quarantine") == [(2,)]


def test_a_wrong_clock_gives_no_facts_but_holds_nothing_up(central: CentralDatabase) -> None:
    desk = MemoryDesk()
    far = 2**53 - 1
    desk.add()
    desk.events = resealed([desk.events[0]._replace(at=far)])
    desk.add()
    assert pushed(central, desk) == 2
    assert central.run("SELECT seq FROM journal.quarantine") == [(1,)]
    assert central.run("SELECT at FROM desk.events WHERE seq = 1") == [(far,)]


@pytest.mark.parametrize("payload", ["not json", "", '"\\u0000"', '{"a":1e999999}', "[" * 100_000])
def test_a_payload_that_is_no_json_is_kept_verbatim_and_set_aside(
    central: CentralDatabase, payload: str
) -> None:
    desk = MemoryDesk()
    desk.add()
    desk.events = resealed([desk.events[0]._replace(payload=payload)])
    desk.add()
    assert pushed(central, desk) == 2
    assert logged(central, desk.device()) == desk.events
    assert central.run("SELECT seq, reason FROM journal.quarantine") == [(1, "the payload is not JSON")]


@pytest.mark.parametrize(
    "body", ["", "\u202e\u200f\ufeff", "😟" * 3, "\x01\x1f\x7f\u2028", "Z\u0351\u036b" * 99]
)
def test_odd_text_arrives_as_it_is(central: CentralDatabase, body: str) -> None:
    desk = MemoryDesk()
    desk.add("note.saved", {"customer": "c", "body": body})
    assert pushed(central, desk) == 1
    assert central.run("SELECT body FROM fact.note") == [(body,)]


def test_a_huge_text_arrives_as_it_is(central: CentralDatabase) -> None:
    body = "".join(chr(0x4E00 + place % 20_000) for place in range(1_500_000))
    desk = MemoryDesk()
    desk.add("note.saved", {"customer": "c", "body": body})
    assert pushed(central, desk) == 1
    assert central.run("SELECT body = %s FROM fact.note", body) == [(True,)]


def test_a_text_too_long_for_an_index_is_set_aside(central: CentralDatabase) -> None:
    desk = MemoryDesk()
    desk.add(
        "note.saved",
        {"customer": "".join(chr(0x4E00 + place % 20_000) for place in range(20_000)), "body": "b"},
    )
    desk.add()
    assert pushed(central, desk) == 2
    assert central.run("SELECT seq FROM journal.quarantine") == [(1,)]


def test_what_was_set_aside_is_freed_once_it_can_be_read(central: CentralDatabase) -> None:
    desk = MemoryDesk()
    desk.add("commitment.made", COMMITMENT)
    desk.add("never.declared", {})
    assert pushed(central, desk) == 2
    with central.connect("lena") as connection:
        assert connection.execute("SELECT journal.retry_quarantine()").fetchone() == (0,)
        central.run("ALTER TABLE fact.commitment ALTER due_on DROP NOT NULL")
        assert connection.execute("SELECT journal.retry_quarantine()").fetchone() == (1,)
    assert central.run("SELECT seq FROM fact.commitment") == [(1,)]
    assert central.run("SELECT seq FROM journal.quarantine") == [(2,)]


def test_sealing_refuses_nul_before_it_could_ever_be_sent() -> None:
    with pytest.raises(ValueError, match=r"U\+0000"):
        content_of(Entry("note.saved", {"body": "\x00"}), id="i", salt=bytes(16))
