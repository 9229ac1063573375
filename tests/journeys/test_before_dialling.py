"""What must be known before the first word is seen before Dial, also where the customer's column is behind a tab."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from agentdesk.views.kit.text import Text
from tests.journeys.desk_at_work import DeskAtWork, Room
from tests.journeys.vocabulary import Agent, Customer

NEED = "Speak slowly"
FOLDED = [((1024, 700), 100), ((1440, 900), 150), ((1280, 800), 150), ((1024, 700), 150)]


@pytest.fixture
def knowing(room: Room) -> Iterator[DeskAtWork]:
    """A desk that Maria Alvarez has told how to speak with her, and which number never to call again."""
    desk = DeskAtWork(room)
    agent = Agent(desk)
    try:
        agent.calls("Maria Alvarez")
        customer = Customer(desk, agent)
        customer.is_confirmed()
        agent.answers("next")
        customer.says("hardship")
        agent.answers("health", "no_cause")
        agent.fills(need="speak_slowly")
        agent.answers("saved", "enough")
        customer.says("stop_calling")
        agent.answers("number", "right", "leave")
        agent.ends_the_call()
        agent.saves()
        agent.puts_back()
        yield desk
    finally:
        desk.close()


def prepares_maria(desk: DeskAtWork, size: tuple[int, int], zoom: int) -> None:
    """Prepare her again, in a window of another size."""
    desk.room.theme.zoom_to(zoom)
    desk.window.resize(QSize(*size))
    agent = Agent(desk)
    agent.searches("maria")
    agent.presses("Down", "Return")
    assert agent.card.name == "Maria Alvarez"


def words(part: QWidget) -> list[str]:
    """Return the words of a card."""
    return [text.text() for text in part.findChildren(Text)]


@pytest.mark.parametrize(("size", "zoom"), FOLDED, ids=str)
def test_where_the_panes_are_folded_it_is_seen_where_one_dials(
    knowing: DeskAtWork, size: tuple[int, int], zoom: int
) -> None:
    prepares_maria(knowing, size, zoom)
    prepare, column = knowing.page.prepare, knowing.page.column
    assert not column.isVisible()
    assert prepare.needs.visibleRegion().boundingRect() == prepare.needs.rect()
    assert NEED in " ".join(words(prepare.needs))
    assert (words(prepare.needs), words(prepare.wishes)) == (words(column.needs), words(column.wishes))
    assert prepare.wishes.isVisible()


def test_where_the_column_is_beside_it_is_said_once(knowing: DeskAtWork) -> None:
    prepares_maria(knowing, (1440, 900), 100)
    prepare, column = knowing.page.prepare, knowing.page.column
    assert prepare.needs.isHidden()
    assert prepare.wishes.isHidden()
    assert column.needs.isVisible()
    knowing.window.resize(1024, 700)
    knowing.keys.settle()
    assert prepare.needs.isVisible()


def test_it_goes_with_the_rest_when_the_account_is_closed(knowing: DeskAtWork) -> None:
    prepares_maria(knowing, (1024, 700), 100)
    knowing.page.close_account()
    assert knowing.page.prepare.needs.isHidden()
    assert knowing.page.prepare.wishes.isHidden()
    knowing.page.open_account()
    knowing.keys.settle()
    assert knowing.page.prepare.needs.isVisible()
