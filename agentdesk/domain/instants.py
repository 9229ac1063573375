"""Instants as files state them: a day and a time, with the zone or offset that they are told in.

Nothing is guessed. A time without an offset is read in the zone that whoever reads the file has stated, and where none
was, it is no instant. A time that the clocks of that zone skip, or show twice, is handed back.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from functools import lru_cache
from zoneinfo import ZoneInfo, available_timezones

from agentdesk.domain import dates

# Said of a file whose times all state their own offset.
STATED = "stated"
_OF_PLACES = frozenset(
    ("Africa", "America", "Antarctica", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific")
)
_FORM = re.compile(
    r"(?P<day>\S(?:.*?\S)??)(?:[Tt]|,?\s+)(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d{1,9})?)?"
    r"\s*(?P<half>[AaPp]\.?\s?[Mm]\.?)?\s*(?P<offset>[Zz]|UTC|GMT|[+-]\d{2}:?\d{2})?\Z"
)
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}\Z")


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, and the instant where a time was stated too: epoch milliseconds UTC, told in `zone` (IANA or offset)."""

    day: date
    at: int | None = None
    zone: str | None = None


def is_zone(name: str) -> bool:
    """Return whether a name is an IANA time zone."""
    return name in _names()


def zones() -> tuple[str, ...]:
    """Return the names of the IANA time zones that are called after a place, such as America/Chicago, in order."""
    return tuple(sorted(name for name in _names() if name.partition("/")[0] in _OF_PLACES))


def read(text: str, read_day: Callable[[str], date], zone: str | None) -> Moment:
    """Return the day or the instant that a text states; `read_day` reads its day, `zone` is IANA, STATED or None.

    A day written YYYY-MM-DD is always understood. Raises ValueError, with words that do not repeat the text, for
    another form, and for a time that states no offset where none was stated for the file.
    """
    match = _FORM.match(text.strip())
    if match is None:
        return Moment(_day(text.strip(), read_day))
    day, clock = _day(match["day"], read_day), _clock(match)
    if match["offset"]:
        offset = _offset(match["offset"])
        at = datetime.combine(day, clock, tzinfo=offset)
        return Moment(day, _milliseconds(at), "UTC" if offset is UTC else at.isoformat()[-6:])
    if zone is None or zone == STATED:
        raise ValueError("a time without its zone")
    return Moment(day, within(day, clock, zone), zone)


def within(day: date, clock: time, zone: str) -> int:
    """Return the instant of a wall time in an IANA zone, epoch milliseconds UTC.

    Raises ValueError for a time that the clocks there skip, or show twice.
    """
    early = datetime.combine(day, clock, tzinfo=ZoneInfo(zone))
    late = early.replace(fold=1)
    if early.utcoffset() != late.utcoffset():
        is_skipped = early.astimezone(UTC).astimezone(ZoneInfo(zone)).replace(tzinfo=None) != early.replace(
            tzinfo=None
        )
        raise ValueError(
            "a time that the clocks there skip" if is_skipped else "a time that the clocks there show twice"
        )
    return _milliseconds(early)


def day_begins(day: date, zone: str) -> int:
    """Return the instant at which a day begins in an IANA zone, epoch milliseconds UTC."""
    return _milliseconds(datetime.combine(day, time(), tzinfo=ZoneInfo(zone)))


def day_ends(day: date, zone: str) -> int:
    """Return the last millisecond of a day in an IANA zone, epoch milliseconds UTC."""
    return day_begins(day + timedelta(days=1), zone) - 1


def _day(text: str, read_day: Callable[[str], date]) -> date:
    if _ISO.match(text):
        return dates.read(text, "YYYY-MM-DD")
    return read_day(text)


def _clock(match: re.Match[str]) -> time:
    hour, half = int(match["hour"]), (match["half"] or "").casefold()[:1]
    if half and not 1 <= hour <= 12:
        raise ValueError("a time that no clock shows")
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    try:
        return time(hour, int(match["minute"]), int(match["second"] or 0))
    except ValueError:
        raise ValueError("a time that no clock shows") from None


def _offset(text: str) -> timezone:
    if text[0] not in "+-":
        return UTC
    hours, minutes = int(text[1:3]), int(text[-2:])
    if hours > 14 or minutes > 59:
        raise ValueError("an offset that no zone has")
    found = timedelta(hours=hours, minutes=minutes)
    return timezone(found if text[0] == "+" else -found)


def _milliseconds(at: datetime) -> int:
    return int(at.timestamp()) * 1000


@lru_cache(maxsize=1)
def _names() -> frozenset[str]:
    return frozenset(available_timezones())
