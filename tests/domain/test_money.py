"""Money: whole minor units, one currency at a time, and never a float."""

from __future__ import annotations

import ast
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.domain import money as rules
from agentdesk.domain.currencies import CODES
from agentdesk.domain.money import EXPONENTS, Money, digits, exponent, parse, split

codes = st.sampled_from(sorted(CODES))
amounts = st.builds(Money, st.integers(-(2**53), 2**53), codes)
STYLES = [(".", ","), (",", "."), (",", " "), (",", "\u00a0"), (".", "'"), (".", ""), (",", ""), ("٫", "٬")]


# --- reading and writing ---------------------------------------------------------------------------------------


@given(amounts)
def test_what_is_written_reads_back_the_same(money: Money) -> None:
    assert parse(digits(money), money.currency) == money


@given(amounts)
def test_the_digits_are_the_exact_decimal_with_the_currencys_places(money: Money) -> None:
    text = digits(money)
    assert Decimal(text).scaleb(exponent(money.currency)) == money.minor
    assert len(text.partition(".")[2]) == exponent(money.currency)


@given(amounts, st.sampled_from(STYLES))
def test_grouped_amounts_of_every_style_read_as_what_they_state(money: Money, style: tuple[str, str]) -> None:
    decimal, thousands = style
    whole, _, part = digits(money).partition(".")
    grouped = f"{int(whole):,}".replace(",", thousands) if int(whole) else whole
    text = f"  {grouped}{decimal + part if part else ''} "
    assert parse(text, money.currency, decimal=decimal, thousands=thousands) == money


@given(amounts, st.integers(1, 6))
def test_zeros_beyond_the_currencys_places_change_nothing_but_another_digit_is_refused(
    money: Money, more: int
) -> None:
    text = digits(money)
    longer = text + ("" if "." in text else ".") + "0" * more
    assert parse(longer, money.currency) == money
    with pytest.raises(ValueError, match="decimals"):
        parse(longer + "1", money.currency)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            " ",
            "-",
            ".",
            ".5",
            "5.",
            "1..5",
            "--1",
            "+1",
            "1-",
            "(1.00)",
            "$5",
            "5 USD",
            "1e3",
            "0x10",
            "NaN",
            "inf",
        ),
        *(
            "1,23",
            "1,2345",
            ",123",
            "1,,234",
            "12,34,567",
            "1234,567",
            "1,234.5,6",
            "1.234.567",
            "1 234",
            "1_000",
        ),
        *("١٢٣", "１２３", "1\n2", "1,234\u200b", "½"),
    ],
)
def test_what_is_no_plain_amount_in_the_stated_style_is_never_guessed(text: str) -> None:
    with pytest.raises(ValueError, match="stated style"):
        parse(text, "USD")


@given(st.text(st.sampled_from("0123456789.,- '"), max_size=12))
def test_whatever_is_read_is_exactly_what_the_text_states(text: str) -> None:
    try:
        money = parse(text, "USD")
    except ValueError:
        return
    assert Decimal(money.minor).scaleb(-2) == Decimal(text.strip().replace(",", ""))


def test_a_sign_that_marks_decimals_and_thousands_alike_is_refused() -> None:
    with pytest.raises(ValueError, match="both"):
        parse("1,234", "USD", decimal=",", thousands=",")


@pytest.mark.parametrize("sign", list(".,|*+?()[]^$\\"))
def test_any_sign_stands_for_itself(sign: str) -> None:
    thousands = "" if sign != "'" else ","
    assert parse(f"12{sign}34", "USD", decimal=sign, thousands=thousands) == Money(1234, "USD")
    with pytest.raises(ValueError, match="stated style"):
        parse("12x34", "USD", decimal=sign, thousands=thousands)


# --- sums ------------------------------------------------------------------------------------------------------


@given(amounts, st.integers(1, 60))
def test_parts_sum_to_the_whole_differ_by_at_most_one_and_never_grow(money: Money, parts: int) -> None:
    found = split(money, parts)
    minors = [part.minor for part in found]
    assert len(found) == parts
    assert sum(minors) == money.minor
    assert max(minors) - min(minors) <= 1
    assert minors == sorted(minors, reverse=True)
    assert {part.currency for part in found} == {money.currency}


@pytest.mark.parametrize("parts", [0, -1])
def test_an_amount_is_not_split_into_nothing(parts: int) -> None:
    with pytest.raises(ValueError, match="at least one"):
        split(Money(100, "USD"), parts)


@given(amounts, st.integers(-(2**53), 2**53))
def test_adding_and_taking_away_are_exact_and_undo_each_other(money: Money, minor: int) -> None:
    other = Money(minor, money.currency)
    assert (money + other).minor == money.minor + minor
    assert money + other - other == money


@given(amounts, amounts)
def test_two_currencies_never_mix(one: Money, other: Money) -> None:
    if one.currency == other.currency:
        return
    assert one != other
    for act in (lambda: one + other, lambda: one - other):
        with pytest.raises(ValueError, match="cannot be added"):
            act()


@pytest.mark.parametrize("minor", [1.0, 1.5, float("nan"), True, Decimal(1), "1", None])
def test_only_a_whole_number_is_an_amount(minor: Any) -> None:
    with pytest.raises(ValueError, match="whole number"):
        Money(minor, "USD")


@pytest.mark.parametrize("code", ["", "US", "usd", "USDX", "US1", "USD\n", "ÜSD"])
def test_only_a_code_is_a_currency(code: str) -> None:
    with pytest.raises(ValueError, match="currency code"):
        Money(1, code)


# --- the currencies --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("currency", "places"),
    [
        *((code, 0) for code in "JPY KRW VND CLP ISK PYG UGX XAF XOF XPF RWF BIF DJF GNF KMF VUV".split()),
        *((code, 3) for code in "KWD BHD JOD OMR TND IQD LYD".split()),
        *((code, 2) for code in "USD EUR GBP MXN INR CHF COP HUF IDR IRR MGA MRU TWD".split()),
    ],
)
def test_a_currency_has_the_places_of_iso_4217(currency: str, places: int) -> None:
    assert exponent(currency) == places


def test_only_currencies_in_use_have_places_of_their_own() -> None:
    assert set(EXPONENTS) <= CODES


def test_no_float_is_anywhere_near() -> None:
    tree = ast.parse(Path(rules.__file__).read_text("utf-8"))
    floats = [
        ast.unparse(node)
        for node in ast.walk(tree)
        if isinstance(node, ast.Div)
        or (isinstance(node, ast.Constant) and isinstance(node.value, float))
        or (isinstance(node, ast.Name) and node.id in ("float", "round"))
    ]
    assert floats == []
