"""What files leave open: notes that may ask for something, and who may be one person, decided by keys."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.builders.portfolio import portfolio
from tests.journeys.clerk import Clerk
from tests.journeys.desk_at_work import DeskAtWork
from tests.journeys.vocabulary import Record, Screen


def clients_with_notes(send: Callable[..., Path]) -> Path:
    """Two who may be one person, and a note that seems to ask for something."""
    twin = {"last_name": "Silva", "date_of_birth": "1970-01-31", "phone_1": "+13125552000"}
    return send(
        portfolio(
            {**twin, "customer_reference": "T1", "account_reference": "T-1", "notes": "Wants a letter first"},
            {**twin, "customer_reference": "T2", "account_reference": "T-2"},
        )
    )


def test_trays_are_decided_by_keys_and_decided_anew(
    leads_desk: DeskAtWork, clerk: Clerk, send: Callable[..., Path]
) -> None:
    screen, record = Screen(leads_desk), Record(leads_desk)
    clerk.drops(clients_with_notes(send))
    clerk.presses("Ctrl+Return", "Ctrl+Return")
    clerk.presses("Ctrl+Shift+F", "Ctrl+Shift+F")
    screen.shows("Notes that may ask for something: 1", "Who may be one person: 1")
    clerk.clicks("tray-needs")
    screen.shows("Wants a letter first", "A letter first", "Write before calling")
    screen.names_every_control()
    clerk.presses("C")
    assert record.last("need.judged")["verdict"] == "confirmed"
    screen.shows("Nothing waits here.", "Notes that may ask for something: 0")
    clerk.presses("Ctrl+Z")
    screen.shows("Wants a letter first")
    clerk.presses("L")
    assert record.last("need.judged")["verdict"] == "left"
    clerk.clicks("tray-pairs")
    screen.shows("For it: same name", "(312) 555-2000", "T1", "T2", "Differs")
    screen.names_every_control()
    clerk.presses("S")
    assert len(record.of("people.linked")) == 1
    clerk.presses("Ctrl+Z", "D")
    assert len(record.of("people.told_apart")) == 1
    leads_desk.keys.tab_to("pairs-tray-views-open")
    clerk.presses("Right")
    screen.shows("Different people", "Decided by Lee Marsh: Different people")
