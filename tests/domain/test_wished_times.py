"""Wished times: the moment proposed is one that the customer wished, wherever they are and whatever the clocks do."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.domain.wished_times import DAYS_AHEAD, Span, Wish, broken, kept_to

QUARTER = 15 * 60_000
HOURS = (8, 21)
CHICAGO = "America/Chicago"
# Zones whose clocks change at different hours, by half an hour, and by a whole day; and one whose never do.
ZONES = st.sampled_from(
    [CHICAGO, "Europe/London", "Australia/Lord_Howe", "Pacific/Apia", "Asia/Kathmandu", "Africa/Casablanca"]
)
MINUTES = st.integers(0, 96).map(lambda quarter: quarter * 15)
SPANS = st.builds(
    lambda ends, days: Span(min(ends), max(ends), days),
    st.tuples(MINUTES, MINUTES),
    st.frozensets(st.integers(0, 6), min_size=1),
)
WISHES = st.lists(
    st.builds(
        Wish,
        only=st.lists(SPANS, max_size=2).map(tuple),
        never=st.lists(SPANS, max_size=2).map(tuple),
    ),
    max_size=3,
)
# Whole quarters of an hour from 2011, when Apia left a day out, to 2037.
INSTANTS = st.integers(1_300_000_000 // 900, 2_130_000_000 // 900).map(lambda quarter: quarter * QUARTER)


def at(text: str, zone: str = CHICAGO) -> int:
    """Return an instant from a local date and time."""
    return int(datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).timestamp()) * 1000


def there(instant: int, zone: str = CHICAGO) -> str:
    """Return the local date and time of an instant."""
    return f"{datetime.fromtimestamp(instant / 1000, ZoneInfo(zone)):%Y-%m-%d %H:%M}"


AFTER_FIVE = Wish(only=(Span(17 * 60),))
NOT_FRIDAY = Wish(never=(Span(days=frozenset({4})),))
BEFORE_TEN = Wish(only=(Span(0, 10 * 60),))


@pytest.mark.parametrize(
    ("wishes", "wanted", "kept"),
    [
        ([], "2026-11-24 10:00", "2026-11-24 10:00"),
        ([AFTER_FIVE], "2026-11-24 10:00", "2026-11-24 17:00"),
        ([AFTER_FIVE], "2026-11-24 18:20", "2026-11-24 18:20"),
        ([NOT_FRIDAY], "2026-11-27 10:00", "2026-11-28 10:00"),
        ([AFTER_FIVE, NOT_FRIDAY], "2026-11-27 10:00", "2026-11-28 17:00"),
        ([BEFORE_TEN], "2026-11-24 10:00", "2026-11-24 08:00"),
        ([Wish(only=(Span(0, 7 * 60),))], "2026-11-24 10:00", "2026-11-24 10:00"),
    ],
)
def test_the_nearest_moment_that_was_wished(wishes: list[Wish], wanted: str, kept: str) -> None:
    assert there(kept_to(wishes, at(wanted), CHICAGO, at("2026-11-23 09:00"), HOURS)) == kept


def test_nothing_is_proposed_that_has_gone_by() -> None:
    wanted = at("2026-11-24 10:00")
    assert there(kept_to([BEFORE_TEN], wanted, CHICAGO, wanted, HOURS)) == "2026-11-25 08:00"


def test_the_hour_is_theirs_on_the_day_the_clocks_change() -> None:
    for day in ("2026-03-08", "2026-11-01"):
        kept = kept_to([AFTER_FIVE], at(f"{day} 10:00"), CHICAGO, at(f"{day} 00:00"), HOURS)
        assert there(kept) == f"{day} 17:00"


@given(WISHES, INSTANTS, ZONES, st.integers(0, 3 * 96))
def test_it_keeps_to_every_wish_or_stays_where_nothing_does(
    wishes: list[Wish], wanted: int, zone: str, sooner: int
) -> None:
    earliest = wanted - sooner * QUARTER
    kept = kept_to(wishes, wanted, zone, earliest, HOURS)
    if broken(wishes, kept, zone) is None:
        assert kept == wanted or (kept >= earliest and HOURS[0] <= _local(kept, zone).hour < HOURS[1])
    else:
        assert kept == wanted
        assert not any(_fits(wishes, instant, zone, earliest) for instant in _ahead(wanted, zone))


@given(WISHES, INSTANTS, ZONES)
def test_no_day_before_it_would_have_done(wishes: list[Wish], wanted: int, zone: str) -> None:
    kept = kept_to(wishes, wanted, zone, wanted, HOURS)
    first = next((one for one in _ahead(wanted, zone) if _fits(wishes, one, zone, wanted)), None)
    if kept != wanted:
        assert first is not None
        assert _local(kept, zone).date() == _local(first, zone).date()


def _local(instant: int, zone: str) -> datetime:
    return datetime.fromtimestamp(instant / 1000, ZoneInfo(zone))


def _fits(wishes: list[Wish], instant: int, zone: str, earliest: int) -> bool:
    is_by_day = HOURS[0] <= _local(instant, zone).hour < HOURS[1]
    return instant >= earliest and is_by_day and broken(wishes, instant, zone) is None


def _ahead(wanted: int, zone: str) -> list[int]:
    """Return every quarter of an hour from the beginning of the wanted day on, as far as is looked."""
    last = _local(wanted, zone).date() + timedelta(days=DAYS_AHEAD)
    begins = wanted - 100 * QUARTER
    same = _local(wanted, zone).date()
    every = (begins + n * QUARTER for n in range((DAYS_AHEAD + 4) * 96))
    return [instant for instant in every if same <= _local(instant, zone).date() <= last]
