"""Figures of a document: money, days, times and lengths as a place writes them. No float anywhere.

A place is a language tag with its country, such as en-US; it decides the paper too.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import Literal

import phonenumbers

from agentdesk.domain.money import Money, digits
from agentdesk.platform.clock import local
from agentdesk.scripts import wording

# So far from any day in a record that wording says every one with its year.
_FAR = date.min
_SYMBOLS = {"USD": "$", "GBP": "£", "EUR": "€"}


@dataclass(frozen=True, slots=True)
class Place:
    """How figures are written somewhere. `marks` are those between thousands and before decimals."""

    tag: str
    paper: Literal["a4", "letter"]
    marks: tuple[str, str] = (",", ".")
    is_symbol_first: bool = True
    halves: tuple[str, str] | None = None

    @property
    def language(self) -> str:
        """The language without its country."""
        return self.tag.partition("-")[0]


PLACES = {
    place.tag: place
    for place in (
        Place("en-US", "letter", halves=("a.m.", "p.m.")),
        Place("en-GB", "a4"),
        Place("es-US", "letter", halves=("a. m.", "p. m.")),
        Place("es-ES", "a4", (".", ","), is_symbol_first=False),
    )
}
_USUAL = {"en": "en-US", "es": "es-US"}


def place_of(tag: str) -> Place:
    """Return the place that a language tag names; one that is not known here is written as its language is."""
    return PLACES.get(tag) or PLACES[_USUAL.get(tag.partition("-")[0], "en-US")]


def number(count: int, place: Place) -> str:
    """Return a whole number with its thousands marked."""
    return f"{count:,}".replace(",", place.marks[0])


def money(minor: int, currency: str, place: Place) -> str:
    """Return an amount of minor units with all its decimals, such as $1,284.50."""
    plain = digits(Money(abs(minor), currency))
    whole, _, part = plain.partition(".")
    decimal = place.marks[1]
    written = number(int(whole), place) + (decimal + part if part else "")
    symbol = _SYMBOLS.get(currency)
    sign = "-" if minor < 0 else ""
    if symbol and place.is_symbol_first:
        return f"{sign}{symbol}{written}"
    return f"{sign}{written}\u00a0{symbol or currency}"


def day(when: date, place: Place, *, weekday: bool = True) -> str:
    """Return a day with its year, such as Sunday, November 22, 2026."""
    return wording.day(when, place.tag, _FAR, weekday=weekday)


def clock(when: time, place: Place, *, seconds: bool = True) -> str:
    """Return a time of day, to the second unless it was only agreed to the minute."""
    tail = f":{when.minute:02}" + (f":{when.second:02}" if seconds else "")
    if place.halves is None:
        return f"{when.hour:02}{tail}"
    return f"{when.hour % 12 or 12}{tail}\u00a0{place.halves[when.hour >= 12]}"


def at(instant: int, zone: str, place: Place) -> str:
    """Return the time of day of an instant (epoch milliseconds) in a zone."""
    return clock(local(instant, zone).time(), place)


def day_and_time(instant: int, zone: str, place: Place, *, seconds: bool = True) -> str:
    """Return day and time of an instant (epoch milliseconds) in a zone."""
    when = local(instant, zone)
    return f"{day(when.date(), place)}, {clock(when.time(), place, seconds=seconds)}"


def zone_words(instant: int, zone: str) -> str:
    """Return a zone with its distance from UTC at an instant, such as America/New_York, UTC-5."""
    offset = local(instant, zone).strftime("%z")
    sign = "+" if offset.startswith("+") else "\u2212"
    minutes = "" if offset[3:5] == "00" else f":{offset[3:5]}"
    return f"{zone}, UTC{sign}{int(offset[1:3])}{minutes}"


def length(milliseconds: int) -> str:
    """Return a length of time to the second, such as 8 min 12 s."""
    seconds = max(0, (milliseconds + 500) // 1000)
    hours, rest = divmod(seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    if hours:
        return f"{hours} h {minutes} min"
    return f"{minutes} min {seconds} s" if minutes else f"{seconds} s"


def phone(number: str) -> str:
    """Return a telephone number as the world writes it; what is not E.164 stays as it is."""
    try:
        parsed = phonenumbers.parse(number, None)
    except phonenumbers.NumberParseException:
        return number
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
