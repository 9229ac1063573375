"""The clerk: drops files on the window, answers what is asked, and decides, as a person does by drag and by keys."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from agentdesk.views.imports.file_pane import FilePane
from agentdesk.views.imports.page import FilesPage
from agentdesk.views.imports.place import FilesPlace
from agentdesk.views.imports.understood_pane import UnderstoodPane
from agentdesk.views.kit.segmented import Segmented
from tests.fakes.time import SECOND
from tests.journeys.vocabulary import Agent

LEFT, NO_KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Clerk(Agent):
    """Whoever looks after files at this desk."""

    def drops(self, *paths: Path) -> bool:
        """Drop files in the middle of the window, which takes a second; return whether it takes them."""
        return self._drops(*(QUrl.fromLocalFile(str(path)) for path in paths))

    def drops_addresses(self, *addresses: str) -> bool:
        """Drop addresses, as from a browser; return whether the window takes them."""
        return self._drops(*map(QUrl, addresses))

    def drops_and_is_gone(self, path: Path) -> bool:
        """Drop a file out of a program that ends before anybody could ask it once more what it dragged."""
        return self._drops(QUrl.fromLocalFile(str(path)), is_gone=True)

    def _drops(self, *urls: QUrl, is_gone: bool = False) -> bool:
        self._desk.room.hands.move(SECOND)
        data = QMimeData()
        data.setUrls(urls)
        handle = self._desk.window.windowHandle()
        assert handle is not None
        middle = QPointF(self._desk.window.rect().center())
        for kind in (QEvent.Type.DragEnter, QEvent.Type.Drop):
            event = QDropEvent(middle, Qt.DropAction.CopyAction, data, LEFT, NO_KEYS, kind)
            event.ignore()
            QCoreApplication.sendEvent(handle, event)
            if not event.isAccepted():
                return False
            if is_gone:
                data.clear()
        self._desk.keys.settle()
        return True

    def answers_about(self, question: str, answer: str) -> None:
        """Answer a question by its code, the first that is open: press the words, or type what is found by typing."""
        found = self.page_of_files.in_hand.found
        still = {(one.question, one.column) for one in found.looked.asked} if found is not None else set()
        rows = [row for row in self.understood.asked._rows.values() if row.question.question == question]
        row = next((row for row in rows if (question, row.question.column) in still), rows[0])
        name = row.control.objectName()
        if isinstance(row.control, Segmented):
            self._desk.keys.tab_to(f"{name}-{row.control.holds or answer}")
            self.presses(*self._arrows(row.control, answer), "Space")
            return
        self._desk.keys.tab_to(name)
        self.types(answer)
        self.presses("Return")

    def _arrows(self, control: Segmented, answer: str) -> list[str]:
        """Return the keys from the word that holds to another one: Tab comes to the one that holds alone."""
        ids = list(control._segments)
        steps = ids.index(answer) - ids.index(control.holds) if control.holds else 0
        return ["Right" if steps > 0 else "Left"] * abs(steps)

    def opens_file(self, name: str) -> None:
        """Open a file from the list."""
        self._desk.keys.tab_to("files")
        names = [row.source_name for row in self.page_of_files.list.rows.rows]
        self.presses("Home", *["Down"] * names.index(name), "Return")
        assert self.file.row is not None
        assert self.file.row.source_name == name

    def clicks(self, name: str) -> None:
        """Come to a button by Tab and press it."""
        self._desk.keys.tab_to(name)
        self.presses("Return")

    @property
    def place(self) -> FilesPlace:
        """Where files are brought in."""
        assert self._desk.window.files is not None, "this person brings no files in"
        return self._desk.window.files

    @property
    def page_of_files(self) -> FilesPage:
        """The page of files."""
        return self.place.page

    @property
    def understood(self) -> UnderstoodPane:
        """What was understood of the file in hand, on the screen."""
        assert self.page_of_files.shown is self.page_of_files.understood
        return self.page_of_files.understood

    @property
    def file(self) -> FilePane:
        """The file on the screen."""
        assert self.page_of_files.shown is self.page_of_files.file, self.page_of_files.shown.objectName()
        return self.page_of_files.file

    @property
    def shown(self) -> QWidget:
        """The piece of work with files that is on the screen."""
        return self.page_of_files.shown
