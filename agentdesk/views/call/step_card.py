"""Step card: what to say now, the largest words on the screen, with cues, pace and what to avoid below them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from agentdesk.scripts.shown import CueView, StepView
from agentdesk.scripts.values import StepKind
from agentdesk.views.kit.card import Card
from agentdesk.views.kit.chip import Chip
from agentdesk.views.kit.cleared import clear
from agentdesk.views.kit.footed import height_of
from agentdesk.views.kit.layouts import ColumnsLayout
from agentdesk.views.kit.look import look
from agentdesk.views.kit.paint import BUTTON_RADIUS, rounded
from agentdesk.views.kit.text import Spoken, Text
from agentdesk.views.kit.themed import Themed
from agentdesk.views.kit.words import translate

KINDS: dict[StepKind, str] = {
    "say": translate("StepCard", "Say"),
    "ask": translate("StepCard", "Ask"),
    "verify": translate("StepCard", "Check"),
    "disclose": translate("StepCard", "Read word for word"),
    "offer": translate("StepCard", "Offer"),
    "act": translate("StepCard", "Do"),
    "end": translate("StepCard", "Close"),
}

LEAST_HEIGHT = 190


class StepCard(Card):
    """One step. Nothing on it can be clicked: it is read, and the answers are below it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__("step", "", parent=parent, spoken=self.tr("What to say"))
        self._kind = Chip("step-kind")
        self._stale = Chip("step-stale")
        self.head.insertWidget(0, self._kind)
        self.add_beside(self._stale)
        self._instruct = Text("", "body")
        self.spoken = Spoken("")
        self._meaning = Text("", "small", "muted")
        self._missing = Text("", "small", "warn")
        self._checks = QVBoxLayout()
        self._hints = HintBoxes()
        self._fill_body()

    def show_step(self, step: StepView, hints: Mapping[str, str] | None) -> None:
        """Show a step; `hints` are the masked hints for the identity check, by the check's name.

        None while they may not be seen, as in a call whose right party was confirmed already.
        """
        self.set_title(step.title)
        self.set_caption(step.tag)
        self._kind.show_word(self._kind_word(step), "accent", "lock" if step.is_verbatim else "")
        self._stale.show_word(
            self.tr("Check again: an earlier answer changed") if step.is_stale else "", "warn"
        )
        self._say(self._instruct, self._instruction(step))
        self._say(self.spoken, self.tr("“{0}”").format(step.spoken) if step.spoken else "")
        self._say(self._meaning, self.tr("In short: {0}").format(step.meaning) if step.meaning else "")
        self._say(
            self._missing, self.tr("A value is not known: leave the blank out.") if step.missing else ""
        )
        self._show_checks(step, hints)
        self._hints.show_hints(step.cues, step.pace, step.avoid)

    def spoken_height(self, width: int) -> int:
        """Return how high a card of a width is down to the end of what is to be said, both in pixels."""
        edges = self._column.contentsMargins()
        inner = width - edges.left() - edges.right()
        said = [height_of(part, inner) for part in (self._instruct, self.spoken) if not part.isHidden()]
        head = self._column.spacing() + self.head.sizeHint().height()
        return edges.top() + head + sum(said) + self.body.spacing() * max(0, len(said) - 1)

    def words(self) -> QWidget:
        """Return what is read first: the sentence to say, or where there is none, what to do."""
        return self._instruct if self.spoken.isHidden() else self.spoken

    def _fill_body(self) -> None:
        for widget in (self._instruct, self.spoken, self._meaning, self._missing):
            self.body.addWidget(widget)
        self.body.addLayout(self._checks)
        self.body.addWidget(self._hints)

    def restyle(self) -> None:
        """Leave more room between the words and what stands below them; the answers below move little."""
        super().restyle()
        self.body.setSpacing(look().px(12))
        self.setMinimumHeight(look().px(LEAST_HEIGHT))

    def _kind_word(self, step: StepView) -> str:
        if step.is_withheld:
            return self.tr("Wait")
        return self.tr(KINDS.get("disclose" if step.is_verbatim else step.kind, KINDS["say"]))

    def _instruction(self, step: StepView) -> str:
        if step.is_withheld:
            return self.tr("Someone on the line may not hear this. First mark who is there, or who has left.")
        return step.instruct

    def _show_checks(self, step: StepView, hints: Mapping[str, str] | None) -> None:
        clear(self._checks)
        missing = self.tr("not on file") if hints is not None else self.tr("not shown once confirmed")
        for check in step.checks:
            row = QHBoxLayout()
            row.addWidget(Text(check.label, "small"), 1)
            row.addWidget(Text((hints or {}).get(check.hint, missing), "money-strong", wrap=False))
            self._checks.addLayout(row)
        if step.checks:
            words = self.tr("Compare what they say. Never read it out. Tries left: {0}.").format(
                step.tries_left
            )
            self._checks.addWidget(Text(words, "caption", "muted"))

    def _say(self, label: Text, words: str) -> None:
        label.setText(words)
        label.setVisible(bool(words))


class HintBoxes(QWidget):
    """Cues, and beside them how to say it and what not to, where there is room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._boxes = ColumnsLayout(self, gap=10, columns=3, least=170)

    def show_hints(self, cues: tuple[CueView, ...], pace: str, avoid: tuple[str, ...]) -> None:
        """Show these hints; without any there is nothing."""
        clear(self._boxes)
        for cue in cues:
            self._boxes.addWidget(HintBox(((cue.title, cue.body),), is_cue=True))
        manner = ((self.tr("Pace"), pace), (self.tr("Avoid"), " · ".join(avoid)))
        told = tuple((title, words) for title, words in manner if words)
        if told:
            self._boxes.addWidget(HintBox(told, is_cue=False))
        self.setVisible(bool(cues or told))


class HintBox(Themed, QWidget):
    """A few words on a soft ground: of the accent and below its title for what to do, sunken and beside it for how."""

    def __init__(self, hints: tuple[tuple[str, str], ...], *, is_cue: bool) -> None:
        """Show one hint below the other."""
        super().__init__()
        self._is_cue = is_cue
        self._column = QVBoxLayout(self)
        for title, words in hints:
            if is_cue:
                self._column.addWidget(Text(title, "small-strong", "accent"))
                self._column.addWidget(Spoken(words, role="small"))
            else:
                manner = Spoken("", role="small")
                manner.show_lead(title, f"  {words}")
                self._column.addWidget(manner)
        self._column.addStretch(1)
        self.restyle()

    def restyle(self) -> None:
        """Take margins from the look in force."""
        at = look()
        self._column.setContentsMargins(at.px(14), at.px(8), at.px(14), at.px(8))
        self._column.setSpacing(at.px(2))
        super().restyle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the soft ground."""
        at = look()
        ground = at.colour("accent_soft" if self._is_cue else "sunken")
        rounded(QPainter(self), QRectF(self.rect()), at.px(BUTTON_RADIUS), ground)
