"""What the format of a workbook's number tells of it: a currency beside it, signs between its digits, another scale.

The value is read as it is saved. A currency that a format shows is written behind it, as a client would write it in a
text file; digits that are shown with signs between them, as 123-45-6789, are given that way. What is shown as a
percentage, or in thousands, is no plain number: whoever looks at the sheet sees another one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby

from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format

from agentdesk.domain.currency_marks import is_mark

IN_PERCENT = "a number that the sheet shows as a percentage"
IN_THOUSANDS = "a number that the sheet shows in thousands"
# Words, signs that stand for themselves, widths and fillings, currencies with their place, colours, everything else.
_PARTS = re.compile(r'"([^"]*)"|\\(.)|[_*].|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|(.)', re.DOTALL)
_SCALED = re.compile(r"[0#?],+(?:[^0#?,]|\Z)")
_ITSELF = frozenset("$€£¥-+()/: ")
# Excel shows the currency of wherever it runs by these, whatever they say.
_OF_THE_PLACE = frozenset(BUILTIN_FORMATS.values())
_DIGIT = "\0"


@dataclass(frozen=True, slots=True)
class NumberFormat:
    """What a format tells. `mark` is a currency's sign or code; `places` has a zero byte for each digit of a picture
    such as 000-00-0000, or is "". `fault` is why a number that is shown so is not to be read.
    """

    is_date: bool = False
    mark: str = ""
    places: str = ""
    fault: str | None = None

    def shown(self, plain: str) -> str:
        """Return a number that is written out plainly as the format shows it."""
        if self.places and plain.isdecimal():
            plain = _in_places(plain, self.places)
        return f"{plain} {self.mark}" if self.mark else plain


def number_format(text: str) -> NumberFormat:
    """Return what a format tells by its first part; the others are for numbers below zero, and for words."""
    if is_date_format(text):
        return NumberFormat(is_date=True)
    pieces = _pieces(text)
    signs = "".join(" " if is_word else piece for piece, is_word in pieces)
    if "%" in signs:
        return NumberFormat(fault=IN_PERCENT)
    if _SCALED.search(signs):
        return NumberFormat(fault=IN_THOUSANDS)
    marks = [word for piece, is_word in pieces if is_word and is_mark(word := piece.strip(" -+()"))]
    if marks:
        return NumberFormat(mark="" if text in _OF_THE_PLACE else " ".join(dict.fromkeys(marks)))
    if "0" in signs and not signs.strip("0 "):
        return NumberFormat(places="".join(w if is_word else _DIGIT * len(w) for w, is_word in pieces))
    return NumberFormat()


def _pieces(text: str) -> list[tuple[str, bool]]:
    """Return the words of a format's first part and the signs between them, each with whether it is a word."""
    found: list[tuple[str, bool]] = []
    for part in _PARTS.finditer(text):
        written, escaped, currency, sign = part.groups()
        if sign == ";":
            break
        word = written or escaped or currency or (sign if sign in _ITSELF else None)
        if word or sign:
            found.append((word or sign, word is not None))
    grouped = groupby(found, key=lambda piece: piece[1])
    return [("".join(piece for piece, _ in some), is_word) for is_word, some in grouped]


def _in_places(digits: str, places: str) -> str:
    """Return digits in the places of a picture; those for which it has none stand at the first."""
    count = places.count(_DIGIT)
    digits = digits.zfill(count)
    beyond = len(digits) - count + 1
    each = iter((digits[:beyond], *digits[beyond:]))
    return "".join(next(each) if sign == _DIGIT else sign for sign in places)
