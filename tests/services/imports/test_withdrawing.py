"""What a file brought in is withdrawn as if it had not come; who was worked since stays, and is named."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agentdesk.errors import Refused
from agentdesk.services.desk import Desk
from agentdesk.services.first_words import FirstWords
from agentdesk.services.imports.course import Do, Errand
from agentdesk.services.imports.messages import (
    BringIn,
    CarryOn,
    ImportPortfolio,
    ImportRows,
    WithdrawImport,
    WorkedDebts,
)
from agentdesk.services.letters import LogCorrespondence
from agentdesk.services.messages import (
    CountQueue,
    Dial,
    DuplicatePairs,
    ExplainRank,
    FindCustomers,
    JudgeDuplicate,
    JudgeNeed,
    MarkCall,
    NeedTray,
    OpenSearch,
    PrepareCustomer,
    PutBack,
    SaveCall,
    ShowCustomer,
    StopsToLift,
)
from agentdesk.services.messages.people import NeedVerdict, Verdict
from agentdesk.services.proving import RebuildStates, VerifyJournal
from agentdesk.services.rights import PROGRAM, Actor
from tests.builders.imports import carried_on, paid, walked, withdraw
from tests.builders.portfolio import BASE, HEADER, Office, portfolio
from tests.fakes.time import DAY, HOUR, MINUTE, Hands

STATES = ("queue_now", "customer_now", "debt_now", "search_index", "superseded")
NUMBER = "+13125550101"


@pytest.fixture
def office(desk: Desk, tmp_path: Path) -> Office:
    """A desk where a team lead acts: they may bring files in and work the list."""
    desk.act_as(Actor("lead", "lead", "early"))
    return Office(desk, tmp_path)


def state(office: Office) -> list[str]:
    """The states of the batches, the newest first."""
    return [row.state for row in office.desk.ask(ImportRows())]


def test_a_file_that_was_the_wrong_one_leaves_nobody_on_file(office: Office) -> None:
    before = office.stored(*BASE, *STATES)
    found = office.bring(portfolio({"phone_1": NUMBER}, {"customer_reference": "C2"}))
    assert withdraw(office, found.batch).stay == ()
    assert office.stored(*BASE, *STATES) == before
    assert state(office) == ["withdrawn"]
    (event,) = office.events("portfolio.withdrawn")
    assert (event["batch"], event["kept"], event["reason"]) == (found.batch, [], "the wrong file")
    office.desk.do(OpenSearch())
    assert office.desk.ask(FindCustomers("Silva")) == ()


def test_what_a_newer_file_changed_is_again_as_it_was(office: Office, hands: Hands) -> None:
    first = office.bring(portfolio({"phone_1": NUMBER}, {"customer_reference": "C2"}))
    before = office.stored(*BASE, *STATES)
    hands.move(DAY)
    renewed = {"phone_1": "+13125550199", "balance": "40.00", "email": "ana@example.com"}
    more = {"account_reference": "A9", "balance": "7.00"}
    second = office.bring(portfolio(renewed, {"customer_reference": "C2"}, more))
    assert office.select("SELECT count(*) FROM base_debt") == [(3,)]
    withdraw(office, second.batch)
    assert office.stored(*BASE) == {table: before[table] for table in BASE}
    assert office.select("SELECT balance FROM debt_now ORDER BY balance") == [(10000,), (10000,)]
    withdraw(office, first.batch)
    assert not any(office.stored(*BASE, *STATES).values())


def test_an_older_file_is_withdrawn_after_the_newer_ones(office: Office, hands: Hands) -> None:
    first = office.bring(portfolio({}))
    hands.move(DAY)
    office.bring(portfolio({"balance": "40.00"}))
    with pytest.raises(Refused) as refused:
        withdraw(office, first.batch)
    assert refused.value.code == "import_built_upon"


def test_who_was_called_stays_and_is_named(office: Office, hands: Hands) -> None:
    other = {"customer_reference": "C2", "last_name": "Rossi", "account_reference": "B1"}
    found = office.bring(portfolio({"phone_1": NUMBER}, {"phone_1": NUMBER}, other))
    assert found.batch is not None
    ((called,),) = office.select("SELECT id FROM base_customer WHERE reference = 'C1'")
    hands.move(MINUTE)
    office.desk.do(PrepareCustomer(called))
    call = office.desk.do(Dial(called, NUMBER)).value
    office.desk.do(MarkCall(call.interaction, "over"))
    office.desk.do(SaveCall(call.interaction, "rang_out"))
    asked = office.desk.ask(WorkedDebts(found.batch))
    assert [(one.reference, one.name) for one in asked] == [("A0", "Ana Silva"), ("A1", "Ana Silva")]
    assert withdraw(office, found.batch).stay == asked
    assert office.select("SELECT reference FROM base_customer") == [("C1",)]
    assert office.select("SELECT count(*) FROM base_debt") == [(2,)]
    (event,) = office.events("portfolio.withdrawn")
    assert event["kept"] == [{"debt": one.debt, "customer": called} for one in asked]
    assert office.desk.ask(CountQueue()).due + office.desk.ask(CountQueue()).later == 1


def test_who_was_only_looked_at_goes(office: Office, hands: Hands) -> None:
    found = office.bring(portfolio({"phone_1": NUMBER}))
    ((looked_at,),) = office.select("SELECT id FROM base_customer")
    hands.move(MINUTE)
    office.desk.do(PrepareCustomer(looked_at))
    office.desk.do(PutBack(looked_at, "enough"))
    assert withdraw(office, found.batch).stay == ()
    assert office.select("SELECT count(*) FROM base_customer") == [(0,)]


ASKED_OF_ONE = (
    lambda desk, one: desk.ask(ShowCustomer(one)),
    lambda desk, one: desk.ask(ExplainRank(one)),
    lambda desk, one: desk.ask(StopsToLift(one)),
    lambda desk, one: desk.ask(FirstWords(one)),
    lambda desk, one: desk.do(Dial(one, NUMBER)),
    lambda desk, one: desk.do(PutBack(one, "enough")),
)


@pytest.mark.parametrize("ask", ASKED_OF_ONE)
def test_whoever_is_prepared_when_their_file_is_withdrawn_is_refused_in_a_sentence(
    office: Office, hands: Hands, ask: Callable[[Desk, str], object]
) -> None:
    found = office.bring(portfolio({"phone_1": NUMBER}))
    ((prepared,),) = office.select("SELECT id FROM base_customer")
    hands.move(MINUTE)
    office.desk.do(PrepareCustomer(prepared))
    withdraw(office, found.batch)
    with pytest.raises(Refused) as refused:
        ask(office.desk, prepared)
    assert refused.value.code == ("not_listed" if ask is ASKED_OF_ONE[1] else "customer_unknown")
    assert office.select("SELECT count(*) FROM journal WHERE kind = 'worklist.left'") == [(0,)]


def references(office: Office) -> list[str]:
    """The client's references of those who are on file."""
    return [
        reference for (reference,) in office.select("SELECT reference FROM base_customer ORDER BY reference")
    ]


@pytest.mark.parametrize(
    ("verdicts", "stay"),
    [(["confirmed"], ["C1"]), (["left"], []), (["confirmed", "left"], []), (["left", "confirmed"], ["C1"])],
)
def test_who_has_a_need_that_was_confirmed_stays(
    office: Office, hands: Hands, verdicts: list[NeedVerdict], stay: list[str]
) -> None:
    found = office.bring(portfolio({"notes": "Hard of hearing"}, {"customer_reference": "C2"}))
    hands.move(MINUTE)
    (row,) = office.desk.do(NeedTray()).value.rows
    for verdict in verdicts:
        office.desk.do(JudgeNeed(row.suggestion, verdict, detail="Speak up"))
    assert [one.customer for one in withdraw(office, found.batch).stay] == [row.customer] * len(stay)
    assert references(office) == stay


@pytest.mark.parametrize(
    ("verdicts", "stay"),
    [
        (["same_person"], ["C1", "C2"]),
        (["different"], []),
        (["same_person", "different"], []),
        (["different", "same_person"], ["C1", "C2"]),
    ],
)
def test_two_who_are_one_person_both_stay(
    office: Office, hands: Hands, verdicts: list[Verdict], stay: list[str]
) -> None:
    """Neither is left without the other, whichever of them the decision names first."""
    other = {"customer_reference": "C3", "first_name": "Rui", "last_name": "Costa", "date_of_birth": ""}
    found = office.bring(
        portfolio({"phone_1": NUMBER}, {"customer_reference": "C2", "phone_1": NUMBER}, other)
    )
    carried_on(office.desk)
    hands.move(MINUTE)
    (row,) = office.desk.ask(DuplicatePairs()).rows
    for verdict in verdicts:
        office.desk.do(JudgeDuplicate(row.pair, verdict))
    assert len(withdraw(office, found.batch).stay) == len(stay)
    assert references(office) == stay


def test_the_same_file_may_come_again(office: Office, hands: Hands) -> None:
    text = portfolio({"phone_1": NUMBER}, {"customer_reference": "C2", "phone_1": NUMBER})
    withdraw(office, office.bring(text).batch)
    hands.move(DAY)
    again = office.bring(text)
    assert (again.imported, again.new_debts, again.customers) == (2, 2, 2)
    assert office.desk.ask(CountQueue()).due == 2


def test_a_large_file_goes_in_parts_and_whoever_is_opened_goes_first(office: Office) -> None:
    found = office.bring(portfolio(*({"customer_reference": f"C{number}"} for number in range(900))))
    assert found.batch is not None
    office.desk.do(WithdrawImport(found.batch))
    assert state(office) == ["withdrawing"]
    ((last,),) = office.select("SELECT id FROM base_customer ORDER BY rowid DESC LIMIT 1")
    with pytest.raises(Refused) as refused:
        office.desk.do(PrepareCustomer(last))
    assert refused.value.code == "customer_unknown"
    assert carried_on(office.desk) > 2
    assert not any(office.stored(*BASE, *STATES).values())
    assert office.desk.do(CarryOn()).value is False


def test_thirty_days_later_it_stays(office: Office, hands: Hands) -> None:
    found = office.bring(portfolio({}))
    hands.move(31 * DAY)
    with pytest.raises(Refused) as refused:
        withdraw(office, found.batch)
    assert refused.value.code == "import_too_old"


def test_what_is_withdrawn_is_not_withdrawn_again(office: Office) -> None:
    found = office.bring(portfolio({}))
    withdraw(office, found.batch)
    with pytest.raises(Refused) as refused:
        withdraw(office, found.batch)
    assert refused.value.code == "import_not_live"


def test_the_journal_holds_and_states_come_out_the_same_when_rebuilt(office: Office, hands: Hands) -> None:
    office.bring(portfolio({"phone_1": NUMBER}, {"customer_reference": "C2"}))
    hands.move(DAY)
    withdraw(office, office.bring(portfolio({"balance": "1.00"}, {"customer_reference": "C3"})).batch)
    assert office.desk.ask(VerifyJournal()).faults == ()
    office.desk.act_as(PROGRAM)
    assert office.desk.do(RebuildStates()).value.differing == ()


CELL = st.sampled_from(
    ["", "C1", "C2", "A0", "A1", "Ana", "1970-01-31", NUMBER, "+13125550102", "10.00", "0"]
)
FILES = st.lists(st.dictionaries(st.sampled_from(HEADER), CELL, max_size=3), min_size=1, max_size=5)


@settings(max_examples=40)
@given(FILES, FILES)
def test_whatever_came_after_is_as_if_it_had_not_come(
    office: Office, hands: Hands, first: list[dict[str, str]], second: list[dict[str, str]]
) -> None:
    office.empty()
    office.bring(portfolio(*first))
    before = office.stored(*BASE, "debt_now", "search_index")
    hands.move(DAY)
    withdraw(office, office.bring(portfolio(*second)).batch)
    assert office.stored(*BASE, "debt_now", "search_index") == before


def is_decided(errand: Errand) -> bool:
    """Leave an import when all of it is staged."""
    return isinstance(errand, Do) and isinstance(errand.command, BringIn)


def test_nothing_is_withdrawn_from_under_a_file_that_is_staged(office: Office, hands: Hands) -> None:
    first = office.bring(portfolio({"phone_1": NUMBER}))
    hands.move(DAY)
    path = office.folder / "newer.csv"
    path.write_text(portfolio({"balance": "40.00"}))
    walked(office.desk, ImportPortfolio(path), is_decided)
    with pytest.raises(Refused) as refused:
        withdraw(office, first.batch)
    assert (refused.value.code, "newer.csv" in refused.value.sentence) == ("import_waiting", True)


def test_payments_that_a_newer_file_told_again_are_not_taken_away_before_it(
    office: Office, hands: Hands
) -> None:
    office.bring(portfolio({"phone_1": NUMBER}))
    hands.move(2 * DAY)
    first = paid(office, "A0,P1,10.00,2026-03-05").batch
    hands.move(DAY)
    second = paid(office, "A0,P1,10.00,2026-03-05", "A0,P2,1.00,2026-03-06").batch
    with pytest.raises(Refused) as refused:
        withdraw(office, first)
    assert refused.value.code == "import_built_upon"
    withdraw(office, second)
    withdraw(office, first)
    assert office.select("SELECT balance FROM debt_now") == [(10000,)]


def test_a_clock_that_was_set_back_takes_nobody_away_who_is_called(office: Office, hands: Hands) -> None:
    found = office.bring(portfolio({"phone_1": NUMBER}))
    ((called,),) = office.select("SELECT id FROM base_customer")
    hands.wall -= HOUR
    office.desk.do(PrepareCustomer(called))
    office.desk.do(Dial(called, NUMBER))
    assert [one.customer for one in withdraw(office, found.batch).stay] == [called]
    assert office.select("SELECT id FROM base_customer") == [(called,)]


def test_a_letter_that_is_entered_meanwhile_is_entered_for_nobody_who_goes(office: Office) -> None:
    found = office.bring(portfolio(*({"customer_reference": f"C{number}"} for number in range(600))))
    assert found.batch is not None
    office.desk.do(WithdrawImport(found.batch))
    ((last,),) = office.select("SELECT id FROM base_customer ORDER BY rowid DESC LIMIT 1")
    letter = LogCorrespondence(
        last, "letter", "in", office.desk.clock.now() - HOUR, asks="stop", scope="everything"
    )
    with pytest.raises(Refused) as refused:
        office.desk.do(letter)
    assert refused.value.code == "customer_unknown"


def test_what_a_file_took_the_place_of_is_forgotten_after_thirty_days(office: Office, hands: Hands) -> None:
    office.bring(portfolio({"phone_1": NUMBER}))
    hands.move(DAY)
    office.bring(portfolio({"phone_1": NUMBER, "balance": "40.00"}))
    assert office.select("SELECT count(*) FROM superseded") == [(1,)]
    hands.move(31 * DAY)
    carried_on(office.desk)
    assert office.select("SELECT count(*) FROM superseded") == [(0,)]
