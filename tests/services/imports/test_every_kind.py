"""Every kind of file goes the same way: staged, in force at once, and withdrawn as if it had not come."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from agentdesk.services.desk import Desk
from agentdesk.services.imports.course import Do, Errand, bring_in
from agentdesk.services.imports.messages import (
    BringIn,
    Imported,
    ImportPortfolio,
    ImportRows,
    WithdrawImport,
)
from agentdesk.services.proving import RebuildStates, VerifyJournal
from agentdesk.services.rights import PROGRAM, Actor
from tests.builders import other_files
from tests.builders.imports import carried_on, walked
from tests.builders.people import on_file, owed, someone
from tests.builders.portfolio import BASE, Office
from tests.fakes.time import DAY, MINUTE, Hands


@dataclass(frozen=True, slots=True)
class Sent:
    """A client's file of one kind: its mapping, its text, and a statement that tells whether it is in force."""

    mapping: str
    text: str
    shows: str


KINDS = {
    "payments": Sent(
        other_files.PAYMENTS,
        "account,id,amount,paid,received,how,ours,state,undoes,why\n"
        "C-0001/1,P1,284.50,2026-03-03,,card,R7,,,\nNOBODY,P2,1.00,2026-03-03,,,,,,\n",
        "SELECT balance FROM debt_now WHERE debt = 'customer-001-debt-1'",
    ),
    "contacts": Sent(
        other_files.CALLS,
        "account,person,at,number,way,result,who\n"
        "C-0001/1,,2026-03-03 10:00,,out,spoke,Old Agency\nNOBODY,,2026-03-03 10:00,,out,spoke,Old Agency\n",
        "SELECT attempts FROM queue_now WHERE customer = 'customer-001'",
    ),
    "closures": Sent(
        other_files.CLOSURES,
        "account,what,since,words\nC-0001/1,withdrawn,2026-03-03,too old\nNOBODY,withdrawn,2026-03-03,\n",
        "SELECT account_state FROM debt_now WHERE debt = 'customer-001-debt-1'",
    ),
    "correspondence": Sent(
        other_files.LETTERS,
        "account,person,kind,way,came,entered,sent,asks,about,scope,number,scan,words\n"
        "C-0001/1,,letter,in,2026-03-03,2026-03-03,,stop,,everything,,,Stop writing\n"
        "NOBODY,,letter,in,2026-03-03,2026-03-03,,nothing,,,,,\n",
        "SELECT place FROM queue_now WHERE customer = 'customer-001'",
    ),
}


@pytest.fixture
def office(desk: Desk, tmp_path: Path) -> Office:
    """A desk with three people on file, where a team lead acts."""
    people = [someone(place) for place in (1, 2, 3)]
    on_file(desk.file, *people, debts=tuple(map(owed, people)))
    desk.act_as(Actor("lead", "lead", "early"))
    return Office(desk, tmp_path)


def order_of(office: Office, sent: Sent) -> ImportPortfolio:
    """The file and its mapping, as they lie in a folder."""
    mapping, path = office.folder / "mapping.yaml", office.folder / "file.csv"
    mapping.write_text(sent.mapping.lstrip())
    path.write_text(sent.text)
    return ImportPortfolio(path, str(mapping))


def is_before_it_is_decided(errand: Errand) -> bool:
    """Leave an import when all of it is staged."""
    return isinstance(errand, Do) and isinstance(errand.command, BringIn)


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_is_staged_in_force_and_withdrawn(kind: str, office: Office, hands: Hands) -> None:
    sent = KINDS[kind]
    order = order_of(office, sent)
    before, on_file_before = office.select(sent.shows), office.stored(*BASE)
    assert walked(office.desk, order, is_before_it_is_decided) is None
    assert office.select(sent.shows) == before
    found: Imported = bring_in(office.desk, order)
    assert (found.kind, found.rows, found.imported, found.rejected) == (kind, 2, 1, 1)
    assert (found.customers, found.changed) == (1, 1)
    during = office.select(sent.shows)
    assert during != before
    hands.move(MINUTE)
    assert found.batch is not None
    office.desk.do(WithdrawImport(found.batch))
    carried_on(office.desk)
    assert [row.state for row in office.desk.ask(ImportRows())] == ["withdrawn"]
    assert office.select(sent.shows) == before
    assert office.stored(*BASE) == on_file_before
    hands.move(DAY)
    (office.folder / "file-rejected.csv").unlink()
    again = bring_in(office.desk, order)
    assert (again.imported, again.changed) == (1, 1)
    assert office.select(sent.shows) == during or kind == "contacts"
    proven(office)


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_file_twice_changes_nothing(kind: str, office: Office, hands: Hands) -> None:
    sent = KINDS[kind]
    order = order_of(office, sent)
    first = bring_in(office.desk, order)
    during = office.stored(*BASE, "debt_now", "stop_now")
    hands.move(MINUTE)
    again = bring_in(office.desk, order)
    assert (again.rows, again.imported, again.rejected) == (first.rows, first.imported, first.rejected)
    assert (again.changed, again.owed) == (0, first.owed)
    assert office.stored(*BASE, "debt_now", "stop_now") == during
    proven(office)


def test_the_closing_event_says_whose_file_of_which_kind_it_was(office: Office) -> None:
    bring_in(office.desk, order_of(office, KINDS["contacts"]))
    (event,) = office.events("portfolio.imported")
    assert (event["client"], event["kind"], event["covers_days"]) == ("lakeshore", "contacts", 7)


def test_a_file_of_calls_of_which_somebodys_go_back_does_not_know_the_seven_days(office: Office) -> None:
    sent = KINDS["contacts"]
    lost = replace(sent, text=f"{sent.text}C-0001/1,,2026-03-03 11:00,,out,left word,Old Agency\n")
    found = bring_in(office.desk, order_of(office, lost))
    (event,) = office.events("portfolio.imported")
    assert "covers_days" not in event
    assert found.rejects is not None
    mended = office.folder / "mended.csv"
    mended.write_text(found.rejects.read_text().replace("left word", "spoke"))
    bring_in(office.desk, replace(order_of(office, lost), path=mended))
    assert [one.get("covers_days") for one in office.events("portfolio.imported")] == [None, 7]


def proven(office: Office) -> None:
    """The journal holds, and everything that follows from it comes out the same again."""
    assert office.desk.ask(VerifyJournal()).faults == ()
    office.desk.act_as(PROGRAM)
    assert office.desk.do(RebuildStates()).value.differing == ()
