"""More below: a sign under the words that there is more of them, or that the answers are there.

It never lies over the words or what is typed into: it takes the free end of the keys at the foot, and where that is
too narrow, what scrolls ends above it. It says nothing of what only follows the answers.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from agentdesk.views.call.answers_card import AnswersCard
from agentdesk.views.kit.button import KeyButton
from agentdesk.views.kit.keycap import shown_key
from agentdesk.views.kit.look import look
from agentdesk.views.kit.scroll import Scroll

CHANGES = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide)
KEY = "PgDown"
SLACK = 20
"""Pixels at 100 % that may be out of sight unsaid: the edge of a card is no words."""
SIDE, GAP = 20, 6
"""Its distance from the right edge, and from what it lies beside, in pixels at 100 %."""


class MoreBelow(QObject):
    """Shows the sign while words, fields or answers are below the lower edge; a click on it goes there."""

    def __init__(
        self, host: QWidget, scroll: Scroll, words: Sequence[QWidget], answers: AnswersCard, foot: QWidget
    ) -> None:
        """Lie below a column within `host`, at best beside its foot; it speaks of these parts of the column alone."""
        super().__init__(host)
        self._host, self._scroll, self._answers, self._foot = host, scroll, answers, foot
        self._parts = (*words, answers)
        self._is_looking = self._is_due = False
        self.sign = KeyButton(
            "more-below", self.tr("More below"), "", host, icon="chevron-down", is_small=True
        )
        self.sign.setToolTip(shown_key(KEY))
        self.sign.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.sign.clicked.connect(self.go_on)
        self.sign.hide()
        bar = scroll.verticalScrollBar()
        bar.valueChanged.connect(self._look)
        bar.rangeChanged.connect(self._look)
        for watched in (scroll, scroll.viewport(), scroll.inside, *self._parts, answers.keys, foot):
            watched.installEventFilter(self)

    def go_on(self) -> None:
        """Scroll on by what is in sight, less a line."""
        self._turn(1)

    def go_back(self) -> None:
        """Scroll back by as much."""
        self._turn(-1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look again when the place or what is in it changes."""
        if event.type() in CHANGES:
            self._look()
        return False

    def _turn(self, way: int) -> None:
        bar, high = self._scroll.verticalScrollBar(), self._scroll.viewport().height()
        bar.setValue(bar.value() + way * max(high - look().px(2 * SLACK), high // 2))

    def _look(self) -> None:
        """Show what holds now. What that moves itself is looked at afterwards: Qt cannot hide what it is showing."""
        self._is_due = True
        if self._is_looking:
            return
        self._is_looking = True
        while self._is_due:
            self._is_due = False
            self._show()
        self._is_looking = False

    def _show(self) -> None:
        whole, short = self._words()
        self.sign.setVisible(bool(whole))
        beside = self._beside_foot(whole, short) if whole else None
        if beside is not None:
            self.sign.setGeometry(beside)
        is_alone = bool(whole) and beside is None
        self._scroll.leave_below(self._lie_alone(whole) if is_alone else 0)
        self.sign.raise_()

    def _lie_alone(self, whole: str) -> int:
        """Lie at the lower end of what scrolls; return the height in pixels of the row that this takes."""
        self._say(whole, whole)
        size, room = self._size(whole), self._scroll.geometry()
        left = room.right() + 1 - look().px(SIDE) - size.width()
        self.sign.setGeometry(QRect(QPoint(left, room.bottom() - size.height()), size))
        return size.height() + look().px(2)

    def _words(self) -> tuple[str, str]:
        """Return what to say, and the same where there is little room; nothing while all is in sight."""
        keys = self._answers.grid.keys()
        if keys and self._is_below(self._answers.keys):
            span = keys[0] if len(keys) == 1 else f"{keys[0]}–{keys[-1]}"
            return self.tr("Answers below: {0}").format(span), self.tr("Below: {0}").format(span)
        if any(map(self._is_below, self._parts)):
            return self.tr("More below"), self.tr("More")
        return "", ""

    def _is_below(self, part: QWidget) -> bool:
        """Return whether a part of the column reaches below all that can be in sight, the sign away.

        Measured without the sign's own row: whether it is there must not depend on its being there.
        """
        inside = self._scroll.inside
        if part.isHidden() or not inside.isAncestorOf(part):
            return False
        end = part.mapTo(inside, QPoint(0, part.height())).y() - self._scroll.verticalScrollBar().value()
        return end > self._scroll.height() + look().px(SLACK)

    def _beside_foot(self, whole: str, short: str) -> QRect | None:
        """Say it in the free end of the last row, in fewer words where it must; None where that is too narrow."""
        end = self._host.width() - look().px(SIDE)
        row = QRect(self._foot.mapTo(self._host, QPoint(0, 0)), self._foot.size())
        taken = self._taken(row)
        for words in (whole, short):
            size = self._size(words)
            for right in (end, row.left() - look().px(GAP)):
                place = QRect(QPoint(right - size.width(), row.center().y() - size.height() // 2), size)
                if place.left() > 0 and not any(map(place.intersects, taken)):
                    self._say(words, whole)
                    return place
        return None

    def _taken(self, row: QRect) -> list[QRect]:
        """Return the places of all that is pressed below the words, with the gap around them."""
        gap, inside = look().px(GAP), self._scroll.inside
        return [
            QRect(one.mapTo(self._host, QPoint(0, 0)), one.size()).adjusted(-gap, 0, gap, 0)
            for one in self._host.findChildren(QAbstractButton)
            if one is not self.sign and one.isVisibleTo(self._host) and not inside.isAncestorOf(one)
        ]

    def _size(self, words: str) -> QSize:
        return self.sign.size_with(words, "")

    def _say(self, words: str, spoken: str) -> None:
        if (words, spoken) != (self.sign.text(), self.sign.accessibleName()):
            self.sign.set_caption(words, spoken)
