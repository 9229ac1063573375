"""Layouts: a row that wraps, equal columns that are as many as fit, and two ends of a row that stack when narrow."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget

from agentdesk.views.kit.look import look


class _Wrapping(QLayout):
    """What both layouts share: the items, and a height that depends on the width."""

    def __init__(self, parent: QWidget | None = None, gap: int = 8, row_gap: int | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._row_gap = gap if row_gap is None else row_gap
        self.setContentsMargins(QMargins())

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item (Qt calls this)."""
        self._items.append(item)

    def count(self) -> int:
        """Return the number of items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item or None."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Remove and return an item or None."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Take no more room than needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Narrower is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows at `width`."""
        return self._arrange(QRect(0, 0, width, 0), is_trial=True)

    def setGeometry(self, rect: QRect) -> None:
        """Put the items into their places."""
        super().setGeometry(rect)
        self._arrange(rect, is_trial=False)

    def sizeHint(self) -> QSize:
        """Return the size of everything in one row."""
        shown = self._shown()
        wide = sum(item.sizeHint().width() for item in shown) + self._space() * max(0, len(shown) - 1)
        return QSize(wide, self.minimumSize().height())

    def minimumSize(self) -> QSize:
        """Return the size of the largest item."""
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _space(self) -> int:
        return look().px(self._gap) if self._gap else 0

    def _row_space(self) -> int:
        return look().px(self._row_gap) if self._row_gap else 0

    def _arrange(self, rect: QRect, is_trial: bool) -> int:
        raise TypeError("a wrapping layout arranges its items")


class FlowLayout(_Wrapping):
    """Items in their own widths, from left to right, as many rows as needed; in a row they share their middle.

    With `ends_apart` the last item stands at the right end of a row that it shares, with `at_end` all of them do.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        gap: int = 8,
        row_gap: int | None = None,
        *,
        ends_apart: bool = False,
        at_end: bool = False,
    ) -> None:
        """Take the gaps between items and between rows, in pixels at 100 %."""
        super().__init__(parent, gap, row_gap)
        self._ends_apart, self._at_end = ends_apart, at_end

    def _arrange(self, rect: QRect, is_trial: bool) -> int:
        y, last = rect.y(), self._shown()[-1:]
        for row in self._rows(rect.width()):
            high, x = max(size.height() for _, size in row), rect.x()
            if self._at_end:
                used = sum(size.width() for _, size in row) + self._space() * (len(row) - 1)
                x += max(0, rect.width() - used)
            for item, size in row:
                if self._ends_apart and [item] == last and len(row) > 1:
                    x = max(x, rect.right() + 1 - size.width())
                if not is_trial:
                    item.setGeometry(QRect(QPoint(x, y + (high - size.height()) // 2), size))
                x += size.width() + self._space()
            y += high + self._row_space()
        return max(0, y - self._row_space() - rect.y())

    def _rows(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        rows: list[list[tuple[QLayoutItem, QSize]]] = []
        used = 0
        for item in self._shown():
            size = _fitted(item, width)
            if not rows or used + self._space() + size.width() > width:
                rows.append([])
                used = -self._space()
            rows[-1].append((item, size))
            used += self._space() + size.width()
        return rows


class ColumnsLayout(_Wrapping):
    """Equal columns, at most `columns` and each at least `least` wide (pixels at 100 %); rows of equal height."""

    def __init__(
        self, parent: QWidget | None = None, gap: int = 8, columns: int = 3, least: int = 168
    ) -> None:
        """Take the most columns wanted and the least width of one."""
        super().__init__(parent, gap)
        self._columns = columns
        self._least = least

    def set_columns(self, columns: int, least: int) -> None:
        """Take another number of columns at most, and another least width."""
        if (columns, least) != (self._columns, self._least):
            self._columns, self._least = columns, least
            self.invalidate()

    def _arrange(self, rect: QRect, is_trial: bool) -> int:
        shown = self._shown()
        if not shown:
            return 0
        space = self._space()
        fitting = (rect.width() + space) // (look().px(self._least) + space)
        columns = max(1, min(self._columns, len(shown), fitting))
        places = [_column(rect, columns, space, at) for at in range(columns)]
        y = rect.y()
        for start in range(0, len(shown), columns):
            row = list(zip(shown[start : start + columns], places, strict=False))
            high = max(_fitted(item, wide, is_filling=True).height() for item, (_, wide) in row)
            if not is_trial:
                for item, (left, wide) in row:
                    item.setGeometry(QRect(left, y, wide, high))
            y += high + space
        return y - space - rect.y()


class ApartLayout(_Wrapping):
    """Two items at the two ends of a row; where there is no room for both, the second one lies below the first.

    There is room where the second has all it wants and the first at least what it needs. That follows from the
    width alone, so the height is known before anything is placed.
    """

    def _arrange(self, rect: QRect, is_trial: bool) -> int:
        y = rect.y()
        for row in self._rows(rect):
            high = max(
                (_fitted(item, place.width(), is_filling=True).height() for item, place in row), default=0
            )
            if not is_trial:
                for item, place in row:
                    item.setGeometry(QRect(place.x(), y, place.width(), high))
            y += high + self._row_space()
        return max(0, y - self._row_space() - rect.y())

    def _rows(self, rect: QRect) -> list[list[tuple[QLayoutItem, QRect]]]:
        shown = self._shown()
        if len(shown) == 2:
            first, last = shown
            wide = last.sizeHint().width()
            if first.minimumSize().width() + self._space() + wide <= rect.width():
                left = QRect(rect.x(), rect.y(), rect.width() - wide - self._space(), 0)
                return [[(first, left), (last, QRect(rect.right() + 1 - wide, rect.y(), wide, 0))]]
        return [[(item, rect)] for item in shown]


def _column(rect: QRect, columns: int, space: int, at: int) -> tuple[int, int]:
    """Return the left edge and the width of a column; together they fill the rectangle to the pixel."""
    left = round(at * (rect.width() + space) / columns)
    right = round((at + 1) * (rect.width() + space) / columns) - space
    return rect.x() + left, right - left


def _fitted(item: QLayoutItem, width: int, *, is_filling: bool = False) -> QSize:
    wide = width if is_filling else min(item.sizeHint().width(), max(width, item.minimumSize().width()))
    if item.hasHeightForWidth():
        return QSize(wide, item.heightForWidth(wide))
    return QSize(wide, item.sizeHint().height())


def grow_with_width(widget: QWidget) -> None:
    """Let a widget be as high as its wrapped content is at its width, and never less."""
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    widget.setSizePolicy(policy)
