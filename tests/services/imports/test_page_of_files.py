"""What the page of files shows: files by page, rows that went back, what is flagged, and a file gone on with."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from agentdesk.content.client_file.answers import Answers
from agentdesk.errors import Refused
from agentdesk.services.desk import Desk
from agentdesk.services.imports import reading, understanding
from agentdesk.services.imports.course import Read, bring_in, into_force, run, saving
from agentdesk.services.imports.known_mappings import ColumnChange
from agentdesk.services.imports.messages import (
    BeginImport,
    BringIn,
    CarryOn,
    ImportPortfolio,
    UnderstandFile,
)
from agentdesk.services.imports.page_messages import (
    Clients,
    Elsewhere,
    FilesPage,
    FlaggedRows,
    IsForeign,
    IsUnderWay,
    LookAgain,
    LookAtFile,
    RejectedRows,
    ShowFile,
)
from agentdesk.services.imports.reject_messages import WriteRejects
from agentdesk.services.rights import Actor
from tests.builders.imports import walked
from tests.builders.portfolio import GOOD, Office, portfolio

LEAD = Actor("lead", "lead", "early")
BAD = {"balance": "abc"}


@pytest.fixture
def office(desk: Desk, tmp_path: Path) -> Office:
    """A desk where a team lead acts."""
    desk.act_as(LEAD)
    return Office(desk, tmp_path)


def people(count: int) -> list[dict[str, str]]:
    return [{"customer_reference": f"C{at}", "last_name": f"Name{at}"} for at in range(count)]


def staged(office: Office, text: str) -> str:
    """The batch of a file that is staged and waits."""
    path = office.folder / "file.csv"
    path.write_text(text)
    assert walked(office.desk, ImportPortfolio(path), _is_decision) is None
    return office.desk.ask(FilesPage()).rows[0].batch


def _is_decision(errand: object) -> bool:
    return isinstance(getattr(errand, "query", None), WriteRejects)


def test_files_come_by_page_the_newest_first(office: Office) -> None:
    for number in range(3):
        office.bring(portfolio({"customer_reference": f"C{number}", "last_name": f"N{number}"}))
    first = office.desk.ask(FilesPage(limit=2))
    rest = office.desk.ask(FilesPage(first.next_key, 2))
    batches = [row.batch for row in (*first.rows, *rest.rows)]
    assert batches == sorted(batches, reverse=True)
    assert len(batches) == 3
    assert rest.next_key is None
    assert [row.is_newest_of_client for row in first.rows] == [True, False]
    assert first.rows[0].closed_at is not None
    assert office.desk.ask(ShowFile(batches[1])) == first.rows[1]


def test_rejected_rows_are_shown_while_they_wait_and_from_the_journal_afterwards(office: Office) -> None:
    batch = staged(office, portfolio(*people(2), BAD, {"balance": ""}, *people(1)[:0]))
    waiting = office.desk.ask(RejectedRows(batch, None, 1))
    then = office.desk.ask(RejectedRows(batch, waiting.next_key, 5))
    rows = (*waiting.rows, *then.rows)
    assert [(row.line, row.columns) for row in rows] == [(4, "balance"), (5, "balance")]
    assert then.next_key is None
    run(office.desk, into_force(batch, None))
    assert office.desk.ask(RejectedRows(batch)).rows == rows
    assert office.desk.ask(RejectedRows(batch, 4)).rows == rows[1:]


def test_rejected_rows_that_were_saved_are_not_written_again(office: Office) -> None:
    batch = staged(office, portfolio(*people(1), BAD))
    target = office.folder / "back.csv"
    assert run(office.desk, saving(batch, target)) == target
    assert office.desk.do(BringIn(batch)).value.rejects == target
    assert sorted(path.name for path in office.folder.glob("*.csv")) == ["back.csv", "file.csv"]


def test_flags_name_those_of_the_file_and_count_the_others(office: Office) -> None:
    number = "+13125550101"
    office.bring(portfolio({**people(1)[0], "phone_1": number}))
    batch = staged(
        office,
        portfolio(
            *(
                {
                    **GOOD,
                    "account_reference": f"B{at}",
                    "customer_reference": f"D{at}",
                    "last_name": f"Other{at}",
                    "phone_1": number,
                }
                for at in range(2)
            )
        ),
    )
    found = office.desk.ask(FlaggedRows(batch, "shared_number"))
    assert found.next_key is None
    (row,) = found.rows
    assert row.key == number
    assert row.named == (("Ana Other0", "D0"), ("Ana Other1", "D1"))
    assert row.others == 1


def test_a_large_file_is_looked_at_by_whoever_is_given_what_it_takes(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = office.folder / "file.csv"
    path.write_text(portfolio(*people(3)))
    order = UnderstandFile(path, None, Answers(), preview=2)
    here = office.desk.ask(LookAtFile(order))
    monkeypatch.setattr(understanding, "SMALL", 10)
    elsewhere = office.desk.ask(LookAtFile(order))
    assert isinstance(elsewhere, Elsewhere)
    assert understanding.understand_elsewhere(pickle.loads(pickle.dumps(elsewhere))) == here


def test_a_file_that_stopped_is_gone_on_with_as_it_was_understood(office: Office) -> None:
    path = office.folder / "file.csv"
    path.write_text(portfolio(*people(reading.AT_ONCE + 5)))
    stops = iter((False, True))
    assert (
        walked(office.desk, ImportPortfolio(path), lambda one: isinstance(one, Read) and next(stops)) is None
    )
    batch = office.desk.ask(FilesPage()).rows[0].batch
    going_on = office.desk.ask(LookAgain(batch))
    begun = office.desk.do(BeginImport(going_on.order, going_on.looked)).value
    assert (begun.batch, begun.portion, begun.is_staged) == (batch, 1, False)
    assert bring_in(office.desk, going_on.order).imported == reading.AT_ONCE + 5
    with pytest.raises(Refused, match="nothing waits"):
        office.desk.ask(LookAgain(batch))


def test_a_file_that_changed_since_is_not_gone_on_with(office: Office) -> None:
    path = office.folder / "file.csv"
    path.write_text(portfolio(*people(2)))
    assert walked(office.desk, ImportPortfolio(path), lambda one: isinstance(one, Read)) is None
    batch = office.desk.ask(FilesPage()).rows[0].batch
    path.write_text(portfolio(*people(3)))
    with pytest.raises(Refused, match="changed since"):
        office.desk.ask(LookAgain(batch))
    path.unlink()
    with pytest.raises(Refused, match="no file"):
        office.desk.ask(LookAgain(batch))


def test_what_was_decided_is_under_way_until_it_is_done(office: Office) -> None:
    batch = staged(office, portfolio(*people(2)))
    assert office.desk.ask(IsUnderWay()) is False
    office.desk.do(BringIn(batch))
    assert office.desk.ask(IsUnderWay()) is True
    while office.desk.do(CarryOn()).value:
        pass
    assert office.desk.ask(IsUnderWay()) is False


def test_columns_that_changed_are_told_one_by_one(office: Office) -> None:
    path = office.folder / "file.csv"
    text = portfolio(*people(2)).replace("balance", "Balance due", 1).replace("city", "shoe size", 1)
    path.write_text(text)
    looked = office.desk.ask(UnderstandFile(path)).looked
    assert looked.near is not None
    assert ColumnChange("Balance due", "balance") in looked.changed
    assert ColumnChange("shoe size") in looked.changed
    assert ColumnChange(None, "city") in looked.changed


def test_clients_are_known_from_the_moment_that_somebody_of_theirs_is_on_file(office: Office) -> None:
    batch = staged(office, portfolio(*people(2)))
    assert office.desk.ask(Clients()) == ()
    run(office.desk, into_force(batch, None))
    client = office.desk.ask(ShowFile(batch)).client
    assert office.desk.ask(Clients()) == (client,)


def test_nothing_is_foreign_to_a_profile_that_is_no_demonstration(office: Office) -> None:
    assert office.desk.ask(IsForeign("0" * 64)) is False
