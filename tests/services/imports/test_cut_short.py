"""What a dry run leaves that was cut short, and what is said to a command that was killed and is given again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from agentdesk.compose import desk_on
from agentdesk.errors import Refused
from agentdesk.services.desk import Desk
from agentdesk.services.imports.course import bring_in, course
from agentdesk.services.imports.messages import CarryOn, DiscardImport, ImportPortfolio, ImportRows
from agentdesk.services.imports.page_messages import IsUnderWay
from agentdesk.services.rights import PROGRAM, Actor
from agentdesk.storage.staging import TABLES
from tests.builders.imports import before, carried_on, gone_on, left_at, many, order_of, walked
from tests.builders.portfolio import BASE, Office, portfolio

LEAD = Actor("lead", "lead", "early")
WORKING = (*TABLES, "import_work")


@pytest.fixture
def office(desk: Desk, tmp_path: Path) -> Office:
    """A desk where a team lead acts."""
    desk.act_as(LEAD)
    return Office(desk, tmp_path)


@pytest.fixture
def desk_beside(office: Office) -> Desk:
    """Another program on the same file, where a team lead acts as well."""
    made = desk_on(office.desk.file, office.desk.clock)
    made.act_as(LEAD)
    return made


def test_a_rehearsal_that_was_cut_short_stands_in_nobodys_way(office: Office) -> None:
    path = order_of(office, many(3)).path
    walked(office.desk, ImportPortfolio(path, is_rehearsal=True), before(DiscardImport))
    assert office.select("SELECT state, is_rehearsal FROM import_work") == [("staged", 1)]
    assert office.desk.ask(ImportRows()) == ()
    assert bring_in(office.desk, ImportPortfolio(path)).imported == 3
    assert [row.state for row in office.desk.ask(ImportRows())] == ["live"]


def test_nothing_of_a_rehearsal_that_was_cut_short_stays_on_the_desk(office: Office) -> None:
    order = ImportPortfolio(order_of(office, many(1200)).path, is_rehearsal=True)
    walked(office.desk, order, before(DiscardImport))
    office.desk.act_as(PROGRAM)
    assert office.desk.ask(IsUnderWay()) is True
    carried_on(office.desk)
    assert not any(office.stored(*BASE, *WORKING).values())
    assert office.desk.ask(IsUnderWay()) is False


def test_a_rehearsal_that_is_under_way_is_left_alone(office: Office, desk_beside: Desk) -> None:
    path = order_of(office, many(1200)).path
    rehearsal = course(ImportPortfolio(path, is_rehearsal=True))
    errand = left_at(office.desk, rehearsal, DiscardImport)
    for is_rehearsal in (False, True):
        with pytest.raises(Refused) as refused:
            bring_in(desk_beside, ImportPortfolio(path, is_rehearsal=is_rehearsal))
        assert refused.value.code == "import_rehearsed"
    assert desk_beside.ask(IsUnderWay()) is False
    assert gone_on(office.desk, rehearsal, errand).imported == 1200
    assert not any(office.stored(*BASE, *WORKING).values())
    assert bring_in(desk_beside, ImportPortfolio(path)).imported == 1200


# --- killed once it was decided --------------------------------------------------------------------------------


@pytest.mark.parametrize("rejects", [None, "back.csv"])
@pytest.mark.parametrize("parts", [2, 5])
def test_the_same_command_again_says_what_came_of_it(office: Office, rejects: str | None, parts: int) -> None:
    order = order_of(office, many(1700) + portfolio({"balance": "x"}).splitlines()[1] + "\n")
    order = replace(order, rejects=None if rejects is None else office.folder / rejects)
    walked(office.desk, order, before(CarryOn, parts))
    found = bring_in(office.desk, order)
    assert (found.rows, found.imported, found.rejected, found.new_debts) == (1701, 1700, 1, 1700)
    assert found.rejects == office.folder / (rejects or "file-rejected.csv")
    assert len(office.desk.ask(ImportRows())) == 1
    assert len(office.events("portfolio.imported")) == 1
    assert len(list(office.folder.glob("*.csv"))) == 2


def test_it_says_so_as_well_where_the_rows_that_go_back_lie_already(office: Office) -> None:
    order = replace(order_of(office, many(2) + "C9,x\n"), rejects=office.folder / "back.csv")
    assert bring_in(office.desk, order) == bring_in(office.desk, order)
    assert len(office.desk.ask(ImportRows())) == 1


def test_the_same_file_with_another_word_about_it_is_another_command(office: Office) -> None:
    order = order_of(office, many(1700))
    walked(office.desk, order, before(CarryOn, 2))
    found = bring_in(office.desk, replace(order, past_contacts="none"))
    assert (found.imported, found.changed) == (1700, 0)
    assert len(office.desk.ask(ImportRows())) == 2
