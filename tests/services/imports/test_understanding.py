"""A file is understood, shown and asked about without anything being written, and once answered it asks no more."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from agentdesk.content.client_file.answers import Answers
from agentdesk.domain.money import Money
from agentdesk.platform.paths import resource
from agentdesk.services.desk import Desk
from agentdesk.services.imports.messages import UnderstandFile
from agentdesk.services.imports.understanding import FileUnderstood
from agentdesk.services.rights import PROGRAM
from tests.builders import dialects
from tests.builders.dialects import ACCOUNTS, WAYS, Account, Way
from tests.builders.portfolio import BASE, DATA, Office, portfolio

SAID = Answers(client="Club", kind="consumer", currency="EUR", country="DE", creditor="The club")
FILE = (
    "Account number;Customer number;Name;Offen;Fällig\nA;C;Ana Silva;1.284,50;21.4.2026\nB;D;;9,00;1.2.2026\n"
)


@pytest.fixture
def office(desk: Desk, tmp_path: Path) -> Office:
    """A desk where someone acts who may bring files in."""
    desk.act_as(PROGRAM)
    return Office(desk, tmp_path)


def understood(office: Office, what: str | bytes | Path, **more: Any) -> FileUnderstood:
    """What is understood of a file."""
    path = what if isinstance(what, Path) else office.folder / "file.csv"
    if not isinstance(what, Path):
        path.write_bytes(what if isinstance(what, bytes) else what.encode())
    found = office.desk.ask(UnderstandFile(path, **more))
    assert isinstance(found, FileUnderstood)
    return found


def test_looking_writes_nothing_and_shows_the_first_rows_as_they_would_come_in(office: Office) -> None:
    before = office.stored(*BASE, "journal", "content")
    found = understood(office, FILE, answers=SAID, preview=5)
    good, bad = found.preview
    assert (good.name, good.reference, good.owed, good.faults) == ("Ana Silva", "A", Money(128450, "EUR"), ())
    assert [fault.reason for fault in bad.faults] == ["no name"]
    assert (found.looked.rows, found.looked.asked, found.looked.how_chosen) == (2, (), "drafted")
    assert office.stored(*BASE, "journal", "content") == before


def test_while_something_is_asked_the_first_rows_are_shown_as_they_stand(office: Office) -> None:
    found = understood(office, FILE, preview=1)
    assert [row.cells[0] for row in found.preview] == ["A"]
    assert found.looked.mapping is None
    assert found.looked.draft is not None


def test_a_mapping_that_answers_everything_is_enough_and_the_rows_are_counted_where_wanted(
    office: Office,
) -> None:
    demo = resource("demo", "portfolio-us.csv")
    assert understood(office, demo).looked.rows == 0
    in_full = understood(office, demo, in_full=True).looked
    assert (in_full.rows, in_full.asked, in_full.mapping is not None) == (600, (), True)


def test_what_was_answered_once_is_not_asked_again(office: Office) -> None:
    first = office.bring(FILE, answers=SAID)
    assert (first.imported, first.mapping, first.how_chosen) == (1, "club", "drafted")
    again = office.bring(FILE.replace("1.284,50", "1.000,00"))
    assert (again.imported, again.mapping, again.how_chosen, again.asked) == (1, "club", "header", ())
    assert again.owed == {"EUR": 100000}


def test_columns_that_changed_are_told_and_a_mended_mapping_is_a_new_version(office: Office) -> None:
    office.bring(FILE, answers=SAID)
    changed = FILE.replace("Offen;Fällig", "Offener Betrag;Faellig")
    asked = office.bring(changed).asked
    assert asked[0].question == "mapping"
    assert "'Offener Betrag' may be what was 'Offen'" in asked[0].says
    assert "'Faellig' may be what was 'Fällig'" in asked[0].says
    said = Answers(columns=(("Offener Betrag", "debt.balance"), ("Faellig", "debt.due_on")))
    found = office.bring(changed, mapping="club", answers=said)
    assert (found.imported, found.mapping, found.asked) == (1, "club", ())
    versions = office.select(
        "SELECT count(DISTINCT digest) FROM content WHERE kind = 'mapping' AND key = 'club'"
    )
    assert versions == [(2,)]


def test_columns_that_were_added_and_lost_are_told(office: Office) -> None:
    office.bring(FILE, answers=SAID)
    text = "\n".join(line.rsplit(";", 1)[0] + ";x" for line in FILE.splitlines()).replace(
        "Offen;x", "Offen;Sonderfeld"
    )
    (about, *_) = office.bring(text).asked
    assert about.says.endswith("its columns changed: 'Sonderfeld' was added; 'Fällig' is gone.")


def test_another_encoding_comes_in_by_its_answer(office: Office) -> None:
    data = portfolio({"first_name": "René"}).encode("windows-1252")
    assert [question.question for question in office.bring(data).asked] == ["encoding"]
    found = office.bring(data, answers=Answers(encoding="windows-1252"))
    assert (found.imported, found.mapping) == (1, "portfolio-us")
    assert office.select("SELECT first_name FROM base_customer") == [("René",)]
    assert office.bring(data).asked == ()


def test_a_workbook_comes_in_as_its_rows_would_as_text(office: Office) -> None:
    way = _way()
    accounts = [Account(1, "Ana Silva", dialects.TODAY.replace(year=1970), 54075, dialects.TODAY, "x;y")]
    for number, is_typed in enumerate((True, False)):
        path = office.folder / f"file-{number}.xlsx"
        path.write_bytes(dialects.workbook(accounts, way, is_typed=is_typed))
        found = office.bring(path, answers=SAID)
        assert (found.rows, found.imported, found.owed, found.asked) == (1, 1, {"EUR": 54075}, ())
    assert office.select("SELECT balance, due_on FROM base_debt") == [(54075, "2026-11-20")]


def test_rejected_rows_of_a_workbook_go_back_as_text(office: Office) -> None:
    accounts = [Account(1, "", dialects.TODAY.replace(year=1970), 54075, dialects.TODAY, "Jörg")]
    path = office.folder / "file.xlsx"
    path.write_bytes(dialects.workbook(accounts, _way(), is_typed=True))
    found = office.bring(path, answers=SAID)
    assert found.rejects is not None
    back = found.rejects.read_text("utf-8-sig").splitlines()
    assert back[1] == "2,Full name,no name,K-1,C-1,,1970-11-20,540.75,2026-11-20,Jörg"


@settings(max_examples=25)
@given(ACCOUNTS, WAYS.filter(lambda way: way.quoting in ("doubled", "all")))
def test_money_in_is_money_on_file_in_every_dialect(
    office: Office, accounts: list[Account], way: Way
) -> None:
    office.empty()
    path = office.folder / "dialect.csv"
    path.write_bytes(dialects.text_file(accounts, way))
    found = office.bring(path, answers=SAID)
    right = {f"K-{one.number}": one.cents for one in accounts}
    on_file = dict(office.select("SELECT reference, balance FROM base_debt"))
    assert found.asked or found.imported + found.rejected == found.rows == len(accounts)
    assert on_file == {reference: right[reference] for reference in on_file}
    assert sum(found.owed.values()) == sum(on_file.values())
    for rejects in office.folder.glob("*-rejected*.csv"):
        rejects.unlink()


def _way() -> Way:
    order = tuple(range(len(dialects.FIELDS)))
    return Way(",", "doubled", "utf-8", "\n", (".", ""), "YYYY-MM-DD", dialects.HEADERS[0], order, 0)


def test_the_shipped_file_of_another_shape_is_understood(office: Office, tmp_path: Path) -> None:
    path = Path(shutil.copy(DATA / "mixed.csv", tmp_path))
    looked = understood(office, path).looked
    encoding = looked.understood.aspect("encoding")
    assert encoding is not None
    assert (looked.rows, encoding.sure) == (16, "several possible")
