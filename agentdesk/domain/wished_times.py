"""Wished times: what a customer said of good and bad times to ring, and the next moment that keeps to it.

Times are where the customer is. What cannot be read says nothing here: it stands on the screen in their own words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

DAY = 24 * 60
EVERY_DAY = frozenset(range(7))
WORKDAYS = frozenset(range(5))
# How far ahead a moment is looked for: whoever leaves no hour open in two weeks leaves none at all.
DAYS_AHEAD = 14


@dataclass(frozen=True, slots=True)
class Span:
    """Minutes of a day, `until` not included, on some weekdays (Monday is 0)."""

    start: int = 0
    until: int = DAY
    days: frozenset[int] = EVERY_DAY

    def holds(self, there: datetime) -> bool:
        """Return whether a local moment is in it."""
        return there.weekday() in self.days and self.start <= there.hour * 60 + there.minute < self.until


# When people are at work, as far as nobody said otherwise.
AT_WORK = Span(9 * 60, 17 * 60, WORKDAYS)


@dataclass(frozen=True, slots=True)
class Wish:
    """One wish: `only` in these spans, where there are any, and `never` in those; `words` are the customer's."""

    words: str = ""
    only: tuple[Span, ...] = ()
    never: tuple[Span, ...] = ()

    def allows(self, there: datetime) -> bool:
        """Return whether a local moment keeps to it."""
        is_good = not self.only or any(span.holds(there) for span in self.only)
        return is_good and not any(span.holds(there) for span in self.never)


def broken(wishes: Iterable[Wish], at: int, zone: str) -> Wish | None:
    """Return the first wish that an instant (epoch milliseconds) does not keep to, or None."""
    there = datetime.fromtimestamp(at / 1000, ZoneInfo(zone))
    return next((wish for wish in wishes if not wish.allows(there)), None)


def kept_to(wishes: Sequence[Wish], wanted: int, zone: str, earliest: int, within: tuple[int, int]) -> int:
    """Return the instant nearest to a wanted one that keeps to every wish, not before `earliest`.

    On the day that was wanted later before earlier, then day by day; `within` are the hours of a day between which
    anybody may be rung. The wanted instant stays where it fits, and where nothing else does. Epoch milliseconds.
    """
    if broken(wishes, wanted, zone) is None:
        return wanted
    there = datetime.fromtimestamp(wanted / 1000, ZoneInfo(zone))
    minute = there.hour * 60 + there.minute
    edges = {
        edge for wish in wishes for span in (*wish.only, *wish.never) for edge in (span.start, span.until)
    }
    first, last = within[0] * 60, within[1] * 60
    open_at = {edge for edge in edges | {minute, first} if first <= edge < last}
    minutes = sorted(open_at, key=lambda edge: (edge < minute, edge))
    days = (there.date() + timedelta(days=ahead) for ahead in range(DAYS_AHEAD + 1))
    fitting = (
        at for at in _instants(days, minutes, zone) if at >= earliest and broken(wishes, at, zone) is None
    )
    return next(fitting, wanted)


def _instants(days: Iterable[date], minutes: Sequence[int], zone: str) -> Iterator[int]:
    """Yield the instants of some minutes of days; a minute that a day's change of the clock leaves out is none."""
    for day in days:
        for minute in minutes:
            clock = time(minute // 60, minute % 60)
            at = int(datetime.combine(day, clock, ZoneInfo(zone)).timestamp()) * 1000
            if datetime.fromtimestamp(at / 1000, ZoneInfo(zone)).time() == clock:
                yield at
