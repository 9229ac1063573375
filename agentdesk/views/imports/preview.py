"""Preview: the first rows of a file as they would come in, with what is wrong beside each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from html import escape
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from agentdesk.content.client_file.columns import shown
from agentdesk.views import figures, told_by_file
from agentdesk.views.imports.reason_words import reason_words
from agentdesk.views.imports.table import Table
from agentdesk.views.imports.words import SHORT, count, of
from agentdesk.views.kit.card import Card
from agentdesk.views.kit.text import Text

if TYPE_CHECKING:
    from agentdesk.services.imports.previewing import PreviewRow, Told
    from agentdesk.services.imports.understanding import FileUnderstood

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class PreviewModel(QAbstractTableModel):
    """Some rows: line, whose account, what is owed and what was noticed; else the cells as they stand."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._heads: list[str] = []
        self._cells: list[tuple[str, ...]] = []

    def show_rows(self, heads: Sequence[str], cells: Sequence[tuple[str, ...]]) -> None:
        """Show these rows in place of those before."""
        self.beginResetModel()
        self._heads, self._cells = list(heads), list(cells)
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._cells)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a cell."""
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        cells = self._cells[index.row()]
        words = cells[index.column()] if index.column() < len(cells) else ""
        # Qt takes a tip that looks like markup for markup, and a file may hold any: said to be so, it is escaped.
        return f"<qt>{escape(words)}</qt>" if words and role == Qt.ItemDataRole.ToolTipRole else words

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return what a column is called."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._heads[section] if section < len(self._heads) else ""
        return None


class PreviewCard(Card):
    """The first rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__("preview", self.tr("The first rows, as they stand in the file"), parent=parent)
        self.rows = PreviewModel(self)
        self._table = Table("preview-rows", self.tr("The first rows"), self.rows)
        alone = self.tr("Each by itself: accounts that are there twice show later")
        self._alone = Text(alone, "caption", "muted")
        self.body.addWidget(self._table)
        self.body.addWidget(self._alone)

    def begin(self) -> None:
        """Leave nothing of the rows."""
        self.rows.show_rows((), ())
        self.hide()

    def show_found(self, found: FileUnderstood) -> None:
        """Show the rows of a file that was looked at."""
        rows = found.preview
        is_answered = any(row.told is not None or row.reference for row in rows)
        self.set_title(
            self.tr("The first rows, as they would come in")
            if is_answered
            else self.tr("The first rows, as they stand in the file")
        )
        self._alone.setVisible(is_answered)
        names: tuple[str, ...]
        if any(row.told for row in rows):
            names = (self.tr("Reference"), self.tr("When"), self.tr("What the history tells"))
            cells = [self._told(row) for row in rows]
        elif any(row.reference for row in rows):
            names = (self.tr("Account"), self.tr("Name"), self.tr("Owed"))
            cells = [self._stated(row) for row in rows]
        else:
            names = tuple(map(shown, found.looked.header))
            cells = [self._as_it_stands(row, len(names)) for row in rows]
        self.rows.show_rows((self.tr("Line"), *names, self.tr("To know")), cells)
        self._table.fit(len(rows))
        self.setVisible(bool(rows))

    def _stated(self, row: PreviewRow) -> tuple[str, ...]:
        owed = figures.money(row.owed.minor, row.owed.currency) if row.owed is not None else ""
        return (count(row.line), row.reference, row.name, owed, _beside(row))

    def _told(self, row: PreviewRow) -> tuple[str, ...]:
        told = row.told
        when, what = (_when(told), _sentence(told)) if told is not None else ("", "")
        return (count(row.line), row.reference, when, what, _beside(row))

    def _as_it_stands(self, row: PreviewRow, width: int) -> tuple[str, ...]:
        cells = (*row.cells, *[""] * width)[:width]
        return (count(row.line), *cells, _beside(row))


def _when(told: Told) -> str:
    """Return when something happened; of a day that begins at midnight nobody knows the time."""
    when = told.when
    if when is None:
        return ""
    has_time = isinstance(when, datetime) and (when.hour or when.minute)
    return figures.day_and_time(when) if isinstance(when, datetime) and has_time else figures.day(when)


def _sentence(told: Told) -> str:
    return told_by_file.SENTENCES[told.what](told.detail, date.min)


def _beside(row: PreviewRow) -> str:
    """Return what is wrong with a row, or what was noticed."""
    faults = (
        f"{fault.column}: {reason_words(fault.reason)}" if fault.column else reason_words(fault.reason)
        for fault in row.faults
    )
    return "; ".join((*faults, *(of(SHORT, mark) for mark in row.marks)))
