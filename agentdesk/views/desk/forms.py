"""Forms: what is asked on a form of its own while a customer is prepared."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from agentdesk.services.messages import LiftStop, LogCall, StopsToLift
from agentdesk.services.rows.customer import CustomerCard, StopRow
from agentdesk.views.desk.lift_stop import LiftStopCard
from agentdesk.views.desk.log_call import LogCallCard
from agentdesk.views.desk.prepare import PrepareView
from agentdesk.views.desk.workplace import Workplace


class Forms(QObject):
    """The forms of a prepared customer: a call made without the desk is logged, a stop sign is lifted.

    Emits `asked` when one is about to be shown, and `logged(call)` with the view of a call that was logged.
    """

    asked = Signal()
    logged = Signal(object)

    def __init__(
        self,
        place: Workplace,
        prepare: PrepareView,
        prepared: Callable[[], CustomerCard | None],
        parent: QObject,
    ) -> None:
        """Take the page that shows them, and what gives the card of the customer as long as there is no call."""
        super().__init__(parent)
        self._place, self._prepare, self._prepared = place, prepare, prepared

    def log_call(self) -> None:
        """Ask for a call that was made without the desk."""
        card = self._prepared()
        if card is not None:
            form = LogCallCard(card.numbers, self._place.tick.now(), self._place.zone)
            form.given.connect(self._on_call_given)
            self._show(form)

    def lift_stop(self) -> None:
        """Ask which stop sign is lifted, and why, or say in one sentence why none is lifted here."""
        card = self._prepared()
        if card is not None:
            self._place.lanes.ask(self, StopsToLift(card.customer), self._ask_why_lifted, replaces="stops")

    def _ask_why_lifted(self, stops: Sequence[StopRow]) -> None:
        if self._prepared() is not None:
            form = LiftStopCard(stops)
            form.given.connect(lambda stop, reason: self._lift(form, stop, reason))
            self._show(form)

    def _show(self, form: LogCallCard | LiftStopCard) -> None:
        self.asked.emit()
        self._prepare.question.put_away()
        self._prepare.show_form(form)

    def _on_call_given(self, number: str, began_at: int, ended_at: int, reason: str) -> None:
        card = self._prepared()
        if card is not None:
            command = LogCall(card.customer, number, began_at, ended_at, reason)
            self._place.lanes.do(self, command, then=self.logged.emit)

    def _lift(self, form: LiftStopCard, stop: str, reason: str) -> None:
        card = self._prepared()
        if card is not None:
            self._place.lanes.do(
                form,
                LiftStop(card.customer, stop, reason),
                then=lambda _: self._on_lifted(form),
                refused=form.show_refused,
                lastly=form.settle,
            )

    def _on_lifted(self, form: LiftStopCard) -> None:
        form.leave()
        self._place.say(self.tr("The stop sign is lifted."), "ok")
