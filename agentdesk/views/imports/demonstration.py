"""Demonstration: a client's file in a profile that is one is decided about before anything is written."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from agentdesk.views.kit.answers import Choice
from agentdesk.views.kit.card import Card
from agentdesk.views.kit.segmented import Segmented
from agentdesk.views.kit.text import Text

END, KEEP = "end", "keep"


class DemonstrationCard(Card):
    """Hidden where it is no matter. Emits `decided` when the person has said what becomes of the demonstration."""

    decided = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start hidden."""
        super().__init__("demonstration", self.tr("This is a demonstration"), parent=parent)
        self.body.addWidget(
            Text(
                self.tr(
                    "Its central database is not encrypted. Give real customers a profile of their own, or say what is"
                    " to become of this one."
                ),
                "body",
                "warn",
            )
        )
        self._ways = Segmented(
            "demonstration-way",
            self.tr("What becomes of the demonstration"),
            (
                Choice(END, self.tr("It ends: this profile stands alone from now on")),
                Choice(KEEP, self.tr("It stays: these customers are sent there in plain text")),
            ),
        )
        self._ways.chosen.connect(lambda _way: self.decided.emit())
        self.body.addWidget(self._ways)
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether it has to be decided yet."""
        return not self.isHidden() and not self._ways.holds

    @property
    def keeps(self) -> bool:
        """Whether the demonstration stays one, with these customers in it."""
        return not self.isHidden() and self._ways.holds == KEEP

    def ask(self, is_foreign: bool) -> None:
        """Ask where a file would bring in customers who are none of the demonstration's own."""
        self.setVisible(is_foreign)

    def begin(self) -> None:
        """Forget what was decided: another file is looked at."""
        self._ways.show_choice("")
        self.hide()
