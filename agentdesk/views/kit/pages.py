"""Pages: a list that is read by key, a page at a time, as far as somebody looks.

No query stays open and nothing is counted: the model asks for the page after its last key when the view comes
near the end. When the rows changed it reads again as far as it had read, and touches only what differs, so the
view keeps its place and its choice. A row that somebody works on may be kept where it stands, also when it is no
longer among those that are read.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from difflib import SequenceMatcher
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from agentdesk.views.kit.lane import Lanes

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
RowRole = Qt.ItemDataRole.UserRole
PAGE = 60


class Page(Protocol):
    """What a query gives: rows, and the key after which the next page begins, None at the end."""

    @property
    def rows(self) -> Sequence[Any]:
        """The rows in order."""

    @property
    def next_key(self) -> Any | None:
        """Where the next page begins."""


class PagedModel(QAbstractListModel, Generic[Row]):
    """A list model over pages. `loaded` tells that rows arrived, `emptied` that there are none."""

    loaded = Signal()
    emptied = Signal()

    def __init__(
        self,
        lanes: Lanes,
        query: Callable[[Any | None, int], object],
        key: Callable[[Row], Hashable],
        words: Callable[[Row], str],
        parent: QObject | None = None,
        *,
        kept_as: Callable[[Row], Row] = lambda row: row,
    ) -> None:
        """`query(after, limit)` makes a query, `key` tells rows apart, `words` says a row to a screen reader.

        `kept_as` makes of a row what is left of it when only its being kept holds it in the list.
        """
        super().__init__(parent)
        self._lanes = lanes
        self._query = query
        self._key = key
        self._words = words
        self._kept_as = kept_as
        self._kept: Hashable | None = None
        self._extra = 0
        self._rows: list[Row] = []
        self._next: Any | None = None
        self._is_asking = False
        self._is_stale = False
        self._is_empty = False

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows that were read so far."""
        return tuple(self._rows)

    def ask_anew(self, query: Callable[[Any | None, int], object] | None = None) -> None:
        """Read again as far as was read; another query begins at the start."""
        self._is_empty = False
        if query is not None:
            self._query = query
            self._next = None
            self._kept = None
        if self._is_asking and query is None:
            self._is_stale = True
            return
        limit = PAGE if query is not None else max(PAGE, len(self._rows) - self._extra)
        self._ask(None, limit, self._on_read_again)

    def empty(self) -> None:
        """Hold no row, not even one that is being read now, until rows are asked for anew."""
        self._is_empty = True
        self._next = None
        self._replace([])

    def keep(self, key: Hashable | None) -> None:
        """Keep the row of a key in the list, wherever its rank goes; None keeps none.

        Another row that stood there only because it was kept goes with the rows that are read then.
        """
        is_other = key != self._kept
        self._kept = key
        if is_other and self._extra:
            self.ask_anew()

    def row_of(self, key: Hashable) -> int | None:
        """Return where a row is, if it was read."""
        return next((at for at, row in enumerate(self._rows) if self._key(row) == key), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many rows were read."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the row for the delegate (`RowRole`), its words for everybody else."""
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == RowRole:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words(row)
        return None

    def canFetchMore(self, parent: Index) -> bool:
        """Return whether a page is left to read."""
        return not parent.isValid() and self._next is not None and not self._is_asking

    def fetchMore(self, parent: Index) -> None:
        """Read the next page."""
        if self.canFetchMore(parent):
            self._ask(self._next, PAGE, self._on_page)

    def _ask(self, after: Any | None, limit: int, then: Callable[[Page], None]) -> None:
        self._is_asking = True
        self._lanes.ask(self, self._query(after, limit), then, lastly=self._on_answered, replaces="rows")

    def _on_answered(self) -> None:
        self._is_asking = False
        if self._is_stale:
            self._is_stale = False
            self.ask_anew()

    def _on_page(self, page: Page) -> None:
        if self._is_empty:
            return
        known = {self._key(row) for row in self._rows}
        fresh = [row for row in page.rows if self._key(row) not in known]
        self._next = page.next_key
        self._insert(len(self._rows), fresh)
        self.loaded.emit()

    def _on_read_again(self, page: Page) -> None:
        if self._is_empty:
            return
        self._next = page.next_key
        self._replace(self._with_kept(list(page.rows)))
        self.loaded.emit()
        if not self._rows:
            self.emptied.emit()

    def _with_kept(self, rows: list[Row]) -> list[Row]:
        at = self.row_of(self._kept) if self._kept is not None else None
        self._extra = int(at is not None and all(self._key(row) != self._kept for row in rows))
        if at is not None and self._extra:
            rows.insert(min(at, len(rows)), self._kept_as(self._rows[at]))
        return rows

    def _replace(self, rows: list[Row]) -> None:
        """Take out what is gone and put in what is new; rows that stay are never touched, so choices stay too."""
        before, after = [self._key(r) for r in self._rows], [self._key(r) for r in rows]
        steps = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
        for step, start, end, fresh_start, fresh_end in reversed(steps):
            if step != "equal":
                self._remove(start, end - start)
                self._insert(start, rows[fresh_start:fresh_end])
        for at, (old, new) in enumerate(zip(self._rows, rows, strict=True)):
            if old != new:
                self._rows[at] = new
                self.dataChanged.emit(self.index(at), self.index(at))

    def _insert(self, at: int, rows: list[Row]) -> None:
        if rows:
            self.beginInsertRows(QModelIndex(), at, at + len(rows) - 1)
            self._rows[at:at] = rows
            self.endInsertRows()

    def _remove(self, at: int, count: int) -> None:
        if count:
            self.beginRemoveRows(QModelIndex(), at, at + count - 1)
            del self._rows[at : at + count]
            self.endRemoveRows()
