"""Numbers that nobody here needs: cards, bank accounts and national ids go, and the words around them stay.

What can be proved by check digits goes wherever it stands. What has none goes by its shape or by a word beside it, and
never where a word before it calls it a reference or a telephone. The mark that is left names the kind, never a digit.
Nothing that a client's file holds, and nothing typed in a call, may be kept before it went through here.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from agentdesk.domain import bank_numbers, card_numbers, national_ids
from agentdesk.domain.numbers_found import BANK_ACCOUNT, BIC, CARD, IBAN, NATIONAL_ID, Found, plain_dashes

REMOVED: Mapping[str, str] = {
    CARD: card_numbers.REMOVED,
    IBAN: "[IBAN removed]",
    BANK_ACCOUNT: "[bank account removed]",
    BIC: "[BIC removed]",
    NATIONAL_ID: "[national id removed]",
}
# No such number has fewer digits, but for the name of a bank.
_SIX_DIGITS = re.compile(r"\d(?:\D*\d){5}")


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A text without such numbers, and how many of each kind there were."""

    text: str
    removed: Mapping[str, int]

    @property
    def count(self) -> int:
        """How many numbers went, of all kinds."""
        return sum(self.removed.values())


_NOTHING: Mapping[str, int] = {}


def without_private_numbers(text: str) -> Cleaned:
    """Return the text with every such number replaced by a mark that names its kind. Doing it again changes nothing."""
    if not _SIX_DIGITS.search(text) and not _may_name_a_bank(text):
        return Cleaned(text, _NOTHING)
    removed: Counter[str] = Counter()
    text = _without(text, bank_numbers.ibans(_plain(text)), removed)
    text = _without(text, national_ids.by_shape(_plain(text)), removed)
    text, cards = card_numbers.without_card_numbers(text)
    if cards:
        removed[CARD] += cards
    text = _without(text, national_ids.by_word(_plain(text)), removed)
    text = _without(text, bank_numbers.accounts(_plain(text)), removed)
    text = _without(text, bank_numbers.bics(_plain(text)), removed)
    return Cleaned(text, removed)


def kind_of_reference(text: str) -> str | None:
    """Return which kind of private number a reference is as a whole, or None for one that may be kept.

    A reference of many digits passes a check digit by chance, so only what a card network issues, a whole IBAN and a
    United States number in its own shape count.
    """
    plain = _plain(text).strip()
    if card_numbers.is_card_number(plain):
        return CARD
    whole = [(0, len(plain))]
    if [(one.start, one.end) for one in bank_numbers.ibans(plain)] == whole:
        return IBAN
    return NATIONAL_ID if national_ids.is_united_states(plain) else None


def _may_name_a_bank(text: str) -> bool:
    lower = text.lower()
    return "bic" in lower or "swift" in lower


def _without(text: str, found: Sequence[Found], removed: Counter[str]) -> str:
    """Return the text with what was found replaced, and count it; the places are those of the text."""
    kept, end = [], 0
    for one in sorted(found):
        if one.start >= end:
            kept += [text[end : one.start], REMOVED[one.kind]]
            end = one.end
            removed[one.kind] += 1
    return "".join((*kept, text[end:])) if kept else text


def _plain(text: str) -> str:
    """Return the text of the same length in the signs that the rules are written in."""
    return text if text.isascii() else "".join(map(_plain_sign, text))


def _plain_sign(sign: str) -> str:
    if sign.isdecimal():
        return str(unicodedata.decimal(sign))
    if sign in plain_dashes:
        return "-"
    if sign.isspace():
        return " "
    form = unicodedata.normalize("NFKC", sign)
    return form if len(form) == 1 else sign
