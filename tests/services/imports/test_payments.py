"""Payments of a client's file: what they do to balances and promises, and what goes back."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.journal.chain import Entry
from agentdesk.platform.clock import Clock
from agentdesk.platform.ids import new_id
from agentdesk.services.imports.placing_payments import UNKNOWN
from agentdesk.storage import journal
from agentdesk.storage.desk_file import DeskFile
from agentdesk.storage.project import project
from agentdesk.storage.rebuild import MADE, fingerprints, rebuild
from tests.builders.other_files import PAYMENTS, MailRoom
from tests.builders.people import on_file, owed, someone
from tests.fakes.time import DAY, HOUR, WEDNESDAY, Hands

HEADER = "account,id,amount,paid,received,how,ours,state,undoes,why\n"


@pytest.fixture
def room(file: DeskFile, clock: Clock) -> MailRoom:
    """Three people on file with a debt each, of Tuesday; the first one has a second debt."""
    people = [someone(place) for place in (1, 2, 3)]
    on_file(file, *people, debts=(*map(owed, people), owed(people[0], 2, balance=20_000)))
    return MailRoom(file, clock)


def balance(room: MailRoom, debt: str = "customer-001-debt-1") -> tuple[int, str]:
    """What is owed now, and the account's state."""
    return room.select(f"SELECT balance, account_state FROM debt_now WHERE debt = '{debt}'")[0]  # type: ignore[return-value]


def test_a_payment_takes_the_debt_down_once_its_file_is_closed(room: MailRoom) -> None:
    text = HEADER + "C-0001/1,P1,284.50,2026-03-04,,card,R7,,,\n"
    staged = room.bring(PAYMENTS, text, closes=False)
    assert balance(room) == (128_450, "open")
    assert room.bring(PAYMENTS, text).changed == 1
    assert balance(room) == (100_000, "open")
    assert staged.batch != ""
    assert room.select("SELECT method, our_reference, paid_on FROM imported_payment LIMIT 1") == [
        ("card", "R7", "2026-03-04")
    ]


def test_no_number_that_nobody_needs_comes_in_with_a_payment(room: MailRoom) -> None:
    iban = "DE89 3704 0044 0532 0130 00"
    text = f"{HEADER}C-0001/1,P1,284.50,2026-03-04,,card 4111 1111 1111 1111,{iban},,,\n"
    assert room.bring(PAYMENTS, text).flags == ["card_removed", "iban_removed"]
    assert room.select("SELECT method, our_reference FROM imported_payment") == [
        ("card [card number removed]", "[IBAN removed]")
    ]


@pytest.mark.parametrize("column", ["account", "id", "undoes"])
def test_a_reference_that_is_a_private_number_hands_its_payment_back(room: MailRoom, column: str) -> None:
    row = {"account": "C-0001/1", "id": "P1", "undoes": "P0"} | {column: "4111 1111 1111 1111"}
    text = f"{HEADER}{row['account']},{row['id']},-5.00,2026-03-04,,,,,{row['undoes']},\n"
    says = "a payment card number, which is not kept here: another reference is needed"
    assert room.bring(PAYMENTS, text).reasons == [(2, column, says)]


def test_the_same_file_again_changes_nothing(room: MailRoom, hands: Hands) -> None:
    text = HEADER + "C-0001/1,P1,284.50,2026-03-04,,,,,,\n"
    room.bring(PAYMENTS, text)
    hands.move(DAY)
    again = room.bring(PAYMENTS, text)
    assert (again.changed, again.reasons, again.flags) == (0, [], ["told_before"])
    assert again.money == {"USD": 28_450}
    assert balance(room) == (100_000, "open")


def test_a_payment_of_all_of_it_closes_the_account_and_its_return_opens_it_again(
    room: MailRoom, hands: Hands
) -> None:
    room.bring(PAYMENTS, HEADER + "C-0002/1,P1,1284.50,2026-03-04,,,,,,\n")
    assert balance(room, "customer-002-debt-1") == (0, "paid")
    assert room.select("SELECT place, reason FROM queue_now WHERE customer = 'customer-002'") == [
        ("closed", "paid")
    ]
    hands.move(2 * DAY)
    came = room.bring(PAYMENTS, HEADER + "C-0002/1,P1,-1284.50,2026-03-06,,,,,,insufficient\n")
    assert came.reasons == []
    assert balance(room, "customer-002-debt-1") == (128_450, "open")
    assert room.select("SELECT amount, reason FROM imported_payment WHERE returns IS NOT NULL") == [
        (-128_450, "no_funds")
    ]


def test_a_column_may_say_that_a_payment_came_back_and_which(room: MailRoom) -> None:
    text = (
        HEADER
        + "C-0001/1,R1,100.00,2026-03-04,,,,returned,P1,closed\nC-0001/1,P1,100.00,2026-03-04,,,,received,,\n"
    )
    assert room.bring(PAYMENTS, text).reasons == []
    assert balance(room) == (128_450, "open")


def test_a_payment_before_the_balance_is_in_it_already_and_that_is_flagged(room: MailRoom) -> None:
    came = room.bring(PAYMENTS, HEADER + "C-0001/1,P1,100.00,2026-03-02,,,,,,\n")
    assert came.flags == ["in_balance"]
    assert balance(room) == (128_450, "open")


def test_an_instant_counts_to_the_millisecond(room: MailRoom) -> None:
    # The balance is of Tuesday 09:00 in Chicago.
    before = "C-0001/1,P1,100.00,,2026-03-03 08:59:59,,,,,\n"
    after = "C-0001/1,P2,7.00,,2026-03-03T15:00:01Z,,,,,\n"
    assert room.bring(PAYMENTS, HEADER + before + after).flags == ["in_balance"]
    assert balance(room) == (127_750, "open")


@pytest.mark.parametrize(
    ("row", "column", "reason"),
    [
        ("C-9999/1,P1,5.00,2026-03-04,,,,,,", "account", "no such account of this client is on file"),
        ("C-0001/1,P1,5.00,2026-03-04,,,,gone,,", "state", "a word that the mapping does not know"),
        (
            "C-0001/1,P1,-5.00,2026-03-04,,,,received,,",
            "amount",
            "below zero, and yet it says that it was received",
        ),
        ("C-0001/1,P1,-5.00,2026-03-04,,,,,,", "undoes", UNKNOWN),
        ("C-0001/1,P1,0.00,2026-03-04,,,,,,", "amount", "nothing was paid"),
        ("C-0001/1,P1,5.00,,,,,,,", "received", "no day"),
        ("C-0001/1,P1,5.00,2026-03-05,,,,,,", "paid", "a day that has not come yet"),
        ("C-0001/1,P1,5.00,,2026-03-04 23:00,,,,,", "received", "a time that has not come yet"),
        ("C-0001/1,,5.00,2026-03-04,,,,,,", "id", "no reference"),
        ("C-0001/1,P1,5.00,0001-01-01,,,,,,", "paid", "the year is not between 1850 and 2199"),
        ("C-0001/1,P1,5.00,,0001-01-01 00:00:00,,,,,", "received", "the year is not between 1850 and 2199"),
    ],
)
def test_a_row_that_cannot_be_goes_back(room: MailRoom, row: str, column: str, reason: str) -> None:
    assert room.bring(PAYMENTS, f"{HEADER}{row}\n").reasons == [(2, column, reason)]


def test_a_filler_for_an_instant_goes_back_wherever_the_desk_is(room: MailRoom) -> None:
    tokyo = PAYMENTS.replace("America/Chicago", "Asia/Tokyo")
    for filler in ("0001-01-01 00:00:00", "9999-12-31 23:59:59"):
        came = room.bring(tokyo, f"{HEADER}C-0001/1,P1,5.00,,{filler},,,,,\n")
        assert came.reasons == [(2, "received", "the year is not between 1850 and 2199")]


def test_another_currency_goes_back(room: MailRoom) -> None:
    other = PAYMENTS.replace("currency: USD", "currency: EUR")
    came = room.bring(other, HEADER + "C-0001/1,P1,5.00,2026-03-04,,,,,,\n")
    assert [reason for _, _, reason in came.reasons] == ["another currency than the account has"]


def test_a_reference_counts_once_in_the_file_and_on_file(room: MailRoom) -> None:
    good, other = "C-0001/1,P1,5.00,2026-03-04,,,,,,\n", "C-0001/2,P1,6.00,2026-03-04,,,,,,\n"
    assert room.bring(PAYMENTS, HEADER + good + other, at_once=1).reasons == [
        (3, "id", "the payment stands in line 2 already")
    ]
    assert room.bring(PAYMENTS, HEADER + other).reasons == [
        (2, "id", "a payment with this reference is on file with another account, amount or day")
    ]


def test_no_more_comes_back_than_came_in_and_only_once(room: MailRoom) -> None:
    paid = "C-0001/1,P1,50.00,2026-03-04,,,,,,\n"
    too_much = "C-0001/1,R1,-50.01,2026-03-04,,,,,P1,\n"
    elsewhere = "C-0001/2,R2,-50.00,2026-03-04,,,,,P1,\n"
    back = "C-0001/1,R3,-50.00,2026-03-04,,,,,P1,\n"
    came = room.bring(PAYMENTS, HEADER + paid + too_much + elsewhere + back + back, at_once=1)
    assert [reason for _, _, reason in came.reasons] == [
        "more came back than was paid",
        "the payment that it undoes is of another account",
        "the payment stands in line 5 already",
    ]
    later = room.bring(PAYMENTS, HEADER + "C-0001/1,R4,-20.00,2026-03-04,,,,,P1,\n")
    assert [reason for _, _, reason in later.reasons] == ["this payment came back already"]


@pytest.mark.parametrize("at_once", [1, 500])
def test_a_payment_that_came_back_is_not_taken_for_paid_when_it_is_told_again(
    room: MailRoom, at_once: int
) -> None:
    paid, back = "C-0001/1,P1,50.00,2026-03-04,,,,,,\n", "C-0001/1,P1,-50.00,2026-03-04,,,,,,\n"
    room.bring(PAYMENTS, HEADER + paid)
    room.bring(PAYMENTS, HEADER + back)
    again = room.bring(PAYMENTS, HEADER + paid)
    says = "this payment came back since: if it was paid anew, it needs a reference of its own"
    assert (again.reasons, again.money, balance(room)) == ([(2, "id", says)], {}, (128_450, "open"))
    # A file that goes back as far as both tells nothing new, and nothing of it goes back.
    both = room.bring(PAYMENTS, HEADER + back + paid, at_once=at_once)
    assert (both.reasons, both.flags, balance(room)) == ([], ["told_before"] * 2, (128_450, "open"))


def test_a_file_that_is_taken_back_never_was(room: MailRoom) -> None:
    text = HEADER + "C-0001/1,P1,284.50,2026-03-04,,,,,,\n"
    came = room.bring(PAYMENTS, text)
    room.withdraw(came)
    assert balance(room) == (128_450, "open")
    assert room.bring(PAYMENTS, text).changed == 1
    assert balance(room) == (100_000, "open")


def test_a_payment_is_credited_to_the_promise_and_its_return_takes_it_away(
    room: MailRoom, hands: Hands
) -> None:
    agree(room)
    hands.move(DAY)
    room.bring(PAYMENTS, HEADER + "C-0001/1,P1,100.00,2026-03-05,,,,,,\n")
    assert next_due(room) == [("2026-04-06", 10_000)]
    hands.move(DAY)
    room.bring(PAYMENTS, HEADER + "C-0001/1,P1,-100.00,2026-03-06,,,,,,\n")
    assert next_due(room) == [("2026-03-06", 10_000)]


def test_a_file_tells_up_to_when_payments_are_known_also_of_who_paid_nothing(
    room: MailRoom, hands: Hands, clock: Clock
) -> None:
    from agentdesk.services.customers import debts

    hands.move(DAY)
    came = room.bring(
        PAYMENTS, HEADER + "C-0001/1,P1,1.00,2026-03-04,,,,,,\n", known_to_="2026-03-05T00:00:00-06:00"
    )
    with room.file.read() as connection:
        assert {debt.payments_to for debt in debts(connection, "customer-003")} == {WEDNESDAY + 15 * HOUR}
    room.withdraw(came)
    with room.file.read() as connection:
        assert {debt.payments_to for debt in debts(connection, "customer-003")} == {WEDNESDAY - DAY}


amounts = st.integers(1, 200_000)


@given(
    paid=st.lists(
        st.tuples(st.sampled_from(["C-0001/1", "C-0001/2", "C-0002/1", "C-0009/9"]), amounts), max_size=12
    ),
    back=st.sets(st.integers(0, 11)),
    at_once=st.integers(1, 6),
)
def test_money_in_is_money_out(
    room: MailRoom, paid: list[tuple[str, int]], back: set[int], at_once: int
) -> None:
    run = new_id(WEDNESDAY)
    lines = [
        f"{account},{run}-{n},{cents(minor)},2026-03-04,,,,,," for n, (account, minor) in enumerate(paid)
    ]
    lines += [
        f"{paid[n][0]},{run}-{n},{cents(-paid[n][1])},2026-03-04,,,,,," for n in sorted(back) if n < len(paid)
    ]
    before = total(room)
    came = room.bring(PAYMENTS, HEADER + "\n".join([*lines, ""]), at_once=at_once)
    rejected = {line for line, _, _ in came.reasons}
    told = [Decimal(line.split(",")[2]) for line in lines]
    taken = [amount for place, amount in enumerate(told) if place + 2 not in rejected]
    assert came.rows == len(lines) == len(taken) + len(rejected)
    assert came.money.get("USD", 0) == int(sum(taken) * 100)
    assert total(room) - before == came.money.get("USD", 0)
    room.withdraw(came)
    assert total(room) == before


def test_what_is_rebuilt_is_what_was(room: MailRoom, clock: Clock) -> None:
    agree(room)
    text = HEADER + "C-0001/1,P1,284.50,2026-03-04,,,,,,\nC-0002/1,P2,1.00,2026-03-04,,,,,,\n"
    came = room.bring(PAYMENTS, text)
    room.bring(PAYMENTS, HEADER + "C-0001/1,P1,-284.50,2026-03-04,,,,,,\n")
    room.withdraw(came)
    with room.file.write() as connection:
        before = fingerprints(connection)
        rebuild(connection, clock.now())
        assert fingerprints(connection, MADE) == before


def cents(minor: int) -> str:
    """An amount as the file writes it."""
    return f"{Decimal(minor) / 100:.2f}"


def total(room: MailRoom) -> int:
    """What the payments in force come to."""
    from agentdesk.storage.in_force import in_force

    return int(
        room.select(f"SELECT coalesce(sum(amount), 0) FROM imported_payment p WHERE {in_force('p')}")[0][0]
    )


def next_due(room: MailRoom) -> list[tuple[object, ...]]:
    """The next payment of the promise."""
    return room.select("SELECT next_on, next_amount FROM promise_now")


def agree(room: MailRoom) -> None:
    """Let the first customer promise two payments."""
    now = room.clock.now()
    payload = {
        "arrangement": "arrangement-1",
        "customer": "customer-001",
        "shape": "plan",
        "currency": "USD",
        "total": 20_000,
        "method": "customer_pays",
        "allocation": [{"debt": "customer-001-debt-1", "amount": 20_000}],
        "words": "",
        "read_back_at": now,
        "agreed_at": now,
        "instalments": [
            {"due_on": "2026-03-06", "amount": 10_000},
            {"due_on": "2026-04-06", "amount": 10_000},
        ],
    }
    with room.file.write() as connection:
        entries = [Entry("arrangement.agreed", payload)]
        journal.append(connection, entries, actor="demo-agent", at=now, zone=room.clock.zone)
        project(connection, ["customer-001"], now)
