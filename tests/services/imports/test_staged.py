"""What is staged shows nowhere, waits for whoever goes on with it, and comes in force at once or not at all."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from agentdesk.errors import Refused
from agentdesk.journal.chain import Entry
from agentdesk.services import demonstration
from agentdesk.services.desk import Desk
from agentdesk.services.imports.course import Do, Errand, Read, bring_in, course
from agentdesk.services.imports.messages import (
    BringIn,
    CarryOn,
    DiscardImport,
    Imported,
    ImportPortfolio,
    ImportRows,
    StagePortion,
)
from agentdesk.services.messages import CountQueue, FindCustomers, OpenSearch, PrepareCustomer, QueueRows
from agentdesk.services.proving import RebuildStates
from agentdesk.services.rights import PROGRAM, Actor
from agentdesk.storage import journal
from agentdesk.storage.project import project
from agentdesk.storage.staging import TABLES
from tests.builders.imports import before, carried_on, left_at, many, order_of, walked
from tests.builders.portfolio import BASE, Office, portfolio
from tests.fakes.time import DAY, Hands

LEAD = Actor("lead", "lead", "early")
STATES = ("queue_now", "customer_now", "debt_now", "search_index")
NUMBER = "+13125550101"
WORKING = (*TABLES, "import_work")


@pytest.fixture
def office(desk: Desk, tmp_path: Path) -> Office:
    """A desk where a team lead acts: they may bring files in and work the list."""
    desk.act_as(LEAD)
    return Office(desk, tmp_path)


def only(office: Office) -> tuple[str, str]:
    """The only batch that is listed: its id and its state."""
    (row,) = office.desk.ask(ImportRows())
    return row.batch, row.state


# --- hidden ----------------------------------------------------------------------------------------------------


def test_nothing_of_a_staged_file_shows_anywhere(office: Office) -> None:
    bring_in(
        office.desk, order_of(office, portfolio({"account_reference": "B1", "phone_1": NUMBER}), "first.csv")
    )
    was = office.stored(*STATES, "journal")
    shared = many(3)
    assert walked(office.desk, order_of(office, shared), before(BringIn)) is None
    assert office.stored(*STATES, "journal") == was
    assert office.desk.ask(CountQueue()).due == 1
    office.desk.do(OpenSearch())
    assert office.desk.ask(FindCustomers("Name")) == ()
    ((coming,),) = office.select("SELECT id FROM base_customer WHERE reference = 'C2'")
    with pytest.raises(Refused) as refused:
        office.desk.do(PrepareCustomer(coming))
    assert refused.value.code == "customer_unknown"
    (known,) = office.desk.ask(QueueRows("due")).rows
    card = office.desk.do(PrepareCustomer(known.customer)).value
    assert [number.is_shared for number in card.numbers] == [False]


def test_it_comes_in_force_at_once_whatever_its_size(office: Office) -> None:
    order = order_of(office, many(2600))
    assert walked(office.desk, order, before(CarryOn, 2)) is None
    assert only(office)[1] == "closing"
    seen = [office.desk.ask(CountQueue()).due]
    while only(office)[1] == "closing":
        office.desk.do(CarryOn())
        seen.append(office.desk.ask(CountQueue()).due)
    assert set(seen[:-1]) == {0}
    assert len(seen) > 2
    kinds = [kind for (kind,) in office.select("SELECT kind FROM journal ORDER BY seq")]
    assert kinds[-1] == "portfolio.imported"
    carried_on(office.desk)
    assert office.desk.ask(CountQueue()).due == 2600
    assert only(office)[1] == "live"
    assert not any(office.stored(*TABLES).values())


def test_whoever_is_opened_comes_first(office: Office, hands: Hands) -> None:
    bring_in(office.desk, order_of(office, many(1200), "monday.csv"))
    hands.move(DAY)
    renewed = many(1200, balance="40.00", phone_1="+13125550102")
    assert walked(office.desk, order_of(office, renewed), before(CarryOn, 3)) is None
    assert only_settling(office)
    ((last,),) = office.select("SELECT max(customer) FROM staged_renewal")
    card = office.desk.do(PrepareCustomer(last)).value
    assert [number.number for number in card.numbers] == ["+13125550102"]
    assert card.debt_side.total == 4000
    carried_on(office.desk)
    assert office.select("SELECT DISTINCT balance FROM debt_now") == [(4000,)]


def test_who_is_new_is_taken_in_when_they_are_opened_and_only_once(office: Office) -> None:
    assert walked(office.desk, order_of(office, many(1300)), before(CarryOn, 3)) is None
    assert only_settling(office)
    ((last,),) = office.select("SELECT id FROM base_customer ORDER BY rowid DESC LIMIT 1")
    assert office.select(f"SELECT count(*) FROM queue_now WHERE customer = '{last}'") == [(0,)]
    assert office.desk.do(PrepareCustomer(last)).value.debt_side.total == 10000
    carried_on(office.desk)
    assert office.desk.ask(CountQueue()).due == 1300
    assert office.select("SELECT count(*) FROM search_index") == [(1300,)]


def test_a_stop_on_a_number_holds_for_whoever_comes_with_it(office: Office) -> None:
    bring_in(
        office.desk, order_of(office, portfolio({"account_reference": "B1", "phone_1": NUMBER}), "first.csv")
    )
    ((customer,),) = office.select("SELECT id FROM base_customer")
    stop = {
        "stop": "s",
        "customer": customer,
        "sign": "wrong_number",
        "scope": "number",
        "target": NUMBER,
        "lifted_by": "nobody",
        "debts": [],
    }
    with office.desk.file.write() as connection:
        at = office.desk.clock.now()
        entry = Entry("stop.placed", {**stop, "received_at": at})
        journal.append(connection, [entry], actor="lead", at=at, zone="UTC")
        project(connection, [customer], at)
    bring_in(office.desk, order_of(office, many(3)))
    assert office.select("SELECT count(*) FROM stop_now WHERE target = '+13125550101'") == [(4,)]
    office.desk.act_as(PROGRAM)
    assert office.desk.do(RebuildStates()).value.differing == ()


def only_settling(office: Office) -> bool:
    """Whether the newest batch is in force and not all of its customers are folded."""
    return office.desk.ask(ImportRows())[0].state == "settling"


# --- waiting ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", [Read, StagePortion, BringIn])
def test_a_file_that_stopped_on_its_way_goes_on(office: Office, kind: type) -> None:
    text = many(1700) + portfolio({"balance": "x"}).splitlines()[1] + "\n"
    order = order_of(office, text)
    assert walked(office.desk, order, before(kind, 3 if kind is not BringIn else 1)) is None
    found = bring_in(office.desk, order)
    assert (found.rows, found.imported, found.rejected) == (1701, 1700, 1)
    assert office.select("SELECT count(*), sum(balance) FROM base_debt") == [(1700, 17_000_000)]
    assert office.desk.ask(CountQueue()).due == 1700
    assert only(office)[1] == "live"
    assert [event["imported"] for event in office.events("portfolio.imported")] == [1700]


def test_another_file_waits_until_the_first_is_in_or_gone(office: Office) -> None:
    first = order_of(office, many(3), "first.csv")
    walked(office.desk, first, before(BringIn))
    other = order_of(office, portfolio({"account_reference": "B1"}), "other.csv")
    with pytest.raises(Refused) as refused:
        bring_in(office.desk, other)
    assert refused.value.code == "import_waiting"
    assert "first.csv" in refused.value.sentence
    assert bring_in(office.desk, first).imported == 3
    assert bring_in(office.desk, other).imported == 1


def test_nothing_of_a_discarded_file_stays(office: Office) -> None:
    bring_in(
        office.desk, order_of(office, portfolio({"account_reference": "B1", "phone_1": NUMBER}), "first.csv")
    )
    was = office.stored(*BASE, *STATES, *WORKING, "journal")
    walked(office.desk, order_of(office, many(1300)), before(BringIn))
    batch = office.desk.ask(ImportRows())[0].batch
    office.desk.do(DiscardImport(batch))
    carried_on(office.desk)
    assert office.stored(*BASE, *STATES, *WORKING, "journal") == was


def test_what_was_brought_in_is_not_discarded_nor_brought_in_again(office: Office) -> None:
    bring_in(office.desk, order_of(office, many(3)))
    batch, _ = only(office)
    for command in (DiscardImport(batch), BringIn(batch), DiscardImport("no batch")):
        with pytest.raises(Refused) as refused:
            office.desk.do(command)
        assert refused.value.code in ("import_not_staged", "no_batch")


def test_two_who_stage_the_same_file_do_not_stage_it_twice(office: Office) -> None:
    order = order_of(office, many(1200))
    kept: list[StagePortion] = []

    def keep(errand: Errand) -> bool:
        if isinstance(errand, Do) and isinstance(errand.command, StagePortion):
            kept.append(errand.command)
        return len(kept) == 2

    walked(office.desk, order, keep)
    with pytest.raises(Refused) as refused:
        office.desk.do(kept[0])
    assert refused.value.code == "import_elsewhere"
    assert bring_in(office.desk, order).imported == 1200


def test_a_stopped_import_is_gone_on_with_after_a_restart_by_whoever_may(office: Office) -> None:
    walked(office.desk, order_of(office, many(2600)), before(CarryOn, 2))
    office.desk.act_as(PROGRAM)
    assert carried_on(office.desk) > 1
    assert only(office)[1] == "live"


def imported_twice(office: Office) -> list[Imported]:
    """The same file, two times."""
    order = order_of(office, many(3))
    return [bring_in(office.desk, order), bring_in(office.desk, order)]


def test_the_list_names_every_file_the_newest_first(office: Office, hands: Hands) -> None:
    imported_twice(office)
    hands.move(DAY)
    bring_in(office.desk, order_of(office, portfolio({"account_reference": "B1"}), "other.csv"))
    rows = office.desk.ask(ImportRows())
    assert [(row.source_name, row.state, row.is_newest_of_client) for row in rows] == [
        ("other.csv", "live", True),
        ("file.csv", "live", False),
        ("file.csv", "live", False),
    ]


# --- several at it ---------------------------------------------------------------------------------------------


def test_whoever_comes_too_late_leaves_the_others_rows_alone(office: Office) -> None:
    order = order_of(office, many(1200))
    late = course(order)
    errand = left_at(office.desk, late, StagePortion)
    assert isinstance(errand, Do)
    walked(office.desk, order, before(StagePortion, 3))
    with pytest.raises(Refused) as refused:
        office.desk.do(errand.command)
    with pytest.raises(Refused):
        late.throw(refused.value)
    assert only(office)[1] == "staging"
    assert bring_in(office.desk, order).imported == 1200


def test_what_was_decided_needs_its_mapping_no_more(office: Office) -> None:
    walked(office.desk, order_of(office, many(1600)), before(CarryOn, 2))
    with office.desk.file.write() as connection:
        connection.exec_driver_sql("UPDATE import_work SET mapping_body = mapping_body || 'newer_key: 1'")
    carried_on(office.desk)
    assert only(office)[1] == "live"


def test_of_a_file_that_is_gone_on_with_what_is_said_last_counts(office: Office, hands: Hands) -> None:
    with office.desk.file.write() as connection:
        demonstration.mark(connection)
    path = order_of(office, many(3)).path
    walked(office.desk, ImportPortfolio(path, into_demonstration=True), before(BringIn))
    found = bring_in(office.desk, ImportPortfolio(path, past_contacts="none", known_to="2026-03-01"))
    assert (found.is_in_plain_text, found.ends_demonstration) == (False, True)
    (event,) = office.events("portfolio.imported")
    assert event["past_contacts"] == "none"
    assert event["known_to"] < hands.wall - 2 * DAY


def test_a_filler_for_up_to_when_is_refused_before_anything_is_staged(office: Office) -> None:
    path = order_of(office, many(3)).path
    with pytest.raises(Refused) as refused:
        bring_in(office.desk, ImportPortfolio(path, known_to="9999-12-31"))
    assert refused.value.code == "known_to_unclear"
    assert office.desk.ask(ImportRows()) == ()


def test_who_decided_it_is_who_the_journal_names(office: Office) -> None:
    walked(office.desk, order_of(office, many(3)), before(BringIn))
    office.desk.act_as(PROGRAM)
    office.desk.do(BringIn(only(office)[0]))
    assert office.select("SELECT actor FROM journal WHERE kind = 'portfolio.imported'") == [(PROGRAM.id,)]


def test_rejected_rows_are_never_written_through_a_link(office: Office) -> None:
    other = office.folder / "other.txt"
    other.write_text("someone's own")
    (office.folder / ".file-rejected.csv.part").symlink_to(other)
    found = bring_in(office.desk, order_of(office, portfolio({"balance": "x"})))
    assert found.rejects is not None
    assert other.read_text() == "someone's own"
    assert stat.S_IMODE(found.rejects.lstat().st_mode) == 0o600
