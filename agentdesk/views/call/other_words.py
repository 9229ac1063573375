"""Other words: everything a customer may say, found by typing it in their own words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QWidget

from agentdesk.scripts.shown import InterruptionKey
from agentdesk.views.call.script_words import of_keys
from agentdesk.views.kit.fuzzy import plain
from agentdesk.views.kit.keycap import shown_key
from agentdesk.views.kit.pages import RowRole
from agentdesk.views.kit.panel import Panel
from agentdesk.views.kit.rows import RowDelegate, RowList, RowLook
from agentdesk.views.kit.search import SearchField
from agentdesk.views.kit.text import Text

STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class OtherWords(Panel):
    """A panel over the call. Emits `said(key)`; Esc leaves and the call goes on as it was."""

    said = Signal(str)

    def __init__(self, window: QWidget) -> None:
        """Start hidden, above `window`."""
        super().__init__("other-words", self.tr("What does the customer say?"), window)
        self._keys: tuple[InterruptionKey, ...] = ()
        self.field = SearchField("other-words-field", self.tr("What does the customer say?"), keeps_esc=False)
        self.field.textEdited.connect(self._show_matches)
        self.field.installEventFilter(self)
        self._model = QStandardItemModel(self)
        self.list = RowList("other-words-list", self.tr("What may be said"), RowDelegate(_look, lines=2))
        self.list.setModel(self._model)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.clicked.connect(lambda index: self._choose(index.row()))
        self._nothing = Text(self.tr("No words like these. Write them into the notes."), "small", "muted")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        for widget in (self.field, self._nothing):
            self.body.addWidget(widget)
        self.body.insertWidget(1, self.list, 1)

    def open_with(self, keys: Sequence[InterruptionKey]) -> None:
        """Offer these, and take the words to look for."""
        self._keys = of_keys(keys)
        self.field.clear()
        self._show_matches("")
        self.open_panel(self.field)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move the choice while the field keeps the focus."""
        if watched is self.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in STEPS:
                self._move(STEPS[Qt.Key(event.key())])
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._choose(self.list.currentIndex().row())
                return True
        return super().eventFilter(watched, event)

    def _show_matches(self, typed: str) -> None:
        self._model.clear()
        for key in matches(typed, self._keys):
            item = QStandardItem(key.label)
            item.setEditable(False)
            item.setData((key, phrase_like(typed, key)), RowRole)
            self._model.appendRow(item)
        self.list.setVisible(self._model.rowCount() > 0)
        self._nothing.setVisible(self._model.rowCount() == 0)
        self._move(0)

    def _move(self, step: int) -> None:
        if self._model.rowCount():
            row = max(0, self.list.currentIndex().row()) + step
            self.list.setCurrentIndex(self._model.index(min(max(row, 0), self._model.rowCount() - 1), 0))

    def _choose(self, row: int) -> None:
        item = self._model.item(row)
        if item is not None:
            key, _ = item.data(RowRole)
            self.close_panel()
            self.said.emit(key.key)


def matches(typed: str, keys: Sequence[InterruptionKey]) -> list[InterruptionKey]:
    """Return what fits the words typed: every word must begin a word of the label or of one phrase."""
    wanted = plain(typed).split()
    return [key for key in keys if any(_fits(wanted, words) for words in (key.label, *key.phrases))]


def phrase_like(typed: str, key: InterruptionKey) -> str:
    """Return the phrase that fits what was typed, or the first one."""
    wanted = plain(typed).split()
    fitting = [phrase for phrase in key.phrases if wanted and _fits(wanted, phrase)]
    return next(iter((*fitting, *key.phrases)), "")


def _fits(wanted: Sequence[str], words: str) -> bool:
    among = plain(words).replace("'", "").replace("’", "").split()
    return all(any(word.startswith(one.replace("'", "")) for word in among) for one in wanted)


def _look(row: tuple[InterruptionKey, str]) -> RowLook:
    key, phrase = row
    return RowLook(key.label, f"“{phrase}”" if phrase else "", chip=shown_key(key.shortcut or ""))
