"""Form: a field with its label above, help below, and the error sentence where the eye already is."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from agentdesk.views.kit.a11y import announce
from agentdesk.views.kit.look import look
from agentdesk.views.kit.text import Text
from agentdesk.views.kit.themed import Themed, named


class Field(Themed, QWidget):
    """A label, an editor, a sentence of help or of error. The editor is any of Qt's own, or one of ours."""

    def __init__(
        self, name: str, label: str, editor: QWidget, help_words: str = "", parent: QWidget | None = None
    ) -> None:
        """Name the editor by the label; `name` becomes its object name."""
        super().__init__(parent)
        self.setObjectName(f"{name}-field")
        named(editor, name, label)
        self.editor = editor
        self._help_words = help_words
        self._label = Text(label, "small-strong")
        self._label.setBuddy(editor)
        self._below = Text(help_words, "caption", "muted")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for widget in (self._label, editor, self._below):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        self._show_below(help_words, is_error=False)
        self.restyle()

    @property
    def label(self) -> QLabel:
        """The label, whose buddy the editor is."""
        return self._label

    @property
    def error(self) -> str:
        """The error sentence that is shown, or an empty text."""
        return self._below.text() if self.editor.property("wrong") else ""

    def show_error(self, sentence: str) -> None:
        """Show what is wrong and what to do; a screen reader says it and reads it again with the field."""
        self._show_below(sentence, is_error=True)
        announce(self.editor, sentence)

    def clear_error(self) -> None:
        """Show the help again."""
        self._show_below(self._help_words, is_error=False)

    def show_help(self, words: str) -> None:
        """Show other words of help, such as what was understood of what was typed."""
        self._help_words = words
        if not self.error:
            self._show_below(words, is_error=False)

    def restyle(self) -> None:
        """Take spacing from the look in force."""
        self._column.setSpacing(look().px(4))
        super().restyle()

    def _show_below(self, words: str, *, is_error: bool) -> None:
        self._below.setText(words)
        self._below.set_tone("bad" if is_error else "muted")
        self._below.setVisible(bool(words))
        self.editor.setAccessibleDescription(words)
        if bool(self.editor.property("wrong")) is not is_error:
            self.editor.setProperty("wrong", is_error)
            self.editor.style().unpolish(self.editor)
            self.editor.style().polish(self.editor)
