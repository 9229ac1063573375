"""Figures of documents: money, days, times, zones and lengths, place by place."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.reports import figures
from agentdesk.reports.figures import PLACES, place_of

NOON = 1_795_453_200_000  # Monday 23 November 2026, 12:00 in New York


@pytest.mark.parametrize(
    ("minor", "currency", "tag", "shown"),
    [
        (128_450, "USD", "en-US", "$1,284.50"),
        (115_000, "USD", "en-US", "$1,150.00"),
        (-5, "EUR", "en-GB", "-€0.05"),
        (123_456_789, "EUR", "es-ES", "1.234.567,89\xa0€"),
        (1_234_567, "JPY", "en-US", "1,234,567\xa0JPY"),
        (1_234_567, "KWD", "es-ES", "1.234,567\xa0KWD"),
        (0, "USD", "es-US", "$0.00"),
    ],
)
def test_money(minor: int, currency: str, tag: str, shown: str) -> None:
    assert figures.money(minor, currency, place_of(tag)) == shown


@given(st.integers(-(10**15), 10**15), st.sampled_from(sorted(PLACES)))
def test_no_unit_is_lost(minor: int, tag: str) -> None:
    shown = figures.money(minor, "USD", PLACES[tag])
    assert int("".join(char for char in shown if char.isdigit() or char == "-")) == minor


@pytest.mark.parametrize(
    ("tag", "day", "clock"),
    [
        ("en-US", "Monday, November 23, 2026", "12:00:00\xa0p.m."),
        ("en-GB", "Monday 23 November 2026", "12:00:00"),
        ("es-US", "lunes 23 de noviembre de 2026", "12:00:00\xa0p. m."),
        ("es-ES", "lunes 23 de noviembre de 2026", "12:00:00"),
    ],
)
def test_days_and_times(tag: str, day: str, clock: str) -> None:
    place = place_of(tag)
    assert figures.day_and_time(NOON, "America/New_York", place) == f"{day}, {clock}"
    assert figures.clock(time(0, 5), place, seconds=False).startswith(("12:05", "00:05"))


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)), st.sampled_from(sorted(PLACES)))
def test_a_day_always_has_its_year(day: date, tag: str) -> None:
    assert str(day.year) in figures.day(day, PLACES[tag])


@pytest.mark.parametrize(
    ("zone", "shown"),
    [
        ("America/New_York", "America/New_York, UTC\u22125"),
        ("Asia/Kolkata", "Asia/Kolkata, UTC+5:30"),
        ("UTC", "UTC, UTC+0"),
        ("America/St_Johns", "America/St_Johns, UTC\u22123:30"),
    ],
)
def test_a_zone_says_how_far_it_is(zone: str, shown: str) -> None:
    assert figures.zone_words(NOON, zone) == shown


@pytest.mark.parametrize(
    ("milliseconds", "shown"),
    [
        (0, "0 s"),
        (499, "0 s"),
        (9_000, "9 s"),
        (60_000, "1 min 0 s"),
        (492_400, "8 min 12 s"),
        (3_660_000, "1 h 1 min"),
    ],
)
def test_lengths(milliseconds: int, shown: str) -> None:
    assert figures.length(milliseconds) == shown


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("+13055550148", "+1 305-555-0148"),
        ("+442079460000", "+44 20 7946 0000"),
        ("extension 7", "extension 7"),
    ],
)
def test_telephone_numbers(number: str, shown: str) -> None:
    assert figures.phone(number) == shown


def test_a_place_that_is_not_known_is_written_as_its_language_is() -> None:
    assert place_of("es-PE") is PLACES["es-US"]
    assert place_of("fr") is PLACES["en-US"]
