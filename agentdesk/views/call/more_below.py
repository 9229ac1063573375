"""More below: a sign over the lower edge of the words that there is more of them, or that the answers are there.

It lies over what scrolls, so that coming and going it moves nothing. It says nothing of what only follows the answers.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from agentdesk.views.call.answers_card import AnswersCard
from agentdesk.views.kit.button import KeyButton
from agentdesk.views.kit.keycap import shown_key
from agentdesk.views.kit.look import look
from agentdesk.views.kit.scroll import Scroll

CHANGES = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide)
KEY = "PgDown"
SLACK = 20
"""Pixels at 100 % that may be out of sight unsaid: the edge of a card is no words."""
SIDE = 24
"""Pixels at 100 % at its right: lines of words rarely reach so far."""


class MoreBelow(QObject):
    """Shows the sign while words, fields or answers are below the lower edge; a click on it goes there."""

    def __init__(self, host: QWidget, scroll: Scroll, words: Sequence[QWidget], answers: AnswersCard) -> None:
        """Lie over the lower edge of a column within `host`; it speaks of these parts of the column alone."""
        super().__init__(host)
        self._host, self._scroll, self._answers, self._parts = host, scroll, answers, (*words, answers)
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
        for watched in (scroll, scroll.viewport(), scroll.inside, *self._parts, answers.keys):
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
        words = self._words()
        if words != self.sign.text():
            self.sign.set_caption(words or self.sign.text())
        self.sign.setVisible(bool(words))
        if words:
            self._place()

    def _words(self) -> str:
        keys = self._answers.grid.keys()
        if keys and self._is_below(self._answers.keys):
            span = keys[0] if len(keys) == 1 else f"{keys[0]}–{keys[-1]}"
            return self.tr("Answers below: {0}").format(span)
        return self.tr("More below") if any(map(self._is_below, self._parts)) else ""

    def _is_below(self, part: QWidget) -> bool:
        """Return whether a part of the column reaches below what is in sight."""
        inside = self._scroll.inside
        if part.isHidden() or not inside.isAncestorOf(part):
            return False
        end = part.mapTo(inside, QPoint(0, part.height())).y() - self._scroll.verticalScrollBar().value()
        return end > self._scroll.viewport().height() + look().px(SLACK)

    def _place(self) -> None:
        """Lie at the right, or where that covers something that is pressed or typed into, at the left."""
        at, size, room = look(), self.sign.sizeHint(), self._scroll.geometry()
        top = room.bottom() - size.height() - at.px(2)
        right = QRect(QPoint(room.right() - size.width() - at.px(SIDE), top), size)
        left = QRect(QPoint(room.left() + at.px(SIDE), top), size)
        self.sign.setGeometry(left if self._covers(right) and not self._covers(left) else right)
        self.sign.raise_()

    def _covers(self, place: QRect) -> bool:
        inside, host = self._scroll.inside, self._host
        controls = (*inside.findChildren(QAbstractButton), *inside.findChildren(QLineEdit))
        return any(
            one.isVisible() and QRect(one.mapTo(host, QPoint(0, 0)), one.size()).intersects(place)
            for one in controls
        )
