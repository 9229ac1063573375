"""Calendar dates without a time or a zone, read strictly in one stated style.

A style is written as a picture of the date. Nothing is guessed: 03/04/2026 is a date in two styles, so whoever
reads a file must be told which one is meant, and a year of two digits is no year.
"""

from __future__ import annotations

import re
from datetime import date

# Years outside these are slips or fillers such as 0001-01-01 and 9999-12-31, never a fact about a debt.
FIRST_YEAR, LAST_YEAR = 1850, 2199
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_YEAR, _MONTH, _DAY = "(?P<year>[0-9]{4})", "(?P<month>[0-9]{1,2})", "(?P<day>[0-9]{1,2})"
_STYLES: dict[str, re.Pattern[str]] = {
    "YYYY-MM-DD": re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})\Z"),
    "YYYYMMDD": re.compile(r"(?P<year>[0-9]{4})(?P<month>[0-9]{2})(?P<day>[0-9]{2})\Z"),
    "YYYY/M/D": re.compile(rf"{_YEAR}/{_MONTH}/{_DAY}\Z"),
    "M/D/YYYY": re.compile(rf"{_MONTH}/{_DAY}/{_YEAR}\Z"),
    "D/M/YYYY": re.compile(rf"{_DAY}/{_MONTH}/{_YEAR}\Z"),
    "M-D-YYYY": re.compile(rf"{_MONTH}-{_DAY}-{_YEAR}\Z"),
    "D-M-YYYY": re.compile(rf"{_DAY}-{_MONTH}-{_YEAR}\Z"),
    "D.M.YYYY": re.compile(rf"{_DAY}\.{_MONTH}\.{_YEAR}\Z"),
    "D MON YYYY": re.compile(rf"{_DAY}[ -](?P<name>[A-Za-z]{{3}})[ -]{_YEAR}\Z"),
}
STYLES = tuple(_STYLES)


def read(text: str, style: str) -> date:
    """Return the date that a text states in one of STYLES. Surrounding spaces are ignored.

    Raises ValueError, with words that do not repeat the text, for another form, a day that the calendar does
    not have, and a year that no account has.
    """
    match = _STYLES[style].match(text.strip())
    if match is None:
        raise ValueError(f"not a date written {style}")
    parts = match.groupdict()
    month = _month(parts["name"]) if "name" in parts else int(parts["month"])
    year, day = int(parts["year"]), int(parts["day"])
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(f"the year is not between {FIRST_YEAR} and {LAST_YEAR}")
    try:
        return date(year, month, day)
    except ValueError:
        raise ValueError("a day that the calendar does not have") from None


def is_date(text: str, style: str) -> bool:
    """Return whether a text is a date in a style."""
    try:
        read(text, style)
    except ValueError:
        return False
    return True


def fitting(texts: list[str]) -> tuple[str, ...]:
    """Return the styles in which every one of the texts is a date: several when the order cannot be told."""
    return tuple(style for style in STYLES if texts and all(is_date(text, style) for text in texts))


def written(day: date) -> str:
    """Return a date as it is stored: YYYY-MM-DD."""
    return day.isoformat()


def _month(name: str) -> int:
    if name.lower() not in MONTHS:
        raise ValueError("a month that the calendar does not have")
    return MONTHS.index(name.lower()) + 1
