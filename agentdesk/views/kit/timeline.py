"""Timeline: what happened, newest first, along a line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agentdesk.views.kit.look import look
from agentdesk.views.kit.text import Spoken
from agentdesk.views.kit.themed import Themed, named

GUTTER = 22
DOT = 11


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that happened: `lead` in a heavier weight (the day), then words, a detail below, and a tone.

    A filled dot marks what was spoken or written with the person, a ring everything else.
    """

    lead: str
    words: str
    detail: str = ""
    tone: str = "neutral"
    is_filled: bool = False


class Timeline(QWidget):
    """A column of entries."""

    def __init__(self, name: str, spoken: str, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        named(self, name, spoken)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._rows: list[_Row] = []

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these entries in place of any others."""
        for row in self._rows:
            row.setParent(None)
            row.deleteLater()
        self._rows = [_Row(entry, self, is_last=at == len(entries) - 1) for at, entry in enumerate(entries)]
        for row in self._rows:
            self._column.addWidget(row)
        self.updateGeometry()


class _Row(Themed, QWidget):
    """One entry with its piece of the line."""

    def __init__(self, entry: Entry, parent: QWidget, *, is_last: bool) -> None:
        super().__init__(parent)
        self._entry = entry
        self._is_last = is_last
        self._words = Spoken("", role="small")
        self._words.show_lead(entry.lead, f" · {entry.words}" if entry.words else "")
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._words)
        if entry.detail:
            self._column.addWidget(Spoken(entry.detail, role="small", tone="muted"))
        self.restyle()

    def restyle(self) -> None:
        """Take margins from the look in force."""
        at = look()
        self._column.setContentsMargins(at.px(GUTTER), 0, 0, 0 if self._is_last else at.px(10))
        self._column.setSpacing(0)
        super().restyle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line and the dot."""
        at = look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = at.px(DOT)
        middle = QPointF(at.px(DOT) / 2 + 1, at.px(9))
        painter.setPen(QPen(at.colour("line"), at.px(2)))
        if not self._is_last:
            painter.drawLine(middle, QPointF(middle.x(), self.height() + at.px(4)))
        ink = at.colour("muted") if self._entry.tone == "neutral" else at.tone(self._entry.tone)[0]
        dot = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
        if self._entry.is_filled:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            painter.drawEllipse(dot)
        else:
            painter.setPen(QPen(ink, at.px(2)))
            painter.setBrush(at.colour("surface"))
            painter.drawEllipse(dot.adjusted(1, 1, -1, -1))
