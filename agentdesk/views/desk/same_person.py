"""Same person: under which other name and client the customer is on file, as a person decided."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from agentdesk.services.rows.people import SamePerson
from agentdesk.views.kit.card import Card
from agentdesk.views.kit.cleared import clear
from agentdesk.views.kit.text import Text


class SamePersonCard(Card):
    """One line for each other record. It tells of a debt, so it exists only while the curtain is open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start hidden."""
        super().__init__("same-person", "", parent=parent, spoken=self.tr("The same person"))
        self.hide()

    def show_others(self, others: Sequence[SamePerson]) -> None:
        """Show the other records; none takes every word of them off the screen."""
        clear(self.body)
        for one in others:
            words = self.tr("The same person as {0}, {1}").format(one.name, one.client)
            self.body.addWidget(Text(words, "small-strong"))
        self.setVisible(bool(others))
