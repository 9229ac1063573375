"""Reason: a line that asks why, in a few words."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from agentdesk.views.kit.form import Field

LONGEST = 200


class ReasonField(Field):
    """A field for a few words: `line` is where they are typed."""

    def __init__(self, name: str, label: str) -> None:
        """Start empty."""
        self.line = QLineEdit()
        self.line.setMaxLength(LONGEST)
        super().__init__(name, label, self.line)

    def words(self) -> str:
        """Return what was typed, without blanks around it."""
        return self.line.text().strip()

    def is_filled(self) -> bool:
        """Return whether something was typed; where nothing was, the field asks for it and takes the focus."""
        if not self.words():
            self.show_error(self.tr("A few words are enough."), lambda: bool(self.words()))
            self.line.setFocus()
        return bool(self.words())
