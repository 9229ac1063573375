"""Empty state: says what is not there, and what to do next."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from agentdesk.views.kit.button import KeyButton
from agentdesk.views.kit.icons import paint_icon
from agentdesk.views.kit.look import look
from agentdesk.views.kit.text import Text
from agentdesk.views.kit.themed import Themed, named

ICON = 32
WIDEST = 360


class EmptyState(Themed, QWidget):
    """An icon, a title, a sentence, and perhaps a button, in the middle of what would be a list."""

    acted = Signal()

    def __init__(
        self,
        name: str,
        icon: str,
        title: str,
        words: str = "",
        *,
        action: str = "",
        key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Show what is empty and, with `action`, what to do about it."""
        super().__init__()
        named(self, name, title)
        self._picture = _Picture(icon)
        self._title = Text(title, "lead")
        self._words = Text(words, "small", "muted")
        self._button = KeyButton(f"{name}-action", action or title, key)
        self._button.setVisible(bool(action))
        self._button.clicked.connect(self.acted)
        self._middle = QWidget()
        self._column = QVBoxLayout(self._middle)
        self._column.addStretch(2)
        self._column.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addWidget(self._title)
        self._column.addWidget(self._words)
        self._column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addStretch(3)
        for label in (self._title, self._words):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        sides = QHBoxLayout(self)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.addStretch(1)
        sides.addWidget(self._middle, 100)
        sides.addStretch(1)
        self.restyle()

    def say(self, title: str, words: str = "") -> None:
        """Change what it says, for instance when a search finds nothing."""
        self._title.setText(title)
        self._words.setText(words)
        self.setAccessibleName(title)
        self.restyle()

    def restyle(self) -> None:
        """Keep lines to a length that is easily read."""
        at = look()
        side = at.px(24)
        self._middle.setMaximumWidth(at.px(WIDEST) + 2 * side)
        self._column.setContentsMargins(side, side, side, side)
        self._column.setSpacing(at.px(8))
        super().restyle()


class _Picture(Themed, QLabel):
    """An icon by itself; the words beside it say what it means."""

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size of the icon."""
        return QSize(look().px(ICON), look().px(ICON))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the icon."""
        paint_icon(QPainter(self), self._icon, QRectF(self.rect()), look().colour("muted"))
