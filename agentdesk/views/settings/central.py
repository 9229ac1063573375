"""Central database: where this desk sends. Its password is never part of the address: the system's keyring keeps it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from agentdesk.domain.addresses import without_password
from agentdesk.errors import Refused
from agentdesk.views.kit import below
from agentdesk.views.kit.a11y import announce
from agentdesk.views.kit.button import KeyButton
from agentdesk.views.kit.card import Card
from agentdesk.views.kit.form import Field
from agentdesk.views.kit.text import Text
from agentdesk.views.settings.keeper import SettingsKeeper

NAME = "central_url"
LONGEST = 1_000


class CentralCard(Card):
    """The address, kept when asked to and only where it can be used. An empty one lets the desk stand alone."""

    def __init__(
        self, keeper: SettingsKeeper, judge: Callable[[str], object] | None, parent: QWidget | None = None
    ) -> None:
        """Show the address in force. `judge` raises Refused for one that cannot be kept.

        Without a judge the address is only shown: whoever sits here does not look after this desk.
        """
        super().__init__(f"setting-{NAME}", self.tr("Central database"), parent=parent)
        self._keeper = keeper
        self.line = QLineEdit(without_password(keeper[NAME]))
        self.line.setMaxLength(LONGEST)
        self.field = Field(
            f"setting-{NAME}-address",
            self.tr("Address, without a password"),
            self.line,
            self.tr("Empty: this desk stands alone, or sends to the demonstration it was made as."),
        )
        self.body.addWidget(self.field)
        if judge is None:
            self._only_show()
        else:
            self._let_change(judge)

    def _only_show(self) -> None:
        self.line.setReadOnly(True)
        self._note(self.tr("Whoever looks after this desk changes it: agentdesk central join."))

    def _let_change(self, judge: Callable[[str], object]) -> None:
        self._judge = judge
        self.line.setPlaceholderText("postgresql://name@host/agentdesk")
        self.line.returnPressed.connect(self._on_keep)
        keep = KeyButton(f"setting-{NAME}-keep", self.tr("Keep the address"), "Return")
        keep.clicked.connect(self._on_keep)
        self.body.addWidget(keep, 0, Qt.AlignmentFlag.AlignLeft)
        self._note(self.tr("The system's keyring keeps the password: agentdesk central password."))
        self._note(self.tr("Takes effect when AgentDesk starts again. It ends a demonstration for good."))
        self._keeper.changed.connect(self._on_changed)

    def _note(self, words: str) -> None:
        self.body.addWidget(Text(words, "small", "muted"))

    def _on_keep(self) -> None:
        address = self.line.text().strip()
        try:
            self._judge(address)
        except Refused as refused:
            self._show_refused(refused)
            return
        self.field.clear_error()
        self._keeper.keep(NAME, address, self._show_refused)

    def _show_refused(self, refused: Refused) -> None:
        self.field.show_error(below.refusal(refused))
        self.line.setFocus()

    def _on_changed(self, name: str, value: str) -> None:
        if name == NAME:
            words = self.tr("Kept. It takes effect when AgentDesk starts again.")
            self.field.show_help(words)
            announce(self.line, words)
