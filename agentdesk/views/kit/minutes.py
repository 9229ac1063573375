"""Minutes: how long something lasted, as a whole number. What cannot be one is not taken, and the field says so."""

from __future__ import annotations

from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QLineEdit

from agentdesk.views.kit.a11y import announce
from agentdesk.views.kit.form import Field


class MinutesField(Field):
    """A field for minutes: `line` is where they are typed; empty counts as none."""

    def __init__(self, name: str, label: str, most: int) -> None:
        """Start empty. `most` is the largest number that is taken."""
        self.line = QLineEdit()
        self.line.setValidator(QIntValidator(0, most, self.line))
        self.line.setPlaceholderText("0")
        self._most = most
        super().__init__(name, label, self.line)
        self.line.inputRejected.connect(self._on_rejected)

    def minutes(self) -> int:
        """Return the minutes that were typed, as this place writes numbers; for what is no number, none."""
        number, _ = self._read()
        return number

    def is_fine(self) -> bool:
        """Return whether the number can be taken; where it cannot, the field says so and takes the focus."""
        if not self._is_within():
            self.show_error(self._words(), self._is_within)
            self.line.setFocus()
        return self._is_within()

    def _is_within(self) -> bool:
        number, is_whole = self._read()
        return is_whole and 0 <= number <= self._most

    def _read(self) -> tuple[int, bool]:
        """Return the number, and whether there is one. The validator lets through what may yet become one."""
        text = self.line.text().strip()
        return self.line.locale().toInt(text) if text else (0, True)

    def _words(self) -> str:
        return self.tr("Only a whole number, up to {0}.").format(self._most)

    def _on_rejected(self) -> None:
        self.show_help(self._words())
        announce(self.line, self._words())
