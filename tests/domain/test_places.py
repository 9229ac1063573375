"""Zones of places, held against the pinned time zone database."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from importlib import resources
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.domain import places
from agentdesk.domain.places import likely_zones, same_clock, zones_of, zones_of_country

NEW_YORK, CHICAGO, DENVER = "America/New_York", "America/Chicago", "America/Denver"
EVERY_ZONE = sorted({zone for zones in places._COUNTRIES.values() for zone in zones})
# Parts of a country that the table leaves out on purpose: uninhabited, a hamlet, or a resort island.
LEFT_OUT = {
    "Africa/Ceuta",
    "Antarctica/Macquarie",
    "Asia/Tokyo",
    "Australia/Broken_Hill",
    "Australia/Lindeman",
    "Atlantic/Madeira",
    "Pacific/Fakaofo",
    "Europe/Busingen",
}
ZONES = st.lists(st.sampled_from(EVERY_ZONE), unique=True, max_size=4).map(tuple)


def hours(first: datetime, last: datetime) -> list[datetime]:
    """Instants from the first to the last, close enough that no change of the clocks lasts between two."""
    return [first + timedelta(hours=12 * step) for step in range((last - first) // timedelta(hours=12))]


FROM_2020 = hours(datetime(2020, 1, 1, 9, 30, tzinfo=UTC), datetime(2030, 1, 1, tzinfo=UTC))
FROM_2027 = hours(datetime(2027, 1, 1, 9, 30, tzinfo=UTC), datetime(2030, 1, 1, tzinfo=UTC))


def clock_of(zone: str, instants: list[datetime]) -> tuple[timedelta | None, ...]:
    """The zone's offsets from UTC at these instants."""
    clock = ZoneInfo(zone)
    return tuple(clock.utcoffset(instant) for instant in (at.astimezone(clock) for at in instants))


@pytest.mark.parametrize("zone", sorted({*EVERY_ZONE, *places.SAME_CLOCK}))
def test_every_zone_is_one_of_the_database(zone: str) -> None:
    assert zone in available_timezones()


@pytest.mark.parametrize("zone", sorted(places.SAME_CLOCK))
def test_zones_that_stand_for_each_other_have_had_the_same_clock_since_2020(zone: str) -> None:
    assert clock_of(zone, FROM_2020) == clock_of(places.SAME_CLOCK[zone], FROM_2020)


def test_no_clock_of_a_country_in_the_table_is_missing() -> None:
    table = (resources.files("tzdata") / "zoneinfo" / "zone1970.tab").read_text("utf-8")
    rows = [line.split("\t") for line in table.splitlines() if line and not line.startswith("#")]
    for country in places._REGIONS:
        ours = {clock_of(zone, FROM_2027) for zone in zones_of_country(country)}
        theirs = {row[2] for row in rows if country in row[0].split(",")} - LEFT_OUT
        assert {zone for zone in theirs if clock_of(zone, FROM_2027) not in ours} == set(), country


def test_all_states_and_territories_of_the_united_states_are_there() -> None:
    states = {region for country, region in places._BY_REGION if country == "US"}
    assert len(states) == 50 + len({"DC", "PR", "VI", "GU", "MP", "AS"})
    assert {state for state in states if len(zones_of("US", state)) > 1} == set(
        "AK AZ FL ID IN KS KY MI ND NE NV OR SD TN TX".split()
    )


def test_a_postcode_decides_where_a_state_is_shared_and_nowhere_else() -> None:
    assert zones_of("US", "FL") == (NEW_YORK, CHICAGO)
    assert zones_of("US", "FL", "32501") == (CHICAGO,)
    assert zones_of("US", "fl ", "33602-1234") == (NEW_YORK,)
    assert zones_of("US", "FL", "32401") == (NEW_YORK, CHICAGO)
    assert zones_of("US", "AK", "99501") == ("America/Anchorage",)
    assert zones_of("US", "AK", "99546") == ("America/Adak",)


def test_an_address_that_contradicts_itself_narrows_nothing() -> None:
    assert zones_of("US", "IN", "32501") == (CHICAGO,)
    assert zones_of("US", "ID", "32501") == zones_of("US", "ID")
    assert zones_of("US", "??", "32501") == zones_of_country("US")


@pytest.mark.parametrize("beginning", sorted(places._BY_POSTCODE))
def test_every_postcode_agrees_with_a_state(beginning: str) -> None:
    zone = places._BY_POSTCODE[beginning]
    assert any(zones_of("US", state, beginning.ljust(5, "0")) == (zone,) for state in _shared_states())


def _shared_states() -> list[str]:
    return [
        region for country, region in places._BY_REGION if country == "US" and len(zones_of("US", region)) > 1
    ]


def test_countries_without_regions_and_countries_not_in_the_table() -> None:
    assert zones_of("GB") == ("Europe/London",)
    assert zones_of("AU", "NSW") == ("Australia/Sydney", "Australia/Adelaide", "Australia/Lord_Howe")
    assert zones_of("XX", "IL", "60614") == ()


def test_number_and_place_narrow_each_other_and_contradictions_widen() -> None:
    assert likely_zones((NEW_YORK, CHICAGO), (CHICAGO,)) == (CHICAGO,)
    assert likely_zones((NEW_YORK,), (DENVER,)) == (DENVER, NEW_YORK)
    assert likely_zones((), (DENVER,)) == (DENVER,)
    assert likely_zones(("America/Boise",), ()) == (DENVER,)
    assert likely_zones((), ()) == ()


@given(ZONES, ZONES)
def test_whatever_is_left_was_possible_and_nothing_is_left_only_when_nothing_was(
    number: tuple[str, ...], place: tuple[str, ...]
) -> None:
    found = likely_zones(number, place)
    assert set(found) <= {*same_clock(number), *same_clock(place)}
    assert bool(found) == bool(number or place)
    assert len(set(found)) == len(found)
    if number and place and not set(same_clock(number)) & set(same_clock(place)):
        assert set(found) == {*same_clock(number), *same_clock(place)}
