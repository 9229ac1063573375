"""Scroll: a column that is as wide as its place and scrolls when it is higher.

Its bar lies over the right margin, so that nothing changes its width when the column grows.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QScrollBar, QVBoxLayout, QWidget

from agentdesk.views.kit.look import look
from agentdesk.views.kit.themed import Themed, named

BAR = 12


class Scroll(Themed, QScrollArea):
    """Put widgets into `.column`. It never scrolls sideways: what is inside wraps."""

    def __init__(self, name: str, spoken: str, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        named(self, name, spoken)
        inside = QWidget()
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        self._shown_bar = QScrollBar(Qt.Orientation.Vertical, self)
        self._follow(self.verticalScrollBar())
        self.restyle()

    def restyle(self) -> None:
        """Take spacing from the look in force."""
        self.column.setSpacing(look().px(12))
        self._place_bar()
        super().restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the bar at the right edge."""
        super().resizeEvent(event)
        self._place_bar()

    def _follow(self, own: QScrollBar) -> None:
        own.rangeChanged.connect(self._on_range_changed)
        own.valueChanged.connect(self._shown_bar.setValue)
        self._shown_bar.valueChanged.connect(own.setValue)
        self._shown_bar.hide()

    def _on_range_changed(self, least: int, most: int) -> None:
        self._shown_bar.setRange(least, most)
        self._shown_bar.setPageStep(self.viewport().height())
        self._shown_bar.setVisible(most > least)

    def _place_bar(self) -> None:
        wide = look().px(BAR)
        self._shown_bar.setGeometry(self.width() - wide, 0, wide, self.height())
        self._shown_bar.raise_()
