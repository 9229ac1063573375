"""Letters: a customer's mail is entered where their account may be seen, and kept as typed until it is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol

import shiboken6
from PySide6.QtCore import QObject, Signal

from agentdesk.domain.curtain import Scene, is_shown
from agentdesk.services.messages import KeepLetter, LetterTyped, LogCorrespondence
from agentdesk.services.rows.customer import CustomerCard
from agentdesk.views.desk.log_letter import LogLetterCard
from agentdesk.views.desk.workplace import Workplace

if TYPE_CHECKING:
    from agentdesk.views.call.stage import CallStage
    from agentdesk.views.desk.column import CustomerColumn
    from agentdesk.views.desk.live_call import LiveCall
    from agentdesk.views.desk.prepare import PrepareView
    from agentdesk.views.desk.wrap_up import WrapUp


class Page(Protocol):
    """A customer in work, as far as a letter needs them."""

    @property
    def card(self) -> CustomerCard | None:
        """What was shown of the customer last."""

    @property
    def call(self) -> LiveCall | None:
        """The call with them, once there is one."""

    @property
    def prepare(self) -> PrepareView:
        """The work before a call."""

    @property
    def stage(self) -> CallStage | None:
        """The work in a call."""

    @property
    def wrap_up(self) -> WrapUp | None:
        """The work after it."""

    @property
    def column(self) -> CustomerColumn:
        """What may be known of the customer."""


class Letters(QObject):
    """The form of a customer's page for a letter. Emits `asked` when it is about to be shown."""

    asked = Signal()

    def __init__(self, place: Workplace, page: Page, parent: QObject) -> None:
        """Ask nothing yet."""
        super().__init__(parent)
        self._place, self._page = place, page
        self._form: LogLetterCard | None = None
        page.column.history.letter_asked.connect(self.log)

    def log(self) -> None:
        """Ask for a letter, with what was typed of it before, or say why not."""
        card = self._open_card()
        if card is not None:
            self._place.lanes.ask(self, LetterTyped(card.customer), self._ask, replaces="letter")
        else:
            words = self.tr(
                "A letter is entered where the account may be seen: before the call, or after the check."
            )
            self._place.say(words, "warn")

    def follow(self, scene: Scene, *, is_aside: bool) -> None:
        """Take the form off the screen where the account is closed or put aside; what was typed waits."""
        if is_aside or not is_shown("debt", scene):
            self.put_away()

    def put_away(self) -> None:
        """Take the form off the screen."""
        form, self._form = self._shown(), None
        if form is not None:
            form.put_away()

    def tell(self) -> None:
        """Tell what is still being typed."""
        form = self._shown()
        if form is not None:
            form.tell()

    def _shown(self) -> LogLetterCard | None:
        """Return the form, unless whatever held it took it away."""
        return self._form if self._form is not None and shiboken6.isValid(self._form) else None

    def _open_card(self) -> CustomerCard | None:
        """Return the card of the customer while their account may be seen."""
        card, call = self._page.card, self._page.call
        is_open = card is not None and card.debt_side is not None
        return card if is_open and (call is None or is_shown("debt", call.view.scene)) else None

    def _ask(self, typed: Mapping[str, str]) -> None:
        card = self._open_card()
        if card is None:
            return
        self.put_away()
        form = LogLetterCard(card, typed, self._place.tick, self._place.zone)
        form.typed.connect(lambda: self._keep(form.customer, form.values()))
        form.emptied.connect(lambda: self._keep(form.customer, {}))
        form.given.connect(lambda command: self._log(form, command))
        self._form = form
        self.asked.emit()
        self._put(form)

    def _put(self, form: LogLetterCard) -> None:
        """Put a form above the work: before the call, in it, or after it."""
        work = self._page.wrap_up or self._page.stage
        if work is None:
            self._page.prepare.question.put_away()
            self._page.prepare.show_form(form)
        else:
            work.add_above(form)
            form.start()

    def _keep(self, customer: str, typed: Mapping[str, str]) -> None:
        self._place.lanes.do(self, KeepLetter(customer, typed), draft=f"letter of {customer}")

    def _log(self, form: LogLetterCard, command: LogCorrespondence) -> None:
        self._place.lanes.do(
            form, command, lambda _: self._on_logged(form), refused=form.show_refused, lastly=form.settle
        )

    def _on_logged(self, form: LogLetterCard) -> None:
        form.forget()
        self._place.lanes.outdate(f"letter of {form.customer}")
        self.put_away()
        self._place.say(self.tr("It is entered, and in force from when it came in."), "ok")
