"""Figures: money, days and times as a place writes them, without a float on the way."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QLocale

from agentdesk.views import figures
from tests.fakes.time import WEDNESDAY, ZONE


@pytest.fixture(params=["en_US", "es_ES", "en_GB"])
def place(request: pytest.FixtureRequest) -> Iterator[str]:
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield request.param
    QLocale.setDefault(before)


def test_money_in_the_words_of_the_place(place: str) -> None:
    assert (
        figures.money(128_450, "USD").replace("\xa0", " ")
        == {
            "en_US": "$1,284.50",
            "es_ES": "1284,50 $",
            "en_GB": "$1,284.50",
        }[place]
    )


def test_a_day_without_its_year_in_the_year_of_today(place: str) -> None:
    today = date(2026, 11, 23)
    shown = figures.day(date(2026, 11, 20), today)
    assert shown == {"en_US": "Nov 20", "es_ES": "20 nov", "en_GB": "20 Nov"}[place]
    assert "2027" in figures.day(date(2027, 1, 2), today)


def test_the_time_alone_today_and_with_its_day_otherwise(place: str) -> None:
    at = datetime(2026, 11, 23, 10, 42, tzinfo=ZoneInfo(ZONE))
    assert figures.day_and_time(at, date(2026, 11, 23)) == figures.clock_time(at)
    assert figures.day_and_time(at, date(2026, 11, 24)).endswith(figures.clock_time(at))


def test_zones_that_show_the_same_time_are_one() -> None:
    zones = ("America/New_York", "America/Toronto", "America/Chicago")
    assert [city for _, city in figures.times_there(zones, WEDNESDAY)] == ["New York", "Chicago"]


def test_elsewhere_is_where_any_clock_may_differ() -> None:
    assert not figures.is_elsewhere(("America/Toronto",), ZONE, WEDNESDAY)
    assert figures.is_elsewhere(("America/Toronto", "America/Chicago"), ZONE, WEDNESDAY)


def test_a_city_is_the_last_part_of_its_zone() -> None:
    assert figures.city("America/Argentina/Buenos_Aires") == "Buenos Aires"
