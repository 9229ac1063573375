"""Central database: where this desk sends. Its password is never part of the address: the system's keyring keeps it."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from agentdesk.errors import Refused
from agentdesk.views.kit.a11y import announce
from agentdesk.views.kit.button import KeyButton
from agentdesk.views.kit.card import Card
from agentdesk.views.kit.form import Field
from agentdesk.views.kit.text import Text
from agentdesk.views.settings.keeper import SettingsKeeper

NAME = "central_url"
LONGEST = 1_000
# Where a password may stand in a URL, and in an address of words (libpq, 34.1.1).
_PASSWORD_OF_USER = re.compile(r"(?<=[^/]):[^/@]*@")
_PASSWORD_PART = re.compile(r"(?<=[?&])password=[^&]*&?")
_PASSWORD_WORD = re.compile(r"\bpassword\s*=\s*(?:'(?:[^'\\]|\\.)*'|\S+)\s*")


class CentralCard(Card):
    """The address, kept when asked to and only where it can be used. An empty one lets the desk stand alone."""

    def __init__(
        self, keeper: SettingsKeeper, judge: Callable[[str], object], parent: QWidget | None = None
    ) -> None:
        """Show the address in force. `judge` raises Refused for one that cannot be kept."""
        super().__init__(f"setting-{NAME}", self.tr("Central database"), parent=parent)
        self._keeper, self._judge = keeper, judge
        self.line = QLineEdit(without_password(keeper[NAME]))
        self.line.setMaxLength(LONGEST)
        self.line.setPlaceholderText("postgresql://name@host/agentdesk")
        self.field = Field(
            f"setting-{NAME}-address",
            self.tr("Address, without a password"),
            self.line,
            self.tr("Empty: this desk stands alone, or sends to the demonstration it was made as."),
        )
        self._keep = KeyButton(f"setting-{NAME}-keep", self.tr("Keep the address"), "Return")
        self._keep.clicked.connect(self._on_keep)
        self.line.returnPressed.connect(self._on_keep)
        notes = (
            self.tr("The system's keyring keeps the password: agentdesk central password."),
            self.tr("Takes effect when AgentDesk starts again. It ends a demonstration for good."),
        )
        self.body.addWidget(self.field)
        self.body.addWidget(self._keep, 0, Qt.AlignmentFlag.AlignLeft)
        for words in notes:
            self.body.addWidget(Text(words, "small", "muted"))
        keeper.changed.connect(self._on_changed)

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
        self.field.show_error(refused.sentence)
        self.line.setFocus()

    def _on_changed(self, name: str, value: str) -> None:
        if name == NAME:
            words = self.tr("Kept. It takes effect when AgentDesk starts again.")
            self.field.show_help(words)
            announce(self.line, words)


def without_password(url: str) -> str:
    """Return an address as it may be shown, whatever an older program let into it; it need not be a good one."""
    if "://" not in url:
        return _PASSWORD_WORD.sub("", url).strip()
    return _PASSWORD_PART.sub("", _PASSWORD_OF_USER.sub("@", url, count=1)).rstrip("?&")
