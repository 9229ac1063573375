"""About the person: handling needs, wishes, stop signs and the hints for the identity check."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from agentdesk.services.rows.customer import CheckHint, NeedRow, StopRow
from agentdesk.views import wording
from agentdesk.views.kit.card import Card
from agentdesk.views.kit.chip import Chip
from agentdesk.views.kit.cleared import clear
from agentdesk.views.kit.layouts import FlowLayout
from agentdesk.views.kit.text import Text
from agentdesk.views.kit.words import translate

HINTS = {
    "birth_day": translate("Wording", "Month and day of birth"),
    "postcode": translate("Wording", "ZIP or postcode"),
    "house_number": translate("Wording", "House number"),
}


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
    """How, when and where the customer wishes to be reached, and what is stopped."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start hidden."""
        super().__init__("wishes", self.tr("Prefers"), parent=parent)
        self.hide()

    def show_wishes(self, wishes: Sequence[str], stops: Sequence[StopRow]) -> None:
        """Show wishes and stop signs; where there is neither, the card is not there."""
        clear(self.body)
        if wishes:
            self.body.addWidget(Text(" · ".join(wishes), "small"))
        if stops:
            self.body.addWidget(_signs(stops))
        self.setVisible(bool(wishes or stops))


class HintsCard(Card):
    """Masked hints for the identity check."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start hidden."""
        caption = self.tr("compare, never read out")
        super().__init__("check-hints", self.tr("Identity check"), caption, parent=parent)
        self.hide()

    def show_hints(self, hints: Sequence[CheckHint]) -> None:
        """Show the hints; none hides the card."""
        clear(self.body)
        for hint in hints:
            row = QHBoxLayout()
            row.addWidget(Text(wording.of(HINTS, hint.field), "small"), 1)
            row.addWidget(Text(hint.hint, "money-strong", wrap=False))
            self.body.addLayout(row)
        self.setVisible(bool(hints))


def _signs(stops: Sequence[StopRow]) -> QWidget:
    holder = QWidget()
    flow = FlowLayout(holder, gap=6)
    for at, stop in enumerate(stops):
        chip = Chip(f"stop-{at}", wording.stop(stop), "bad")
        chip.setToolTip(wording.stop_scope(stop))
        flow.addWidget(chip)
    return holder
