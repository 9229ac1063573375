"""The worklist: pages that miss and repeat nobody, in the one order, with as much of each row as may be seen."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agentdesk.domain.card_numbers import REMOVED
from agentdesk.errors import Refused
from agentdesk.services.desk import Desk
from agentdesk.services.messages import (
    CountQueue,
    Dial,
    ExplainRank,
    MarkCall,
    PrepareCustomer,
    PutBack,
    QueueRows,
    SweepQueue,
)
from agentdesk.services.rows.worklist import VIEWS, QueueRow, View
from agentdesk.storage import journal
from tests.builders.people import number_of, on_file, owed, someone
from tests.fakes.time import DAY, HOUR, WEDNESDAY, Hands

REASONS = (
    "callback",
    "promise_passed",
    "promise_due",
    "follow_up",
    "first_contact",
    "last_call",
    "pause_review",
)
places = st.tuples(
    st.sampled_from(["due", "later", "closed"]),
    st.integers(0, 9),
    st.sampled_from([WEDNESDAY, WEDNESDAY + 1]),
    st.integers(-3, 0),
    st.integers(0, 2),
    st.sampled_from(REASONS),
)


@pytest.fixture
def staffed(desk: Desk) -> Desk:
    """A desk with twelve people on file."""
    on_file(desk.file, *(someone(place) for place in range(1, 13)))
    return desk


def paged(desk: Desk, view: View, size: int) -> list[QueueRow]:
    """All rows of a view, page by page."""
    found: list[QueueRow] = []
    after = None
    for _ in count():
        page = desk.ask(QueueRows(view, after, size))
        assert len(page.rows) <= size
        found += page.rows
        if page.next_key is None:
            return found
        after = page.next_key
    raise AssertionError


@given(st.lists(places, min_size=12, max_size=12), st.integers(1, 14))
@settings(max_examples=40)
def test_pages_of_any_size_hold_everyone_once_in_the_one_order(
    staffed: Desk, standing: list[tuple[str, int, int, int, int, str]], size: int
) -> None:
    rows = {f"customer-{number:03d}": place for number, place in enumerate(standing, 1)}
    with staffed.file.write() as connection:
        for customer, place in rows.items():
            connection.exec_driver_sql(
                "UPDATE queue_now SET place = ?, tier = ?, since_at = ?, band = ?, attempts = ?, reason = ? "
                "WHERE customer = ?",
                (*place, customer),
            )
    wanted = {
        "due": lambda place: place[0] == "due",
        "later": lambda place: place[0] == "later",
        "callbacks": lambda place: place[0] != "closed" and place[5] == "callback",
        "promises": lambda place: (
            place[0] != "closed" and place[5] in ("promise_due", "promise_passed", "pause_review")
        ),
        "all": lambda place: True,
    }
    for view in VIEWS:
        expected = sorted((*place[1:5], customer) for customer, place in rows.items() if wanted[view](place))
        assert [row.customer for row in paged(staffed, view, size)] == [row[-1] for row in expected]
    counts = staffed.ask(CountQueue())
    for place in ("due", "later", "closed"):
        assert getattr(counts, place) == sum(row[0] == place for row in standing)


def test_who_owes_more_comes_first_among_equals_and_then_who_was_tried_less(desk: Desk) -> None:
    people = [someone(place) for place in (1, 2, 3)]
    on_file(
        desk.file,
        *people,
        debts=tuple(
            owed(one, balance=balance)
            for one, balance in zip(people, (10_000, 1_100_000, 60_000), strict=True)
        ),
    )
    assert [row.customer for row in desk.ask(QueueRows()).rows] == [people[1].id, people[2].id, people[0].id]


def test_a_row_says_why_where_and_how_much(staffed: Desk) -> None:
    row = staffed.ask(QueueRows()).rows[0]
    assert row == QueueRow(
        "customer-001",
        "Maria Alvarez 1",
        ("America/Chicago",),
        "due",
        "first_contact",
        {},
        128_450,
        "USD",
        None,
    )
    found = staffed.ask(ExplainRank("customer-001"))
    assert (found.place, found.tier, found.since_at, found.band, found.attempts, found.reason) == (
        "due",
        4,
        WEDNESDAY - DAY,
        1,
        0,
        "first_contact",
    )


def test_in_a_call_that_is_not_verified_the_rows_are_given_no_rank(staffed: Desk) -> None:
    before = staffed.ask(QueueRows())
    staffed.do(PrepareCustomer("customer-001"))
    staffed.do(Dial("customer-001", number_of(1)))
    for mark in (None, "answered"):
        if mark is not None:
            call = staffed.sessions.live()
            assert call is not None
            staffed.do(MarkCall(call.interaction, mark))
        page = staffed.ask(QueueRows())
        assert page.rows == tuple(
            replace(row, reason=None, detail={}, owed=None, currency=None, opens_at=None)
            for row in before.rows
        )
        with pytest.raises(Refused) as refused:
            staffed.ask(ExplainRank("customer-002"))
        assert refused.value.code == "curtain"


def test_the_sweep_moves_whoever_the_clock_has_moved(staffed: Desk, hands: Hands) -> None:
    with staffed.file.write() as connection:
        connection.exec_driver_sql(
            "UPDATE queue_now SET place = 'later', changes_at = ? WHERE customer = 'customer-003'",
            (WEDNESDAY + HOUR,),
        )
    assert staffed.do(SweepQueue()).value == 0
    assert staffed.do(SweepQueue()).changes == frozenset()
    hands.move(HOUR)
    done = staffed.do(SweepQueue())
    assert (done.value, len(done.changes)) == (1, 1)
    assert staffed.ask(CountQueue()).due == 12


def test_putting_back_is_journalled_with_its_reason(staffed: Desk, hands: Hands) -> None:
    def code_of(command: PutBack) -> str:
        with pytest.raises(Refused) as refused:
            staffed.do(command)
        return refused.value.code

    assert code_of(PutBack("customer-001", "lunch")) == "not_prepared"
    staffed.do(PrepareCustomer("customer-001"))
    assert code_of(PutBack("customer-001", " \n")) == "reason_missing"
    hands.move(HOUR)
    staffed.do(PutBack("customer-001", " lunch, 4111/1111/1111/1111\x00 "))
    with staffed.file.read() as connection:
        *_, event = journal.events_from(connection)
    assert journal.payload_of(event) == {
        "customer": "customer-001",
        "reason": f"lunch, {REMOVED}",
        "prepared_at": WEDNESDAY,
    }
    assert code_of(PutBack("customer-001", "lunch")) == "not_prepared"


def test_a_customer_with_a_call_is_not_put_back(staffed: Desk) -> None:
    staffed.do(PrepareCustomer("customer-001"))
    staffed.do(Dial("customer-001", number_of(1)))
    with pytest.raises(Refused) as refused:
        staffed.do(PutBack("customer-001", "changed my mind"))
    assert refused.value.code == "call_unsaved"
