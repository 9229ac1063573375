"""Letters entered by hand: they take effect at once, from when they came in, and what lay too long is listed."""

from __future__ import annotations

from typing import Any

import pytest

from agentdesk.errors import Refused
from agentdesk.platform.clock import Clock
from agentdesk.services.desk import Desk
from agentdesk.services.letters import LateEntries, LogCorrespondence
from agentdesk.services.messages import Dial, MarkCall, PrepareCustomer, SaveCall, ShowCustomer
from agentdesk.services.rights import Actor
from agentdesk.storage.desk_file import DeskFile
from tests.builders.other_files import LETTERS, MailRoom
from tests.builders.people import number_of, on_file, owed, someone
from tests.fakes.time import DAY, HOUR, WEDNESDAY, Hands

ONE = "customer-001"


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


def test_what_lay_too_long_is_listed_with_the_calls_made_meanwhile(office: Desk, hands: Hands) -> None:
    office.do(PrepareCustomer(ONE))
    call = office.do(Dial(ONE, number_of(1))).value
    office.do(MarkCall(call.interaction, "over"))
    office.do(SaveCall(call.interaction, "rang_out"))
    hands.move(3 * HOUR)
    piece = office.do(letter(asks="stop")).value
    office.do(letter(received_at=office.clock.now() - HOUR))
    office.do(letter(direction="out", received_at=WEDNESDAY - DAY))
    office.act_as(Actor("demo-lead", "lead", "early"))
    (row,) = office.ask(LateEntries(WEDNESDAY - DAY))
    assert (row.piece, row.name, row.asks, row.lag_ms, row.calls_meanwhile) == (
        piece,
        "Maria Alvarez 1",
        "stop",
        4 * HOUR,
        1,
    )
    assert office.ask(LateEntries(WEDNESDAY)) == ()


def test_what_the_mail_room_entered_late_is_listed_once_its_file_is_closed(
    office: Desk, clock: Clock
) -> None:
    room = MailRoom(office.file, clock)
    head = "account,person,kind,way,came,entered,sent,asks,about,scope,number,scan,words\n"
    text = head + "C-0001/1,,letter,in,2026-03-02 09:00,2026-03-03 09:00,,nothing,,,,,\n"
    room.bring(LETTERS, text, closes=False)
    office.act_as(Actor("demo-lead", "lead", "early"))
    assert office.ask(LateEntries(0)) == ()
    room.bring(LETTERS, text)
    assert [row.lag_ms for row in office.ask(LateEntries(0))] == [24 * HOUR]
