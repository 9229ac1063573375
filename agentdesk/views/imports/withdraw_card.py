"""Withdraw card: which accounts stay when a file is withdrawn, and why it is; asked in the flow of the page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from agentdesk.errors import Refused
from agentdesk.services.imports.messages import WorkedDebt
from agentdesk.views.imports.words import count
from agentdesk.views.kit import below
from agentdesk.views.kit.button import KeyButton, Tone
from agentdesk.views.kit.card import Card
from agentdesk.views.kit.focus import FocusMemory
from agentdesk.views.kit.layouts import FlowLayout
from agentdesk.views.kit.own_enter import ENTER, OwnEnter
from agentdesk.views.kit.reason import ReasonField
from agentdesk.views.kit.text import Text

MOST_NAMED = 50


class WithdrawCard(Card):
    """Hidden until it is asked for. Emits `given(batch, reason)`, with the file that it was asked for."""

    given = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start hidden."""
        super().__init__("withdraw", self.tr("Withdraw this file"), parent=parent)
        self.batch = ""
        self._before = FocusMemory()
        self._words, self._names = Text("", "body"), Text("", "small", "warn")
        self._reason = ReasonField("withdraw-reason", self.tr("Why is it withdrawn?"))
        self._go = KeyButton("withdraw-go", self.tr("Withdraw it"), "Return", tone=Tone.DANGER)
        away = KeyButton("withdraw-away", self.tr("Leave it"), "Esc")
        self._go.clicked.connect(self._on_go)
        away.clicked.connect(self.put_away)
        buttons = QWidget()
        row = FlowLayout(buttons, gap=8)
        row.addWidget(self._go)
        row.addWidget(away)
        for part in (self._words, self._names, self._reason, buttons):
            self.body.addWidget(part)
        OwnEnter(self._reason.line, Qt.Key.Key_Escape)
        self.hide()

    def expect(self, batch: str) -> None:
        """Be asked for a file from now on; what would stay of it comes later. Whatever was asked before is put away."""
        self.put_away()
        self.batch = batch

    def ask(self, stay: Sequence[WorkedDebt]) -> None:
        """Say what goes and, by name, what stays; and ask why."""
        self._before.remember(self.window())
        self._words.setText(
            self.tr("Who came with this file leaves, and who was on file is again as before.")
            if not stay
            else self.tr(
                "Who came with this file leaves, and who was on file is again as before. These were worked since and"
                " stay: {0}"
            ).format(count(len(stay)))
        )
        self._names.setText(names_of(stay))
        self._names.setVisible(bool(stay))
        self._reason.line.clear()
        self._reason.clear_error()
        self.show()

    def focus(self) -> None:
        """Put the keyboard on the reason."""
        self._reason.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_away(self) -> None:
        """Leave the file as it is; nothing is left of the names."""
        if self.isVisible():
            self._before.give_back(self)
        self.batch = ""
        self._names.clear()
        self.hide()

    def show_refused(self, refused: Refused) -> None:
        """Say beside the reason why it is not withdrawn."""
        self._reason.show_error(below.refusal(refused))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Withdraw on Enter, leave it on Esc: no field here has a use of its own for either."""
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        elif event.key() in ENTER:
            self._on_go()
        else:
            super().keyPressEvent(event)

    def _on_go(self) -> None:
        if self._reason.is_filled():
            self.given.emit(self.batch, self._reason.words())


def names_of(stay: Sequence[WorkedDebt]) -> str:
    """Return accounts that stay, a line for each, and below many of them how many more there are."""
    lines = [f"{one.reference} · {one.name}" for one in stay[:MOST_NAMED]]
    if len(stay) > MOST_NAMED:
        more = QCoreApplication.translate("WithdrawCard", "and {0} more")
        lines.append(more.format(count(len(stay) - MOST_NAMED)))
    return "\n".join(lines)
