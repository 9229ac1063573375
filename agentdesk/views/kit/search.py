"""Search field: words to find, told when typing rests for a moment; its key is shown until it is used."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from agentdesk.views.kit.icons import paint_icon
from agentdesk.views.kit.keycap import HEIGHT, keycap_width, paint_keycap, shown_key
from agentdesk.views.kit.look import look
from agentdesk.views.kit.themed import Themed, named

RESTS_MS = 120
ICON = 16
LONGEST = 200


class SearchField(Themed, QLineEdit):
    """Emits `searched(text)` when typing rests or Enter is pressed; Esc empties it first where it `keeps_esc`."""

    searched = Signal(str)

    def __init__(
        self, name: str, spoken: str, key: str = "", parent: QWidget | None = None, *, keeps_esc: bool = True
    ) -> None:
        """`spoken` is the accessible name and the hint shown while it is empty.

        A panel's field does not keep Esc: it puts the panel away, whatever was typed.
        """
        super().__init__(parent)
        named(self, name, spoken)
        self.setPlaceholderText(spoken)
        self.setMaxLength(LONGEST)
        self.setProperty("soft", True)
        self._key = key
        self._keeps_esc = keeps_esc
        self._told = ""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(RESTS_MS)
        self._rest.timeout.connect(self.tell)
        self.textEdited.connect(lambda _words: self._rest.start())
        self.returnPressed.connect(self.tell)
        self.restyle()

    def tell(self) -> None:
        """Tell the words now, once."""
        self._rest.stop()
        if self.text() != self._told:
            self._told = self.text()
            self.searched.emit(self._told)

    def empty(self) -> None:
        """Empty the field and tell it."""
        self.clear()
        self.tell()

    def restyle(self) -> None:
        """Leave room for icon and key."""
        at = look()
        right = keycap_width(shown_key(self._key), at) + at.px(6) if self._key else 0
        self.setTextMargins(at.px(ICON + 6), 0, right, 0)
        super().restyle()

    def event(self, event: QEvent) -> bool:
        """Take Esc before the window does while there is something to empty."""
        if event.type() == QEvent.Type.ShortcutOverride and self._empties(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Empty on Esc."""
        if self._empties(event):
            self.empty()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field, the glass and, while it is empty, the key."""
        super().paintEvent(event)
        at = look()
        painter = QPainter(self)
        side = at.px(ICON)
        middle = self.height() / 2
        paint_icon(
            painter, "search", QRectF(at.px(10), round(middle - side / 2), side, side), at.colour("muted")
        )
        if self._key and not self.text():
            wide, high = keycap_width(shown_key(self._key), at), at.px(HEIGHT)
            cap = QRectF(self.width() - wide - at.px(8), round(middle - high / 2), wide, high)
            paint_keycap(painter, cap, shown_key(self._key), at)

    def _empties(self, event: QEvent) -> bool:
        is_esc = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        return is_esc and self._keeps_esc and bool(self.text())
