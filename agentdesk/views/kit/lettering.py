"""Lettering: the few sizes and weights of type, by what the words are for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QFont

FAMILY = "Inter"


@dataclass(frozen=True, slots=True)
class Role:
    """A use of type: size in pixels at 100 %, weight, line height as a factor, figures of one width, capitals."""

    size: float
    weight: int = 400
    leading: float = 1.35
    tabular: bool = False
    capitals: bool = False
    spacing: float = 0.0


ROLES = {
    "spoken": Role(20, 400, 1.38),
    "title": Role(18, 700, 1.25),
    "lead": Role(15, 600, 1.3),
    "body": Role(14),
    "strong": Role(14, 600),
    "button": Role(14, 500, 1.3),
    "button-dense": Role(13, 500, 1.3),
    "small": Role(13),
    "small-strong": Role(13, 600),
    "caption": Role(12),
    "chip": Role(12, 500),
    "heading": Role(11, 600, 1.3, capitals=True, spacing=0.6),
    "key": Role(11, 500, 1.2),
    "rail": Role(11, 400, 1.2),
    "rail-strong": Role(11, 600, 1.2),
    "figure": Role(28, 700, 1.2, tabular=True),
    "clock": Role(22, 600, 1.2, tabular=True),
    "money": Role(14, 400, tabular=True),
    "money-strong": Role(14, 600, tabular=True),
    "money-small": Role(13, 400, tabular=True),
}


@lru_cache(maxsize=256)
def font(name: str, zoom: int = 100) -> QFont:
    """Return the font of a role at a zoom in percent. Callers copy it before they change it."""
    role = ROLES[name]
    made = QFont(FAMILY)
    made.setPixelSize(max(9, round(role.size * zoom / 100)))
    made.setWeight(QFont.Weight(role.weight))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if role.capitals:
        made.setCapitalization(QFont.Capitalization.AllUppercase)
    if role.spacing:
        made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, role.spacing * zoom / 100)
    if role.tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made
