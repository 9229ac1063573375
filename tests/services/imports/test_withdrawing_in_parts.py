"""A large file is withdrawn in parts; what was worked is asked before that is decided, and asked of the rest again."""

from __future__ import annotations

from pathlib import Path

import pytest

from agentdesk.errors import Refused
from agentdesk.services.desk import Desk
from agentdesk.services.imports import withdrawing
from agentdesk.services.imports.messages import ImportRows, WithdrawImport, WorkedSoFar
from agentdesk.services.messages import Dial, MarkCall, PrepareCustomer, SaveCall
from agentdesk.services.proving import RebuildStates
from agentdesk.services.rights import PROGRAM, Actor
from tests.builders.imports import carried_on, paid, withdraw
from tests.builders.portfolio import Office, portfolio
from tests.fakes.time import DAY, MINUTE, Hands

NUMBER = "+13125550101"


@pytest.fixture
def office(desk: Desk, tmp_path: Path) -> Office:
    """A desk where a team lead acts: they may bring files in and work the list."""
    desk.act_as(Actor("lead", "lead", "early"))
    return Office(desk, tmp_path)


def references(office: Office) -> list[str]:
    """The client's references of those who are on file."""
    return [
        reference for (reference,) in office.select("SELECT reference FROM base_customer ORDER BY reference")
    ]


def called(office: Office, customer: str, number: str = NUMBER) -> None:
    """Call somebody whom nobody answers for."""
    office.desk.do(PrepareCustomer(customer))
    call = office.desk.do(Dial(customer, number)).value
    office.desk.do(MarkCall(call.interaction, "over"))
    office.desk.do(SaveCall(call.interaction, "rang_out"))


def test_who_is_called_between_the_question_and_the_decision_stays_too(office: Office, hands: Hands) -> None:
    found = office.bring(
        portfolio(*({"customer_reference": f"C{at}", "phone_1": f"+1312555010{at}"} for at in range(3)))
    )
    assert found.batch is not None
    first, second, _ = (id for (id,) in office.select("SELECT id FROM base_customer ORDER BY reference"))
    hands.move(MINUTE)
    called(office, second, "+13125550101")
    worked = office.desk.ask(WorkedSoFar(found.batch))
    assert [one.customer for one in worked.stay] == [second]
    called(office, first, "+13125550100")
    withdrawn = office.desk.do(WithdrawImport(found.batch, "", worked)).value
    carried_on(office.desk)
    assert [one.customer for one in withdrawn.stay] == [second, first]
    assert references(office) == ["C0", "C1"]
    assert office.stored("staged_renewal") == {"staged_renewal": []}


def test_of_whom_another_file_tells_between_the_question_and_the_decision_stays_too(
    office: Office, hands: Hands
) -> None:
    found = office.bring(portfolio({"phone_1": NUMBER}, {"customer_reference": "C2"}))
    assert found.batch is not None
    hands.move(2 * DAY)
    worked = office.desk.ask(WorkedSoFar(found.batch))
    assert worked.stay == ()
    paid(office, "A0,P1,10.00,2026-03-05")
    (stays,) = office.desk.do(WithdrawImport(found.batch, "", worked)).value.stay
    carried_on(office.desk)
    assert stays.reference == "A0"
    assert references(office) == ["C1"]


def test_many_payments_are_withdrawn_in_parts_and_whoever_is_opened_goes_first(
    office: Office, hands: Hands
) -> None:
    office.bring(portfolio(*({"customer_reference": f"C{number}"} for number in range(600))))
    hands.move(2 * DAY)
    rows = [f"A{number % 600},P{number},1.00,2026-03-05" for number in range(900)]
    batch = paid(office, *rows).batch
    assert batch is not None
    hands.move(DAY)
    other = paid(office, "A599,P999,5.00,2026-03-06").batch
    owed = "SELECT balance, count(*) FROM debt_now GROUP BY balance ORDER BY balance"
    assert office.select(owed) == [(9400, 1), (9800, 300), (9900, 299)]
    withdraw(office, other)
    assert office.select(owed) == [(9800, 300), (9900, 300)]
    office.desk.do(WithdrawImport(batch))
    assert office.stored("staged_renewal") == {"staged_renewal": []}
    of_last = "FROM base_debt d JOIN debt_now n ON n.debt = d.id WHERE d.reference = 'A599'"
    ((last, balance),) = office.select(f"SELECT d.customer, n.balance {of_last}")
    assert balance == 9900
    office.desk.do(PrepareCustomer(last))
    assert office.select(f"SELECT n.balance {of_last}") == [(10000,)]
    assert carried_on(office.desk) > 3
    assert office.select(owed) == [(10000, 600)]
    assert office.desk.ask(ImportRows())[1].state == "withdrawn"
    office.desk.act_as(PROGRAM)
    assert office.desk.do(RebuildStates()).value.differing == ()


@pytest.mark.parametrize("at", [0, 130, 260, 899])
def test_who_stays_stays_wherever_they_stand_in_a_large_file(office: Office, hands: Hands, at: int) -> None:
    found = office.bring(
        portfolio(*({"customer_reference": f"C{number}", "phone_1": NUMBER} for number in range(900)))
    )
    ((stays,),) = office.select(f"SELECT id FROM base_customer WHERE reference = 'C{at}'")
    hands.move(MINUTE)
    called(office, stays)
    assert found.batch is not None
    office.desk.do(WithdrawImport(found.batch))
    assert carried_on(office.desk, 1) == 1
    office.desk.do(PrepareCustomer(stays))
    carried_on(office.desk)
    assert references(office) == [f"C{at}"]
    office.desk.act_as(PROGRAM)
    assert office.desk.do(RebuildStates()).value.differing == ()


def test_a_file_of_which_nearly_everything_was_worked_is_not_withdrawn(
    office: Office, hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(withdrawing, "MOST_KEPT", 1)
    found = office.bring(portfolio({}, {"customer_reference": "C2"}, {"customer_reference": "C3"}))
    assert found.batch is not None
    hands.move(2 * DAY)
    paid(office, "A0,P1,10.00,2026-03-05")
    assert [one.reference for one in office.desk.ask(WorkedSoFar(found.batch)).stay] == ["A0"]
    paid(office, "A1,P2,10.00,2026-03-05")
    with pytest.raises(Refused, match="2 of its accounts were worked since"):
        withdraw(office, found.batch)
    assert references(office) == ["C1", "C2", "C3"]
