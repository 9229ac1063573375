"""When the tour takes place: at an hour at which somebody may be called."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as some

from agentdesk.app.tour.stand import ZONE, instant_of, working_morning
from agentdesk.errors import Refused

DAY_MS = 86_400_000


@given(some.integers(946_684_800_000, 4_070_908_800_000))
def test_nobody_is_called_at_night_or_on_a_weekend(now: int) -> None:
    at = datetime.fromtimestamp(working_morning(now) / 1000, ZoneInfo(ZONE))
    assert (at.hour, at.minute) == (10, 42)
    assert at.weekday() < 5
    assert abs(working_morning(now) - now) < 4 * DAY_MS


def test_an_instant_is_taken_with_its_offset() -> None:
    assert instant_of("2026-11-23T10:42:00-06:00") == 1_795_452_120_000


@pytest.mark.parametrize("text", ["Monday", "2026-11-23T10:42:00"])
def test_an_instant_without_an_offset_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        instant_of(text)
