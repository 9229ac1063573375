"""Focus: remembers where the keyboard was, and moves it from pane to pane."""

from __future__ import annotations

from collections.abc import Sequence

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def focused_within(widget: QWidget) -> QWidget | None:
    """Return the widget inside `widget` that has the keyboard focus of its window, or None."""
    now: QWidget | None = widget.window().focusWidget()
    if now is None or not (now is widget or widget.isAncestorOf(now)):
        return None
    return now


class FocusMemory:
    """Where the focus was before a panel or a question took it."""

    def __init__(self) -> None:
        """Remember nothing yet."""
        self._before: QWidget | None = None

    def remember(self, window: QWidget) -> None:
        """Remember the widget of `window` that has the focus."""
        self._before = window.focusWidget()

    def give_back(self, holder: QWidget) -> None:
        """Give the focus back if `holder` still has it; where it came from is gone or hidden, nobody has it then."""
        before, self._before = self._before, None
        held = focused_within(holder)
        if held is None:
            return
        if before is not None and shiboken6.isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            held.clearFocus()


class Panes:
    """The panes of a screen in the order of Ctrl+Tab; each remembers the widget that had the focus last."""

    def __init__(self, panes: Sequence[QWidget]) -> None:
        """Take the panes from left to right."""
        self._panes = list(panes)
        self._last: dict[int, QWidget] = {}

    def move(self, step: int) -> QWidget | None:
        """Move the focus to the next (1) or previous (-1) pane that can take it, and return that."""
        seen = [pane for pane in self._panes if pane.isVisible() and first_control(pane) is not None]
        if not seen:
            return None
        at = next((n for n, pane in enumerate(seen) if focused_within(pane) is not None), None)
        if at is not None:
            self._last[id(seen[at])] = focused_within(seen[at]) or seen[at]
        target = seen[(at + step) % len(seen)] if at is not None else seen[0 if step > 0 else -1]
        self.enter(target)
        return target

    def enter(self, pane: QWidget) -> None:
        """Give the focus to what had it last in `pane`, or to the first control that takes it."""
        last = self._last.get(id(pane))
        if last is None or not shiboken6.isValid(last) or not last.isVisible():
            last = first_control(pane)
        if last is not None:
            last.setFocus(Qt.FocusReason.TabFocusReason)


def first_control(pane: QWidget) -> QWidget | None:
    """Return the first control of a pane in the order of Tab, or None."""
    at: QWidget | None = pane
    while at is not None:
        takes = at.focusPolicy() & Qt.FocusPolicy.TabFocus
        if takes and at.isVisible() and at.isEnabled() and (at is pane or pane.isAncestorOf(at)):
            return at
        at = at.nextInFocusChain()
        if at is pane:
            break
    return None
