"""Footed: a column that scrolls above feet that stay; where they would take its room, they scroll with the rest.

The two lowest feet share a row where both fit with all that they want.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from agentdesk.views.kit.focus import focused_within
from agentdesk.views.kit.look import look
from agentdesk.views.kit.scroll import Scroll
from agentdesk.views.kit.themed import Themed

Margins = tuple[int, int, int, int]


class Footed(Themed, QWidget):
    """A `Scroll` above its feet. The lowest foot is the last one to give up its place."""

    def __init__(
        self,
        scroll: Scroll,
        feet: Sequence[QWidget],
        margins: Margins,
        least: int,
        gap: int = 0,
        *,
        wanted: Callable[[int], int] | None = None,
        is_dock: bool = False,
    ) -> None:
        """Take the feet from top to bottom, and their margins while they stay (left, top, right, bottom).

        They stay as long as the column keeps `least`; all measures in pixels at 100 %. All but the lowest also leave
        the column what it wants, in pixels of the screen for its width. A dock has a surface of its own.
        """
        super().__init__()
        self._wanted = wanted
        self._scroll, self._feet = scroll, tuple(feet)
        self._margins, self._least, self._gap, self._is_dock = margins, least, gap, is_dock
        self._whole, self._foot, self._lowest = QVBoxLayout(self), QVBoxLayout(), QHBoxLayout()
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addWidget(scroll, 1)
        self._whole.addLayout(self._foot)
        for foot in self._feet[:-1]:
            self._foot.addWidget(foot)
        self._foot.addLayout(self._lowest)
        self._lowest.addWidget(self._feet[-1])
        self.restyle()

    def minimumSizeHint(self) -> QSize:
        """Allow what the column allows: the feet can give up their places."""
        return QSize(super().minimumSizeHint().width(), self._scroll.minimumSizeHint().height())

    def hasHeightForWidth(self) -> bool:
        """Take the height that there is: given more for the feet that stay, it would never see that they lack room."""
        return False

    def look_again(self) -> None:
        """Place the feet anew: what scrolls has changed."""
        self._place_feet()

    def restyle(self) -> None:
        """Take margins from the look in force."""
        self._place_feet()
        super().restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let feet give up their places, or come back to them."""
        super().resizeEvent(event)
        self._place_feet()

    def event(self, event: QEvent) -> bool:
        """Look again when a foot wants another height, or comes or goes."""
        is_done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._place_feet()
        return is_done

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the surface of the dock and the line above it."""
        top = self._scroll.geometry().bottom() + 1
        if self._is_dock and top < self.height():
            painter = QPainter(self)
            painter.fillRect(0, top, self.width(), self.height() - top, look().colour("surface"))
            painter.fillRect(0, top, self.width(), 1, look().colour("line"))

    def _place_feet(self) -> None:
        row = self._last_row()
        staying = self._staying(row)
        above = [foot for foot in staying if foot not in row]
        for foot in self._feet:
            home = self._home(foot)
            if foot not in staying and home.indexOf(foot) < 0:
                self._move(foot, home, home.count())
        for place, feet in ((self._foot, above), (self._lowest, row if staying else [])):
            for at, foot in enumerate(feet):
                if place.indexOf(foot) != at:
                    self._move(foot, place, at)
        px = look().px
        sides = self._margins if any(not foot.isHidden() for foot in staying) else (0, 0, 0, 0)
        self._foot.setContentsMargins(*(px(side) if side else 0 for side in sides))
        self._space(px(self._gap) if self._gap else 0)

    def _home(self, foot: QWidget) -> QBoxLayout:
        """Return where a foot is that does not stay."""
        return self._scroll.column

    def _space(self, gap: int) -> None:
        """Space the feet, the first of a row as wide as it can be.

        What stands already is left alone: to Qt each of these asks for a new layout, and that comes back to here.
        """
        for place in (self._foot, self._lowest):
            if place.spacing() != gap:
                place.setSpacing(gap)
        for at in range(self._lowest.count()):
            if self._lowest.stretch(at) != int(at == 0):
                self._lowest.setStretch(at, int(at == 0))

    def _last_row(self) -> list[QWidget]:
        """Return the lowest foot, and beside it the one above where both fit with all that they want."""
        pair = list(self._feet[-2:])
        left, _, right, _ = (look().px(side) if side else 0 for side in self._margins)
        wanted = sum(foot.sizeHint().width() for foot in pair) + look().px(self._gap or 1)
        fit = wanted <= self.width() - left - right and not any(foot.isHidden() for foot in pair)
        return pair if fit else pair[-1:]

    def _staying(self, row: Sequence[QWidget]) -> list[QWidget]:
        """Return the feet that stay, from top to bottom; those in the last row stay together."""
        px = look().px
        left, top, right, bottom = (px(side) if side else 0 for side in self._margins)
        gap, width = px(self._gap) if self._gap else 0, self.width() - left - right
        used, least = top + bottom, px(self._least)
        staying: list[QWidget] = []
        above = self._feet[: -len(row)]
        for feet in (tuple(row), *((foot,) for foot in reversed(above))):
            heights = [height_of(foot, width) for foot in feet if not foot.isHidden()]
            used += max(heights) + (gap if staying else 0) if heights else 0
            if used + least > self.height():
                break
            staying = [*feet, *staying]
            if self._wanted is not None:
                least = max(least, self._wanted(self.width()))
        return staying

    def _move(self, foot: QWidget, place: QBoxLayout, at: int) -> None:
        """Move a foot. It keeps the keyboard: to Qt it is gone for a moment."""
        was_hidden, had_focus = foot.isHidden(), focused_within(foot)
        place.insertWidget(at, foot)
        foot.setHidden(was_hidden)
        if had_focus is not None:
            had_focus.setFocus(Qt.FocusReason.OtherFocusReason)


def height_of(part: QWidget, width: int) -> int:
    """Return how high a widget is in a column of a width, both in pixels of the screen."""
    high = part.heightForWidth(width) if part.hasHeightForWidth() else part.sizeHint().height()
    return min(max(high, part.minimumSizeHint().height(), part.minimumHeight()), part.maximumHeight())
