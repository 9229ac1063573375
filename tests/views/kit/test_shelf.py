"""Shelf, float, scroll and Enter: the small parts that keep things in their place."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from agentdesk.views.kit.afloat import Afloat
from agentdesk.views.kit.banner import Banner
from agentdesk.views.kit.cleared import clear
from agentdesk.views.kit.own_enter import OwnEnter
from agentdesk.views.kit.scroll import Scroll
from agentdesk.views.kit.shelf import Shelf
from agentdesk.views.kit.theme import Theme


def test_a_shelf_shows_the_last_and_keeps_the_others(qtbot: QtBot) -> None:
    shelf, first, second = Shelf(), QLineEdit("typed"), QLabel("two\nlines")
    qtbot.addWidget(shelf)
    shelf.show()
    shelf.put(first)
    shelf.put(second)
    assert not first.isVisible()
    assert second.isVisible()
    shelf.put(first)
    assert first.isVisible()
    assert first.text() == "typed"


def test_what_floats_moves_nothing(qtbot: QtBot, theme: Theme) -> None:
    window, below, banner = QWidget(), QLineEdit(), Banner("banner")
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(below)
    window.resize(600, 400)
    window.show()
    Afloat(banner, window)
    before = below.geometry()
    banner.say("Refused", "One sentence that is long enough to need a second line in a window of this width.")
    assert below.geometry() == before
    assert window.rect().contains(banner.geometry())
    window.resize(400, 300)
    assert window.rect().contains(banner.geometry())


def test_a_column_never_grows_wider_than_its_place(qtbot: QtBot, theme: Theme) -> None:
    scroll = Scroll("scroll", "A column")
    qtbot.addWidget(scroll)
    for number in range(40):
        scroll.column.addWidget(QLabel(f"line {number}"))
    scroll.resize(300, 200)
    scroll.show()
    assert scroll.widget().width() == scroll.viewport().width() == 300
    assert scroll._shown_bar.isVisible()
    scroll._shown_bar.setValue(50)
    assert scroll.verticalScrollBar().value() == 50


def test_what_is_cleared_is_gone_at_once(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column, inner = QVBoxLayout(window), QVBoxLayout()
    column.addLayout(inner)
    inner.addWidget(QLabel("a secret"))
    column.addWidget(QLabel("another"))
    window.show()
    clear(column)
    assert column.count() == 0
    assert not list(window.findChildren(QLabel))


def test_a_form_keeps_its_enter_from_the_window(qtbot: QtBot) -> None:
    window, field, fired = QWidget(), QLineEdit(), []
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(field)
    action = QAction(window)
    action.setShortcut(QKeySequence("Return"))
    action.triggered.connect(lambda: fired.append("window"))
    window.addAction(action)
    with qtbot.waitActive(window):
        window.show()
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Return)
    OwnEnter(field)
    field.returnPressed.connect(lambda: fired.append("form"))
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert fired == ["window", "form"]
