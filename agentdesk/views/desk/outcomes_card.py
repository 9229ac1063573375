"""Outcomes card: how the call ended. Only what this call can have been is offered; the rest says why not."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from agentdesk.services.rows.call import OutcomeRow
from agentdesk.views.kit.answers import Choice, FlowRow
from agentdesk.views.kit.button import KeyButton, Tone
from agentdesk.views.kit.card import Card
from agentdesk.views.kit.cleared import clear
from agentdesk.views.kit.text import Text


class OutcomesCard(Card):
    """The outcomes in groups. Emits `chosen(key)`."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__("outcomes", self.tr("How did the call end?"), parent=parent)
        self._shown: tuple[OutcomeRow, ...] = ()
        self._rows: list[FlowRow] = []
        self._impossible = Impossible()

    def show_outcomes(self, outcomes: Sequence[OutcomeRow], chosen: str | None) -> None:
        """Show what is possible and mark the one that is chosen; buttons stay as long as their words do."""
        if tuple(outcomes) != self._shown:
            self._shown = tuple(outcomes)
            self._build()
        for row in self._rows:
            row.mark(chosen or "")
        suggested = next((one.label for one in outcomes if one.is_suggested), "")
        self.set_caption(
            self.tr("suggested: {0}").format(suggested) if suggested else self.tr("press the number")
        )

    def choose_number(self, number: int) -> None:
        """Choose the outcome that wears a number; a number nobody wears does nothing."""
        row = next((one for one in self._shown if one.why_not is None and one.hotkey == str(number)), None)
        if row is not None:
            self.chosen.emit(row.key)

    def _build(self) -> None:
        self._impossible.setParent(None)
        clear(self.body)
        self._rows = []
        able = [one for one in self._shown if one.why_not is None]
        for at, (group, members) in enumerate(groupby(able, key=lambda one: one.group)):
            self.body.addWidget(Text(group, "heading", "muted"))
            row = FlowRow(f"outcomes-{at}", group)
            row.show_choices([Choice(one.key, one.label, one.hotkey or "") for one in members])
            row.chosen.connect(self.chosen)
            self._rows.append(row)
            self.body.addWidget(row)
        self._impossible.show_outcomes([one for one in self._shown if one.why_not is not None])
        self.body.addWidget(self._impossible)


class Impossible(Card):
    """The outcomes this call cannot have had, folded away until somebody wonders."""

    def __init__(self) -> None:
        """Start folded."""
        super().__init__("outcomes-impossible", self.tr("Not possible now"))
        self._more = KeyButton("outcomes-why-not", self.tr("Show why"), tone=Tone.QUIET, is_small=True)
        self._more.clicked.connect(self._on_more_clicked)
        self._words = Text("", "small", "muted")
        self._words.hide()
        self.add_beside(self._more)
        self.body.addWidget(self._words)

    def show_outcomes(self, outcomes: Sequence[OutcomeRow]) -> None:
        """List them, each with its reason."""
        self.set_title(self.tr("Not possible now: {0}").format(len(outcomes)))
        self._words.setText("\n".join(f"{one.label}: {one.why_not}" for one in outcomes))
        self.setVisible(bool(outcomes))

    def _on_more_clicked(self) -> None:
        is_shown = self._words.isHidden()
        self._words.setVisible(is_shown)
        self._more.set_caption(self.tr("Hide") if is_shown else self.tr("Show why"))
