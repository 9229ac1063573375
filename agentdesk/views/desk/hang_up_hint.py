"""Hang-up hint: the reminder that hanging up happens on the phone, shown for the first twenty calls."""

from __future__ import annotations

from PySide6.QtCore import QObject

from agentdesk.services.messages import Recall, Remember
from agentdesk.views.call.bar import CallBar
from agentdesk.views.kit.lane import Lanes

TIMES = 20
KEY = "hint.hang_up"


class HangUpHint(QObject):
    """Counts how often a call was marked as over, and shows the reminder until that was often enough."""

    def __init__(self, lanes: Lanes, parent: QObject) -> None:
        """Know nothing yet."""
        super().__init__(parent)
        self._lanes = lanes
        self._count = TIMES

    def follow(self, bar: CallBar) -> None:
        """Show the reminder on a bar as long as it is needed, and count when its call is over."""
        bar.show_hint(False)
        self._lanes.ask(self, Recall(KEY), lambda kept: self._on_recalled(kept, bar))
        bar.marked.connect(self._on_marked)

    def _on_recalled(self, kept: str | None, bar: CallBar) -> None:
        self._count = int(kept or "0")
        bar.show_hint(self._count < TIMES)

    def _on_marked(self, mark: str) -> None:
        if mark == "over" and self._count < TIMES:
            self._count += 1
            self._lanes.do(self, Remember(KEY, str(self._count)))
