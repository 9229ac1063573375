"""The places of the worklist: explained, and moved by the clock exactly when they say."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from agentdesk.domain.worklist import (
    ATTEMPTS_WINDOW_MS,
    BANDS,
    CALLBACK_EARLY_MS,
    Callback,
    Promised,
    Standing,
    band,
    day_ends,
    day_starts,
    place,
)
from tests.fakes.time import DAY, HOUR, MINUTE, WEDNESDAY

# Where clocks jump at midnight, by half an hour, or a whole day was left out.
ZONES = (
    "America/New_York Europe/London UTC Asia/Kolkata Australia/Lord_Howe America/Sao_Paulo Africa/Cairo "
    "America/Havana America/St_Johns Asia/Beirut America/Santiago Pacific/Apia America/Asuncion"
).split()
zones = st.sampled_from(ZONES)
instants = st.integers(WEDNESDAY - 30 * DAY, WEDNESDAY + 30 * DAY)
dates = st.dates(date(2026, 2, 20), date(2026, 4, 10)).map(str)
any_dates = st.dates(date(1995, 1, 1), date(2037, 1, 1))
standings = st.builds(
    Standing,
    zone=zones,
    owed_units=st.integers(-10, 30_000),
    closed=st.none() | st.sampled_from(["stop_calls", "paid"]),
    callbacks=st.lists(st.builds(Callback, instants, zones), max_size=3).map(tuple),
    promises=st.lists(
        st.builds(Promised, dates, st.sampled_from(["single", "plan", "pause"])), max_size=3
    ).map(tuple),
    follow_up_at=st.none() | instants,
    attempts=st.lists(instants, max_size=4).map(tuple),
    last_call_at=st.none() | instants,
    last_conversation_at=st.none() | instants,
    on_file_since=instants,
    turns=st.lists(instants, max_size=2).map(tuple),
)


# --- moved by the clock ----------------------------------------------------------------------------------------


@given(standings, instants, st.just(1.0) | st.floats(0, 1))
def test_nothing_changes_before_changes_at(standing: Standing, now: int, share: float) -> None:
    found = place(standing, now)
    if found.changes_at is None:
        later = now + round(share * 400 * DAY)
    else:
        assert found.changes_at > now
        later = now + round(share * (found.changes_at - 1 - now))
    assert place(standing, later) == found


@given(standings, instants)
def test_going_from_change_to_change_misses_nothing_and_ends(standing: Standing, now: int) -> None:
    seen = 0
    found = place(standing, now)
    while found.changes_at is not None:
        found = place(standing, found.changes_at)
        seen += 1
    most = (
        2 * len(standing.promises)
        + len(standing.callbacks)
        + len(standing.attempts)
        + len(standing.turns)
        + 1
    )
    assert seen <= most
    assert place(standing, WEDNESDAY + 4000 * DAY) == found


def test_a_change_is_a_real_one_when_only_one_thing_can_change() -> None:
    for standing in (
        Standing("UTC", 0, callbacks=(Callback(WEDNESDAY + HOUR, "UTC"),)),
        Standing("UTC", 0, promises=(Promised("2026-03-06"),)),
        Standing("UTC", 0, follow_up_at=WEDNESDAY + DAY),
        Standing("UTC", 0, attempts=(WEDNESDAY - DAY,)),
        Standing("UTC", 0, closed="paid", attempts=(WEDNESDAY - DAY,)),
    ):
        found = place(standing, WEDNESDAY)
        assert found.changes_at is not None
        assert place(standing, found.changes_at) != found


# --- the places ------------------------------------------------------------------------------------------------


@given(standings, instants)
def test_every_place_has_a_reason_with_the_values_of_its_sentence(standing: Standing, now: int) -> None:
    found = place(standing, now)
    if standing.closed is not None:
        assert (found.place, found.reason) == ("closed", standing.closed)
        return
    tiers = {
        "callback": 0,
        "promise_passed": 1,
        "promise_due": 2,
        "follow_up": 3,
        "pause_review": 3,
        "first_contact": 4,
        "last_call": 5,
    }
    assert found.reason in tiers
    if found.place == "due":
        assert found.tier == tiers[found.reason]
        assert found.opens_at is None
    else:
        assert found.opens_at is not None
        assert found.opens_at > now
        assert found.changes_at is not None
        assert found.changes_at <= found.opens_at
    needed = {"callback": {"at", "zone"}, "follow_up": {"at"}, "last_call": {"at"}, "first_contact": set()}
    assert set(found.detail) == needed.get(found.reason, {"on"})


@given(standings, instants)
def test_nobody_is_lost(standing: Standing, now: int) -> None:
    """Whoever is not closed is due now, or comes up at a stated time."""
    found = place(standing, now)
    if found.place == "later":
        assert found.opens_at is not None
        found = place(standing, found.opens_at)
    assert found.place == ("due" if standing.closed is None else "closed")


@given(st.integers(-100, 100_000), st.integers(0, 100_000))
def test_who_owes_more_is_never_in_a_lower_band(units: int, more: int) -> None:
    assert 0 <= band(units) <= band(units + more) < len(BANDS)


@pytest.mark.parametrize(
    ("units", "expected"), [(-1, 0), (0, 0), (499, 0), (500, 1), (2_000, 2), (9_999, 2), (10_000, 3)]
)
def test_bands_begin_where_they_say(units: int, expected: int) -> None:
    assert band(units) == expected


NOW = WEDNESDAY
CALL = Callback(NOW + CALLBACK_EARLY_MS, "UTC")
BEFORE, AFTER = NOW - 3 * DAY, NOW + 3 * DAY


@pytest.mark.parametrize(
    ("standing", "expected"),
    [
        (Standing("UTC", 0), ("due", 4, "first_contact")),
        (Standing("UTC", 0, last_call_at=BEFORE), ("due", 5, "last_call")),
        (Standing("UTC", 0, callbacks=(CALL,), promises=(Promised("2026-03-04"),)), ("due", 0, "callback")),
        (Standing("UTC", 0, callbacks=(Callback(CALL.due_at + 1, "UTC"),)), ("later", 6, "callback")),
        (
            Standing("UTC", 0, promises=(Promised("2026-03-03"), Promised("2026-03-04"))),
            ("due", 1, "promise_passed"),
        ),
        (
            Standing("UTC", 0, promises=(Promised("2026-03-04"),), follow_up_at=BEFORE),
            ("due", 2, "promise_due"),
        ),
        (Standing("UTC", 0, promises=(Promised("2026-03-04", "pause"),)), ("due", 3, "pause_review")),
        (Standing("UTC", 0, follow_up_at=BEFORE, last_call_at=BEFORE), ("due", 3, "follow_up")),
        (Standing("UTC", 0, follow_up_at=AFTER, last_call_at=BEFORE), ("later", 6, "follow_up")),
        (Standing("UTC", 0, promises=(Promised("2026-03-09"),)), ("later", 6, "promise_due")),
        # Talked about on the day itself: it comes back when the day has passed, not before.
        (
            Standing("UTC", 0, promises=(Promised("2026-03-04"),), last_conversation_at=NOW),
            ("later", 6, "promise_passed"),
        ),
        # Talked about after it had passed: nothing more to say about it.
        (
            Standing(
                "UTC", 0, promises=(Promised("2026-03-02"),), last_conversation_at=NOW, last_call_at=NOW
            ),
            ("due", 5, "last_call"),
        ),
        (Standing("UTC", 0, closed="attorney", callbacks=(CALL,)), ("closed", 9, "attorney")),
    ],
)
def test_the_tiers(standing: Standing, expected: tuple[str, int, str]) -> None:
    found = place(standing, NOW)
    assert (found.place, found.tier, found.reason) == expected


def test_attempts_count_for_seven_days_to_the_millisecond() -> None:
    standing = Standing("UTC", 0, attempts=(NOW - ATTEMPTS_WINDOW_MS + 1,), last_call_at=BEFORE)
    assert place(standing, NOW).attempts == 1
    assert place(standing, NOW).changes_at == NOW + 1
    assert place(standing, NOW + 1).attempts == 0


# --- days that are not twenty-four hours -----------------------------------------------------------------------


@given(any_dates, zones)
@example(date(2011, 12, 30), "Pacific/Apia")  # never was
@example(date(2011, 12, 29), "Pacific/Apia")
@example(date(2018, 11, 4), "America/Sao_Paulo")  # began at one
@example(date(2023, 4, 28), "Africa/Cairo")
@example(date(2006, 10, 29), "America/St_Johns")  # had a minute past midnight twice
@example(date(2022, 11, 6), "America/Havana")  # had the first hour twice
def test_a_day_begins_at_the_first_instant_that_the_calendar_there_shows_it(day: date, zone: str) -> None:
    start, end = day_starts(str(day), zone), day_ends(str(day), zone)
    shown = _date_at(start, zone)
    assert _date_at(start - 1, zone) < day <= shown
    assert end == day_starts(str(day + timedelta(days=1)), zone)
    assert 0 <= end - start <= 26 * HOUR
    assert (end - start == 0) == (shown != day)
    if end > start:
        assert shown == day
        assert _date_at(start + 30 * MINUTE, zone) >= day - timedelta(days=1)


@given(any_dates, zones)
def test_days_follow_each_other_without_gap_or_overlap(day: date, zone: str) -> None:
    following = str(day + timedelta(days=1))
    assert day_ends(str(day), zone) == day_starts(following, zone) <= day_ends(following, zone)


@pytest.mark.parametrize(
    ("day", "hours"), [("2026-03-07", 24), ("2026-03-08", 23), ("2026-11-01", 25), ("2026-11-02", 24)]
)
def test_a_promise_on_a_night_when_clocks_change_is_due_for_that_day_alone(day: str, hours: int) -> None:
    zone = "America/New_York"
    standing = Standing(zone, 0, promises=(Promised(day),))
    due = place(standing, day_starts(day, zone))
    assert (due.place, due.reason) == ("due", "promise_due")
    assert due.changes_at == day_starts(day, zone) + hours * HOUR
    assert place(standing, day_starts(day, zone) - 1).place == "later"
    assert place(standing, day_ends(day, zone)).reason == "promise_passed"


def _date_at(instant: int, zone: str) -> date:
    return (
        (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=instant)).astimezone(ZoneInfo(zone)).date()
    )
