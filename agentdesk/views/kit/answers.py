"""Answers: what the customer may have said, each on its key of 1 to 9, and the row of interruptions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from agentdesk.views.kit.button import KeyButton, Shape, Tone
from agentdesk.views.kit.layouts import ColumnsLayout, FlowLayout, grow_with_width
from agentdesk.views.kit.themed import named


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose: an id for the program, a caption for the eye, its key, its weight."""

    id: str
    caption: str
    key: str = ""
    tone: Tone = Tone.PLAIN
    icon: str = ""
    is_default: bool = False


class AnswerGrid(QWidget):
    """Answers in two or three columns, each wearing the key that the script gives it.

    Emits `chosen(id)` by click, by `choose_number`, by Enter.
    """

    chosen = Signal(str)

    def __init__(self, name: str, spoken: str, parent: QWidget | None = None) -> None:
        """Start without answers."""
        super().__init__(parent)
        named(self, name, spoken)
        self._grid = ColumnsLayout(self, least=170)
        self._choices: tuple[Choice, ...] = ()
        self._buttons: list[KeyButton] = []
        grow_with_width(self)

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Show these answers with their own keys: where one is hidden, its key stays free."""
        _clear(self._buttons)
        self._choices = tuple(choices)
        for choice in self._choices:
            button = _button(f"{self.objectName()}-{choice.id}", choice, choice.key, self, cap_first=True)
            button.clicked.connect(lambda _checked=False, key=choice.id: self.chosen.emit(key))
            self._buttons.append(button)
            self._grid.addWidget(button)
            button.show()
        self.updateGeometry()

    def keys(self) -> tuple[str, ...]:
        """Return the keys that the answers wear, in their order."""
        return tuple(choice.key for choice in self._choices if choice.key)

    def set_columns(self, columns: int, least: int) -> None:
        """Stand in at most so many columns, each at least so wide (pixels at 100 %)."""
        self._grid.set_columns(columns, least)

    def choose_number(self, number: int) -> None:
        """Choose the answer that wears `number`; a number nobody wears does nothing."""
        self._click(lambda choice: choice.key == str(number))

    def choose_default(self) -> None:
        """Choose the answer marked as default, if there is one."""
        self._click(lambda choice: choice.is_default)

    def _click(self, is_meant: Callable[[Choice], bool]) -> None:
        pairs = zip(self._buttons, self._choices, strict=True)
        button = next((button for button, choice in pairs if is_meant(choice)), None)
        if button is not None:
            button.click()


class FlowRow(QWidget):
    """A wrapping row of buttons, such as "Customer says". Emits `chosen(id)`."""

    chosen = Signal(str)

    def __init__(
        self, name: str, spoken: str, parent: QWidget | None = None, *, is_dense: bool = False
    ) -> None:
        """Start empty; a dense row has less room around its words."""
        super().__init__(parent)
        named(self, name, spoken)
        self._shape = Shape.DENSE if is_dense else Shape.PLAIN
        self._flow = FlowLayout(self, gap=6 if is_dense else 8)
        self._buttons: dict[str, KeyButton] = {}
        grow_with_width(self)

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Show these buttons, each with its key."""
        _clear(list(self._buttons.values()))
        self._buttons = {}
        for choice in choices:
            name = f"{self.objectName()}-{choice.id}"
            button = _button(name, choice, choice.key, self)
            button.set_shape(self._shape)
            button.clicked.connect(lambda _checked=False, key=choice.id: self.chosen.emit(key))
            self._buttons[choice.id] = button
            self._flow.addWidget(button)
            button.show()
        self.updateGeometry()

    def choose_number(self, number: int) -> None:
        """Choose the button that wears `number`; a number nobody wears does nothing."""
        button = next((button for button in self._buttons.values() if button.key == str(number)), None)
        if button is not None:
            button.click()

    def set_shape(self, shape: Shape) -> None:
        """Let the buttons take more or less room."""
        self._shape = shape
        for button in self._buttons.values():
            button.set_shape(shape)
        self.updateGeometry()

    def mark(self, key: str) -> None:
        """Mark the one that is going on now; an empty id marks none."""
        for at, button in self._buttons.items():
            button.setCheckable(at == key)
            button.setChecked(at == key)
            button.update()


def _button(
    name: str,
    choice: Choice,
    key: str,
    parent: QWidget,
    *,
    cap_first: bool = False,
) -> KeyButton:
    return KeyButton(
        name,
        choice.caption,
        key,
        parent,
        tone=choice.tone,
        icon=choice.icon,
        cap_first=cap_first,
        may_wrap=True,
    )


def _clear(buttons: list[KeyButton]) -> None:
    for button in buttons:
        button.hide()
        button.setParent(None)
        button.deleteLater()
    buttons.clear()
