"""Figures: money, dates and times as the person's locale writes them. Money stays an integer all the way.

Every function reads `QLocale()`, the application's own locale, which follows the language in the settings.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale, QTime

from agentdesk.domain.money import exponent
from agentdesk.platform.clock import local

_SYMBOLS = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "INR": "₹"}
_CURRENCY_CODE = QLocale.CurrencySymbolFormat.CurrencyIsoCode
MINUTE_MS = 60_000


def money(minor: int, currency: str) -> str:
    """Return an amount of minor units with the symbol where the locale puts it, such as `$1,284.50`."""
    at = QLocale()
    places = exponent(currency)
    whole, part = divmod(abs(minor), 10**places)
    number = at.toString(whole) + (f"{at.decimalPoint()}{part:0{places}d}" if places else "")
    amount = at.toCurrencyString(1, symbol(currency)).replace("1", number, 1)
    return f"{at.negativeSign()}{amount}" if minor < 0 else amount


def symbol(currency: str) -> str:
    """Return the sign of a currency (ISO 4217), or its code where no sign is widely known."""
    at = QLocale()
    if at.currencySymbol(_CURRENCY_CODE) == currency:
        return at.currencySymbol()
    return _SYMBOLS.get(currency, f"{currency}\N{NO-BREAK SPACE}")


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


def weekday(on: date) -> str:
    """Return the day of the week, such as `Friday`."""
    return QLocale().dayName(on.isoweekday())


def clock_time(at: datetime) -> str:
    """Return the time of day of an aware local time, without seconds."""
    return QLocale().toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)


def day_and_time(at: datetime, today: date | None = None) -> str:
    """Return `20 Nov, 10:42`; the time alone where the day is `today`."""
    return clock_time(at) if at.date() == today else f"{day(at.date(), today)}, {clock_time(at)}"


def length(ms: int) -> str:
    """Return a length of time as m:ss, or h:mm:ss from an hour on; never negative."""
    seconds = max(0, ms) // 1000
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{seconds:02d}" if hours else f"{minutes}:{seconds:02d}"


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


def ms_to_next_minute(now: int) -> int:
    """Return after how many milliseconds the minute turns."""
    return MINUTE_MS - now % MINUTE_MS
