"""Text from outside: nothing hidden, nothing lost."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.domain.text_shown import one_line, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("emoji 😀 and \u202eRTL\u202c", "emoji 😀 and [U+202E]RTL[U+202C]"),
        ("a\x00b\x1b[31m", "a[U+0000]b[U+001B][31m"),
        ("pay\u200bpal", "pay[U+200B]pal"),
        ("Ana\u3164Silva\u034f", "Ana[U+3164]Silva[U+034F]"),
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
