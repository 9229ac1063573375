"""Whoever is prepared for a call when their file is withdrawn: the screen leaves them, and the work goes on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from agentdesk.services.imports.course import run, withdrawing
from tests.journeys.beside import beside_the_window
from tests.journeys.clerk import Clerk
from tests.journeys.desk_at_work import DeskAtWork
from tests.journeys.test_files import people
from tests.journeys.vocabulary import Screen

# What is found by typing opens a list, which no off-screen window can raise.
pytestmark = pytest.mark.qt_log_ignore("does not support grabbing the keyboard", "support raise", extend=True)


@pytest.fixture
def screen(leads_desk: DeskAtWork) -> Screen:
    """What the lead can see."""
    return Screen(leads_desk)


def test_whoever_is_prepared_when_their_file_is_withdrawn_leaves_the_screen_calmly(
    leads_desk: DeskAtWork, clerk: Clerk, screen: Screen, send: Callable[..., Path]
) -> None:
    clerk.drops(send(people(3)))
    clerk.presses("Ctrl+Return", "Ctrl+Return", "Ctrl+Shift+F")
    clerk.searches("Newcomer1")
    clerk.presses("Down", "Return")
    assert leads_desk.page.card is not None
    clerk.presses("Ctrl+Shift+F")
    clerk.opens_file("accounts.csv")
    clerk.clicks("withdraw-ask")
    clerk.types("the wrong client")
    clerk.presses("Return")
    leads_desk.keys.settle()
    assert leads_desk.window.desk.page is None
    clerk.presses("Ctrl+Shift+F")
    screen.shows("This customer is not on file any more: their file was withdrawn.")
    screen.hides("Newcomer1")
    clerk.opens("Maria Alvarez")
    screen.hides("not on file any more")


def test_a_file_that_is_withdrawn_beside_the_window_is_met_where_its_customer_is_dialled(
    leads_desk: DeskAtWork, clerk: Clerk, screen: Screen, send: Callable[..., Path]
) -> None:
    clerk.drops(send(people(1)))
    clerk.presses("Ctrl+Return", "Ctrl+Return")
    batch = clerk.file.batch
    clerk.presses("Ctrl+Shift+F")
    clerk.searches("Newcomer0")
    clerk.presses("Down", "Return")
    beside_the_window(lambda: run(leads_desk.services, withdrawing(batch, "the wrong client")))
    clerk.presses("Ctrl+D")
    assert leads_desk.window.desk.page is None
    screen.shows("This customer is not on file any more: their file was withdrawn.")


def test_a_call_goes_on_whatever_becomes_of_the_file_of_whom_it_is_with(
    leads_desk: DeskAtWork, clerk: Clerk, send: Callable[..., Path]
) -> None:
    clerk.drops(send(people(2)))
    clerk.presses("Ctrl+Return", "Ctrl+Return")
    batch = clerk.file.batch
    clerk.presses("Ctrl+Shift+F")
    clerk.searches("Newcomer0")
    clerk.presses("Down", "Return")
    clerk.dials()
    beside_the_window(lambda: run(leads_desk.services, withdrawing(batch, "the wrong client")))
    clerk.presses("Ctrl+Return")
    assert clerk.card.name == "Ana Newcomer0"
    clerk.ends_the_call()
    clerk.presses("Alt+4")
    clerk.saves()
