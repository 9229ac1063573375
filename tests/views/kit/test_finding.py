"""Palette and list of keys: what can be done now, found by a few letters, done by Enter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from agentdesk.views.actions import ACTIONS, action
from agentdesk.views.kit.a11y import nameless, texts
from agentdesk.views.kit.action import Scope, State
from agentdesk.views.kit.fuzzy import plain, score
from agentdesk.views.kit.keys_sheet import KeysSheet, listed
from agentdesk.views.kit.palette import Palette, matches
from agentdesk.views.kit.shortcuts import Shortcuts


class Window(QWidget):
    """A window in which every action of the book does something."""

    def __init__(self) -> None:
        super().__init__()
        self.notes, self.done = QLineEdit(), list[str]()
        QVBoxLayout(self).addWidget(self.notes)
        self.shortcuts = Shortcuts(self, ACTIONS)
        for entry in ACTIONS:
            pane = None if entry.scope is Scope.WINDOW else self
            self.shortcuts.bind(entry.id, lambda name=entry.id: self.done.append(name), pane)
        self.shortcuts.enter(State.ON_CALL)
        self.palette_panel = Palette(self, self.shortcuts)
        self.sheet = KeysSheet(self, self.shortcuts, ACTIONS)


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    made = Window()
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    made.notes.setFocus()
    return made


@pytest.mark.parametrize(
    ("typed", "best"),
    [
        ("is over", "end_call"),
        ("hold", "on_hold"),
        ("cio", "end_call"),
        ("wrino", "notes"),
        ("dark", "theme_dark"),
        ("notes", "notes"),
        ("SAFE", "says_safety"),
        ("safety", "says_safety"),
    ],
)
def test_a_few_letters_find_the_action(window: Window, typed: str, best: str) -> None:
    assert matches(typed, window.shortcuts.live())[0].id == best


def test_nothing_typed_offers_everything_in_its_order(window: Window) -> None:
    offered = matches("", window.shortcuts.live())
    assert offered == [entry for entry in ACTIONS if entry.in_palette and State.ON_CALL in entry.when]


def test_what_cannot_be_done_now_is_not_offered(window: Window) -> None:
    assert action("dial") not in matches("dial", window.shortcuts.live())


@pytest.mark.parametrize(
    ("typed", "better", "worse"),
    [
        ("no", "Notes", "Phone now"),
        ("sn", "Save and next", "Listen"),
        ("call", "Call is over", "A call comes in"),
        ("pay", "Pay", "Pay later"),
    ],
)
def test_beginnings_and_short_words_come_first(typed: str, better: str, worse: str) -> None:
    first, second = score(typed, better), score(typed, worse)
    assert first is not None
    assert second is not None
    assert first > second


@given(st.text(max_size=20), st.data())
def test_letters_in_order_are_always_found_and_others_never(words: str, data: st.DataObject) -> None:
    letters = [letter for letter in plain(words) if letter != " "]
    kept = data.draw(st.lists(st.booleans(), min_size=len(letters), max_size=len(letters)))
    typed = "".join(letter for letter, keep in zip(letters, kept, strict=True) if keep)
    assert score(typed, words) is not None
    assert score(typed + "\N{SNOWMAN}", words.replace("\N{SNOWMAN}", "")) is None


def test_accents_are_no_obstacle() -> None:
    assert score("accion", "Buscar una acción") is not None


def test_the_palette_does_what_enter_chooses_and_gives_the_focus_back(window: Window) -> None:
    panel = window.palette_panel
    panel.open_palette()
    assert window.focusWidget() is panel.field
    QTest.keyClicks(panel.field, "hold")
    QTest.keyClick(panel.field, Qt.Key.Key_Return)
    assert (window.done, panel.isVisible()) == (["on_hold"], False)
    assert window.focusWidget() is window.notes


def test_arrows_choose_while_one_types(window: Window) -> None:
    panel = window.palette_panel
    panel.open_palette()
    QTest.keyClick(panel.field, Qt.Key.Key_Down)
    QTest.keyClick(panel.field, Qt.Key.Key_Down)
    QTest.keyClick(panel.field, Qt.Key.Key_Up)
    QTest.keyClick(panel.field, Qt.Key.Key_Return)
    assert window.done == [matches("", window.shortcuts.live())[1].id]


def test_letters_that_nothing_has_are_answered_kindly(window: Window) -> None:
    panel = window.palette_panel
    panel.open_palette()
    QTest.keyClicks(panel.field, "qqqq")
    QTest.keyClick(panel.field, Qt.Key.Key_Return)
    assert window.done == []
    assert any("Nothing that can be done now" in text for text in texts(panel))
    QTest.keyClick(panel.field, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_a_screen_reader_hears_the_key_of_each_action(window: Window) -> None:
    window.palette_panel.open_palette()
    assert "The call is over, Ctrl E" in texts(window.palette_panel)
    assert nameless(window.palette_panel) == ()


def test_the_sheet_lists_every_key_once(window: Window) -> None:
    window.sheet.open_sheet()
    shown = {label.accessibleName().partition(",")[0] for label in window.sheet.findChildren(QLabel)}
    assert {entry.words() for entry in ACTIONS if entry.keys} <= shown
    assert sum(entry.id.startswith("answer_") for entry in listed("", ACTIONS)) == 3
    assert nameless(window.sheet) == ()


@pytest.mark.parametrize("typed", ["hold", "Ctrl H"])
def test_the_sheet_finds_by_words_and_by_keys(typed: str) -> None:
    assert action("on_hold") in listed(typed, ACTIONS)
    assert action("dial") not in listed("hold", ACTIONS)
