"""Files as clients really send them: every row of them is either on file, or goes back with each of its faults.

The golden files were read row by row beside the files that they tell of. Whoever changes a rule reads the rows that
change with it, and then writes them anew with `AGENTDESK_WRITE_GOLDEN=1`.
"""

from __future__ import annotations

import csv
import os
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from agentdesk.content.client_file.answers import Answers
from agentdesk.domain.money import Money, digits
from agentdesk.services.desk import Desk
from agentdesk.services.rights import PROGRAM
from tests.builders.portfolio import DATA, Office

CUSTOMERS = """
    SELECT d.reference, c.full_name, c.birth_date, d.currency, d.balance, d.due_on, d.creditor,
        (SELECT group_concat(p.number, ' ') FROM base_phone p WHERE p.customer = c.id),
        (SELECT group_concat(r.body, ' / ') FROM base_remark r WHERE r.customer = c.id), c.id
    FROM base_debt d JOIN base_customer c ON c.id = d.customer"""


@pytest.fixture
def office(desk: Desk, tmp_path: Path) -> Office:
    """A desk where someone acts who may bring files in."""
    desk.act_as(PROGRAM)
    return Office(desk, tmp_path)


def story(office: Office, rejects: Path | None, delimiter: str, encoding: str) -> list[str]:
    """What became of every row: on file with what it says, or back with its faults. In the order of the file."""
    assert rejects is not None
    with rejects.open(encoding=encoding, errors="replace", newline="") as stream:
        _, *back = csv.reader(stream, delimiter=delimiter)
    told = [f"line {line}: back: {_fault(column, reason)}" for line, column, reason, *_ in back]
    for reference, name, born, currency, balance, due, creditor, phones, notes, id in sorted(
        office.select(CUSTOMERS)
    ):
        owed = f"{currency} {digits(Money(balance, currency))}"
        parts = (
            name,
            f"born {born}",
            owed,
            f"due {due}",
            creditor,
            phones or "no telephone",
            notes or "no note",
            f"flagged {', '.join(_flags(office, id)) or 'with nothing'}",
        )
        told.append(f"{reference}: on file: {'; '.join(parts)}".replace("\n", "\\n"))
    return told


def _flags(office: Office, customer: str) -> list[str]:
    (closing,) = office.events("portfolio.imported")
    return sorted(one["kind"] for one in closing["flags"]["named"] if customer in one["customers"])


def _fault(column: str, reason: str) -> str:
    return reason if not column or "," in column else f"{column}: {reason}"


def compare(lines: list[str], name: str) -> None:
    """Hold some lines against a golden file, or write it."""
    file = Path(__file__).parents[2] / "golden" / name
    if os.environ.get("AGENTDESK_WRITE_GOLDEN"):
        file.write_text("\n".join(lines) + "\n", "utf-8")
    assert lines == file.read_text("utf-8").splitlines()


def test_the_messy_file_comes_in_or_goes_back_row_by_row(office: Office, tmp_path: Path) -> None:
    path = Path(shutil.copy(DATA / "messy.csv", tmp_path))
    found = office.bring(path, mapping=str(DATA / "messy.yaml"))
    assert (found.rows, found.imported + found.rejected) == (141, 141)
    assert found.owed == dict(office.select("SELECT currency, sum(balance) FROM base_debt GROUP BY 1"))
    compare(story(office, found.rejects, ";", "utf-8-sig"), "messy.txt")
    journalled = office.select("SELECT reason FROM import_reject WHERE reason LIKE '%December%'")
    assert not journalled, "a day of birth is nothing for the journal"


def test_without_its_mapping_the_messy_file_is_asked_about_and_comes_in_by_the_answers(
    office: Office, tmp_path: Path
) -> None:
    path = Path(shutil.copy(DATA / "messy.csv", tmp_path))
    asked = office.bring(path).asked
    kinds = [question.question for question in asked]
    assert kinds == ["encoding", "client", "column", "currency", "date_order", "date_order", "decimal"]
    assert [question.examples for question in asked[4:]] == [("03/12/71",), ("1/2/26",), ("540.755",)]
    said = Answers(
        client="ledger-house",
        currency="EUR",
        encoding="mixed",
        columns=(("Ref;Nr", "debt.reference"), ("Ref;Nr", "customer.reference")),
        dates=(("", "mixed"),),
        decimal="mixed",
    )
    unclear = office.bring(path, answers=said, is_rehearsal=True)
    dates = (("Geb./DOB", "mixed-M/D"), ("Fällig", "mixed-D/M"))
    found = office.bring(path, answers=replace(said, dates=dates, decimal="mixed-thousands"))
    assert (found.rows, found.asked, found.mapping, found.how_chosen) == (141, (), "ledger-house", "drafted")
    assert found.imported > unclear.imported
    born = office.select("SELECT DISTINCT birth_date FROM base_customer WHERE birth_date IS NOT NULL")
    assert born == [("1971-03-12",)]
    due = office.select("SELECT count(*) FROM base_debt WHERE due_on = '2026-02-01'")
    assert due != [(0,)]
    assert office.bring(path).how_chosen == "header"


def test_titles_totals_blank_columns_and_another_encoding_refuse_nobody(
    office: Office, tmp_path: Path
) -> None:
    path = Path(shutil.copy(DATA / "titled.tsv", tmp_path))
    asked = office.bring(path).asked
    assert [question.question for question in asked] == [
        "encoding",
        "client",
        "column",
        "country",
        "creditor",
    ]
    answers = Answers(
        client="Gestión Norte",
        country="ES",
        creditor="Luz del Norte",
        encoding="windows-1252",
        columns=(("column 10", "ignored"),),
    )
    found = office.bring(path, answers=answers)
    assert (found.rows, found.imported, found.rejected, found.asked) == (10, 4, 6, ())
    assert (found.mapping, found.owed) == ("gestion-norte", {"EUR": 128450 + 9400 + 25000 + 105000000})
    compare(story(office, found.rejects, "\t", "windows-1252"), "titled.txt")


def test_a_sale_with_totals_pages_and_what_spreadsheets_leave_behind(office: Office, tmp_path: Path) -> None:
    path = Path(shutil.copy(DATA / "sale-us.csv", tmp_path))
    asked = office.bring(path).asked
    told = [(question.question, question.column) for question in asked]
    assert told == [
        ("client", None),
        ("column", "SSN"),
        ("column", "Cell Phone"),
        ("column", "Charge Off Date"),
        ("currency", None),
        ("country", None),
        ("creditor", None),
    ]
    answers = Answers(
        client="first-plains",
        creditor="First Plains Bank",
        currency="USD",
        country="US",
        columns=(
            ("Acct #", "customer.reference"),
            ("SSN", "ignored"),
            ("Cell Phone", "phone.2"),
            ("Charge Off Date", "debt.opened_on"),
        ),
    )
    found = office.bring(path, answers=answers)
    assert (found.asked, found.imported + found.rejected) == ((), found.rows)
    assert found.owed == {"USD": 128450 + 296018 + 54075 + 9800 + 9600}
    compare(story(office, found.rejects, ",", "utf-8"), "sale-us.txt")


def test_a_clinics_list_with_stray_marks_and_short_years(office: Office, tmp_path: Path) -> None:
    path = Path(shutil.copy(DATA / "clinic-de.csv", tmp_path))
    answers = Answers(
        client="klinik-nord",
        kind="consumer",
        creditor="Klinik Nord",
        currency="EUR",
        country="DE",
        encoding="windows-1252",
        columns=(("Fallnr.", "customer.reference"),),
    )
    found = office.bring(path, answers=answers)
    assert (found.asked, found.imported + found.rejected) == ((), found.rows)
    assert found.owed == {"EUR": 128450 + 9400 + 102000000 + 1300 + 1500 + 1700}
    compare(story(office, found.rejects, ";", "windows-1252"), "clinic-de.txt")
