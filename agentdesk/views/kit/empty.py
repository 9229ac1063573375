"""Empty state: says what is not there, and what to do next."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from agentdesk.views.kit.button import KeyButton
from agentdesk.views.kit.icons import paint_icon
from agentdesk.views.kit.look import look
from agentdesk.views.kit.text import Text
from agentdesk.views.kit.themed import Themed, named

ICON = 32


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
        self._column = QVBoxLayout(self)
        self._column.addStretch(2)
        for widget in (self._picture, self._title, self._words, self._button):
            self._column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addStretch(3)
        for label in (self._title, self._words):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.restyle()

    def say(self, title: str, words: str = "") -> None:
        """Change what it says, for instance when a search finds nothing."""
        self._title.setText(title)
        self._words.setText(words)
        self.setAccessibleName(title)
        self.restyle()

    def restyle(self) -> None:
        """Take spacing from the look in force."""
        at = look()
        self._column.setSpacing(at.px(8))
        self._column.setContentsMargins(at.px(24), at.px(24), at.px(24), at.px(24))
        for label in (self._title, self._words):
            label.setMinimumWidth(min(at.px(260), label.fontMetrics().horizontalAdvance(label.text()) + 2))
            label.setMaximumWidth(at.px(360))
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
