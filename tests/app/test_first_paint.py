"""The first paint: told once, after rows were painted, and not of a list without any."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from agentdesk.app.first_paint import FirstPaint
from agentdesk.views.kit.language import Language
from agentdesk.views.kit.rows import RowDelegate, RowList, RowLook
from agentdesk.views.kit.theme import Theme


@pytest.fixture
def rows(qtbot: QtBot, looks: tuple[Theme, Language]) -> RowList:
    """A list on the screen, with a model that has no rows yet."""
    made = RowList("rows", "Rows", RowDelegate(lambda row: RowLook(str(row))))
    made.setModel(QStringListModel(made))
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.painted):
        made.show()
    return made


def fill(rows: RowList, *words: str) -> None:
    """Give the list rows."""
    model = rows.model()
    assert isinstance(model, QStringListModel)
    model.setStringList(words)


def test_it_is_told_in_the_turn_after_the_paint(rows: RowList, qtbot: QtBot) -> None:
    told: list[str] = []
    first = FirstPaint(rows, rows)
    first.happened.connect(lambda: told.append("first"))
    rows.painted.connect(lambda: told.append("painted"))
    with qtbot.waitSignal(first.happened):
        fill(rows, "Ada")
    assert told == ["painted", "first"]


def test_a_list_without_rows_is_not_waited_for(rows: RowList, qtbot: QtBot) -> None:
    told: list[str] = []
    first = FirstPaint(rows, rows)
    first.happened.connect(lambda: told.append("first"))
    rows.repaint()
    QApplication.sendPostedEvents()
    assert told == []


def test_it_is_told_once(rows: RowList, qtbot: QtBot) -> None:
    told: list[str] = []
    first = FirstPaint(rows, rows)
    first.happened.connect(lambda: told.append("first"))
    fill(rows, "Ada")
    for _ in range(3):
        rows.repaint()
        QApplication.sendPostedEvents()
    assert told == ["first"]
