"""What is said of a letter: how long it lay, who was called meanwhile, and what follows from what it asks."""

from __future__ import annotations

from typing import Any

import pytest

from agentdesk.domain.correspondence import ABOUT, ASKS, MEDIA, SCOPES
from agentdesk.views.desk import letter_words
from tests.fakes.time import DAY, HOUR, WEDNESDAY


def detail(lag: int, calls: int = 0, asks: str = "stop") -> dict[str, Any]:
    """A piece that lay for so long."""
    return {
        "medium": "e_mail",
        "asks": asks,
        "received_at": WEDNESDAY,
        "entered_at": WEDNESDAY + lag,
        "calls": calls,
    }


@pytest.mark.parametrize(
    ("lag", "said"),
    [(3 * HOUR, "3 hours"), (2 * DAY - 1, "47 hours"), (2 * DAY, "2 days"), (10 * DAY + HOUR, "10 days")],
)
def test_how_long_it_lay_is_told_in_hours_and_from_two_days_on_in_days(lag: int, said: str) -> None:
    assert letter_words.lay(detail(lag)) == f"Received {said} before it was entered"


@pytest.mark.parametrize(
    ("calls", "asks", "said"),
    [
        (0, "stop", "E-mail, asks not to be contacted"),
        (0, "nothing", "E-mail"),
        (1, "stop", "Called once meanwhile · asks not to be contacted"),
        (2, "dispute", "Called twice meanwhile · disputes it"),
        (3, "nothing", "Called 3 times meanwhile"),
    ],
)
def test_calls_come_before_what_was_asked(calls: int, asks: str, said: str) -> None:
    assert letter_words.called_meanwhile(detail(HOUR, calls, asks)) == said


def test_everything_that_the_rules_know_has_words_of_its_own() -> None:
    for offered, codes in (
        (letter_words.media(), MEDIA),
        (letter_words.asks(), ASKS),
        (letter_words.scopes(), SCOPES),
        *((letter_words.abouts(asks), ABOUT[asks]) for asks in ABOUT),
    ):
        words = dict(offered)
        assert tuple(words) == codes
        assert len(set(words.values())) == len(codes)
        assert all(word[0].isupper() and "_" not in word for word in words.values())


def test_what_takes_effect_says_so_and_the_rest_says_nothing() -> None:
    silent = {asks for asks in ASKS if asks != "stop" and not letter_words.follows(asks, "")}
    assert silent == {"nothing", "information", "other"}
    assert all(letter_words.follows("stop", scope) for scope in SCOPES)
    assert letter_words.follows("stop", "") == ""
