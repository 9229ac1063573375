"""Table: rows of cells, as high as its rows or scrolling, read by keyboard, never edited."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from agentdesk.views.kit.look import look
from agentdesk.views.kit.themed import Themed, named

ROW, HEAD = 32, 34
WIDEST = 420


class Table(Themed, QTableView):
    """A table of one model; the last column takes what room is left."""

    def __init__(
        self, name: str, spoken: str, model: QAbstractItemModel, parent: QWidget | None = None
    ) -> None:
        """Show a model."""
        super().__init__(parent)
        named(self, name, spoken)
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.horizontalHeader().setStretchLastSection(True)
        self._rows = 0
        self.restyle()

    def fit(self, rows: int) -> None:
        """Be as high as so many rows, and let columns be as wide as what is in them."""
        self._rows = rows
        self.resizeColumnsToContents()
        for at in range(self.model().columnCount()):
            self.setColumnWidth(at, min(self.columnWidth(at) + look().px(12), look().px(WIDEST)))
        self.restyle()

    def restyle(self) -> None:
        """Take the height of rows from the look in force."""
        at = look()
        self.setFont(at.font("small"))
        self.horizontalHeader().setFont(at.font("caption"))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(at.px(ROW))
        self.verticalHeader().setDefaultSectionSize(at.px(ROW))
        if self._rows:
            self.setFixedHeight(at.px(HEAD) + self._rows * at.px(ROW) + at.px(16))
        super().restyle()
