"""The amount that a cell states: its figure, its sign, and the currency that may be written beside it.

Minus signs stand before or behind (as some ledgers print them), or are brackets round the figure. A currency's
sign or code beside the figure is heeded: where it means another currency than the account's, that is a fault.

In the style `mixed` a figure is taken only where it has exactly one reading. 1.284,50 and 1,284.50 have: the sign
that stands last and once is the decimal one. So has 2960,18: groups have three digits. 540.755 has not, whatever the
currency: it may be five hundred and forty with a part, or half a million. Of those `mixed-thousands` and
`mixed-decimals` say which.
"""

from __future__ import annotations

import re

from agentdesk.domain.currency_marks import is_mark, meaning
from agentdesk.domain.money import Money, parse

MIXED = "mixed"
# Styles that say what a sign marks where it may be either: groups of thousands, or decimals.
THOUSANDS_MEANT, DECIMALS_MEANT = "mixed-thousands", "mixed-decimals"
MIXED_STYLES = (MIXED, THOUSANDS_MEANT, DECIMALS_MEANT)
DECIMALS = (".", ",")
NO_AMOUNT = "not an amount"
# Blanks and apostrophes as they are typeset, and the typographic minus.
_TYPEWRITTEN = str.maketrans(
    {"\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2019": "'", "\u02bc": "'", "\u2212": "-", "\u2013": "-"}
)
_PARTS = re.compile(
    r"(?P<before>[^0-9]{0,12})(?P<figure>[0-9](?:[0-9.,' ]*[0-9])?)(?P<behind>[^0-9]{0,12})\Z"
)
_SIGNS = re.compile(r"[-+()]")
_NEGATIVE = {("-", ""), ("", "-"), ("(", ")")}
_POSITIVE = {("", ""), ("+", "")}
# Each way to write a figure, with its decimal sign and that of its groups. "." and "," in all possible parts.
READINGS = (
    (re.compile(r"[0-9]+(?:\.[0-9]+)?\Z"), ".", ""),
    (re.compile(r"[0-9]+(?:,[0-9]+)?\Z"), ",", ""),
    (re.compile(r"[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]+)?\Z"), ".", ","),
    (re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:,[0-9]+)?\Z"), ",", "."),
    (re.compile(r"[1-9][0-9]{0,2}(?:'[0-9]{3})+(?:\.[0-9]+)?\Z"), ".", "'"),
    (re.compile(r"[1-9][0-9]{0,2}(?:'[0-9]{3})+(?:,[0-9]+)?\Z"), ",", "'"),
    (re.compile(r"[1-9][0-9]{0,2}(?: [0-9]{3})+(?:\.[0-9]+)?\Z"), ".", " "),
    (re.compile(r"[1-9][0-9]{0,2}(?: [0-9]{3})+(?:,[0-9]+)?\Z"), ",", " "),
)


def read(text: str, currency: str, *, decimal: str, thousands: str = "") -> Money:
    """Return the amount that a cell states in a style, or in one of MIXED_STYLES, in a currency (ISO 4217).

    Raises ValueError, with words that do not repeat the text, for anything else: another style, several readings,
    another currency beside the figure, more decimals than the currency has.
    """
    found = parted(text)
    if found is None:
        raise ValueError(NO_AMOUNT if decimal in MIXED_STYLES else "not an amount in the stated style")
    figure, is_negative, marks = found
    if any(currency not in meaning(mark) for mark in marks):
        raise ValueError("marked with another currency than the account's")
    if decimal in MIXED_STYLES:
        decimal, thousands = style_of(figure, decimal)
    amount = parse(figure, currency, decimal=decimal, thousands=thousands)
    return Money(-amount.minor, currency) if is_negative else amount


def parted(text: str) -> tuple[str, bool, tuple[str, ...]] | None:
    """Return the figure of a cell, whether it is below zero, and what is written beside it; None without a figure."""
    match = _PARTS.match(text.translate(_TYPEWRITTEN).strip())
    if match is None:
        return None
    before, behind = match["before"], match["behind"]
    signs = "".join(_SIGNS.findall(before)), "".join(_SIGNS.findall(behind))
    if signs not in _NEGATIVE and signs not in _POSITIVE:
        return None
    marks = tuple(mark for part in (before, behind) if (mark := _SIGNS.sub("", part).strip()))
    if not all(map(is_mark, marks)):
        return None
    return match["figure"], signs in _NEGATIVE, marks


def style_of(figure: str, stated: str = MIXED) -> tuple[str, str]:
    """Return the decimal sign and that of the groups by which a figure has its only reading, or the one that is stated.

    Raises ValueError where it has none, or several that differ.
    """
    found = {_value(figure, *signs): signs for form, *signs in READINGS if form.match(figure)}
    if not found:
        raise ValueError(NO_AMOUNT)
    if len(found) > 1 and stated != MIXED:
        # One sign with three digits behind it: the same figure with groups and without.
        is_decimal = stated == DECIMALS_MEANT
        found = {value: signs for value, signs in found.items() if (signs[0] in figure) == is_decimal}
    if len(found) != 1:
        raise ValueError("the amount may have thousands or decimals: the sign in it can mark either")
    decimal, thousands = next(iter(found.values()))
    return decimal, thousands


def has_several(text: str) -> bool:
    """Return whether a cell is an amount whose sign may mark thousands or decimals."""
    found = parted(text)
    values = {_value(found[0], *signs) for form, *signs in READINGS if form.match(found[0])} if found else ()
    return len(values) > 1


def _value(figure: str, decimal: str, thousands: str) -> tuple[str, str]:
    """Return what a figure states by these signs, in a form that is the same for the same amount."""
    plain = figure.replace(thousands, "") if thousands else figure
    whole, _, part = plain.partition(decimal)
    return whole.lstrip("0"), part.rstrip("0")
