"""Telephone numbers: one written form (E.164), what kind they are, and the time zones they leave possible.

A number is taken only when the numbering plan knows it (Google's libphonenumber data), or when a regulator keeps
it for drama and samples. A cell is read whole: words, two numbers in one cell and extensions are refused, because
whatever would be left out could be the part that matters.

The zones never narrow further than the area code: numbers are carried from place to place, and where two zones
share an area code an exchange proves nothing. Area codes shared by two zones: 49 CFR part 71 against the North
American Numbering Plan.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

import phonenumbers
from phonenumbers import PhoneNumberFormat, PhoneNumberType, timezone

from agentdesk.domain.places import (
    ADAK,
    ANCHORAGE,
    CHICAGO,
    DENVER,
    LOS_ANGELES,
    NEW_YORK,
    PHOENIX,
    Zones,
    same_clock,
    zones_of_country,
)

KINDS = ("mobile", "landline", "work", "unknown")
_PLAIN = re.compile(r"(?:tel:)?\+?[0-9()\-./ ]*[0-9][0-9()\-./ ]*\Z")
_EXTENSION = re.compile(r"[0-9][^0-9]*(?:x|ext|#|;)[^0-9]*[0-9]+\Z")
# Two runs long enough to be numbers, with a sign between them that stands in none.
_SEVERAL = re.compile(
    r"(?:[0-9][^0-9,;/|&+]{0,2}){7,}\s*(?:[,;/|&\n]|and|or|und|oder|y|o|et|ou)\s*\+?(?:[^0-9]{0,2}[0-9]){7,}"
)
_LONGEST = 80
_DASHES = str.maketrans(
    {"\u00a0": " ", "\u2009": " ", "\u202f": " ", "\u2010": "-", "\u2011": "-", "\u2013": "-"}
)
# Kept for drama by Ofcom and unknown to the numbering plan's data.
_FICTION = re.compile(r"\+44(?:7700900|1632960)[0-9]{3}\Z")
# In E.164. What such a number is, its last four digits decide in Barbados and Jamaica alone; a test holds the data of
# the plan to that.
_NORTH_AMERICAN = re.compile(r"\+1(?!246|876)[2-9][0-9]{9}\Z")
_LINE = 4
_MOBILE, _FIXED = PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE
_NO_TYPE = PhoneNumberType.UNKNOWN
_COSTLY = (PhoneNumberType.PREMIUM_RATE, PhoneNumberType.SHARED_COST)
_SHARED_AREAS: dict[str, Zones] = {
    **dict.fromkeys("219 270 364 423 574 606 729 812 850 448 906 930 931".split(), (NEW_YORK, CHICAGO)),
    **dict.fromkeys("308 605 620 701 785".split(), (CHICAGO, DENVER)),
    **dict.fromkeys("208 458 541 775 986".split(), (DENVER, LOS_ANGELES)),
    "907": (ANCHORAGE, ADAK),
    "928": (PHOENIX, DENVER),
    "807": ("America/Toronto", "America/Winnipeg", "America/Panama"),
    **dict.fromkeys(
        "236 250 672 778".split(), ("America/Vancouver", "America/Edmonton", "America/Dawson_Creek")
    ),
    "867": (
        *("America/Whitehorse", "America/Edmonton", "America/Cambridge_Bay", "America/Rankin_Inlet"),
        *("America/Toronto", "America/Panama"),
    ),
}


@dataclass(frozen=True, slots=True)
class Number:
    """A telephone number: E.164, its kind as far as the plan tells, the zones it leaves possible, its country."""

    e164: str
    kind: str
    zones: Zones
    country: str | None


@lru_cache(maxsize=1 << 12)
def read(text: str, country: str | None) -> Number:
    """Return the number that a text states; `country` (ISO 3166) reads numbers without an international prefix.

    Raises ValueError, with words that do not repeat the text, for anything that is not one plain number that
    can be dialled.
    """
    e164 = text if _NORTH_AMERICAN.match(text) else _written(_parsed(_plain(text), country))
    is_of_exchange = _NORTH_AMERICAN.match(e164)
    plan = _of_exchange(e164[:-_LINE]) if is_of_exchange else _plan(phonenumbers.parse(e164))
    if plan.type == _NO_TYPE and not _FICTION.match(e164):
        raise ValueError("no numbering plan knows this number")
    if plan.type in _COSTLY:
        raise ValueError("a number that costs extra to call")
    kind = {_MOBILE: "mobile", _FIXED: "landline"}.get(plan.type, "unknown")
    return Number(e164, kind, plan.zones, plan.country)


@dataclass(frozen=True, slots=True)
class _Plan:
    """What the numbering plan tells of a number: its type, where it may be, and its country."""

    type: int
    zones: Zones
    country: str | None


# A portfolio has thousands of numbers of one exchange.
@lru_cache(maxsize=1 << 14)
def _of_exchange(prefix: str) -> _Plan:
    """Return what is known of all numbers of an exchange of North America, whose last four digits decide nothing."""
    return _plan(phonenumbers.parse(prefix + "0" * _LINE))


def _plan(parsed: phonenumbers.PhoneNumber) -> _Plan:
    # A number of no type is of no numbering plan: asking whether it is valid would look for its type once more.
    kind = phonenumbers.number_type(parsed)
    region = phonenumbers.region_code_for_number(parsed)
    home = region or phonenumbers.region_code_for_country_code(parsed.country_code or 0)
    return _Plan(kind, _zones(parsed, kind, home), home)


def is_region(country: str) -> bool:
    """Return whether numbers can be read as those of a country (ISO 3166)."""
    return country in phonenumbers.SUPPORTED_REGIONS


def shown(e164: str, home: str | None = None) -> str:
    """Return a number as people write it: the national form inside `home` (ISO 3166), else the international one."""
    parsed = phonenumbers.parse(e164)
    is_home = home is not None and phonenumbers.country_code_for_region(home) == parsed.country_code
    style = PhoneNumberFormat.NATIONAL if is_home else PhoneNumberFormat.INTERNATIONAL
    return phonenumbers.format_number(parsed, style)


def digits(text: str) -> str:
    """Return the digits of a text as ASCII, whatever script they are written in: the form that search compares."""
    return "".join(
        str(unicodedata.decimal(char)) for char in text if unicodedata.decimal(char, None) is not None
    )


def _plain(text: str) -> str:
    """Return the cell in ASCII. Raises ValueError when it holds anything beside one plain number."""
    folded = unicodedata.normalize("NFKC", text.translate(_DASHES)).strip().lower()
    plain = "".join(str(unicodedata.decimal(char, char)) for char in folded)
    if len(plain) <= _LONGEST and _SEVERAL.search(plain):
        raise ValueError("several telephone numbers in one cell")
    if _EXTENSION.search(plain):
        raise ValueError("a number with an extension, which would be lost")
    if not _PLAIN.match(plain):
        raise ValueError("not one plain telephone number")
    return plain.removeprefix("tel:")


def _written(parsed: phonenumbers.PhoneNumber) -> str:
    return phonenumbers.format_number(parsed, PhoneNumberFormat.E164)


def _parsed(text: str, country: str | None) -> phonenumbers.PhoneNumber:
    try:
        return phonenumbers.parse(text, country)
    except phonenumbers.NumberParseException as fault:
        if fault.error_type == phonenumbers.NumberParseException.INVALID_COUNTRY_CODE and country is None:
            raise ValueError("no country is known in which to read this number") from None
        raise ValueError("not a telephone number") from None


def _zones(parsed: phonenumbers.PhoneNumber, kind: int, country: str | None) -> Zones:
    """Return what the area code leaves possible, or all of the country's zones for numbers of no place."""
    area = str(parsed.national_number)[:3]
    if parsed.country_code == 1 and area in _SHARED_AREAS:
        return _SHARED_AREAS[area]
    has_place = phonenumbers.is_number_type_geographical(kind, parsed.country_code or 0)
    if not has_place and country and zones_of_country(country):
        return zones_of_country(country)
    # Without a place of its own, a number has all zones of its country code: that is what the longer way finds.
    found = (timezone.time_zones_for_geographical_number if has_place else timezone.time_zones_for_number)(
        parsed
    )
    known = tuple(zone for zone in found if zone != timezone.UNKNOWN_TIMEZONE)
    if not known and country and zones_of_country(country):
        return zones_of_country(country)
    return same_clock(known)
