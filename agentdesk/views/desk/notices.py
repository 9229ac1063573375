"""Notices: cards above the work that come and go; where there is none, there is no gap either."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agentdesk.views.kit.look import look
from agentdesk.views.kit.themed import Themed


class Notices(Themed, QWidget):
    """A column of cards that are hidden most of the time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty and hidden."""
        super().__init__(parent)
        self._cards: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self.hide()
        self.restyle()

    def add(self, card: QWidget) -> None:
        """Add a card that is hidden now."""
        self._cards.append(card)
        self._column.addWidget(card)
        card.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Come and go with the cards."""
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self.setVisible(any(not card.isHidden() for card in self._cards))
        return False

    def restyle(self) -> None:
        """Take margins from the look in force."""
        at = look()
        self._column.setContentsMargins(at.px(20), at.px(14), at.px(20), 0)
        self._column.setSpacing(at.px(12))
        super().restyle()
