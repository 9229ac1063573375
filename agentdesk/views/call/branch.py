"""Branch: says which interruption the call is in, where the script waits, and the key that leads back."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agentdesk.scripts.shown import StepView
from agentdesk.views.actions import action
from agentdesk.views.kit.a11y import announce
from agentdesk.views.kit.button import KeyButton
from agentdesk.views.kit.layouts import ApartLayout
from agentdesk.views.kit.look import look
from agentdesk.views.kit.paint import BUTTON_RADIUS, rounded
from agentdesk.views.kit.text import Spoken
from agentdesk.views.kit.themed import Themed

TONES = {"alert": "bad", "care": "info", "plain": "warn"}


class BranchStrip(Themed, QWidget):
    """A strip above the step while the script waits. Emits `returned` when the agent goes back to it."""

    returned = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start hidden."""
        super().__init__(parent)
        self.setObjectName("branch")
        self._tone, self._shown, self._waiting = "info", "", ""
        self._is_brief = False
        self._words = Spoken("", role="body")
        self._back = KeyButton("branch-return", self.tr("Return"), action("script_return").key)
        self._back.clicked.connect(self.returned)
        middle, centred = QWidget(), QVBoxLayout()
        middle.setLayout(centred)
        centred.setContentsMargins(0, 0, 0, 0)
        centred.addStretch(1)
        centred.addWidget(self._words)
        centred.addStretch(1)
        self._row = QVBoxLayout(self)
        ends = ApartLayout(gap=12, row_gap=4)
        ends.addWidget(middle)
        ends.addWidget(self._back)
        self._row.addLayout(ends)
        self.restyle()
        self.hide()

    def show_step(self, step: StepView | None, why_not: str = "") -> None:
        """Show the branch of a step; on the main road there is none. `why_not` tells why nothing leads back now."""
        is_branch = step is not None and bool(step.branch_title)
        self.setVisible(is_branch)
        if step is None or not is_branch:
            self._words.setText("")
            self._shown = ""
            return
        self._tone = TONES[step.tone]
        is_new, self._shown = self._shown != step.branch_title, step.branch_title
        waits = self._waits(step.waiting_title.strip("“”"))
        self._waiting = waits
        self._show_words()
        self._words.set_tone(self._tone)
        self._back.setVisible(step.may_return)
        self._back.open_unless(why_not)
        self.setAccessibleName(f"{step.branch_title}. {waits}")
        self.update()
        if is_new:
            announce(self, self.accessibleName())

    def be_brief(self, is_brief: bool) -> None:
        """Name the interruption alone, so that the words below have the room; its tooltip tells the rest."""
        if is_brief is not self._is_brief:
            self._is_brief = is_brief
            self._show_words()

    def _show_words(self) -> None:
        self._words.show_lead(
            self._shown, f" · {self._waiting}" if self._shown and not self._is_brief else ""
        )
        self.setToolTip(self._waiting if self._is_brief else "")

    def _waits(self, at: str) -> str:
        return self.tr("The script waits at “{0}”.").format(at) if at else self.tr("The script waits.")

    def restyle(self) -> None:
        """Take margins from the look in force."""
        at = look()
        self._row.setContentsMargins(at.px(16), at.px(4), at.px(6), at.px(4))
        super().restyle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the soft ground of the tone."""
        at = look()
        ink, ground = at.tone(self._tone)
        border = ink if at.tokens.name == "contrast" else None
        rounded(QPainter(self), QRectF(self.rect()), at.px(BUTTON_RADIUS), ground, border)
