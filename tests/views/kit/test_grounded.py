"""Grounded: the keyboard is moved by a person, or falls to the ground."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout
from pytestqt.qtbot import QtBot

from agentdesk.views.kit.grounded import Grounded

TAKEN: dict[str, Callable[[QPushButton], object]] = {
    "hidden": QPushButton.hide,
    "closed": lambda button: button.setEnabled(False),
}


class Screen(Grounded):
    """A line to work in, a button, and another button after it."""

    def __init__(self) -> None:
        """Show all three."""
        super().__init__()
        self.work, self.first, self.second = QLineEdit(), QPushButton("one"), QPushButton("two")
        column = QVBoxLayout(self)
        for widget in (self.work, self.first, self.second):
            column.addWidget(widget)
        self.show()
        self.activateWindow()
        self.first.setFocus()


@pytest.fixture
def screen(qtbot: QtBot) -> Screen:
    """The screen with the keyboard on its first button."""
    made = Screen()
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("how", TAKEN)
def test_what_is_taken_away_leaves_the_keyboard_to_the_ground(screen: Screen, how: str) -> None:
    screen.ground = lambda: screen.work
    TAKEN[how](screen.first)
    assert screen.focusWidget() is screen.work


@pytest.mark.parametrize("how", TAKEN)
def test_without_a_ground_the_next_one_has_it(screen: Screen, how: str) -> None:
    TAKEN[how](screen.first)
    assert screen.focusWidget() is screen.second


def test_a_ground_that_cannot_be_seen_is_none(screen: Screen) -> None:
    screen.ground = lambda: screen.work
    screen.work.hide()
    screen.first.hide()
    assert screen.focusWidget() is screen.second


def test_tab_goes_its_way(screen: Screen) -> None:
    screen.ground = lambda: screen.work
    QTest.keyClick(screen.first, Qt.Key.Key_Tab)
    assert screen.focusWidget() is screen.second
