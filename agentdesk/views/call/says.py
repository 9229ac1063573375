"""Customer says: the interruptions with their keys, always in the same place, and how they sound now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from agentdesk.scripts.render import InterruptionKey
from agentdesk.views import wording
from agentdesk.views.actions import action
from agentdesk.views.kit.answers import Choice, FlowRow
from agentdesk.views.kit.button import Tone
from agentdesk.views.kit.card import Card
from agentdesk.views.kit.segmented import Segmented

OTHER = "other-words"


class SaysCard(Card):
    """The row of interruptions. Emits `said(key)`, `others_asked` for the list of all words, `mood(mood)`."""

    said = Signal(str)
    others_asked = Signal()
    mood = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__("says", self.tr("Customer says…"), parent=parent)
        self._row = FlowRow("says-row", self.tr("Customer says"))
        self._row.chosen.connect(self._on_row_chosen)
        self._shown: tuple[InterruptionKey, ...] = ()
        moods = [
            Choice(key, wording.of(wording.MOODS, key), action(f"mood_{key}").key) for key in wording.MOODS
        ]
        self._mood = Segmented("mood", self.tr("How they sound now"), moods)
        self._mood.chosen.connect(self.mood)
        self.set_caption(self.tr("how they sound now"))
        self.add_beside(self._mood)
        self.body.addWidget(self._row)

    def show_interruptions(self, keys: Sequence[InterruptionKey]) -> None:
        """Show what has a shortcut, and mark what the call is in. Buttons stay as long as their words do."""
        shown = tuple(replace(key, is_open=False) for key in keys if key.shortcut)
        if shown != self._shown:
            self._shown = shown
            self._row.show_choices([*map(_choice, _ordered(shown)), *self._others(len(shown) < len(keys))])
        self._row.mark(next((key.key for key in reversed(keys) if key.is_open and key.shortcut), ""))

    def show_mood(self, mood: str | None, *, may_mark: bool) -> None:
        """Show the mood that was marked last."""
        self._mood.show_choice(mood or "")
        self._mood.setEnabled(may_mark)

    def _others(self, is_more: bool) -> Sequence[Choice]:
        if not is_more:
            return ()
        return (Choice(OTHER, self.tr("Other words…"), action("says_other").key),)

    def _on_row_chosen(self, key: str) -> None:
        if key == OTHER:
            self.others_asked.emit()
        else:
            self.said.emit(key)


def _ordered(keys: Sequence[InterruptionKey]) -> list[InterruptionKey]:
    """Return the keys in the order of the function keys, those with other keys after them."""
    return sorted(keys, key=lambda one: _rank(one.shortcut or ""))


def _rank(shortcut: str) -> tuple[bool, int, str]:
    is_plain = shortcut.startswith("F") and shortcut[1:].isdigit()
    return (not is_plain, int(shortcut[1:]) if is_plain else 0, shortcut)


def _choice(key: InterruptionKey) -> Choice:
    is_safety = key.shortcut == action("says_safety").key
    return Choice(key.key, key.label, key.shortcut or "", Tone.DANGER if is_safety else Tone.PLAIN)
