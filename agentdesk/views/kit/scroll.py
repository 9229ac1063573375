"""Scroll: a column that is as wide as its place and scrolls when it is higher.

Its bar lies over the right margin, so that nothing changes its width when the column grows. Around something that
scrolls on its own the bar has a place of its own, so that there are never two bars on one spot. What takes the
keyboard is scrolled into sight, whatever way the keyboard came to it.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent, QWindow
from PySide6.QtWidgets import QScrollArea, QScrollBar, QVBoxLayout, QWidget

from agentdesk.views.kit.focus import focused_within
from agentdesk.views.kit.look import look
from agentdesk.views.kit.themed import Themed, named

BAR = 12
LEAST = 120
"""Height in pixels at 100 % that a column asks for: what is higher scrolls."""


class Scroll(Themed, QScrollArea):
    """Put widgets into `.column`. It never scrolls sideways: what is inside wraps."""

    def __init__(
        self,
        name: str,
        spoken: str,
        parent: QWidget | None = None,
        *,
        gap: int = 12,
        is_outer: bool = False,
    ) -> None:
        """Start empty, with a gap in pixels at 100 %. An outer one has inside what scrolls on its own."""
        super().__init__(parent)
        named(self, name, spoken)
        self._gap, self._is_outer, self._below = gap, is_outer, 0
        self._placing = 0
        self._window: QWindow | None = None
        self.inside = inside = QWidget()
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(0, 0, 0, 0)
        # A viewport of our own: asked for the one it made, Qt's bindings would first look through all their widgets.
        self.setViewport(QWidget())
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        self._shown_bar = QScrollBar(Qt.Orientation.Vertical, self)
        self._shown_bar.setRange(0, 0)
        self._follow(self.verticalScrollBar())
        self.restyle()

    def sizeHint(self) -> QSize:
        """Ask for little: the column scrolls."""
        return QSize(super().sizeHint().width(), look().px(LEAST))

    def minimumSizeHint(self) -> QSize:
        """Ask for little: the column scrolls."""
        return QSize(super().minimumSizeHint().width(), look().px(LEAST))

    def leave_below(self, height: int) -> None:
        """Let what scrolls end above a row of this height in pixels, free for what lies there; 0 takes it back."""
        if height != self._below:
            self._below = height
            self._place_bar()

    def show_focus(self) -> None:
        """Scroll what has the keyboard into sight, if it is inside; of what is too high, the place that is typed at."""
        focused = focused_within(self.inside)
        if focused is not None and focused.height() <= self.viewport().height():
            self.show_part(focused, focused.rect())
        elif focused is not None:
            self.ensureWidgetVisible(focused, 0, look().px(BAR))

    def show_part(self, widget: QWidget, part: QRect) -> None:
        """Scroll a part of a widget of the column into sight, with a little room around it."""
        middle = widget.mapTo(self.inside, part.center())
        self.ensureVisible(middle.x(), middle.y(), 0, part.height() // 2 + look().px(BAR))

    def restyle(self) -> None:
        """Take spacing from the look in force."""
        self.column.setSpacing(look().px(self._gap) if self._gap else 0)
        self._place_bar()
        super().restyle()

    def showEvent(self, event: QShowEvent) -> None:
        """Follow the keyboard in the window that it is shown in, and lay out anew what came to its size unseen."""
        super().showEvent(event)
        self.column.update()
        self._follow_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the bar at the right edge, and in sight what has the keyboard, if it was."""
        was_in_sight = self._has_focus_in_sight(event.oldSize().height())
        super().resizeEvent(event)
        if not self._placing:
            self._shown_bar.setVisible(self._shown_bar.maximum() > self._shown_bar.minimum())
        self._place_bar()
        if was_in_sight:
            self.show_focus()

    def _has_focus_in_sight(self, height: int) -> bool:
        """Return whether what has the keyboard is wholly in sight in a viewport of a height."""
        focused = focused_within(self.inside)
        if focused is None:
            return False
        top = focused.mapTo(self.inside, QPoint(0, 0)).y() - self.verticalScrollBar().value()
        return top >= 0 and top + focused.height() <= height

    def _follow_focus(self) -> None:
        handle = self.window().windowHandle()
        if handle is not self._window:
            self._window = handle
            handle.focusObjectChanged.connect(self.show_focus)

    def _follow(self, own: QScrollBar) -> None:
        own.rangeChanged.connect(self._on_range_changed)
        own.valueChanged.connect(self._shown_bar.setValue)
        self._shown_bar.valueChanged.connect(own.setValue)
        self._shown_bar.hide()

    def _on_range_changed(self, least: int, most: int) -> None:
        self._shown_bar.setRange(least, most)
        self._shown_bar.setPageStep(self.viewport().height())
        # What is narrower can be lower. A bar that its own place makes needless, and its absence needed again, stays.
        if most > least or self._placing < 2:
            self._shown_bar.setVisible(most > least)
        self._place_bar()

    def _place_bar(self) -> None:
        wide = look().px(BAR)
        beside = wide if self._is_outer and not self._shown_bar.isHidden() else 0
        self._placing += 1
        self.setViewportMargins(0, 0, beside, self._below)
        self._placing -= 1
        self._shown_bar.setGeometry(self.width() - wide, 0, wide, self.height())
        self._shown_bar.raise_()
