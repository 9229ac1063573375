"""Finding: customers by name, number or reference. A search is journalled before it may find anything."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QTimer, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agentdesk.services.messages import FindCustomers, NoteFound, OpenSearch
from agentdesk.services.rows.worklist import FoundRow
from agentdesk.views import figures
from agentdesk.views.kit.empty import EmptyState
from agentdesk.views.kit.lane import Lanes
from agentdesk.views.kit.pages import RowRole
from agentdesk.views.kit.rows import RowDelegate, RowList, RowLook

RESTS_MS = 1_500
AT_ONCE = 100
"""How many customers one entry of the journal names at most."""


class Finding(QWidget):
    """What a search found. Emits `opened(customer)` when one is picked."""

    opened = Signal(str)

    def __init__(
        self, lanes: Lanes, now: Callable[[], int], name: str, parent: QWidget | None = None
    ) -> None:
        """Start without a search. `name` tells several of them apart."""
        super().__init__(parent)
        self.setObjectName(name)
        self._lanes, self._now = lanes, now
        self._is_open = False
        self._is_answered, self._opens_only = True, False
        self._text = ""
        self._shown: tuple[FoundRow, ...] = ()
        self._noted: set[str] = set()
        self._unnoted: dict[str, None] = {}
        self._model = QStandardItemModel(self)
        self.list = RowList(f"{name}-list", self.tr("Customers found"), RowDelegate(self._look_of, lines=2))
        self.list.setModel(self._model)
        self.list.clicked.connect(self._on_list_clicked)
        self._nothing = EmptyState(
            f"{name}-nothing",
            "search",
            self.tr("Nobody found"),
            self.tr("Try a part of the name, the reference on the letter, or the last digits of the number."),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)
        column.addWidget(self._nothing)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(RESTS_MS)
        self._rest.timeout.connect(self._note_shown)
        self._show(())

    def look_for(self, text: str) -> None:
        """Find what was typed; the first letters begin a search that is journalled."""
        self._text = text
        self._is_answered, self._opens_only = not text.strip(), False
        if not text.strip():
            self.close_search()
        elif self._is_open:
            self._ask()
        else:
            self._is_open = True
            self._lanes.do(self, OpenSearch(), then=self._on_search_opened)

    def close_search(self) -> None:
        """End the search; what it showed is journalled and off the screen."""
        self._note_shown()
        self._is_open, self._text = False, ""
        self._is_answered, self._opens_only = True, False
        self._noted.clear()
        self._show(())

    def step(self, step: int) -> None:
        """Move the choice down (1) or up (-1)."""
        if self._model.rowCount():
            row = min(max(self.list.currentIndex().row() + step, 0), self._model.rowCount() - 1)
            self.list.setCurrentIndex(self._model.index(row, 0))

    def open_current(self) -> None:
        """Pick the one that is chosen, or the only one there is. Before the answer nobody is."""
        if not self._is_answered:
            self._opens_only = True
            return
        index = self.list.currentIndex()
        if not index.isValid() and self._model.rowCount() == 1:
            index = self._model.index(0, 0)
        if index.isValid():
            self._on_list_clicked(index)

    def _ask(self) -> None:
        self._lanes.ask(self, FindCustomers(self._text), self._on_found, replaces="find")

    def _on_search_opened(self, _nothing: None) -> None:
        if self._text:
            self._ask()

    def _on_found(self, rows: Sequence[FoundRow]) -> None:
        if self._text:
            self._show(rows)
            self._rest.start()
            self._is_answered = True
            if self._opens_only:
                self._opens_only = False
                self.open_current()

    def _show(self, rows: Sequence[FoundRow]) -> None:
        self._shown = tuple(rows)
        self._unnoted.update(dict.fromkeys(row.customer for row in rows if row.customer not in self._noted))
        self._model.clear()
        for row in rows:
            item = QStandardItem(", ".join(filter(None, (row.name, row.reference, self._number(row)))))
            item.setEditable(False)
            item.setData(row, RowRole)
            self._model.appendRow(item)
        self.list.setVisible(bool(rows) or not self._text)
        self._nothing.setVisible(not rows and bool(self._text))

    def _note_shown(self) -> None:
        """Journal whom this search has shown, however shortly, each of them once."""
        self._rest.stop()
        shown = tuple(self._unnoted)
        for first in range(0, len(shown), AT_ONCE):
            self._lanes.do(self, NoteFound(shown[first : first + AT_ONCE]))
        self._noted.update(shown)
        self._unnoted.clear()

    def _on_list_clicked(self, index: QModelIndex) -> None:
        row: FoundRow = index.data(RowRole)
        self._note_shown()
        self.opened.emit(row.customer)

    def _look_of(self, row: FoundRow) -> RowLook:
        there = figures.times_there(row.zones, self._now())
        times = self.tr(" or ").join(f"{time} {city}" for time, city in there)
        return RowLook(row.name, " · ".join(filter(None, (self._number(row), row.reference, times))))

    def _number(self, row: FoundRow) -> str:
        """Return which of their numbers was found."""
        return self.tr("number …{0}").format(row.number_ends) if row.number_ends else ""
