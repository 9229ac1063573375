"""Name the caller: whom a call is about that came in. Start from the reference on their letter, name nobody."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from agentdesk.services.rows.call import CallView
from agentdesk.views.desk.finding import Finding
from agentdesk.views.kit.card import Card
from agentdesk.views.kit.lane import Lanes
from agentdesk.views.kit.look import look
from agentdesk.views.kit.search import SearchField
from agentdesk.views.kit.text import Spoken, Text


class NameCaller(Card):
    """Asks whom the call is about, until it is known. Emits `named(customer)`."""

    named = Signal(str)

    def __init__(self, lanes: Lanes, now: Callable[[], int], parent: QWidget | None = None) -> None:
        """Start without a search."""
        super().__init__("name-caller", self.tr("Whom is this call about?"), parent=parent)
        words = self.tr("“Thank you for calling. Do you have the reference on our letter at hand?”")
        self.search = SearchField("name-caller-search", self.tr("Reference, number or name they gave"))
        self.found = Finding(lanes, now, "caller-found")
        self.search.searched.connect(self.found.look_for)
        self.search.installEventFilter(self)
        self.found.opened.connect(self._on_found_opened)
        hint = Text(self.tr("Ask, do not offer: no name is said before they say it."), "small", "muted")
        for part in (Spoken(words), hint, self.search):
            self.body.addWidget(part)
        self.body.addWidget(self.found, 1)

    def show_call(self, view: CallView) -> None:
        """Leave when the call has its customer."""
        if view.customer is not None:
            self.found.close_search()
            self.hide()

    def start(self) -> None:
        """Put the focus into the search."""
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys and Enter work on what was found while the search keeps the focus."""
        if watched is self.search and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self.found.step(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.search.tell()
                self.found.open_current()
                return True
        return super().eventFilter(watched, event)

    def restyle(self) -> None:
        """Leave room for a few that were found."""
        super().restyle()
        self.setMinimumHeight(look().px(360))

    def _on_found_opened(self, customer: str) -> None:
        self.named.emit(customer)
