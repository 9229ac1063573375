"""Column: what lies at the left of the page of files: bringing one in, what waits for a decision, the files."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agentdesk.services.past_contacts import PastContactsRow
from agentdesk.views.actions import action
from agentdesk.views.imports.files_list import FilesList
from agentdesk.views.imports.words import count
from agentdesk.views.kit.button import KeyButton, Tone
from agentdesk.views.kit.look import look
from agentdesk.views.kit.text import Text
from agentdesk.views.kit.themed import Themed, named

NEEDS, PAIRS = "needs", "pairs"


class FilesColumn(Themed, QWidget):
    """Emits `bring_asked`, and `tray_asked(name)` for what notes ask for or for possible duplicates.

    Emits `step_asked(batch)` for a portfolio of whose earlier calls nobody has said anything yet.
    """

    bring_asked = Signal()
    tray_asked = Signal(str)
    step_asked = Signal(str)

    def __init__(self, files: FilesList, parent: QWidget | None = None) -> None:
        """Take the list of files."""
        super().__init__(parent)
        named(self, "files-column", self.tr("Files"))
        self.files, self._batch = files, ""
        self._bring = KeyButton(
            "bring-file",
            self.tr("Bring a file in…"),
            action("bring_file").key,
            tone=Tone.PRIMARY,
            icon="plus",
        )
        self._bring.clicked.connect(self.bring_asked)
        self._needs = KeyButton("tray-needs", self.tr("Notes that may ask for something"), is_small=True)
        self._pairs = KeyButton("tray-pairs", self.tr("Who may be one person"), is_small=True)
        self._needs.clicked.connect(lambda: self.tray_asked.emit(NEEDS))
        self._pairs.clicked.connect(lambda: self.tray_asked.emit(PAIRS))
        self._step = KeyButton(
            "open-step", self.tr("Open step: earlier calls"), is_small=True, icon="circle-alert"
        )
        self._step.clicked.connect(lambda: self.step_asked.emit(self._batch))
        self._step.hide()
        self._none = Text(self.tr("No file has come in on this desk."), "small", "muted")
        self._head, self._column = QVBoxLayout(), QVBoxLayout(self)
        parts = (
            Text(self.tr("Files"), "title"),
            self._bring,
            self._step,
            self._needs,
            self._pairs,
            self._none,
        )
        for part in parts:
            self._head.addWidget(part)
        self._place = QVBoxLayout()
        self._place.setContentsMargins(0, 0, 1, 0)
        self._place.addWidget(files)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(self._head)
        self._column.addLayout(self._place, 1)
        files.rows.loaded.connect(self._show_whether_any)
        self.restyle()

    def show_counts(self, needs: int | None = None, pairs: int | None = None) -> None:
        """Show how many notes, and how many pairs, wait for a decision; None leaves the number as it is."""
        if needs is not None:
            self._needs.set_caption(self.tr("Notes that may ask for something: {0}").format(count(needs)))
        if pairs is not None:
            self._pairs.set_caption(self.tr("Who may be one person: {0}").format(count(pairs)))

    def show_steps(self, rows: Sequence[PastContactsRow]) -> None:
        """Show that a step of going live is open, the oldest one first; it stays until it is answered."""
        still_open = [row for row in rows if row.is_open]
        self._step.setVisible(bool(still_open))
        if still_open:
            self._batch = still_open[-1].batch

    def focus(self) -> None:
        """Put the keyboard into the list, or on bringing a file in where there is none."""
        (self.files if self.files.rows.rowCount() else self._bring).setFocus()

    def restyle(self) -> None:
        """Take margins from the look in force."""
        at = look()
        self._head.setContentsMargins(at.px(12), at.px(18), at.px(12), at.px(12))
        self._head.setSpacing(at.px(8))
        super().restyle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the surface and the line at the right."""
        painter = QPainter(self)
        painter.fillRect(QRectF(self.rect()), look().colour("surface"))
        painter.fillRect(QRectF(self.width() - 1, 0, 1, self.height()), look().colour("line"))

    def _show_whether_any(self) -> None:
        self._none.setVisible(not self.files.rows.rowCount())
