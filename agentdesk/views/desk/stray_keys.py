"""Stray keys: what is typed in a call while nothing takes it goes where it belongs, letter by letter.

That is the field of the step, else the notes; the keyboard goes there with it, so that the next letter follows. In the
script a number is an answer's: one that no answer wears now is nobody's, and the next one answers as it always did.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from agentdesk.views.desk.screen import FACTS, DeskScreen

if TYPE_CHECKING:
    from agentdesk.views.desk.page import CustomerPage

COMMAND = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
META = Qt.KeyboardModifier.MetaModifier
NONE = Qt.KeyboardModifier.NoModifier


class StrayKeys(QObject):
    """Watches for keys that come to the window because nobody below took them."""

    def __init__(self, desk: DeskScreen, window: QObject) -> None:
        """Watch the window that a desk is in."""
        super().__init__(desk)
        self._desk = desk
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Write a letter that nobody took."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        return _is_written(event) and self._is_ours() and self._write(event)

    def _is_ours(self) -> bool:
        """Return whether the keyboard is on the desk, or nowhere; a panel above it has keys of its own."""
        at: QWidget | None = self._desk.window().focusWidget()
        return self._desk.isVisible() and (at is None or self._desk.isAncestorOf(at))

    def _write(self, event: QKeyEvent) -> bool:
        page = self._desk.page
        if page is None or page.call is None:
            return False
        line = _line_of(page)
        target = line if line is not None and line.isVisible() else self._notes(page)
        if line is target and line is not None:
            line.end(False)
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        again = QKeyEvent(event.type(), event.key(), event.modifiers(), event.text())
        QCoreApplication.sendEvent(target, again)
        return True

    def _notes(self, page: CustomerPage) -> QWidget:
        self._desk.panes.show_pane(FACTS)
        return page.column.notes.edit


def _line_of(page: CustomerPage) -> QLineEdit | None:
    """Return the line in which the work on the screen asks for words, or None."""
    if page.wrap_up is not None:
        return page.wrap_up.fields.line()
    if page.unnamed.question is not None:
        return page.unnamed.question.search
    return page.stage.answers.fields.line() if page.stage is not None else None


def _is_written(event: QKeyEvent) -> bool:
    """Return whether a key writes something that can be seen; Control and Alt together are one more shift key."""
    held = event.modifiers() & (COMMAND | ALT | META)
    return event.text().isprintable() and bool(event.text().strip()) and held in (NONE, COMMAND | ALT)
