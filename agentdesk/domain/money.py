"""Money: integer minor units with a currency, never a float."""

from __future__ import annotations

import re
from dataclasses import dataclass

# Digits after the decimal point, ISO 4217 list one; currencies that are not named here have two.
EXPONENTS = {
    **dict.fromkeys("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF".split(), 0),
    **dict.fromkeys("BHD IQD JOD KWD LYD OMR TND".split(), 3),
}
_CODE = re.compile(r"[A-Z]{3}\Z")


@dataclass(frozen=True, slots=True, order=False)
class Money:
    """An amount of minor units (cents, pence) in a currency (ISO 4217)."""

    minor: int
    currency: str

    def __post_init__(self) -> None:
        """Refuse what is not a whole number of minor units, or not a currency code."""
        if type(self.minor) is not int:
            raise ValueError(f"{type(self.minor).__name__} is not a whole number of minor units")
        if not _CODE.match(self.currency):
            raise ValueError(f"{self.currency!r} is not a currency code")

    def __add__(self, other: Money) -> Money:
        """Add an amount of the same currency. Raises ValueError for another one."""
        self._same(other)
        return Money(self.minor + other.minor, self.currency)

    def __sub__(self, other: Money) -> Money:
        """Take away an amount of the same currency. Raises ValueError for another one."""
        self._same(other)
        return Money(self.minor - other.minor, self.currency)

    def _same(self, other: Money) -> None:
        if other.currency != self.currency:
            raise ValueError(f"{self.currency} and {other.currency} cannot be added")


def exponent(currency: str) -> int:
    """Return how many decimal digits a currency has."""
    return EXPONENTS.get(currency, 2)


def digits(money: Money) -> str:
    """Return the plain decimal text, such as -1284.50, without a float in between."""
    places = exponent(money.currency)
    sign = "-" if money.minor < 0 else ""
    whole, part = divmod(abs(money.minor), 10**places)
    return f"{sign}{whole}" + (f".{part:0{places}d}" if places else "")


def parse(text: str, currency: str, *, decimal: str = ".", thousands: str = ",") -> Money:
    """Return the amount that a text states in a known style; `thousands` is empty where groups are not marked.

    Raises ValueError for anything that is not a plain amount in that style, or has more decimals than the
    currency: nothing is rounded and nothing is guessed.
    """
    if decimal == thousands:
        raise ValueError("one sign cannot mark both decimals and thousands")
    match = _pattern(decimal, thousands).match(text.strip())
    if match is None:
        raise ValueError("not an amount in the stated style")
    whole = match["whole"].replace(thousands, "") if thousands else match["whole"]
    part = match["part"] or ""
    places = exponent(currency)
    if len(part.rstrip("0")) > places:
        raise ValueError(f"more than {places} decimals")
    minor = int(whole) * 10**places + int((part + "0" * places)[:places] or "0")
    return Money(-minor if match["sign"] == "-" else minor, currency)


def split(money: Money, parts: int) -> tuple[Money, ...]:
    """Return `parts` amounts as equal as they can be that sum to the whole; the larger ones come first."""
    if parts < 1:
        raise ValueError("at least one part")
    base, rest = divmod(money.minor, parts)
    return tuple(Money(base + (1 if index < rest else 0), money.currency) for index in range(parts))


def _pattern(decimal: str, thousands: str) -> re.Pattern[str]:
    point = re.escape(decimal)
    grouped = rf"[0-9]{{1,3}}(?:{re.escape(thousands)}[0-9]{{3}})+|" if thousands else ""
    return re.compile(rf"(?P<sign>-?)(?P<whole>{grouped}[0-9]+)(?:{point}(?P<part>[0-9]+))?\Z")
