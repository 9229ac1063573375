"""Key caps: the key of an action, shown on the control that does it."""

from __future__ import annotations

import sys

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from agentdesk.views.kit.look import Look, look
from agentdesk.views.kit.paint import rounded
from agentdesk.views.kit.themed import Themed

HEIGHT = 20
PAD = 5

_SIGNS = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓", "Shift": "⇧", "Return": "Enter"}
_MAC_SIGNS = {"Ctrl": "⌘", "Alt": "⌥", "Meta": "⌃"}


def shown_key(sequence: str) -> str:
    """Return a key sequence such as `Ctrl+Shift+S` as it is shown: `Ctrl ⇧ S`; on a Mac with its own signs."""
    signs = _SIGNS | (_MAC_SIGNS if sys.platform == "darwin" else {})
    return " ".join(signs.get(part, part) for part in split_keys(sequence))


def split_keys(sequence: str) -> list[str]:
    """Return the parts of a key sequence; the plus sign itself may be one: `Ctrl++`."""
    if sequence.endswith("++"):
        return [*split_keys(sequence[:-2]), "+"]
    return sequence.split("+") if sequence and sequence != "+" else [sequence] if sequence else []


class KeyCap(Themed, QLabel):
    """A key, drawn as a cap. It repeats what the control already says, so screen readers skip it."""

    def __init__(self, sequence: str, parent: QWidget | None = None) -> None:
        """Show a key sequence in Qt's portable form, such as `Ctrl+F`."""
        super().__init__(shown_key(sequence), parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.restyle()

    def restyle(self) -> None:
        """Take the font of the look in force."""
        self.setFont(look().font("key"))
        super().restyle()

    def sizeHint(self) -> QSize:
        """Return the size of the cap."""
        return QSize(keycap_width(self.text(), look()), look().px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return the same: a cap is never squeezed."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cap."""
        paint_keycap(QPainter(self), QRectF(self.rect()), self.text(), look())


def keycap_width(shown: str, at: Look) -> int:
    """Return the width of a cap in pixels; it is at least as wide as high."""
    return max(at.px(HEIGHT), QFontMetrics(at.font("key")).horizontalAdvance(shown) + 2 * at.px(PAD))


def paint_keycap(painter: QPainter, rect: QRectF, shown: str, at: Look, ink: QColor | None = None) -> None:
    """Paint a cap into `rect`; `ink` is given where the ground is not the surface, and then there is no fill."""
    if ink is None:
        rounded(painter, rect, at.px(5), at.colour("line"))
        rounded(painter, rect.adjusted(0, 0, 0, -1), at.px(5), at.colour("surface"), at.colour("line"))
    else:
        rounded(painter, rect, at.px(5), None, ink)
    painter.setFont(at.font("key"))
    painter.setPen(ink if ink is not None else at.colour("muted"))
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), shown)
