"""A small or enlarged window: the head of the call is low, what it leaves out is one key away, keys stand close."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractButton

from agentdesk.views.kit.button import TARGET, KeyButton
from agentdesk.views.kit.look import look
from tests.journeys.desk_at_work import DeskAtWork
from tests.journeys.vocabulary import Agent, Customer, Screen

ROOMY = QSize(1440, 900)
SMALL = [((1024, 700), 100), ((1440, 900), 150), ((1280, 800), 150), ((1024, 700), 150)]
MOST_OF_THE_HEIGHT = 6
"""The head of a call takes at most this part of a small window."""


def resized(desk: DeskAtWork, size: tuple[int, int], zoom: int) -> None:
    """Take another size and zoom."""
    desk.room.theme.zoom_to(zoom)
    desk.window.resize(QSize(*size))
    desk.keys.settle()


def reaches_the_matter(agent: Agent, customer: Customer) -> None:
    """Come to the question how things are."""
    agent.calls("Maria Alvarez")
    customer.is_confirmed()
    customer.hears_the_matter()


@pytest.mark.parametrize(("size", "zoom"), SMALL, ids=str)
def test_the_head_of_the_call_is_low(
    desk: DeskAtWork, agent: Agent, customer: Customer, size: tuple[int, int], zoom: int
) -> None:
    agent.opens("Maria Alvarez")
    resized(desk, size, zoom)
    assert desk.page.head.height() * MOST_OF_THE_HEIGHT <= size[1]
    resized(desk, (ROOMY.width(), ROOMY.height()), 100)
    agent.presses("Ctrl+D", "Ctrl+Return")
    customer.is_confirmed()
    resized(desk, size, zoom)
    assert desk.page.head.height() * MOST_OF_THE_HEIGHT <= size[1]
    buttons = [one for one in desk.page.head.findChildren(KeyButton) if one.isVisible()]
    assert min(min(one.width(), one.height()) for one in buttons) >= look().px(TARGET)


def test_the_head_is_as_high_as_its_words_whatever_the_window_was_before(
    desk: DeskAtWork, agent: Agent, customer: Customer
) -> None:
    reaches_the_matter(agent, customer)
    heights = set()
    for before in (ROOMY.toTuple(), (1263, 792), (863, 400)):
        resized(desk, before, 125)
        resized(desk, (1063, 592), 125)
        desk.keys.settle()  # what is told after a layout is laid out in the next round
        heights.add(desk.page.head.height())
    assert len(heights) == 1


def test_what_the_head_leaves_out_comes_and_goes_with_one_key(
    desk: DeskAtWork, agent: Agent, customer: Customer, screen: Screen
) -> None:
    reaches_the_matter(agent, customer)
    left_out = ("(312) 555-0101", "10:42", "Situation, now")
    screen.shows(*left_out, "On call")
    resized(desk, (1024, 700), 150)
    screen.hides("(312) 555-0101 mobile", "Situation, now")
    screen.shows(
        "Maria Alvarez",
        "On call",
        "On the line: Maria Alvarez",
        "I have put them on hold",
        "The call is over",
    )
    agent.presses("Ctrl+Shift+D")
    screen.shows("(312) 555-0101 mobile", "Situation, now", "Less about this call")
    more = desk.window.findChild(QAbstractButton, "call-more")
    more.click()
    desk.keys.settle()
    screen.hides("(312) 555-0101 mobile", "Situation, now")
    screen.shows("More about this call")
    resized(desk, (1440, 900), 100)
    screen.shows("(312) 555-0101 mobile", "Situation, now")
    assert more.isHidden()


def test_every_interruption_is_in_sight_and_in_full_to_a_screen_reader(
    desk: DeskAtWork, agent: Agent, customer: Customer
) -> None:
    reaches_the_matter(agent, customer)
    for size in ((1440, 900), (1280, 800), (1024, 700)):
        resized(desk, size, 100)
        keys = desk.page.stage.says.findChildren(KeyButton)
        said = {one.label for one in desk.view.interruptions if one.shortcut and one.shortcut.startswith("F")}
        assert {one.accessibleName() for one in keys} == said
        assert len(said) == len(keys)
        assert [one.text() for one in keys if one.visibleRegion().boundingRect() != one.rect()] == []
        assert min(min(one.width(), one.height()) for one in keys) >= TARGET
