"""Calls made elsewhere: they count at their true time, once for each call, and not where nobody knows whose."""

from __future__ import annotations

import pytest

from agentdesk.platform.clock import Clock
from agentdesk.services.history import timeline
from agentdesk.storage.desk_file import DeskFile
from agentdesk.storage.gather import gather
from tests.builders.other_files import CALLS, MailRoom
from tests.builders.people import on_file, owed, someone
from tests.fakes.time import DAY, HOUR, WEDNESDAY, Hands

HEADER = "account,person,at,number,way,result,who\n"
TUESDAY_NOON = "2026-03-03 12:00"  # in Chicago: one o'clock in New York


@pytest.fixture
def room(file: DeskFile, clock: Clock) -> MailRoom:
    """Three people on file; the second and the third share a reference, the first has two debts."""
    one, two, three = someone(1), someone(2), someone(3, reference="C-0002")
    on_file(
        file, one, two, three, debts=(owed(one), owed(one, 2), owed(two), owed(three, reference="C-0002/9"))
    )
    return MailRoom(file, clock)


def queue(room: MailRoom, customer: str) -> tuple[object, ...]:
    """Where a customer stands and how often they were called."""
    return room.select(f"SELECT tier, reason, attempts FROM queue_now WHERE customer = '{customer}'")[0]


def test_a_call_counts_as_an_attempt_at_its_true_time(room: MailRoom) -> None:
    assert queue(room, "customer-001") == (4, "first_contact", 0)
    came = room.bring(CALLS, HEADER + f"C-0001/1,,{TUESDAY_NOON},312 555 0101,outbound,ring,Prior Agency\n")
    assert came.reasons == []
    assert queue(room, "customer-001") == (5, "last_call", 1)
    assert room.select(
        "SELECT customer, debt, number, happened_at, happened_zone, made_by FROM past_call"
    ) == [
        (
            "customer-001",
            "customer-001-debt-1",
            "+13125550101",
            WEDNESDAY - DAY + 3 * HOUR,
            "America/Chicago",
            "Prior Agency",
        )
    ]


def test_one_call_about_two_accounts_is_one_attempt_and_one_conversation(
    room: MailRoom, file: DeskFile
) -> None:
    rows = [f"C-0001/{n},,{TUESDAY_NOON},312 555 0101,out,spoke,\n" for n in (1, 2)]
    room.bring(CALLS, HEADER + "".join(rows))
    with file.read() as connection:
        facts = gather(connection, ["customer-001"])["customer-001"]
    at = WEDNESDAY - DAY + 3 * HOUR
    assert (facts.all_attempts, facts.conversations) == ((at,), (at,))


def test_a_call_that_came_in_is_no_attempt_and_may_be_a_conversation(room: MailRoom, file: DeskFile) -> None:
    room.bring(CALLS, HEADER + f"C-0001/1,,{TUESDAY_NOON},,inbound,spoke,\n")
    with file.read() as connection:
        facts = gather(connection, ["customer-001"])["customer-001"]
    assert (facts.all_attempts, len(facts.conversations)) == ((), 1)


def test_a_call_counts_also_where_its_number_cannot_be_read(room: MailRoom) -> None:
    came = room.bring(CALLS, HEADER + f"C-0001/1,,{TUESDAY_NOON},ask reception,out,ring,\n")
    assert (came.reasons, came.flags) == ([], ["number_unread"])
    assert queue(room, "customer-001")[2] == 1


def test_calls_are_forgotten_after_seven_days(room: MailRoom, hands: Hands, file: DeskFile) -> None:
    from agentdesk.storage.project import sweep

    room.bring(CALLS, HEADER + f"C-0001/1,,{TUESDAY_NOON},,out,ring,\n")
    hands.move(7 * DAY)
    with file.write() as connection:
        sweep(connection, room.clock.now())
    assert queue(room, "customer-001") == (5, "last_call", 0)


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (f",C-0002,{TUESDAY_NOON},,out,ring,", "several customers have this reference: name the account"),
        (f"C-0002/1,C-0001,{TUESDAY_NOON},,out,ring,", "the account on file belongs to another customer"),
        (f"C-0009/1,,{TUESDAY_NOON},,out,ring,", "no such account of this client is on file"),
        (f",C-0009,{TUESDAY_NOON},,out,ring,", "no such customer of this client is on file"),
        (f",,{TUESDAY_NOON},,out,ring,", "no reference"),
        ("C-0001/1,,2026-03-03,,out,ring,", "no time"),
        ("C-0001/1,,,,out,ring,", "no day and no time"),
        ("C-0001/1,,2026-03-04 12:00,,out,ring,", "a time that has not come yet"),
        ("C-0001/1,,2025-11-02 01:30,,out,ring,", "a time that the clocks there show twice"),
        (f"C-0001/1,,{TUESDAY_NOON},,out,left word,", "a word that the mapping does not know"),
        (f"C-0001/1,,{TUESDAY_NOON},,sideways,ring,", "a word that the mapping does not know"),
    ],
)
def test_a_row_that_cannot_be_goes_back(room: MailRoom, row: str, reason: str) -> None:
    came = room.bring(CALLS, f"{HEADER}{row}\n")
    assert [why for _, _, why in came.reasons] == [reason]


def test_the_same_call_counts_once_in_the_file_and_on_file(room: MailRoom, hands: Hands) -> None:
    row = f"C-0001/1,,{TUESDAY_NOON},312 555 0101,out,ring,\n"
    came = room.bring(CALLS, HEADER + row + row, at_once=1)
    assert came.reasons == [(3, "", "the same stands in line 2 already")]
    hands.move(HOUR)
    assert room.bring(CALLS, HEADER + row).flags == ["told_before"]
    assert queue(room, "customer-001")[2] == 1


def test_a_call_that_turns_out_to_have_been_a_conversation_is_one(
    room: MailRoom, hands: Hands, file: DeskFile
) -> None:
    row = f"C-0001/1,,{TUESDAY_NOON},312 555 0101,out,ring,\n"
    room.bring(CALLS, HEADER + row)
    hands.move(HOUR)
    corrected = room.bring(CALLS, HEADER + row.replace("ring", "spoke"))
    assert (corrected.reasons, corrected.flags, corrected.changed) == ([], [], 1)
    with file.read() as connection:
        facts = gather(connection, ["customer-001"])["customer-001"]
        told = timeline(connection, "customer-001", {})
    at = WEDNESDAY - DAY + 3 * HOUR
    assert (facts.all_attempts, facts.conversations) == ((at,), (at,))
    assert [one.detail["contact_outcome"] for one in told] == ["conversation"]
    room.withdraw(corrected)
    assert room.bring(CALLS, HEADER + row).flags == ["told_before"]


@pytest.mark.parametrize(("first", "then"), [("spoke", "ring"), ("ring", "machine"), ("machine", "ring")])
def test_a_call_that_is_told_otherwise_goes_back_where_no_conversation_comes_of_it(
    room: MailRoom, first: str, then: str
) -> None:
    room.bring(CALLS, HEADER + f"C-0001/1,,{TUESDAY_NOON},312 555 0101,out,{first},\n")
    again = room.bring(CALLS, HEADER + f"C-0001/1,,{TUESDAY_NOON},312 555 0101,out,{then},\n")
    assert again.reasons == [(2, "result", "this call is on file with another outcome")]
    assert again.changed == 0


def test_a_file_that_is_staged_or_taken_back_counts_nothing(room: MailRoom) -> None:
    text = HEADER + f"C-0001/1,,{TUESDAY_NOON},,out,ring,\n"
    room.bring(CALLS, text, closes=False)
    room.withdraw(came := room.bring(CALLS, text))
    assert came.changed == 1
    assert queue(room, "customer-001") == (4, "first_contact", 0)


def test_times_that_state_their_offset_need_no_zone(room: MailRoom) -> None:
    stated = CALLS.replace("zone: America/Chicago", "zone: stated")
    rows = "C-0001/1,,2026-03-03T18:00:00Z,,out,ring,\nC-0001/1,,2026-03-03 11:00,,out,ring,\n"
    came = room.bring(stated, HEADER + rows)
    assert [why for _, _, why in came.reasons] == ["a time without its zone"]
    assert room.select("SELECT happened_at, happened_zone FROM past_call") == [
        (WEDNESDAY - DAY + 3 * HOUR, "UTC")
    ]
