"""Scroll: a column that is as wide as its place and scrolls when it is higher."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from agentdesk.views.kit.look import look
from agentdesk.views.kit.themed import Themed, named


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
        self.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        self.restyle()

    def restyle(self) -> None:
        """Take spacing from the look in force."""
        self.column.setSpacing(look().px(12))
        super().restyle()
