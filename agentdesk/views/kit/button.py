"""Buttons: a verb and its key, wide enough for a hurried hand (44 px), long words wrapped and never cut.

A click does not take the keyboard focus: notes that are being typed keep it (only Tab moves to a button).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from agentdesk.views.kit.icons import paint_icon
from agentdesk.views.kit.keycap import HEIGHT as CAP_HEIGHT
from agentdesk.views.kit.keycap import keycap_width, paint_keycap, shown_key
from agentdesk.views.kit.layouts import grow_with_width
from agentdesk.views.kit.look import Look, look
from agentdesk.views.kit.paint import BUTTON_RADIUS, focus_ring, rounded
from agentdesk.views.kit.stacked import Stacked
from agentdesk.views.kit.text import lay_out
from agentdesk.views.kit.themed import Themed, named

TARGET = 44
SMALL_TARGET = 32
PAD = 12
GAP = 8
DENSE_PAD, DENSE_GAP = 7, 5
ICON = 16
LEADING = 1.3


class Tone(StrEnum):
    """How much weight a button has."""

    PLAIN = "plain"
    PRIMARY = "primary"
    DANGER = "danger"
    QUIET = "quiet"


class Shape(StrEnum):
    """How much room a button takes beside its words; all are as high as a hurried hand needs."""

    PLAIN = "button"
    DENSE = "button-dense"
    STACKED = "chip"
    """The key above the words, which may break between lines. An icon is not shown."""


@dataclass(frozen=True, slots=True)
class Inks:
    """The colours of one state of a button."""

    ink: QColor
    ground: QColor | None
    border: QColor | None
    is_filled: bool = False


class KeyButton(Themed, QAbstractButton):
    """A button with its caption, the key that does the same, and perhaps an icon."""

    def __init__(
        self,
        name: str,
        caption: str,
        key: str = "",
        parent: QWidget | None = None,
        *,
        tone: Tone = Tone.PLAIN,
        icon: str = "",
        spoken: str = "",
        is_small: bool = False,
        cap_first: bool = False,
        may_wrap: bool = False,
        is_dense: bool = False,
    ) -> None:
        """Show `caption` and `key` (Qt's portable form). `spoken` replaces the caption for screen readers.

        A caption is wrapped where it `may_wrap`, as in a grid of answers; elsewhere the button keeps its width.
        A dense button has less room beside its words, and is as high as any other.
        """
        super().__init__(parent)
        self._key = key
        self._tone = tone
        self._icon = icon
        self._is_small = is_small
        self._cap_first = cap_first
        self._may_wrap = may_wrap
        self._shape = Shape.DENSE if is_dense else Shape.PLAIN
        self.setText(caption)
        named(self, name, spoken or caption)
        self.setAccessibleDescription(shown_key(key))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        grow_with_width(self)
        self.restyle()

    @property
    def key(self) -> str:
        """The key sequence shown, in Qt's portable form."""
        return self._key

    def set_caption(self, caption: str, spoken: str = "") -> None:
        """Change the words; the size follows."""
        self.setText(caption)
        self.setAccessibleName(spoken or caption)
        self.restyle()

    def set_key(self, key: str) -> None:
        """Change the key that is shown."""
        self._key = key
        self.setAccessibleDescription(shown_key(key))
        self.restyle()

    def open_unless(self, why_not: str) -> None:
        """Let it be pressed, or say in its tooltip, and to a screen reader, why it cannot be pressed now."""
        self.setEnabled(not why_not)
        self.setToolTip(why_not)
        self.setAccessibleDescription(why_not or shown_key(self._key))

    def set_icon(self, icon: str) -> None:
        """Change the picture."""
        self._icon = icon
        self.restyle()

    def set_shape(self, shape: Shape) -> None:
        """Take more or less room; the size follows."""
        if shape is not self._shape:
            self._shape = shape
            self.restyle()

    def set_tone(self, tone: Tone) -> None:
        """Change the weight."""
        self._tone = tone
        self.update()

    def restyle(self) -> None:
        """Take font and sizes from the look in force."""
        self.setFont(look().font(self._shape))
        self.setMinimumHeight(self._target())
        super().restyle()

    def sizeHint(self) -> QSize:
        """Return the size with the caption on one line."""
        return self.size_with(self.text(), self._key)

    def size_with(self, caption: str, key: str) -> QSize:
        """Return the size with other words and another key, on one line."""
        if self._shape is Shape.STACKED:
            return Stacked(caption, shown_key(key), self.font(), look()).size(self._target())
        words = QFontMetrics(self.font()).horizontalAdvance(caption) + 2
        width = max(words + self._room_beside(look(), key), self._target())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the smallest size: the caption on one line, or its longest word where it may wrap."""
        if not self._may_wrap or self._shape is Shape.STACKED:
            return self.sizeHint()
        at = look()
        metrics = QFontMetrics(self.font())
        longest = max((metrics.horizontalAdvance(word) for word in self.text().split()), default=0) + 2
        width = max(longest + self._room_beside(at), self._target())
        return QSize(width, self._target())

    def heightForWidth(self, width: int) -> int:
        """Return the height with the caption wrapped at `width`."""
        at = look()
        if self._shape is Shape.STACKED:
            return self._stacked().height(width, self._target())
        words = lay_out(self.text(), self, width - self._room_beside(at), LEADING)[1]
        return max(self._target(), round(words) + 2 * at.px(6 if self._is_small else 10))

    def event(self, event: QEvent) -> bool:
        """Keep Enter for the button that has the focus, before any shortcut; repaint under the pointer."""
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self.update()
        if event.type() == QEvent.Type.ShortcutOverride and _is_enter(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the button by Enter as well as by Space."""
        if _is_enter(event):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, words, key and focus."""
        at = look()
        painter = QPainter(self)
        rect = QRectF(self.rect())
        inks = self._inks(at)
        radius = at.px(BUTTON_RADIUS)
        rounded(painter, rect, radius, inks.ground, inks.border)
        self._paint_inside(painter, QRect(self.rect()), inks, at)
        if self.hasFocus():
            ring = rect.adjusted(2, 2, -2, -2) if inks.is_filled else rect
            focus_ring(painter, ring, radius, at, is_on_accent=inks.is_filled)

    def _paint_inside(self, painter: QPainter, rect: QRect, inks: Inks, at: Look) -> None:
        if self._shape is Shape.STACKED:
            cap_ink = None if not inks.is_filled and self.isEnabled() else inks.ink
            self._stacked().paint(painter, rect, inks.ink, cap_ink)
            return
        left, right = rect.left() + self._pad(at), rect.right() + 1 - self._pad(at)
        if self._key:
            wide, high = keycap_width(shown_key(self._key), at), at.px(CAP_HEIGHT)
            cap_left = left if self._cap_first else right - wide
            cap = QRectF(cap_left, rect.center().y() + 1 - high / 2, wide, high)
            is_on_surface = not inks.is_filled and self.isEnabled()
            paint_keycap(
                painter,
                cap.toAlignedRect().toRectF(),
                shown_key(self._key),
                at,
                None if is_on_surface else inks.ink,
            )
            left += (wide + self._gap(at)) if self._cap_first else 0
        if self._icon:
            side = at.px(ICON)
            paint_icon(
                painter,
                self._icon,
                QRectF(left, round(rect.center().y() + 1 - side / 2), side, side),
                inks.ink,
            )
            left += side + self._gap(at)
        lines, height = lay_out(self.text(), self, rect.width() - self._room_beside(at), LEADING)
        painter.setPen(inks.ink)
        top = rect.top() + (rect.height() - height) / 2
        lines.draw(painter, QPointF(left, round(top)))

    def _inks(self, at: Look) -> Inks:
        colour = at.colour
        is_hot = self.underMouse() and self.isEnabled()
        if not self.isEnabled():
            return Inks(colour("muted"), colour("sunken"), colour("line"))
        if self._tone is Tone.PRIMARY:
            ground = colour("accent_hover") if is_hot or self.isDown() else colour("accent")
            return Inks(colour("on_accent"), ground, None, is_filled=True)
        if self._tone is Tone.DANGER:
            ground = colour("bad_soft") if is_hot or self.isDown() or self.isChecked() else colour("surface")
            return Inks(colour("bad"), ground, colour("bad"))
        if self.isChecked():
            return Inks(colour("accent"), colour("accent_soft"), colour("accent"))
        if self._tone is Tone.QUIET:
            return Inks(colour("text"), colour("hover") if is_hot else None, None)
        return Inks(
            colour("text"), colour("hover") if is_hot or self.isDown() else colour("surface"), colour("line")
        )

    def _stacked(self) -> Stacked:
        return Stacked(self.text(), shown_key(self._key), self.font(), look())

    def _target(self) -> int:
        return look().px(SMALL_TARGET if self._is_small else TARGET)

    def _pad(self, at: Look) -> int:
        return at.px(DENSE_PAD if self._shape is Shape.DENSE else PAD - 2 if self._cap_first else PAD)

    def _gap(self, at: Look) -> int:
        return at.px(DENSE_GAP if self._shape is Shape.DENSE else GAP)

    def _room_beside(self, at: Look, key: str | None = None) -> int:
        key = self._key if key is None else key
        cap = keycap_width(shown_key(key), at) + self._gap(at) if key else 0
        picture = at.px(ICON) + self._gap(at) if self._icon else 0
        return 2 * self._pad(at) + cap + picture


def _is_enter(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
