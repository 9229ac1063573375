"""Files list: the files that this desk has had in hand, the newest first, each with how it stands."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from agentdesk.platform.clock import local
from agentdesk.services.imports.messages import ImportRow
from agentdesk.services.imports.page_messages import FilesPage
from agentdesk.views import figures
from agentdesk.views.imports.words import KINDS, count, of, state
from agentdesk.views.kit.lane import Lanes
from agentdesk.views.kit.own_enter import ENTER
from agentdesk.views.kit.pages import PagedModel, RowRole
from agentdesk.views.kit.rows import RowDelegate, RowList, RowLook


class FilesList(RowList):
    """Emits `opened(row)` when a file is clicked, or Enter is pressed on it."""

    opened = Signal(object)

    def __init__(
        self, lanes: Lanes, now: Callable[[], int], zone: str, parent: QWidget | None = None
    ) -> None:
        """Ask nothing yet. `zone` is the desk's own."""
        self._now, self._zone = now, zone
        self._running = ""
        super().__init__("files", self.tr("Files that came in"), RowDelegate(self._look_of), parent)
        self.rows: PagedModel[ImportRow] = PagedModel(
            lanes, FilesPage, lambda row: row.batch, self._words_of, self
        )
        self.setModel(self.rows)
        self.clicked.connect(self._open)

    def refresh(self) -> None:
        """Read again as far as was read."""
        self.rows.ask_anew()

    def show_running(self, batch: str) -> None:
        """Show that the rows of a file come in at this moment; an empty batch that of none do."""
        self._running = batch
        self.viewport().update()

    def show_file(self, batch: str) -> None:
        """Choose the row of a file without opening it; nothing where it was not read."""
        at = self.rows.row_of(batch) if batch else None
        if at is None:
            self.selectionModel().clear()
            return
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(self.rows.index(at), flags)
        self.scrollTo(self.rows.index(at))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter."""
        if event.key() in ENTER and self.currentIndex().isValid():
            self._open(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        row: ImportRow | None = index.data(RowRole)
        if row is not None:
            self.opened.emit(row)

    def _look_of(self, row: ImportRow) -> RowLook:
        today = local(self._now(), self._zone).date()
        began = figures.day_and_time(local(row.began_at, self._zone), today)
        between = " · "
        # Of a file that is on its way the list knows what it was when it was read last: the pane shows what it is.
        is_running = row.batch == self._running
        told = self.tr("{0} rows, {1} taken")
        if row.state == "staging":
            told = self.tr("{0} rows so far, {1} taken")
        rows = "" if is_running else told.format(count(row.rows), count(row.imported))
        word, tone = state(row, is_running=is_running)
        gone = self.tr("{0} go back").format(count(row.rejected)) if row.rejected else ""
        second = between.join(filter(None, (row.client, of(KINDS, row.kind))))
        third = between.join(filter(None, (began, rows, gone)))
        return RowLook(row.source_name, second, third, chip=word, tone=tone)

    def _words_of(self, row: ImportRow) -> str:
        shown = self._look_of(row)
        return ", ".join((shown.title, shown.chip, shown.second, shown.third))
