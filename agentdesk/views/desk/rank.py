"""Rank: why a customer stands where they stand, in the order in which the list decides it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from agentdesk.platform.clock import local
from agentdesk.services.rows.worklist import Explanation
from agentdesk.views import figures, wording
from agentdesk.views.kit.a11y import announce
from agentdesk.views.kit.button import KeyButton
from agentdesk.views.kit.card import Card
from agentdesk.views.kit.text import Text
from agentdesk.views.kit.words import translate

TIERS = (
    translate("RankCard", "1. Callbacks that are due come first."),
    translate("RankCard", "2. Then promises whose day has passed."),
    translate("RankCard", "3. Then promises due today."),
    translate("RankCard", "4. Then follow-ups whose day has come."),
    translate("RankCard", "5. Then customers nobody has called yet."),
    translate("RankCard", "6. Then everybody else, the longest wait first."),
)


class RankCard(Card):
    """Hidden until somebody asks why."""

    def __init__(self, now: Callable[[], int], zone: str, parent: QWidget | None = None) -> None:
        """Start hidden. `zone` is the desk's own."""
        super().__init__("rank", self.tr("Why this place"), parent=parent)
        self._now, self._zone = now, zone
        self._words = Text("", "small")
        away = KeyButton("rank-away", self.tr("Close"), is_small=True)
        away.clicked.connect(self.hide)
        self.add_beside(away)
        self.body.addWidget(self._words)
        self.hide()

    def show_explanation(self, why: Explanation) -> None:
        """Show the whole key of a rank."""
        now = self._now()
        lines = [wording.reason(why.reason, why.detail, self._zone, now)]
        if why.tier < len(TIERS):
            lines.append(self.tr(TIERS[why.tier]))
        since = figures.day_and_time(local(why.since_at, self._zone), local(now, self._zone).date())
        lines.append(self.tr("Within that, the longest wait first: since {0}.").format(since))
        lines.append(self.tr("Then the larger balance band ({0} of 4).").format(why.band + 1))
        lines.append(self.tr("Then who was called least this week: {0}.").format(why.attempts))
        self._words.setText("\n".join(lines))
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.show()
        announce(self, " ".join(lines))
