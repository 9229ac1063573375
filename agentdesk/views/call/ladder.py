"""Ladder: the rungs of an interruption, from letting them finish to a break; which one the call stands on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from agentdesk.scripts.shown import RungView
from agentdesk.views.kit.card import Card
from agentdesk.views.kit.cleared import clear
from agentdesk.views.kit.look import look
from agentdesk.views.kit.text import lay_out
from agentdesk.views.kit.themed import Themed

MARK = 18
LEADING = 1.35


class LadderCard(Card):
    """The ladder of the branch that is open; hidden where a branch has none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start hidden."""
        super().__init__("ladder", self.tr("Ladder"), parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.hide()

    def show_rungs(self, rungs: Sequence[RungView]) -> None:
        """Show the rungs in order."""
        clear(self.body)
        for at, rung in enumerate(rungs):
            self.body.addWidget(Rung(at + 1, rung, self))
        self.setVisible(bool(rungs))


class Rung(Themed, QWidget):
    """One rung: its number in a ring, its words; the current one is strong."""

    def __init__(self, number: int, rung: RungView, parent: QWidget) -> None:
        """Show a rung."""
        super().__init__(parent)
        self._number = number
        self._rung = rung
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setObjectName(f"rung-{number}")
        self.setAccessibleName(self._spoken())
        self.restyle()

    def restyle(self) -> None:
        """Take the font of the look in force."""
        self.setFont(look().font("strong" if self._rung.state == "current" else "body"))
        super().restyle()

    def sizeHint(self) -> QSize:
        """Return the size of the words on one line."""
        width = self.fontMetrics().horizontalAdvance(self._rung.title) + look().px(MARK + 14)
        return QSize(width, self.heightForWidth(width))

    def heightForWidth(self, width: int) -> int:
        """Return the height of the words at `width`."""
        at = look()
        words = lay_out(self._rung.title, self, width - at.px(MARK + 10), LEADING)[1]
        return max(at.px(28), round(words) + at.px(6))

    def minimumSizeHint(self) -> QSize:
        """Return a width into which a word fits."""
        return QSize(look().px(110), look().px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ring, number and words."""
        at = look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_current = self._rung.state == "current"
        ring = QRectF(1, at.px(4), at.px(MARK), at.px(MARK))
        painter.setPen(QPen(at.colour("accent" if is_current else "edge"), at.px(2 if is_current else 1)))
        painter.setBrush(at.colour("accent_soft") if is_current else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(ring)
        painter.setFont(at.font("key"))
        painter.setPen(at.colour("text" if is_current else "muted"))
        painter.drawText(ring, int(Qt.AlignmentFlag.AlignCenter), str(self._number))
        painter.setFont(self.font())
        left = at.px(MARK + 10)
        lay_out(self._rung.title, self, self.width() - left, LEADING)[0].draw(
            painter, QPointF(left, at.px(3))
        )

    def _spoken(self) -> str:
        standing = {"done": self.tr("done"), "current": self.tr("now"), "to_come": self.tr("to come")}
        return f"{self._rung.title}, {standing[self._rung.state]}"
