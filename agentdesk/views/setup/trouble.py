"""Trouble: the profile cannot be opened. Says why, what to do, and lets it be tried again."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from agentdesk.views.setup.frame import SetupFrame


class Trouble(SetupFrame):
    """The screen of a profile that does not open. Emits `again` when it shall be tried once more."""

    again = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Offer to try again; `refuse` says what is wrong."""
        super().__init__(
            "trouble",
            self.tr("Your desk"),
            self.tr("Nothing in your profile is ever replaced or thrown away."),
            self.tr("Try again"),
            parent,
        )
        self.card.body.addWidget(self.button)
        self.button.clicked.connect(self.again)

    def start(self) -> None:
        """Put the focus on the way on."""
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)
