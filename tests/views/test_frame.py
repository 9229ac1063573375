"""The frame: rail at the left, screens beside it, the status line below them."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from agentdesk.views.frame import Frame
from agentdesk.views.kit.banner import Banner
from agentdesk.views.kit.theme import Theme


def test_everything_has_its_place_whenever_it_comes(theme: Theme, qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    rail, screen, status = (QLabel(word) for word in ("rail", "screen", "status"))
    banner = Banner("banner")
    frame = Frame(window, banner)
    frame.screens.addWidget(screen)
    frame.put(rail, status)
    window.resize(900, 600)
    window.show()
    assert right_of(rail) <= left_of(screen) == left_of(status)
    assert place_of(screen).y() + screen.height() <= place_of(status).y()
    assert banner.window() is window
    assert not frame.covering.is_covered


def place_of(widget: QWidget) -> QPoint:
    """Where a widget begins in its window."""
    return widget.mapTo(widget.window(), QPoint(0, 0))


def left_of(widget: QWidget) -> int:
    """Where a widget begins, from the left."""
    return place_of(widget).x()


def right_of(widget: QWidget) -> int:
    """Where a widget ends, from the left."""
    return left_of(widget) + widget.width()
