"""Place: where files are brought in, as the window has it: what is dropped, what waits, and the page once seen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from agentdesk.services.messages import Recall, Remember
from agentdesk.views.imports.arrivals import Arrivals
from agentdesk.views.imports.files_desk import FilesDesk
from agentdesk.views.kit.action import CALL, State
from agentdesk.views.kit.grounded import Grounded
from agentdesk.views.kit.themed import named

if TYPE_CHECKING:
    from agentdesk.views.imports.decisions import Decisions
    from agentdesk.views.imports.page import FilesPage
    from agentdesk.views.seat import Seat

FOLDER = "files.folder"


class FilesPlace(Grounded):
    """A screen of the window. Emits `wanted` when it is to be shown, and `waits(words)` for a quiet line."""

    wanted = Signal()
    waits = Signal(str)

    def __init__(
        self, window: QWidget, seat: Seat, say: Callable[[str, str], object], is_closed: Callable[[], bool]
    ) -> None:
        """Take nothing yet; the page is made when it is first seen. `is_closed` while the window is covered."""
        super().__init__()
        named(self, "files-place", self.tr("Files"))
        self._seat, self._say = seat, say
        self._page: FilesPage | None = None
        self._decisions: Decisions | None = None
        self._dialog: QFileDialog | None = None
        self._folder = ""
        self._state, self._is_live = State.READY, False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.arrivals = Arrivals(window, is_closed)
        self.arrivals.changed.connect(self._on_arrivals_changed)

    @property
    def page(self) -> FilesPage:
        """The page, made when somebody comes here first."""
        if self._page is None:
            from agentdesk.views.imports.decisions import Decisions
            from agentdesk.views.imports.page import FilesPage

            desk = FilesDesk(self._seat.lanes, self._seat.tick, self._seat.zone, self._say, self._ask_target)
            self._page = FilesPage(desk)
            self._decisions = Decisions(desk, self._page)
            self._page.bring_asked.connect(self.bring)
            self._page.finished.connect(self._take_next)
            self._column.addWidget(self._page)
        return self._page

    def start(self) -> None:
        """Remember where files were chosen."""
        self._seat.lanes.ask(self, Recall(FOLDER), self._on_folder)

    def enter(self) -> None:
        """The place is seen: read it, and take what waits."""
        self.page.come_back()
        self._take_next()
        self.page.focus()

    def follow(self, state: State, *, is_live: bool) -> None:
        """Hear what the window is in the middle of: no file is looked at during a call, and nobody is named then."""
        was_live, self._state, self._is_live = self._is_live, state, is_live
        if is_live and not was_live:
            self.put_away()
            if self._page is not None:
                self._page.put_away()
        self._show_waiting()
        if not is_live and state is State.READY:
            self._take_next()

    def bring(self) -> None:
        """Ask for a file. The dialog stands beside the window, and holds nothing up."""
        self.put_away()
        self._dialog = dialog = self._made_dialog(self.tr("Bring a file in"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters(
            [
                self.tr("Tables (*.csv *.tsv *.txt *.xlsx *.dat)"),
                self.tr("All files (*)"),
            ]
        )
        dialog.filesSelected.connect(self._on_chosen)
        dialog.show()

    def put_away(self) -> None:
        """Close the dialog, if one is open."""
        if self._dialog is not None:
            self._dialog.close()
            self._dialog.deleteLater()
            self._dialog = None

    def decide(self) -> None:
        """Do what the shown work waits for: bring the rows in, put the file in force, or go on with it."""
        page = self.page
        if page.shown is page.understood:
            page.understood.stage()
        elif page.shown is page.file:
            page.file.decide()

    def judge(self, verdict: str) -> None:
        """Decide about what is looked at in the tray that is shown: confirm, leave, same or different."""
        tray = self.page.tray
        act = getattr(tray, verdict, None)
        if act is not None:
            act()

    def look_at_last(self) -> None:
        """Look again at what was decided last."""
        if self.page.tray is not None:
            self.page.tray.look_at_last()

    def _ask_target(self, name: str, then: Callable[[str], object]) -> None:
        self.put_away()
        self._dialog = dialog = self._made_dialog(self.tr("Save the rows that go back"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.selectFile(name)
        dialog.fileSelected.connect(then)
        dialog.show()

    def _made_dialog(self, title: str) -> QFileDialog:
        made = QFileDialog(self, title, self._folder)
        named(made, "file-dialog", title)
        made.setModal(False)
        return made

    def _on_chosen(self, names: list[str]) -> None:
        paths = [Path(name) for name in names]
        if paths:
            self._folder = str(paths[0].parent)
            self._seat.lanes.do(self, Remember(FOLDER, self._folder))
        self.arrivals.add(paths)

    def _on_folder(self, folder: str | None) -> None:
        self._folder = folder or ""

    def _on_arrivals_changed(self) -> None:
        self._show_waiting()
        if self._is_busy() and not self._is_live:
            self.wanted.emit()
        self._take_next()

    def _take_next(self) -> None:
        """Look at the file that waits longest, where nothing keeps it: a call, or a file that is decided about."""
        if not self.arrivals.names or self._is_live or self._state in CALL or self._state is State.WRAP_UP:
            return
        if self._is_busy():
            return
        path = self.arrivals.take()
        if path is not None:
            self.page.look_at(path)
            self._show_waiting()
            self.wanted.emit()

    def _is_busy(self) -> bool:
        """Whether a file is in work that has to be decided about first."""
        is_running = self._decisions is not None and self._decisions.runner.is_running
        return self._page is not None and (self._page.is_busy or is_running)

    def _show_waiting(self) -> None:
        names = self.arrivals.names
        if not names:
            self.waits.emit("")
        elif self._is_live or self._state is State.WRAP_UP:
            words = (
                self.tr("{0} waits until the call is over")
                if len(names) == 1
                else self.tr("{0} and more wait until the call is over")
            )
            self.waits.emit(words.format(names[0]))
        else:
            self.waits.emit(self.tr("Next: {0}").format(", ".join(names)))

    def look_again(self) -> None:
        """Read what is shown again: what was decided about files goes on."""
        if self._page is not None and self.isVisible():
            self._page.come_back()
