"""Form: a field with its label above or beside it, help below, and the error sentence where the eye already is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QBoxLayout, QLabel, QVBoxLayout, QWidget

from agentdesk.views.kit.a11y import announce
from agentdesk.views.kit.edited import on_edited
from agentdesk.views.kit.look import look
from agentdesk.views.kit.text import Text
from agentdesk.views.kit.themed import Themed, named


class Field(Themed, QWidget):
    """A label, an editor, a sentence of help or of error. The editor is any of Qt's own, or one of ours.

    An error goes with the edit that mends it.
    """

    def __init__(
        self,
        name: str,
        label: str,
        editor: QWidget,
        help_words: str = "",
        parent: QWidget | None = None,
        *,
        is_beside: bool = False,
    ) -> None:
        """Name the editor by the label; `name` becomes its object name. The label may stand beside the editor."""
        super().__init__(parent)
        self.setObjectName(f"{name}-field")
        named(editor, name, label)
        self.editor = editor
        self._help_words = help_words
        self._is_mended: Callable[[], bool] = _by_any_edit
        self._label = Text(label, "small-strong")
        self._label.setBuddy(editor)
        self._below = Text(help_words, "caption", "muted")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        way = QBoxLayout.Direction.LeftToRight if is_beside else QBoxLayout.Direction.TopToBottom
        self._pair = QBoxLayout(way)
        self._pair.addWidget(self._label)
        self._pair.addWidget(editor, 1 if is_beside else 0)
        self._label.setWordWrap(not is_beside)
        self._column.addLayout(self._pair)
        self._column.addWidget(self._below)
        self._column.addStretch(1)
        self._show_below(help_words, is_error=False)
        on_edited(editor, self.look_again)
        self.restyle()

    @property
    def label(self) -> QLabel:
        """The label, whose buddy the editor is."""
        return self._label

    @property
    def error(self) -> str:
        """The error sentence that is shown, or an empty text."""
        return self._below.text() if self.editor.property("wrong") else ""

    def show_error(self, sentence: str, is_mended: Callable[[], bool] | None = None) -> None:
        """Show what is wrong and what to do; a screen reader says it and reads it again with the field.

        `is_mended` tells after an edit whether the field has become right; without it any edit counts.
        """
        self._is_mended = is_mended or _by_any_edit
        self._show_below(sentence, is_error=True)
        announce(self.editor, sentence)

    def look_again(self) -> None:
        """Take the error away where what was wrong has been mended."""
        if self.error and self._is_mended():
            self.clear_error()

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
        at = look()
        self._column.setSpacing(at.px(4))
        is_beside = self._pair.direction() is QBoxLayout.Direction.LeftToRight
        self._pair.setSpacing(at.px(10 if is_beside else 4))
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


def _by_any_edit() -> bool:
    return True
