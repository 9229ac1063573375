"""Instants of files: read exactly, in their zone, or not at all."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.domain import dates
from agentdesk.domain.instants import STATED, Moment, day_begins, day_ends, is_zone, read, within, zones

CHICAGO, NEW_YORK = "America/Chicago", "America/New_York"
AT = int(datetime(2026, 11, 20, 19, 5, tzinfo=UTC).timestamp()) * 1000

days = st.dates(date(2000, 1, 1), date(2100, 1, 1))
some_zones = st.sampled_from([CHICAGO, "Europe/Berlin", "Asia/Kolkata"])


def german(text: str) -> date:
    """A day as a German file writes it."""
    return dates.read(text, "D.M.YYYY")


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("20.11.2026 14:05", NEW_YORK),
        ("20.11.2026, 2:05 PM", NEW_YORK),
        ("20.11.2026 2:05 p.m.", NEW_YORK),
        ("20.11.2026 14:05:00", NEW_YORK),
        ("2026-11-20T14:05", NEW_YORK),
        ("20.11.2026 13:05", CHICAGO),
    ],
)
def test_a_wall_time_is_read_in_the_zone_that_was_stated(text: str, zone: str) -> None:
    assert read(text, german, zone) == Moment(date(2026, 11, 20), AT, zone)


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("2026-11-20T19:05:00Z", "UTC"),
        ("2026-11-20 19:05 UTC", "UTC"),
        ("2026-11-20T14:05:00-05:00", "-05:00"),
        ("2026-11-21T00:35:00.250+0530", "+05:30"),
    ],
)
def test_an_offset_in_the_text_goes_before_every_zone(text: str, zone: str) -> None:
    for stated in (None, STATED, NEW_YORK):
        moment = read(text, german, stated)
        assert (moment.at, moment.zone) == (AT, zone)


def test_a_day_alone_has_no_instant() -> None:
    assert (
        read(" 20.11.2026 ", german, None) == read("2026-11-20", german, None) == Moment(date(2026, 11, 20))
    )


@pytest.mark.parametrize(
    ("text", "zone", "says"),
    [
        ("20.11.2026 14:05", None, "a time without its zone"),
        ("20.11.2026 14:05", STATED, "a time without its zone"),
        ("08.03.2026 02:30", NEW_YORK, "a time that the clocks there skip"),
        ("01.11.2026 01:30", NEW_YORK, "a time that the clocks there show twice"),
        ("20.11.2026 25:00", NEW_YORK, "a time that no clock shows"),
        ("20.11.2026 13:00 PM", NEW_YORK, "a time that no clock shows"),
        ("31.02.2026 10:00", NEW_YORK, "a day that the calendar does not have"),
        ("2026-02-31", NEW_YORK, "a day that the calendar does not have"),
        ("20.11.2026 14:05 +19:00", NEW_YORK, "an offset that no zone has"),
        ("14:05", NEW_YORK, "not a date written D.M.YYYY"),
    ],
)
def test_what_is_no_instant_is_told(text: str, zone: str | None, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        read(text, german, zone)


@given(days, st.times(), some_zones)
def test_what_is_written_in_a_zone_is_read_back_exactly(day: date, clock: time, zone: str) -> None:
    clock = clock.replace(microsecond=0)
    try:
        at = within(day, clock, zone)
    except ValueError:
        either = [datetime.combine(day, clock.replace(fold=fold), tzinfo=ZoneInfo(zone)) for fold in (0, 1)]
        assert len({moment.utcoffset() for moment in either}) == 2
        return
    shown = datetime.fromtimestamp(at / 1000, ZoneInfo(zone))
    assert (shown.date(), shown.time()) == (day, clock)
    assert read(f"{day:%d.%m.%Y} {clock:%H:%M:%S}", german, zone).at == at


@given(days, some_zones)
def test_a_day_ends_before_the_next_begins(day: date, zone: str) -> None:
    following = date.fromordinal(day.toordinal() + 1)
    assert day_begins(day, zone) < day_ends(day, zone) == day_begins(following, zone) - 1
    assert datetime.fromtimestamp(day_begins(day, zone) / 1000, ZoneInfo(zone)).time() == time()


def test_zones_have_their_iana_names() -> None:
    assert (is_zone(CHICAGO), is_zone("Central"), is_zone(STATED)) == (True, False, False)


def test_zones_of_places_are_zones_in_their_order_without_bare_offsets() -> None:
    assert all(map(is_zone, zones()))
    assert list(zones()) == sorted(zones())
    assert CHICAGO in zones()
    assert {"UTC", "Etc/GMT+5", "EST"}.isdisjoint(zones())
