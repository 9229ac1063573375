"""Chip: a short word on a soft ground. The word carries the meaning; the tone only helps the eye."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from agentdesk.views.kit.icons import paint_icon
from agentdesk.views.kit.look import Look, look
from agentdesk.views.kit.paint import rounded
from agentdesk.views.kit.text import draw_elided
from agentdesk.views.kit.themed import Themed, named

HEIGHT = 22
PAD = 9
ICON = 12
DOT = "dot"


class Chip(Themed, QLabel):
    """A chip with a word, a tone (neutral, accent, ok, warn, bad, info) and an optional icon, or DOT for a dot."""

    def __init__(
        self,
        name: str,
        word: str = "",
        tone: str = "neutral",
        parent: QWidget | None = None,
        *,
        icon: str = "",
    ) -> None:
        """Show `word`; an empty chip hides itself."""
        super().__init__(parent)
        self._is_put_away = False
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_word(word, tone, icon)

    def show_word(self, word: str, tone: str = "neutral", icon: str = "") -> None:
        """Show another word; an empty one hides the chip."""
        self._tone = tone
        self._icon = icon
        self.setText(word)
        if word:
            named(self, self.objectName(), word)
            if self._is_put_away and self.parentWidget() is not None:
                self.show()
        else:
            self.hide()
        self._is_put_away = not word
        self.restyle()

    def restyle(self) -> None:
        """Take the font of the look in force."""
        self.setFont(look().font("chip"))
        super().restyle()

    def sizeHint(self) -> QSize:
        """Return the size of the word with its ground."""
        return QSize(chip_width(self.text(), look(), bool(self._icon)), look().px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return the same: a word is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, icon and word."""
        painter = QPainter(self)
        paint_chip(painter, QRectF(self.rect()), self.text(), self._tone, look(), self._icon)


def chip_width(word: str, at: Look, has_icon: bool = False) -> int:
    """Return the width of a chip in pixels."""
    letters = QFontMetrics(at.font("chip")).horizontalAdvance(word)
    return letters + 2 * at.px(PAD) + (at.px(ICON + 4) if has_icon else 0)


def paint_chip(painter: QPainter, rect: QRectF, word: str, tone: str, at: Look, icon: str = "") -> None:
    """Paint a chip into `rect`; delegates of lists use it too."""
    ink, ground = at.tone(tone)
    rounded(painter, rect, rect.height() / 2, ground, ink if at.tokens.name == "contrast" else None)
    left = rect.left() + at.px(PAD)
    if icon:
        side = at.px(ICON)
        place = QRectF(left, round(rect.center().y() - side / 2), side, side)
        if icon == DOT:
            rounded(painter, place.adjusted(side / 6, side / 6, -side / 6, -side / 6), side / 3, ink)
        else:
            paint_icon(painter, icon, place, ink)
        left += side + at.px(4)
    painter.setFont(at.font("chip"))
    painter.setPen(ink)
    room = QRectF(left, rect.top(), rect.right() - left, rect.height())
    draw_elided(painter, word, room.adjusted(0, 0, 1 - at.px(PAD), 0), Qt.AlignmentFlag.AlignLeft)
