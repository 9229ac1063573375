"""Tray rows: what waits for a decision, read a page at a time; where looking is journalled, by a command."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Signal
from PySide6.QtWidgets import QWidget

from agentdesk.views.kit.lane import Lanes
from agentdesk.views.kit.look import look
from agentdesk.views.kit.pages import Page, PagedModel, RowRole
from agentdesk.views.kit.rows import RowDelegate, RowList, RowLook

LINES, MOST = 2, 5
Query = Callable[[Any | None, int], object]


@dataclass(frozen=True, slots=True)
class TrayPage:
    """A page as lists read it."""

    rows: Sequence[Any]
    next_key: Any | None


class TrayModel(PagedModel[Any]):
    """Rows of a tray; `is_told` where they are read by a command that journals who was looked at."""

    def __init__(
        self,
        lanes: Lanes,
        query: Query,
        key: Callable[[Any], Hashable],
        words: Callable[[Any], str],
        parent: QWidget,
        *,
        is_told: bool,
    ) -> None:
        """Ask nothing yet."""
        super().__init__(lanes, query, key, words, parent)
        self._is_told = is_told

    def _ask(self, after: Any | None, limit: int, then: Callable[[Page], None]) -> None:
        self._is_asking = True
        asked = self._query(after, limit)

        def arrived(page: Any) -> None:
            then(TrayPage(page.rows, page.after))

        if self._is_told:
            self._lanes.do(self, asked, arrived, lastly=self._on_answered)
        else:
            self._lanes.ask(self, asked, arrived, lastly=self._on_answered, replaces="rows")


class TrayList(RowList):
    """Emits `chosen(row)` when the choice moves, with None where nothing is chosen."""

    chosen = Signal(object)

    def __init__(
        self,
        name: str,
        spoken: str,
        lanes: Lanes,
        query: Query,
        key: Callable[[Any], Hashable],
        shape: Callable[[Any], RowLook],
        *,
        is_told: bool = False,
    ) -> None:
        """Ask nothing yet."""
        self._shape, self._at = shape, 0
        super().__init__(name, spoken, RowDelegate(shape, LINES))
        self.rows = TrayModel(lanes, query, key, self._words_of, self, is_told=is_told)
        self.setModel(self.rows)
        self.rows.loaded.connect(self._on_loaded)
        self.selectionModel().currentChanged.connect(self._on_moved)

    def show_query(self, query: Query) -> None:
        """Show other rows, from their beginning."""
        self._at = 0
        self.selectionModel().clear()
        self.rows.ask_anew(query)

    def go_on(self) -> None:
        """Read again after a decision; the row that comes to where the last one was is chosen."""
        self._at = max(0, self.currentIndex().row())
        self.rows.ask_anew()

    def empty(self) -> None:
        """Show nothing."""
        self.rows.empty()

    def current(self) -> Any | None:
        """Return the row that is chosen."""
        return self.currentIndex().data(RowRole)

    def restyle(self) -> None:
        """Take the height from the look in force."""
        super().restyle()
        if hasattr(self, "rows"):
            self._fit()

    def _fit(self) -> None:
        """Be as high as the rows, up to some; more of them scroll."""
        high = self.sizeHintForRow(0) if self.rows.rowCount() else look().px(1)
        self.setFixedHeight(max(1, min(MOST, self.rows.rowCount())) * high)

    def _on_loaded(self) -> None:
        self._fit()
        last = self.rows.rowCount() - 1
        if last < 0:
            self.chosen.emit(None)
            return
        if not self.selectionModel().hasSelection():
            self._choose(min(self._at, last))
        self.chosen.emit(self.current())

    def _choose(self, at: int) -> None:
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(self.rows.index(at), flags)

    def _on_moved(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(current.data(RowRole))

    def _words_of(self, row: Any) -> str:
        shown = self._shape(row)
        return ", ".join(filter(None, (shown.title, shown.second, shown.chip)))
