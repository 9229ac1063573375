"""The network lane beside the desk: a clock that is far off is journalled once in a run, and said."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from agentdesk.app.network import Network
from agentdesk.services.desk import Desk
from agentdesk.services.rows.sync import SyncState
from agentdesk.storage import journal
from agentdesk.sync.line import Line
from agentdesk.sync.schedule import OFFICE
from agentdesk.views.kit.lane import Lanes
from agentdesk.views.kit.tick import Tick
from agentdesk.views.status_line import clock_words
from tests.fakes.central import NearCentral
from tests.fakes.time import MINUTE, Hands


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (3, "This computer's clock is 3 min ahead: set it right"),
        (-90, "This computer's clock is 90 min behind: set it right"),
        (2, ""),
    ],
)
def test_a_clock_that_is_far_off_is_journalled_once_and_said(
    desk: Desk, hands: Hands, qtbot: QtBot, minutes: int, words: str
) -> None:
    parent = QObject()
    lanes = Lanes(desk.do, desk.ask, serial=True, parent=parent)
    central = NearCentral(hands, minutes * MINUTE)
    tick = Tick(desk.clock.now, parent)
    network = Network(desk, lanes, tick, lambda: Line(central, OFFICE, central.close), parent)
    for _ in range(3):
        network.hurry()
        tick.beat()
        hands.move(MINUTE)
    network.close()
    assert central.events
    assert clock_words(desk.sessions.sync) == words
    with desk.file.read() as connection:
        told = [journal.payload_of(e) for e in journal.events_from(connection) if e.kind == "clock.doubted"]
    assert told == ([{"ahead_ms": minutes * MINUTE}] if words else [])
    lanes.close()


def test_a_clock_that_is_right_is_not_spoken_of() -> None:
    assert clock_words(SyncState("up_to_date")) == ""
