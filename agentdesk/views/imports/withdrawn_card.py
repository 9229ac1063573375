"""Withdrawn card: of a file that was withdrawn, which accounts stayed because they were worked, and why it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from agentdesk.views.imports.withdraw_card import names_of
from agentdesk.views.imports.words import count
from agentdesk.views.kit.card import Card
from agentdesk.views.kit.text import Text

if TYPE_CHECKING:
    from agentdesk.services.imports.page_messages import Left


class WithdrawnCard(Card):
    """Hidden unless a file that was withdrawn is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start hidden."""
        super().__init__("withdrawn", self.tr("It was withdrawn"), parent=parent)
        self._reason, self._words, self._names = Text("", "body"), Text("", "body"), Text("", "small", "warn")
        for part in (self._reason, self._words, self._names):
            self.body.addWidget(part)
        self.hide()

    def show_left(self, left: Left) -> None:
        """Show the reason, and by name what stayed."""
        self._reason.setText(self.tr("Reason: {0}").format(left.reason))
        self._reason.setVisible(bool(left.reason))
        self._words.setText(
            self.tr("These were worked before and stayed: {0}").format(count(len(left.stayed)))
            if left.stayed
            else self.tr("No account of it stayed.")
        )
        self._names.setText(names_of(left.stayed))
        self._names.setVisible(bool(left.stayed))
        self.show()

    def put_away(self) -> None:
        """Leave nobody's name here."""
        self._reason.clear()
        self._names.clear()
        self.hide()
