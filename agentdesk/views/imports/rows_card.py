"""Rows card: rows of a file that are read a page at a time: those that went back, or what is flagged of one kind."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget

from agentdesk.views.kit.card import Card
from agentdesk.views.kit.lane import Lanes
from agentdesk.views.kit.look import look
from agentdesk.views.kit.pages import PagedModel
from agentdesk.views.kit.rows import RowDelegate, RowList, RowLook
from agentdesk.views.kit.text import Text

LINES, MOST = 2, 6
ROOM = 24
ROW = 64
"""Height of a row in pixels at 100 %; so many are shown at once at most."""

Query = Callable[[Any | None, int], object]


class PagedRows(RowList):
    """A list over pages, as high as its rows, up to six of them."""

    def __init__(
        self,
        name: str,
        spoken: str,
        lanes: Lanes,
        key: Callable[[Any], Hashable],
        shape: Callable[[Any], RowLook],
    ) -> None:
        """`shape` says how a row looks; it is asked for nothing until `show_query`."""
        self._shape = shape
        super().__init__(name, spoken, RowDelegate(shape, LINES))
        self.rows: PagedModel[Any] = PagedModel(lanes, _nothing, key, self._words_of, self)
        self.rows.loaded.connect(self._fit)
        self.setModel(self.rows)

    def show_query(self, query: Query) -> None:
        """Show the rows of a query, from its beginning."""
        self.rows.ask_anew(query)

    def restyle(self) -> None:
        """Take the height from the look in force."""
        super().restyle()
        if hasattr(self, "rows"):
            self._fit()

    def _fit(self) -> None:
        high = self.sizeHintForRow(0) if self.rows.rowCount() else look().px(ROW)
        self.setFixedHeight(max(1, min(MOST, self.rows.rowCount())) * high)

    def _words_of(self, row: Any) -> str:
        shown = self._shape(row)
        return ", ".join(filter(None, (shown.title, shown.second)))


class RowsCard(Card):
    """A card around such a list; hidden until it is shown rows."""

    def __init__(
        self,
        name: str,
        title: str,
        lanes: Lanes,
        key: Callable[[Any], Hashable],
        shape: Callable[[Any], RowLook],
        parent: QWidget | None = None,
    ) -> None:
        """Start hidden."""
        super().__init__(name, title, parent=parent)
        self.list = PagedRows(f"{name}-rows", title, lanes, key, shape)
        self._whole = Text("", "small")
        self._whole.hide()
        self.body.addWidget(self.list)
        self.body.addWidget(self._whole)
        self.list.selectionModel().currentChanged.connect(self._on_moved)
        self.list.rows.modelReset.connect(lambda: self._show_whole(""))
        self.hide()

    def show_query(self, query: Query) -> None:
        """Show the rows of a query."""
        self.list.show_query(query)
        self.show()

    def begin(self) -> None:
        """Hide, and begin at the top with nothing chosen the next time: other rows come then."""
        self.list.rows.empty()
        self.list.scrollToTop()
        self.hide()

    def _on_moved(self, current: QModelIndex, _before: QModelIndex) -> None:
        words = self.list.rows.data(current) or ""
        room = self.list.viewport().width() - 2 * look().px(ROOM)
        is_cut = QFontMetrics(look().font("small")).horizontalAdvance(words) > room
        self._show_whole(words if is_cut else "")

    def _show_whole(self, words: str) -> None:
        """Show the chosen row in full: in the list a long one is cut."""
        self._whole.setText(words)
        self._whole.setVisible(bool(words))


def _nothing(after: Any | None, limit: int) -> object:
    """There is nothing to ask before a file is shown."""
    raise RuntimeError("no file is shown")
