"""Resume: calls that were open when the program ended, offered at the next start."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from agentdesk.views.kit.a11y import announce
from agentdesk.views.kit.button import KeyButton, Tone
from agentdesk.views.kit.card import Card
from agentdesk.views.kit.cleared import clear
from agentdesk.views.kit.text import Text

if TYPE_CHECKING:
    from agentdesk.services.rows.call import OpenCallRow

MINUTE_MS = 60_000
FROM_DAYS = 48
"""Hours from which whole days are told."""


class ResumeCard(Card):
    """Offers the calls that were left open; nothing of them was lost.

    Emits `offered` when there are any, to be brought to the front, `put_off` when none is wanted now, and
    `resumed(interaction)`.
    """

    offered = Signal()
    put_off = Signal()
    resumed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start hidden."""
        super().__init__("resume", self.tr("Left open"), parent=parent)
        self._later = KeyButton("resume-later", self.tr("Later"), is_small=True)
        self._later.clicked.connect(self._on_later_clicked)
        self.add_beside(self._later)
        self.hide()

    def offer(self, calls: Sequence[OpenCallRow], now: int) -> None:
        """Offer these calls; Enter takes up the first."""
        clear(self.body)
        buttons = [self._add_row(call, now) for call in calls]
        self.setVisible(bool(calls))
        for before, button in pairwise((self._later, *buttons)):
            self.setTabOrder(before, button)
        if calls:
            buttons[0].set_key("Return")
            self.offered.emit()
            buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
            announce(self, self.tr("A call was left open. Everything saved is still there."))

    def _add_row(self, call: OpenCallRow, now: int) -> KeyButton:
        row = QHBoxLayout()
        row.addWidget(Text(self._sentence(call, now)), 1)
        is_live = call.stage in ("dialling", "on_call")
        caption = self.tr("Resume") if is_live else self.tr("Finish it")
        button = KeyButton(f"resume-{call.interaction}", caption, tone=Tone.PRIMARY)
        button.setAccessibleName(f"{caption}: {call.name}" if call.name else caption)
        button.clicked.connect(lambda: self._on_row_clicked(call.interaction))
        row.addWidget(button)
        self.body.addLayout(row)
        return button

    def _sentence(self, call: OpenCallRow, now: int) -> str:
        words, count = self._since(max(0, now - call.opened_at) // MINUTE_MS)
        return words.format(call.name or self.tr("someone who called us"), count)

    def _since(self, minutes: int) -> tuple[str, int]:
        """Return the sentence for a call that began so many minutes ago, and the number that belongs in it."""
        hours = minutes // 60
        if hours >= FROM_DAYS:
            return self.tr("The call with {0} was interrupted. It began {1} days ago."), hours // 24
        if hours > 1:
            return self.tr("The call with {0} was interrupted. It began {1} hours ago."), hours
        if hours:
            return self.tr("The call with {0} was interrupted. It began an hour ago."), hours
        if minutes > 1:
            return self.tr("The call with {0} was interrupted. It began {1} minutes ago."), minutes
        if minutes:
            return self.tr("The call with {0} was interrupted. It began a minute ago."), minutes
        return self.tr("The call with {0} was interrupted a moment ago."), minutes

    def _on_row_clicked(self, interaction: str) -> None:
        self.hide()
        self.resumed.emit(interaction)

    def _on_later_clicked(self) -> None:
        self.hide()
        self.put_off.emit()
