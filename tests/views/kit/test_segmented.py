"""Segmented: one word holds; told only when it changes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from agentdesk.views.kit.answers import Choice
from agentdesk.views.kit.segmented import Segmented

MOODS = [Choice(word, word.title(), f"Ctrl+{n}") for n, word in enumerate(("calm", "uneasy", "upset"), 1)]


@pytest.fixture
def mood(qtbot: QtBot) -> Segmented:
    made = Segmented("mood", "Mood", MOODS)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_change_is_told_once_and_only_by_the_person(mood: Segmented) -> None:
    got: list[str] = []
    mood.chosen.connect(got.append)
    mood.show_choice("calm")
    mood.choose("calm")
    mood.choose("upset")
    mood.choose("upset")
    assert (got, mood.holds) == (["upset"], "upset")


def test_none_may_hold(mood: Segmented) -> None:
    mood.show_choice("calm")
    mood.show_choice("")
    assert mood.holds == ""
    assert not any(word.isChecked() for word in mood.findChildren(QRadioButton))


def test_arrow_keys_move_along_the_row(mood: Segmented, qtbot: QtBot) -> None:
    mood.show_choice("calm")
    got: list[str] = []
    mood.chosen.connect(got.append)
    first = mood.findChild(QRadioButton, "mood-calm")
    first.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert got == ["uneasy"]


def test_a_click_anywhere_on_the_word_counts(mood: Segmented) -> None:
    got: list[str] = []
    mood.chosen.connect(got.append)
    word = mood.findChild(QRadioButton, "mood-upset")
    QTest.mouseClick(
        word, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, word.rect().bottomRight()
    )
    assert got == ["upset"]


def test_enter_chooses_the_word_that_has_the_keyboard(mood: Segmented, qtbot: QtBot) -> None:
    got: list[str] = []
    mood.chosen.connect(got.append)
    mood.activateWindow()
    qtbot.waitUntil(mood.isActiveWindow)
    mood.setFocus()
    words = mood.findChildren(QRadioButton)
    assert words[0].hasFocus(), "who is sent to the row is on its first word"
    QTest.keyClick(words[1], Qt.Key.Key_Return)
    assert (got, mood.holds) == (["uneasy"], "uneasy")
    mood.show_choice("upset")
    mood.setFocus()
    assert words[2].hasFocus(), "once one holds, on that one"
