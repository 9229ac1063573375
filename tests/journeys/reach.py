"""Reach: which controls a person can get at, and which words are cut, in the window as it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractButton, QLabel, QScrollArea, QScrollBar, QWidget

from agentdesk.views.kit import chip, palette, rail, rows, text
from agentdesk.views.kit.button import KeyButton
from agentdesk.views.kit.text import Spoken
from agentdesk.views.main_window import MainWindow

PAINTERS = (chip, palette, rail, rows)
ID = re.compile(r"-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def controls(window: QWidget) -> Iterator[QWidget]:
    """Yield everything that takes the keyboard, or a click, and is there now."""
    for widget in window.findChildren(QWidget):
        takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus or isinstance(widget, QAbstractButton)
        if takes and widget.isVisible() and widget.window() is window and not isinstance(widget, QScrollBar):
            yield widget


def reachable(window: QWidget) -> tuple[set[str], dict[str, str]]:
    """Return the names of the controls that can be brought wholly on the screen, and what is wrong with others."""
    found: set[str] = set()
    wrong: dict[str, str] = {}
    for control in controls(window):
        fault = _out_of_reach(control)
        if fault:
            wrong[_named(control)] = fault
        else:
            found.add(ID.sub("", control.objectName()))
    return found, wrong


def _out_of_reach(control: QWidget) -> str:
    """Scroll to a control; return what cannot be seen of it then."""
    height = control.height()
    for area in _areas_around(control):
        area.verticalScrollBar().setValue(control.mapTo(area.widget(), QPoint(0, 0)).y())
        height = min(height, area.viewport().height())
    seen = control.visibleRegion().boundingRect()
    if seen.width() < control.width():
        return f"{seen.width()} of {control.width()} wide"
    return f"{seen.height()} of {height} high" if seen.height() < height else ""


def _areas_around(control: QWidget) -> Iterator[QScrollArea]:
    """Yield the areas that scroll a control, the innermost first."""
    at = control.parentWidget()
    while at is not None:
        if isinstance(at, QScrollArea):
            yield at
        at = at.parentWidget()


def cut(window: QWidget) -> dict[str, str]:
    """Return the words that have less room than they need."""
    found: dict[str, str] = {}
    for label in window.findChildren(QLabel):
        if label.isVisible() and label.text() and not label.size().isEmpty() and _is_cut(label):
            found[_named(label)] = label.text()
    for button in window.findChildren(KeyButton):
        if button.isVisible() and button.heightForWidth(button.width()) > button.height():
            found[_named(button)] = button.text()
    return found


def _is_cut(label: QLabel) -> bool:
    """Return whether a label's words need more width, or when wrapped more height, than it has."""
    if isinstance(label, Spoken) or label.wordWrap():
        longest = max(label.text().split(), key=label.fontMetrics().horizontalAdvance, default="")
        is_narrow = label.fontMetrics().horizontalAdvance(longest) > label.width()
        return is_narrow or label.heightForWidth(label.width()) > label.height() + 1
    if isinstance(label, chip.Chip):
        return label.sizeHint().width() > label.width()
    lines = label.text().splitlines()
    return max(map(label.fontMetrics().horizontalAdvance, lines)) > label.width() + 1


def _named(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName() or widget.parentWidget().objectName()}"


def panes(window: MainWindow) -> Iterator[None]:
    """Bring every pane that is behind a tab to the front, one after the other, and at last the first one again."""
    parts = window.desk.panes
    yield  # whoever looks lets the window settle first: what it brings to the front on its own is there only then
    front, focus = parts._front, window.focusWidget()
    for index in parts._tabbed:
        if index != front:
            parts.show_pane(index)
            yield
    parts.show_pane(front)
    if focus is not None:
        focus.setFocus()


def elided_by(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Return a table that tells of whatever is painted with an ellipsis from now on what can be read of it."""
    found: dict[str, str] = {}

    def draw(painter: QPainter, words: str, rect: object, align: Qt.AlignmentFlag) -> None:
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(rect.width()))  # type: ignore[attr-defined]
        if shown != words:
            found[words] = shown
        text.draw_elided(painter, words, rect, align)  # type: ignore[arg-type]

    for module in PAINTERS:
        monkeypatch.setattr(module, "draw_elided", draw)
    return found
