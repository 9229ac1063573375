"""Dock: what stays below the words whatever scrolls, in the order in which it gives up its place.

    the foot            safety, back, and the one key to everything a customer says: always
    the answers         docked as soon as they do not fit below the words, as long as what to say stays in sight
    what they say       F2 to F10, where the words and the answers leave them room
    how they sound      after those

Every height that decides is measured alike wherever things are now, so that no place undoes another.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QBoxLayout, QWidget

from agentdesk.views.call.answers_card import AnswersCard
from agentdesk.views.call.foot import StageFoot
from agentdesk.views.call.more_below import MoreBelow
from agentdesk.views.call.says import SaysStrip, SoundRow
from agentdesk.views.kit.footed import Footed, height_of
from agentdesk.views.kit.look import look
from agentdesk.views.kit.scroll import Scroll

LEAST_WORDS = 320
"""Height in pixels at 100 % that the words keep; what the customer says stays below them."""

MARGINS, GAP = (20, 7, 20, 7), 6


class StageDock(Footed):
    """The words above what stays.

    For a width, `wanted` tells how high words and answers are, `sight` how much of it must be seen in any case; all
    in pixels of the screen.
    """

    def __init__(
        self,
        scroll: Scroll,
        words: Sequence[QWidget],
        answers: AnswersCard,
        said: tuple[SoundRow, SaysStrip],
        foot: StageFoot,
        *,
        wanted: Callable[[int], int],
        sight: Callable[[int], int],
    ) -> None:
        """Take the parts of a stage."""
        self._sight = sight
        self._answers, self._says, self._lowest_row = answers, said[1], foot
        feet = (answers.keys, *said, foot)
        super().__init__(scroll, feet, MARGINS, LEAST_WORDS, GAP, wanted=wanted, is_dock=True)
        scroll.setMinimumHeight(1)  # it gives way to the foot
        self.more = MoreBelow(self, scroll, words, answers, foot)

    def _home(self, foot: QWidget) -> QBoxLayout:
        return self._answers.body if foot is self._answers.keys else super()._home(foot)

    def _place_feet(self) -> None:
        super()._place_feet()
        keys = self._answers.keys
        self._answers.be_docked(self._answers.body.indexOf(keys) < 0)
        is_away = self._scroll.column.indexOf(self._says) >= 0
        self._lowest_row.stand_in_for(self._says.keys if is_away else ())

    def _staying(self, row: Sequence[QWidget]) -> list[QWidget]:
        px = look().px
        left, top, right, bottom = (px(side) for side in self._margins)
        room, width, gap = self.height() - top - bottom, self.width() - left - right, px(self._gap)
        used = max((height_of(foot, width) for foot in row if not foot.isHidden()), default=0)
        wanted = self._wanted(self.width()) if self._wanted is not None else 0
        if used + wanted > room:
            docked = self._answers.docked_height(width)
            is_docked = docked > 0 and used + gap + docked + self._sight(self.width()) <= room
            return [self._answers.keys, *row] if is_docked else list(row)
        staying = list(row)
        for foot in reversed(self._feet[1 : -len(row)]):
            used += height_of(foot, width) + gap if not foot.isHidden() else 0
            if used + max(wanted, px(self._least)) > room:
                break
            staying.insert(0, foot)
        return staying
