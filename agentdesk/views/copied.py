"""Copied: what this window put into the clipboard, and its way out again before somebody may see it who may not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from agentdesk.domain.curtain import is_shown

if TYPE_CHECKING:
    from agentdesk.services.rows.call import CallView

_SEPARATOR = "\N{PARAGRAPH SEPARATOR}"


class Copied(QObject):
    """The one owner of what a window copied: by a button, or by the keys of its editors.

    Whatever another program puts into the clipboard is never touched.
    """

    def __init__(self, window: QWidget) -> None:
        """Watch the clipboard for as long as the window lives."""
        super().__init__(window)
        self._window = window
        self._words = ""
        self._seen: tuple[str, str] | None = None
        self._clipboard = QGuiApplication.clipboard()
        self._clipboard.dataChanged.connect(self._on_data_changed)

    def copy(self, words: str) -> None:
        """Put a text into the clipboard, for another program."""
        self._clipboard.setText(words)
        self._words = words

    def take_back(self) -> None:
        """Clear the clipboard, if what this window copied is still in it."""
        words, self._words = self._words, ""
        if words and self._clipboard.text() == words:
            self._clipboard.clear()

    def follow(self, view: CallView | None) -> None:
        """Take everything back when a call begins, or comes to a scene, in which nothing of the debt is shown."""
        seen = (view.interaction, view.scene) if view is not None else None
        if view is not None and seen != self._seen and not is_shown("debt", view.scene):
            self.take_back()
        self._seen = seen

    def _on_data_changed(self) -> None:
        """Remember what the editors of the window copied; forget ours when something else took its place."""
        words = self._clipboard.text()
        if words != self._words:
            is_own = self._window.isActiveWindow() and (
                self._clipboard.ownsClipboard() or words == _selected(self._window.focusWidget())
            )
            self._words = words if is_own else ""


def _selected(editor: QWidget | None) -> str:
    """Return what is selected in an editor; each kind of editor tells it in a way of its own."""
    if isinstance(editor, QLineEdit):
        return editor.selectedText()
    if isinstance(editor, QPlainTextEdit):
        return editor.textCursor().selectedText().replace(_SEPARATOR, "\n")
    return ""
