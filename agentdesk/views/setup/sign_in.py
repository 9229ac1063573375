"""Signing in: who works at this desk now. The owner has shown it by opening the profile; others have a passphrase."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from agentdesk.views.kit.answers import Choice
from agentdesk.views.kit.segmented import Segmented
from agentdesk.views.kit.words import translate
from agentdesk.views.setup.frame import SecretField, SetupFrame

if TYPE_CHECKING:
    from agentdesk.services.staffing import StaffRow

ROLES = {
    "agent": translate("SignIn", "agent"),
    "lead": translate("SignIn", "team lead"),
    "trainer": translate("SignIn", "trainer"),
    "administrator": translate("SignIn", "administrator"),
    "auditor": translate("SignIn", "auditor"),
}


class SignIn(SetupFrame):
    """The people on file. Emits `signed_in(staff, passphrase)`, `secret_chosen(staff, passphrase)` for a first one."""

    signed_in = Signal(str, str)
    secret_chosen = Signal(str, str)

    def __init__(self, people: Sequence[StaffRow], owner: str, parent: QWidget | None = None) -> None:
        """Offer the people; `owner` is the staff id of whom this profile belongs to."""
        super().__init__(
            "sign-in",
            self.tr("Who is at the desk?"),
            self.tr("What you may see and do follows from your role, and every call carries your name."),
            self.tr("Sign in"),
            parent,
        )
        self._people = {row.staff: row for row in people}
        self._owner = owner
        choices = [
            Choice(row.staff, f"{row.name}, {self.tr(ROLES.get(row.role, row.role))}") for row in people
        ]
        self._who = Segmented("sign-in-who", self.tr("Person"), choices)
        self._secret = SecretField("sign-in-passphrase", self.tr("Your passphrase"))
        for part in (self._who, self._secret, self.button):
            self.card.body.addWidget(part)
        self._who.chosen.connect(self._on_who_chosen)
        self.button.clicked.connect(self._on_go_on)
        self._secret.line.returnPressed.connect(self._on_go_on)
        self._who.show_choice(owner if owner in self._people else next(iter(self._people), ""))
        self._on_who_chosen(self._who.holds)

    def start(self) -> None:
        """Put the focus where the next key belongs."""
        target = self._secret.line if not self._secret.isHidden() else self.button
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, sentence: str, way_out: str = "") -> None:
        """Say why not beside the passphrase."""
        self.be_ready()
        self._secret.show_error(" ".join(filter(None, (sentence, way_out))))
        self._secret.show()
        self._secret.line.selectAll()
        self.start()

    def _on_who_chosen(self, staff: str) -> None:
        row = self._people.get(staff)
        self._secret.clear_error()
        self._secret.line.clear()
        self._secret.setVisible(staff != self._owner)
        is_first = row is not None and not row.has_secret and staff != self._owner
        self._secret.show_help(
            self.tr("You have none yet. What you type now becomes it.") if is_first else ""
        )
        self.button.set_caption(self.tr("Keep it and sign in") if is_first else self.tr("Sign in"))
        self.start()

    def _on_go_on(self) -> None:
        staff, passphrase = self._who.holds, self._secret.line.text()
        row = self._people.get(staff)
        if row is None:
            return
        if staff != self._owner and not row.has_secret:
            self.secret_chosen.emit(staff, passphrase)
        else:
            self.signed_in.emit(staff, "" if staff == self._owner else passphrase)
