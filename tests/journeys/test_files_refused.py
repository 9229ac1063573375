"""What is no client's file says so where it would stand, and the window goes on."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders.portfolio import portfolio
from tests.journeys.clerk import Clerk
from tests.journeys.desk_at_work import DeskAtWork
from tests.journeys.vocabulary import Screen

# What is found by typing opens a list, which no off-screen window can raise.
pytestmark = pytest.mark.qt_log_ignore("does not support grabbing the keyboard", "support raise", extend=True)


@pytest.fixture
def screen(leads_desk: DeskAtWork) -> Screen:
    """What the lead can see."""
    return Screen(leads_desk)


def test_a_file_that_is_no_table_says_so(
    leads_desk: DeskAtWork, clerk: Clerk, screen: Screen, tmp_path: Path
) -> None:
    path = tmp_path / "letter.pdf"
    path.write_bytes(b"%PDF-1.7 nothing to see")
    clerk.drops(path)
    screen.shows("It is a PDF: ask the client for the table itself, as CSV.")
    clerk.presses("Esc")
    screen.shows("Drop a client's file here")


def test_a_file_that_cannot_come_in_is_looked_at_again_once_it_is_mended(
    leads_desk: DeskAtWork, clerk: Clerk, screen: Screen, tmp_path: Path
) -> None:
    path = tmp_path / "accounts.csv"
    path.write_bytes(b"")
    clerk.drops(path)
    screen.shows("The file is empty.", "Mend it and look at it again, or take another one.")
    screen.hides("The file is being looked at.")
    path.write_text(portfolio({}), "utf-8")
    clerk.presses("Return")
    screen.shows("Understood by portfolio-us")
    screen.hides("The file is empty.")


def test_a_folder_is_refused_and_an_address_is_none_of_ours(
    leads_desk: DeskAtWork, clerk: Clerk, screen: Screen, tmp_path: Path
) -> None:
    assert not clerk.drops_addresses("https://example.com/accounts.csv")
    screen.hides("accounts.csv")
    assert clerk.drops(tmp_path)
    screen.shows("is not a file: name the CSV file itself.")
