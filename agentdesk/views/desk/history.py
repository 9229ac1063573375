"""History: what happened with a customer, the last first; more of it when asked."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from agentdesk.services.rows.customer import DebtSide
from agentdesk.views.actions import action
from agentdesk.views.happened import entry
from agentdesk.views.kit.button import KeyButton, Tone
from agentdesk.views.kit.card import Card
from agentdesk.views.kit.layouts import FlowLayout
from agentdesk.views.kit.text import Text
from agentdesk.views.kit.timeline import Entry, Timeline

FIRST = 6


class HistoryCard(Card):
    """The history card. It exists only while the curtain is open. Emits `letter_asked` for what came in writing."""

    letter_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty and hidden."""
        super().__init__("history", self.tr("Contact history"), self.tr("our time"), parent)
        self._entries: tuple[Entry, ...] = ()
        self._line = Timeline("history-line", self.tr("Contact history, the last first"))
        self._nothing = Text(self.tr("Nobody has spoken with them yet."), "small", "muted")
        self._more = KeyButton("history-more", self.tr("Show all"), tone=Tone.QUIET, is_small=True)
        self._more.clicked.connect(self._on_more_clicked)
        letter = KeyButton(
            "history-letter",
            self.tr("Log a letter…"),
            action("log_letter").key,
            tone=Tone.QUIET,
            is_small=True,
        )
        letter.clicked.connect(self.letter_asked)
        below, ways = QWidget(), FlowLayout(gap=8)
        below.setLayout(ways)
        ways.addWidget(self._more)
        ways.addWidget(letter)
        for widget in (self._nothing, self._line, below):
            self.body.addWidget(widget)
        self.hide()

    def show_history(self, side: DebtSide | None, zone: str, now: int) -> None:
        """Show the history and the old notes; None takes every word of it off the screen.

        `zone` is the desk's own: what happened here is told by the clock that everybody here had before them.
        """
        self.setVisible(side is not None)
        if side is None:
            self._show((), is_all=True)
            return
        notes = tuple(Entry(self.tr("On file"), "", note) for note in side.old_notes)
        self._entries = (*(entry(row, zone, now) for row in side.timeline), *notes)
        self._show(self._entries, is_all=len(self._entries) <= FIRST)

    def _show(self, entries: tuple[Entry, ...], *, is_all: bool) -> None:
        self._entries = entries
        self._line.show_entries(entries if is_all else entries[:FIRST])
        self._nothing.setVisible(not entries)
        self._more.setVisible(not is_all)

    def _on_more_clicked(self) -> None:
        self._show(self._entries, is_all=True)
