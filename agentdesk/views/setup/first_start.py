"""First start: what is kept where, the passphrase that opens it, and whether to begin with the demonstration."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from agentdesk.platform.keys import SHORTEST_PASSPHRASE
from agentdesk.views.kit.secret import SecretField
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
        self._first.line.textEdited.connect(lambda _text: self._again.look_again())

    def start(self) -> None:
        """Put the focus where typing begins."""
        self._first.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_go_on(self) -> None:
        passphrase, again = self._first.line.text(), self._again.line.text()
        if not self._is_long_enough():
            self._first.show_error(
                self.tr("Use at least {0} characters.").format(SHORTEST_PASSPHRASE), self._is_long_enough
            )
            self._first.line.setFocus()
        elif passphrase != again:
            self._again.show_error(self.tr("This is not the same. Type it once more."), self._is_the_same)
            self._again.line.setFocus()
        else:
            self.chosen.emit(passphrase, self._demo.isChecked())

    def _is_long_enough(self) -> bool:
        return len(self._first.line.text()) >= SHORTEST_PASSPHRASE

    def _is_the_same(self) -> bool:
        return self._first.line.text() == self._again.line.text()
