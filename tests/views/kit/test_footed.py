"""Footed: feet stay below what scrolls, and give up their places one by one where there is too little room."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from agentdesk.views.kit.footed import Footed
from agentdesk.views.kit.scroll import Scroll
from agentdesk.views.kit.theme import Theme


class Form(QWidget):
    """A long column above two feet of 40 pixels each; the upper one is typed into."""

    def __init__(self) -> None:
        super().__init__()
        self.scroll, self.upper, self.lower = Scroll("form", "Form"), QPlainTextEdit(), QLabel("Save")
        for at in range(40):
            self.scroll.column.addWidget(QLabel(f"Line {at}"))
        for foot in (self.upper, self.lower):
            foot.setFixedHeight(40)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Footed(self.scroll, (self.upper, self.lower), (8, 5, 8, 5), 130, gap=10))

    def scrolled(self) -> list[bool]:
        return [self.scroll.widget().isAncestorOf(foot) for foot in (self.upper, self.lower)]


@pytest.fixture
def form(theme: Theme, qtbot: QtBot) -> Form:
    made = Form()
    qtbot.addWidget(made)
    made.resize(300, 400)
    made.show()
    made.activateWindow()
    return made


@pytest.mark.parametrize(
    ("height", "scrolled"),
    [(230, [False, False]), (229, [True, False]), (180, [True, False]), (179, [True, True])],
)
def test_the_lowest_foot_is_the_last_to_give_up_its_place(
    form: Form, height: int, scrolled: list[bool]
) -> None:
    form.resize(300, height)
    assert form.scrolled() == scrolled
    form.resize(300, 400)
    assert form.scrolled() == [False, False]
    assert form.upper.geometry().bottom() < form.lower.geometry().top()


def test_a_foot_keeps_the_keyboard_and_what_was_typed(form: Form) -> None:
    form.upper.setFocus()
    form.upper.setPlainText("rent first")
    for height in (120, 400):
        form.resize(300, height)
        assert form.focusWidget() is form.upper
        assert form.upper.isVisible()
    assert form.upper.toPlainText() == "rent first"


def test_a_foot_that_is_hidden_takes_nobodys_place(form: Form) -> None:
    form.resize(300, 229)
    form.lower.hide()
    form.resize(300, 228)
    assert form.scrolled() == [False, False]


def test_twice_the_zoom_leaves_half_the_room(form: Form, theme: Theme) -> None:
    form.resize(300, 350)
    theme.zoom_to(200)
    assert form.scrolled() == [True, False]
    theme.zoom_to(100)
    assert form.scrolled() == [False, False]


def test_what_takes_the_keyboard_is_scrolled_into_sight(form: Form, qtbot: QtBot) -> None:
    form.resize(300, 120)
    form.lower.setFocus()
    form.upper.setFocus()
    qtbot.waitUntil(lambda: not form.upper.visibleRegion().isEmpty())
    assert form.scroll.verticalScrollBar().value() > 0


def test_what_has_the_keyboard_stays_in_sight_when_there_is_less_room(qtbot: QtBot, theme: Theme) -> None:
    scroll, fields = Scroll("form", "Form"), [QLineEdit() for _ in range(6)]
    for field in fields:
        scroll.column.addWidget(field)
    qtbot.addWidget(scroll)
    scroll.resize(200, 400)
    scroll.show()
    scroll.activateWindow()
    fields[-1].setFocus()
    scroll.resize(200, 150)
    assert fields[-1].visibleRegion().boundingRect().size() == fields[-1].size()
    scroll.verticalScrollBar().setValue(0)
    scroll.resize(200, 149)
    assert scroll.verticalScrollBar().value() == 0


def test_around_what_scrolls_on_its_own_the_bar_has_a_place_of_its_own(qtbot: QtBot, theme: Theme) -> None:
    outer, inner = Scroll("outer", "Outer", is_outer=True), QScrollArea()
    inner.setMinimumHeight(300)
    outer.column.addWidget(inner)
    qtbot.addWidget(outer)
    outer.resize(200, 400)
    outer.show()
    assert outer.viewport().width() == 200
    outer.resize(200, 200)
    assert inner.mapTo(outer, inner.rect().topRight()).x() < outer._shown_bar.x()


def test_the_two_lowest_feet_share_a_row_where_both_fit(form: Form) -> None:
    form.resize(900, 230)
    QCoreApplication.sendPostedEvents()
    assert form.upper.y() == form.lower.y()
    assert form.upper.geometry().right() < form.lower.geometry().left()
    form.resize(900, 180)
    assert form.scrolled() == [False, False]
    form.resize(900, 179)
    assert form.scrolled() == [True, True]
    form.resize(300, 400)
    QCoreApplication.sendPostedEvents()
    assert form.scrolled() == [False, False]
    assert form.upper.geometry().bottom() < form.lower.geometry().top()


def test_the_feet_come_to_rest_and_ask_for_no_new_layout_for_ever(form: Form, qapp: QApplication) -> None:
    requests: list[int] = []

    class Ear(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.LayoutRequest:
                requests.append(1)
            return False

    ear = Ear()
    qapp.installEventFilter(ear)
    form.resize(300, 300)
    for _ in range(20):
        requests.clear()
        QCoreApplication.sendPostedEvents()
    qapp.removeEventFilter(ear)
    assert requests == []
