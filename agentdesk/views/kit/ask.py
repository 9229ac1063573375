"""Ask: a question in the flow of the screen. Never a message box: the call goes on while it waits."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from agentdesk.views.kit.a11y import announce
from agentdesk.views.kit.answers import Choice, FlowRow
from agentdesk.views.kit.card import Card
from agentdesk.views.kit.focus import FocusMemory, first_control
from agentdesk.views.kit.text import Text


class Question(Card):
    """A card that asks one thing, hidden until it does. Esc takes nothing; `given_up` tells it.

    Its answers wear 1 to 9, which work while the focus is in it.
    """

    given_up = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Start hidden, without a question."""
        super().__init__(name, "", "", parent, spoken=self.tr("Question"))
        self._on_answer: Callable[[str], object] | None = None
        self._focus = FocusMemory()
        self._words = Text("", "lead")
        self._reason = Text("", "small", "muted")
        self._answers = FlowRow(f"{name}-answers", self.tr("Answers"))
        self._answers.chosen.connect(self._on_answer_chosen)
        for widget in (self._words, self._reason, self._answers):
            self.body.addWidget(widget)
        self.hide()

    def ask(
        self, words: str, choices: Sequence[Choice], on_answer: Callable[[str], object], reason: str = ""
    ) -> None:
        """Ask, and call `on_answer` with the id of what is chosen. A screen reader says the question."""
        self._on_answer = on_answer
        self._focus.remember(self.window())
        self._words.setText(words)
        self._reason.setText(reason)
        self._reason.setVisible(bool(reason))
        self._answers.show_choices([replace(choice, key=str(n)) for n, choice in enumerate(choices, 1)])
        self.setAccessibleName(words)
        self.show()
        announce(self, " ".join(filter(None, (words, reason))))

    def take_focus(self) -> None:
        """Put the focus into the first answer, where the person asked for the question themselves."""
        first = first_control(self)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def put_away(self) -> None:
        """Take the question back; nothing is left of its words."""
        self._focus.give_back(self)
        self.hide()
        self._on_answer = None
        self._answers.show_choices(())
        self._words.clear()
        self._reason.clear()

    def event(self, event: QEvent) -> bool:
        """Take Esc and the numbers before the window's own use of them while the focus is in the question."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and (event.key() == Qt.Key.Key_Escape or _number(event))
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give up on Esc, answer on a number."""
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
            self.given_up.emit()
        elif number := _number(event):
            self._answers.choose_number(number)
        else:
            super().keyPressEvent(event)

    def _on_answer_chosen(self, key: str) -> None:
        on_answer = self._on_answer
        self.put_away()
        if on_answer is not None:
            on_answer(key)


def _number(event: QKeyEvent) -> int:
    """Return the number of 1 to 9 that was pressed by itself, or 0."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    is_one = Qt.Key.Key_1 <= event.key() <= Qt.Key.Key_9
    return event.key() - Qt.Key.Key_0 if is_one and not held else 0
