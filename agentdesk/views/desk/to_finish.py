"""To finish: calls that are over but not saved, or were left by a crash; each is one click away."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from agentdesk.views.kit.button import KeyButton
from agentdesk.views.kit.card import Card
from agentdesk.views.kit.cleared import clear

if TYPE_CHECKING:
    from agentdesk.services.rows.call import OpenCallRow


class ToFinish(Card):
    """The calls that wait to be finished. Emits `resumed(interaction)`; hidden while there are none."""

    resumed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start hidden."""
        super().__init__("to-finish", self.tr("To finish"), parent=parent)
        self.hide()

    def show_calls(self, calls: Sequence[OpenCallRow]) -> None:
        """Show these calls."""
        clear(self.body)
        for call in calls:
            name = call.name or self.tr("Someone who called us")
            button = KeyButton(f"finish-{call.interaction}", name, icon="phone-missed")
            button.setAccessibleName(self.tr("Finish the call with {0}").format(name))
            button.clicked.connect(lambda _checked=False, key=call.interaction: self.resumed.emit(key))
            self.body.addWidget(button)
        self.set_title(self.tr("To finish: {0}").format(len(calls)))
        self.setVisible(bool(calls))
