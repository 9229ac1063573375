"""Customer says: the interruptions with their keys, always in the same place, and how they sound now.

Safety and the list of all words are not here but at the foot of the stage, which never scrolls; where these keys have
no room, that list stands in for them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agentdesk.scripts.shown import InterruptionKey
from agentdesk.views import wording
from agentdesk.views.actions import action
from agentdesk.views.kit.answers import Choice, FlowRow
from agentdesk.views.kit.button import Shape
from agentdesk.views.kit.layouts import FlowLayout
from agentdesk.views.kit.segmented import Segmented
from agentdesk.views.kit.text import Text
from agentdesk.views.kit.themed import named


class SoundRow(QWidget):
    """The heading of the interruptions, and how the customer sounds. Emits `mood(mood)`."""

    mood = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start with no mood marked."""
        super().__init__(parent)
        named(self, "sound", self.tr("How they sound now"))
        moods = [
            Choice(key, wording.of(wording.MOODS, key), action(f"mood_{key}").key) for key in wording.MOODS
        ]
        self._mood = Segmented("mood", self.tr("How they sound now"), moods)
        self._mood.chosen.connect(self.mood)
        self._heading = Text(self.tr("Customer says…"), "heading", "muted", wrap=False)
        head = FlowLayout(self, ends_apart=True, row_gap=4)
        head.addWidget(self._heading)
        head.addWidget(self._sound())

    def show_mood(self, mood: str | None, *, may_mark: bool) -> None:
        """Show the mood that was marked last."""
        self._mood.show_choice(mood or "")
        self._mood.setEnabled(may_mark)

    def set_tight(self, is_tight: bool) -> None:
        """Leave the heading out where the interruptions are elsewhere."""
        self._heading.setHidden(is_tight)

    def _sound(self) -> QWidget:
        sound = QWidget()
        beside = FlowLayout(sound, gap=8, row_gap=2)
        beside.addWidget(Text(self.tr("how they sound now"), "caption", "muted", wrap=False))
        beside.addWidget(self._mood)
        return sound


class SaysStrip(QWidget):
    """The keys of the interruptions. Emits `said(key)`."""

    said = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        named(self, "says", self.tr("Customer says…"))
        self._row = FlowRow("says-row", self.tr("Customer says"), is_dense=True)
        self._row.chosen.connect(self.said)
        self._shown: tuple[InterruptionKey, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._row)

    @property
    def keys(self) -> tuple[str, ...]:
        """The function keys that are shown, in their order."""
        return tuple(key.shortcut or "" for key in _ordered(self._shown))

    def show_interruptions(self, keys: Sequence[InterruptionKey]) -> None:
        """Show what has a shortcut, and mark what the call is in. Buttons stay as long as their words do."""
        shown = tuple(replace(key, is_open=False) for key in keys if key.shortcut and not is_safety(key))
        if shown != self._shown:
            self._shown = shown
            self._row.show_choices([_choice(key) for key in _ordered(shown)])
        self._row.mark(next((key.key for key in reversed(keys) if key.is_open and key.shortcut), ""))

    def set_tight(self, is_tight: bool) -> None:
        """Take one row where there is little room: each key above its words."""
        self._row.set_shape(Shape.STACKED if is_tight else Shape.DENSE)


def is_safety(key: InterruptionKey) -> bool:
    """Return whether this is the key for danger."""
    return key.shortcut == action("says_safety").key


def _ordered(keys: Sequence[InterruptionKey]) -> list[InterruptionKey]:
    """Return the keys in the order of the function keys, those with other keys after them."""
    return sorted(keys, key=lambda one: _rank(one.shortcut or ""))


def _rank(shortcut: str) -> tuple[bool, int, str]:
    is_plain = shortcut.startswith("F") and shortcut[1:].isdigit()
    return (not is_plain, int(shortcut[1:]) if is_plain else 0, shortcut)


def _choice(key: InterruptionKey) -> Choice:
    return Choice(key.key, key.label, key.shortcut or "")
