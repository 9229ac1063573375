"""Words that suggest a need are found in texts however these are written, and only then."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.domain.need_words import Finder, folded, is_pattern, suggestion_id

FINDER = Finder({"letter": ["letter first", "write .. calling"], "deaf": ["hear*"]}, ["no", "never"])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("LETTER FIRST", ("letter",)),
        ("létter  first!", ("letter",)),
        ("hearing aid; letter first", ("deaf", "letter")),
        ("write calling", ("letter",)),
        ("write to us before calling", ("letter",)),
        ("write to us some days before calling", ()),
        ("write. Then calling", ()),
        ("letter, first", ()),
        ("never a letter first", ()),
        ("no, letter first", ("letter",)),
        ("he wrote and never came and then a letter first", ("letter",)),
        ("heard", ("deaf",)),
        ("shear", ()),
    ],
)
def test_what_is_found(text: str, found: tuple[str, ...]) -> None:
    assert FINDER.found(text) == found


words = st.text(st.sampled_from("abcdefgh"), min_size=3, max_size=6)


@given(st.lists(words, min_size=1, max_size=4), st.lists(words, max_size=3), st.lists(words, max_size=3))
def test_a_pattern_is_found_wherever_it_stands(
    pattern: list[str], before: list[str], behind: list[str]
) -> None:
    text = " ".join((*before, *pattern, *behind))
    assert Finder({"it": [" ".join(pattern)]}).found(text.upper()) == ("it",)


@given(st.text(max_size=60))
def test_any_text_can_be_looked_at(text: str) -> None:
    assert set(FINDER.found(text)) <= {"letter", "deaf"}
    assert folded(folded(text)) == folded(text) or not text.isascii()


@pytest.mark.parametrize("text", ["letter first", "write .. calling", "hear*", "18 hours"])
def test_a_pattern(text: str) -> None:
    assert is_pattern(text)


@pytest.mark.parametrize(
    "text", ["", "..", "write ..", ".. first", "Letter", "carté", "a*", "lett*er", "a, b"]
)
def test_no_pattern(text: str) -> None:
    assert not is_pattern(text)


def test_the_same_note_of_a_customer_has_the_same_suggestion() -> None:
    one = suggestion_id("c1", "language", "Speaks  Spanish")
    assert one == suggestion_id("c1", "language", "speaks spanish")
    assert (
        len({one, suggestion_id("c2", "language", "x"), suggestion_id("c1", "say_it", "Speaks Spanish")}) == 3
    )
