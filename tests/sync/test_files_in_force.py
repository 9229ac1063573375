"""The central database shows customers and debts of files in force, and of a withdrawn one only what was worked."""

from __future__ import annotations

from pathlib import Path

import pytest

from agentdesk.platform.clock import Clock
from agentdesk.services.desk import Desk
from agentdesk.services.imports.course import Do, Errand
from agentdesk.services.imports.messages import CarryOn, ImportPortfolio, WithdrawImport
from agentdesk.services.messages import Dial, MarkCall, PrepareCustomer, SaveCall
from agentdesk.services.rights import Actor
from agentdesk.storage.outbox import Outbox
from agentdesk.sync.session import sync_once
from tests.builders.imports import carried_on, walked
from tests.builders.portfolio import Office, portfolio
from tests.central import CentralDatabase
from tests.fakes.time import SECOND, Hands

NUMBER = "+13125550101"


@pytest.fixture
def hands() -> Hands:
    """The hands of a clock that agrees with a real server's."""
    return Hands(Clock("UTC").now())


@pytest.fixture
def office(desk: Desk, tmp_path: Path) -> Office:
    """A desk where a team lead acts: they may bring files in and work the list."""
    desk.act_as(Actor("lead", "lead", "early"))
    return Office(desk, tmp_path)


def shown(office: Office, central: CentralDatabase) -> tuple[list[str], list[tuple[str, int]]]:
    """The customers and debts that the central database shows, after the desk has sent what it has."""
    with central.client("ana") as client:
        sync_once(Outbox(office.desk.file), client, office.desk.clock)
    customers = central.run("SELECT reference FROM desk.customers ORDER BY reference")
    debts = central.run("SELECT reference, balance::int FROM desk.debts ORDER BY reference")
    return [row[0] for row in customers], [tuple(row) for row in debts]


def test_what_is_on_its_way_shows_when_it_is_in_force(office: Office, central: CentralDatabase) -> None:
    parts = iter(range(99))

    def is_left(errand: Errand) -> bool:
        return isinstance(errand, Do) and isinstance(errand.command, CarryOn) and next(parts) == 1

    path = office.folder / "file.csv"
    path.write_text(portfolio(*({"customer_reference": f"C{number}"} for number in range(1600))))
    walked(office.desk, ImportPortfolio(path), is_left)
    assert office.events("portfolio.chunk")
    assert not office.events("portfolio.imported")
    assert shown(office, central) == ([], [])
    carried_on(office.desk)
    assert [len(one) for one in shown(office, central)] == [1600, 1600]


def test_what_is_withdrawn_is_as_before_but_for_what_was_worked(
    office: Office, central: CentralDatabase, hands: Hands
) -> None:
    office.bring(portfolio({"phone_1": NUMBER}, {"customer_reference": "C2"}))
    hands.move(SECOND)
    changed = {"balance": "40.00", "phone_1": NUMBER}
    second = office.bring(
        portfolio(changed, {"customer_reference": "C2", "balance": "7.00"}, {"customer_reference": "C3"})
    )
    assert shown(office, central) == (["C1", "C2", "C3"], [("A0", 4000), ("A1", 700), ("A2", 10000)])
    ((called,),) = office.select("SELECT id FROM base_customer WHERE reference = 'C1'")
    hands.move(SECOND)
    office.desk.do(PrepareCustomer(called))
    call = office.desk.do(Dial(called, NUMBER)).value
    office.desk.do(MarkCall(call.interaction, "over"))
    office.desk.do(SaveCall(call.interaction, "rang_out"))
    assert second.batch is not None
    office.desk.do(WithdrawImport(second.batch, "last month's"))
    carried_on(office.desk)
    assert shown(office, central) == (["C1", "C2"], [("A0", 4000), ("A1", 10000)])
    assert office.select("SELECT reference, balance FROM base_debt ORDER BY reference") == [
        ("A0", 4000),
        ("A1", 10000),
    ]
