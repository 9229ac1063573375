"""About the person: handling needs, wishes and stop signs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from agentdesk.services.rows.customer import NeedRow, StopRow
from agentdesk.views import wording
from agentdesk.views.actions import action
from agentdesk.views.kit.button import KeyButton, Tone
from agentdesk.views.kit.card import Card
from agentdesk.views.kit.chip import Chip
from agentdesk.views.kit.cleared import clear
from agentdesk.views.kit.layouts import FlowLayout
from agentdesk.views.kit.text import Text


class NeedsCard(Card):
    """Handling needs: no fact about the debt, so they are seen in every state of the work."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start hidden."""
        super().__init__("needs", self.tr("Before you speak"), parent=parent)
        self.hide()

    def show_needs(self, needs: Sequence[NeedRow]) -> None:
        """Show the needs; none hides the card."""
        clear(self.body)
        for row in needs:
            self.body.addWidget(Text(wording.need(row), "body"))
        self.setVisible(bool(needs))


class WishesCard(Card):
    """How, when and where the customer wishes to be reached, and what is stopped. Emits `lift_asked`."""

    lift_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start hidden."""
        super().__init__("wishes", self.tr("Prefers"), parent=parent)
        self.lift = KeyButton(
            "wishes-lift", self.tr("Lift…"), action("lift_stop").key, tone=Tone.QUIET, is_small=True
        )
        self.lift.clicked.connect(self.lift_asked)
        self.add_beside(self.lift)
        self.hide()

    def show_wishes(
        self, wishes: Sequence[str], stops: Sequence[StopRow], *, is_preparing: bool = False
    ) -> None:
        """Show wishes and stop signs; where there is neither, the card is not there.

        What may be lifted is lifted while nobody is on the phone.
        """
        clear(self.body)
        self.lift.setVisible(is_preparing and any(stop.may_lift for stop in stops))
        if wishes:
            self.body.addWidget(Text(" · ".join(map(wording.wish, wishes)), "small"))
        if stops:
            self.body.addWidget(_signs(stops))
        self.setVisible(bool(wishes or stops))


def _signs(stops: Sequence[StopRow]) -> QWidget:
    holder = QWidget()
    flow = FlowLayout(holder, gap=6)
    for at, stop in enumerate(stops):
        chip = Chip(f"stop-{at}", wording.stop(stop), "bad")
        chip.setToolTip(wording.stop_scope(stop))
        flow.addWidget(chip)
    return holder
