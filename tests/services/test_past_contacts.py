"""The calls of the week before a portfolio came: a step of going live that nobody skips without a word."""

from __future__ import annotations

import pytest

from agentdesk.errors import Refused
from agentdesk.journal.chain import Entry
from agentdesk.platform.clock import Clock
from agentdesk.services.desk import Desk
from agentdesk.services.messages import PrepareCustomer, ShowCustomer
from agentdesk.services.past_contacts import PastContactsRow, PastContactsRows, StatePastContacts
from agentdesk.services.rights import Actor
from agentdesk.storage import journal
from agentdesk.storage.desk_file import DeskFile
from tests.builders.other_files import CALLS, MailRoom
from tests.builders.people import on_file, owed, someone
from tests.fakes.time import DAY, HOUR, WEDNESDAY, Hands

ONE = "customer-001"
LEAD = Actor("demo-lead", "lead", "early")
CALLED = "account,person,at,number,way,result,who\nC-0001/1,,2026-03-03 12:00,,out,ring,\n"


@pytest.fixture
def portfolio(desk: Desk, file: DeskFile) -> str:
    """The batch by which a person and a company came today."""
    on_file(file, someone(1), someone(2, kind="business"), at=WEDNESDAY)
    batch = batch_of(file)
    close(file, desk.clock, batch)
    return batch


def batch_of(file: DeskFile, customer: str = ONE) -> str:
    """The batch by which a customer came."""
    with file.read() as connection:
        statement = "SELECT batch FROM base_customer WHERE id = ?"
        return str(connection.exec_driver_sql(statement, (customer,)).scalar_one())


def close(file: DeskFile, clock: Clock, batch: str, past_contacts: str | None = None) -> None:
    """Put a portfolio in force."""
    payload = {
        "batch": batch,
        "source_name": "p.csv",
        "source_digest": "1" * 64,
        "mapping": "m",
        "mapping_digest": "2" * 64,
        "row_count": 2,
        "imported": 2,
        "rejected": 0,
        "flagged": 0,
        "chunks": 1,
        "flags": {},
        "client": "lakeshore",
        "kind": "consumer",
        "past_contacts": past_contacts,
    }
    with file.write() as connection:
        entry = Entry("portfolio.imported", payload)
        journal.append(connection, [entry], actor="demo-lead", at=clock.now(), zone=clock.zone)


def told(desk: Desk, customer: str = ONE) -> int | None:
    """From when calls are known, as the card of a customer says."""
    desk.do(PrepareCustomer(customer))
    found: int | None = desk.ask(ShowCustomer(customer)).calls_known_from
    return found


def rows(desk: Desk) -> list[tuple[str, int, str, bool]]:
    """Client, people, what is known, and whether the step is open."""
    desk.act_as(LEAD)
    found: tuple[PastContactsRow, ...] = desk.ask(PastContactsRows())
    return [(row.client, row.people, row.known, row.is_open) for row in found]


def test_until_somebody_says_something_the_step_is_open_and_every_person_says_so(
    desk: Desk, portfolio: str, hands: Hands
) -> None:
    assert told(desk) == WEDNESDAY
    assert rows(desk) == [("lakeshore", 1, "unasked", True)]
    hands.move(7 * DAY - 1)
    assert told(desk) == WEDNESDAY
    hands.move(1)
    assert told(desk) is None
    assert rows(desk) == []


def test_a_company_has_no_calls_to_count(desk: Desk, portfolio: str) -> None:
    assert told(desk, "customer-002") is None


def test_that_none_were_made_closes_it_and_that_nobody_knows_is_said_on(desk: Desk, portfolio: str) -> None:
    desk.act_as(LEAD)
    desk.do(StatePastContacts(portfolio, "unknown"))
    assert rows(desk) == [("lakeshore", 1, "unknown", False)]
    assert told(desk) == WEDNESDAY
    desk.do(StatePastContacts(portfolio, "none"))
    assert rows(desk) == [("lakeshore", 1, "none", False)]
    assert told(desk) is None


def test_a_file_of_seven_days_closes_it_and_one_that_is_taken_back_opens_it_again(
    desk: Desk, portfolio: str, file: DeskFile, clock: Clock
) -> None:
    room = MailRoom(file, clock)
    room.bring(CALLS.replace("covers_days: 7", "covers_days: 3"), CALLED)
    assert rows(desk) == [("lakeshore", 1, "unasked", True)]
    came = room.bring(CALLS, CALLED + "C-0001/1,,2026-03-03 13:00,,out,ring,\n")
    assert rows(desk) == [("lakeshore", 1, "file", False)]
    assert told(desk) is None
    with pytest.raises(Refused) as refused:
        desk.do(StatePastContacts(portfolio, "unknown"))
    assert refused.value.code == "calls_known"
    room.withdraw(came)
    assert rows(desk) == [("lakeshore", 1, "unasked", True)]


def test_what_was_said_when_it_was_closed_counts(desk: Desk, file: DeskFile) -> None:
    on_file(file, someone(1), at=WEDNESDAY - HOUR)
    close(file, desk.clock, batch_of(file), "none")
    assert rows(desk) == [("lakeshore", 1, "none", False)]


def test_a_new_account_of_somebody_on_file_opens_it_for_them(desk: Desk, file: DeskFile) -> None:
    on_file(file, someone(1), at=WEDNESDAY - 30 * DAY)
    assert told(desk) is None
    on_file(file, someone(1), debts=(owed(someone(1)), owed(someone(1), 2)), at=WEDNESDAY)
    with file.read() as connection:
        statement = "SELECT batch FROM base_debt WHERE id = 'customer-001-debt-2'"
        batch = str(connection.exec_driver_sql(statement).scalar_one())
    close(file, desk.clock, batch)
    assert told(desk) == WEDNESDAY


def test_only_a_portfolio_in_force_can_be_spoken_of(desk: Desk) -> None:
    desk.act_as(LEAD)
    with pytest.raises(Refused) as refused:
        desk.do(StatePastContacts("no such batch", "none"))
    assert refused.value.code == "no_portfolio"
