"""Calls before a portfolio came: what is known of them, and until when that has to be said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.domain.outcomes import CONTACT
from agentdesk.domain.past_calls import (
    CONVERSATIONS,
    WINDOW_MS,
    CallsFile,
    WentLive,
    covers,
    is_conversation,
    known,
    unknown_before,
)
from tests.fakes.time import DAY, WEDNESDAY

LIVE = WentLive("b", WEDNESDAY)


@pytest.mark.parametrize(
    ("file", "does"),
    [
        (CallsFile(WEDNESDAY, 7), True),
        (CallsFile(WEDNESDAY + DAY // 2, 7), True),
        (CallsFile(WEDNESDAY - DAY, 7), True),
        (CallsFile(WEDNESDAY - DAY - 1, 30), False),
        (CallsFile(WEDNESDAY, 5), False),
        (CallsFile(WEDNESDAY + 2 * DAY, 7), False),
        (CallsFile(WEDNESDAY + 3 * DAY, 10), True),
    ],
)
def test_a_file_knows_the_seven_days_but_for_a_day_at_either_end(file: CallsFile, does: bool) -> None:
    assert covers(file, WEDNESDAY) is does


@pytest.mark.parametrize(
    ("stated", "files", "after", "state"),
    [
        (None, (), 0, "unasked"),
        ("unknown", (), 0, "unknown"),
        ("none", (), 0, "none"),
        ("file", (), 0, "file"),
        (None, (), WINDOW_MS - 1, "unasked"),
        (None, (), WINDOW_MS, "passed"),
        ("unknown", (), WINDOW_MS, "passed"),
        ("unknown", (CallsFile(WEDNESDAY, 7),), 0, "file"),
        ("none", (CallsFile(WEDNESDAY, 7),), 0, "file"),
        ("unknown", (CallsFile(WEDNESDAY, 2),), 0, "unknown"),
    ],
)
def test_a_file_says_more_than_a_statement_and_time_closes_it(
    stated: str | None, files: tuple[CallsFile, ...], after: int, state: str
) -> None:
    assert known(WentLive("b", WEDNESDAY, stated), files, WEDNESDAY + after) == state


def test_of_several_portfolios_the_latest_unknown_one_is_told() -> None:
    found = [(WentLive("a", 1), "unknown"), (WentLive("b", 2), "unasked"), (WentLive("c", 3), "none")]
    assert unknown_before(found) == 2  # type: ignore[arg-type]
    assert unknown_before([(LIVE, "passed"), (LIVE, "file")]) is None


@given(st.integers(0, 30 * DAY), st.integers(0, 30 * DAY))
def test_what_has_passed_stays_passed(after: int, more: int) -> None:
    if known(LIVE, (), WEDNESDAY + after) == "passed":
        assert known(LIVE, (), WEDNESDAY + after + more) == "passed"


def test_where_it_is_unsure_whether_somebody_talked_they_did() -> None:
    assert set(CONTACT) >= CONVERSATIONS
    assert is_conversation("asks_for_call_back")
    assert not any(map(is_conversation, ("voicemail_left", "busy_signal", "wrong_party", "rings_no_answer")))
