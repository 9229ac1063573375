"""Work pane: the customer in work, or that nobody is open, and above it the notices that come and go."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from agentdesk.views.actions import action
from agentdesk.views.desk.incoming import IncomingCard
from agentdesk.views.desk.notices import Notices
from agentdesk.views.desk.resume import ResumeCard
from agentdesk.views.kit.empty import EmptyState
from agentdesk.views.kit.scroll import Scroll
from agentdesk.views.kit.shelf import Shelf
from agentdesk.views.kit.themed import named


class WorkPane(QWidget):
    """The middle pane. Put whoever is in work on `centre`; `incoming` and `resume` show themselves above it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start with nobody open."""
        super().__init__(parent)
        named(self, "work", self.tr("Work"))
        self.incoming, self.resume = IncomingCard(), ResumeCard()
        self.empty = self._made_empty()
        self.centre = Shelf()
        self._notices = Notices()
        for part in (self.resume, self.incoming):
            self._notices.add(part)
        scroll = Scroll("work-scroll", self.tr("Work"), gap=0, is_outer=True)
        scroll.column.addWidget(self._notices)
        scroll.column.addWidget(self.centre, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)
        self.show_nobody()

    def show_nobody(self) -> None:
        """Say that nobody is open, and what may be done."""
        self.centre.put(self.empty)

    def _made_empty(self) -> EmptyState:
        return EmptyState(
            "desk-empty",
            "headset",
            self.tr("Nobody is open"),
            self.tr("Choose a customer of the worklist to prepare the call, or take a call that comes in."),
            action=self.tr("A call comes in"),
            key=action("incoming_call").key,
        )
