"""The shapes of many cells at once: 21.09.2026 is 99.99.9999, Ngata, Ella is a, a, and 2960,18 EUR is 9999,99 a.

A million rows are looked at by their few shapes and not cell by cell: shapes are made for thousands of cells in one
stroke, counted, and each different one is judged once.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from agentdesk.domain.amounts import READINGS

# Bytes of letters, and of anything beyond ASCII, become `a`; digits become 9. Control bytes stay.
_TABLE = bytes(
    57 if 48 <= byte <= 57 else 97 if byte >= 128 or chr(byte).isalpha() else byte for byte in range(256)
)
_WORD = re.compile(rb"a+")
_STAND_INS = {
    "€": "$",
    "£": "$",
    "¥": "$",
    "₹": "$",
    "\u00a0": " ",
    "\u202f": " ",
    "\u2009": " ",
    "’": "'",
    "−": "-",
}
LONGEST_SHAPE = 48
_FIGURE = re.compile(r"[-+(]?(?:[$a]+\.? ?)?[-+]?(?P<figure>9(?:[9.,' ]*9)?)(?: ?[$a]+\.?)?[-)]?\Z")
_MARKED = re.compile(r".*[$a]")
_PHONE = re.compile(r"(?:a:)?[+(]?9[9 ()./-]{5,22}\Z")
_EMAIL = re.compile(r"[^ ]+@[^ ]+\.[^ ]+\Z")
_TIME = r"(?:[ T]99?:99:99(?:\.9+)?(?: a)?| 99?:99:99 a)?\Z"
# Shapes that are dates of one style, and those whose numbers have to be looked at.
_DATES = tuple(
    (re.compile(form + _TIME), style)
    for form, style in (
        (r"9999-99-99", "YYYY-MM-DD"),
        (r"9999/99?/99?", "YYYY/M/D"),
        (r"99?\.99?\.9999", "D.M.YYYY"),
        (r"99?\.99?\.99", "D.M.YY"),
        (r"99?\.?[ -](?:a )?a\.?[ -](?:a )?9999", "D MON YYYY"),
        (r"99?[ -]a\.?[ -]99", "D MON YY"),
        (r"a\.? 99?,? 9999", "MON D YYYY"),
        (r"(99?)([/-])99?\2(?:9999|99)", "?"),
        (r"9{8}", "?"),
    )
)


@dataclass(frozen=True, slots=True)
class Shape:
    """What a shape can be: ways to read a figure, one date style (or `?`), a telephone number, an e-mail address."""

    styles: tuple[tuple[str, str], ...] = ()
    is_marked: bool = False
    date: str | None = None
    phone: str | None = None
    is_email: bool = False


def counted(cells: Sequence[str]) -> Counter[str]:
    """Return how often each shape occurs among some cells; blanks at the ends of a cell are left out."""
    joined = "\n".join(cells)
    if joined.count("\n") != len(cells) - 1:
        joined = "\n".join([cell.replace("\n", " ") for cell in cells])
    if not joined.isascii():
        for sign, stand_in in _STAND_INS.items():
            joined = joined.replace(sign, stand_in)
    shapes = _WORD.sub(b"a", joined.encode("utf-8", "surrogateescape").translate(_TABLE))
    found: Counter[str] = Counter()
    for shape, count in Counter(shapes.split(b"\n")).items():
        found[shape[:LONGEST_SHAPE].strip().decode("ascii")] += count
    return found


@lru_cache(maxsize=1 << 14)
def judged(shape: str) -> Shape:
    """Return what a shape can be."""
    date = next((style for form, style in _DATES if form.match(shape)), None)
    figure = _FIGURE.match(shape)
    styles = tuple(
        dict.fromkeys((d, t) for form, d, t in READINGS if figure and form.match(figure["figure"]))
    )
    phone = None
    if _PHONE.match(shape) and 6 <= shape.count("9") <= 15:
        phone = "abroad" if shape.startswith(("+", "a:+")) else "at home"
    return Shape(
        () if date else styles, bool(figure and _MARKED.match(shape)), date, phone, bool(_EMAIL.match(shape))
    )
