"""Log a letter: a letter, e-mail, message of the portal, fax or text, entered by hand from what lies on the desk."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from agentdesk.errors import Refused
from agentdesk.platform.clock import local
from agentdesk.services.messages import LogCorrespondence
from agentdesk.services.rows.customer import CustomerCard
from agentdesk.views import figures
from agentdesk.views.desk.letter_asks import LetterAsks, chooser, chosen, show
from agentdesk.views.desk.letter_when import LetterWhen
from agentdesk.views.kit import below
from agentdesk.views.kit.button import KeyButton, Tone
from agentdesk.views.kit.card import Card
from agentdesk.views.kit.edited import on_edited
from agentdesk.views.kit.focus import FocusMemory
from agentdesk.views.kit.form import Field
from agentdesk.views.kit.layouts import FlowLayout
from agentdesk.views.kit.look import look
from agentdesk.views.kit.notes import NotesEdit
from agentdesk.views.kit.own_enter import ENTER, OwnEnter
from agentdesk.views.kit.resting import Resting
from agentdesk.views.kit.text import Text
from agentdesk.views.kit.tick import Tick

LONGEST_SCAN = 500
WORDS_HIGH = 76
"""Height in pixels at 100 % of the field for what it says: three lines."""
ALL = "all"
"""Chosen where a piece is about the person, or about every account."""


class LogLetterCard(Card):
    """The form. Emits `given(command)` when it is entered, `typed` soon after something was typed, and `emptied` when
    what was typed before is not wanted.

    It stays, with what was typed, until it is put away.
    """

    given = Signal(object)
    typed = Signal()
    emptied = Signal()

    def __init__(
        self,
        card: CustomerCard,
        typed: Mapping[str, str],
        tick: Tick,
        zone: str,
        parent: QWidget | None = None,
    ) -> None:
        """Ask about a customer's piece; `typed` is what was typed of it before. `zone` is the desk's own."""
        super().__init__("log-letter", self.tr("Log a letter or message"), parent=parent)
        self.customer = card.customer
        self._tick, self._zone = tick, zone
        self._before = FocusMemory()
        self._is_given = False
        self._rest = Resting(self, self.typed)
        self._when, self._asks = LetterWhen(tick, zone), LetterAsks(card.numbers)
        debts = card.debt_side.debts if card.debt_side is not None else ()
        accounts = ((one.debt, f"{one.creditor} · {one.reference}") for one in debts)
        self._debt = chooser(((ALL, self.tr("All accounts, or the person")), *accounts))
        self._words, self._scan = NotesEdit("letter-words", self.tr("What it says")), QLineEdit()
        self._entered, self._wrong = Text("", "small", "muted"), Text("", "small-strong", "bad")
        self._fields = {
            "debt": Field("letter-debt", self.tr("Account"), self._debt),
            "words": Field("letter-words", self.tr("What it says (if it helps)"), self._words),
            "scan": Field("letter-scan", self.tr("Where its scan is (if there is one)"), self._scan),
        }
        self._enter = KeyButton("letter-go", self.tr("Enter it"), "Ctrl+Return", tone=Tone.PRIMARY)
        self._away = KeyButton("letter-away", self.tr("Leave it"), "Esc")
        self._anew = KeyButton("letter-anew", self.tr("Start anew"), tone=Tone.QUIET)
        self._arrange()
        self.show_typed(typed)
        self._fields["debt"].setHidden(len(debts) < 2)
        self._anew.setHidden(not typed)
        self._watch()

    def start(self) -> None:
        """Put the focus where typing begins."""
        self._before.remember(self.window())
        self._when.medium.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_away(self) -> None:
        """Take the form off the screen for good; what was typed is told before."""
        self.leave()
        self.setParent(None)
        self.deleteLater()

    def leave(self) -> None:
        """Put it out of sight; the keyboard goes back to where it was."""
        self.tell()
        self._before.give_back(self)
        self.hide()

    def tell(self) -> None:
        """Tell at once what was typed and not told yet."""
        self._rest.tell()

    def forget(self) -> None:
        """Tell no more of what was typed."""
        self._rest.stop()

    def settle(self) -> None:
        """Take the key again: what was given has its answer."""
        self._is_given = False

    def show_refused(self, refused: Refused) -> None:
        """Show beside what it is about why it is not entered."""
        fields = {**self._when.fields, **self._fields}
        at = {"piece_entered_at": "time", "piece_long": "words", "debt_unknown": "debt"}.get(refused.code)
        if at is not None:
            fields[at].show_error(below.refusal(refused))
            fields[at].editor.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._wrong.setText(below.refusal(refused))
            self._wrong.show()

    def show_typed(self, typed: Mapping[str, str]) -> None:
        """Show what was typed before."""
        self._when.show_typed(typed)
        show(self._debt, typed.get("debt", ""))
        self._asks.show_typed(typed)
        self._words.show_note(typed.get("words", ""))
        self._scan.setText(typed.get("scan", ""))
        self._follow_way()

    def values(self) -> dict[str, str]:
        """Return what is typed, as it stands."""
        about = {"debt": chosen(self._debt), "words": self._words.toPlainText(), "scan": self._scan.text()}
        return {**self._when.typed(), **self._asks.typed(), **about}

    def restyle(self) -> None:
        """Leave room for a few lines of what it says."""
        super().restyle()
        for words in self.findChildren(NotesEdit):
            words.setFixedHeight(look().px(WORDS_HIGH))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave it on Esc, enter it on Ctrl+Enter; Enter alone goes on to the next field: there is much to fill in."""
        is_entered = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in ENTER and is_entered:
            self._give()
        elif event.key() in ENTER:
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        buttons = QWidget()
        row = FlowLayout(buttons, gap=8)
        for button in (self._enter, self._away, self._anew):
            row.addWidget(button)
        words = (self._fields["words"], self._fields["scan"])
        for part in (
            self._when,
            self._fields["debt"],
            self._asks,
            *words,
            self._entered,
            self._wrong,
            buttons,
        ):
            self.body.addWidget(part)
        self._wrong.hide()
        self._words.setProperty("quiet", False)
        self._scan.setMaxLength(LONGEST_SCAN)
        self._show_now(self._tick.now())
        self.restyle()

    def _watch(self) -> None:
        self._enter.clicked.connect(self._give)
        self._away.clicked.connect(self.leave)
        self._anew.clicked.connect(self._start_anew)
        self._words.left.connect(self.leave)
        self._words.textChanged.connect(self._fields["words"].look_again)
        self._words.textChanged.connect(self._rest.stir)
        for part in (self._when, self._asks):
            part.edited.connect(self._rest.stir)
        for entry in (self._debt, self._scan):
            on_edited(entry, self._rest.stir)
        self._when.turned.connect(self._follow_way)
        self._tick.passed.connect(self._show_now)
        buttons = (self._enter, self._away, self._anew)
        for field in (
            *self._when.editors,
            self._debt,
            *self._asks.editors,
            self._words,
            self._scan,
            *buttons,
        ):
            OwnEnter(field, Qt.Key.Key_Escape)

    def _show_now(self, now: int) -> None:
        at = figures.clock_time(local(now, self._zone))
        self._entered.setText(
            self.tr("Entered now, {0} our time. It counts from when it came in.").format(at)
        )

    def _follow_way(self) -> None:
        """What we sent asks for nothing."""
        self._asks.setVisible(self._when.is_in)

    def _start_anew(self) -> None:
        """Forget what was typed: it was another letter."""
        self._words.clear()
        self.show_typed({})
        self.forget()
        self._anew.hide()
        self.emptied.emit()
        self._when.medium.setFocus(Qt.FocusReason.OtherFocusReason)

    def _give(self) -> None:
        self._wrong.hide()
        if not self._is_given and self._is_complete():
            self.tell()
            self._is_given = True
            self.given.emit(self._command())

    def _is_complete(self) -> bool:
        """Return whether it can be entered; what is wrong says so, and has the keyboard."""
        wrong = self._when.missing() or self._account_missing() or self._what_is_missing()
        if wrong is not None:
            wrong.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        return wrong is None

    def _account_missing(self) -> Field | None:
        field = self._fields["debt"]
        if field.isHidden() or chosen(self._debt):
            return None
        field.show_error(self.tr("Choose the account that it is about."))
        return field

    def _what_is_missing(self) -> Field | None:
        return self._asks.missing() if self._when.is_in else None

    def _command(self) -> LogCorrespondence:
        told = self._asks.typed() if self._when.is_in else {}
        debt, when = chosen(self._debt), self._when.typed()
        return LogCorrespondence(
            customer=self.customer,
            medium=when["medium"],
            direction=when["direction"],
            received_at=self._when.instant(),
            asks=told.get("asks", "nothing"),
            debt=debt if debt not in ("", ALL) else None,
            about=told.get("about"),
            scope=told.get("scope"),
            number=told.get("number"),
            scan=self._scan.text().strip() or None,
            words=self._words.toPlainText().strip() or None,
        )
