"""Rank: why a customer stands where they stand, in the order in which the list decides it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from agentdesk.platform.clock import local
from agentdesk.services.rows.worklist import Explanation
from agentdesk.views import figures, wording
from agentdesk.views.actions import action
from agentdesk.views.kit.a11y import announce
from agentdesk.views.kit.button import KeyButton
from agentdesk.views.kit.card import Card
from agentdesk.views.kit.text import Spoken, Text
from agentdesk.views.kit.words import translate

TIERS = (
    translate("RankCard", "Group 1 of 6: callbacks that are due."),
    translate("RankCard", "Group 2 of 6: promises whose day has passed."),
    translate("RankCard", "Group 3 of 6: promises due today."),
    translate("RankCard", "Group 4 of 6: follow-ups whose day has come."),
    translate("RankCard", "Group 5 of 6: customers nobody has called yet."),
    translate("RankCard", "Group 6 of 6: everybody else."),
)


class RankCard(Card):
    """Hidden until somebody asks why."""

    def __init__(self, now: Callable[[], int], zone: str, parent: QWidget | None = None) -> None:
        """Start hidden. `zone` is the desk's own."""
        super().__init__("rank", self.tr("Why this place"), parent=parent)
        self._now, self._zone = now, zone
        self._reason = Text("", "strong")
        self._words = Spoken("", role="small")
        away = KeyButton("rank-away", self.tr("Close"), action("explain_rank").key, is_small=True)
        away.clicked.connect(self.hide)
        self.add_beside(away)
        self.body.addWidget(self._reason)
        self.body.addWidget(self._words)
        self.hide()

    def show_explanation(self, why: Explanation) -> None:
        """Show the whole key of a rank."""
        now = self._now()
        reason = wording.reason(why.reason, why.detail, self._zone, now)
        lines = [self.tr(TIERS[why.tier])] if why.tier < len(TIERS) else []
        since = figures.day_and_time(local(why.since_at, self._zone), local(now, self._zone).date())
        lines.append(self.tr("In it, the longest wait first: since {0}.").format(since))
        lines.append(self.tr("Then the larger balance: band {0} of 4.").format(why.band + 1))
        lines.append(self.tr("Then who was called least this week: {0}.").format(why.attempts))
        self._reason.setText(reason)
        self._words.setText("\n".join(lines))
        self._words.updateGeometry()
        self.show()
        announce(self, " ".join((reason, *lines)))
