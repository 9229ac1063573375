"""Card numbers that were read out never stay in a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import luhn

from agentdesk.domain.card_numbers import REMOVED, without_card_numbers


@pytest.mark.parametrize(
    "text",
    [
        "4111111111111111",
        "4111 1111 1111 1111",
        "4111-1111-1111-1111",
        "4111.1111.1111.1111",
        "4111  1111  1111  1111",
        "card 4111 1111 1111 1111 12 27 and 123",
        "378282246310005",
        "1: 4111111111111111",
    ],
)
def test_a_card_number_goes_however_it_is_spaced(text: str) -> None:
    """An expiry date behind it does not save it."""
    cleaned, found = without_card_numbers(text)
    assert found == 1
    assert REMOVED in cleaned
    assert "1111" not in cleaned
    assert "10005" not in cleaned


@pytest.mark.parametrize(
    "text",
    [
        "",
        "owes $1,284.50 on 2026-11-20",
        "call 312-555-0142 or 312-555-0199",
        "4111111111111112",
        "file 48-20917",
    ],
)
def test_other_figures_stay(text: str) -> None:
    """Sums, dates, telephone numbers and a wrong check digit."""
    assert without_card_numbers(text) == (text, 0)


def test_the_words_around_it_stay() -> None:
    """The note stays, the digits go; two of them too."""
    text = "first 4111 1111 1111 1111, then 5500 0000 0000 0004 she said"
    assert without_card_numbers(text) == (f"first {REMOVED}, then {REMOVED} she said", 2)


@given(st.text(alphabet="0123456789", min_size=12, max_size=18), st.integers(1, 6), st.sampled_from(" -."))
def test_no_number_with_a_right_check_digit_survives(body: str, size: int, gap: str) -> None:
    """In groups of any size."""
    number = body + luhn.calc_check_digit(body)
    spaced = gap.join(number[start : start + size] for start in range(0, len(number), size))
    assert number not in without_card_numbers(f"x {spaced} y")[0].replace(gap, "")
