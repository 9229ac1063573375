"""Someone else sits down at the desk: who may, how they show it, and who acts from then on.

they show it   against their own passphrase, while the window of the last person still stands
it is left     the last person's window is closed; what was being typed in it is told as theirs
they act       from their sign-in on, which runs on the write lane behind everything given before
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from agentdesk.compose import sign_in
from agentdesk.errors import Refused, Unavailable
from agentdesk.services.desk import Desk
from agentdesk.services.rights import Actor
from agentdesk.services.staffing import ConfirmPerson, OwnerRow, SetSecret, StaffRow, StaffRows
from agentdesk.views.kit import below
from agentdesk.views.kit.lane import Lanes
from agentdesk.views.seat import Person
from agentdesk.views.setup.sign_in import SignIn
from agentdesk.views.setup.window import SetupWindow


class PersonChange(QObject):
    """Asks who works here now. Emits `asked` before the question is shown, `changed(Person)` once they act.

    Emits `given_up` when nobody wants to.
    """

    asked = Signal()
    changed = Signal(object)
    given_up = Signal()

    def __init__(self, lanes: Lanes, desk: Desk, leave: Callable[[], bool], parent: QObject) -> None:
        """Take the desk that will be theirs, and what closes the last person's window: False where it must stay."""
        super().__init__(parent)
        self._lanes, self._desk, self._leave = lanes, desk, leave
        self._people: dict[str, StaffRow] = {}
        self._screen: SignIn | None = None
        self.window = SetupWindow()
        self.window.given_up.connect(self.given_up)
        lanes.signals.unavailable.connect(self._on_unavailable)

    def begin(self) -> None:
        """Read who may sign in, and ask."""
        self._lanes.ask(self, StaffRows(), self._on_people)

    def end(self) -> None:
        """Take the window away."""
        self.window.finish()
        self.window.deleteLater()
        self.deleteLater()

    def _on_people(self, people: tuple[StaffRow, ...]) -> None:
        self._people = {row.staff: row for row in people}
        self._lanes.ask(self, OwnerRow(), self._on_owner)

    def _on_owner(self, owner: StaffRow) -> None:
        self._screen = SignIn(tuple(self._people.values()), owner.staff)
        self._screen.signed_in.connect(self._confirm)
        self._screen.secret_chosen.connect(self._choose)
        self.window.show_screen(self._screen)
        self.asked.emit()
        self.window.show()

    def _choose(self, staff: str, secret: str, owners: str) -> None:
        self._wait()
        self._lanes.do(
            self, SetSecret(staff, secret, owners), lambda _kept: self._sign_in(staff, secret), self._refuse
        )

    def _confirm(self, staff: str, secret: str) -> None:
        self._wait()
        self._lanes.ask(
            self, ConfirmPerson(staff, secret), lambda _them: self._sign_in(staff, secret), self._refuse
        )

    def _sign_in(self, staff: str, secret: str) -> None:
        if not self._leave():
            self._say(self.tr("A call is going on. Sign in when it is over."))
            return
        self._lanes.write(self, lambda: sign_in(self._desk, staff, secret), self._on_signed_in, self._refuse)

    def _on_signed_in(self, actor: Actor) -> None:
        row = self._people[actor.id]
        self.changed.emit(Person(row.staff, row.name, row.role))

    def _wait(self) -> None:
        if self._screen is not None:
            self._screen.wait(self.tr("Signing in."))

    def _refuse(self, refused: Refused) -> None:
        if self._screen is not None:
            self._screen.show_refused(refused)

    def _on_unavailable(self, fault: Unavailable) -> None:
        self._say(below.sentence(fault.sentence), below.sentence(fault.way_out))

    def _say(self, sentence: str, way_out: str = "") -> None:
        if self._screen is not None:
            self._screen.refuse(sentence, way_out)
