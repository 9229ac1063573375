"""Codes of currencies."""

from __future__ import annotations

from agentdesk.domain.currencies import CODES, is_currency
from agentdesk.domain.money import EXPONENTS


def test_codes_are_three_capital_letters_and_hold_every_currency_that_money_treats_apart() -> None:
    assert all(len(code) == 3 and code.isascii() and code.isupper() for code in CODES)
    assert set(EXPONENTS) <= CODES


def test_what_is_no_currency() -> None:
    assert is_currency("USD")
    assert not any(map(is_currency, ("usd", "US", "XXX", "XAU", "")))
