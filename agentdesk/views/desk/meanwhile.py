"""Meanwhile: that the account was closed while somebody talks about it, and that the call is to end kindly."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from agentdesk.services.meanwhile import UNSAID
from agentdesk.views import wording
from agentdesk.views.kit.a11y import announce
from agentdesk.views.kit.card import Card
from agentdesk.views.kit.text import Text


class MeanwhileCard(Card):
    """Hidden until something has changed. It stays for as long as the call does."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start hidden."""
        super().__init__("meanwhile", "", parent=parent, spoken=self.tr("Changed during this call"))
        self._what = Text("", "strong", "bad")
        self._unsaid = self.tr("Something has changed during this call.")
        self._do = Text(self.tr("Ask for nothing more about it, and close the call kindly."), "body")
        for part in (self._what, self._do):
            self.body.addWidget(part)
        self.hide()

    def show_changes(self, codes: Sequence[str]) -> None:
        """Say what has changed, by the codes of account states and stop signs; with none the card is not there."""
        before = self._what.text()
        said = [wording.of(wording.SIGNS, code) for code in codes if code != UNSAID]
        told = self.tr("Changed during this call: {0}").format(", ".join(said))
        self._what.setText(told if said else self._unsaid if codes else "")
        self.setVisible(bool(codes))
        if codes and self._what.text() != before:
            announce(self, f"{self._what.text()} {self._do.text()}")

    def hush(self) -> None:
        """Say no more than that something has changed: the account is closed to whoever listens."""
        if self._what.text():
            self._what.setText(self._unsaid)
