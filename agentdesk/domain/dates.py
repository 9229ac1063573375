"""Calendar dates without a time or a zone, read strictly in one stated style.

A style is written as a picture of the date. Nothing is guessed: 03/04/2026 is a date in two styles, so whoever
reads a file must be told which one is meant. A year of two digits is a year only where a span of days is known in
which it can lie, and one century alone lies in it: nobody is born tomorrow, and no account is a hundred years old.
A midnight behind the date, as databases write it, says nothing and is left out; another time of day is a fault.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

# Years outside these are slips or fillers such as 0001-01-01 and 9999-12-31, never a fact about a debt.
FIRST_YEAR, LAST_YEAR = 1850, 2199
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# Names of the months in English, Spanish, German and French, without accents. None of them means two months.
_NAMES = (
    "jan january ene enero januar janner janv janvier",
    "feb february febrero februar fev fevr fevrier",
    "mar march marzo marz mrz mars",
    "apr april abr abril avr avril",
    "may mayo mai",
    "jun june junio juni juin",
    "jul july julio juli juil juillet",
    "aug august ago agosto aout",
    "sep sept september septiembre setiembre septembre",
    "oct october octubre okt oktober octobre",
    "nov november noviembre novembre",
    "dec december dic diciembre dez dezember decembre",
)
_MONTH_OF = {name: number for number, names in enumerate(_NAMES, 1) for name in names.split()}
_PLAIN = str.maketrans("áàâäéèêëíîïóôöúùûü", "aaaaeeeeiiiooouuuu")

_YEAR, _MONTH, _DAY = "(?P<year>[0-9]{4})", "(?P<month>[0-9]{1,2})", "(?P<day>[0-9]{1,2})"
_SHORT, _MM, _DD = "(?P<short>[0-9]{2})", "(?P<month>[0-9]{2})", "(?P<day>[0-9]{2})"
_NAME = r"(?P<name>[^\W\d_]{3,10})\.?"
_MIDNIGHT = r"(?:[ T]0?0:00:00(?:\.0+)?| 12:00:00 AM)?\Z"
_PICTURES = {
    "YYYY-MM-DD": f"{_YEAR}-{_MM}-{_DD}",
    "YYYYMMDD": f"{_YEAR}{_MM}{_DD}",
    "YYYY/M/D": f"{_YEAR}/{_MONTH}/{_DAY}",
    "M/D/YYYY": f"{_MONTH}/{_DAY}/{_YEAR}",
    "D/M/YYYY": f"{_DAY}/{_MONTH}/{_YEAR}",
    "M-D-YYYY": f"{_MONTH}-{_DAY}-{_YEAR}",
    "D-M-YYYY": f"{_DAY}-{_MONTH}-{_YEAR}",
    "D.M.YYYY": rf"{_DAY}\.{_MONTH}\.{_YEAR}",
    "DDMMYYYY": f"{_DD}{_MM}{_YEAR}",
    "MMDDYYYY": f"{_MM}{_DD}{_YEAR}",
    "D MON YYYY": rf"{_DAY}\.?[ -](?:de )?{_NAME}(?: de | del |[ -]){_YEAR}",
    "MON D YYYY": rf"{_NAME} {_DAY},? {_YEAR}",
}
_SHORT_PICTURES = {
    "M/D/YY": f"{_MONTH}/{_DAY}/{_SHORT}",
    "D/M/YY": f"{_DAY}/{_MONTH}/{_SHORT}",
    "M-D-YY": f"{_MONTH}-{_DAY}-{_SHORT}",
    "D-M-YY": f"{_DAY}-{_MONTH}-{_SHORT}",
    "D.M.YY": rf"{_DAY}\.{_MONTH}\.{_SHORT}",
    "YY/M/D": f"{_SHORT}/{_MONTH}/{_DAY}",
    "YY-M-D": f"{_SHORT}-{_MONTH}-{_DAY}",
    "D MON YY": rf"{_DAY}[ -]{_NAME}[ -]{_SHORT}",
}
# Days as Excel counts them, where a sheet was saved as text; only who knows that can say so.
SERIAL = "EXCEL"
_SERIAL = re.compile(r"[1-9][0-9]{1,4}(?:\.0+)?\Z")
# The calendar of Excel has a 29 February 1900; from 1 March on its days are counted from here.
_BEFORE_FIRST, _FIRST_SERIAL = date(1899, 12, 30), 61
_STYLES = {
    style: re.compile(picture + _MIDNIGHT) for style, picture in {**_PICTURES, **_SHORT_PICTURES}.items()
}
_MARKS = re.compile("YYYY|MON|MM|M|DD|D")
STYLES = tuple(_PICTURES)
SHORT_STYLES = tuple(_SHORT_PICTURES)


@dataclass(frozen=True, slots=True)
class Span:
    """The first and the last day that a date of its kind can be."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Parts:
    """What a text states in a style: a day, a month, and the years that it can mean."""

    years: tuple[int, ...]
    month: int
    day: int


def parts(text: str, style: str) -> Parts | None:
    """Return what a text states in a style, or None for another form. The calendar is not asked."""
    if style == SERIAL:
        return _serial(text.strip())
    match = _STYLES[style].match(text.strip())
    if match is None:
        return None
    found = match.groupdict()
    month = (
        _MONTH_OF.get(found["name"].lower().translate(_PLAIN), 0) if "name" in found else int(found["month"])
    )
    years = (int(found["year"]),) if "year" in found else _centuries(int(found["short"]))
    return Parts(years, month, int(found["day"]))


def read(text: str, style: str, span: Span | None = None) -> date:
    """Return the date that a text states in STYLES, SHORT_STYLES or as a SERIAL. Surrounding spaces are ignored.

    Raises ValueError, with words that do not repeat the text, for another form, a day that the calendar does
    not have, a year that no account has, and a year of two digits whose century cannot be told by `span`.
    """
    found = parts(text, style)
    if found is None:
        raise ValueError(f"not a date written {style}")
    if found.month == 0:
        raise ValueError("a month that the calendar does not have")
    if len(found.years) == 1 and not FIRST_YEAR <= found.years[0] <= LAST_YEAR:
        raise ValueError(f"the year is not between {FIRST_YEAR} and {LAST_YEAR}")
    return only(days(found, span), found)


def days(found: Parts, span: Span | None) -> list[date]:
    """Return the days of the calendar that parts can mean: of years of two digits, those within the span."""
    possible = [day for year in found.years if (day := _day(year, found.month, found.day)) is not None]
    if len(found.years) == 1:
        return possible
    return [day for day in possible if span is not None and span.first <= day <= span.last]


def only(possible: Collection[date], found: Parts) -> date:
    """Return the one day that is possible. Raises ValueError where there is none, or more."""
    if len(possible) == 1:
        return next(iter(possible))
    if not any(_day(year, found.month, found.day) for year in found.years):
        raise ValueError("a day that the calendar does not have")
    raise ValueError("a year of two digits that does not tell the century")


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


def written_as(day: date, style: str) -> str:
    """Return a date in one of STYLES, as cells of a workbook are written that hold a date and no text."""
    marks = {"YYYY": f"{day.year:04}", "MM": f"{day.month:02}", "DD": f"{day.day:02}"}
    marks |= {"MON": MONTHS[day.month - 1].title(), "M": str(day.month), "D": str(day.day)}
    return _MARKS.sub(lambda mark: marks[mark[0]], style)


def is_serial(text: str) -> bool:
    """Return whether a text can be a day as Excel counts them."""
    return _serial(text.strip()) is not None


def _serial(text: str) -> Parts | None:
    if not _SERIAL.match(text) or int(float(text)) < _FIRST_SERIAL:
        return None
    day = _BEFORE_FIRST + timedelta(days=int(float(text)))
    return Parts((day.year,), day.month, day.day)


def _centuries(short: int) -> tuple[int, ...]:
    return tuple(century + short for century in (1800, 1900, 2000, 2100))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
