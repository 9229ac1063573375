"""Rows: how a row of a list is painted: a name, two quieter lines, an amount and a chip at the right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from agentdesk.views.kit.chip import HEIGHT as CHIP_HEIGHT
from agentdesk.views.kit.chip import chip_width, paint_chip
from agentdesk.views.kit.look import Look, look
from agentdesk.views.kit.pages import RowRole
from agentdesk.views.kit.paint import focus_ring
from agentdesk.views.kit.text import draw_elided
from agentdesk.views.kit.themed import Themed, named

Index = QModelIndex | QPersistentModelIndex
PAD = 12
LINES = (22, 20, 18)


@dataclass(frozen=True, slots=True)
class RowLook:
    """What a row shows. Lines that are empty take no room from the others; what is absent is not drawn."""

    title: str
    second: str = ""
    third: str = ""
    amount: str = ""
    chip: str = ""
    tone: str = "neutral"


class RowDelegate(QStyledItemDelegate):
    """Paints rows of the same height from what `shape(row)` says of them."""

    def __init__(
        self, shape: Callable[[Any], RowLook], lines: int = 3, parent: QObject | None = None
    ) -> None:
        """`lines` is how many lines every row has room for, one to three."""
        super().__init__(parent)
        self._shape = shape
        self._lines = lines

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row; the width is the list's."""
        at = look()
        return QSize(
            at.px(200), sum(at.px(line) for line in LINES[: self._lines]) + 2 * at.px(PAD) - at.px(2)
        )

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground, words, amount and chip."""
        at = look()
        state = option.state
        rect = QRectF(option.rect)
        painter.save()
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        if is_chosen:
            painter.fillRect(rect, at.colour("accent_soft"))
            painter.fillRect(QRectF(rect.left(), rect.top(), at.px(3), rect.height()), at.colour("accent"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, at.colour("hover"))
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), at.colour("line"))
        shown = index.data(RowRole)
        if shown is not None:
            self._paint_row(painter, rect, self._shape(shown), at)
        if state & QStyle.StateFlag.State_HasFocus and is_chosen:
            focus_ring(painter, rect.adjusted(0, 0, 0, -1), at.px(3), at)
        painter.restore()

    def _paint_row(self, painter: QPainter, rect: QRectF, row: RowLook, at: Look) -> None:
        left, right = rect.left() + at.px(PAD), rect.right() - at.px(PAD)
        lines = [
            (row.title, "strong", "text", LINES[0]),
            (row.second, "small", "muted", LINES[1]),
            (row.third, "caption", "muted", LINES[2]),
        ]
        shown = [line for line in lines if line[0]]
        top = rect.top() + (rect.height() - sum(at.px(line[3]) for line in shown)) // 2
        amount = self._paint_amount(painter, QRectF(left, top, right - left, at.px(LINES[0])), row.amount, at)
        # Below an amount the chip stands in the second line; without one it has the end of the row to itself.
        beside = top + at.px(LINES[0]) if row.amount else rect.center().y() - at.px(CHIP_HEIGHT) / 2
        chip = self._paint_chip(painter, QRectF(left, beside, right - left, at.px(CHIP_HEIGHT)), row, at)
        for words, role, ink, high in shown:
            taken = amount if words is row.title else chip if words is row.second else 0.0
            painter.setFont(at.font(role))
            painter.setPen(at.colour(ink))
            room = QRectF(left, top, right - left - taken, at.px(high))
            draw_elided(painter, words, room, Qt.AlignmentFlag.AlignLeft)
            top += at.px(high)

    def _paint_amount(self, painter: QPainter, room: QRectF, amount: str, at: Look) -> float:
        if not amount:
            return 0.0
        painter.setFont(at.font("money"))
        painter.setPen(at.colour("text"))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), amount)
        return painter.fontMetrics().horizontalAdvance(amount) + at.px(8)

    def _paint_chip(self, painter: QPainter, room: QRectF, row: RowLook, at: Look) -> float:
        if not row.chip:
            return 0.0
        wide = chip_width(row.chip, at)
        paint_chip(
            painter, QRectF(room.right() - wide, room.top(), wide, at.px(CHIP_HEIGHT)), row.chip, row.tone, at
        )
        return wide + at.px(8)


class RowList(Themed, QListView):
    """A list for a delegate of rows: even heights, scrolled by pixels, read on as one comes near the end.

    Emits `painted` whenever its rows were painted.
    """

    painted = Signal()

    def __init__(self, name: str, spoken: str, delegate: RowDelegate, parent: QWidget | None = None) -> None:
        """Set the model afterwards."""
        super().__init__(parent)
        named(self, name, spoken)
        delegate.setParent(self)
        self.setItemDelegate(delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, and tell of it."""
        super().paintEvent(event)
        self.painted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the chosen row on the screen."""
        super().resizeEvent(event)
        if self.selectionModel() is not None and self.selectionModel().hasSelection():
            self.scrollTo(self.currentIndex())

    def restyle(self) -> None:
        """Lay the rows out for the zoom in force."""
        self.scheduleDelayedItemsLayout()
        super().restyle()
