"""Progress: the phases of a call, each done, current or to come; the mark says so as well as the colour.

Where not all of them fit side by side, the row begins with the current one: what is left matters more.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QLayoutItem, QWidget

from agentdesk.views.kit.icons import paint_icon
from agentdesk.views.kit.layouts import FlowLayout, grow_with_width
from agentdesk.views.kit.look import Look, look
from agentdesk.views.kit.themed import Themed, named

MARK = 16
HEIGHT = 24


class Phase(StrEnum):
    """Where a phase stands."""

    DONE = "done"
    CURRENT = "current"
    TO_COME = "to_come"


class ProgressSteps(QWidget):
    """One row of phases."""

    def __init__(self, name: str, spoken: str, parent: QWidget | None = None) -> None:
        """Start without phases."""
        super().__init__(parent)
        named(self, name, spoken)
        self._row = _OneRow(self, gap=10)
        self._marks: list[_Mark] = []
        grow_with_width(self)

    def show_phases(self, phases: Sequence[tuple[str, Phase]]) -> None:
        """Show the phases in order, each a word and where it stands. Marks are kept where words stay the same."""
        while len(self._marks) > len(phases):
            gone = self._marks.pop()
            gone.setParent(None)
            gone.deleteLater()
        while len(self._marks) < len(phases):
            mark = _Mark(f"{self.objectName()}-{len(self._marks)}", self)
            self._marks.append(mark)
            self._row.addWidget(mark)
            mark.show()
        for mark, (word, phase) in zip(self._marks, phases, strict=True):
            mark.show_phase(word, phase)
        self._row.invalidate()
        self.updateGeometry()


class _OneRow(FlowLayout):
    """All marks in a row, or as many as fit from the current one on; the others take no room."""

    def _arrange(self, rect: QRect, is_trial: bool) -> int:
        if not is_trial:
            kept = [item for row in self._rows(rect.width()) for item, _ in row]
            for item in self._shown():
                if item not in kept:
                    item.setGeometry(QRect(rect.topLeft(), QSize()))
        return super()._arrange(rect, is_trial)

    def _rows(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        rows = super()._rows(width)
        if len(rows) < 2:
            return rows
        marks = [pair for row in rows for pair in row]
        now = next((at for at, (item, _) in enumerate(marks) if _is_current(item)), 0)
        fitting: list[tuple[QLayoutItem, QSize]] = []
        used = -self._space()
        for item, size in marks[now:]:
            used += self._space() + size.width()
            if fitting and used > width:
                break
            fitting.append((item, size))
        return [fitting]


def _is_current(item: QLayoutItem) -> bool:
    mark = item.widget()
    return isinstance(mark, _Mark) and mark.phase is Phase.CURRENT


class _Mark(Themed, QLabel):
    """One phase: a round mark and a word."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.phase = Phase.TO_COME

    def show_phase(self, word: str, phase: Phase) -> None:
        """Show a word and where it stands."""
        self.phase = phase
        self.setText(word)
        self.setAccessibleName(f"{word}, {self._standing()}")
        self.restyle()

    def restyle(self) -> None:
        """Take the font of the look in force."""
        self.setFont(look().font("small-strong" if self.phase is Phase.CURRENT else "small"))
        super().restyle()

    def sizeHint(self) -> QSize:
        """Return the size of mark and word; the strong word's, so that nothing moves when the phase changes."""
        at = look()
        wide = QFontMetrics(at.font("small-strong")).horizontalAdvance(self.text())
        return QSize(at.px(MARK + 6) + wide + 1, at.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return the same: a phase is never squeezed."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a filled mark with a tick, a thick ring, or a thin ring, and the word."""
        at = look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = at.px(MARK)
        mark = QRectF(0, round((self.height() - side) / 2), side, side)
        self._paint_mark(painter, mark, at)
        painter.setFont(self.font())
        painter.setPen(at.colour("text" if self.phase is Phase.CURRENT else "muted"))
        room = QRectF(side + at.px(6), 0, self.width(), self.height())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), self.text())

    def _paint_mark(self, painter: QPainter, mark: QRectF, at: Look) -> None:
        if self.phase is Phase.DONE:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(at.colour("ok"))
            painter.drawEllipse(mark)
            tick = QColor(at.tokens.ok_soft if at.tokens.is_dark else at.tokens.surface)
            inner = mark.adjusted(at.px(3), at.px(3), -at.px(3), -at.px(3))
            paint_icon(painter, "check", inner, tick)
            return
        width = at.px(3) if self.phase is Phase.CURRENT else at.px(1.5)
        painter.setPen(QPen(at.colour("accent" if self.phase is Phase.CURRENT else "edge"), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(mark.adjusted(width / 2, width / 2, -width / 2, -width / 2))

    def _standing(self) -> str:
        if self.phase is Phase.DONE:
            return self.tr("done")
        return self.tr("now") if self.phase is Phase.CURRENT else self.tr("to come")
