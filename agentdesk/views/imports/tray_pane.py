"""Tray pane: what waits for a decision above, the one that is looked at below; what was decided can be decided anew."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from agentdesk.views.imports.pane import Pane
from agentdesk.views.imports.tray_rows import Query, TrayList
from agentdesk.views.kit.answers import Choice
from agentdesk.views.kit.card import Card
from agentdesk.views.kit.focus import focused_within
from agentdesk.views.kit.lane import Lanes
from agentdesk.views.kit.segmented import Segmented
from agentdesk.views.kit.text import Text

OPEN, DECIDED = "open", "decided"


class TrayPane(Pane):
    """The list, and a card for the one that is chosen. Each tray fills the card. Emits `decided` after a decision."""

    decided = Signal()

    def __init__(self, name: str, title: str, says: str, lanes: Lanes, rows: TrayList) -> None:
        """Take the list; `says` is one line on what is decided here."""
        super().__init__(name, title)
        self.lanes, self.list = lanes, rows
        self._last: Any | None = None
        self.show_title(title, says)
        self.views = Segmented(
            f"{name}-views",
            self.tr("Which"),
            (Choice(OPEN, self.tr("To decide")), Choice(DECIDED, self.tr("Decided"))),
            is_small=True,
        )
        self.views.show_choice(OPEN)
        self.views.chosen.connect(lambda _view: self.read())
        self._nothing = Text(self.tr("Nothing waits here."), "small", "muted")
        self.waiting = Card(f"{name}-waiting", title)
        for part in (self.views, self.list, self._nothing):
            self.waiting.body.addWidget(part)
        self.card = Card(f"{name}-one", self.tr("The one you look at"))
        self.column.addWidget(self.waiting)
        self.column.addWidget(self.card)
        self.column.addStretch(1)
        self.foot.hide()
        self.list.chosen.connect(self._on_chosen)
        self.card.hide()

    @property
    def is_decided(self) -> bool:
        """Whether what was decided is shown."""
        return self.views.holds == DECIDED

    def read(self) -> None:
        """Read the rows of the view from their beginning."""
        self.banner.clear()
        self.list.show_query(self.query(is_decided=self.is_decided))

    def query(self, *, is_decided: bool) -> Query:
        """Return what reads the rows. Each tray has its own."""
        raise TypeError("a tray reads its own rows")

    def show_one(self, row: Any) -> None:
        """Show the one that is chosen. Each tray shows its own."""
        raise TypeError("a tray shows its own rows")

    def put_away(self) -> None:
        """Leave nobody's name here."""
        self.list.empty()
        self.card.hide()
        self.foot.hide()
        self._last = None

    def focus(self) -> None:
        """Put the keyboard into the list, or on the views where there is nothing in it."""
        where = self.views if self.list.isHidden() else self.list
        where.setFocus(Qt.FocusReason.OtherFocusReason)

    def look_at_last(self) -> None:
        """Look again at the one that was decided last, to decide otherwise."""
        if self._last is not None:
            row, self._last = self._last, None
            self.list.selectionModel().clear()
            self.card.set_title(self.tr("Decided last, to be decided anew"))
            self.show_one(row)
            self.card.show()
            self.foot.show()

    def done(self, row: Any) -> None:
        """Go on with the next one; `row` is the one that was decided. Emits `decided`."""
        self.decided.emit()
        self._last = row
        self.banner.clear()
        self.list.go_on()
        self.focus()

    def add_to_card(self, *parts: QWidget) -> None:
        """Put parts into the card of the one that is chosen."""
        for part in parts:
            self.card.body.addWidget(part)

    def _on_chosen(self, row: Any | None) -> None:
        if row is None and focused_within(self) is not None:
            self.views.setFocus(Qt.FocusReason.OtherFocusReason)
        self.list.setVisible(row is not None)
        self.foot.setVisible(row is not None)
        self._nothing.setVisible(row is None)
        self.card.setVisible(row is not None)
        if row is not None:
            self.card.set_title(self.tr("The one you look at"))
            self.show_one(row)
