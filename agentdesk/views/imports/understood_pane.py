"""Understood pane: what is asked about a file, what was understood, and its first rows. Nothing is written yet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QProgressBar, QWidget

from agentdesk.content.client_file.columns import shown
from agentdesk.views.imports.answering import answered, held
from agentdesk.views.imports.asked_card import AskedCard
from agentdesk.views.imports.aspects import UnderstoodCard
from agentdesk.views.imports.columns import ColumnsCard
from agentdesk.views.imports.demonstration import DemonstrationCard
from agentdesk.views.imports.in_hand import InHand
from agentdesk.views.imports.pane import Pane
from agentdesk.views.imports.preview import PreviewCard
from agentdesk.views.imports.refused_words import refused_words
from agentdesk.views.imports.words import KINDS, count, of
from agentdesk.views.kit.a11y import announce
from agentdesk.views.kit.button import KeyButton, Tone
from agentdesk.views.kit.card import Card
from agentdesk.views.kit.form import Field
from agentdesk.views.kit.tab_order import order_tabs
from agentdesk.views.kit.text import Text
from agentdesk.views.kit.themed import named

if TYPE_CHECKING:
    from agentdesk.content.client_file.questions import Question
    from agentdesk.errors import Refused
    from agentdesk.services.imports.source import Looked

DRAFTED = "drafted"
NAME = re.compile(r"[a-z][a-z0-9-]{0,39}\Z")


class UnderstoodPane(Pane):
    """Emits `wanted(order, looked)` when the rows are to be staged, `given_up` when the file is none for this desk."""

    wanted = Signal(object, object)
    given_up = Signal()

    def __init__(self, in_hand: InHand, parent: QWidget | None = None) -> None:
        """Show the file that is in hand."""
        super().__init__("understood-pane", self.tr("What was understood"), parent)
        self._in_hand = in_hand
        self._busy = QProgressBar()
        named(self._busy, "looking", self.tr("The file is being looked at"))
        self._busy.setRange(0, 0)
        self._busy.setTextVisible(False)
        self._wrong = Card("unreadable", self.tr("This file cannot come in as it is"))
        self._wrong_words = Text("", "lead")
        self._again = KeyButton("look-again", self.tr("Look at it again"), is_small=True)
        self._known = Card("known", "", spoken=self.tr("Understood by a mapping"))
        self._known_words = Text("", "lead")
        self._more = KeyButton("look-through", self.tr("Show what was understood"), is_small=True)
        self.asked, self.demonstration = AskedCard(), DemonstrationCard()
        self.understood, self.columns, self.preview = UnderstoodCard(), ColumnsCard(), PreviewCard()
        self._name = QLineEdit()
        self._name_field = Field(
            "mapping-name",
            self.tr("Keep this understanding under the name"),
            self._name,
            self.tr("The next file with these columns comes in without a question."),
        )
        self._is_new = True
        self._arrange()
        self._connect()

    def begin(self) -> None:
        """Show that a file was taken in hand."""
        path = self._in_hand.path
        self.show_title(
            shown(path.name) if path is not None else "", self.tr("Nothing is written before you say so.")
        )
        self.chip.show_word("")
        self.asked.begin()
        self.columns.begin()
        self.demonstration.begin()
        self.preview.begin()
        self.understood.begin()
        self.banner.clear()
        for part in self._parts:
            part.hide()
        self._may_go(self.tr("The file is being looked at."))
        self._is_new = True

    def put_away(self) -> None:
        """Leave nothing of anybody in the file on this side."""
        self.begin()
        self._in_hand.put_away()

    def focus(self) -> None:
        """Put the keyboard where the first answer is wanted, or where the rows are brought in."""
        first = self.asked.first_open() if self.asked.isVisible() else None
        (first or (self._go if self._go.isEnabled() else self._back)).setFocus(
            Qt.FocusReason.OtherFocusReason
        )

    def _arrange(self) -> None:
        self._known.body.addWidget(self._known_words)
        self._known.body.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self._keep = Card("keep", self.tr("The next time"))
        self._keep.body.addWidget(self._name_field)
        self._wrong.body.addWidget(self._wrong_words)
        self._wrong.body.addWidget(self._again, 0, Qt.AlignmentFlag.AlignLeft)
        self._parts = (
            self._wrong,
            self._known,
            self.asked,
            self.demonstration,
            self.preview,
            self.understood,
            self.columns,
            self._keep,
        )
        self.column.addWidget(self._busy)
        for part in self._parts:
            self.column.addWidget(part)
        self.column.addStretch(1)
        self._go = self.button("stage", self.tr("Bring the rows in"), "Ctrl+Return", Tone.PRIMARY)
        self._not_this = self.button("not-this-file", self.tr("Not this file"))

    def _connect(self) -> None:
        self._in_hand.looking.connect(self._busy.setVisible)
        self._in_hand.understood.connect(self._on_understood)
        self._in_hand.refused.connect(self._on_refused)
        self._again.clicked.connect(self._in_hand.look_again)
        self._more.clicked.connect(self._in_hand.look_through)
        self.asked.answered.connect(self._on_answered)
        self.asked.mapping_chosen.connect(self._in_hand.choose_mapping)
        self.columns.held.connect(self._on_held)
        self.demonstration.decided.connect(self.show_whether_it_may)
        self._name.editingFinished.connect(self._on_named)
        self._go.clicked.connect(self.stage)
        self._not_this.clicked.connect(self.given_up)

    def show_unstaged(self, refused: Refused) -> None:
        """Say why the rows were not brought in; they may be, once that is mended."""
        self.show_refused(refused)
        self.show_whether_it_may()

    def stage(self) -> None:
        """Bring the rows in, where nothing is open any more; else say what is, and put the keyboard there."""
        found = self._in_hand.found
        if found is None or not self._go.isEnabled():
            self._say_why_not()
            return
        order = self._in_hand.order(into_demonstration=self.demonstration.keeps)
        self._may_go(self.tr("The rows are on their way."))
        self.wanted.emit(order, found.looked)

    def _say_why_not(self) -> None:
        """Take the answer that is being typed; where one is open still, put the keyboard there, and say it."""
        self.asked.take_typed()
        first = self.asked.first_open() if self.asked.isVisible() else None
        if first is not None and not self._in_hand.is_looking:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self._go, self._go.accessibleDescription())

    def _on_understood(self) -> None:
        found = self._in_hand.found
        if found is None:
            return
        looked = found.looked
        self.banner.clear()
        self._wrong.hide()
        # A file without a mapping is of the kind that was said: one is drafted once nothing is asked any more.
        kind = self._in_hand.answers.kind or (looked.mapping.kind if looked.mapping is not None else "")
        self.asked.recall(self._in_hand.said, kind, self._in_hand.clients)
        self.asked.show_looked(looked, kind, self._in_hand.clients)
        self._in_hand.said = self.asked.said
        self.demonstration.ask(self._in_hand.is_foreign)
        self.understood.show_looked(looked)
        self.columns.show_looked(looked, dict(self._in_hand.answers.columns), kind)
        self.preview.show_found(found)
        order_tabs(self)
        self._show_mapping(looked)
        self.show_whether_it_may()
        if self._is_new and self.isVisible():
            self.focus()
        self._is_new = False

    def _show_mapping(self, looked: Looked) -> None:
        mapping = looked.mapping if not looked.asked else None
        is_drafted, is_seen = looked.how_chosen == DRAFTED, bool(looked.rows)
        self._known.setVisible(mapping is not None and not is_drafted)
        self._keep.setVisible(mapping is not None and is_drafted)
        self._more.setVisible(not is_seen)
        for part in (self.understood, self.columns):
            part.setVisible(is_seen)
        if mapping is not None:
            words = self.tr("Understood by {0}: {1}, of the client {2}.")
            self._known_words.setText(
                words.format(mapping.name, of(KINDS, mapping.kind), mapping.client or "")
            )
            if not self._name.hasFocus():
                self._name.setText(mapping.name)
        self.chip.show_word(self.tr("Rows: {0}").format(count(looked.rows)) if is_seen else "", "neutral")

    def show_whether_it_may(self) -> None:
        """Offer to bring the rows in, or say why they cannot be yet."""
        found = self._in_hand.found
        if self._in_hand.is_looking:
            why_not = self.tr("The file is being looked at.")
        elif found is None:
            why_not = self.tr("Mend it and look at it again, or take another one.")
        elif found.looked.asked:
            why_not = self.tr("Answer what is asked above first.")
        elif self.demonstration.is_open:
            why_not = self.tr("Say first what becomes of the demonstration.")
        else:
            why_not = ""
        self._may_go(why_not)

    def _may_go(self, why_not: str) -> None:
        self._go.open_unless(why_not)
        self.foot.say(why_not)

    def _on_refused(self, refused: Refused) -> None:
        if self._in_hand.found is None:
            self._wrong_words.setText(refused_words(refused))
            self._wrong.show()
        else:
            self.banner.say(refused_words(refused), tone="warn")
        self.show_whether_it_may()
        if self._in_hand.found is None and self.isVisible():
            self._again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_answered(self, question: Question, answer: str) -> None:
        looked = self._in_hand.found.looked if self._in_hand.found is not None else None
        mapping = looked.mapping if looked is not None else None
        self._in_hand.said = self.asked.said
        self._in_hand.say(answered(self._in_hand.answers, question, answer, mapping))
        self.show_whether_it_may()

    def _on_held(self, column: str, field: str) -> None:
        self._in_hand.say(held(self._in_hand.answers, column, field))
        self.show_whether_it_may()

    def _on_named(self) -> None:
        name = self._name.text().strip()
        found = self._in_hand.found
        if found is None or found.looked.mapping is None or name == found.looked.mapping.name:
            return
        if NAME.match(name):
            self._name_field.clear_error()
            self._in_hand.answer(save_as=name)
        else:
            self._name_field.show_error(
                self.tr("Small letters, digits and hyphens, beginning with a letter.")
            )
