"""Aspects: what was understood of how a file is written, each with its answer, how sure that is, and the counts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from agentdesk.content.client_file.understood import SURE as SURE_OF_FILE
from agentdesk.content.client_file.understood import said as answered
from agentdesk.views.imports.asked_card import asked_now
from agentdesk.views.imports.count_words import count_words
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
    "hidden_rows": translate("Files", "Hidden rows: read like the others"),
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
NOT_ASKED = translate("Files", "Not asked so far")
NOTED = translate("Files", "To know")
NONE_NEEDED = translate("Files", "There are none")
OF_ROW = translate("Files", "As each row says")
ASKED: Mapping[str, tuple[str, ...]] = defaultdict(tuple, phone_region=("country",), currency=("currency",))
BY_ROW = {"phone_region": "address.country", "currency": "debt.currency"}
"""What a row may say of itself, where the file says nothing for all of them."""
PLAIN = {("encoding", "utf-8"): "UTF-8"}
"""Answers that say more as an answer to a question than of a file of which nothing was asked."""
NOTES = ("hidden", "hidden_rows", "merged", "links")
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
        self._next = 0
        self.restyle()

    def show_aspects(
        self,
        aspects: tuple[Aspect, ...],
        faults: tuple[tuple[str, int], ...],
        asked: Collection[str] = (),
    ) -> None:
        """Show what was understood, and how many rows have which fault or are to be known of.

        `asked` are the codes of the questions that are open.
        """
        clear(self._grid)
        self._next = 0
        for aspect in aspects:
            word, tone = _certainty(aspect, asked)
            chip = Chip(f"aspect-{aspect.name}", word, tone)
            self._put(said(ASPECTS.get(aspect.name, aspect.name)), _answer(aspect), chip, _counts(aspect))
        for place, (fault, rows) in enumerate(faults):
            is_mark = fault in FLAGS
            caption = said(NOTED) if is_mark else self.tr("Rows with a fault")
            chip = Chip(f"fault-{place}", count(rows), "info" if is_mark else "warn")
            self._put(caption, of(FLAGS, fault) if is_mark else reason_words(fault), chip)

    def restyle(self) -> None:
        """Take spacing from the look in force."""
        self._grid.setHorizontalSpacing(look().px(16))
        self._grid.setVerticalSpacing(look().px(10))
        super().restyle()

    def _put(self, caption: str, answer: str, chip: QWidget, beside: str = "") -> None:
        """Add a row: what it is about, the answer, how sure it is; and below the answer what it rests on."""
        at, top = self._next, Qt.AlignmentFlag.AlignTop
        self._next += 1
        name = Text(caption, "small", "muted")
        name.setMinimumWidth(look().px(150))
        place = QWidget()
        lines = QVBoxLayout(place)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(look().px(2))
        lines.addWidget(Text(answer, "small-strong"))
        if beside:
            lines.addWidget(Text(beside, "caption", "muted"))
        self._grid.addWidget(name, at, 0, top)
        self._grid.addWidget(place, at, 1, top)
        self._grid.addWidget(chip, at, 2, Qt.AlignmentFlag.AlignRight | top)


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
        aspects = tuple(_as_answered(aspect, looked) for aspect in found.aspects)
        self.aspects.show_aspects(aspects, found.faults, asked_now(looked))
        self.set_caption(self.tr("Rows: {0}").format(count(looked.rows)) if looked.rows else "")


def _as_answered(aspect: Aspect, looked: Looked) -> Aspect:
    """Return an aspect that the file leaves open as it was answered since, by a person or by the mapping."""
    mapping = looked.mapping
    if aspect.is_sure or any(one.question in ASKED[aspect.name] for one in looked.asked):
        return aspect
    answer = getattr(mapping, aspect.name, None)
    if answer is not None:
        return replace(answered(aspect.name, answer), counts=aspect.counts)
    if aspect.name in BY_ROW and _is_held(BY_ROW[aspect.name], looked):
        return replace(aspect, answer=said(OF_ROW), sure=SURE_OF_FILE)
    return aspect


def _is_held(field: str, looked: Looked) -> bool:
    """Return whether a column holds a field by the mapping, or before there is one, by what was understood of it."""
    if looked.mapping is not None:
        return looked.mapping.states(field)
    return any(column.holds.is_sure and column.holds.answer == field for column in looked.understood.columns)


def _certainty(aspect: Aspect, asked: Collection[str]) -> tuple[str, str]:
    if not aspect.is_sure:
        is_asked = not {aspect.name, *ASKED[aspect.name]}.isdisjoint(asked)
        return (said(OPEN), "warn") if is_asked else (said(NOT_ASKED), "neutral")
    if aspect.name in NOTES:
        return said(NOTED), "info"
    return (said(SAID), "accent") if aspect.says == "as was said" else (said(SURE), "ok")


def _answer(aspect: Aspect) -> str:
    if (aspect.name, aspect.answer) in PLAIN:
        return PLAIN[aspect.name, aspect.answer or ""]
    if aspect.answer is not None:
        return answer_words(aspect.name, aspect.answer) or said(NONE_NEEDED)
    between = " / "
    return between.join(answer_words(aspect.name, one) for one in aspect.possible) or " · ".join(
        aspect.examples
    )


def _counts(aspect: Aspect) -> str:
    return " · ".join(count_words(aspect, *one) for one in aspect.counts[:MOST_COUNTS])
