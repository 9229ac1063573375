"""Beside a live call no customer of a client's file is shown, and the file comes in all the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from agentdesk.errors import Refused
from agentdesk.services.desk import Desk
from agentdesk.services.imports.course import into_force, run, saving
from agentdesk.services.imports.messages import BringIn, ImportRows, UnderstandFile, WorkedDebts
from agentdesk.services.imports.page_messages import FlaggedRows, LookAtFile, RejectedRows
from agentdesk.services.messages import Dial, DuplicatePairs, MarkCall, PrepareCustomer, SaveCall
from agentdesk.services.rights import Actor
from tests.builders.imports import NUMBER, before, many, order_of, walked
from tests.builders.portfolio import Office


@pytest.fixture
def office(desk: Desk, tmp_path: Path) -> Office:
    """A desk where a team lead acts: they may bring files in and work the list."""
    desk.act_as(Actor("lead", "lead", "early"))
    return Office(desk, tmp_path)


def test_no_customer_of_a_file_is_shown_beside_a_live_call(office: Office) -> None:
    live = office.bring(many(2)).batch
    assert live is not None
    order = order_of(office, many(3, balance="7,7.7"), "next.csv")
    walked(office.desk, order, before(BringIn))
    staged = office.desk.ask(ImportRows())[0].batch
    shown = UnderstandFile(order.path, preview=8)
    asked = (
        FlaggedRows(staged, "shared_number"),
        RejectedRows(staged),
        DuplicatePairs(),
        LookAtFile(shown),
        shown,
        WorkedDebts(live),
    )
    ((called,),) = office.select("SELECT id FROM base_customer WHERE reference = 'C0'")
    office.desk.do(PrepareCustomer(called))
    call = office.desk.do(Dial(called, NUMBER)).value
    for query in asked:
        with pytest.raises(Refused) as refused:
            office.desk.ask(query)
        assert refused.value.code == "call_live"
    assert run(office.desk, into_force(staged, None)).rejected == 3
    office.desk.do(MarkCall(call.interaction, "over"))
    office.desk.do(SaveCall(call.interaction, "rang_out"))
    assert len(office.desk.ask(RejectedRows(staged)).rows) == 3


def test_that_a_person_saved_the_rows_that_went_back_is_journalled(office: Office) -> None:
    walked(office.desk, order_of(office, many(2, balance="abc")), before(BringIn))
    (row,) = office.desk.ask(ImportRows())
    assert run(office.desk, saving(row.batch, office.folder / "saved.csv")) == office.folder / "saved.csv"
    assert office.events("record.exported") == [{"place": "rejects", "detail": {"batch": row.batch}}]
