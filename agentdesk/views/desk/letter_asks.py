"""Letter asks: what a piece asks, and what has to be known so that it takes effect."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from agentdesk.services.rows.customer import NumberRow
from agentdesk.views.desk import letter_words
from agentdesk.views.kit.form import Field
from agentdesk.views.kit.layouts import ColumnsLayout, grow_with_width
from agentdesk.views.telephone import shown_number


class LetterAsks(QWidget):
    """The fields. What does not follow from what is asked is not there. Emits `edited`."""

    edited = Signal()

    def __init__(self, numbers: Sequence[NumberRow], parent: QWidget | None = None) -> None:
        """Offer a customer's numbers for a stop on one of them."""
        super().__init__(parent)
        self._boxes = {
            "asks": chooser(letter_words.asks()),
            "about": chooser(()),
            "scope": chooser(letter_words.scopes()),
            "number": chooser((row.number, shown_number(row.number)) for row in numbers),
        }
        labels = {
            "asks": self.tr("What it asks"),
            "about": self.tr("What about"),
            "scope": self.tr("What it stops"),
            "number": self.tr("Which number"),
        }
        self.fields = {name: Field(f"letter-{name}", labels[name], box) for name, box in self._boxes.items()}
        grid = ColumnsLayout(self, gap=12, columns=2, least=220)
        for field in self.fields.values():
            grid.addWidget(field)
        grow_with_width(self)
        for name, box in self._boxes.items():
            box.activated.connect(lambda _at, name=name: self._on_chosen(name))
        self._follow()

    @property
    def editors(self) -> tuple[QComboBox, ...]:
        """What can have the keyboard."""
        return tuple(self._boxes.values())

    def show_typed(self, typed: Mapping[str, str]) -> None:
        """Show what had been chosen."""
        for name, box in self._boxes.items():
            show(box, typed.get(name, ""))
            self._follow()

    def typed(self) -> dict[str, str]:
        """Return what is chosen, of what is asked for now."""
        shown = (name for name in self._boxes if not self.fields[name].isHidden())
        return {name: chosen(self._boxes[name]) for name in shown}

    def missing(self) -> Field | None:
        """Return the first field in which something has to be chosen, saying so; None when nothing is missing."""
        sentences = {
            "asks": self.tr("Choose what it asks."),
            "about": self.tr("Choose what it is about."),
            "scope": self.tr("Choose what it stops."),
            "number": self.tr("Choose which number it stops."),
        }
        for name, value in self.typed().items():
            if not value:
                self.fields[name].show_error(sentences[name])
                return self.fields[name]
        return None

    def _on_chosen(self, name: str) -> None:
        self._follow()
        self.edited.emit()

    def _follow(self) -> None:
        """Have there what follows from what is asked, and say what will happen."""
        asks, scope = chosen(self._boxes["asks"]), chosen(self._boxes["scope"])
        abouts = tuple(letter_words.abouts(asks))
        _offer(self._boxes["about"], abouts)
        shown = {
            "about": bool(abouts),
            "scope": asks == "stop",
            "number": (asks, scope) == ("stop", "number"),
        }
        for name, is_shown in shown.items():
            self.fields[name].setVisible(is_shown)
        self.fields["asks"].show_help("" if asks == "stop" else letter_words.follows(asks, ""))
        self.fields["scope"].show_help(letter_words.follows(asks, scope))


def chooser(offered: Iterable[tuple[str, str]]) -> QComboBox:
    """Return a box to choose from, in which nothing is chosen yet."""
    box = QComboBox()
    _offer(box, tuple(offered))
    return box


def chosen(box: QComboBox) -> str:
    """Return what is chosen, or an empty text."""
    return str(box.currentData() or "")


def show(box: QComboBox, code: str) -> None:
    """Show what is chosen; what is not offered is nothing."""
    box.setCurrentIndex(max(0, box.findData(code)))


def _offer(box: QComboBox, offered: tuple[tuple[str, str], ...]) -> None:
    """Offer other things, unless they are the same."""
    if [box.itemData(at) for at in range(1, box.count())] == [code for code, _ in offered] and box.count():
        return
    box.clear()
    box.addItem("", "")
    for code, words in offered:
        box.addItem(words, code)
