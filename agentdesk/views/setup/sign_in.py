"""Signing in: who works at this desk now. Everybody shows it by a passphrase of their own.

Whoever has none yet chooses one here and types it twice; the owner of the profile confirms with theirs that it is them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from agentdesk.views import wording
from agentdesk.views.kit.answers import Choice
from agentdesk.views.kit.secret import ChosenTwice, SecretField
from agentdesk.views.kit.segmented import Segmented
from agentdesk.views.kit.words import translate
from agentdesk.views.setup.frame import SetupFrame

if TYPE_CHECKING:
    from agentdesk.errors import Refused
    from agentdesk.services.staffing import StaffRow

ROLES = {
    "agent": translate("SignIn", "agent"),
    "lead": translate("SignIn", "team lead"),
    "trainer": translate("SignIn", "trainer"),
    "administrator": translate("SignIn", "administrator"),
    "auditor": translate("SignIn", "auditor"),
}


class SignIn(SetupFrame):
    """The people on file. Emits `signed_in(staff, passphrase)`, for a first one `secret_chosen`.

    `secret_chosen(staff, passphrase, owner_passphrase)` carries what was chosen and who confirms it.
    """

    signed_in = Signal(str, str)
    secret_chosen = Signal(str, str, str)

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
        self._owner = self._people.get(owner)
        choices = [
            Choice(row.staff, f"{row.name}, {self.tr(ROLES.get(row.role, row.role))}") for row in people
        ]
        self._who = Segmented("sign-in-who", self.tr("Person"), choices)
        self._secret = SecretField("sign-in-passphrase", self.tr("Your passphrase"))
        self._again = SecretField("sign-in-again", self.tr("The same again"))
        self._twice = ChosenTwice(self._secret, self._again)
        self._confirming = SecretField(
            "sign-in-owner-passphrase",
            self.tr("Passphrase of {0}").format(self._owner.name if self._owner else ""),
            self.tr("This profile is theirs. They confirm that it is you who chooses."),
        )
        for part in (self._who, self._secret, self._again, self._confirming, self.button):
            self.card.body.addWidget(part)
        self._who.chosen.connect(self._on_who_chosen)
        self.button.clicked.connect(self._on_go_on)
        for field in (self._secret, self._again, self._confirming):
            field.line.returnPressed.connect(self._on_go_on)
        self._who.show_choice(owner if owner in self._people else next(iter(self._people), ""))
        self._on_who_chosen(self._who.holds)

    def start(self) -> None:
        """Put the focus where the next key belongs."""
        self._secret.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, sentence: str, way_out: str = "") -> None:
        """Say why not beside the passphrase."""
        self.be_ready()
        self._secret.show_error(" ".join(filter(None, (sentence, way_out))))
        self._secret.line.selectAll()
        self.start()

    def show_refused(self, refused: Refused) -> None:
        """Say why the person who is chosen may not sit down."""
        row = self._people.get(self._who.holds)
        self.refuse(wording.passphrase_refused(refused, row.name if row else ""))

    def _on_who_chosen(self, staff: str) -> None:
        row = self._people.get(staff)
        for field in (self._secret, self._again, self._confirming):
            field.clear_error()
            field.line.clear()
        is_first = row is not None and not row.has_secret
        self._again.setVisible(is_first)
        self._confirming.setVisible(self._is_to_confirm(row))
        self._secret.show_help(
            self.tr("You have none yet. What you type now becomes it.") if is_first else ""
        )
        self.button.set_caption(self.tr("Keep it and sign in") if is_first else self.tr("Sign in"))
        self.start()

    def _is_to_confirm(self, row: StaffRow | None) -> bool:
        return row is not None and not row.has_secret and row is not self._owner

    def _on_go_on(self) -> None:
        row = self._people.get(self._who.holds)
        passphrase, owners = self._secret.line.text(), self._confirming.line.text()
        if row is None or not self._secret.is_filled() or not (row.has_secret or self._twice.is_done()):
            return
        if self._is_to_confirm(row) and not self._confirming.line.hasFocus() and not owners:
            self._confirming.line.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._is_to_confirm(row) and not self._confirming.is_filled():
            return
        elif row.has_secret:
            self.signed_in.emit(row.staff, passphrase)
        else:
            self.secret_chosen.emit(row.staff, passphrase, owners)
