"""Notes: what the agent types about this customer, kept as typed; private numbers go before anything is kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from agentdesk.domain.numbers_found import CARD, NATIONAL_ID
from agentdesk.domain.private_numbers import without_private_numbers
from agentdesk.platform.clock import local
from agentdesk.views import figures
from agentdesk.views.kit.card import Card
from agentdesk.views.kit.chip import Chip
from agentdesk.views.kit.look import look
from agentdesk.views.kit.notes import NotesEdit


class NotesCard(Card):
    """The note of a customer. Emits `typed` with a text that holds no card, bank account or national id."""

    typed = Signal(str)

    def __init__(self, zone: str, parent: QWidget | None = None) -> None:
        """Start empty. `zone` is the desk's own: the time of saving is ours."""
        super().__init__("notes-card", self.tr("Notes"), parent=parent)
        self._zone = zone
        hint = self.tr("What they said, in their words. Facts, no opinions.")
        self.edit = NotesEdit("notes", self.tr("Notes"), hint)
        self._removed = Chip("notes-card-number")
        self.edit.typed.connect(self._on_edit_typed)
        self.edit.limit_met.connect(lambda: self.set_caption(self.tr("This note is full.")))
        self.body.addWidget(self.edit, 1)
        self.body.addWidget(self._removed)

    def show_note(self, body: str, saved_at: int | None) -> None:
        """Show a note that was kept, and when that was; once something was typed here it is only older."""
        if not self.edit.is_own:
            self.edit.show_note(body)
            self.show_saved(saved_at)

    def add_lines(self, lines: Sequence[str]) -> str | None:
        """Add lines that were typed elsewhere; return the note with them, None where they find no room."""
        return self.edit.toPlainText() if self.edit.add("\n".join(lines)) else None

    def own(self) -> str | None:
        """Return the note as it stands, None where nothing was typed here."""
        return self.edit.toPlainText() if self.edit.is_own else None

    def show_saved(self, at: int | None) -> None:
        """Show that the note is on the disk, and since when."""
        if at is None:
            self.set_caption("")
            return
        time = figures.clock_time(local(at, self._zone))
        self.set_caption(self.tr("saved on this device, {0}").format(time))

    def restyle(self) -> None:
        """Keep to a height that leaves room for the account above."""
        super().restyle()
        self.setMaximumHeight(look().px(180))

    def _on_edit_typed(self, text: str) -> None:
        cleaned = without_private_numbers(text)
        if cleaned.count:
            self._replace(cleaned.text)
            self._removed.show_word(self._told(cleaned.removed), "warn")
        self.typed.emit(cleaned.text)

    def _told(self, removed: Mapping[str, int]) -> str:
        if CARD in removed:
            return self.tr("Card number removed from the note")
        if NATIONAL_ID in removed:
            return self.tr("National id removed from the note")
        return self.tr("Bank data removed from the note")

    def _replace(self, text: str) -> None:
        """Put the cleaned text in place of the typed one; undo must not bring the digits back."""
        from_end = len(self.edit.toPlainText()) - self.edit.textCursor().position()
        with QSignalBlocker(self.edit.document()):
            self.edit.setPlainText(text)
        cursor = QTextCursor(self.edit.document())
        cursor.setPosition(max(0, len(text) - from_end))
        self.edit.setTextCursor(cursor)
