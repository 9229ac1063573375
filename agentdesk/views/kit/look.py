"""Look: the colours, sizes and letters in force now, read from what Qt itself already holds.

The theme writes palette and font of the application; a widget that paints itself asks `look()` for them.
So there is no object to hand around, and a widget that is only half way through a change of theme cannot exist:
every widget is told by Qt (a StyleChange event) and asks again.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from agentdesk.views.kit import lettering, tokens
from agentdesk.views.kit.tokens import Tokens

ZOOMS = (80, 90, 100, 110, 125, 150, 175, 200)
BODY_PX = 14


@dataclass(frozen=True, slots=True)
class Look:
    """One theme at one zoom (in percent, out of ZOOMS)."""

    tokens: Tokens
    zoom: int

    def px(self, size: float) -> int:
        """Return a length given in pixels at 100 % as whole pixels at this zoom, at least one."""
        return max(1, round(size * self.zoom / 100))

    def colour(self, name: str) -> QColor:
        """Return the colour of a token, such as `muted`."""
        return QColor(getattr(self.tokens, name))

    def tone(self, tone: str) -> tuple[QColor, QColor]:
        """Return (ink, ground) of a tone: neutral, accent, ok, warn, bad or info."""
        ink, ground = tokens.tone_colours(self.tokens, tone)
        return QColor(ink), QColor(ground)

    def font(self, role: str) -> QFont:
        """Return the font of a role out of `lettering.ROLES`."""
        return QFont(lettering.font(role, self.zoom))


def look() -> Look:
    """Return the look in force: the theme that the application's palette belongs to, the zoom of its font.

    The same object as long as neither changes, so looks may be compared with `is`.
    """
    palette = QApplication.palette()
    return _look(palette.cacheKey(), QApplication.font().pixelSize())


@lru_cache(maxsize=64)
def _look(palette_key: int, body_px: int) -> Look:
    """Find the look; `palette_key` changes with every palette that is set, and the palette is read once for each."""
    window = QApplication.palette().color(QPalette.ColorRole.Window).name()
    theme = next((t for t in tokens.THEMES if t.bg.lower() == window.lower()), tokens.LIGHT)
    return Look(theme, next((z for z in ZOOMS if body_size(z) == body_px), 100))


def body_size(zoom: int) -> int:
    """Return the pixel size of body text at a zoom in percent. No two ZOOMS share one."""
    return round(BODY_PX * zoom / 100)
