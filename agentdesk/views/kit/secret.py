"""Secret: a field for a passphrase, whose letters are not shown."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

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
