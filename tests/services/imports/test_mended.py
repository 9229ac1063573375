"""Rows that came back are mended and brought in again: they complete the file that they came from."""

from __future__ import annotations

import csv
import io
import shutil
from pathlib import Path

import pytest

from agentdesk.errors import Refused
from agentdesk.services.desk import Desk
from agentdesk.services.imports.messages import Imported
from agentdesk.services.imports.placing_payments import UNKNOWN
from agentdesk.services.imports.reading import AT_ONCE
from agentdesk.services.rights import PROGRAM
from tests.builders.imports import paid
from tests.builders.portfolio import BASE, Office, portfolio
from tests.fakes.time import DAY, Hands


@pytest.fixture
def office(desk: Desk, tmp_path: Path) -> Office:
    """A desk where someone acts who may bring files in."""
    desk.act_as(PROGRAM)
    return Office(desk, tmp_path)


def mend(rejects: Path | None, **cells: str) -> Path:
    """Put other cells into the file of rejected rows, as somebody would in a spreadsheet."""
    assert rejects is not None
    rows = list(csv.DictReader(io.StringIO(rejects.read_text("utf-8"), newline="")))
    target = rejects.with_name("mended.csv")
    with target.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, list(rows[0]))
        writer.writeheader()
        writer.writerows({**row, **cells} for row in rows)
    return target


def told(found: Imported) -> tuple[str, int, int]:
    """What a file completes."""
    assert found.completes is not None
    return found.completes.source_name, found.completes.taken, found.completes.rows


def test_mended_rows_complete_their_file(office: Office, hands: Hands) -> None:
    people = ({"phone_1": "+13125550101"}, {"phone_1": "+13125550102", "balance": "1,50"})
    first = office.bring(portfolio(*people, {"customer_reference": "C2", "date_of_birth": "tomorrow"}))
    assert (first.imported, first.rejected) == (1, 2)
    hands.move(DAY)
    second = office.bring(mend(first.rejects, balance="1.50", date_of_birth="1970-01-31"))
    assert (second.mapping, second.how_chosen) == ("portfolio-us", "header")
    assert (second.rows, second.imported, second.rejected) == (2, 2, 0)
    assert told(second) == ("file.csv", 3, 3)
    assert office.select("SELECT DISTINCT as_of FROM base_debt") == [(hands.wall - DAY,)]


def test_what_a_mended_row_says_is_added_to_what_its_file_said(office: Office, hands: Hands) -> None:
    rows = (
        {"phone_1": "+13125550101", "notes": "one"},
        {"phone_1": "+13125550102", "balance": "x", "notes": "two"},
    )
    first = office.bring(portfolio(*rows))
    hands.move(DAY)
    office.bring(mend(first.rejects, balance="1.50"))
    assert office.select("SELECT number FROM base_phone ORDER BY position") == [
        ("+13125550101",),
        ("+13125550102",),
    ]
    assert office.select("SELECT body FROM base_remark ORDER BY position") == [("one",), ("two",)]


def test_mended_in_part_the_rest_comes_back_and_completes_it_later(office: Office, hands: Hands) -> None:
    first = office.bring(portfolio({}, {"balance": "x"}, {"balance": "y", "date_of_birth": "z"}))
    hands.move(DAY)
    second = office.bring(mend(first.rejects, balance="2.00"))
    assert (second.imported, second.rejected, told(second)) == (1, 1, ("file.csv", 2, 3))
    assert second.rejects is not None
    hands.move(DAY)
    third = office.bring(mend(second.rejects, date_of_birth="1970-01-31"))
    assert (third.imported, third.rejected, told(third)) == (1, 0, ("file.csv", 3, 3))


def test_the_same_mended_file_twice_changes_nothing(office: Office, hands: Hands) -> None:
    mended = mend(office.bring(portfolio({}, {"balance": "x"})).rejects, balance="2.00")
    office.bring(mended)
    before = office.stored(*BASE)
    hands.move(DAY)
    again = office.bring(mended)
    assert (again.imported, again.changed, told(again)) == (1, 0, ("file.csv", 2, 2))
    assert office.stored(*BASE) == before


def test_what_was_kept_from_running_is_as_the_client_wrote_it(office: Office) -> None:
    first = office.bring(portfolio({"notes": "=1+1", "balance": "x"}))
    assert first.rejects is not None
    assert "'=1+1" in first.rejects.read_text("utf-8")
    office.bring(mend(first.rejects, balance="2.00"))
    assert office.select("SELECT body FROM base_remark") == [("=1+1",)]


def test_mended_rows_are_no_newer_than_the_file_that_they_came_from(office: Office, hands: Hands) -> None:
    first = office.bring(
        portfolio({"phone_1": "+13125550101"}, {"customer_reference": "C2", "balance": "1OO.5O"})
    )
    old = Path(shutil.copy(first.rejects or "", office.folder / "old.csv"))
    hands.move(DAY)
    newer = ({"phone_1": "+13125550102", "balance": "x"}, {"customer_reference": "C2", "balance": "20.00"})
    office.bring(portfolio(*newer))
    hands.move(DAY)
    found = office.bring(mend(old, balance="100.50"))
    assert (told(found), found.flags) == (("file.csv", 2, 2), {"older_than_held": 1})
    assert office.select("SELECT balance FROM base_debt WHERE reference = 'A1'") == [(2000,)]


def test_a_mended_row_brings_back_no_telephone_that_a_newer_file_took_out(
    office: Office, hands: Hands
) -> None:
    first = office.bring(portfolio({"phone_1": "+13125550101"}, {"phone_1": "+13125550101", "balance": "x"}))
    old = Path(shutil.copy(first.rejects or "", office.folder / "old.csv"))
    hands.move(DAY)
    office.bring(portfolio({"phone_1": "+13125550102"}))
    hands.move(DAY)
    assert office.bring(mend(old, balance="1.50")).new_debts == 1
    assert office.select("SELECT number FROM base_phone") == [("+13125550102",)]


def test_rows_that_came_back_from_no_file_here_are_refused_in_a_sentence(office: Office) -> None:
    rejects = office.bring(portfolio({}, {"balance": "x"})).rejects
    mended = mend(rejects, balance="2.00", row="77")
    with pytest.raises(Refused) as refused:
        office.bring(mended)
    assert refused.value.code == "mended_unknown"


CLUB = """\
name: {name}
says: Accounts of members
client: club
kind: consumer
currency: USD
country: US
dates: YYYY-MM-DD
decimal: "."
thousands: ""
constants: {{debt.creditor: The club}}
"""
COLUMNS = (
    "columns: {{{0}: [debt.reference, customer.reference], {1}: customer.full_name, {2}: debt.balance}}\n"
)
HEADLESS = (
    CLUB.format(name="headless")
    + "header: none\n"
    + COLUMNS.format(*(f"column {place}" for place in (1, 2, 3)))
)
FIXED = (
    CLUB.format(name="fixed")
    + "positions: {ref: 1-4, name: 5-14, owed: 15-20}\n"
    + COLUMNS.format("ref", "name", "owed")
)


@pytest.mark.parametrize(
    ("name", "mapping", "text", "owed"),
    [
        ("headless", HEADLESS, "R1,Ana Silva,x\nR2,Ben Frey,5.00\n", "column 3"),
        ("fixed", FIXED, "R1  Ana Silva x\nR2  Ben Frey  5.00\n", "owed"),
    ],
)
@pytest.mark.parametrize("is_named", [True, False])
def test_mended_rows_of_a_file_without_names_of_columns_complete_it(
    office: Office, name: str, mapping: str, text: str, owed: str, is_named: bool
) -> None:
    path = office.folder / "mapping.yaml"
    path.write_text(mapping)
    first = office.bring(text, mapping=str(path))
    assert (first.imported, first.rejected) == (1, 1)
    found = office.bring(mend(first.rejects, **{owed: "7.00"}), mapping=name if is_named else None)
    assert (found.asked, found.imported, told(found)) == ((), 1, ("file.csv", 2, 2))


def test_a_mapping_of_fixed_width_takes_no_mended_rows_of_other_files(office: Office) -> None:
    path = office.folder / "mapping.yaml"
    path.write_text(FIXED)
    office.bring("R2  Ben Frey  5.00\n", mapping=str(path))
    first = office.bring(portfolio({}, {"balance": "x"}))
    assert office.bring(mend(first.rejects, balance="2.00")).mapping == "portfolio-us"


def test_a_return_far_before_its_payment_is_taken_when_it_is_brought_in_again_as_it_is(
    office: Office, hands: Hands
) -> None:
    office.bring(portfolio({}))
    hands.move(2 * DAY)
    rows = [("P0", "-1.00"), *((f"Q{number}", "0.01") for number in range(AT_ONCE)), ("P0", "1.00")]
    first = paid(office, *(f"A0,{id},{amount},2026-03-05" for id, amount in rows))
    assert (first.imported, first.rejected) == (AT_ONCE + 1, 1)
    assert first.rejects is not None
    assert UNKNOWN in first.rejects.read_text()
    assert office.select("SELECT balance FROM debt_now") == [(9900 - AT_ONCE,)]
    again = office.bring(first.rejects)
    assert (again.imported, again.rejected) == (1, 0)
    assert told(again) == ("file.csv", len(rows), len(rows))
    assert office.select("SELECT balance FROM debt_now") == [(10000 - AT_ONCE,)]
