"""Toast: a passing sentence, with Undo where there is something to undo. It never takes the focus."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRectF, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from agentdesk.views.kit.a11y import announce
from agentdesk.views.kit.button import KeyButton
from agentdesk.views.kit.look import look
from agentdesk.views.kit.paint import BUTTON_RADIUS, rounded
from agentdesk.views.kit.text import Text
from agentdesk.views.kit.themed import Themed

STAYS_MS = 8_000
ABOVE = 150
"""Room below it, in pixels at 100 %, for the status line, a row of buttons and a banner."""
UNDO_KEY = "Ctrl+U"


class Toast(Themed, QFrame):
    """The one toast of a window, above its lower edge. A newer sentence takes the place of the older."""

    def __init__(self, name: str, window: QWidget) -> None:
        """Start hidden."""
        super().__init__(window)
        self._window = window
        self.setObjectName(name)
        self._on_undo: Callable[[], object] | None = None
        self._words = Text("", "body", wrap=False)
        self._undo = KeyButton(f"{name}-undo", self.tr("Undo"), UNDO_KEY, icon="undo-2", is_small=True)
        self._undo.clicked.connect(self.undo)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self._undo)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_time_over)
        window.installEventFilter(self)
        self.restyle()
        self.hide()

    def say(self, words: str, on_undo: Callable[[], object] | None = None, stays_ms: int = STAYS_MS) -> None:
        """Show a sentence for a while; under the pointer it stays. A screen reader says it."""
        self._on_undo = on_undo
        self._words.setText(words)
        self._undo.setVisible(on_undo is not None)
        self.setAccessibleName(words)
        self._place()
        self.show()
        self.raise_()
        self._timer.start(stays_ms)
        announce(self, words)

    def undo(self) -> None:
        """Undo what was said, if it can be undone; then put the toast away."""
        on_undo = self._on_undo
        self.put_away()
        if on_undo is not None:
            on_undo()

    def put_away(self) -> None:
        """Hide it; nothing is left of its words."""
        self._timer.stop()
        self._on_undo = None
        self.hide()
        self._words.clear()
        self.setAccessibleName("")

    def restyle(self) -> None:
        """Take margins from the look in force."""
        at = look()
        self._row.setContentsMargins(at.px(16), at.px(8), at.px(8), at.px(8))
        self._row.setSpacing(at.px(12))
        super().restyle()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay where it is when the window changes its size."""
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint surface and edge."""
        at = look()
        painter = QPainter(self)
        rounded(painter, QRectF(self.rect()), at.px(BUTTON_RADIUS), at.colour("surface"), at.colour("edge"))

    def _place(self) -> None:
        at = look()
        room = self._window.rect()
        self.setMinimumHeight(at.px(48))
        size = self.sizeHint()
        width = min(size.width(), room.width() - at.px(32))
        height = max(size.height(), at.px(48))
        left = (room.width() - width) // 2
        self.setGeometry(left, max(0, room.height() - height - at.px(ABOVE)), width, height)

    def _on_time_over(self) -> None:
        """Put it away, unless the pointer is on it: then wait as long again."""
        if self.underMouse():
            self._timer.start()
        else:
            self.put_away()
