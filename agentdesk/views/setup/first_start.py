"""First start: what is kept where, the passphrase that opens it, and whether to begin with the demonstration."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from agentdesk.platform.keys import SHORTEST_PASSPHRASE
from agentdesk.views.kit.secret import ChosenTwice, SecretField
from agentdesk.views.kit.text import Text
from agentdesk.views.setup.frame import SetupFrame


class FirstStart(SetupFrame):
    """The first screen of a new profile. Emits `chosen(passphrase, with_demo)`."""

    chosen = Signal(str, bool)

    def __init__(self, folder: str, parent: QWidget | None = None) -> None:
        """Explain what will be made; `folder` is where."""
        super().__init__(
            "first-start",
            self.tr("Welcome to AgentDesk"),
            self.tr(
                "Everything you see and note is kept in one encrypted file on this device. Choose what opens it."
            ),
            self.tr("Make my desk"),
            parent,
        )
        self._first = SecretField(
            "first-passphrase",
            self.tr("Passphrase"),
            self.tr("At least {0} characters. A few words you remember are best.").format(
                SHORTEST_PASSPHRASE
            ),
        )
        self._again = SecretField("first-again", self.tr("The same again"))
        self._demo = QCheckBox(self.tr("Begin with the demonstration: invented customers, to try everything"))
        self._demo.setObjectName("first-demo")
        self._demo.setChecked(True)
        hint = Text(
            self.tr(
                "Where this computer has a keyring, it opens the desk for you and the passphrase is the spare key. "
                "Nobody can open the file without one of them: keep the passphrase safe. Folder: {0}"
            ).format(folder),
            "small",
            "muted",
        )
        for part in (self._first, self._again, self._demo, hint, self.button):
            self.card.body.addWidget(part)
        self.button.clicked.connect(self._on_go_on)
        for field in (self._first, self._again):
            field.line.returnPressed.connect(self._on_go_on)
        self._twice = ChosenTwice(self._first, self._again)

    def start(self) -> None:
        """Put the focus where typing begins."""
        self._first.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_go_on(self) -> None:
        if self._twice.is_done():
            self.chosen.emit(self._first.line.text(), self._demo.isChecked())
