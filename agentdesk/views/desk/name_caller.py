"""Name the caller: whom a call is about that came in. Start from the reference on their letter, name nobody."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from agentdesk.views.actions import action
from agentdesk.views.desk.finding import Finding
from agentdesk.views.desk.search_keys import SearchKeys
from agentdesk.views.kit.button import KeyButton, Tone
from agentdesk.views.kit.card import Card
from agentdesk.views.kit.lane import Lanes
from agentdesk.views.kit.look import look
from agentdesk.views.kit.search import SearchField
from agentdesk.views.kit.text import Spoken, Text


class NameCaller(Card):
    """Asks whom the call is about. Emits `named(customer)`; whoever holds it takes it away.

    Emits `danger` for the key that must be there whoever it is; once the call is over there is nobody to talk to.
    """

    named = Signal(str)
    danger = Signal()

    def __init__(
        self, lanes: Lanes, now: Callable[[], int], *, is_over: bool, parent: QWidget | None = None
    ) -> None:
        """Start without a search."""
        super().__init__("name-caller", self.tr("Whom is this call about?"), parent=parent)
        words = self.tr("“Thank you for calling. Do you have the reference on our letter at hand?”")
        self.search = SearchField("name-caller-search", self.tr("Reference, number or name they gave"))
        self.found = Finding(lanes, now, "caller-found")
        self.search.searched.connect(self.found.look_for)
        SearchKeys(self.search, self.found)
        self.found.opened.connect(self._on_found_opened)
        hint = Text(
            self.tr("Ask, do not offer: no name is said before they say it. Down and Enter choose."),
            "small",
            "muted",
        )
        safety = KeyButton(
            "says-safety", self.tr("Safety"), action("says_safety").key, tone=Tone.DANGER, is_dense=True
        )
        safety.clicked.connect(self.danger)
        self.add_beside(safety)
        # Said of what has no place yet, "not hidden" would open a window of its own.
        safety.setHidden(is_over)
        for part in (Spoken(words), hint, self.search):
            self.body.addWidget(part)
        self.body.addWidget(self.found, 1)

    def propose(self, number: str) -> None:
        """Look for whoever has the number that the phone showed, or a part of it; nothing is chosen by itself."""
        if number:
            self.search.setText(number)
            self.search.tell()
            self.search.selectAll()

    def start(self) -> None:
        """Put the focus into the search."""
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def restyle(self) -> None:
        """Leave room for a few that were found."""
        super().restyle()
        self.setMinimumHeight(look().px(360))

    def _on_found_opened(self, customer: str) -> None:
        self.named.emit(customer)
