"""The name of a file is a text from outside like any other: wherever it is shown, nothing in it hides or acts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.journeys.clerk import Clerk
from tests.journeys.desk_at_work import DeskAtWork
from tests.journeys.test_files import people
from tests.journeys.vocabulary import Customer, Screen

NAME, SHOWN = "in\u202evsc.exe\nPut in force.csv", "in[U+202E]vsc.exe Put in force.csv"


def test_the_name_of_a_file_is_shown_with_nothing_hidden_from_its_arrival_on(
    leads_desk: DeskAtWork, clerk: Clerk, send: Callable[..., Path]
) -> None:
    screen = Screen(leads_desk)
    customer = Customer(leads_desk, clerk)
    clerk.calls("Maria Alvarez")
    customer.is_confirmed()
    clerk.drops(send(people(1), NAME))
    screen.shows(f"{SHOWN} waits until the call is over")
    clerk.ends_the_call()
    clerk.presses("Alt+4", "Ctrl+S")
    leads_desk.keys.settle()
    for key in ("Ctrl+Return", "Ctrl+Return"):
        screen.shows(SHOWN)
        screen.hides("\u202e", "\nPut in force.csv")
        clerk.presses(key)
    screen.shows(SHOWN, "In force")
    screen.hides("\u202e", "\nPut in force.csv")
    clerk.drops(leads_desk.room.profile.folder / f"no {NAME}")
    screen.shows("There is no file", f"no {SHOWN}")
    screen.hides("\u202e", "\nPut in force.csv")
