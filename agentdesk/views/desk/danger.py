"""Danger: what to say at once on a call whose caller is not named yet. The words are the script's own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from agentdesk.views.kit.card import Card
from agentdesk.views.kit.text import Spoken, Text

if TYPE_CHECKING:
    from agentdesk.services.crisis_words import CrisisLine


class DangerCard(Card):
    """Says what to do from the first moment on; the script's words follow as soon as they are read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Say what holds whatever the script has."""
        super().__init__("danger", self.tr("Safety: everything else is put aside"), parent=parent)
        first = self.tr("Stay with them on the line, and ask for your lead now.")
        later = self.tr("Who is calling can wait. Once you name them, the script goes on from here.")
        self.body.addWidget(Text(first, "strong", "bad"))
        self.body.addWidget(Text(later, "small", "muted"))

    def show_lines(self, lines: Sequence[CrisisLine]) -> None:
        """Show what the script has for it, in its order."""
        for line in lines:
            self.body.addWidget(Text(line.title, "strong"))
            if line.spoken:
                self.body.addWidget(Spoken(self.tr("“{0}”").format(line.spoken)))
            if line.instruct:
                self.body.addWidget(Text(line.instruct, "small", "muted"))
