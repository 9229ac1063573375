"""Opening: asks for the passphrase where no keyring opens the file."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from agentdesk.views.kit.secret import SecretField
from agentdesk.views.setup.frame import SetupFrame


class Opening(SetupFrame):
    """The screen of a profile that is there already. Emits `given(passphrase)`."""

    given = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Ask."""
        super().__init__(
            "opening",
            self.tr("Open your desk"),
            self.tr("The keyring of this computer does not open it now. Your passphrase does."),
            self.tr("Open"),
            parent,
        )
        self._field = SecretField("opening-passphrase", self.tr("Passphrase"))
        self.card.body.addWidget(self._field)
        self.card.body.addWidget(self.button)
        self.button.clicked.connect(self._on_go_on)
        self._field.line.returnPressed.connect(self._on_go_on)

    def start(self) -> None:
        """Put the focus where typing begins."""
        self._field.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, sentence: str, way_out: str = "") -> None:
        """Say what went wrong beside the field; the passphrase can be typed again at once."""
        self.be_ready()
        self._field.line.selectAll()
        self._field.show_error(" ".join(filter(None, (sentence, way_out))))
        self.start()

    def _on_go_on(self) -> None:
        if self._field.is_filled():
            self._field.clear_error()
            self.given.emit(self._field.line.text())
