"""Amounts of money in the words of a place, made from whole numbers: no float ever comes near them."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from agentdesk.domain.money import Money, exponent
from agentdesk.views.kit.text import Text
from agentdesk.views.kit.themed import named

SYMBOLS = {
    "USD": "$",
    "GBP": "£",
    "EUR": "€",
    "JPY": "¥",
    "INR": "₹",
    "CAD": "CA$",
    "AUD": "A$",
    "NZD": "NZ$",
}


def money_words(money: Money, locale: QLocale) -> str:
    """Return an amount as it is written at `locale`, such as `$1,284.50` or `1.284,50 €`."""
    places = exponent(money.currency)
    whole, part = divmod(abs(money.minor), 10**places)
    written = locale.toCurrencyString(whole, _symbol(money.currency, locale))
    if places:
        end = max(at for at, letter in enumerate(written) if letter.isdigit()) + 1
        digits = "".join(locale.toString(int(digit)) for digit in f"{part:0{places}d}")
        written = f"{written[:end]}{locale.decimalPoint()}{digits}{written[end:]}"
    return f"{locale.negativeSign()}{written}" if money.minor < 0 else written


class Amount(Text):
    """An amount in figures of one width."""

    def __init__(self, name: str, spoken: str, role: str = "money", parent: QWidget | None = None) -> None:
        """Start without an amount; `spoken` says whose it is, such as "Owed"."""
        super().__init__("", role, "text", parent, wrap=False)
        self._spoken = spoken
        named(self, name, spoken)

    def show_money(self, money: Money | None) -> None:
        """Show an amount, or nothing at all: an absent amount is not zero."""
        words = money_words(money, self.locale()) if money is not None else ""
        self.setText(words)
        self.setAccessibleName(" ".join(filter(None, (self._spoken, words))))


def _symbol(currency: str, locale: QLocale) -> str:
    own = locale.currencySymbol(QLocale.CurrencySymbolFormat.CurrencyIsoCode)
    if own == currency:
        return locale.currencySymbol()
    return SYMBOLS.get(currency, f"{currency}\u00a0")
