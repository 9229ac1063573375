"""Buttons: large enough, named, wrapped and never cut, by key as well as by click, and no thief of the focus."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from agentdesk.views.kit.button import TARGET, KeyButton, Shape, Tone
from agentdesk.views.kit.look import look
from agentdesk.views.kit.theme import Theme, ThemeChoice


@pytest.mark.parametrize("zoom", [80, 100, 200])
def test_a_button_is_a_target_of_44_pixels(theme: Theme, qtbot: QtBot, zoom: int) -> None:
    theme.zoom_to(zoom)
    button = KeyButton("no", "No")
    qtbot.addWidget(button)
    assert button.sizeHint().height() >= look().px(44)
    assert button.minimumSizeHint().width() >= look().px(44)


def test_the_whole_caption_has_room_on_one_line_or_more(qtbot: QtBot) -> None:
    button = KeyButton("long", "Less income than usual since the spring", "3", cap_first=True, may_wrap=True)
    qtbot.addWidget(button)
    one_line = button.sizeHint()
    assert button.heightForWidth(one_line.width()) == one_line.height()
    assert button.heightForWidth(one_line.width() // 2) > one_line.height()
    assert button.minimumSizeHint().width() < one_line.width()


def test_a_button_that_may_not_wrap_keeps_its_width(qtbot: QtBot) -> None:
    button = KeyButton("hold", "I have put them on hold", "Ctrl+H")
    qtbot.addWidget(button)
    assert button.minimumSizeHint() == button.sizeHint()


def test_a_screen_reader_hears_the_caption_and_the_key(qtbot: QtBot) -> None:
    button = KeyButton("over", "Call is over", "Ctrl+E")
    qtbot.addWidget(button)
    assert (button.accessibleName(), button.accessibleDescription()) == ("Call is over", "Ctrl E")
    button.set_caption("Save", spoken="Save the call")
    button.set_key("Ctrl+N")
    assert (button.text(), button.accessibleName(), button.key) == ("Save", "Save the call", "Ctrl+N")


@pytest.mark.parametrize("name", ["", "x"])
def test_a_control_without_names_is_a_bug(name: str) -> None:
    with pytest.raises(ValueError, match="accessible name"):
        KeyButton(name, "" if name else "Caption")


def test_a_click_leaves_the_focus_where_it_is(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column, notes, button = QVBoxLayout(window), QLineEdit(), KeyButton("ok", "Done")
    column.addWidget(notes)
    column.addWidget(button)
    window.show()
    notes.setFocus()
    with qtbot.waitSignal(button.clicked):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.focusWidget() is notes


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_and_space_press_it(qtbot: QtBot, key: Qt.Key) -> None:
    button = KeyButton("ok", "Done")
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, key)


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.CONTRAST])
def test_the_focus_can_be_seen_on_every_tone(theme: Theme, qtbot: QtBot, choice: ThemeChoice) -> None:
    theme.choose(choice)
    for tone in Tone:
        button = KeyButton("b", "Go on", tone=tone)
        qtbot.addWidget(button)
        button.show()
        before = button.grab().toImage()
        button.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.waitUntil(button.hasFocus)
        assert button.grab().toImage() != before
        button.hide()


def test_with_its_key_above_the_words_it_is_narrow_and_no_smaller_than_a_hand_needs(qtbot: QtBot) -> None:
    button = KeyButton("attorney", "Has attorney", "F7", is_dense=True)
    qtbot.addWidget(button)
    wide = button.sizeHint()
    button.set_shape(Shape.STACKED)
    close = button.sizeHint()
    assert close.width() < wide.width() * 0.7
    assert min(close.width(), close.height()) >= TARGET
    assert button.minimumSizeHint() == close
    assert button.heightForWidth(close.width()) == close.height()
    assert button.accessibleName() == "Has attorney"
    button.resize(close)
    button.grab()
    one_line = KeyButton("upset", "Upset", "F2")
    qtbot.addWidget(one_line)
    one_line.set_shape(Shape.STACKED)
    assert one_line.sizeHint().height() == close.height()
    button.set_shape(Shape.DENSE)
    assert button.sizeHint() == wide
