"""Screens: the places of a window by name, one of them shown; each is put there when somebody first goes to it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from agentdesk.views.kit.rail import Rail

DESK = "desk"


class Screens(QObject):
    """Emits `shown(name)`, also for the one that is shown already."""

    shown = Signal(str)

    def __init__(self, stack: QStackedWidget, rail: Rail, parent: QObject) -> None:
        """Take the stack and the rail, which marks where one is."""
        super().__init__(parent)
        self._stack, self._rail = stack, rail
        self._makers: dict[str, Callable[[], QWidget]] = {}
        self._made: dict[str, QWidget] = {}

    @property
    def here(self) -> str:
        """The name of the screen that is shown."""
        shown = self._stack.currentWidget()
        return next((name for name, screen in self._made.items() if screen is shown), DESK)

    def add(self, name: str, make: Callable[[], QWidget]) -> None:
        """Keep how a screen is made."""
        self._makers[name] = make

    def has(self, name: str) -> bool:
        """Return whether there is a screen of this name."""
        return name in self._makers

    def screen(self, name: str) -> QWidget:
        """Return a screen, made if nobody has been there."""
        if name not in self._made:
            self._made[name] = self._makers[name]()
            self._stack.addWidget(self._made[name])
        return self._made[name]

    def show(self, name: str) -> None:
        """Show a screen."""
        self._stack.setCurrentWidget(self.screen(name))
        self._rail.mark(name)
        self.shown.emit(name)

    def show_or_desk(self, name: str) -> None:
        """Show a screen; where it is shown already, lead back to the desk."""
        self.show(DESK if self.here == name else name)

    def mark(self) -> None:
        """Mark again where one is: what was pressed led nowhere."""
        self._rail.mark(self.here)
