"""Type and colour of documents: the faces they embed, the light tokens of the window, and text made safe to set."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from xml.sax.saxutils import escape

from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from agentdesk.domain.text_shown import visible
from agentdesk.platform.paths import resource

REGULAR, STRONG = "Inter", "Inter-SemiBold"
_FILES = {REGULAR: "Inter-Regular.ttf", STRONG: "Inter-SemiBold.ttf"}

# How a sign begins that is shown by its number.
NUMBERED = "[U+"

INK, MUTED, ACCENT, ACCENT_SOFT = "#18212C", "#586474", "#0E6A62", "#E1F1EF"
LINE, SUNKEN = "#DCE1E8", "#EDF0F4"
OK, OK_SOFT, WARN, WARN_SOFT = "#1A6B3B", "#E4F4E9", "#7F5200", "#FFF2D6"
BAD, BAD_SOFT, INFO_SOFT = "#9E2328", "#FCE9E9", "#E7EFFB"


def _style(name: str, size: float, leading: float, **more: object) -> ParagraphStyle:
    return ParagraphStyle(
        name, fontName=REGULAR, bulletFontName=REGULAR, fontSize=size, leading=leading, textColor=INK, **more
    )


BODY = _style("body", 9.5, 14, spaceAfter=4)
SMALL = _style("small", 8, 11)
CELL = _style("cell", 8.5, 12)
CELL_MUTED = ParagraphStyle("cell muted", CELL, textColor=MUTED)
CELL_STRONG = ParagraphStyle("cell strong", CELL, fontName=STRONG)
CELL_RIGHT = ParagraphStyle("cell right", CELL, alignment=TA_RIGHT)
HEAD = ParagraphStyle("head", SMALL, fontName=STRONG, textColor=MUTED)
HEAD_RIGHT = ParagraphStyle("head right", HEAD, alignment=TA_RIGHT)
EYEBROW = ParagraphStyle("eyebrow", SMALL, fontName=STRONG, textColor=ACCENT, spaceAfter=3)
TITLE = ParagraphStyle("title", _style("h1", 20, 26), fontName=STRONG, spaceAfter=2)
SUBTITLE = ParagraphStyle("subtitle", BODY, fontSize=10.5, leading=15, textColor=MUTED, spaceAfter=12)
SECTION = ParagraphStyle("section", _style("h2", 12.5, 17), fontName=STRONG, spaceBefore=15, spaceAfter=5)
PART = ParagraphStyle("part", _style("h3", 9.5, 14), fontName=STRONG, spaceBefore=8, spaceAfter=3)
NOTE = ParagraphStyle("note", BODY, fontSize=8.5, leading=12.5, textColor=MUTED)
ITEM = ParagraphStyle("item", BODY, leftIndent=12, bulletIndent=1, spaceAfter=3)
QUOTE = _style("quote", 9.5, 14.5)
DIGEST = ParagraphStyle("digest", NOTE, fontSize=7, leading=10)


def load_faces() -> None:
    """Make the shipped faces known to reportlab, once."""
    for name, file in _FILES.items():
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(name, str(resource("fonts", file))))


def plain(text: str) -> str:
    """Return text on one line with nothing hidden in it and nothing that the faces cannot show.

    What hides or deceives, and what has no glyph, appears as its number, such as [U+202E]: nothing is lost and
    nothing acts.
    """
    composed = unicodedata.normalize("NFC", text)
    return "".join(_shown(char) for char in visible(composed)[0])


def safe(text: str) -> str:
    """Return text that can be set: plain, with nothing in it that is markup."""
    return escape(plain(text))


def lines(text: str) -> list[str]:
    """Return the lines of a longer text."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _shown(char: str) -> str:
    if char in "\n\t":
        return " "
    return char if ord(char) in _glyphs() else f"{NUMBERED}{ord(char):04X}]"


@lru_cache(maxsize=1)
def _glyphs() -> frozenset[int]:
    """Return the code points that both faces have."""
    load_faces()
    faces = (frozenset(pdfmetrics.getFont(name).face.charToGlyph) for name in _FILES)
    return frozenset.intersection(*faces)
