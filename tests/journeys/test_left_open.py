"""A call left open comes first at the next start, also where the panes are behind tabs."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize

from tests.journeys.desk_at_work import DeskAtWork, Room
from tests.journeys.vocabulary import Agent, Customer


@pytest.mark.parametrize(("size", "zoom"), [((1440, 900), 100), ((1024, 700), 100), ((1440, 900), 150)])
def test_a_call_left_open_is_one_enter_away(room: Room, size: tuple[int, int], zoom: int) -> None:
    room.size = QSize(*size)
    room.theme.zoom_to(zoom)
    desk = DeskAtWork(room)
    try:
        agent = Agent(desk)
        agent.calls("Maria Alvarez")
        Customer(desk, agent).is_confirmed()
        interaction, step = desk.view.interaction, desk.step.id
        desk.reopen()
        desk.keys.until(desk.window.desk.resume.isVisible)
        desk.keys.settle()
        desk.keys.press("Return")
        assert (desk.view.interaction, desk.step.id) == (interaction, step)
    finally:
        desk.close()
