"""The tour's file: a client's accounts, dropped on the window, asked about, put in force, and all accounted for."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from agentdesk.app.tour.hands import Hands, TourFailed
from agentdesk.platform.paths import resource
from agentdesk.services.demonstration import NEW_ACCOUNTS
from agentdesk.services.imports.messages import Imported, ShowImport
from agentdesk.views.kit.segmented import Segmented
from agentdesk.views.main_window import MainWindow

if TYPE_CHECKING:
    from agentdesk.services.desk import Desk
    from agentdesk.views.imports.page import FilesPage

ANSWERS = {"client": "lakeside", "currency": "USD", "country": "US", "date_order": "M/D/YYYY"}
LEFT, NO_KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@dataclass(slots=True)
class TourFile:
    """Brings one file in. `picture` takes a state."""

    window: MainWindow
    hands: Hands
    picture: Callable[[str], None]

    def bring(self, desk: Desk) -> Imported:
        """Bring the file in, and return what came of it. Raises TourFailed where a row of it is missing."""
        with TemporaryDirectory() as folder:
            path = Path(shutil.copy(resource(*NEW_ACCOUNTS), folder))
            self._drop(path)
            self.hands.until(lambda: self._page.in_hand.found is not None, "the file was understood")
            self.picture("file-understood")
            for question, answer in ANSWERS.items():
                self._answer(question, answer)
            self.picture("file-answered")
            self._decide("staged", "the rows wait")
            self.picture("file-waits")
            self._decide("live", "the file is in force")
            self.picture("file-in-force")
        found: Imported = desk.ask(ShowImport(self._page.file.batch))
        if found.imported + found.rejected != found.rows or not found.rejected:
            raise TourFailed(f"{found.rows} rows came, {found.imported} were taken, {found.rejected} go back")
        self._look_into("tray-pairs", "pairs")
        self._look_into("tray-needs", "needs")
        return found

    def _drop(self, path: Path) -> None:
        """Drop the file on the window as a file manager does."""
        data, handle = QMimeData(), self.window.windowHandle()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        middle, copy = QPointF(self.window.rect().center()), Qt.DropAction.CopyAction
        for kind in (QEvent.Type.DragEnter, QEvent.Type.Drop):
            event = QDropEvent(middle, copy, data, LEFT, NO_KEYS, kind)
            event.ignore()
            QCoreApplication.sendEvent(handle, event)
            if not event.isAccepted():
                raise TourFailed("the window does not take the file that is dropped on it")

    def _answer(self, question: str, answer: str) -> None:
        control = self._page.understood.asked.control_of(question)
        if control is None:
            raise TourFailed(f"{question} is not asked of the file")
        if isinstance(control, Segmented):
            self.hands.go_to(f"{control.objectName()}-{answer}")
            self.hands.press("Space")
        else:
            self.hands.go_to(control.objectName())
            self.hands.type(answer)
            self.hands.press("Return")
        self.hands.until(lambda: self._is_answered(question), f"{question} was answered with {answer}")

    def _is_answered(self, question: str) -> bool:
        hand = self._page.in_hand
        return (
            not hand.is_looking
            and hand.found is not None
            and all(one.question != question for one in hand.found.looked.asked)
        )

    def _decide(self, state: str, what: str) -> None:
        self.hands.press("Ctrl+Return")
        file = self._page.file
        self.hands.until(
            lambda: self._page.shown is file and file.row is not None and file.row.state == state, what
        )
        self.hands.rest()

    def _look_into(self, tray: str, name: str) -> None:
        self.hands.press("Esc")
        self.hands.go_to(tray)
        self.hands.press("Return")
        self.hands.until(lambda: self._page.tray is not None, f"{tray} is open")
        self.hands.rest()
        self.picture(f"file-{name}")

    @property
    def _page(self) -> FilesPage:
        if self.window.files is None:
            raise TourFailed("whoever sits here brings no files in")
        return self.window.files.page
