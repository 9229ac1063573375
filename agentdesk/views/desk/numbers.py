"""Numbers: a customer's telephones in the order they are tried, what kind each is, and what time it is there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agentdesk.services.rows.customer import NumberRow
from agentdesk.views import wording
from agentdesk.views.actions import action
from agentdesk.views.call.line_words import their_time
from agentdesk.views.kit.button import KeyButton, Tone
from agentdesk.views.kit.card import Card
from agentdesk.views.kit.chip import Chip
from agentdesk.views.kit.cleared import clear
from agentdesk.views.kit.text import Text
from agentdesk.views.telephone import shown_number


class NumbersCard(Card):
    """The numbers of a customer. Emits `dial_asked` with an E.164 number."""

    dial_asked = Signal(str)

    def __init__(self, zone: str, parent: QWidget | None = None) -> None:
        """Start empty. `zone` is the desk's own."""
        super().__init__("numbers", self.tr("Numbers"), parent=parent)
        self._zone = zone
        self._rows: tuple[NumberRow, ...] = ()

    def show_numbers(self, rows: Sequence[NumberRow], now: int) -> None:
        """Show the numbers; the first that may be called wears the key."""
        clear(self.body)
        self._rows = tuple(rows)
        first = self.first()
        for at, row in enumerate(self._rows):
            self.body.addWidget(self._row(at, row, now, is_first=row is first))
        if not self._rows:
            self.body.addWidget(Text(self.tr("No telephone number is known."), "small", "muted"))

    def open_unless(self, why_not: str) -> None:
        """Let the numbers be dialled, or say of each why none of them is."""
        for button in self.findChildren(KeyButton):
            button.open_unless(why_not)

    def first(self) -> NumberRow | None:
        """Return the first number that nothing stops, or None."""
        return next((row for row in self._rows if row.stopped_by is None), None)

    def dial_first(self) -> None:
        """Ask for the first number that may be called to be dialled; where all are stopped, the answer says so."""
        row = self.first() or next(iter(self._rows), None)
        if row is not None:
            self.dial_asked.emit(row.number)

    def _row(self, at: int, row: NumberRow, now: int, *, is_first: bool) -> QWidget:
        holder = QWidget()
        line, words = QHBoxLayout(holder), QVBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(2)
        words.addWidget(Text(shown_number(row.number), "money-strong", wrap=False))
        there = their_time(row.zones, self._zone, now) if row.zones else ""
        words.addWidget(Text(" · ".join(filter(None, (wording.number_kind(row), there))), "small", "muted"))
        line.addLayout(words, 1)
        if row.stopped_by is not None:
            line.addWidget(Chip(f"number-{at}-stop", wording.of(wording.SIGNS, row.stopped_by), "bad"))
            return holder
        key = action("dial").key if is_first else ""
        button = KeyButton(f"number-{at}-dial", self.tr("Dial"), key, tone=Tone.PLAIN, icon="phone")
        button.setAccessibleName(self.tr("Dial {0}").format(shown_number(row.number)))
        button.clicked.connect(lambda: self.dial_asked.emit(row.number))
        line.addWidget(button)
        return holder
