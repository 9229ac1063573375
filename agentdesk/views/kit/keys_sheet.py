"""List of keys: every action of the book with its keys, by group; what would do something now stands out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from agentdesk.views.kit.action import Action
from agentdesk.views.kit.cleared import clear
from agentdesk.views.kit.fuzzy import score
from agentdesk.views.kit.keycap import KeyCap, shown_key
from agentdesk.views.kit.look import look
from agentdesk.views.kit.panel import Panel
from agentdesk.views.kit.scroll import Scroll
from agentdesk.views.kit.search import SearchField
from agentdesk.views.kit.shortcuts import Shortcuts
from agentdesk.views.kit.text import Text


class KeysSheet(Panel):
    """A panel that lists the keys. Esc leaves."""

    def __init__(self, window: QWidget, shortcuts: Shortcuts, actions: Sequence[Action]) -> None:
        """List `actions`, the whole book."""
        super().__init__("keys-sheet", self.tr("List of keys"), window, width=720, height=640)
        self._shortcuts = shortcuts
        self._actions = tuple(actions)
        self._field = SearchField("keys-field", self.tr("Find a key or an action"), keeps_esc=False)
        self._field.textEdited.connect(self._show_keys)
        self._area = Scroll("keys-area", self.tr("List of keys"))
        self._area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.body.addWidget(self._field)
        self.body.addWidget(self._area, 1)
        self.body.addWidget(Text(self.tr("What is grey does nothing at this moment."), "caption", "muted"))

    def open_sheet(self) -> None:
        """Show the keys as they are now."""
        self._field.clear()
        self._show_keys("")
        self.open_panel(self._field)

    def _show_keys(self, typed: str) -> None:
        clear(self._area.column)
        live = {action.id for action in self._shortcuts.live()}
        for group, actions in groupby(listed(typed, self._actions), key=lambda action: action.group):
            self._area.column.addWidget(self._group(group, list(actions), live))
        self._area.column.addStretch(1)

    def _group(self, group: str, actions: Iterable[Action], live: set[str]) -> QWidget:
        at = look()
        box = QWidget()
        grid = QGridLayout(box)
        grid.setContentsMargins(at.px(4), at.px(8), at.px(12), at.px(8))
        grid.setVerticalSpacing(at.px(8))
        grid.setColumnStretch(0, 1)
        for row, action in enumerate(actions):
            if row == 0:
                grid.addWidget(Text(action.group_words(), "heading", "muted"), 0, 0, 1, 2)
            words = Text(action.words(), "body", "text" if action.id in live else "muted")
            words.setAccessibleName(", ".join([action.words(), *map(shown_key, action.all_keys)]))
            caps = QHBoxLayout()
            for key in {shown_key(key): key for key in action.all_keys}.values():
                caps.addWidget(KeyCap(key))
            grid.addWidget(words, row + 1, 0)
            grid.addLayout(caps, row + 1, 1, Qt.AlignmentFlag.AlignRight)
        box.setObjectName(f"keys-{group}")
        return box


def listed(typed: str, actions: Sequence[Action]) -> list[Action]:
    """Return the actions with keys that match what was typed, numbered answers only once."""
    shown = [a for a in actions if a.keys and not (a.id.startswith("answer_") and a.id[7:8] in "23456789")]
    if not typed.strip():
        return shown
    return [
        action
        for action in shown
        if score(typed, action.words()) is not None or score(typed, shown_key(action.key)) is not None
    ]
