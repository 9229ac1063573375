"""Queue list: the worklist's rows, each with the reason for its rank in words and the time where the customer is.

While a call is not verified the rows come without reason and amount; the list folds at once and does not wait.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Signal
from PySide6.QtWidgets import QWidget

from agentdesk.services.messages import LateEntries, QueueRows, WaitingRows
from agentdesk.services.rows.worklist import QueueRow, View
from agentdesk.views import figures, wording
from agentdesk.views.desk import letter_words
from agentdesk.views.kit.lane import Lanes
from agentdesk.views.kit.pages import PagedModel, RowRole
from agentdesk.views.kit.rows import RowDelegate, RowList, RowLook

Shown = View | Literal["waiting", "late"]
"""A view of the worklist, those who wait for a team lead, or whose mail lay too long."""


class QueueList(RowList):
    """The list. Emits `opened(customer)` when a row is clicked, `moved(customer)` when the choice moves."""

    opened = Signal(str)
    moved = Signal(str)

    def __init__(
        self, lanes: Lanes, now: Callable[[], int], zone: str, parent: QWidget | None = None
    ) -> None:
        """Ask nothing yet. `zone` is the desk's own."""
        self._now, self._zone = now, zone
        self._is_folded = False
        super().__init__("worklist", self.tr("Worklist"), RowDelegate(self._look_of), parent)
        self.rows: PagedModel[QueueRow] = PagedModel(
            lanes,
            _query("due"),
            lambda row: row.customer,
            self._words_of,
            self,
            kept_as=QueueRow.without_rank,
        )
        self.setModel(self.rows)
        self.clicked.connect(self._on_clicked)
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    def show_view(self, view: Shown) -> None:
        """Show another view, from its beginning."""
        self.rows.ask_anew(_query(view))

    def fold(self, is_folded: bool) -> None:
        """Take reasons and amounts off the screen at once, or let them come back with the next rows."""
        if is_folded is not self._is_folded:
            self._is_folded = is_folded
            self.viewport().update()

    def current_customer(self) -> str | None:
        """Return the customer that is chosen, if any."""
        row: QueueRow | None = self.currentIndex().data(RowRole)
        return row.customer if row is not None else None

    def show_customer(self, customer: str | None) -> None:
        """Choose a customer's row without opening it, and keep it in the list; nothing where it was not read."""
        self.rows.keep(customer)
        at = self.rows.row_of(customer) if customer is not None else None
        if at is None:
            self.selectionModel().clear()
            return
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(self.rows.index(at), flags)
        self.scrollTo(self.rows.index(at))

    def choose_first(self) -> None:
        """Choose the first row where none is chosen, so that the next key does something that can be seen."""
        if not self.currentIndex().isValid() or not self.selectionModel().hasSelection():
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(self.rows.index(0), flags)

    def _look_of(self, row: QueueRow) -> RowLook:
        there = self._time_there(row)
        if self._is_folded or row.reason is None:
            return RowLook(row.name, there)
        if row.reason == "entered_late":
            return RowLook(row.name, letter_words.lay(row.detail), letter_words.called_meanwhile(row.detail))
        owed = figures.money(row.owed, row.currency) if row.owed is not None and row.currency else ""
        return RowLook(row.name, self._reason(row), there, owed)

    def _words_of(self, row: QueueRow) -> str:
        shown = self._look_of(row)
        return ", ".join(filter(None, (shown.title, shown.amount, shown.second, shown.third)))

    def _reason(self, row: QueueRow) -> str:
        return wording.reason(
            row.reason or "", row.detail, row.zones[0] if row.zones else self._zone, self._now()
        )

    def _time_there(self, row: QueueRow) -> str:
        between = self.tr(" or ")
        return between.join(f"{time} {city}" for time, city in figures.times_there(row.zones, self._now()))

    def _on_clicked(self, index: QModelIndex) -> None:
        row: QueueRow | None = index.data(RowRole)
        if row is not None:
            self.opened.emit(row.customer)

    def _on_current_changed(self, current: QModelIndex, previous: QModelIndex) -> None:
        row: QueueRow | None = current.data(RowRole)
        self.moved.emit(row.customer if row is not None else "")


def _query(view: Shown) -> Callable[[tuple[object, ...] | None, int], object]:
    if view == "waiting":
        return WaitingRows
    if view == "late":
        return LateEntries
    return lambda after, limit: QueueRows(view, after, limit)
