"""Panel: a surface over the window that is not modal: the call goes on below it, Esc puts it away."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from agentdesk.views.kit.focus import FocusMemory
from agentdesk.views.kit.look import look
from agentdesk.views.kit.paint import CARD_RADIUS, rounded
from agentdesk.views.kit.themed import Themed, named

PAD = 12
OWN_KEYS = frozenset(
    {
        Qt.Key.Key_Escape,
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
    }
)


class Panel(Themed, QFrame):
    """A panel near the top of `window`, hidden until `open_panel`; the focus goes back to where it came from."""

    closed = Signal()

    def __init__(
        self, name: str, spoken: str, window: QWidget, *, width: int = 560, height: int = 460
    ) -> None:
        """Take the most room it may have, in pixels at 100 %."""
        super().__init__(window)
        named(self, name, spoken)
        self._window = window
        self._room = (width, height)
        self._focus = FocusMemory()
        self.body = QVBoxLayout(self)
        window.installEventFilter(self)
        self.hide()
        self.restyle()

    def open_panel(self, focus: QWidget | None = None) -> None:
        """Show the panel above everything and give the focus to `focus`, a widget of it."""
        if not self.isVisible():
            self._focus.remember(self.window())
        self._place()
        self.show()
        self.raise_()
        if focus is not None:
            focus.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_panel(self) -> None:
        """Hide it and give the focus back."""
        if self.isHidden():
            return
        self._focus.give_back(self)
        self.hide()
        self.closed.emit()

    def restyle(self) -> None:
        """Take margins from the look in force."""
        pad = look().px(PAD)
        self.body.setContentsMargins(pad, pad, pad, pad)
        self.body.setSpacing(look().px(8))
        if not self.isHidden():
            self._place()
        super().restyle()

    def event(self, event: QEvent) -> bool:
        """Take Esc, Enter and the arrows before any use the window has for them."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in OWN_KEYS
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle when the window changes its size."""
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint surface and edge."""
        at = look()
        painter = QPainter(self)
        rounded(painter, QRectF(self.rect()), at.px(CARD_RADIUS), at.colour("surface"), at.colour("edge"))

    def _place(self) -> None:
        at = look()
        room = self._window.rect()
        width = min(at.px(self._room[0]), room.width() - at.px(16))
        top = min(at.px(72), room.height() // 10)
        height = min(at.px(self._room[1]), room.height() - top - at.px(8))
        self.setGeometry((room.width() - width) // 2, top, width, height)
