"""Page: one customer in work, from preparing to the saved call.

Its widgets live as long as the work does, also while another customer is on the screen: what was typed, where one
was, where the focus stood, all stays.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from agentdesk.domain.curtain import is_shown, sight
from agentdesk.errors import Refused
from agentdesk.services.first_words import FirstWords
from agentdesk.services.messages import Dial, NoteUnanswered, PutBack, ShowCustomer, ShowNote, TypeNote
from agentdesk.services.rows.call import CallView
from agentdesk.services.rows.customer import CustomerCard
from agentdesk.views.call.says import is_safety
from agentdesk.views.call.stage import CallStage
from agentdesk.views.desk.column import CustomerColumn
from agentdesk.views.desk.forms import Forms
from agentdesk.views.desk.hang_up_hint import HangUpHint
from agentdesk.views.desk.letters import Letters
from agentdesk.views.desk.live_call import LiveCall
from agentdesk.views.desk.meanwhile import MeanwhileCard
from agentdesk.views.desk.prepare import PrepareView
from agentdesk.views.desk.redial import REASONS, ask_redial
from agentdesk.views.desk.unnamed import UnnamedCaller
from agentdesk.views.desk.workplace import Workplace
from agentdesk.views.desk.wrap_up import WrapUp
from agentdesk.views.kit.action import State
from agentdesk.views.kit.shelf import Shelf
from agentdesk.views.kit.space import Space

if TYPE_CHECKING:
    from agentdesk.domain.call import Mark
    from agentdesk.domain.curtain import Scene

STATES = {
    "dialling": State.DIALLING,
    "on_call": State.ON_CALL,
    "wrap_up": State.WRAP_UP,
    "closed": State.READY,
}


class CustomerPage(QObject):
    """One customer in work. Emits `moved` when the state or scene changed, `closed(next, go_on)` when it is done.

    `work_asked` wants the work in front where the panes are behind tabs.
    """

    moved = Signal()
    closed = Signal(object, bool)
    others_asked = Signal()
    work_asked = Signal()
    refused = Signal(object)

    def __init__(self, place: Workplace, space: Space, parent: QWidget) -> None:
        """Begin with nothing to show; `show_card` or `begin_call` comes next."""
        super().__init__(parent)
        self._place, self._space = place, space
        self._lanes, self._tick, self._zone = place.lanes, place.tick, place.zone
        self.afterwards: Callable[[], object] | None = None
        self._had_focus: QWidget | None = None
        self._read_for: tuple[str | None, Scene | None] = None, None
        self._is_closed = False
        self._noted: set[str] = set()
        self.card: CustomerCard | None = None
        self.unnamed = UnnamedCaller(place, self)
        self.unnamed.named.connect(self._on_caller_named)
        self.call: LiveCall | None = None
        self.stage: CallStage | None = None
        self.meanwhile: MeanwhileCard | None = None
        self.wrap_up: WrapUp | None = None
        self.hang_up_hint = HangUpHint(self._lanes, self)
        self.centre = QStackedWidget()
        self.column = CustomerColumn(self._zone)
        self.column.note_typed.connect(self._on_note_typed)
        self.prepare = PrepareView(self._zone, space)
        self.prepare.dial_asked.connect(self.dial)
        self.prepare.put_back.connect(self.put_back)
        self.forms = Forms(place, self.prepare, self._prepared, self)
        # Who answers the question otherwise goes on with this customer, and with nobody else afterwards.
        self.letters = Letters(place, self, self)
        for asking in (self.forms, self.letters):
            asking.asked.connect(self._on_given_up)
            asking.asked.connect(self.work_asked)
        self.forms.logged.connect(self.begin_call)
        self.prepare.log_asked.connect(self.forms.log_call)
        for wishes in (self.column.wishes, self.prepare.wishes):
            wishes.lift_asked.connect(self.forms.lift_stop)
        self.prepare.question.given_up.connect(self._on_given_up)
        self.centre.addWidget(self.prepare)
        self.head = Shelf()
        self.head.put(self.prepare.head)

    @property
    def customer(self) -> str | None:
        """The id of the customer, None for a caller who is not named yet."""
        if self.card is not None:
            return self.card.customer
        return self.call.view.customer if self.call is not None else None

    @property
    def interaction(self) -> str:
        """The id of the call, or an empty text before there is one."""
        return self.call.view.interaction if self.call is not None else ""

    @property
    def state(self) -> State:
        """What this customer's work is in the middle of."""
        return STATES[self.call.view.call.stage] if self.call is not None else State.PREPARING

    def show_card(self, card: CustomerCard) -> None:
        """Show what may be known of the customer now; what was read for another scene comes too late."""
        if self._is_closed or (self.call is not None and card.scene != self.call.view.scene):
            return
        self.card = card
        now = self._tick.now()
        self.column.show_card(card, now)
        if self.call is None:
            self.prepare.show_card(card, now)
            self._look_for_first_words(card.customer)
        if self.meanwhile is not None:
            self.meanwhile.show_changes(card.closed_meanwhile)
        if self.stage is not None:
            hints = {hint.field: hint.hint for hint in card.hints}
            is_masked = sight("check_hints", card.scene) == "masked"
            self.stage.know(hints if is_masked else None, card.debt_side.currency if card.debt_side else None)

    def _look_for_first_words(self, customer: str) -> None:
        """Ask for the opening; where there is no script for it, nothing is said."""

        def show(words: str) -> None:
            if self.call is None and not self._is_closed:
                self.prepare.show_first_words(words)

        self._lanes.ask(self, FirstWords(customer), show, lambda _refused: show(""), replaces="first-words")

    def dial(self, number: str, reason: str | None = None) -> None:
        """Journal the attempt; the number is dialled after that is durable."""
        if self.customer is not None:
            command = Dial(self.customer, number, self._place.phone().by, reason)
            self._lanes.do(
                self,
                command,
                then=lambda view: self._on_dialled(view, number),
                refused=lambda refused: self._on_dial_refused(refused, number),
            )

    def put_back(self, reason: str) -> None:
        """Put the customer back without a call."""
        if self.customer is not None:
            self._lanes.do(
                self,
                PutBack(self.customer, reason),
                then=lambda _: self.closed.emit(None, False),
                refused=self.refused.emit,
            )

    def put_back_then(self, then: Callable[[], object]) -> None:
        """Ask why there is no call, put the customer back, and then go on with something else."""
        self.afterwards = then
        self.prepare.ask_why_back()

    def begin_call(self, view: CallView) -> None:
        """Put a call on the stage: one just dialled, one that came in, or one that was left open."""
        self.prepare.clear()
        self.call = LiveCall(self._lanes, view, self)
        self.call.changed.connect(self._on_call_changed)
        self.stage = CallStage(self.call, self._tick, self._zone)
        self.stage.stepped.connect(self.work_asked)
        self.meanwhile = MeanwhileCard()
        self.stage.add_above(self.meanwhile)
        self.centre.addWidget(self.stage)
        self.centre.setCurrentWidget(self.stage)
        self.stage.head.follow(self._space)
        self.head.put(self.stage.head)
        self.work_asked.emit()
        self.stage.setFocus(Qt.FocusReason.OtherFocusReason)
        self.stage.foot.others_asked.connect(self.others_asked)
        self.hang_up_hint.follow(self.stage.bar)
        self.column.notes.edit.await_note()
        self._lanes.ask(
            self,
            ShowNote(view.interaction),
            lambda note: self.column.notes.show_note(note.body, note.saved_at),
            lastly=self.column.notes.edit.await_no_more,
        )
        self._on_call_changed(view)

    def ask_who(self, typed: str = "") -> None:
        """Let the agent say whom a call is about that came in; also after it, when there was no time in it.

        `typed` is what was typed of the number; otherwise the one that is known of the call is looked for.
        """
        work = self.wrap_up or self.stage
        if self.call is not None and work is not None:
            self.unnamed.ask(self.call.view, work, typed)

    def _caller_named(self) -> None:
        work = self.centre.currentWidget()
        if self.unnamed.take_away() and work is not None:
            work.setFocus(Qt.FocusReason.OtherFocusReason)

    def look_again(self, customer: str) -> None:
        """Read the card of this scene."""
        self._lanes.ask(
            self,
            ShowCustomer(customer, self.interaction),
            self.show_card,
            refused=self.refused.emit,
            replaces="card",
        )

    def close_account(self) -> None:
        """Take the account off every widget: somebody else is on the phone, and nothing of it may wait unseen."""
        self._is_closed = True
        self.column.follow("unverified")
        self.prepare.clear()

    def open_account(self) -> None:
        """Read again what was taken away, once this customer is on the screen again."""
        if self._is_closed and self.customer is not None:
            self._is_closed = False
            self.look_again(self.customer)

    def keep_focus(self) -> None:
        """Remember where the focus is, before another customer comes on the screen."""
        at: QWidget | None = self.centre.window().focusWidget()
        is_ours = at is not None and any(part.isAncestorOf(at) for part in (self.centre, self.column))
        self._had_focus = at if is_ours else None

    def focus(self) -> None:
        """Give the focus to what had it, or to the work itself."""
        target = self._had_focus if self._had_focus is not None and self._had_focus.isVisible() else None
        target = target or self.centre.currentWidget()
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def tell(self) -> None:
        """Tell what is still being typed, before the call is saved or the window goes."""
        self.column.notes.edit.tell()
        self.letters.tell()
        if self.stage is not None:
            self.stage.tell()
        if self.wrap_up is not None:
            self.wrap_up.tell()

    def retire(self) -> None:
        """Take the widgets off the screen for good."""
        for widget in (self.head, self.centre, self.column):
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        self.deleteLater()

    def _prepared(self) -> CustomerCard | None:
        return self.card if self.call is None else None

    def _on_given_up(self) -> None:
        self.afterwards = None

    def _on_dialled(self, view: CallView, number: str) -> None:
        self.begin_call(view)
        if not self._place.phone().dial(number):
            self._place.say(self.tr("No program here takes telephone numbers. Dial by hand."), "warn")

    def _on_dial_refused(self, refused: Refused, number: str) -> None:
        if refused.code in REASONS:
            ask_redial(self.prepare.question, refused, lambda reason: self.dial(number, reason))
        else:
            self.refused.emit(refused)

    def _on_caller_named(self, customer: str) -> None:
        if self.call is not None:
            self.call.name_caller(customer)

    def _on_call_changed(self, view: CallView) -> None:
        self.column.follow(view.scene, view.line)
        if self.meanwhile is not None and not is_shown("debt", view.scene):
            self.meanwhile.hush()
        is_aside = any(is_safety(key) and key.is_open for key in view.interruptions)
        self.column.put_aside(is_aside)
        self.letters.follow(view.scene, is_aside=is_aside)
        if view.customer is not None:
            self._caller_named()
        is_other = (view.customer, view.scene) != self._read_for
        self._read_for = view.customer, view.scene
        if view.call.stage == "wrap_up":
            self._show_wrap_up(view)
        self.moved.emit()
        if view.customer is not None and is_other:
            self.look_again(view.customer)
        danger = self.unnamed.begun_in_danger(view)
        if danger is not None and self.stage is not None:
            self.stage.interrupt(danger)

    def _show_wrap_up(self, view: CallView) -> None:
        if self.wrap_up is not None:
            self.wrap_up.show_call(view)
            return
        self.wrap_up = WrapUp(self._lanes, view, self._tick, self._zone)
        self.wrap_up.saving.connect(self.tell)
        self.wrap_up.note = self.column.notes.own
        self.wrap_up.saved.connect(self.closed)
        self.wrap_up.left_unanswered.connect(self._on_left_unanswered)
        self.wrap_up.marked.connect(self._on_marked_afterwards)
        self.wrap_up.record.copy_asked.connect(self._place.copy)
        self.wrap_up.tell_unanswered()
        self.centre.addWidget(self.wrap_up)
        self.centre.setCurrentWidget(self.wrap_up)
        self.work_asked.emit()
        self.wrap_up.setFocus(Qt.FocusReason.OtherFocusReason)
        if view.customer is None:
            self.ask_who()

    def _on_marked_afterwards(self, mark: Mark, at: int | None, reason: str) -> None:
        if self.call is not None:
            self.call.mark(mark, at, reason)

    def _on_note_typed(self, body: str) -> None:
        self._keep_note(TypeNote(self.interaction, body))

    def _on_left_unanswered(self, lines: tuple[str, ...]) -> None:
        """Put what was typed at steps and never answered into the note, where the agent sees it and may change it."""
        anew = tuple(line for line in lines if line not in self._noted)
        body = self.column.notes.add_lines(anew) if anew else None
        if body is not None:
            self._noted.update(anew)
            self._keep_note(NoteUnanswered(self.interaction, body, anew))

    def _keep_note(self, command: TypeNote | NoteUnanswered) -> None:
        if self.call is not None:
            show = self.column.notes.show_saved
            self._lanes.do(
                self, command, then=lambda kept: show(kept.saved_at), draft=f"note of {self.interaction}"
            )
