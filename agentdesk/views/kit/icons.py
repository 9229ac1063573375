"""Icons: Lucide outlines, tinted by a colour of the theme and crisp at any pixel ratio."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from agentdesk.platform.paths import resource


def paint_icon(painter: QPainter, name: str, rect: QRectF, colour: QColor) -> None:
    """Paint an icon into `rect`, in logical pixels, at the pixel ratio of what is painted on."""
    ratio = painter.device().devicePixelRatioF()
    side = max(1, round(rect.width() * ratio))
    painter.drawPixmap(rect.topLeft(), _pixmap(name, side, ratio, colour.name()))


def pixmap(name: str, size: int, colour: QColor, ratio: float = 1.0) -> QPixmap:
    """Return an icon of `size` logical pixels. Raises FileNotFoundError for a name that is not shipped."""
    return _pixmap(name, max(1, round(size * ratio)), ratio, colour.name())


def icon(name: str, size: int, colour: QColor) -> QIcon:
    """Return an icon for Qt's own widgets, with pictures for pixel ratios 1 and 2."""
    made = QIcon()
    for ratio in (1.0, 2.0):
        made.addPixmap(pixmap(name, size, colour, ratio))
    return made


@lru_cache(maxsize=512)
def _pixmap(name: str, side: int, ratio: float, colour: str) -> QPixmap:
    source = _source(name).replace(b"currentColor", colour.encode())
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(source)).render(painter, QRectF(0, 0, side, side))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


@lru_cache(maxsize=128)
def _source(name: str) -> bytes:
    return resource("icons", f"{name}.svg").read_bytes()
