"""The models of the page of files, under Qt's own tester."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from agentdesk.services.changes import Done
from agentdesk.views.imports.preview import PreviewModel
from agentdesk.views.imports.tray_rows import TrayModel
from agentdesk.views.kit.lane import Lanes
from agentdesk.views.kit.pages import RowRole

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


@dataclass(frozen=True, slots=True)
class Asked:
    """A query for rows after one, as many as a limit."""

    after: int | None
    limit: int


@dataclass(frozen=True, slots=True)
class Some:
    """A page of numbers."""

    rows: tuple[int, ...]
    after: int | None


@pytest.fixture
def waiting() -> list[int]:
    """The rows that there are."""
    return list(range(120))


@pytest.fixture
def lanes(qtbot: QtBot, waiting: list[int]) -> Iterator[Lanes]:
    """Lanes that answer at once, with what waits."""

    def page(asked: Any) -> Some:
        left = [row for row in waiting if asked.after is None or row > asked.after]
        rows = tuple(left[: asked.limit])
        return Some(rows, rows[-1] if len(left) > len(rows) else None)

    made = Lanes(lambda asked: Done(page(asked), frozenset()), page, serial=True)
    yield made
    made.close()


def test_rows_of_a_preview_come_change_their_columns_and_go(qtbot: QtBot) -> None:
    model = PreviewModel()
    tester = QAbstractItemModelTester(model, FATAL)
    model.show_rows(("Account", "Name"), (("A1", "Ana"), ("A2", "Ben")))
    assert [model.data(model.index(row, 1)) for row in range(model.rowCount())] == ["Ana", "Ben"]
    model.show_rows(("Line", "Ref", "Owed"), (("2", "K-1"),))
    assert (model.rowCount(), model.columnCount(), model.data(model.index(0, 2))) == (1, 3, "")
    model.show_rows((), ())
    assert (model.rowCount(), model.columnCount()) == (0, 0)
    assert tester.model() is model


@pytest.mark.parametrize("is_told", [False, True])
def test_rows_of_a_tray_come_by_pages_and_go_when_they_are_decided(
    qtbot: QtBot, lanes: Lanes, waiting: list[int], is_told: bool
) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    model = TrayModel(lanes, Asked, lambda row: row, str, owner, is_told=is_told)
    tester = QAbstractItemModelTester(model, FATAL)
    model.ask_anew()
    while model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())
    assert [model.index(row).data(RowRole) for row in range(model.rowCount())] == waiting
    waiting[:] = waiting[3:5]
    model.ask_anew()
    assert [model.index(row).data(RowRole) for row in range(model.rowCount())] == [3, 4]
    model.empty()
    assert model.rowCount() == 0
    assert tester.model() is model
