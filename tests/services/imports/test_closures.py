"""Recalls and closures: what becomes of the account, and which file is believed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from agentdesk.platform.clock import Clock
from agentdesk.services.imports.intake import OLDER as OLDER_PORTFOLIO
from agentdesk.storage.desk_file import DeskFile
from agentdesk.storage.portfolio import Held
from tests.builders.other_files import CLOSURES, PAYMENTS, MailRoom
from tests.builders.people import on_file, owed, put, someone
from tests.fakes.time import DAY, WEDNESDAY, Hands

HEADER = "account,what,since,words\n"


@pytest.fixture
def room(file: DeskFile, clock: Clock) -> MailRoom:
    """Two people on file with a debt each."""
    on_file(file, someone(1), someone(2))
    return MailRoom(file, clock)


def place(room: MailRoom) -> tuple[object, ...]:
    """Where the first customer stands, why, and what they owe."""
    return room.select(
        "SELECT q.place, q.reason, c.total FROM queue_now q JOIN customer_now c ON c.customer = q.customer"
        " WHERE q.customer = 'customer-001'"
    )[0]


@pytest.mark.parametrize(
    ("word", "state"),
    [
        ("recalled", "recalled"),
        ("Withdrawn", "recalled"),
        ("closed", "recalled"),
        ("settled", "paid"),
        ("PAID", "paid"),
        ("bankrupt", "bankrupt"),
        ("deceased", "deceased"),
        ("disputed", "disputed"),
        ("payment pending", "payment_pending"),
    ],
)
def test_an_account_that_is_closed_is_called_no_more_and_owes_nothing(
    room: MailRoom, word: str, state: str
) -> None:
    came = room.bring(CLOSURES, HEADER + f"C-0001/1,{word},2026-03-02,Back to us\n")
    assert came.reasons == []
    assert place(room) == ("closed", state, 0)
    assert room.select("SELECT what, effective_on, words FROM closure") == [
        (state, "2026-03-02", "Back to us")
    ]
    assert room.select("SELECT state_at FROM base_debt WHERE id = 'customer-001-debt-1'") == [(WEDNESDAY,)]


def test_an_account_that_is_opened_again_owes_what_it_owed_less_what_was_paid(
    room: MailRoom, hands: Hands
) -> None:
    paid = "account,id,amount,paid,received,how,ours,state,undoes,why\nC-0001/1,P1,284.50,2026-03-04,,,,,,\n"
    room.bring(CLOSURES, HEADER + "C-0001/1,disputed,,\n")
    room.bring(PAYMENTS, paid)
    hands.move(DAY)
    room.bring(CLOSURES, HEADER + "C-0001/1,open,2026-03-05,\n")
    assert place(room)[2] == 100_000


def test_a_payment_that_comes_back_after_the_client_called_it_paid_is_owed_again(
    room: MailRoom, hands: Hands
) -> None:
    head = "account,id,amount,paid,received,how,ours,state,undoes,why\n"
    room.bring(PAYMENTS, head + "C-0001/1,P1,1284.50,2026-03-04,,,,,,\n")
    hands.move(DAY)
    room.bring(CLOSURES, HEADER + "C-0001/1,settled,,\n")
    assert place(room) == ("closed", "paid", 0)
    hands.move(DAY)
    room.bring(PAYMENTS, head + "C-0001/1,P1,-1284.50,2026-03-06,,,,,,\n")
    assert place(room) == ("due", "first_contact", 128_450)


def test_rows_that_cannot_be_go_back(room: MailRoom) -> None:
    rows = [
        "C-0009/1,recalled,,",
        "C-0001/1,lost,,",
        "C-0001/1,recalled,2026-03-05,",
        "C-0002/1,paid,,",
        "C-0002/1,paid,,",
    ]
    came = room.bring(CLOSURES, HEADER + "\n".join([*rows, ""]), at_once=1)
    assert came.reasons == [
        (2, "account", "no such account of this client is on file"),
        (3, "what", "a word that the mapping does not know"),
        (4, "since", "a day that has not come yet"),
        (6, "account", "the account stands in line 5 already"),
    ]


def test_the_same_again_changes_nothing(room: MailRoom, hands: Hands) -> None:
    text = HEADER + "C-0001/1,recalled,2026-03-02,Back to us\n"
    room.bring(CLOSURES, text)
    hands.move(DAY)
    again = room.bring(CLOSURES, text)
    assert (again.changed, again.flags) == (0, ["told_before"])


def test_a_file_older_than_what_is_held_is_kept_out_and_flagged(
    room: MailRoom, hands: Hands, file: DeskFile
) -> None:
    text = HEADER + "C-0001/1,recalled,2026-03-02,\n"
    staged = room.bring(CLOSURES, text, closes=False)
    hands.move(DAY)
    with file.write() as connection:
        debt = replace(owed(someone(1)), as_of=room.clock.now())
        put(connection, someone(1), debts=(debt,), now=room.clock.now())
    late = room.bring(CLOSURES, text)
    assert (late.changed, late.flags, staged.changed) == (0, [OLDER_PORTFOLIO], 1)
    assert place(room)[0] == "due"


def test_a_portfolio_that_came_before_does_not_open_what_was_recalled_since(
    room: MailRoom, file: DeskFile
) -> None:
    room.bring(CLOSURES, HEADER + "C-0001/1,recalled,2026-03-02,\n")
    with file.read() as connection:
        held = Held(connection, "lakeshore").debts(["C-0001/1"])[0]
    assert (held.as_of, held.told_at) == (WEDNESDAY - DAY, WEDNESDAY)
