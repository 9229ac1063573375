"""Stacked: the inside of a button whose key stands above its words, so that many such buttons fit into a row."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from agentdesk.views.kit.keycap import keycap_width, paint_keycap
from agentdesk.views.kit.look import Look

SIDE, EDGE, CAP = 4, 3, 16
LINES = 2
"""Lines that there is room for in any case, so that buttons of one line and of two stand in one row."""
WRAPPED = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True, slots=True)
class Stacked:
    """Words that break between lines, in a font, and the key as it is shown."""

    words: str
    key: str
    font: QFont
    at: Look

    def size(self, target: int) -> QSize:
        """Return the least size in pixels; `target` is the least of both sides."""
        metrics, side = QFontMetrics(self.font), self.at.px(SIDE)
        longest = max((metrics.horizontalAdvance(word) for word in self.words.split()), default=0) + 2
        cap = keycap_width(self.key, self.at) if self.key else 0
        wide = max(longest + 2 * side, cap + 2 * side, target)
        return QSize(wide, self.height(wide, target))

    def height(self, wide: int, target: int) -> int:
        """Return how high words and key are at a width in pixels, at least `target`."""
        metrics, px = QFontMetrics(self.font), self.at.px
        room = QRect(0, 0, max(1, wide - 2 * px(SIDE)), 10_000)
        words = max(metrics.boundingRect(room, WRAPPED, self.words).height(), LINES * metrics.lineSpacing())
        return max(target, words + px(CAP) + 2 * px(EDGE))

    def paint(self, painter: QPainter, rect: QRect, ink: QColor, cap_ink: QColor | None) -> None:
        """Paint both into `rect`; `cap_ink` is given where the ground is not the surface."""
        px = self.at.px
        inside = rect.adjusted(px(SIDE), px(EDGE), -px(SIDE), -px(EDGE))
        if self.key:
            wide = keycap_width(self.key, self.at)
            cap = QRectF(rect.left() + (rect.width() - wide) // 2, inside.top(), wide, px(CAP))
            paint_keycap(painter, cap, self.key, self.at, cap_ink)
            inside.setTop(inside.top() + px(CAP))
        painter.setFont(self.font)
        painter.setPen(ink)
        painter.drawText(inside, WRAPPED, self.words)
