"""Someone else sits down at the desk: who may, how they show it, and who acts from then on."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from agentdesk.errors import Refused
from agentdesk.services.desk import Desk
from agentdesk.services.rights import Actor
from agentdesk.services.staffing import OwnerRow, SetSecret, StaffRow, StaffRows
from agentdesk.services.staffing import SignIn as SignInCommand
from agentdesk.views.kit.lane import Lanes
from agentdesk.views.seat import Person
from agentdesk.views.setup.sign_in import SignIn
from agentdesk.views.setup.window import SetupWindow


class PersonChange(QObject):
    """Asks who works here now. Emits `changed(Person)` once they have shown who they are."""

    changed = Signal(object)

    def __init__(self, lanes: Lanes, desk: Desk, parent: QObject) -> None:
        """Take the desk that will be theirs."""
        super().__init__(parent)
        self._lanes, self._desk = lanes, desk
        self._people: dict[str, StaffRow] = {}
        self.window = SetupWindow()

    def begin(self) -> None:
        """Read who may sign in, and ask."""
        self._lanes.ask(self, StaffRows(), self._on_people)

    def _on_people(self, people: tuple[StaffRow, ...]) -> None:
        self._people = {row.staff: row for row in people}
        self._lanes.ask(self, OwnerRow(), lambda owner: self._show(SignIn(people, owner.staff)))

    def _show(self, screen: SignIn) -> None:
        screen.signed_in.connect(lambda staff, secret: self._sign_in(screen, staff, secret))
        screen.secret_chosen.connect(lambda *chosen: self._choose(screen, *chosen))
        self.window.show_screen(screen)
        self.window.show()

    def _choose(self, screen: SignIn, staff: str, secret: str, owners: str) -> None:
        self._lanes.do(
            self,
            SetSecret(staff, secret, owners),
            then=lambda _kept: self._sign_in(screen, staff, secret),
            refused=lambda refused: _refuse(screen, refused),
        )

    def _sign_in(self, screen: SignIn, staff: str, secret: str) -> None:
        self._lanes.do(
            self,
            SignInCommand(staff, secret or None),
            then=self._on_signed_in,
            refused=lambda refused: _refuse(screen, refused),
        )

    def _on_signed_in(self, actor: Actor) -> None:
        self._desk.act_as(actor)
        row = self._people[actor.id]
        self.window.finish()
        self.changed.emit(Person(row.staff, row.name, row.role))


def _refuse(screen: SignIn, refused: Refused) -> None:
    screen.refuse(refused.sentence)
