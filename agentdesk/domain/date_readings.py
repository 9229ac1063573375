"""A date in whatever form it was written, taken only where it has exactly one reading.

21/09/2026 has one, because there is no 21st month; so have 2026-09-21, 20260921 and 21 Sep 2026. 03/12/71 has not:
it may be a day in December or in March, and nothing in the cell tells. Dots stand between day, month and year in
that order only; with slashes and hyphens the day, the month or a year of two digits may come first.

Where it is stated what comes first of two days, `mixed-D/M` or `mixed-M/D`, 03/12/71 has one reading, too. What can
be read in one way alone is read so whatever is stated: 09/21/2026 stays in September.

Years of two digits: a birth lies in the past and at most 120 years back; a day of an account lies at most 50 years
back and 30 ahead. A century is read only where the other ones fall outside. 5/6/15 as a birth may be 1915 or 2015.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from agentdesk.domain import dates
from agentdesk.domain.dates import SHORT_STYLES, STYLES, Parts, Span

MIXED = "mixed"
# Styles that say which comes first where a date may be two days: the day, or the month.
DAY_FIRST, MONTH_FIRST = "mixed-D/M", "mixed-M/D"
MIXED_STYLES = (MIXED, DAY_FIRST, MONTH_FIRST)
OLDEST, BACK, AHEAD = 120, 50, 30
_NAMES = "January February March April May June July August September October November December".split()
LONGEST = 40
_STATED = {
    DAY_FIRST: frozenset(style for style in (*STYLES, *SHORT_STYLES) if style.startswith("D")),
    MONTH_FIRST: frozenset(style for style in (*STYLES, *SHORT_STYLES) if style.startswith("M")),
}


def of_birth(today: date) -> Span:
    """Return the days on which people who are alive were born."""
    return Span(_moved(today, -OLDEST), today)


def of_account(today: date) -> Span:
    """Return the days that the dates of an account can be: when it was opened, due, paid, disputed."""
    return Span(_moved(today, -BACK), _moved(today, AHEAD))


class SeveralDays(ValueError):
    """A date that may be several days. Its words are without them; `told` names them, to whoever has the row."""

    def __init__(self, told: str) -> None:
        """Take the sentence that names the days."""
        super().__init__("the date may be one of several days")
        self.told = told


def read(text: str, span: Span | None, style: str = MIXED) -> date:
    """Return the date that a text states, whatever its form, where it can be read in one way only.

    `style` is one of MIXED_STYLES. Raises ValueError for no date, and SeveralDays for several readings, which it names
    as days without their year.
    """
    found = _found(text)
    if not found:
        raise ValueError("not a date in a form that is known")
    possible = _days(found.values(), span)
    if len(possible) > 1 and style in _STATED:
        stated = _days((parts for way, parts in found.items() if way in _STATED[style]), span)
        possible = stated or possible
    if len(possible) < 2:
        return _only(possible, list(found.values()))
    in_order = _in_order(possible, list(found.values()))
    names = list(dict.fromkeys(f"{day.day} {_NAMES[day.month - 1]}" for day in in_order))
    if len(names) == 1:
        raise ValueError("a year of two digits that does not tell the century")
    raise SeveralDays(f"the date may be {', '.join(names[:-1])} or {names[-1]}")


def has_several(text: str) -> bool:
    """Return whether a text may be several days of the year, of which nothing in it tells which."""
    return len({(parts.month, parts.day) for parts in _found(text).values() if _is_in_calendar(parts)}) > 1


def _days(found: Iterable[Parts], span: Span | None) -> list[date]:
    """Return the days that some readings mean, each once."""
    return sorted({day for parts in found for day in dates.days(parts, span) if _is_plausible(day)})


def _found(text: str) -> dict[str, Parts]:
    """Return what a text states by each style that it has the form of."""
    if len(text) > LONGEST:
        return {}
    every = ((style, dates.parts(text, style)) for style in (*STYLES, *SHORT_STYLES))
    return {style: parts for style, parts in every if parts is not None}


def _only(possible: list[date], found: list[Parts]) -> date:
    """Return the one day; where there is none, the reason of a reading that comes nearest to one."""
    if possible:
        return possible[0]
    if all(len(parts.years) == 1 and not _has_year(parts) for parts in found):
        raise ValueError(f"the year is not between {dates.FIRST_YEAR} and {dates.LAST_YEAR}")
    return dates.only((), next((parts for parts in found if _is_in_calendar(parts)), found[0]))


def _in_order(possible: list[date], found: list[Parts]) -> list[date]:
    """Return the days with those first whose day comes first in the text: `3 December or 12 March`."""
    first = {(parts.month, parts.day): place for place, parts in reversed(list(enumerate(found)))}
    return sorted(possible, key=lambda day: -first[(day.month, day.day)])


def _is_in_calendar(parts: Parts) -> bool:
    return any(dates.days(Parts((year,), parts.month, parts.day), None) for year in parts.years)


def _has_year(parts: Parts) -> bool:
    return dates.FIRST_YEAR <= parts.years[0] <= dates.LAST_YEAR


def _is_plausible(day: date) -> bool:
    return dates.FIRST_YEAR <= day.year <= dates.LAST_YEAR


def _moved(day: date, years: int) -> date:
    """Return the same day of another year; of the 29th of February, the 28th."""
    return day.replace(year=day.year + years, day=28 if (day.month, day.day) == (2, 29) else day.day)
