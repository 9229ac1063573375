"""Files page: what came in and what waits at the left, one file in work beside it; one at a time where it is narrow."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from agentdesk.views.imports.column import NEEDS, PAIRS, FilesColumn
from agentdesk.views.imports.file_pane import FilePane
from agentdesk.views.imports.files_list import FilesList
from agentdesk.views.imports.in_hand import InHand
from agentdesk.views.imports.needs_tray import NeedsTray
from agentdesk.views.imports.pairs_tray import PairsTray
from agentdesk.views.imports.pane import Pane
from agentdesk.views.imports.staging_pane import StagingPane
from agentdesk.views.imports.tray_pane import TrayPane
from agentdesk.views.imports.understood_pane import UnderstoodPane
from agentdesk.views.kit.empty import EmptyState
from agentdesk.views.kit.look import look
from agentdesk.views.kit.themed import Themed, named

if TYPE_CHECKING:
    from agentdesk.services.imports.messages import ImportRow
    from agentdesk.views.imports.files_desk import FilesDesk

COLUMN, NARROW = 340, 900
"""Width of the left column, and below which width of the page it gives way to the work; pixels at 100 %."""


FOCUSED = (UnderstoodPane, StagingPane, FilePane, TrayPane)


class FilesPage(Themed, QWidget):
    """The page. Emits `bring_asked` for the dialog in which a file is chosen, `finished` when no file is in work.

    Emits `opened(batch)` when a file is to be shown, and `seen` when the page is looked at again.
    """

    bring_asked = Signal()
    finished = Signal()
    opened = Signal(str)
    seen = Signal()

    def __init__(self, desk: FilesDesk, parent: QWidget | None = None) -> None:
        """Show the files; nobody has one in work yet."""
        super().__init__(parent)
        named(self, "files-page", self.tr("Files"))
        self.in_hand = InHand(desk.lanes, self)
        self.list = FilesList(desk.lanes, desk.tick.now, desk.zone)
        self.column = FilesColumn(self.list)
        self.understood, self.staging = UnderstoodPane(self.in_hand), StagingPane()
        self.file = FilePane(desk.lanes, desk.tick, desk.zone)
        self.trays: dict[str, TrayPane] = {NEEDS: NeedsTray(desk.lanes), PAIRS: PairsTray(desk.lanes)}
        self._work = QStackedWidget()
        named(self._work, "files-work", self.tr("A file"))
        self._empty = EmptyState(
            "files-empty",
            "inbox",
            self.tr("Drop a client's file here"),
            self.tr(
                "Accounts, payments, calls, letters. You see what was understood before anything is written."
            ),
        )
        for one in (self._empty, self.understood, self.staging, self.file, *self.trays.values()):
            self._work.addWidget(one)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self.column)
        self._row.addWidget(self._work, 1)
        self._connect()
        self.restyle()

    @property
    def is_busy(self) -> bool:
        """Whether a file is looked at that nobody has decided about yet."""
        return self.in_hand.path is not None

    def look_at(self, path: Path) -> None:
        """Look at a file, in place of whatever is shown."""
        self.list.show_file("")
        self.in_hand.take(path)
        self.understood.begin()
        self.show_pane(self.understood)

    def show_file(self, row: ImportRow, *, is_running: bool = False) -> None:
        """Show one of the files that came in."""
        self.list.show_file(row.batch)
        self.file.show_row(row, is_running=is_running)
        self.show_pane(self.file)

    def show_tray(self, name: str) -> None:
        """Show what waits in one of the two trays."""
        self.list.show_file("")
        self.trays[name].read()
        self.show_pane(self.trays[name])

    @property
    def tray(self) -> TrayPane | None:
        """The tray that is shown, or None."""
        return self.shown if isinstance(self.shown, TrayPane) else None

    def show_pane(self, pane: QWidget) -> None:
        """Bring a piece of work to the front, and the keyboard to it."""
        self._work.setCurrentWidget(pane)
        self._arrange(self.width())
        if isinstance(pane, FOCUSED):
            pane.focus()

    def show_list(self) -> None:
        """Go back to the list."""
        self._work.setCurrentWidget(self._empty)
        self.list.show_file("")
        self._arrange(self.width())
        self.column.focus()

    @property
    def shown(self) -> QWidget:
        """The piece of work at the front."""
        return self._work.currentWidget() or self._empty

    def put_away(self) -> None:
        """Leave nobody's name on this page: somebody is on the phone."""
        self.understood.put_away()
        self.file.put_away()
        for tray in self.trays.values():
            tray.put_away()

    def come_back(self) -> None:
        """Read again what is shown."""
        self.list.refresh()
        self.seen.emit()
        if self.shown is self.understood and self.in_hand.found is None and not self.in_hand.is_looking:
            self.in_hand.look_again()
        elif self.shown is self.file and self.file.row is not None:
            self.opened.emit(self.file.batch)
        elif isinstance(self.shown, TrayPane):
            self.shown.read()

    def focus(self) -> None:
        """Put the keyboard where the work is."""
        shown = self.shown
        if isinstance(shown, FOCUSED):
            shown.focus()
        else:
            self.column.focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the list and the work side by side where there is room."""
        super().resizeEvent(event)
        self._arrange(event.size().width())

    def restyle(self) -> None:
        """Take the width of the column from the look in force."""
        self._arrange(self.width())
        super().restyle()

    def _arrange(self, width: int) -> None:
        is_narrow = width < look().px(NARROW)
        has_work = self.shown is not self._empty
        self.column.setVisible(not (is_narrow and has_work))
        self._work.setVisible(has_work or not is_narrow)
        if is_narrow:
            self.column.setMinimumWidth(0)
            self.column.setMaximumWidth(16_777_215)
        else:
            self.column.setFixedWidth(look().px(COLUMN))

    def _connect(self) -> None:
        self.column.bring_asked.connect(self.bring_asked)
        self.column.tray_asked.connect(self.show_tray)
        self.column.step_asked.connect(self.opened)
        self.list.opened.connect(lambda row: self.opened.emit(row.batch))
        for pane in self.findChildren(Pane):
            pane.left.connect(self._on_left)
        self.understood.given_up.connect(self._on_given_up)

    def _on_left(self) -> None:
        """Leave what is shown; a file that was only looked at is none of this desk's then."""
        if self.shown is self.understood:
            self._on_given_up()
        else:
            self.show_list()

    def _on_given_up(self) -> None:
        self.in_hand.put_back()
        self.understood.begin()
        self.show_list()
        self.finished.emit()
