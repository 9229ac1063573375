"""A call left open comes first at the next start, also where the panes are behind tabs, and hides nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Event

import pytest
from PySide6.QtCore import QLocale, QSize

from agentdesk.services.messages import ShowCall, ShowNote
from agentdesk.views.kit.action import State
from agentdesk.views.kit.button import KeyButton
from agentdesk.views.kit.errand import Errand
from agentdesk.views.kit.look import look
from agentdesk.views.kit.text import Text
from tests.fakes.time import DAY, HOUR, MINUTE
from tests.journeys.desk_at_work import DeskAtWork, Room
from tests.journeys.vocabulary import Agent, Customer, Record, Screen

SIZES = [((1440, 900), 100), ((1024, 700), 100), ((1440, 900), 150), ((1024, 700), 150), ((1280, 800), 200)]


@pytest.fixture(params=SIZES, ids=str)
def desk(request: pytest.FixtureRequest, room: Room) -> Iterator[DeskAtWork]:
    """A desk at a size and a zoom, on which the call with Maria Alvarez was left open."""
    size, zoom = request.param
    room.size = QSize(*size)
    yield from _left_in_a_call(room, zoom)


@pytest.fixture
def usual_desk(room: Room) -> Iterator[DeskAtWork]:
    """The same in a window of the usual size."""
    yield from _left_in_a_call(room)


def _left_in_a_call(room: Room, zoom: int = 100) -> Iterator[DeskAtWork]:
    opened = DeskAtWork(room)
    agent = Agent(opened)
    try:
        while look().zoom < zoom:
            agent.presses("Ctrl++")
        agent.calls("Maria Alvarez")
        Customer(opened, agent).is_confirmed()
        yield opened
    finally:
        opened.close()


def starts_again(desk: DeskAtWork, after: int = 0) -> None:
    """Start the program again after a while, and see the call offered."""
    zoom = look().zoom
    desk.room.hands.move(after)
    desk.reopen()
    assert look().zoom == zoom
    desk.keys.until(desk.window.desk.resume.isVisible)
    desk.keys.settle()


def offered(desk: DeskAtWork) -> KeyButton:
    """Return the button that takes the call up."""
    return next(one for one in desk.window.desk.resume.findChildren(KeyButton) if one.key == "Return")


def test_it_is_seen_at_once_and_one_enter_asks_who_is_there(desk: DeskAtWork) -> None:
    interaction, step = desk.view.interaction, desk.step.id
    starts_again(desk)
    assert offered(desk).visibleRegion().boundingRect() == offered(desk).rect()
    desk.keys.press("Return")
    screen = Screen(desk)
    screen.shows("Who is on the line now?", "Still speaking with the same person", "Maria Alvarez")
    screen.shows_nothing_of_the_debt()
    desk.keys.press("Return", "Space")
    assert desk.view.asks_who
    desk.keys.press("1")
    assert (desk.view.interaction, desk.step.id) == (interaction, step)
    assert desk.view.scene == "verified"
    screen.hides("Who is on the line now?")


def test_somebody_else_hears_nothing_until_the_phone_is_handed_back(usual_desk: DeskAtWork) -> None:
    desk, step = usual_desk, usual_desk.step.id
    starts_again(desk)
    desk.keys.press("Return", "2")
    screen = Screen(desk)
    screen.shows("Could you hand the phone back, please?")
    screen.shows_nothing_of_the_debt()
    Agent(desk).answers("gone")
    assert (desk.step.id, desk.view.scene) == (step, "verified")


def test_danger_is_one_key_also_before_it_is_known_who_is_there(usual_desk: DeskAtWork) -> None:
    starts_again(usual_desk)
    usual_desk.keys.press("Return")
    Customer(usual_desk, Agent(usual_desk)).says("safety")
    assert usual_desk.view.step is not None
    Screen(usual_desk).shows_nothing_of_the_debt()


def test_a_call_that_is_over_goes_to_the_wrap_up_with_its_note(usual_desk: DeskAtWork) -> None:
    agent, screen = Agent(usual_desk), Screen(usual_desk)
    agent.writes("Rent first")
    starts_again(usual_desk)
    usual_desk.keys.press("Return", "3")
    assert usual_desk.state is State.WRAP_UP
    screen.shows("Rent first")
    screen.shows_nothing_of_the_debt()
    agent.presses("Alt+4")
    agent.saves()
    record = Record(usual_desk)
    assert record.last("note.saved")["body"] == "Rent first"
    assert record.last("outcome.recorded")["is_right_party"] == 1
    record.proves_itself()


def test_a_letter_typed_before_the_note_is_read_takes_no_word_of_it(usual_desk: DeskAtWork) -> None:
    desk, agent = usual_desk, Agent(usual_desk)
    agent.writes("Rent first, ")
    interaction = desk.view.interaction
    starts_again(desk)
    is_read = Event()
    left_open = desk.services.ask(ShowCall(interaction))
    desk.work.lanes._send("read", Errand(desk.window, None, None, None), is_read.wait)
    desk.window.desk._begin(left_open)
    edit = desk.page.column.notes.edit
    desk.keys.strike("x")
    desk.keys.until(lambda: not edit._rest.isActive())
    is_read.set()
    desk.keys.settle()
    assert edit.toPlainText() == "Rent first, x"
    desk.keys.until(lambda: edit._told == edit.toPlainText())
    desk.keys.settle()
    assert desk.services.ask(ShowNote(interaction)).body == "Rent first, x"


def test_the_worklist_and_the_search_are_where_they_always_are(desk: DeskAtWork) -> None:
    starts_again(desk)
    agent = Agent(desk)
    agent.searches("greene")
    assert desk.window.desk.worklist.search.isVisible()
    agent.presses("Esc")
    agent.goes_to_the_worklist()
    agent.brings_to_the_front(offered(desk))
    desk.keys.tab_to(offered(desk).objectName())


def test_whoever_wants_it_later_has_the_worklist(desk: DeskAtWork) -> None:
    starts_again(desk)
    desk.keys.tab_to("resume-later")
    desk.keys.press("Return")
    assert desk.window.desk.resume.isHidden()
    assert desk.keys.focused() is desk.window.desk.worklist.list
    desk.keys.tab_to(f"finish-{desk.services.sessions.all()[0].interaction}")
    desk.keys.press("Return")
    assert desk.state is State.ON_CALL
    assert desk.view.asks_who


def test_after_the_screen_was_hidden_it_is_still_one_enter_away(usual_desk: DeskAtWork) -> None:
    starts_again(usual_desk)
    agent = Agent(usual_desk)
    agent.presses("Ctrl+B", "Ctrl+B")
    assert usual_desk.keys.focused() is offered(usual_desk)


@pytest.mark.parametrize(
    ("language", "after", "words"),
    [
        ("en_US", 0, "was interrupted a moment ago."),
        ("en_US", MINUTE, "It began a minute ago."),
        ("en_US", 5 * MINUTE, "It began 5 minutes ago."),
        ("en_US", 100 * MINUTE, "It began an hour ago."),
        ("en_US", 26 * HOUR, "It began 26 hours ago."),
        ("en_US", 3 * DAY, "It began 3 days ago."),
        ("es_US", 0, "se interrumpió hace un momento."),
        ("es_US", MINUTE, "Empezó hace un minuto."),
        ("es_US", 5 * MINUTE, "Empezó hace 5 minutos."),
        ("es_US", 100 * MINUTE, "Empezó hace una hora."),
        ("es_US", 26 * HOUR, "Empezó hace 26 horas."),
        ("es_US", 3 * DAY, "Empezó hace 3 días."),
    ],
)
def test_it_says_since_when_in_good_words(
    usual_desk: DeskAtWork, language: str, after: int, words: str
) -> None:
    usual_desk.room.language.speak(QLocale(language))
    starts_again(usual_desk, after)
    sentences = [one.text() for one in usual_desk.window.desk.resume.findChildren(Text)]
    assert [one for one in sentences if "Maria Alvarez" in one and one.endswith(words)]
