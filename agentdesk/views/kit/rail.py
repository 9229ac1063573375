"""Rail: the places of the program along the left edge, an icon over a word each."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from agentdesk.views.kit.answers import Choice
from agentdesk.views.kit.icons import paint_icon
from agentdesk.views.kit.look import look
from agentdesk.views.kit.paint import BUTTON_RADIUS, focus_ring, rounded
from agentdesk.views.kit.text import draw_elided
from agentdesk.views.kit.themed import Themed, named

WIDTH = 76
ITEM_HEIGHT = 52
ICON = 20


class Rail(Themed, QWidget):
    """Items at the top for places, at the bottom for the state of things. Emits `chosen(id)`."""

    chosen = Signal(str)

    def __init__(self, name: str, spoken: str, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        named(self, name, spoken)
        self._items: dict[str, RailItem] = {}
        self._column = QVBoxLayout(self)
        self._column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.restyle()

    def add_item(self, choice: Choice, *, is_below: bool = False) -> RailItem:
        """Add an item at the end of the upper or of the lower group."""
        item = RailItem(f"{self.objectName()}-{choice.id}", choice, self)
        item.clicked.connect(lambda _checked=False: self.chosen.emit(choice.id))
        above = sum(not it.is_below for it in self._items.values())
        item.is_below = is_below
        self._column.insertWidget(self._column.count() if is_below else above, item)
        self._items[choice.id] = item
        return item

    def mark(self, key: str) -> None:
        """Mark the item of the place one is at."""
        for at, item in self._items.items():
            item.setChecked(at == key)

    def restyle(self) -> None:
        """Take sizes from the look in force."""
        at = look()
        self.setFixedWidth(at.px(WIDTH))
        self._column.setContentsMargins(at.px(7), at.px(12), at.px(7), at.px(12))
        self._column.setSpacing(at.px(4))
        super().restyle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the line at the right."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), look().colour("surface"))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), look().colour("line"))


class RailItem(Themed, QAbstractButton):
    """One item: an icon over a word."""

    def __init__(self, name: str, choice: Choice, parent: QWidget) -> None:
        """Show the icon and caption of `choice`."""
        super().__init__(parent)
        self.is_below = False
        self._icon = choice.icon
        self._tone = ""
        self.setText(choice.caption)
        named(self, name, choice.caption)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.restyle()

    def show_state(self, caption: str, icon: str, tone: str = "", spoken: str = "") -> None:
        """Show another caption, icon and tone, for instance of the sync."""
        self._icon = icon
        self._tone = tone
        self.setText(caption)
        self.setAccessibleName(spoken or caption)
        self.setToolTip(spoken)
        self.update()

    def restyle(self) -> None:
        """Take the font of the look in force."""
        self.setFont(look().font("rail"))
        super().restyle()

    def sizeHint(self) -> QSize:
        """Return the size of an item."""
        return QSize(look().px(62), look().px(ITEM_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, icon and word."""
        at = look()
        painter = QPainter(self)
        rect = QRectF(self.rect())
        if self.isChecked() or self.underMouse():
            rounded(
                painter, rect, at.px(BUTTON_RADIUS), at.colour("accent_soft" if self.isChecked() else "hover")
            )
        ink = at.colour("accent") if self.isChecked() else at.colour("muted")
        side = at.px(ICON)
        picture = QRectF(round((rect.width() - side) / 2), at.px(8), side, side)
        paint_icon(painter, self._icon, picture, at.colour(self._tone) if self._tone else ink)
        painter.setFont(at.font("rail-strong" if self.isChecked() else "rail"))
        painter.setPen(ink)
        word = QRectF(
            0, picture.bottom() + at.px(2), rect.width(), rect.height() - picture.bottom() - at.px(4)
        )
        draw_elided(painter, self.text(), word, Qt.AlignmentFlag.AlignHCenter)
        if self.hasFocus():
            focus_ring(painter, rect, at.px(BUTTON_RADIUS), at)
