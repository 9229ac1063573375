"""Asked card: what has to be known before a file may come in, each question where it is answered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from agentdesk.content.client_file.columns import shown
from agentdesk.views.imports import words
from agentdesk.views.imports.asked_row import ANEW, AskedRow
from agentdesk.views.imports.pick import Pick
from agentdesk.views.kit.card import Card
from agentdesk.views.kit.look import look
from agentdesk.views.kit.text import Text
from agentdesk.views.kit.words import translate

if TYPE_CHECKING:
    from agentdesk.content.client_file.questions import Question
    from agentdesk.services.imports.known_mappings import ColumnChange
    from agentdesk.services.imports.source import Looked

GAP = 18
"""Between two questions, in pixels at 100 %."""
FIRST = ("mapping", "encoding", "delimiter", "quoting", "header", "sheet", "client", "kind")
"""Questions that can be answered before it is known what a file holds."""
OF_KIND = ("column", "column_for", "field")
Key = tuple[str, str, str]
ADDED = translate("Files", "The column “{name}” was added.")
GONE = translate("Files", "The column “{was}” is gone.")
RENAMED = translate("Files", "The column “{name}” may be what was “{was}”.")


class AskedCard(Card):
    """Hidden while nothing is asked. Emits `answered(question, answer)` and `mapping_chosen(name)`, empty for none."""

    answered = Signal(object, str)
    mapping_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Ask nothing yet."""
        super().__init__("asked", self.tr("Needed before it comes in"), parent=parent)
        self._changed = Text("", "small", "warn")
        self.body.addWidget(self._changed)
        self._rows: dict[Key, AskedRow] = {}
        self._answers: dict[Key, str] = {}
        self._made, self._kind = 0, ""
        self.hide()

    def begin(self) -> None:
        """Forget what was asked: another file is looked at."""
        self._answers.clear()
        for key in list(self._rows):
            self._drop(key)
        self.hide()

    def show_looked(self, looked: Looked, kind: str, clients: Sequence[str] = ()) -> None:
        """Ask what is asked now of a file of a kind, or of none yet. A question that was answered stays where it is.

        `clients` are those who are known on this desk.
        What columns hold is asked once it is known what the file holds, and anew where that changes.
        """
        asked = {_key(one): one for one in looked.asked if one.question in asked_now(looked)}
        self._forget_other_kind(kind)
        for key in [key for key in self._rows if key not in asked and key not in self._answers]:
            self._drop(key)
        others = [one.column or "" for one in looked.asked if one.question == "column"]
        for key, question in asked.items():
            if key not in self._rows:
                self._add(key, AskedRow(question, self._made + 1, kind, others, clients))
        for key, row in self._rows.items():
            answer = self._answers.get(key, "")
            row.show_answer(answer, is_open=key in asked and answer != ANEW)
        self._show_changes(looked)
        open_ones = sum(key not in self._answers for key in asked)
        self.set_caption(self.tr("{0} to answer").format(open_ones) if open_ones else self.tr("All answered"))
        self.setVisible(bool(self._rows))

    @property
    def said(self) -> tuple[tuple[Question, str], ...]:
        """What was answered, each with its question, of which nothing that stands in a cell is told on."""
        pairs = ((row.question, self._answers.get(key, "")) for key, row in self._rows.items())
        return tuple((replace(question, examples=()), answer) for question, answer in pairs if answer)

    def recall(self, said: tuple[tuple[Question, str], ...], kind: str, clients: Sequence[str] = ()) -> None:
        """Show again what was answered before, where nothing is shown yet."""
        if not self._rows:
            for question, answer in said:
                self._answers[_key(question)] = answer
                self._add(_key(question), AskedRow(question, self._made + 1, kind, (), clients))

    def restyle(self) -> None:
        """Keep the questions apart."""
        super().restyle()
        self.body.setSpacing(look().px(GAP))

    def control_of(self, question: str) -> QWidget | None:
        """Return the control that answers the first question of a kind, by its code, or None."""
        return next((row.control for key, row in self._rows.items() if key[0] == question), None)

    def first_open(self) -> QWidget | None:
        """Return the control of the first question that nobody has answered, or None."""
        return next((row.control for key, row in self._rows.items() if key not in self._answers), None)

    def take_typed(self) -> None:
        """Take what is being typed for an answer as it stands."""
        for row in self._rows.values():
            if isinstance(row.control, Pick) and row.control.hasFocus():
                row.control.take_typed()
                return

    def _forget_other_kind(self, kind: str) -> None:
        """Forget questions about columns that were asked for another kind of file: other fields answer them now."""
        before, self._kind = self._kind, kind or self._kind
        if before and kind and kind != before:
            for key in [key for key in self._rows if key[0] in OF_KIND]:
                self._answers.pop(key, None)
                self._drop(key)

    def _add(self, key: Key, row: AskedRow) -> None:
        self._made += 1
        row.answered.connect(lambda answer: self._on_answered(key, row.question, answer))
        self._rows[key] = row
        self.body.addWidget(row)

    def _drop(self, key: Key) -> None:
        row = self._rows.pop(key)
        row.hide()
        row.setParent(None)
        row.deleteLater()

    def _on_answered(self, key: Key, question: Question, answer: str) -> None:
        self._answers[key] = answer
        if question.question != "mapping":
            self.answered.emit(question, answer)
        elif answer != ANEW:
            # By that mapping other things are asked; what was said without it was said of something else.
            self._answers = {key: answer}
            self.mapping_chosen.emit(answer)

    def _show_changes(self, looked: Looked) -> None:
        lines = [_change_words(one) for one in looked.changed]
        if lines and looked.near:
            lead = self.tr("The file looks like those understood by {0}, but its columns changed.")
            lines.insert(0, lead.format(looked.near))
        self._changed.setText("\n".join(lines))
        self._changed.setVisible(bool(lines))


def asked_now(looked: Looked) -> frozenset[str]:
    """Return the codes of the questions that are asked now: some wait until it is known what the file holds."""
    still = frozenset(one.question for one in looked.asked)
    return still & frozenset(FIRST) if "kind" in still else still


def _key(question: Question) -> Key:
    return question.question, question.column or "", question.option


def _change_words(change: ColumnChange) -> str:
    names = {"name": shown(change.name or ""), "was": shown(change.was or "")}
    return words.said(GONE if change.name is None else ADDED if change.was is None else RENAMED, **names)
