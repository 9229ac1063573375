"""Incoming: a call comes in while something else is open. Picking up puts the other aside; it is never lost.

While a call is live there is nothing to pick up with: the card says so at once, and offers it when that is over.
"""

from __future__ import annotations

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from agentdesk.views.kit.button import KeyButton, Tone
from agentdesk.views.kit.card import Card
from agentdesk.views.kit.focus import FocusMemory, focused_within
from agentdesk.views.kit.form import Field
from agentdesk.views.kit.layouts import FlowLayout
from agentdesk.views.kit.own_enter import OwnEnter
from agentdesk.views.kit.text import Text
from agentdesk.views.telephone import typed_number

# What people type of a number: three digits at least, with the usual signs between them.
_PART = re.compile(r"[+(]?\d[\s().+/-]*\d[\s().+/-]*\d[\d\s().+/-]*\Z")


class IncomingCard(Card):
    """A card above the work, hidden until asked for.

    Emits `taken(number, typed)`: an E.164 number or an empty text, and what was typed, which may be a part of one.
    """

    taken = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start hidden."""
        super().__init__("incoming", self.tr("A call comes in"), parent=parent)
        self._before = FocusMemory()
        self._is_live = False
        self._words = Text("", "small")
        self._number = QLineEdit()
        self._field = Field(
            "incoming-number",
            self.tr("Number on your phone, if it shows one"),
            self._number,
            self.tr("The last four digits are enough to look for who it is."),
        )
        self._pick_up = KeyButton("incoming-take", self.tr("I have picked up"), "Return", tone=Tone.PRIMARY)
        self._leave = KeyButton("incoming-leave", self.tr("Not now"), "Esc")
        self._pick_up.clicked.connect(self._on_taken)
        self._leave.clicked.connect(self.put_away)
        for own in (self._number, self._pick_up, self._leave):
            OwnEnter(own, Qt.Key.Key_Escape)
        self._number.returnPressed.connect(self._on_taken)
        row = FlowLayout(gap=8)
        row.addWidget(self._pick_up)
        row.addWidget(self._leave)
        for part in (self._words, self._field):
            self.body.addWidget(part)
        self.body.addLayout(row)
        self.hide()

    def ask(self, *, is_live: bool) -> None:
        """Offer to take a call; while another one is live, say what must come first."""
        self._before.remember(self.window())
        self._number.clear()
        self._field.clear_error()
        self.show()
        self._offer(is_live)
        self._take_focus()

    def follow(self, *, is_live: bool) -> None:
        """Offer it after all once the call that was live is over, with the keyboard where it is used next."""
        if self.isHidden() or is_live is self._is_live:
            return
        had_focus = focused_within(self) is not None
        if not had_focus:
            self._before.remember(self.window())
        self._offer(is_live)
        if had_focus or not is_live:
            self._take_focus()

    def put_away(self) -> None:
        """Leave it."""
        self._before.give_back(self)
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave it on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        else:
            super().keyPressEvent(event)

    def _offer(self, is_live: bool) -> None:
        self._is_live = is_live
        first = self.tr(
            "Mark the call you are in as over first. Then you can take this one, and the first stays under "
            "“To finish” with all you noted."
        )
        self._words.setText(first if is_live else self.tr("What you were doing stays as it is."))
        for part in (self._field, self._pick_up):
            part.setHidden(is_live)

    def _take_focus(self) -> None:
        (self._leave if self._is_live else self._number).setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_taken(self) -> None:
        typed = self._number.text().strip()
        if not _may_be_number(typed):
            self._field.show_error(
                self.tr("This is no telephone number. Leave it empty if none is shown."),
                lambda: _may_be_number(self._number.text().strip()),
            )
            return
        self.taken.emit(_e164(typed), typed)


def _may_be_number(typed: str) -> bool:
    """Return whether a text is empty, or a number or a part of one."""
    return not typed or _PART.match(typed) is not None


def _e164(typed: str) -> str:
    """Return a typed number in E.164; an empty text for none, and for what is only a part of one."""
    try:
        return typed_number(typed) if typed else ""
    except ValueError:
        return ""
