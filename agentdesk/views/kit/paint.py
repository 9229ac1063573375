"""Paint: the few shapes that every kit widget is made of, sharp on whole pixels."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from agentdesk.views.kit.look import Look

CARD_RADIUS = 12
BUTTON_RADIUS = 9


def rounded(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    fill: QColor | None,
    border: QColor | None = None,
    width: float = 1.0,
) -> None:
    """Paint a rounded rectangle whose border lies wholly inside `rect`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    if border is None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(rect, radius, radius)
        return
    inset = width / 2
    painter.setPen(QPen(border, width))
    inner = rect.adjusted(inset, inset, -inset, -inset)
    painter.drawRoundedRect(inner, radius - inset, radius - inset)


def focus_ring(
    painter: QPainter, rect: QRectF, radius: float, look: Look, *, is_on_accent: bool = False
) -> None:
    """Paint the ring of the keyboard focus just inside `rect`: two pixels, the same in every control.

    It has a colour of its own, so that where the keyboard is never looks like what was chosen; on a ground of the
    accent it has the ink of that.
    """
    rounded(painter, rect, radius, None, look.colour("on_accent" if is_on_accent else "focus"), look.px(2))


def soft_shadow(painter: QPainter, rect: QRectF, radius: float, look: Look) -> None:
    """Paint the one soft shadow of the house below `rect`; themes without shadows paint nothing."""
    if not look.tokens.shadow_alpha:
        return
    for spread, share in ((2.0, 0.5), (1.0, 1.0)):
        colour = QColor(24, 33, 44, round(look.tokens.shadow_alpha * share))
        rounded(painter, rect.translated(0, spread), radius, colour)
