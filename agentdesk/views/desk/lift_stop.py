"""Lift a stop: which stop sign, and why, asked in the flow of the screen of whoever may."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from agentdesk.errors import Refused
from agentdesk.services.rows.customer import StopRow
from agentdesk.views import wording
from agentdesk.views.kit import below
from agentdesk.views.kit.button import KeyButton, Tone
from agentdesk.views.kit.card import Card
from agentdesk.views.kit.focus import FocusMemory
from agentdesk.views.kit.form import Field
from agentdesk.views.kit.layouts import FlowLayout
from agentdesk.views.kit.own_enter import ENTER, OwnEnter
from agentdesk.views.kit.text import Text
from agentdesk.views.telephone import shown_number


class LiftStopCard(Card):
    """The form. Emits `given(stop, reason)`; it stays, with what was typed, until it is put away."""

    given = Signal(str, str)

    def __init__(self, stops: Sequence[StopRow], parent: QWidget | None = None) -> None:
        """Offer the stop signs that may be lifted, at least one."""
        super().__init__("lift-stop", self.tr("Lift a stop sign"), parent=parent)
        self._stops = tuple(stops)
        self._before = FocusMemory()
        self._is_given = False
        self._which = QComboBox()
        for row in self._stops:
            self._which.addItem(_words(row), row.stop)
        self._covers = Text("", "small", "muted")
        self._reason = QLineEdit()
        self._reason_field = Field("lift-reason", self.tr("Why is it lifted?"), self._reason)
        self._arrange()
        self._which.currentIndexChanged.connect(self._show_cover)
        self._show_cover(0)

    def start(self) -> None:
        """Put the focus where typing begins."""
        self._before.remember(self.window())
        self._reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_away(self) -> None:
        """Take the form off the screen for good."""
        self.leave()
        self.setParent(None)
        self.deleteLater()

    def leave(self) -> None:
        """Put it out of sight; the keyboard goes back to where it was."""
        self._before.give_back(self)
        self.hide()

    def settle(self) -> None:
        """Take Enter again: what was given has its answer."""
        self._is_given = False

    def show_refused(self, refused: Refused) -> None:
        """Show beside the reason why it is not lifted."""
        self._reason_field.show_error(below.refusal(refused))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave it on Esc, lift it on Enter: no field here has a use of its own for either."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in ENTER:
            self._on_lift_clicked()
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        lift = KeyButton("lift-go", self.tr("Lift it"), "Return", tone=Tone.PRIMARY)
        away = KeyButton("lift-away", self.tr("Leave it"), "Esc")
        lift.clicked.connect(self._on_lift_clicked)
        away.clicked.connect(self.leave)
        buttons = QWidget()
        row = FlowLayout(buttons, gap=8)
        row.addWidget(lift)
        row.addWidget(away)
        which = Field("lift-which", self.tr("Stop sign"), self._which)
        for part in (which, self._covers, self._reason_field, buttons):
            self.body.addWidget(part)
        for entry in (self._which, self._reason):
            OwnEnter(entry, Qt.Key.Key_Escape)

    def _show_cover(self, at: int) -> None:
        self._covers.setText(wording.stop_scope(self._stops[at]))

    def _on_lift_clicked(self) -> None:
        self._reason_field.clear_error()
        reason = self._reason.text().strip()
        if self._is_given:
            return
        if reason:
            self._is_given = True
            self.given.emit(str(self._which.currentData()), reason)
        else:
            self._reason_field.show_error(self.tr("A few words are enough."))


def _words(row: StopRow) -> str:
    """Return a stop sign in words, with the number where it is about one: there may be one sign for each."""
    is_number = row.scope == "number" and row.target
    return f"{wording.stop(row)} · {shown_number(str(row.target))}" if is_number else wording.stop(row)
