"""Letters entered by hand: they take effect at once, from when they came in, and what lay too long is listed."""

from __future__ import annotations

from typing import Any

import pytest

from agentdesk.compose import desk_on
from agentdesk.errors import Refused
from agentdesk.platform.clock import Clock
from agentdesk.services.desk import Desk
from agentdesk.services.messages import (
    Dial,
    KeepLetter,
    LateEntries,
    LetterTyped,
    LogCorrespondence,
    MarkCall,
    PrepareCustomer,
    SaveCall,
    ShowCustomer,
)
from agentdesk.services.rights import Actor
from agentdesk.services.rows.worklist import QueuePage, QueueRow
from agentdesk.storage.desk_file import DeskFile
from tests.builders.other_files import LETTERS, MailRoom
from tests.builders.people import number_of, on_file, owed, someone
from tests.fakes.time import DAY, HOUR, WEDNESDAY, Hands

ONE, TWO = "customer-001", "customer-002"
LEAD = Actor("demo-lead", "lead", "early")


@pytest.fixture
def office(desk: Desk, file: DeskFile) -> Desk:
    """A desk with two customers on file; the first has two debts."""
    one, two = someone(1), someone(2)
    on_file(file, one, two, debts=(owed(one), owed(one, 2), owed(two)))
    return desk


def letter(**more: Any) -> LogCorrespondence:
    """A letter that came in an hour ago."""
    return LogCorrespondence(
        **{"customer": ONE, "medium": "letter", "direction": "in", "received_at": WEDNESDAY - HOUR, **more}
    )


def select(desk: Desk, statement: str) -> list[tuple[Any, ...]]:
    """The rows of a statement."""
    with desk.file.read() as connection:
        return [tuple(row) for row in connection.exec_driver_sql(statement)]


def test_a_stop_in_a_letter_closes_the_telephone_at_once(office: Desk) -> None:
    office.do(letter(asks="stop", words="Write to me. 4111 1111 1111 1111"))
    assert select(office, f"SELECT place, reason FROM queue_now WHERE customer = '{ONE}'") == [
        ("closed", "stop_calls")
    ]
    assert select(office, "SELECT DISTINCT received_at, at, batch FROM stop_sign") == [
        (WEDNESDAY - HOUR, WEDNESDAY, None)
    ]
    assert "4111" not in select(office, "SELECT words FROM correspondence")[0][0]
    office.do(PrepareCustomer(ONE))
    with pytest.raises(Refused) as refused:
        office.do(Dial(ONE, number_of(1)))
    assert refused.value.code == "closed_stop_calls"


def test_it_stands_in_the_history_from_when_it_came_in(office: Desk) -> None:
    office.do(letter(medium="fax", asks="information", words="Send the contract."))
    office.do(PrepareCustomer(ONE))
    side = office.ask(ShowCustomer(ONE)).debt_side
    assert [(row.at, row.what, row.detail["medium"], row.detail["words"]) for row in side.timeline] == [
        (WEDNESDAY - HOUR, "correspondence", "fax", "Send the contract.")
    ]


def test_a_dispute_of_one_account_leaves_the_other_open(office: Desk) -> None:
    office.do(letter(asks="dispute", about="amount", debt=f"{ONE}-debt-1"))
    assert select(office, "SELECT debts, came, received_at FROM dispute") == [
        (f'["{ONE}-debt-1"]', "letter", WEDNESDAY - HOUR)
    ]
    assert select(office, f"SELECT place FROM queue_now WHERE customer = '{ONE}'") == [("due",)]


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"customer": "nobody"}, "customer_unknown"),
        ({"debt": "customer-002-debt-1"}, "debt_unknown"),
        ({"medium": "pigeon"}, "piece_unclear"),
        ({"asks": "everything"}, "piece_unclear"),
        ({"received_at": WEDNESDAY + 1}, "piece_entered_at"),
        ({"asks": "dispute"}, "piece_about"),
        ({"asks": "stop", "scope": "number"}, "piece_number"),
        ({"direction": "out", "asks": "stop"}, "piece_asks"),
        ({"words": "x" * 2_001}, "piece_long"),
    ],
)
def test_what_cannot_be_is_refused_and_leaves_nothing(office: Desk, more: dict[str, Any], code: str) -> None:
    with pytest.raises(Refused) as refused:
        office.do(letter(**more))
    assert refused.value.code == code
    assert select(office, "SELECT count(*) FROM correspondence") == [(0,)]


def called(office: Desk, customer: str = ONE, place: int = 1) -> None:
    """Call a customer; nobody picks up."""
    office.do(PrepareCustomer(customer))
    call = office.do(Dial(customer, number_of(place))).value
    office.do(MarkCall(call.interaction, "over"))
    office.do(SaveCall(call.interaction, "rang_out"))


def late(office: Desk, *after: Any, limit: int = 60) -> tuple[QueueRow, ...]:
    """What a lead reads of late entries."""
    office.act_as(LEAD)
    page = office.ask(LateEntries(*after, limit=limit))
    assert isinstance(page, QueuePage)
    return page.rows


def test_what_lay_too_long_is_listed_with_the_calls_made_meanwhile(office: Desk, hands: Hands) -> None:
    called(office)
    hands.move(3 * HOUR)
    piece = office.do(letter(asks="stop")).value
    office.do(letter(customer=TWO, received_at=office.clock.now() - HOUR))
    office.do(letter(customer=TWO, direction="out", received_at=WEDNESDAY - DAY))
    (row,) = late(office)
    assert (row.customer, row.name, row.reason, row.owed) == (ONE, "Maria Alvarez 1", "entered_late", None)
    assert row.detail == {
        "piece": piece,
        "medium": "letter",
        "asks": "stop",
        "received_at": WEDNESDAY - HOUR,
        "entered_at": WEDNESDAY + 3 * HOUR,
        "calls": 1,
    }


def test_of_each_customer_the_piece_after_which_they_were_called_most(office: Desk, hands: Hands) -> None:
    called(office)
    hands.move(DAY)
    worst = office.do(letter(medium="fax")).value
    office.do(letter(received_at=office.clock.now() - 3 * HOUR))
    (row,) = late(office)
    assert (row.detail["piece"], row.detail["calls"]) == (worst, 1)


def test_it_comes_in_pages_the_latest_first_and_goes_after_thirty_days(office: Desk, hands: Hands) -> None:
    hands.move(DAY)
    office.do(letter())
    hands.move(DAY)
    office.do(letter(customer=TWO))
    office.act_as(LEAD)
    first = office.ask(LateEntries(limit=1))
    second = office.ask(LateEntries(first.next_key, limit=1))
    assert [row.customer for page in (first, second) for row in page.rows] == [TWO, ONE]
    assert office.ask(LateEntries(second.next_key, limit=1)) == QueuePage((), None)
    hands.move(29 * DAY + 1)
    assert [row.customer for row in late(office)] == [TWO]


def test_whoever_is_on_the_phone_hears_and_sees_nothing_of_what_others_wrote(
    office: Desk, hands: Hands
) -> None:
    hands.move(DAY)
    office.do(letter(customer=TWO, asks="dispute", about="amount"))
    office.do(PrepareCustomer(ONE))
    office.do(Dial(ONE, number_of(1)))
    (row,) = late(office)
    assert (row.name, row.reason, row.detail) == ("Maria Alvarez 2", None, {})


def test_what_the_mail_room_entered_late_is_listed_once_its_file_is_closed(
    office: Desk, clock: Clock
) -> None:
    room = MailRoom(office.file, clock)
    head = "account,person,kind,way,came,entered,sent,asks,about,scope,number,scan,words\n"
    text = head + "C-0001/1,,letter,in,2026-03-02 09:00,2026-03-03 09:00,,nothing,,,,,\n"
    room.bring(LETTERS, text, closes=False)
    assert late(office) == ()
    room.bring(LETTERS, text)
    (row,) = late(office)
    assert row.detail["entered_at"] - row.detail["received_at"] == 24 * HOUR


def test_a_letter_that_is_begun_waits_with_the_customer_until_it_is_entered(
    office: Desk, clock: Clock
) -> None:
    office.do(PrepareCustomer(ONE))
    office.do(KeepLetter(ONE, {"medium": "fax", "words": "card 4111 1111 1111 1111", "about": "", "x": "y"}))
    again = desk_on(office.file, clock)
    again.act_as(office.actor)
    with pytest.raises(Refused) as refused:
        again.ask(LetterTyped(ONE))
    assert refused.value.code == "letter_closed"
    again.do(PrepareCustomer(ONE))
    assert again.ask(LetterTyped(ONE)) == {"medium": "fax", "words": "card [card number removed]"}
    again.do(letter(medium="fax"))
    assert again.ask(LetterTyped(ONE)) == {}
    assert select(again, "SELECT count(*) FROM draft_form") == [(0,)]


def test_one_that_is_emptied_again_leaves_nothing(office: Desk) -> None:
    office.do(KeepLetter(ONE, {"medium": "fax"}))
    office.do(KeepLetter(ONE, {"medium": ""}))
    assert select(office, "SELECT count(*) FROM draft_form") == [(0,)]


def test_beside_somebody_elses_live_call_no_letter_is_entered_or_read(office: Desk) -> None:
    office.do(PrepareCustomer(ONE))
    call = office.do(Dial(ONE, number_of(1))).value
    for act in (
        lambda: office.do(letter(customer=TWO)),
        lambda: office.ask(LetterTyped(TWO)),
    ):
        with pytest.raises(Refused) as refused:
            act()
        assert refused.value.code == "call_live"
    assert select(office, "SELECT count(*) FROM correspondence") == [(0,)]
    with pytest.raises(Refused, match="where the account may be seen"):
        office.ask(LetterTyped(ONE))
    office.do(KeepLetter(TWO, {"medium": "fax"}))
    office.do(letter(asks="information"))
    office.do(MarkCall(call.interaction, "over"))
    office.do(SaveCall(call.interaction, "rang_out"))
    office.do(PrepareCustomer(TWO))
    assert office.ask(LetterTyped(TWO)) == {"medium": "fax"}
