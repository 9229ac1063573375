"""Notes: plain text that is told as it is typed, so that at most a moment of it can ever be lost."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from agentdesk.views.kit.look import look
from agentdesk.views.kit.themed import Themed, named

RESTS_MS = 300
LIMIT_BYTES = 64 * 1024


class NotesEdit(Themed, QPlainTextEdit):
    """Emits `typed(text)` when typing rests and when the focus leaves; `limit_met` when a text was too long.

    Esc emits `left`: whoever has written goes back to the work, and nothing else ends by that key.
    """

    typed = Signal(str)
    limit_met = Signal()
    left = Signal()

    def __init__(self, name: str, spoken: str, hint: str = "", parent: QWidget | None = None) -> None:
        """`hint` is shown while it is empty."""
        super().__init__(parent)
        named(self, name, spoken)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.setProperty("quiet", True)
        self.document().setDocumentMargin(0)
        self._told = ""
        self._is_own = False
        self._is_awaited = False
        self._added = (0, 0)
        self._is_shortening = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(RESTS_MS)
        self._rest.timeout.connect(self.tell)
        self.document().contentsChange.connect(self._on_contents_change)
        self.textChanged.connect(self._on_text_changed)
        self.restyle()

    @property
    def is_own(self) -> bool:
        """Whether something was typed here, and what was kept before stands with it."""
        return self._is_own and not self._is_awaited

    def await_note(self) -> None:
        """Tell nothing until what was kept is here, or cannot be had: told alone, a first letter would replace it."""
        self._is_awaited = True

    def await_no_more(self) -> None:
        """Go on with what stands here."""
        self._is_awaited = False
        if self.toPlainText() != self._told:
            self._rest.start()

    def show_note(self, text: str) -> None:
        """Show a text that comes from elsewhere, without telling it; what was typed here is never replaced.

        Whoever types here is the only one who writes this note: what comes later from elsewhere can only be older. It
        is gone on with at its end, also by what was typed while it was awaited.
        """
        if self._is_own and self._is_awaited:
            self._is_awaited = False
            QTextCursor(self.document()).insertText(text)
            return
        if self._is_own or text == self.toPlainText():
            return
        with QSignalBlocker(self):
            self.setPlainText(text)
            self.moveCursor(QTextCursor.MoveOperation.End)
        self._told = text

    def add(self, text: str) -> bool:
        """Add lines at the end as if they were typed here; where there is no room for them nothing is added."""
        before = self.toPlainText()
        added = f"\n{text}" if before and not before.endswith("\n") else text
        if self._is_awaited or len((before + added).encode()) > LIMIT_BYTES:
            return False
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(added)
        return True

    def tell(self) -> None:
        """Tell the text now, unless it was told already."""
        self._rest.stop()
        if self._is_awaited:
            return
        if self.toPlainText() != self._told:
            self._told = self.toPlainText()
            self.typed.emit(self._told)

    def event(self, event: QEvent) -> bool:
        """Keep Esc for this field: in the window it would end something."""
        if event.type() == QEvent.Type.ShortcutOverride and _is_esc(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave by Esc."""
        if _is_esc(event):
            self.tell()
            self.left.emit()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell the text when the focus leaves."""
        super().focusOutEvent(event)
        self.tell()

    def restyle(self) -> None:
        """Take the font of the look in force."""
        self.setFont(look().font("body"))
        # The hint is painted in the viewport's own font, which does not follow.
        self.viewport().setFont(self.font())
        self.setMinimumHeight(look().px(96))
        super().restyle()

    def _on_contents_change(self, position: int, removed: int, added: int) -> None:
        self._added = (position, position + added)

    def _on_text_changed(self) -> None:
        """Take back what exceeds the limit, from the end of what was just added; tell the rest in a moment."""
        self._is_own = True
        if self._is_shortening:
            return
        over = len(self.toPlainText().encode()) - LIMIT_BYTES
        if over > 0:
            self._is_shortening = True
            self._take_back(over)
            self._is_shortening = False
            self.limit_met.emit()
        if not self._rest.isActive():
            # The rest counts from the first letter that was not told: who types on and on is told now and then, too.
            self._rest.start()

    def _take_back(self, over: int) -> None:
        """Shorten what was added by `over` bytes, never within a letter, as part of the same undo step."""
        start, end = self._added
        cursor = QTextCursor(self.document())
        cursor.joinPreviousEditBlock()
        cursor.setPosition(start)
        cursor.setPosition(min(end, self.document().characterCount() - 1), QTextCursor.MoveMode.KeepAnchor)
        added = cursor.selectedText().replace("\u2029", "\n").encode()
        cursor.insertText(added[: max(0, len(added) - over)].decode(errors="ignore"))
        cursor.endEditBlock()


def _is_esc(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
