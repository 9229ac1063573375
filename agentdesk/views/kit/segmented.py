"""Segmented: a few words of which one holds, such as the mood.

What was chosen is filled and checked off; where the keyboard is, there is a ring and nothing else.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QLayoutItem, QRadioButton, QWidget

from agentdesk.views.kit.answers import Choice
from agentdesk.views.kit.button import PAD, SMALL_TARGET, TARGET
from agentdesk.views.kit.icons import paint_icon
from agentdesk.views.kit.keycap import shown_key
from agentdesk.views.kit.layouts import FlowLayout, grow_with_width
from agentdesk.views.kit.look import Look, look
from agentdesk.views.kit.own_enter import ENTER
from agentdesk.views.kit.paint import BUTTON_RADIUS, focus_ring, rounded
from agentdesk.views.kit.themed import Themed, named

SMALL_PAD, ROW_GAP = 8, 4
CHECK, CHECK_GAP, BAR = 14, 5, 3
"""Side of the check mark, its distance from the word, and where words are small the bar below; pixels at 100 %."""


class Segmented(QWidget):
    """A row of words of which one holds. Emits `chosen(id)` when the person chooses another one.

    Where they do not fit beside each other, they stand in rows of the same number as far as that fits, each row whole.
    """

    chosen = Signal(str)

    def __init__(
        self,
        name: str,
        spoken: str,
        choices: Sequence[Choice],
        parent: QWidget | None = None,
        *,
        is_small: bool = False,
    ) -> None:
        """Show the words; none holds until `show_choice`."""
        super().__init__(parent)
        named(self, name, spoken)
        row = _Rows(self, gap=0, row_gap=ROW_GAP)
        self._segments: dict[str, _Segment] = {}
        for choice in choices:
            segment = _Segment(f"{name}-{choice.id}", choice, self, is_small=is_small)
            segment.clicked.connect(lambda _checked=False, key=choice.id: self._on_segment_clicked(key))
            self._segments[choice.id] = segment
            row.addWidget(segment)
        self._holds = ""
        grow_with_width(self)

    @property
    def holds(self) -> str:
        """The id of the word that holds, or an empty text."""
        return self._holds

    def show_choice(self, key: str) -> None:
        """Show which word holds, without telling anybody; an empty id shows none."""
        self._holds = key
        for at, segment in self._segments.items():
            segment.setAutoExclusive(bool(key))
            segment.setChecked(at == key)
        # Qt leaves Tab with the word that held before whenever no key or click chose the new one.
        for at, segment in self._segments.items():
            is_reached = not key or at == key
            segment.setFocusPolicy(Qt.FocusPolicy.TabFocus if is_reached else Qt.FocusPolicy.NoFocus)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Give the keyboard to the word that holds, or to the first one. A focus proxy would break the order of Tab."""
        word = self._segments.get(self._holds) or next(iter(self._segments.values()))
        word.setFocus(reason)

    def choose(self, key: str) -> None:
        """Choose a word as a click on it would."""
        self._segments[key].click()

    def _on_segment_clicked(self, key: str) -> None:
        if key != self._holds:
            self._holds = key
            self.chosen.emit(key)


class _Rows(FlowLayout):
    """One row where all fit; else rows as even as they fit, each as wide as there is room, with ends of its own."""

    def _rows(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        rows = super()._rows(width)
        items = [item for row in rows for item in row]
        most = -(-len(items) // max(1, len(rows)))
        even = [items[at : at + most] for at in range(0, len(items), most)]
        fit = all(_wide(row) <= width for row in even)
        return [_filled(row, width) if len(rows) > 1 else row for row in (even if fit else rows)]

    def setGeometry(self, rect: QRect) -> None:
        """Place the words, and tell each whether it is at an end of its row."""
        super().setGeometry(rect)
        for row in self._rows(rect.width()):
            for at, (item, _) in enumerate(row):
                segment = item.widget()
                if isinstance(segment, _Segment):
                    segment.be_at(is_first=at == 0, is_last=at == len(row) - 1)


def _wide(row: Sequence[tuple[QLayoutItem, QSize]]) -> int:
    return sum(size.width() for _, size in row)


def _filled(row: Sequence[tuple[QLayoutItem, QSize]], width: int) -> list[tuple[QLayoutItem, QSize]]:
    """Return a row as wide as there is room: each word has the same part of what is left."""
    share, rest = divmod(max(0, width - _wide(row)), len(row))
    return [
        (item, QSize(size.width() + share + (at < rest), size.height()))
        for at, (item, size) in enumerate(row)
    ]


class _Segment(Themed, QRadioButton):
    """One word: a radio button to a screen reader, so the arrow keys move along the row."""

    def __init__(self, name: str, choice: Choice, parent: QWidget, *, is_small: bool) -> None:
        super().__init__(choice.caption, parent)
        named(self, name, choice.caption)
        self.setAccessibleDescription(shown_key(choice.key))
        self.ends = (False, False)
        self._is_small = is_small
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if choice.key:
            self.setToolTip(shown_key(choice.key))
        self.restyle()

    def be_at(self, *, is_first: bool, is_last: bool) -> None:
        """Take the shape of a place in the row: at its ends it is round."""
        if self.ends != (is_first, is_last):
            self.ends = (is_first, is_last)
            self.update()

    def restyle(self) -> None:
        """Take the font of the look in force."""
        self.setFont(look().font(self._role(is_strong=False)))
        super().restyle()

    def sizeHint(self) -> QSize:
        """Return the size of the word with room around it."""
        at = look()
        room = 2 * at.px(SMALL_PAD if self._is_small else PAD)
        room += 0 if self._is_small else at.px(CHECK + CHECK_GAP)
        wide = QFontMetrics(at.font(self._role(is_strong=True))).horizontalAdvance(self.text()) + room
        return QSize(wide, at.px(SMALL_TARGET if self._is_small else TARGET))

    def event(self, event: QEvent) -> bool:
        """Keep Enter while this word does not hold yet; once it does, Enter is the window's again."""
        if event.type() == QEvent.Type.ShortcutOverride and self._chooses(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by Enter as by Space."""
        if self._chooses(event):
            self.click()
            return
        super().keyPressEvent(event)

    def _chooses(self, event: QEvent) -> bool:
        return isinstance(event, QKeyEvent) and event.key() in ENTER and not self.isChecked()

    def _role(self, *, is_strong: bool) -> str:
        if self._is_small:
            return "chip"
        return "strong" if is_strong else "button"

    def minimumSizeHint(self) -> QSize:
        """Return the same: a word is never squeezed."""
        return self.sizeHint()

    def hitButton(self, position: QPoint) -> bool:
        """Take a click anywhere, not only on a mark that is not drawn."""
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the word on its part of the row."""
        at = look()
        painter = QPainter(self)
        first, last = self.ends
        rect = QRectF(self.rect())
        radius = at.px(BUTTON_RADIUS)
        whole = rect.adjusted(0 if first else -2 * radius, 0, 0 if last else 2 * radius, 0)
        if not first:
            whole.adjust(radius, 0, 0, 0)
        clip = QPainterPath()
        clip.addRect(rect)
        painter.setClipPath(clip)
        ground = "accent_soft" if self.isChecked() else "hover" if self.underMouse() else "surface"
        rounded(
            painter,
            whole.adjusted(-radius if not first else 0, 0, 0, 0),
            radius,
            at.colour(ground),
            at.colour("line"),
        )
        if not last:
            painter.fillRect(QRectF(rect.right() - 1, 1, 1, rect.height() - 2), at.colour("line"))
        self._paint_word(painter, rect, at)
        if self.hasFocus():
            focus_ring(painter, rect, radius, at)

    def _paint_word(self, painter: QPainter, rect: QRectF, at: Look) -> None:
        """Paint the word; beside the chosen one a check mark, or where there is no room for it a bar below."""
        is_chosen = self.isChecked()
        painter.setFont(at.font(self._role(is_strong=is_chosen)))
        painter.setPen(at.colour("accent" if is_chosen else "text"))
        if is_chosen and self._is_small:
            painter.fillRect(
                QRectF(1, rect.bottom() - at.px(BAR), rect.width() - 2, at.px(BAR)), at.colour("accent")
            )
        elif is_chosen:
            side, words = at.px(CHECK), painter.fontMetrics().horizontalAdvance(self.text())
            left = round((rect.width() - words - side - at.px(CHECK_GAP)) / 2)
            mark = QRectF(left, round((rect.height() - side) / 2), side, side)
            paint_icon(painter, "check", mark, at.colour("accent"))
            rect = rect.adjusted(side + at.px(CHECK_GAP), 0, 0, 0)
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), self.text())
