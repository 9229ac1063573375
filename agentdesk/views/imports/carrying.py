"""Carrying: what was decided about files before the desk ended, carried on a part at a time beside the work."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from agentdesk.services.imports.messages import CarryOn
from agentdesk.services.imports.page_messages import IsUnderWay
from agentdesk.views.kit.lane import Lanes


class Carrying(QObject):
    """Emits `moved` after every part."""

    moved = Signal()

    def __init__(self, lanes: Lanes, parent: QObject) -> None:
        """Do nothing yet."""
        super().__init__(parent)
        self._lanes = lanes

    def start(self) -> None:
        """Look whether something is left, and do it."""
        self._lanes.ask(self, IsUnderWay(), self._on_known, replaces="under-way")

    def _on_known(self, is_under_way: bool) -> None:
        if is_under_way:
            self._go_on()

    def _go_on(self) -> None:
        self._lanes.do(self, CarryOn(), self._on_part)

    def _on_part(self, is_more_left: bool) -> None:
        self.moved.emit()
        if is_more_left:
            self._go_on()
