"""Layouts: a row that wraps, and a grid of equal columns that takes as many as fit."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from agentdesk.views.kit.look import look


class _Wrapping(QLayout):
    """What both layouts share: the items, and a height that depends on the width."""

    def __init__(self, parent: QWidget | None = None, gap: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
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
        return QSize(
            sum(i.sizeHint().width() + self._space() for i in self._shown()), self.minimumSize().height()
        )

    def minimumSize(self) -> QSize:
        """Return the size of the largest item."""
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _space(self) -> int:
        return look().px(self._gap)

    def _arrange(self, rect: QRect, is_trial: bool) -> int:
        raise TypeError("a wrapping layout arranges its items")


class FlowLayout(_Wrapping):
    """Items in their own widths, from left to right, as many rows as needed."""

    def _arrange(self, rect: QRect, is_trial: bool) -> int:
        x, y, high = rect.x(), rect.y(), 0
        for item in self._shown():
            size = _fitted(item, rect.width())
            if x > rect.x() and x + size.width() > rect.right() + 1:
                x, y, high = rect.x(), y + high + self._space(), 0
            if not is_trial:
                item.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + self._space()
            high = max(high, size.height())
        return y + high - rect.y()


class ColumnsLayout(_Wrapping):
    """Equal columns, at most `columns` and each at least `least` wide (pixels at 100 %); rows of equal height."""

    def __init__(
        self, parent: QWidget | None = None, gap: int = 8, columns: int = 3, least: int = 168
    ) -> None:
        """Take the most columns wanted and the least width of one."""
        super().__init__(parent, gap)
        self._columns = columns
        self._least = least

    def _arrange(self, rect: QRect, is_trial: bool) -> int:
        shown = self._shown()
        if not shown:
            return 0
        space = self._space()
        fitting = (rect.width() + space) // (look().px(self._least) + space)
        columns = max(1, min(self._columns, len(shown), fitting))
        wide = (rect.width() - space * (columns - 1)) // columns
        y = rect.y()
        for start in range(0, len(shown), columns):
            row = shown[start : start + columns]
            high = max(_fitted(item, wide, is_filling=True).height() for item in row)
            if not is_trial:
                for at, item in enumerate(row):
                    left = rect.x() + round(at * (rect.width() + space) / columns)
                    right = rect.x() + round((at + 1) * (rect.width() + space) / columns) - space
                    item.setGeometry(QRect(left, y, right - left, high))
            y += high + space
        return y - space - rect.y()


def _fitted(item: QLayoutItem, width: int, *, is_filling: bool = False) -> QSize:
    wide = width if is_filling else min(item.sizeHint().width(), max(width, item.minimumSize().width()))
    if item.hasHeightForWidth():
        return QSize(wide, item.heightForWidth(wide))
    return QSize(wide, item.sizeHint().height())
