"""Scroll: a column that is as wide as its place and scrolls when it is higher."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from agentdesk.views.kit.look import look
from agentdesk.views.kit.themed import Themed, named


class Scroll(Themed, QScrollArea):
    """Put widgets into `.column`. What is inside wraps; only what cannot is reached by scrolling sideways."""

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
        self.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        self.restyle()

    def restyle(self) -> None:
        """Take spacing from the look in force."""
        self.column.setSpacing(look().px(12))
        super().restyle()
