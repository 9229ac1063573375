"""What is dropped on the window: several files at once, and a file in the middle of a call."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.journeys.clerk import Clerk
from tests.journeys.desk_at_work import DeskAtWork
from tests.journeys.test_files import people
from tests.journeys.vocabulary import Customer, Screen


@pytest.fixture
def screen(leads_desk: DeskAtWork) -> Screen:
    """What the lead can see."""
    return Screen(leads_desk)


def test_several_files_are_taken_one_after_the_other(
    leads_desk: DeskAtWork, clerk: Clerk, screen: Screen, send: Callable[..., Path]
) -> None:
    clerk.drops(send(people(1)), send(people(1, client="M"), "more.csv"))
    screen.shows("accounts.csv", "Next: more.csv")
    clerk.clicks("not-this-file")
    screen.shows("more.csv")
    screen.hides("Next:")


def test_a_file_dropped_during_a_call_waits_until_it_is_over(
    leads_desk: DeskAtWork, clerk: Clerk, screen: Screen, send: Callable[..., Path]
) -> None:
    customer = Customer(leads_desk, clerk)
    clerk.calls("Maria Alvarez")
    customer.is_confirmed()
    assert clerk.drops(send(people(2)))
    screen.shows("accounts.csv waits until the call is over", "Maria Alvarez")
    assert leads_desk.window.screens.here == "desk"
    clerk.presses("Ctrl+Shift+F")
    assert leads_desk.window.screens.here == "desk"
    clerk.ends_the_call()
    screen.shows("accounts.csv waits until the call is over")
    clerk.presses("Alt+4", "Ctrl+S")
    leads_desk.keys.settle()
    screen.hides("waits until the call is over")
    screen.shows("Understood by portfolio-us")


def test_a_file_is_taken_although_the_program_it_came_from_is_gone(
    leads_desk: DeskAtWork, clerk: Clerk, screen: Screen, send: Callable[..., Path]
) -> None:
    assert clerk.drops_and_is_gone(send(people(1)))
    screen.shows("accounts.csv", "Understood by portfolio-us")
