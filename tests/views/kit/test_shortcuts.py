"""Shortcuts: a key does its action in its states, in its place, and nowhere else."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from agentdesk.views.kit.action import ANY, Action, Scope, State
from agentdesk.views.kit.button import KeyButton
from agentdesk.views.kit.shortcuts import Shortcuts

ACTIONS = (
    Action("dial", "Dial", "Ctrl+D", frozenset({State.READY}), "Call"),
    Action("end", "End", "Ctrl+E", frozenset({State.ON_CALL}), "Call"),
    Action("save", "Save", "Ctrl+S", frozenset({State.WRAP_UP}), "Call"),
    Action("answer", "Answer", "1", ANY, "Script", scope=Scope.SCRIPT),
    Action("default", "Likely", "Return Enter", ANY, "Script", scope=Scope.SCRIPT),
)


class Claiming(QLineEdit):
    """An editor of a system that gives it every key first, as Linux does with Ctrl+D, Ctrl+E and Ctrl+K."""

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)


class Window(QWidget):
    """A window with a script pane and notes beside it."""

    def __init__(self) -> None:
        super().__init__()
        self.done: list[str] = []
        self.script, self.notes = QWidget(), Claiming()
        self.button = KeyButton("other", "Another answer")
        self.field = QLineEdit()
        column = QVBoxLayout(self.script)
        column.addWidget(self.button)
        column.addWidget(self.field)
        whole = QVBoxLayout(self)
        whole.addWidget(self.script)
        whole.addWidget(self.notes)
        self.shortcuts = Shortcuts(self, ACTIONS)
        for action in ACTIONS:
            pane = self.script if action.scope is Scope.SCRIPT else None
            self.shortcuts.bind(action.id, lambda name=action.id: self.done.append(name), pane)


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    made = Window()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.notes.setFocus()
    return made


def press(
    window: Window, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.keyClick(window.focusWidget() or window, key, modifier)


def test_a_key_works_in_its_state_only(window: Window) -> None:
    press(window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    window.shortcuts.enter(State.ON_CALL)
    press(window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    press(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert window.done == ["dial", "end"]


def test_the_key_that_ends_does_nothing_more_in_the_state_that_follows(window: Window) -> None:
    window.shortcuts.enter(State.ON_CALL)
    press(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    window.shortcuts.enter(State.WRAP_UP)
    press(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert window.done == ["end"]
    press(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert window.done == ["end", "save"]


def test_a_digit_answers_in_the_script_and_is_typed_in_the_notes(window: Window) -> None:
    press(window, Qt.Key.Key_1)
    assert (window.done, window.notes.text()) == ([], "1")
    window.button.setFocus()
    press(window, Qt.Key.Key_1)
    assert window.done == ["answer"]


def test_a_digit_in_a_field_of_the_script_is_typed(window: Window) -> None:
    window.field.setFocus()
    press(window, Qt.Key.Key_1)
    assert (window.done, window.field.text()) == ([], "1")


def test_enter_presses_the_button_that_has_the_focus_instead_of_the_likely_answer(window: Window) -> None:
    window.button.clicked.connect(lambda: window.done.append("clicked"))
    window.button.setFocus()
    press(window, Qt.Key.Key_Return)
    assert window.done == ["clicked"]


def test_an_editor_keeps_no_key_for_itself_that_does_something_in_the_window(window: Window) -> None:
    window.shortcuts.enter(State.ON_CALL)
    press(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert window.done == ["end"]


def test_a_key_that_would_do_nothing_now_is_the_editors_own(window: Window) -> None:
    heard: list[int] = []
    window.notes.keyPressEvent = lambda event: heard.append(event.key())  # type: ignore[method-assign]
    window.shortcuts.enter(State.ON_CALL)
    press(window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert window.done == []
    assert heard[-1] == Qt.Key.Key_D


def test_an_action_that_is_not_possible_is_not_live(window: Window) -> None:
    assert [action.id for action in window.shortcuts.live()] == ["dial", "answer", "default"]
    window.shortcuts.allow("dial", False)
    press(window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert window.done == []
    assert [action.id for action in window.shortcuts.live()] == ["answer", "default"]


def test_a_second_handler_takes_the_place_of_the_first(window: Window) -> None:
    window.shortcuts.bind("dial", lambda: window.done.append("second"))
    window.shortcuts.trigger("dial")
    assert window.done == ["second"]
    window.shortcuts.unbind("dial")
    window.shortcuts.trigger("dial")
    assert window.done == ["second"]


def test_a_scope_and_its_pane_belong_together(window: Window) -> None:
    with pytest.raises(ValueError, match="scope"):
        window.shortcuts.bind("answer", lambda: None)
    with pytest.raises(ValueError, match="scope"):
        window.shortcuts.bind("dial", lambda: None, window.script)


def test_what_was_done_is_told(window: Window, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.shortcuts.triggered) as told:
        window.shortcuts.trigger("dial")
    assert told.args == ["dial"]
    assert window.shortcuts.qaction("dial").text() == "Dial"
    assert window.shortcuts.state is State.READY
