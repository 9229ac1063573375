"""A file by the keyboard alone: Tab goes as the page is read, and the key of the green button works everywhere."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt

from agentdesk.views.imports.pick import Pick
from agentdesk.views.kit.chip import Chip
from tests.journeys.clerk import Clerk
from tests.journeys.desk_at_work import DeskAtWork
from tests.journeys.reach import controls
from tests.journeys.vocabulary import Screen

CLIENT = "demonstration"
PAYMENTS = "Payment,Account,Amount,Received\nP-1,A-1,20.00,2026-03-01\nP-2,A-2,21.00,2026-03-02\n"
# What is found by typing opens a list, which no off-screen window can raise.
pytestmark = pytest.mark.qt_log_ignore("does not support grabbing the keyboard", "support raise", extend=True)


@pytest.fixture
def screen(leads_desk: DeskAtWork) -> Screen:
    """What the lead can see."""
    return Screen(leads_desk)


def as_read(clerk: Clerk) -> list[str]:
    """Return the controls between the head of the pane and its foot, line by line as they stand on the screen."""
    inside = clerk.understood.body.inside
    places = {
        (at.y(), at.x()): one.objectName()
        for one in controls(clerk.understood.window())
        if inside.isAncestorOf(one)
        and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and one.focusProxy() is None
        for at in (one.mapTo(inside, QPoint(0, 0)),)
    }
    return [places[at] for at in sorted(places)]


def as_tab_goes(clerk: Clerk, desk: DeskAtWork, key: str = "Tab") -> list[str]:
    """Return the same controls as they are come to from one end of them to the other."""
    inside, found = clerk.understood.body.inside, list[str]()
    while inside.isAncestorOf(desk.keys.focused()):
        found.append(desk.keys.focused().objectName())
        clerk.presses(key)
    return found


def answers(clerk: Clerk, *more: tuple[str, str]) -> None:
    """Say what the file of payments leaves open, but for the zone and the currency."""
    told = (("client", "club"), ("kind", "payments"), ("column", "Payment number"), ("column", "Amount paid"))
    for question, answer in (*told, ("column", "Received at"), *more):
        clerk.answers_about(question, answer)


def test_tab_goes_as_the_page_is_read_whenever_a_question_came(
    leads_desk: DeskAtWork, clerk: Clerk, screen: Screen, send: Callable[..., Path]
) -> None:
    clerk.drops(send(PAYMENTS))
    answers(clerk)
    screen.shows("In which time zone are the days and times?")
    leads_desk.keys.tab_to("understood-pane-back")
    clerk.presses("Tab")
    read = as_read(clerk)
    assert len(read) > 8
    assert as_tab_goes(clerk, leads_desk) == read
    assert leads_desk.keys.focused().objectName() == "not-this-file"
    clerk.presses("Shift+Tab")
    assert as_tab_goes(clerk, leads_desk, "Shift+Tab") == read[::-1]
    assert leads_desk.keys.focused().objectName() == "understood-pane-back"


def test_the_key_of_the_green_button_works_wherever_the_keyboard_is(
    leads_desk: DeskAtWork, clerk: Clerk, screen: Screen, send: Callable[..., Path]
) -> None:
    clerk.drops(send(PAYMENTS))
    answers(clerk, ("currency", "USD"))
    leads_desk.keys.tab_to("rail-desk")
    clerk.presses("Ctrl+Return")
    screen.shows("Answer what is asked above first.")
    asked = clerk.understood.asked
    assert leads_desk.keys.focused() is asked.control_of("zone")
    clerk.types("America/Chicago")
    clerk.presses("Ctrl+Return")
    screen.shows("All answered")
    leads_desk.keys.tab_to("rail-desk")
    clerk.presses("Ctrl+Return")
    screen.shows("Waits for you")


def test_who_the_client_is_is_offered_and_a_name_that_nobody_knows_is_said_to_be_new(
    leads_desk: DeskAtWork, clerk: Clerk, screen: Screen, send: Callable[..., Path]
) -> None:
    clerk.drops(send(PAYMENTS))
    client = clerk.understood.asked.control_of("client")
    assert isinstance(client, Pick)
    assert [client.itemText(at) for at in range(client.count())] == [CLIENT]
    screen.hides("New on this desk.")
    leads_desk.keys.tab_to(client.objectName())
    clerk.types(CLIENT[:-1])
    screen.shows("New on this desk.")
    clerk.types(CLIENT[-1])
    screen.hides("New on this desk.")
    clerk.presses("Tab")
    assert client.holds == CLIENT


def test_a_zone_is_found_by_its_city_and_no_word_of_a_command_is_shown(
    leads_desk: DeskAtWork, clerk: Clerk, screen: Screen, send: Callable[..., Path]
) -> None:
    clerk.drops(send(PAYMENTS))
    answers(clerk, ("zone", "new york"), ("currency", "dollars"))
    assert clerk.page_of_files.in_hand.answers.zone == "America/New_York"
    screen.shows("This is no currency. It has three letters, such as USD.")
    screen.hides("--currency")
    clerk.presses("Ctrl+A")
    clerk.types("USD")
    clerk.presses("Return")
    screen.shows("All answered")
    screen.hides("This is no currency.")


def test_what_was_said_of_a_file_is_there_again_when_it_is_opened_again(
    leads_desk: DeskAtWork, clerk: Clerk, screen: Screen, send: Callable[..., Path]
) -> None:
    path = send(PAYMENTS)
    clerk.drops(path)
    answers(clerk)
    said = clerk.page_of_files.in_hand.answers
    leads_desk.keys.tab_to(control(clerk, "currency"))
    clerk.types("do")
    clerk.presses("Esc")
    screen.shows("Whose file is this?", "2 to answer")
    clerk.presses("Esc")
    screen.hides("Whose file is this?")
    clerk.drops(path)
    screen.shows("Whose file is this?", "2 to answer")
    assert clerk.page_of_files.in_hand.answers == said
    assert [answer for _, answer in clerk.understood.asked.said][:2] == ["club", "payments"]
    clerk.answers_about("currency", "USD")
    clerk.answers_about("zone", "Chicago")
    screen.shows("All answered")
    clerk.clicks("not-this-file")
    send(PAYMENTS.replace("Amount", "Paid"))
    clerk.drops(path)
    screen.shows("Whose file is this?", "2 to answer")
    assert clerk.page_of_files.in_hand.answers.is_empty


def control(clerk: Clerk, question: str) -> str:
    """Return the name of what answers a question."""
    found = clerk.understood.asked.control_of(question)
    assert found is not None
    return found.objectName()


def test_nothing_is_said_to_be_asked_that_is_not_and_raw_rows_are_not_said_to_come_in(
    leads_desk: DeskAtWork, clerk: Clerk, screen: Screen, send: Callable[..., Path]
) -> None:
    clerk.drops(send(PAYMENTS.replace(",2026", ",USD,2026").replace("Amount,", "Amount,Currency,")))
    screen.shows("The first rows, as they stand in the file")
    assert badge(clerk, "currency") == "Sure"
    answers(clerk)
    screen.shows("The first rows, as they stand in the file", "1 to answer")
    clerk.answers_about("zone", "Chicago")
    screen.shows("All answered", "The first rows, as they would come in")
    screen.hides("as they stand in the file")


def test_what_is_asked_is_said_to_be_asked(
    leads_desk: DeskAtWork, clerk: Clerk, send: Callable[..., Path]
) -> None:
    clerk.drops(send(PAYMENTS.replace("Account", "Phone").replace("A-", "312555201")))
    assert badge(clerk, "phone_region") == "Not asked so far"
    answers(clerk)
    assert badge(clerk, "currency") == "Asked"


def badge(clerk: Clerk, aspect: str) -> str:
    """Return what stands beside one thing that was understood."""
    found = clerk.understood.understood.findChild(Chip, f"aspect-{aspect}")
    assert isinstance(found, Chip)
    return found.text()
