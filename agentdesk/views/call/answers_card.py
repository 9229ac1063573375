"""Answers card: what the step asks to note, and the answers on their keys, directly under the words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from agentdesk.scripts.shown import StepView
from agentdesk.views.actions import action
from agentdesk.views.call.fields import StepFields, Surroundings
from agentdesk.views.kit.answers import AnswerGrid, Choice
from agentdesk.views.kit.button import KeyButton, Tone
from agentdesk.views.kit.card import Card


class AnswersCard(Card):
    """Fields and answers of a step. Emits `answered(id)` once what the answer needs was typed and can be read.

    At the last step there is one way on: the phone is hung up. Emits `ended` then.
    """

    answered = Signal(str)
    ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__("answers", self.tr("What did they say?"), parent=parent)
        self.fields = StepFields()
        self.grid = AnswerGrid("answers-grid", self.tr("Answers"))
        self.grid.chosen.connect(self._on_grid_chosen)
        self._open: set[str] = set()
        self._over = KeyButton(
            "answers-over", self.tr("The call is over"), action("end_call").key, tone=Tone.PRIMARY
        )
        self._over.clicked.connect(self.ended)
        for widget in (self.fields, self.grid):
            self.body.addWidget(widget)
        self.body.addWidget(self._over, 0, Qt.AlignmentFlag.AlignLeft)

    def show_step(self, step: StepView, around: Surroundings, typed: Mapping[str, Any]) -> None:
        """Show the fields and answers of a step; `typed` is what had been typed before it was left."""
        self.set_title(step.question or self._title_for(step))
        self.fields.show_fields(step.fields, around, typed)
        self.grid.show_choices(
            [Choice(one.id, one.label, one.key, is_default=one.is_default) for one in step.answers]
        )
        self._open = {one.id for one in step.answers if not one.asks}
        self.grid.setVisible(bool(step.answers))
        self._over.setVisible(step.kind == "end")
        self.set_caption("" if step.kind == "end" else self.tr("press the number, or click"))

    def _title_for(self, step: StepView) -> str:
        if step.kind == "end":
            return self.tr("When you have hung up your phone")
        if step.kind == "verify":
            return self.tr("Did it match?")
        return self.tr("What next?") if len(step.answers) < 2 else self.tr("What did they say?")

    def _on_grid_chosen(self, answer: str) -> None:
        if answer in self._open or self.fields.checked():
            self.answered.emit(answer)
