"""The signs that stand beside an amount in a cell, and the currencies that each of them can mean."""

from __future__ import annotations

import unicodedata

from agentdesk.domain.currencies import is_currency

_DOLLARS = (
    "USD AUD CAD NZD SGD HKD MXN ARS CLP COP TWD BBD BSD BZD JMD TTD FJD NAD BND LRD GYD XCD BMD KYD SRD"
)
# What each sign can mean. A sign that means several currencies contradicts none of them.
MARKS = {
    "€": "EUR",
    "£": "GBP EGP SHP GIP FKP SSP SDG LBP SYP",
    "$": _DOLLARS,
    "us$": "USD",
    "a$": "AUD",
    "au$": "AUD",
    "c$": "CAD NIO",
    "ca$": "CAD",
    "nz$": "NZD",
    "s$": "SGD",
    "hk$": "HKD",
    "mx$": "MXN",
    "r$": "BRL",
    "¥": "JPY CNY",
    "₹": "INR",
    "₺": "TRY",
    "₽": "RUB",
    "₴": "UAH",
    "₪": "ILS",
    "₩": "KRW",
    "₱": "PHP",
    "₫": "VND",
    "₦": "NGN",
    "zł": "PLN",
    "kč": "CZK",
    "ft": "HUF",
    "kr": "SEK NOK DKK ISK",
    "kr.": "SEK NOK DKK ISK",
    "fr.": "CHF",
    "sfr.": "CHF",
    "lei": "RON MDL",
}
_MEANT = {mark: frozenset(codes.split()) for mark, codes in MARKS.items()}


def likely(mark: str) -> str:
    """Return the currency that a sign most often means. Raises KeyError for what is no sign."""
    code = unicodedata.normalize("NFKC", mark.strip()).casefold()
    return MARKS[code].split()[0] if code in MARKS else code.upper()


def is_mark(text: str) -> bool:
    """Return whether a text is the sign or the code of a currency."""
    return bool(meaning(text))


def meaning(mark: str) -> frozenset[str]:
    """Return the currencies that a sign or a code can mean: none for what is neither."""
    code = unicodedata.normalize("NFKC", mark.strip()).casefold()
    return _MEANT.get(code) or (frozenset({code.upper()}) if is_currency(code.upper()) else frozenset())
