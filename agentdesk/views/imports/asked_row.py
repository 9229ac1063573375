"""Asked row: one question about a file with what was seen, and the control that answers it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agentdesk.views.imports import question_words
from agentdesk.views.imports.field_words import choices
from agentdesk.views.imports.pick import Pick
from agentdesk.views.imports.words import said
from agentdesk.views.kit.answers import Choice
from agentdesk.views.kit.chip import Chip
from agentdesk.views.kit.look import look
from agentdesk.views.kit.segmented import Segmented
from agentdesk.views.kit.text import Text
from agentdesk.views.kit.themed import Themed, named

if TYPE_CHECKING:
    from agentdesk.content.client_file.questions import Question

SEEN = 4
AT_ONCE = ("mapping", "encoding", "delimiter", "quoting", "header", "sheet", "kind", "date_order", "decimal")
"""Questions with few answers, all of which are shown; where there are more than six, one is found by typing."""
MOST_AT_ONCE = 6
ANEW = "-"
"""Answers that a file which a mapping nearly knows is one of another kind."""
OFFERED = ("column", "column_for", "field")
"""Questions whose answers are found by typing, out of many."""


class AskedRow(Themed, QWidget):
    """Emits `answered(answer)`. What was answered stays, marked as such, and can be answered otherwise."""

    answered = Signal(str)

    def __init__(
        self,
        question: Question,
        at: int,
        kind: str,
        others: Iterable[str],
        clients: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        """Ask; `kind` is that of the file, `others` are columns that nobody has named yet, `clients` are known here."""
        super().__init__(parent)
        self.question, self._clients = question, clients
        words = question_words.asks(question)
        named(self, f"asked-{at}", words)
        self._words, self._mark = Text(words, "strong"), Chip(f"asked-{at}-done")
        self._head = QHBoxLayout()
        self._head.addWidget(self._words, 1)
        self._head.addWidget(self._mark)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._head)
        if question.examples:
            between = " · "
            seen = self.tr("Seen: {0}").format(between.join(question.examples[:SEEN]))
            self._column.addWidget(Text(seen, "small", "muted"))
        self.control = self._control(f"asked-{at}-answer", words, kind, tuple(others))
        self._column.addWidget(self.control)
        self._new = Text(self.tr("New on this desk."), "small", "warn")
        self._new.hide()
        self._column.addWidget(self._new)
        if question.question == "client" and isinstance(self.control, Pick):
            self.control.editTextChanged.connect(self._show_whether_new)
        self.restyle()

    def show_answer(self, answer: str, *, is_open: bool) -> None:
        """Show what was answered; `is_open` where it is asked all the same."""
        self.control.show_choice(answer)
        is_done = bool(answer) and not is_open
        self._mark.show_word(
            self.tr("Answered") if is_done else self.tr("Asked"), "ok" if is_done else "warn"
        )

    def restyle(self) -> None:
        """Take spacing from the look in force."""
        self._column.setSpacing(look().px(6))
        super().restyle()

    def _control(self, name: str, spoken: str, kind: str, others: tuple[str, ...]) -> Pick | Segmented:
        code, choices_ = self.question.question, self.question.choices
        if code == "column_missing":
            renamed = [(f"={one}", said(question_words.RENAMED, column=one)) for one in others]
            return self._segments(
                name, spoken, [*renamed, ("lost", question_words.answer_words(code, "lost"))]
            )
        if code == "mapping" and len(choices_) == 1:
            choices_ = (*choices_, ANEW)
        if code in AT_ONCE and choices_:
            offered = [(one, question_words.answer_words(code, one)) for one in choices_]
            if len(offered) <= MOST_AT_ONCE:
                return self._segments(name, spoken, offered)
            return self._pick(Pick(name, spoken, offered, hint=said(question_words.CHOOSE)))
        hint = said(question_words.HINTS.get(code, "")) if code in question_words.HINTS else ""
        if code == "column":
            return self._pick(Pick(name, spoken, choices(kind, choices_[:3]), hint=hint))
        if code == "client":
            choices_ = tuple(dict.fromkeys((*self._clients, *self.question.examples)))
        if code == "zone":
            return self._pick(Pick(name, spoken, question_words.zones(), hint=hint))
        offered = [(one, one) for one in choices_]
        return self._pick(Pick(name, spoken, offered, hint=hint, is_free=code not in OFFERED))

    def _show_whether_new(self, typed: str) -> None:
        """Say of a client whom nobody here knows that it is a new one: it may be a slip."""
        known = {client.casefold() for client in self._clients}
        is_new = bool(typed.strip()) and typed.strip().casefold() not in known
        self._new.setVisible(is_new)
        self.control.setAccessibleDescription(self._new.text() if is_new else "")

    def _segments(self, name: str, spoken: str, answers: Iterable[tuple[str, str]]) -> Segmented:
        made = Segmented(name, spoken, [Choice(id, words) for id, words in answers])
        made.chosen.connect(self.answered)
        return made

    def _pick(self, made: Pick) -> Pick:
        made.picked.connect(self.answered)
        return made
