"""Figures: money, dates and times as the person's locale writes them. Money stays an integer all the way.

Every function reads `QLocale()`, the application's own locale, which follows the language in the settings.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale, QTime

from agentdesk.domain.money import Money
from agentdesk.platform.clock import local
from agentdesk.views.kit.amount import money_words


def money(minor: int, currency: str) -> str:
    """Return an amount of minor units with the symbol where the locale puts it, such as `$1,284.50`."""
    return money_words(Money(minor, currency), QLocale())


def day(on: date, today: date | None = None) -> str:
    """Return a calendar day as `20 Nov` or `Nov 20`; with the year where it is not the year of `today`."""
    at = QLocale()
    long = at.dateFormat(QLocale.FormatType.LongFormat)
    is_day_first = long.replace("dddd", "").find("d") < long.find("M")
    with_year = today is None or on.year != today.year
    pattern = (
        ("d MMM yyyy" if is_day_first else "MMM d, yyyy")
        if with_year
        else "d MMM"
        if is_day_first
        else "MMM d"
    )
    return at.toString(QDate(on.year, on.month, on.day), pattern)


def clock_time(at: datetime) -> str:
    """Return the time of day of an aware local time, without seconds."""
    return QLocale().toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)


def day_and_time(at: datetime, today: date | None = None) -> str:
    """Return `20 Nov, 10:42`; the time alone where the day is `today`."""
    return clock_time(at) if at.date() == today else f"{day(at.date(), today)}, {clock_time(at)}"


def city(zone: str) -> str:
    """Return the city that an IANA zone is named after, such as `New York`."""
    return zone.rsplit("/", 1)[-1].replace("_", " ")


def times_there(zones: Sequence[str], now: int) -> tuple[tuple[str, str], ...]:
    """Return (time, city) of each different time it may be where the customer is, the likeliest first.

    Zones that show the same time now are one: they make no difference to the agent.
    """
    found: dict[str, str] = {}
    for zone in zones:
        found.setdefault(clock_time(local(now, zone)), city(zone))
    return tuple(found.items())


def is_elsewhere(zones: Sequence[str], ours: str, now: int) -> bool:
    """Return whether the clock on the customer's wall may show another time than ours."""
    here = local(now, ours).utcoffset()
    return any(local(now, zone).utcoffset() != here for zone in zones)
