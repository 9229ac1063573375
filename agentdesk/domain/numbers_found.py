"""What the rules for private numbers share: what was found where, the words before, and the checks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from typing import Any, NamedTuple

CARD, IBAN, BANK_ACCOUNT, BIC, NATIONAL_ID = "card", "iban", "bank_account", "bic", "national_id"
plain_dashes = frozenset("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d")
# What may stand between a word and the number it speaks of.
_JOINT = r"[\s:#.=()/-]{0,4}"
_FILLER = (
    r"(?:(?:no|nr|num|number|nummer|número|numero|nº|n°|is|was|ist|es|es el|code|id)\b" + _JOINT + r"){0,3}"
)
# Digits as people cut them; the rule that asks knows how many it wants.
DIGITS = r"\d(?:[ ./-]{0,3}\d)*"
_CALLED = re.compile(
    r"(?:\b(?:ref|reference|acc|acct|account|invoice|inv|file|case|order|policy|claim|ticket|customer|client|"
    r"contract|parcel|tracking|tel|phone|telephone|ph|mobile|cell|fax|call|rechnung|rechnungs|kunden|kunde|vertrags|"
    r"vertrag|akte|akten|auftrag|auftrags|aktenzeichen|telefon|handy|konto|cuenta|factura|referencia|expediente|"
    r"contrato|cliente|teléfono|telefono|móvil|movil|pedido)|a/c|#)"
    r"[\s:#.-]{0,3}(?:(?:no|nr|num|number|nummer|ref|número|numero|nº|n°|id)\b[\s:#.-]{0,3}){0,2}\Z",
    re.IGNORECASE,
)
_LOOK_BACK = 40
_WORD = re.compile(r"[^\W\d_]+")


class Found(NamedTuple):
    """A number in a text: from where, up to where, and of which kind."""

    start: int
    end: int
    kind: str


def after_word(words: str) -> str:
    """Return the pattern of a word, of any case, and what may stand between it and its number."""
    return rf"(?i:(?<![^\W_])(?:{words})(?![^\W\d_])" + _JOINT + _FILLER + ")"


def says_one_of(text: str, words: frozenset[str]) -> bool:
    """Return whether a text has one of these words, in lower case: a cheap look before the patterns that need one."""
    return not words.isdisjoint(_WORD.findall(text.lower()))


def is_called_otherwise(text: str, start: int) -> bool:
    """Return whether the words before a number say that it is a reference or a telephone."""
    return _CALLED.search(text, max(0, start - _LOOK_BACK), start) is not None


def prefixes(text: str, start: int, end: int) -> Iterator[tuple[str, int]]:
    """Yield the digits from one place on, cut where a group of them ends, with the place behind; shortest first."""
    digits = ""
    for at in range(start, end):
        if text[at].isdecimal():
            digits += text[at]
            if not text[at + 1 : at + 2].isalnum():
                yield digits, at + 1


def is_valid(number: str, *kinds: str) -> bool:
    """Return whether a number passes the check of one of these modules of python-stdnum, such as `us.ssn`."""
    return any(bool(_module(kind).is_valid(number)) for kind in kinds)


@cache
def _module(kind: str) -> Any:
    # Looked for when the first such number turns up: most desks never meet most of them.
    return import_module(f"stdnum.{kind}")
