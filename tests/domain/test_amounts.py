"""An amount in a cell: one reading or none, the sign beside it heeded, nothing rounded."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.domain.amounts import DECIMALS_MEANT, MIXED, MIXED_STYLES, THOUSANDS_MEANT, has_several, read
from agentdesk.domain.currencies import CODES
from agentdesk.domain.currency_marks import MARKS, likely, meaning
from agentdesk.domain.money import Money

STYLES = ((".", ""), (".", ","), (".", "'"), (".", " "), (",", ""), (",", "."), (",", "'"), (",", " "))


def cents(text: str, currency: str = "EUR") -> int:
    """What a cell states, whatever its style."""
    return read(text, currency, decimal=MIXED).minor


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("1.284,50", 128450),
        ("1,284.50", 128450),
        ("2960,18 €", 296018),
        ("€ 2960,18", 296018),
        ("EUR 2960,18", 296018),
        ("1'020.00", 102000),
        ("1\u202f284,50", 128450),
        ("1\u2019020.00", 102000),
        ("  233.10 ", 23310),
        ("412", 41200),
        ("1,284,500", 128450000),
        ("1234.500", 123450),
        ("0.500", 50),
        ("-15.00", -1500),
        ("15.00-", -1500),
        ("(15.00)", -1500),
        ("\u221215,00 €", -1500),
        ("+5", 500),
    ],
)
def test_an_amount_with_one_reading_is_read(text: str, amount: int) -> None:
    assert cents(text) == amount


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("540.755", "thousands or decimals"),
        ("1,000", "thousands or decimals"),
        ("12,3456", "more than 2 decimals"),
        ("£768.40", "another currency"),
        ("$5.00", "another currency"),
        ("5 € USD", "not an amount"),
        ("1.2e3", "not an amount"),
        ("abc", "not an amount"),
        ("5,-", "not an amount"),
        ("1.2.3", "not an amount"),
        ("12/27", "not an amount"),
        ("--5", "not an amount"),
        ("5 5", "not an amount"),
        ("", "not an amount"),
    ],
)
def test_what_has_several_readings_or_none_is_said(text: str, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        cents(text)


@given(st.integers(0, 10**12), st.sampled_from(STYLES), st.sampled_from(["", "€", "EUR "]))
def test_whatever_style_it_was_written_in_mixed_reads_the_same_or_refuses(
    minor: int, style: tuple[str, str], mark: str
) -> None:
    decimal, group = style
    text = f"{mark}{f'{minor // 100:,}'.replace(',', group)}{decimal}{minor % 100:02}"
    assert read(text, "EUR", decimal=decimal, thousands=group) == Money(minor, "EUR")
    assert cents(text) == minor


@given(st.text("0123456789.,' -", max_size=10), st.sampled_from(STYLES))
def test_mixed_never_reads_what_a_style_reads_otherwise(text: str, style: tuple[str, str]) -> None:
    try:
        found = cents(text)
        other = read(text, "EUR", decimal=style[0], thousands=style[1]).minor
    except ValueError:
        return
    assert found == other


def test_a_sign_that_fits_the_currency_is_heeded_and_one_that_does_not_is_a_fault() -> None:
    assert cents("$5.00", "AUD") == 500
    assert cents("A$5.00", "AUD") == 500
    with pytest.raises(ValueError, match="another currency"):
        cents("US$5.00", "AUD")


@pytest.mark.parametrize("mark", MARKS)
def test_every_sign_means_currencies_in_use(mark: str) -> None:
    assert meaning(mark) <= CODES
    assert likely(mark) in meaning(mark)


@pytest.mark.parametrize(
    ("text", "thousands", "decimals"), [("1.250", 1_250_000, 1_250), ("540,755 KWD", 540_755_000, 540_755)]
)
def test_a_sign_that_could_be_either_is_what_was_stated(text: str, thousands: int, decimals: int) -> None:
    assert has_several(text)
    assert read(text, "KWD", decimal=THOUSANDS_MEANT).minor == thousands
    assert read(text, "KWD", decimal=DECIMALS_MEANT).minor == decimals
    with pytest.raises(ValueError, match="more than 2 decimals"):
        read("540.755", "EUR", decimal=DECIMALS_MEANT)


@given(st.text("0123456789.,' -", max_size=10))
def test_what_is_stated_changes_nothing_that_has_one_reading(text: str) -> None:
    try:
        found = cents(text)
    except ValueError:
        return
    assert not has_several(text)
    assert {read(text, "EUR", decimal=style).minor for style in MIXED_STYLES} == {found}
