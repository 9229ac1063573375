"""Text from outside: nothing hidden, nothing lost, no card number kept."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.domain.card_numbers import REMOVED
from agentdesk.domain.text_shown import one_line, visible, without_cards


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("emoji 😀 and \u202eRTL\u202c", "emoji 😀 and [U+202E]RTL[U+202C]"),
        ("a\x00b\x1b[31m", "a[U+0000]b[U+001B][31m"),
        ("pay\u200bpal", "pay[U+200B]pal"),
        ("line one\nline\ttwo", "line one\nline\ttwo"),
        ("नमस्‍ते 👩‍👩‍👧", "नमस्‍ते 👩‍👩‍👧"),
    ],
)
def test_what_is_hidden_is_made_visible_and_what_is_writing_stays(text: str, shown: str) -> None:
    assert visible(text)[0] == shown


@given(st.text())
def test_nothing_hidden_is_left_and_doing_it_again_changes_nothing(text: str) -> None:
    shown, _ = visible(text)
    assert not [
        char for char in shown if unicodedata.bidirectional(char) in ("RLO", "LRO", "RLE", "LRE", "PDF")
    ]
    assert visible(shown) == (shown, 0)


@given(st.text())
def test_one_line_is_one_line(text: str) -> None:
    assert len(one_line(text).splitlines()) <= 1 or visible(one_line(text))[1]
    assert one_line(one_line(text)) == one_line(text)


@pytest.mark.parametrize(
    "text",
    [
        "card 4111 1111 1111 1111 exp 12/27",
        "٤١١١ ١١١١ ١١١١ ١١١١",
        "４１１１１１１１１１１１１１１１",
        "x4111-1111-1111-1111y",
    ],
)
def test_a_card_number_goes_in_whatever_digits_it_is_written(text: str) -> None:
    cleaned, found = without_cards(text)
    assert found == 1
    assert REMOVED in cleaned


def test_other_digits_stay_as_they_were_written() -> None:
    assert without_cards("٠٧٧٠٠ and +44 7700 900123") == ("٠٧٧٠٠ and +44 7700 900123", 0)
