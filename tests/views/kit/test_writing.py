"""Notes and search: told when typing rests, nothing lost, nothing stolen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from agentdesk.views.kit.notes import LIMIT_BYTES, NotesEdit
from agentdesk.views.kit.search import SearchField


class Window(QWidget):
    """Notes and search beside another field."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        self.notes, self.search, self.other = (
            NotesEdit("notes", "Notes"),
            SearchField("find", "Find", "Ctrl+F"),
            QLineEdit(),
        )
        for part in (self.notes, self.search, self.other):
            column.addWidget(part)
        self.told: list[str] = []
        self.notes.typed.connect(self.told.append)
        self.search.searched.connect(self.told.append)


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    made = Window()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    made.notes.setFocus()
    qtbot.waitUntil(made.notes.hasFocus)
    return made


def test_notes_are_told_when_typing_rests(window: Window, qtbot: QtBot) -> None:
    QTest.keyClicks(window.notes, "hours cut")
    assert window.told == []
    qtbot.waitUntil(lambda: window.told == ["hours cut"])


def test_notes_are_told_when_the_focus_leaves(window: Window) -> None:
    QTest.keyClicks(window.notes, "rent first")
    QTest.keyClick(window.notes, Qt.Key.Key_Tab)
    assert window.told == ["rent first"]
    assert window.focusWidget() is window.search


def test_the_same_text_is_told_once(window: Window, qtbot: QtBot) -> None:
    QTest.keyClicks(window.notes, "x")
    window.notes.tell()
    window.notes.tell()
    assert window.told == ["x"]


def test_a_text_from_elsewhere_is_shown_without_being_told(window: Window) -> None:
    window.notes.show_note("from the other desk")
    window.notes.tell()
    assert (window.notes.toPlainText(), window.told) == ("from the other desk", [])


def test_a_text_from_elsewhere_is_gone_on_with_at_its_end(window: Window) -> None:
    window.notes.show_note("from before")
    QTest.keyClicks(window.notes, ", and after")
    assert window.notes.toPlainText() == "from before, and after"


def test_what_is_typed_before_an_awaited_text_is_here_follows_it_and_is_told_with_it(window: Window) -> None:
    window.notes.await_note()
    QTest.keyClicks(window.notes, ", and after")
    window.notes.tell()
    assert (window.told, window.notes.is_own) == ([], False)
    window.notes.show_note("from before")
    window.notes.await_no_more()
    window.notes.tell()
    assert window.told == ["from before, and after"]


def test_what_is_typed_is_told_once_an_awaited_text_cannot_be_had(window: Window, qtbot: QtBot) -> None:
    window.notes.await_note()
    QTest.keyClicks(window.notes, "mine")
    window.notes.tell()
    window.notes.await_no_more()
    qtbot.waitUntil(lambda: window.told == ["mine"])


def test_what_is_being_typed_is_never_replaced(window: Window) -> None:
    QTest.keyClicks(window.notes, "mine")
    window.notes.show_note("theirs")
    assert window.notes.toPlainText() == "mine"


def test_typing_can_be_undone(window: Window) -> None:
    QTest.keyClicks(window.notes, "oops")
    window.notes.undo()
    assert window.notes.toPlainText() == ""


@pytest.mark.parametrize("letter", ["x", "é", "🙂"])
def test_a_text_beyond_the_limit_is_cut_where_it_was_added(window: Window, qtbot: QtBot, letter: str) -> None:
    window.notes.show_note("begin|end")
    cursor = window.notes.textCursor()
    cursor.setPosition(len("begin|"))
    window.notes.setTextCursor(cursor)
    pasted = QMimeData()
    pasted.setText(letter * (LIMIT_BYTES + 10))
    with qtbot.waitSignal(window.notes.limit_met):
        window.notes.insertFromMimeData(pasted)
    text = window.notes.toPlainText()
    assert text.startswith(f"begin|{letter}")
    assert text.endswith(f"{letter}end")
    assert LIMIT_BYTES - 4 < len(text.encode()) <= LIMIT_BYTES


def test_pasted_markup_is_plain_text(window: Window) -> None:
    pasted = QMimeData()
    pasted.setHtml("<b>bold</b>")
    pasted.setText("bold")
    window.notes.insertFromMimeData(pasted)
    assert window.notes.toPlainText() == "bold"


def test_search_is_told_when_typing_rests_and_at_once_by_enter(window: Window, qtbot: QtBot) -> None:
    QTest.keyClicks(window.search, "ma")
    qtbot.waitUntil(lambda: window.told == ["ma"])
    QTest.keyClicks(window.search, "r")
    QTest.keyClick(window.search, Qt.Key.Key_Return)
    assert window.told == ["ma", "mar"]


def test_escape_empties_the_search_first(window: Window) -> None:
    QTest.keyClicks(window.search, "mar")
    window.search.tell()
    QTest.keyClick(window.search, Qt.Key.Key_Escape)
    assert (window.search.text(), window.told) == ("", ["mar", ""])


def test_the_key_is_shown_until_something_is_typed(window: Window) -> None:
    empty = window.search.grab().toImage()
    QTest.keyClicks(window.search, "m")
    typed = window.search.grab().toImage()
    right = range(window.search.width() - 60, window.search.width() - 10)
    middle = window.search.height() // 2
    assert len({empty.pixel(x, middle) for x in right}) > len({typed.pixel(x, middle) for x in right})
