"""Shortcuts: makes the book of actions work in a window, and lets each action live only in its states.

Some systems give editors keys of their own: on Linux Ctrl+E goes to the end of the line. A key that the book has for
the whole window, and that would do something now, comes before those, or the call could not be ended from the notes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from agentdesk.views.kit.action import Action, Scope, State
from agentdesk.views.kit.why_not import why_not

_COMMANDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


@dataclass(slots=True)
class _Bound:
    """An action of the book, its QAction, and what makes it possible besides the state."""

    action: Action
    qt: QAction
    handler: Callable[[], object] | None = None
    within: QWidget | None = None
    is_possible: bool = True
    why_not: str = ""


class Shortcuts(QObject):
    """All QActions of a window. A screen binds handlers by id; an action nobody bound is not live.

    Emits `beginning(id)` before an action is done, `triggered(id)` after it.
    """

    beginning = Signal(str)
    triggered = Signal(str)

    def __init__(self, window: QWidget, actions: Iterable[Action]) -> None:
        """Make a QAction for each action."""
        super().__init__(window)
        self._state = State.READY
        self._window = window
        self._bound = {action.id: _Bound(action, self._make(window, action)) for action in actions}
        self._editor: QObject | None = None
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let what has the keyboard not claim a key for itself that does something here in the window."""
        if event.type() == QEvent.Type.Show and watched is self._window:
            self._window.removeEventFilter(self)
            self._window.windowHandle().focusObjectChanged.connect(self._on_focus_changed)
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        pressed = QKeySequence(event.keyCombination())
        is_ours = bool(event.modifiers() & _COMMANDING) and any(
            self._reaches(bound, watched) and pressed in bound.qt.shortcuts()
            for bound in self._bound.values()
        )
        if is_ours:
            event.ignore()
        return is_ours

    @property
    def state(self) -> State:
        """The state the window is in."""
        return self._state

    def bind(self, action_id: str, handler: Callable[[], object], within: QWidget | None = None) -> QAction:
        """Let an action call `handler`, in place of any earlier one. A narrower scope needs `within`, its pane."""
        bound = self._bound[action_id]
        if (bound.action.scope is Scope.WINDOW) == (within is not None):
            raise ValueError(f"{action_id} has the scope {bound.action.scope}")
        if within is not None:
            within.addAction(bound.qt)
            bound.qt.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        bound.handler, bound.within = handler, within
        self._refresh(bound)
        return bound.qt

    def unbind(self, action_id: str) -> None:
        """Take the handler away, when the screen that bound it goes."""
        self._bound[action_id].handler = None
        self._refresh(self._bound[action_id])

    def enter(self, state: State) -> None:
        """Change the state; every action follows."""
        self._state = state
        for bound in self._bound.values():
            self._refresh(bound)

    def allow(self, action_id: str, is_possible: bool, why_not: str = "") -> None:
        """Say whether an action is possible now for a reason other than the state, and `why_not` in one sentence."""
        bound = self._bound[action_id]
        bound.is_possible, bound.why_not = is_possible, why_not
        self._refresh(bound)

    def live(self) -> tuple[Action, ...]:
        """Return the actions that would do something now, in the order of the book."""
        return tuple(bound.action for bound in self._bound.values() if bound.qt.isEnabled())

    def why_not(self, action_id: str) -> str:
        """Return why an action does nothing now, in one sentence; an empty text for one that is live."""
        bound = self._bound[action_id]
        if bound.qt.isEnabled():
            return ""
        return (self._state in bound.action.when and bound.why_not) or why_not(bound.action, self._state)

    def dead(self, keys: QKeySequence) -> Action | None:
        """Return the action of the whole window that has a key and would do nothing now, where none would."""
        having = [
            one for one in self._bound.values() if one.handler is not None and keys in one.qt.shortcuts()
        ]
        if any(one.qt.isEnabled() for one in having):
            return None
        return next((one.action for one in having if one.action.scope is Scope.WINDOW), None)

    def bound(self) -> tuple[Action, ...]:
        """Return the actions that somebody bound: what this window can do at all, in the order of the book."""
        return tuple(bound.action for bound in self._bound.values() if bound.handler is not None)

    def trigger(self, action_id: str) -> None:
        """Do an action as its key would."""
        self._bound[action_id].qt.trigger()

    def qaction(self, action_id: str) -> QAction:
        """Return the QAction, for menus and buttons."""
        return self._bound[action_id].qt

    def _on_focus_changed(self, now: QObject | None) -> None:
        if self._editor is not None and isValid(self._editor):
            self._editor.removeEventFilter(self)
        self._editor = now
        if now is not None:
            now.installEventFilter(self)

    def _reaches(self, bound: _Bound, editor: QObject) -> bool:
        """Return whether an action does something now where the keyboard is."""
        within = bound.within
        is_there = within is None or (isinstance(editor, QWidget) and within.isAncestorOf(editor))
        return is_there and bound.qt.isEnabled()

    def _make(self, window: QWidget, action: Action) -> QAction:
        made = QAction(action.words(), self)
        made.setObjectName(f"action-{action.id}")
        made.setShortcuts([QKeySequence(key) for key in action.all_keys])
        made.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        made.setAutoRepeat(False)
        made.setEnabled(False)
        made.triggered.connect(lambda: self._run(action.id))
        if action.scope is Scope.WINDOW:
            window.addAction(made)
        return made

    def _refresh(self, bound: _Bound) -> None:
        bound.qt.setEnabled(
            bound.handler is not None and bound.is_possible and self._state in bound.action.when
        )

    def _run(self, action_id: str) -> None:
        bound = self._bound[action_id]
        if bound.handler is not None:
            self.beginning.emit(action_id)
            bound.handler()
            self.triggered.emit(action_id)
