"""Answers card: what the step asks to note, and the answers on their keys, directly under the words.

Where words and answers do not fit together, the keys are docked below what scrolls: whoever listens sees what to press.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agentdesk.scripts.shown import StepView
from agentdesk.views.actions import action
from agentdesk.views.call.fields import StepFields, Surroundings
from agentdesk.views.kit.answers import AnswerGrid, Choice
from agentdesk.views.kit.button import KeyButton, Tone
from agentdesk.views.kit.card import Card
from agentdesk.views.kit.footed import height_of
from agentdesk.views.kit.look import look
from agentdesk.views.kit.text import Text
from agentdesk.views.kit.themed import Themed

COLUMNS, CLOSE_COLUMNS = (3, 170), (4, 140)
"""Columns of answers at most, and the least width of one in pixels at 100 %: at ease, and where height is scarce."""


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
        self.keys = AnswerKeys()
        self.grid = self.keys.grid
        self.grid.chosen.connect(self._on_grid_chosen)
        self._open: set[str] = set()
        self._leads_on = self._is_docked = False
        self.keys.over.clicked.connect(self.ended)
        for widget in (self.fields, self.keys):
            self.body.addWidget(widget)

    def show_step(self, step: StepView, around: Surroundings, typed: Mapping[str, Any]) -> None:
        """Show the fields and answers of a step; `typed` is what had been typed before it was left."""
        self.set_title(step.question or self._title_for(step))
        self.keys.heading.setText(step.question or self._title_for(step))
        self.fields.show_fields(step.fields, around, typed)
        self.grid.show_choices(
            [Choice(one.id, one.label, one.key, is_default=one.is_default) for one in step.answers]
        )
        self._open = {one.id for one in step.answers if not one.asks}
        self.grid.setVisible(bool(step.answers))
        self.keys.over.setVisible(step.kind == "end")
        self.set_caption("" if step.kind == "end" else self.tr("press the number, or click"))

    def show_card(self, leads_on: bool) -> None:
        """Show it where there is something to do below the words."""
        self._leads_on = leads_on
        self.keys.setVisible(leads_on)
        self._show_card()

    def be_docked(self, is_docked: bool) -> None:
        """Show what is left here when the keys are elsewhere: the fields, or nothing."""
        if is_docked is not self._is_docked:
            self._is_docked = is_docked
            self._show_card()

    def whole_height(self, width: int) -> int:
        """Return how high fields and keys are together in a card of a width, in pixels, wherever the keys are now.

        Measured alike in either place: what decides on a place must not depend on it, or each undoes the other.
        """
        if not self._leads_on:
            return 0
        edges, gap = self._column.contentsMargins(), self.body.spacing()
        inner = width - edges.left() - edges.right()
        head = (
            self.head.heightForWidth(inner)
            if self.head.hasHeightForWidth()
            else self.head.sizeHint().height()
        )
        fields = height_of(self.fields, inner) + gap if self._has_fields() else 0
        chrome = edges.top() + edges.bottom() + self._column.spacing()
        return chrome + head + fields + self.keys.height_at(inner, is_headed=False)

    def docked_height(self, width: int) -> int:
        """Return how high the keys are below what scrolls, at a width; both in pixels."""
        return self.keys.height_at(width, is_headed=not self._has_fields()) if self._leads_on else 0

    def _has_fields(self) -> bool:
        return not self.fields.isHidden()

    def _show_card(self) -> None:
        has_fields = self._has_fields()
        self.setVisible(self._leads_on and (has_fields or not self._is_docked))
        self.keys.heading.setVisible(self._is_docked and not has_fields)

    def _title_for(self, step: StepView) -> str:
        if step.kind == "end":
            return self.tr("When you have hung up your phone")
        if step.kind == "verify":
            return self.tr("Did it match?")
        return self.tr("What next?") if len(step.answers) < 2 else self.tr("What did they say?")

    def _on_grid_chosen(self, answer: str) -> None:
        if answer in self._open or self.fields.checked():
            self.answered.emit(answer)


class AnswerKeys(Themed, QWidget):
    """The answers on their keys, or at the last step the one way on; with the question where the card is away."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self.heading = Text("", "heading", "muted")
        self.grid = AnswerGrid("answers-grid", self.tr("Answers"))
        self.over = KeyButton(
            "answers-over", self.tr("The call is over"), action("end_call").key, tone=Tone.PRIMARY
        )
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.heading)
        self._column.addWidget(self.grid)
        self._column.addWidget(self.over, 0, Qt.AlignmentFlag.AlignLeft)
        self.heading.hide()
        self.restyle()

    def set_tight(self, is_tight: bool) -> None:
        """Stand closer where height is scarce."""
        self.grid.set_columns(*(CLOSE_COLUMNS if is_tight else COLUMNS))

    def height_at(self, width: int, *, is_headed: bool) -> int:
        """Return how high all of it is at a width, in pixels, with the question or without."""
        parts = [part for part in (self.grid, self.over) if not part.isHidden()]
        heights = [height_of(part, width) for part in (*((self.heading,) if is_headed else ()), *parts)]
        return sum(heights) + self._column.spacing() * max(0, len(heights) - 1)

    def restyle(self) -> None:
        """Take spacing from the look in force."""
        self._column.setSpacing(look().px(6))
        super().restyle()
