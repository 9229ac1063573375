"""Numbers that are kept nowhere are not kept in the names of columns either: those are part of the mapping."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import Workbook

from agentdesk.content.client_file.answers import Answers
from agentdesk.content.client_file.header_line import named
from agentdesk.errors import Refused
from agentdesk.services.desk import Desk
from agentdesk.services.rights import PROGRAM
from tests.builders.portfolio import Office, portfolio

CARD, IBAN = "4111 1111 1111 1111", "DE89 3704 0044 0532 0130 00"
OTHER = "Card [card number removed] of John"
KEPT_IN = {"journal": "payload", "content": "body", "import_work": "mapping_body || tally"}
NAMES = f"Account,Full name,Date of birth,Balance,Paid to {IBAN},Card {CARD} of John"
ROWS = "A0,Ann Smith,1970-01-31,10.00,x,y\nA1,Ana Silva,1970-02-28,ten,x,y\n"
SAID = Answers(
    client="cl",
    kind="consumer",
    currency="USD",
    country="US",
    creditor="The Bank",
    decimal=".",
    columns=(
        ("Account", "debt.reference"),
        ("Account", "customer.reference"),
        ("Full name", "customer.full_name"),
        ("Date of birth", "customer.birth_date"),
        ("Balance", "debt.balance"),
        ("Paid to [IBAN removed]", "note"),
        # As whoever has the file before them reads it.
        (f"Card {CARD} of John", "ignored"),
    ),
)


@pytest.fixture
def office(desk: Desk, tmp_path: Path) -> Office:
    """A desk where someone acts who may bring files in."""
    desk.act_as(PROGRAM)
    return Office(desk, tmp_path)


def holding(office: Office, number: str) -> list[str]:
    """The tables that hold a number."""
    return [
        table
        for table, column in KEPT_IN.items()
        if office.select(f"SELECT 1 FROM {table} WHERE {column} LIKE '%{number}%'")
    ]


def test_a_number_in_the_name_of_a_column_is_kept_nowhere(office: Office) -> None:
    done = office.bring(f"{NAMES}\n{ROWS}", answers=SAID)
    assert (done.asked, done.imported, done.rejected) == ((), 1, 1)
    assert [holding(office, number) for number in (CARD, IBAN)] == [[], []]
    assert f'"{OTHER}"' in office.events("content.adopted")[-1]["body"]


def test_the_next_file_and_the_rows_that_go_back_are_known_by_the_same_names(office: Office) -> None:
    done = office.bring(f"{NAMES}\n{ROWS}", answers=SAID)
    assert done.rejects is not None
    handed_back = done.rejects.read_text()
    assert handed_back.startswith("row,column,reason,Account,")
    assert CARD not in handed_back
    again = office.bring(f"{NAMES}\n{ROWS}{NAMES}\n".replace("A0", "A7"), rejects=office.folder / "r.csv")
    assert (again.how_chosen, again.imported, again.rejected) == ("header", 1, 2)
    assert "the names of the columns stand here again" in (office.folder / "r.csv").read_text()
    mended = office.bring(handed_back.replace(",ten,", ",10.00,"))
    assert (mended.how_chosen, mended.imported) == ("header", 1)


def test_names_that_differ_in_such_a_number_only_are_told_apart() -> None:
    assert named([f"Card {CARD}", "Card 5555 5555 5555 4444"], 2) == (
        "Card [card number removed]",
        "Card [card number removed] (2)",
    )


def test_a_mapping_that_holds_such_a_number_is_refused_by_its_line(office: Office) -> None:
    path = office.folder / "own.yaml"
    path.write_text(f'name: own\nsays: Ours\ncolumns:\n  "Card {CARD}": debt.reference\n')
    with pytest.raises(Refused) as refused:
        office.bring(portfolio({}), mapping=str(path))
    assert refused.value.code == "mapping_private"
    assert refused.value.values["line"] == 4
    assert CARD not in refused.value.sentence


def test_a_sheet_is_kept_and_found_by_its_name_without_such_a_number(office: Office) -> None:
    made, target = Workbook(), office.folder / "book.xlsx"
    for sheet in (made.worksheets[0], made.create_sheet("Other")):
        for line in f"{NAMES}\n{ROWS}".splitlines():
            sheet.append(line.split(","))
    made.worksheets[0].title = f"Card {CARD}"
    made.save(target)
    said = replace(SAID, sheet=f"Card {CARD}")
    assert (office.bring(target, answers=said).imported, holding(office, CARD)) == (1, [])
    made.worksheets[0]["A2"] = "A5"
    made.save(target)
    assert office.bring(target, mapping="cl", rejects=office.folder / "r.csv").imported == 1
