"""Prepare: the half minute before dialling, so that the first sentence can be a human one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TypeAlias

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agentdesk.platform.clock import local
from agentdesk.services.rows.customer import CustomerCard, DebtSide
from agentdesk.views import figures, happened, wording
from agentdesk.views.actions import action
from agentdesk.views.call.line_words import their_time
from agentdesk.views.desk.about_person import NeedsCard, WishesCard
from agentdesk.views.desk.company import CompanyCard
from agentdesk.views.desk.lift_stop import LiftStopCard
from agentdesk.views.desk.log_call import LogCallCard
from agentdesk.views.desk.log_letter import LogLetterCard
from agentdesk.views.desk.numbers import NumbersCard
from agentdesk.views.kit.answers import Choice
from agentdesk.views.kit.ask import Question
from agentdesk.views.kit.button import KeyButton, Shape, Tone
from agentdesk.views.kit.card import Card
from agentdesk.views.kit.chip import Chip
from agentdesk.views.kit.cleared import clear
from agentdesk.views.kit.layouts import ApartLayout, FlowLayout
from agentdesk.views.kit.look import look
from agentdesk.views.kit.scroll import Scroll
from agentdesk.views.kit.space import Space
from agentdesk.views.kit.text import Spoken, Text
from agentdesk.views.kit.themed import Themed, named
from agentdesk.views.kit.timeline import Timeline

RECENT = 3
Form: TypeAlias = LogCallCard | LiftStopCard | LogLetterCard
"""What may be asked above a prepared customer."""


class PrepareHead(Themed, QWidget):
    """Who is prepared, and the three ways on. Emits `dialled`, `log_asked` and `back_asked`."""

    dialled = Signal()
    log_asked = Signal()
    back_asked = Signal()

    def __init__(self, zone: str, space: Space, parent: QWidget | None = None) -> None:
        """Start empty. `zone` is the desk's own; `space` tells how much room there is."""
        super().__init__(parent)
        named(self, "prepare-head", self.tr("Prepare the call"))
        self._zone, self._space = zone, space
        self._name = Text("", "title", wrap=False)
        self._where = Text("", "small", "muted")
        ways = QWidget()
        flow = FlowLayout(ways, gap=8)
        self._ways = self._buttons()
        for button in self._ways:
            flow.addWidget(button)
        ends = ApartLayout(gap=12, row_gap=8)
        ends.addWidget(self._words())
        ends.addWidget(ways)
        self._whole = QVBoxLayout(self)
        self._whole.addLayout(ends)
        space.changed.connect(self._take_room)
        self._take_room()

    def show_card(self, card: CustomerCard, now: int) -> None:
        """Show whose call is prepared, and what time it is there."""
        self._name.setText(card.name)
        self._where.setText(their_time(card.zones, self._zone, now) if card.zones else "")
        is_business = card.kind == "business"
        self._kind.show_word(self.tr("Business account") if is_business else "", "info")
        self._kind.setToolTip(wording.business_rules() if is_business else "")

    def restyle(self) -> None:
        """Take margins from the look in force."""
        px = look().px
        edge = px(6 if self._space.is_short else 12)
        self._whole.setContentsMargins(px(20), edge, px(20), edge)
        super().restyle()

    def _take_room(self) -> None:
        """Be as low as the window asks; what the chip says the buttons beside it say, too."""
        for button in self._ways:
            button.set_shape(Shape.DENSE if self._space.is_short else Shape.PLAIN)
        self._stage.setHidden(self._space.is_tight)
        self.restyle()

    def _words(self) -> QWidget:
        words, first = QWidget(), QHBoxLayout()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        first.setSpacing(10)
        first.addWidget(self._name)
        self._stage = Chip("prepare-stage", self.tr("Preparing"), "info")
        first.addWidget(self._stage)
        self._kind = Chip("prepare-kind")
        first.addWidget(self._kind)
        first.addStretch(1)
        column.addLayout(first)
        column.addWidget(self._where)
        column.addStretch(1)
        return words

    def _buttons(self) -> tuple[KeyButton, ...]:
        back = KeyButton("prepare-put-back", self.tr("Put back…"), action("put_back").key)
        log = KeyButton("prepare-log", self.tr("Log a call…"), action("log_afterwards").key)
        dial = KeyButton("prepare-dial", self.tr("Dial"), action("dial").key, tone=Tone.PRIMARY, icon="phone")
        self.dial = dial
        back.clicked.connect(self.back_asked)
        log.clicked.connect(self.log_asked)
        dial.clicked.connect(self.dialled)
        return back, log, dial


class PrepareView(Themed, QWidget):
    """A customer before the call; `head` belongs above it.

    Where the customer's column is behind a tab, what must be seen before dialling is here as well.
    Emits `dial_asked(number)`, `log_asked` and `put_back(reason)`.
    """

    dial_asked = Signal(str)
    log_asked = Signal()
    put_back = Signal(str)

    def __init__(self, zone: str, space: Space, parent: QWidget | None = None) -> None:
        """Start empty. `zone` is the desk's own."""
        super().__init__(parent)
        named(self, "prepare", self.tr("Prepare the call"))
        self._space = space
        self._card: CustomerCard | None = None
        self.head = PrepareHead(zone, space)
        self.head.dialled.connect(self.dial)
        self.head.log_asked.connect(self.log_asked)
        self.head.back_asked.connect(self.ask_why_back)
        self._zone = zone
        self._form: Form | None = None
        self.question = Question("prepare-question")
        self._closed, self._unknown_calls = ClosedCard(), UnknownCallsCard(zone)
        self._first_words = FirstWordsCard()
        self._left_off = LeftOffCard(zone)
        self.company, self.needs, self.wishes = CompanyCard(), NeedsCard(), WishesCard()
        self.numbers = NumbersCard(zone)
        self.numbers.dial_asked.connect(self.dial_asked)
        self._scroll = Scroll("prepare-scroll", self.tr("Prepare the call"))
        person = (self.company, self._unknown_calls, self.needs, self.wishes)
        for part in (self._closed, self.question, *person, self._left_off, self._first_words, self.numbers):
            self._scroll.column.addWidget(part)
        self._scroll.column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)
        space.changed.connect(self._show_person)
        self.restyle()

    def show_card(self, card: CustomerCard, now: int) -> None:
        """Show a prepared customer."""
        self._card = card
        self._show_person()
        self.head.show_card(card, now)
        self._unknown_calls.show_from(card.calls_known_from, now)
        self._left_off.show_side(card.debt_side, card.zones[0] if card.zones else self._zone, now)
        self.numbers.show_numbers(card.numbers, now)
        self._close(wording.closed(card.closed, self._zone, now) if card.closed is not None else "")

    def clear(self) -> None:
        """Forget what is known of the customer: the call begins, and this page waits unseen for its end."""
        self._card = None
        self._show_person()
        self._unknown_calls.show_from(None, 0)
        self._left_off.show_side(None, self._zone, 0)
        self._first_words.show_words("")
        self._close("")
        self._put_form_away()

    def show_first_words(self, words: str) -> None:
        """Show the sentence that the call opens with."""
        self._first_words.show_words(words)

    def dial(self) -> None:
        """Dial the first number that may be called."""
        self.numbers.dial_first()

    def show_form(self, form: Form) -> None:
        """Put a form above the rest, in place of any other one."""
        self._put_form_away()
        self._form = form
        self._scroll.column.insertWidget(0, form)
        form.start()

    def ask_why_back(self) -> None:
        """Ask why there is no call; the answer puts the customer back."""
        reasons = (
            Choice("bad_time", self.tr("Not a good time there")),
            Choice("check_first", self.tr("I must check something first")),
            Choice("write_instead", self.tr("Better in writing")),
            Choice("by_mistake", self.tr("Opened by mistake")),
        )
        self.question.ask(self.tr("Why is there no call now?"), reasons, self.put_back.emit)
        self.question.take_focus()

    def _put_form_away(self) -> None:
        if self._form is not None:
            self._form.put_away()
            self._form = None

    def restyle(self) -> None:
        """Take margins from the look in force."""
        at = look()
        self._scroll.column.setContentsMargins(at.px(20), at.px(14), at.px(20), at.px(14))
        super().restyle()

    def _close(self, why_not: str) -> None:
        """Say that the customer may not be called, wherever a call would begin; an empty text opens it again."""
        self._closed.show_words(why_not)
        self.head.dial.open_unless(why_not)
        self.numbers.open_unless(why_not)

    def _show_person(self) -> None:
        """Show of the card what the customer's column shows too, while that one is behind a tab."""
        card = self._card if self._space.is_folded else None
        self.company.show_card(card)
        self.needs.show_needs(card.needs if card is not None else ())
        wishes, stops = (card.wishes, card.stops) if card is not None else ((), ())
        self.wishes.show_wishes(wishes, stops, is_preparing=True)


class ClosedCard(Card):
    """That the customer may not be called, and why: calmly, and before anything else of the page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start hidden."""
        super().__init__("prepare-closed", "", parent=parent, spoken=self.tr("Do not call"))
        self._words = Text("", "strong", "bad")
        self.body.addWidget(self._words)
        self.hide()

    def show_words(self, words: str) -> None:
        """Show the sentence; without one the card is not there."""
        self._words.setText(words)
        self.setVisible(bool(words))


class UnknownCallsCard(Card):
    """That calls made elsewhere are not known from before a day: the limits of how often to call may be reached."""

    def __init__(self, zone: str, parent: QWidget | None = None) -> None:
        """Start hidden. `zone` is the desk's own."""
        super().__init__("unknown-calls", "", parent=parent, spoken=self.tr("Earlier calls are not known"))
        self._zone = zone
        self._words = Text("", "small-strong", "warn")
        self.body.addWidget(self._words)
        self.hide()

    def show_from(self, at: int | None, now: int) -> None:
        """Say from when calls are known; with None the card is not there."""
        self.setVisible(at is not None)
        day = figures.day(local(at or 0, self._zone).date(), local(now, self._zone).date())
        words = self.tr(
            "Calls made before {0} are not known here. Ask first whether someone called this week."
        )
        self._words.setText(words.format(day) if at is not None else "")


class FirstWordsCard(Card):
    """The sentence that the call opens with, to be read once before it is said."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start hidden."""
        super().__init__("first-words", self.tr("Your first words"), parent=parent)
        self._words = Spoken("")
        self.body.addWidget(self._words)
        self.hide()

    def show_words(self, words: str) -> None:
        """Show a sentence; without one the card is not there."""
        self._words.setText(self.tr("“{0}”").format(words) if words else "")
        self.setVisible(bool(words))


class LeftOffCard(Card):
    """What was last, what we promised them, and what they promised us."""

    def __init__(self, ours: str, parent: QWidget | None = None) -> None:
        """Start hidden. `ours` is the desk's own zone."""
        super().__init__("left-off", self.tr("Where we left off"), self.tr("our time"), parent)
        self._ours = ours
        self.hide()

    def show_side(self, side: DebtSide | None, zone: str, now: int) -> None:
        """Show it; None takes every word of it off the screen.

        What was promised is due on days of `zone`, where the customer is; what happened is told in our time.
        """
        clear(self.body)
        self.setVisible(side is not None)
        if side is None:
            return
        today = local(now, zone).date()
        for words in (*self._our_promises(side, today), *self._their_promises(side, today)):
            self.body.addWidget(Text(words, "strong"))
        if not side.timeline:
            self.body.addWidget(Text(self.tr("This is our first call."), "body"))
            return
        line = Timeline("left-off-line", self.tr("The last contacts"))
        line.show_entries([happened.entry(row, self._ours, now) for row in side.timeline[:RECENT]])
        self.body.addWidget(line)

    def _our_promises(self, side: DebtSide, today: date) -> Sequence[str]:
        return [
            self.tr("We promised: {0}, by {1}").format(
                wording.labelled(row.label, row.what), figures.day(date.fromisoformat(row.due_on), today)
            )
            for row in side.commitments
        ]

    def _their_promises(self, side: DebtSide, today: date) -> Sequence[str]:
        found = []
        for row in side.promises:
            shape = wording.of(wording.SHAPES, row.shape)
            if row.next_on is None or row.next_amount is None:
                found.append(self.tr("They agreed to: {0}").format(shape))
                continue
            amount = figures.money(row.next_amount, row.currency)
            on = figures.day(date.fromisoformat(row.next_on), today)
            found.append(self.tr("They agreed to: {0}, next {1} on {2}").format(shape, amount, on))
        return found
