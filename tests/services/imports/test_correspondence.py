"""Correspondence: what a letter asks takes effect as if it had been said, from when it came in."""

from __future__ import annotations

from typing import Any

import pytest

from agentdesk.platform.clock import Clock
from agentdesk.services.desk import Desk
from agentdesk.storage.desk_file import DeskFile
from tests.builders.other_files import LETTERS, MailRoom
from tests.builders.people import number_of, on_file, owed, someone
from tests.fakes.time import DAY, HOUR, WEDNESDAY

HEADER = "account,person,kind,way,came,entered,sent,asks,about,scope,number,scan,words\n"
MONDAY = WEDNESDAY - 2 * DAY - 9 * HOUR  # when it began in Chicago


@pytest.fixture
def room(desk: Desk, file: DeskFile, clock: Clock) -> MailRoom:
    """A customer with two debts, and one who has the same number."""
    one = someone(1)
    two = someone(2, phones=(*someone(2).phones, *one.phones))
    on_file(file, one, two, debts=(owed(one), owed(one, 2), owed(two)))
    return MailRoom(file, clock)


def letter(**cells: str) -> str:
    """A file of one letter that came in on Monday."""
    row = {
        "account": "C-0001/1",
        "kind": "letter",
        "way": "in",
        "came": "2026-03-02",
        "asks": "nothing",
    } | cells
    return HEADER + ",".join(row.get(name, "") for name in HEADER.strip().split(",")) + "\n"


def stops(room: MailRoom) -> list[tuple[Any, ...]]:
    """The stop signs in force for the first customer."""
    return room.select(
        "SELECT sign, scope, target FROM stop_now WHERE customer = 'customer-001' ORDER BY sign"
    )


def test_a_letter_is_kept_with_both_its_instants(room: MailRoom) -> None:
    came = room.bring(
        LETTERS, letter(entered="2026-03-04 08:30", scan="scans/17.pdf", words="Please send a copy.")
    )
    assert came.reasons == []
    assert room.select("SELECT medium, received_at, entered_at, asks, scan, words FROM correspondence") == [
        ("letter", MONDAY, WEDNESDAY - HOUR // 2, "nothing", "scans/17.pdf", "Please send a copy.")
    ]
    assert stops(room) == []


def test_where_its_picture_is_keeps_no_card(room: MailRoom) -> None:
    came = room.bring(LETTERS, letter(scan="scan of card 4111 1111 1111 1111"))
    assert (came.reasons, came.flags) == ([], ["card_removed"])
    assert room.select("SELECT scan FROM correspondence") == [("scan of card [card number removed]",)]


@pytest.mark.parametrize(
    ("cells", "placed", "kept"),
    [
        ({"asks": "stop"}, [("stop_calls", "medium", "phone"), ("write_only", "debt", None)], ()),
        ({"asks": "stop", "scope": "calls"}, [("stop_calls", "medium", "phone")], ()),
        (
            {"asks": "stop", "scope": "number", "number": "(312) 555-0101"},
            [("stop_number", "number", number_of(1))],
            (),
        ),
        ({"asks": "dispute", "about": "amount"}, [("dispute", "debt", None)], ("dispute", "amount")),
        ({"asks": "dispute", "about": "theft"}, [("theft", "debt", None)], ("dispute", "theft")),
        ({"asks": "complaint", "about": "calls"}, [("complaint", "person", None)], ("complaint", "calls")),
    ],
)
def test_what_it_asks_takes_effect(
    room: MailRoom, cells: dict[str, str], placed: list[tuple[Any, ...]], kept: tuple[str, ...]
) -> None:
    text = letter(**cells, words="Enough")
    staged = room.bring(LETTERS, text, closes=False)
    assert (staged.reasons, stops(room)) == ([], [])
    came = room.bring(LETTERS, text)
    assert stops(room) == placed
    assert room.select(f"SELECT DISTINCT received_at, words FROM stop_sign WHERE batch = '{came.batch}'") == [
        (MONDAY, "Enough")
    ]
    if kept:
        table, about = kept
        assert room.select(f"SELECT about, received_at FROM {table} WHERE batch = '{came.batch}'") == [
            (about, MONDAY)
        ]
    room.withdraw(came)
    assert stops(room) == []


def test_a_dispute_says_how_it_came_and_which_account_it_is_about(room: MailRoom) -> None:
    room.bring(LETTERS, letter(kind="e-mail", asks="dispute", about="not_mine"))
    assert room.select("SELECT came, debts FROM dispute") == [("e_mail", '["customer-001-debt-1"]')]


def test_a_letter_about_the_person_is_about_all_their_accounts(room: MailRoom) -> None:
    room.bring(LETTERS, letter(account="", person="C-0001", asks="dispute", about="paid"))
    assert room.select("SELECT debts FROM dispute") == [('["customer-001-debt-1","customer-001-debt-2"]',)]


def test_a_stop_on_a_number_is_felt_by_everyone_who_has_it(room: MailRoom) -> None:
    room.bring(LETTERS, letter(asks="stop", scope="number", number="312 555 0101"))
    assert room.select("SELECT customer FROM stop_now ORDER BY customer") == [
        ("customer-001",),
        ("customer-002",),
    ]


def test_hardship_opens_a_case_without_its_cause_and_a_payment_is_claimed(room: MailRoom) -> None:
    room.bring(LETTERS, letter(asks="hardship", words="I lost my job."))
    room.bring(LETTERS, letter(asks="payment", came="2026-03-04", words="Paid by check."))
    assert room.select("SELECT helps, cause, has_consent, review_on FROM care") == [
        ("what_helps", None, 0, "2026-04-01")
    ]
    assert room.select("SELECT words FROM payment_claim") == [("Paid by check.",)]
    assert [sign for sign, _, _ in stops(room)] == ["care", "payment_pending"]


def test_a_pause_that_ran_out_before_the_letter_was_entered_stops_nothing(room: MailRoom) -> None:
    room.bring(LETTERS, letter(asks="payment", came="2026-02-02"))
    assert stops(room) == []


def test_what_went_out_is_kept_and_asks_for_nothing(room: MailRoom) -> None:
    assert room.bring(LETTERS, letter(way="out", came="", sent="2026-03-03 17:00", asks="")).reasons == []
    assert room.select("SELECT direction, asks FROM correspondence") == [("out", "nothing")]


@pytest.mark.parametrize(
    ("cells", "column", "reason"),
    [
        ({"asks": ""}, "asks", "nothing stands here"),
        ({"asks": "whatever"}, "asks", "a word that the mapping does not know"),
        ({"came": ""}, "came", "no day"),
        ({"came": "2026-03-05"}, "came", "a day that has not come yet"),
        ({"entered": "2026-03-01 10:00"}, "entered", "entered before it came in"),
        ({"asks": "dispute"}, "about", "what the dispute is about is not said"),
        ({"asks": "complaint", "about": "not_mine"}, "about", "what the complaint is about is not said"),
        ({"asks": "stop", "scope": "number"}, "number", "the number that it stops is not said"),
        (
            {"way": "out", "sent": "2026-03-03", "asks": "stop"},
            "asks",
            "it went out, and yet it asks for something",
        ),
        ({"account": "C-0009"}, "account", "no such account of this client is on file"),
    ],
)
def test_a_row_that_cannot_be_goes_back(
    room: MailRoom, cells: dict[str, str], column: str, reason: str
) -> None:
    assert room.bring(LETTERS, letter(**cells)).reasons == [(2, column, reason)]


def test_the_same_letter_again_places_no_second_stop(room: MailRoom) -> None:
    text = letter(asks="stop", scope="calls")
    room.bring(LETTERS, text)
    again = room.bring(LETTERS, text)
    assert (again.changed, again.flags) == (0, ["told_before"])
    assert room.select("SELECT count(*) FROM stop_sign") == [(1,)]


def test_what_else_somebody_asked_on_the_same_day_is_no_repetition(room: MailRoom) -> None:
    one, other = (letter(asks="stop", scope="number", number=number_of(who)) for who in (1, 2))
    room.bring(LETTERS, one)
    assert stops(room) == [("stop_number", "number", number_of(1))]
    assert room.bring(LETTERS, other).flags == []
    assert stops(room) == [("stop_number", "number", number_of(who)) for who in (1, 2)]
    assert room.bring(LETTERS, letter(asks="stop", scope="everything")).flags == []
    assert {sign for sign, *_ in stops(room)} == {"stop_number", "stop_calls", "write_only"}
    for again in (one, other, letter(asks="stop", scope="everything")):
        assert room.bring(LETTERS, again).flags == ["told_before"]
    assert room.bring(LETTERS, letter(asks="dispute", about="amount")).flags == []
    assert room.bring(LETTERS, letter(asks="dispute", about="theft")).flags == []
    assert "theft" in {sign for sign, *_ in stops(room)}
