"""Card: a surface with an upper-case heading, an optional caption at its right, and a body."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from agentdesk.views.kit.look import look
from agentdesk.views.kit.paint import CARD_RADIUS, rounded, soft_shadow
from agentdesk.views.kit.text import Text
from agentdesk.views.kit.themed import Themed, named

PAD = 16
SHADOW = 2


class Card(Themed, QFrame):
    """A card. Put widgets into `card.body`; what belongs beside the heading goes to `add_beside`."""

    def __init__(
        self, name: str, title: str, caption: str = "", parent: QWidget | None = None, *, spoken: str = ""
    ) -> None:
        """Show `title` as the heading; an empty title needs `spoken` and shows no heading row."""
        super().__init__(parent)
        named(self, name, spoken or title)
        self._heading = Text(title, "heading", "muted")
        self._caption = Text(caption, "caption", "muted", wrap=False)
        self.head = QHBoxLayout()
        self.head.addWidget(self._heading, 1)
        self.head.addWidget(self._caption)
        self.body = QVBoxLayout()
        self._column = QVBoxLayout(self)
        self._column.addLayout(self.head)
        self._column.addLayout(self.body)
        self._column.addStretch(0)
        self._heading.setVisible(bool(title))
        self._caption.setVisible(bool(caption))
        self.restyle()

    def set_title(self, title: str) -> None:
        """Change the heading and with it the accessible name."""
        self._heading.setText(title)
        self._heading.setVisible(bool(title))
        self.setAccessibleName(title or self.accessibleName())

    def set_caption(self, caption: str) -> None:
        """Change the words at the right; empty ones take no room."""
        self._caption.setText(caption)
        self._caption.setVisible(bool(caption))

    def add_beside(self, widget: QWidget) -> None:
        """Put a chip or a small button at the right of the heading."""
        self.head.addWidget(widget)

    def restyle(self) -> None:
        """Take margins and spacing from the look in force."""
        at = look()
        pad = at.px(PAD)
        self._column.setContentsMargins(pad, at.px(14), pad, pad + SHADOW)
        self._column.setSpacing(at.px(12))
        self.head.setSpacing(at.px(8))
        self.body.setSpacing(at.px(8))
        super().restyle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the surface, its line and the shadow below it."""
        at = look()
        painter = QPainter(self)
        face = QRectF(self.rect()).adjusted(0, 0, 0, -SHADOW)
        radius = at.px(CARD_RADIUS)
        soft_shadow(painter, face, radius, at)
        rounded(painter, face, radius, at.colour("surface"), at.colour("line"))
