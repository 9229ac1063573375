"""Secret: a field for a passphrase, whose letters are not shown, and two of them where one is chosen."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit

from agentdesk.platform.keys import SHORTEST_PASSPHRASE
from agentdesk.views.kit.form import Field


class SecretField(Field):
    """A field for a passphrase: `line` is where it is typed."""

    def __init__(self, name: str, label: str, help_words: str = "") -> None:
        """Start empty."""
        self.line = QLineEdit()
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        super().__init__(name, label, self.line, help_words)

    def is_filled(self) -> bool:
        """Return whether something was typed; where nothing was, the field asks for it and takes the focus."""
        if not self.line.text():
            self.show_error(self.tr("Type the passphrase first."))
            self.line.setFocus()
        return bool(self.line.text())


class ChosenTwice(QObject):
    """A new passphrase in two fields: a slip of the finger that nobody sees must not become one."""

    def __init__(self, first: SecretField, again: SecretField) -> None:
        """Watch the two; whoever asks puts them on the screen."""
        super().__init__(first)
        self._first, self._again = first, again
        first.line.textEdited.connect(lambda _text: again.look_again())

    def is_done(self) -> bool:
        """Return whether both are the same and long enough; else say what is missing, with the keyboard there."""
        if not self._is_long_enough():
            words = self.tr("Use at least {0} characters.").format(SHORTEST_PASSPHRASE)
            self._first.show_error(words, self._is_long_enough)
            self._first.line.setFocus()
        elif not self._is_the_same():
            if self._again.line.text() or self._again.line.hasFocus():
                words = self.tr("This is not the same. Type it once more.")
                self._again.show_error(words, self._is_the_same)
            self._again.line.setFocus()
        return self._is_long_enough() and self._is_the_same()

    def _is_long_enough(self) -> bool:
        return len(self._first.line.text()) >= SHORTEST_PASSPHRASE

    def _is_the_same(self) -> bool:
        return self._first.line.text() == self._again.line.text()
