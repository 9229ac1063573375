"""Where a place keeps its clock: from country, region and postcode to the time zones that they leave possible.

Sources: the limits of the zones of the United States are 49 CFR part 71, named by county there; a state that two
zones share is listed under both, and a postcode decides only where everything it covers lies in one zone (the
first three digits are a USPS sectional centre). Other countries follow the comments of the tz database's
zone1970.tab. A zone stands for all places whose clocks have agreed with it, inside its country, since 2020; a
test holds every such statement against the pinned tz database.
"""

from __future__ import annotations

from functools import lru_cache

Zones = tuple[str, ...]

NEW_YORK, CHICAGO, DENVER = "America/New_York", "America/Chicago", "America/Denver"
PHOENIX, LOS_ANGELES, ANCHORAGE = "America/Phoenix", "America/Los_Angeles", "America/Anchorage"
ADAK, HONOLULU, PUERTO_RICO = "America/Adak", "Pacific/Honolulu", "America/Puerto_Rico"
GUAM, PAGO_PAGO = "Pacific/Guam", "Pacific/Pago_Pago"

_REGIONS = {
    "US": {
        NEW_YORK: "CT DC DE FL GA IN KY MA MD ME MI NC NH NJ NY OH PA RI SC TN VA VT WV",
        CHICAGO: "AL AR FL IA IL IN KS KY LA MI MN MO MS ND NE OK SD TN TX WI",
        DENVER: "AZ CO ID KS MT ND NE NM NV OR SD TX UT WY",
        PHOENIX: "AZ",
        LOS_ANGELES: "CA ID NV OR WA",
        ANCHORAGE: "AK",
        ADAK: "AK",
        HONOLULU: "HI",
        PUERTO_RICO: "PR VI",
        GUAM: "GU MP",
        PAGO_PAGO: "AS",
    },
    "AU": {
        "Australia/Sydney": "ACT NSW TAS VIC",
        "Australia/Brisbane": "QLD",
        "Australia/Adelaide": "NSW SA",
        "Australia/Darwin": "NT",
        "Australia/Perth": "WA",
        "Australia/Eucla": "WA",
        "Australia/Lord_Howe": "NSW",
    },
    "CA": {
        "America/St_Johns": "NL",
        "America/Halifax": "NB NL NS PE",
        PUERTO_RICO: "QC",
        "America/Toronto": "NU ON QC",
        "America/Panama": "NU ON",
        "America/Winnipeg": "MB ON",
        "America/Rankin_Inlet": "NU",
        "America/Regina": "SK",
        "America/Edmonton": "AB BC NT SK",
        "America/Cambridge_Bay": "NU",
        "America/Vancouver": "BC",
        "America/Dawson_Creek": "BC",
        "America/Whitehorse": "YT",
    },
}

# Longest beginning first. Only states that two zones share need a word here.
_US_POSTCODES = {
    NEW_YORK: "320 321 322 326 327 328 329 330 331 332 333 334 335 336 337 338 339 341 342 344 346 347 349 "
    "374 376 377 378 379 402 403 404 405 406 460 461 462 466 467 468 480 481 482 483 484 485 486 487 488 489",
    CHICAGO: "325 370 371 372 380 381 382 383 384 420 464 477 680 681 685 570 571 581 661 662 666 672 "
    "750 751 752 753 760 761 770 772 773 774 775 776 777 778 780 781 782 783 784 785 786 787 790 791 793 794",
    DENVER: "577 799 832 833 834 836 837",
    PHOENIX: "850 852 853 856 857",
    LOS_ANGELES: "838 889 890 891 894 895 897 970 971 972 973 974 975 977",
    ANCHORAGE: "995 996 997 998 999",
    ADAK: "99546 99547",
}

_COUNTRIES: dict[str, Zones] = {
    "AT": ("Europe/Vienna",),
    "BE": ("Europe/Brussels",),
    "CH": ("Europe/Zurich",),
    "CZ": ("Europe/Prague",),
    "DE": ("Europe/Berlin",),
    "DK": ("Europe/Copenhagen",),
    "ES": ("Europe/Madrid", "Atlantic/Canary"),
    "FI": ("Europe/Helsinki",),
    "FR": ("Europe/Paris",),
    "GB": ("Europe/London",),
    "IE": ("Europe/Dublin",),
    "IN": ("Asia/Kolkata",),
    "IT": ("Europe/Rome",),
    "LU": ("Europe/Luxembourg",),
    "NL": ("Europe/Amsterdam",),
    "NO": ("Europe/Oslo",),
    "NZ": ("Pacific/Auckland", "Pacific/Chatham"),
    "PL": ("Europe/Warsaw",),
    "PT": ("Europe/Lisbon", "Atlantic/Azores"),
    "SE": ("Europe/Stockholm",),
    "SG": ("Asia/Singapore",),
    "ZA": ("Africa/Johannesburg",),
    "GU": (GUAM,),
    "PR": (PUERTO_RICO,),
    **{country: tuple(zones) for country, zones in _REGIONS.items()},
}

# Names under which telephone data and old files know a zone -> the zone whose clock it shares.
SAME_CLOCK = {
    "America/Boise": DENVER,
    "America/Detroit": NEW_YORK,
    "America/Fort_Nelson": "America/Dawson_Creek",
    "America/Indiana/Indianapolis": NEW_YORK,
    "America/Indianapolis": NEW_YORK,
    "America/Juneau": ANCHORAGE,
    "America/Kentucky/Louisville": NEW_YORK,
    "America/Louisville": NEW_YORK,
    "America/Montreal": "America/Toronto",
    "America/North_Dakota/Center": CHICAGO,
    "America/St_Thomas": PUERTO_RICO,
    "Asia/Calcutta": "Asia/Kolkata",
    "Australia/Hobart": "Australia/Sydney",
    "Australia/Melbourne": "Australia/Sydney",
    "Pacific/Saipan": GUAM,
}

_BY_REGION: dict[tuple[str, str], Zones] = {
    (country, region): tuple(zone for zone, names in zones.items() if region in names.split())
    for country, zones in _REGIONS.items()
    for regions in zones.values()
    for region in regions.split()
}
_BY_POSTCODE = {beginning: zone for zone, listed in _US_POSTCODES.items() for beginning in listed.split()}


def zones_of_country(country: str) -> Zones:
    """Return every zone that a country (ISO 3166) keeps, or none for one that is not in the table."""
    return _COUNTRIES.get(country, ())


# Customers of one file live in few places: what these three say of a place is worked out once.


@lru_cache(maxsize=4096)
def zones_of(country: str, region: str | None = None, postcode: str | None = None) -> Zones:
    """Return the zones that an address leaves possible: by postcode, else by region, else by country.

    A postcode is heard only when it agrees with the region: an address that contradicts itself narrows nothing.
    """
    by_region = _BY_REGION.get((country, (region or "").strip().upper()), ())
    by_postcode = _postcode_zone(postcode or "") if country == "US" else None
    if by_postcode is not None and by_postcode in by_region:
        return (by_postcode,)
    return by_region or zones_of_country(country)


@lru_cache(maxsize=4096)
def same_clock(zones: Zones) -> Zones:
    """Return the zones with every one replaced by the one whose clock it shares, each once, order kept."""
    return tuple(dict.fromkeys(SAME_CLOCK.get(zone, zone) for zone in zones))


@lru_cache(maxsize=4096)
def likely_zones(of_number: Zones, of_place: Zones) -> Zones:
    """Return the zones in which a customer may be, from what a number and an address each leave possible.

    What both allow. Where they contradict each other, all of either, the address's first: a call must then be
    convenient in every one (12 CFR 1006.6(b)(1), comment 6(b)(1)(i)-2). Without one of them, the other.
    """
    number, place = same_clock(of_number), same_clock(of_place)
    if not number or not place:
        return number or place
    both = tuple(zone for zone in place if zone in number)
    return both or (*place, *number)


def _postcode_zone(postcode: str) -> str | None:
    digits = postcode.strip()[:5]
    return _BY_POSTCODE.get(digits) or _BY_POSTCODE.get(digits[:3])
