"""Aspects: what was understood of how a file is written, each with its answer, how sure that is, and the counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from agentdesk.views.imports.question_words import answer_words
from agentdesk.views.imports.reason_words import reason_words
from agentdesk.views.imports.words import FLAGS, count, of, said
from agentdesk.views.kit.card import Card
from agentdesk.views.kit.chip import Chip
from agentdesk.views.kit.cleared import clear
from agentdesk.views.kit.look import look
from agentdesk.views.kit.text import Text
from agentdesk.views.kit.themed import Themed, named
from agentdesk.views.kit.words import translate

if TYPE_CHECKING:
    from agentdesk.content.client_file.understood import Aspect
    from agentdesk.services.imports.source import Looked

ASPECTS = {
    "encoding": translate("Files", "Encoding"),
    "delimiter": translate("Files", "Between cells"),
    "quoting": translate("Files", "Quotation marks"),
    "header": translate("Files", "Names of the columns"),
    "sheet": translate("Files", "Sheet"),
    "hidden": translate("Files", "Hidden sheets: not read"),
    "merged": translate("Files", "Merged cells: only the first holds something"),
    "links": translate("Files", "Links to other workbooks: as they were saved"),
    "empty": translate("Files", "Words for a blank cell"),
    "decimal": translate("Files", "Amounts"),
    "currency": translate("Files", "Currency"),
    "phone_region": translate("Files", "Telephones without a country code"),
}
SURE = translate("Files", "Sure")
SAID = translate("Files", "As you said")
OPEN = translate("Files", "Asked")
NOTED = translate("Files", "To know")
NONE_NEEDED = translate("Files", "There are none")
NOTES = ("hidden", "merged", "links")
MOST_COUNTS = 5


class Aspects(Themed, QWidget):
    """Rows of name, answer and how sure; below each what it rests on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        named(self, "aspects", self.tr("How the file is written"))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        self.restyle()

    def show_aspects(self, aspects: tuple[Aspect, ...], faults: tuple[tuple[str, int], ...]) -> None:
        """Show what was understood, and how many rows have which fault."""
        clear(self._grid)
        for at, aspect in enumerate(aspects):
            name = Text(said(ASPECTS.get(aspect.name, aspect.name)), "small", "muted")
            word, tone = _certainty(aspect)
            self._put(
                at, name, Text(_answer(aspect), "small-strong"), Chip(f"aspect-{aspect.name}", word, tone)
            )
            self._grid.addWidget(Text(_counts(aspect), "caption", "muted"), 2 * at + 1, 1, 1, 2)
        for place, (fault, rows) in enumerate(faults, len(aspects)):
            words = Text(self.tr("Rows with a fault"), "small", "muted")
            self._put(
                place,
                words,
                Text(of(FLAGS, fault) if fault in FLAGS else reason_words(fault), "small-strong"),
                Chip(f"fault-{place}", count(rows), "warn"),
            )

    def restyle(self) -> None:
        """Take spacing from the look in force."""
        self._grid.setHorizontalSpacing(look().px(16))
        self._grid.setVerticalSpacing(look().px(2))
        super().restyle()

    def _put(self, at: int, name: QWidget, answer: QWidget, chip: QWidget) -> None:
        name.setMinimumWidth(look().px(150))
        self._grid.addWidget(name, 2 * at, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(answer, 2 * at, 1)
        self._grid.addWidget(chip, 2 * at, 2, Qt.AlignmentFlag.AlignRight)


class UnderstoodCard(Card):
    """What was understood of the whole file; of one that a mapping knows, in one line until somebody looks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__("understood", self.tr("How it is written"), parent=parent)
        self.aspects = Aspects()
        self.body.addWidget(self.aspects)

    def begin(self) -> None:
        """Leave nothing of what was seen."""
        self.aspects.show_aspects((), ())
        self.hide()

    def show_looked(self, looked: Looked) -> None:
        """Show what was understood."""
        found = looked.understood
        self.aspects.show_aspects(found.aspects, found.faults)
        self.set_caption(self.tr("Rows: {0}").format(count(looked.rows)) if looked.rows else "")


def _certainty(aspect: Aspect) -> tuple[str, str]:
    if not aspect.is_sure:
        return said(OPEN), "warn"
    if aspect.name in NOTES:
        return said(NOTED), "info"
    return (said(SAID), "accent") if aspect.says == "as was said" else (said(SURE), "ok")


def _answer(aspect: Aspect) -> str:
    if aspect.answer is not None:
        return answer_words(aspect.name, aspect.answer) or said(NONE_NEEDED)
    between = " / "
    return between.join(answer_words(aspect.name, one) for one in aspect.possible) or " · ".join(
        aspect.examples
    )


def _counts(aspect: Aspect) -> str:
    return " · ".join(f"{what}: {count(number)}" for what, number in aspect.counts[:MOST_COUNTS])
