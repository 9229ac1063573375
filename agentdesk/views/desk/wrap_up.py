"""Wrap-up: how the call ended, what the outcome asks, what happens next, the record in words, and saving it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agentdesk.platform.clock import local
from agentdesk.services.messages import ChooseOutcome, KeepWrapUp, SaveCall, ShowWrapUp
from agentdesk.services.rows.call import CallView, WrapUpView
from agentdesk.views import wording
from agentdesk.views.actions import action
from agentdesk.views.call.fields import StepFields, Surroundings
from agentdesk.views.desk.mending import Mending
from agentdesk.views.desk.next_card import NextCard
from agentdesk.views.desk.outcomes_card import OutcomesCard
from agentdesk.views.kit.banner import Banner
from agentdesk.views.kit.button import KeyButton, Tone
from agentdesk.views.kit.card import Card
from agentdesk.views.kit.footed import Footed
from agentdesk.views.kit.lane import Lanes
from agentdesk.views.kit.layouts import FlowLayout
from agentdesk.views.kit.look import look
from agentdesk.views.kit.scroll import Scroll
from agentdesk.views.kit.text import Spoken
from agentdesk.views.kit.themed import Themed, named
from agentdesk.views.kit.tick import Tick

LEAST_ASKED = 140
"""Height in pixels at 100 % that the questions keep while the buttons stay below them."""


class WrapUp(Themed, QWidget):
    """The wrap-up of one call. Emits `saved(next_customer, go_on)`: go on with the next one, or back to the list.

    Emits `saving` right before the call is saved, for whatever is still to be kept with it, and
    `marked(mark, at, reason)` for what the agent makes good of the marks of the call. Emits `left_unanswered(lines)`
    for what was typed at steps and is none of the note yet; the same lines come again until they are.
    """

    saving = Signal()
    saved = Signal(object, bool)
    marked = Signal(str, object, str)
    left_unanswered = Signal(object)

    def __init__(
        self, lanes: Lanes, view: CallView, tick: Tick, ours: str, parent: QWidget | None = None
    ) -> None:
        """Ask for the outcomes of a call that is over. `ours` is the desk's own zone.

        `note` may be set to what returns the note as it stands on the screen.
        """
        super().__init__(parent)
        named(self, "wrap-up", self.tr("Wrap-up"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lanes, self._interaction = lanes, view.interaction
        self._read_for = view.customer, view.call
        self._shown: WrapUpView | None = None
        self._wanted: str | None = None
        self._waits: bool | None = None
        self._is_saving = False
        self._typed: dict[str, tuple[dict[str, Any], dict[str, str]]] = {}
        self.note: Callable[[], str | None] = lambda: None
        today = local(tick.now(), view.zones[0] if view.zones else ours).date()
        self._around = Surroundings(today, "USD")
        self._banner = Banner("wrap-up-banner")
        self.outcomes = OutcomesCard()
        self.fields = StepFields()
        self.next = NextCard(ours, today)
        self.mending = Mending(lanes, view.interaction, ours, self)
        self.mending.marked.connect(self.marked)
        self.record = RecordCard()
        self._arrange()
        self._connect()
        self.show_call(view)
        self._look()

    @property
    def outcome(self) -> str | None:
        """The outcome that is chosen now, or None."""
        return self._shown.chosen if self._shown is not None else None

    def show_call(self, view: CallView) -> None:
        """Show when the call ended; once it has a customer, or they had answered, other outcomes are possible."""
        self.mending.show_call(view)
        if (view.customer, view.call) != self._read_for:
            self._read_for = view.customer, view.call
            self._look()

    def add_above(self, widget: QWidget) -> None:
        """Put a widget above the outcomes, for as long as it lives."""
        self._scroll.column.insertWidget(0, widget)

    def choose(self, outcome: str) -> None:
        """Choose an outcome; the rest of the screen follows. What was typed for the one before waits for it."""
        self.tell()
        self._remember()
        self._wanted, self._waits = outcome, None
        self._lanes.do(
            self, ChooseOutcome(self._interaction, outcome), draft=f"outcome of {self._interaction}"
        )
        self._look(outcome)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def tell(self) -> None:
        """Keep at once what is being typed."""
        self.fields.tell()
        self.next.tell()
        self.mending.tell()

    def tell_unanswered(self) -> None:
        """Tell what was typed at steps and never answered, as far as it is known yet."""
        if self._shown is not None and self._shown.unanswered:
            self.left_unanswered.emit(self._shown.unanswered)

    def save(self, *, go_on: bool) -> None:
        """Save the call when nothing is missing; what is missing gets the focus instead.

        What was chosen a moment ago is shown first, with what it asks.
        """
        shown = self._shown
        if shown is None or self._is_saving:
            return
        if self._wanted is not None:
            self._waits = go_on
            return
        if shown.chosen is None:
            self._banner.say(self.tr("Choose how the call ended first."), tone="warn")
            return
        if not self.fields.checked() or not self.next.is_fine():
            return
        self.tell()
        self._is_saving = True
        self.saving.emit()
        command = SaveCall(self._interaction, shown.chosen, self._detail(), self.next.moment(), self.note())
        self._lanes.do(
            self, command, then=lambda following: self.saved.emit(following, go_on), lastly=self._on_settled
        )

    def restyle(self) -> None:
        """Take margins from the look in force."""
        at = look()
        side = at.px(20)
        self._scroll.column.setContentsMargins(side, at.px(14), side, at.px(14))
        super().restyle()

    def _arrange(self) -> None:
        self._asked = Card("asked", self.tr("What it still asks"))
        self._asked.body.addWidget(self.fields)
        self._scroll = Scroll("wrap-up-scroll", self.tr("Wrap-up"))
        for part in (
            self._banner,
            self.outcomes,
            self.mending.unmarked,
            self._asked,
            self.next,
            self.record,
            self.mending.earlier,
        ):
            self._scroll.column.addWidget(part)
        self._scroll.column.addStretch(1)
        self._save = KeyButton("wrap-up-save", self.tr("Save the call"), action("save_wrap_up").key)
        self._save_on = KeyButton(
            "wrap-up-save-next", self.tr("Save and next"), action("save_and_next").key, tone=Tone.PRIMARY
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        foot = QWidget()
        row = FlowLayout(foot, at_end=True)
        for button in (self._save, self._save_on):
            row.addWidget(button)
        whole.addWidget(Footed(self._scroll, (foot,), (20, 8, 20, 12), LEAST_ASKED))
        self.restyle()

    def _connect(self) -> None:
        self.outcomes.chosen.connect(self.choose)
        self._save.clicked.connect(lambda: self.save(go_on=False))
        self._save_on.clicked.connect(lambda: self.save(go_on=True))
        self.fields.typed.connect(self._on_typed)
        self.next.typed.connect(self._on_typed)

    def _look(self, chosen: str | None = None) -> None:
        chosen = chosen or self._wanted or self.outcome
        detail = self._detail() if chosen and chosen == self.outcome else self._typed_for(chosen)[0]
        query = ShowWrapUp(self._interaction, chosen, detail, wording.language())
        self._lanes.ask(self, query, self._show, replaces="wrap-up")

    def _detail(self) -> dict[str, Any]:
        return self.fields.values()

    def _show(self, shown: WrapUpView) -> None:
        is_other = self._shown is None or shown.chosen != self._shown.chosen
        if is_other:
            # The proposal may change while the agent types: the last words belong to the outcome they stand under.
            self.tell()
            self._remember()
        self._shown = shown
        self._banner.clear()
        self.outcomes.show_outcomes(shown.outcomes, shown.chosen)
        if is_other:
            self.fields.show_fields(shown.fields, self._around, shown.detail)
            moment = self._typed_for(shown.chosen)[1]
            self.next.begin_anew(shown.moment if moment is None else moment)
        self._asked.setVisible(bool(shown.fields))
        self.next.show_next(shown.next_action, shown.next_at, shown.next_zone, shown.wishes)
        self.record.show_words(shown.summary)
        self.mending.show_kept(shown)
        self.tell_unanswered()
        wanted, waits = self._wanted, self._waits
        self._wanted = self._waits = None
        if waits is not None and wanted == shown.chosen:
            self.save(go_on=waits)

    def _remember(self) -> None:
        """Remember here what is typed for the outcome on the screen: nobody has to read it back from the disk."""
        if self.outcome is not None:
            self._typed[self.outcome] = self._detail(), self.next.own()

    def _typed_for(self, outcome: str | None) -> tuple[dict[str, Any], dict[str, str]] | tuple[None, None]:
        """Return what was typed here for an outcome that was looked at before, or nothing at all."""
        return self._typed.get(outcome or "", (None, None))

    def _on_typed(self) -> None:
        if self.outcome is not None and not self._is_saving:
            detail, moment = self._detail(), self.next.own()
            command = KeepWrapUp(self._interaction, self.outcome, detail, moment)
            self._lanes.do(self, command, draft=f"typed for {self.outcome} of {self._interaction}")

    def _on_settled(self) -> None:
        self._is_saving = False


class RecordCard(Card):
    """The record of the call in plain words, to be read and, for another program, to be copied: `copy_asked(words)`."""

    copy_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__("record", self.tr("The record in words"), parent=parent)
        self._words = Spoken("", role="small")
        self._copy = KeyButton("record-copy", self.tr("Copy"), is_small=True, icon="copy")
        self._copy.clicked.connect(self._on_copy_clicked)
        self.add_beside(self._copy)
        self.body.addWidget(self._words)

    def show_words(self, words: str) -> None:
        """Show the record as it would be saved now."""
        if words != self._words.text():
            self._words.setText(words)
            self._words.updateGeometry()
            self.set_caption("")

    def _on_copy_clicked(self) -> None:
        self.copy_asked.emit(self._words.text())
        self.set_caption(self.tr("copied"))
