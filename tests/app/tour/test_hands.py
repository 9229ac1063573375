"""What the tour waits for: it has come once it was seen, and in vain is said where it never is."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from agentdesk.app.tour import hands
from agentdesk.app.tour.hands import Hands, TourFailed
from agentdesk.views.kit.lane import Lanes


@pytest.fixture
def waiting(qtbot: QtBot, qapp: QApplication) -> Hands:
    """Hands at a window."""
    window = QWidget()
    qtbot.addWidget(window)
    lanes = Lanes(lambda command: None, lambda query: None, serial=True, parent=window)
    return Hands(qapp, window, lanes)


def test_what_was_seen_once_has_come_though_the_window_went_on(waiting: Hands) -> None:
    seen = iter((False, True))
    waiting.until(lambda: next(seen, False), "one moment of rest")
    assert next(seen, None) is None


def test_what_never_comes_is_waited_for_in_vain(waiting: Hands, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hands, "LONGEST_S", 0.0)
    with pytest.raises(TourFailed, match="waited in vain for this: snow"):
        waiting.until(lambda: False, "snow")
