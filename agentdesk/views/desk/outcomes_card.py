"""Outcomes card: how the call ended. Only what this call can have been is offered; the rest says why not."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agentdesk.services.rows.call import OutcomeRow
from agentdesk.views.kit.answers import Choice, FlowRow
from agentdesk.views.kit.button import KeyButton
from agentdesk.views.kit.card import Card
from agentdesk.views.kit.cleared import clear
from agentdesk.views.kit.look import look
from agentdesk.views.kit.text import Text
from agentdesk.views.kit.themed import named


class OutcomesCard(Card):
    """The outcomes in groups. Emits `chosen(key)`.

    Once one is chosen the others fold away, a click from coming back.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        self._groups = QWidget()
        self._list = QVBoxLayout(self._groups)
        super().__init__("outcomes", self.tr("How did the call end?"), parent=parent)
        self._shown: tuple[OutcomeRow, ...] = ()
        self._rows: list[FlowRow] = []
        self._is_open = True
        self._choice = Text("", "lead")
        self._list.setContentsMargins(0, 0, 0, 0)
        self._impossible = Impossible()
        self._other = KeyButton("outcomes-other", self.tr("Another outcome…"))
        self._other.clicked.connect(self.unfold)
        for part in (self._choice, self._groups, self._impossible):
            self.body.addWidget(part)
        self.body.addWidget(self._other, 0, Qt.AlignmentFlag.AlignLeft)

    def show_outcomes(self, outcomes: Sequence[OutcomeRow], chosen: str | None) -> None:
        """Show what is possible and mark the one that is chosen; buttons stay as long as their words do."""
        if tuple(outcomes) != self._shown:
            self._shown = tuple(outcomes)
            self._build()
        for row in self._rows:
            row.mark(chosen or "")
        one = next((row for row in outcomes if row.key == chosen), None)
        self._choice.setText(one.label if one is not None else "")
        self.set_caption(self._caption_for(one))
        self._is_open = one is None
        self._settle()

    def restyle(self) -> None:
        """Take spacing from the look in force."""
        super().restyle()
        self._list.setSpacing(look().px(8))

    def unfold(self) -> None:
        """Show all outcomes again."""
        self._is_open = True
        self._settle()

    def choose_number(self, number: int) -> None:
        """Choose the outcome that wears a number; a number nobody wears does nothing, nor does one that is not seen."""
        if not self._is_open:
            return
        able = (one for one in self._shown if one.why_not is None and one.hotkey == str(number))
        row = next(able, None)
        if row is not None:
            self.chosen.emit(row.key)

    def _caption_for(self, one: OutcomeRow | None) -> str:
        if one is None:
            return self.tr("press the number, or click")
        return self.tr("follows from the call") if one.is_suggested else ""

    def _settle(self) -> None:
        self._groups.setVisible(self._is_open)
        self._impossible.setVisible(self._is_open and any(one.why_not is not None for one in self._shown))
        self._other.setVisible(not self._is_open)
        self._choice.setVisible(not self._is_open)

    def _build(self) -> None:
        clear(self._list)
        self._rows = []
        able = [one for one in self._shown if one.why_not is None]
        for at, (group, members) in enumerate(groupby(able, key=lambda one: one.group)):
            self._list.addWidget(Text(group, "heading", "muted"))
            row = FlowRow(f"outcomes-{at}", group)
            row.show_choices([Choice(one.key, one.label, one.hotkey or "") for one in members])
            row.chosen.connect(self.chosen)
            self._rows.append(row)
            self._list.addWidget(row)
        self._impossible.show_outcomes([one for one in self._shown if one.why_not is not None])


class Impossible(QWidget):
    """The outcomes this call cannot have had, folded away until somebody wonders."""

    def __init__(self) -> None:
        """Start folded."""
        super().__init__()
        named(self, "outcomes-impossible", self.tr("Not possible now"))
        self._title = Text("", "heading", "muted")
        self._more = KeyButton("outcomes-why-not", self.tr("Show why"), is_small=True)
        self._more.clicked.connect(self._on_more_clicked)
        self._words = Text("", "small", "muted")
        self._words.hide()
        column, head = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self._title, 1)
        head.addWidget(self._more)
        column.addLayout(head)
        column.addWidget(self._words)

    def show_outcomes(self, outcomes: Sequence[OutcomeRow]) -> None:
        """List them, each with its reason."""
        self._title.setText(self.tr("Not possible now: {0}").format(len(outcomes)))
        self._words.setText("\n".join(f"{one.label}: {one.why_not}" for one in outcomes))
        self.setVisible(bool(outcomes))

    def _on_more_clicked(self) -> None:
        is_shown = self._words.isHidden()
        self._words.setVisible(is_shown)
        self._more.set_caption(self.tr("Hide") if is_shown else self.tr("Show why"))
