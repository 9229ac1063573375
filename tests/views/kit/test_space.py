"""Space: what a window leaves is told once, whenever it changes."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from agentdesk.views.kit.space import Space
from agentdesk.views.kit.theme import Theme
from agentdesk.views.kit.three_pane import Pane, ThreePane


def test_a_change_is_told_once() -> None:
    space, told = Space(), []
    space.changed.connect(lambda: told.append(space.is_tight))
    for _ in range(2):
        space.measure(is_folded=True, is_short=True, is_narrow=True)
    space.measure(is_folded=True, is_short=True, is_narrow=False)
    assert told == [True, False]


def test_the_panes_measure_the_window_at_its_zoom(theme: Theme, qtbot: QtBot) -> None:
    three = ThreePane("three", "Desk", [Pane(QLabel(word), word) for word in ("One", "Two", "Three")])
    qtbot.addWidget(three)
    three.show()
    seen = []
    for wide, high, zoom in ((1360, 876, 100), (1204, 776, 100), (948, 676, 100), (1360, 876, 200)):
        theme.zoom_to(zoom)
        three.resize(wide, high)
        seen.append((three.space.is_folded, three.space.is_short, three.space.is_narrow))
    assert seen == [
        (False, False, False),
        (False, True, False),
        (True, True, True),
        (True, True, True),
    ]
    three.put_facts_away(True)
    assert not three.space.is_folded
