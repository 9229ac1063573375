"""Invented people in any number, the same for the same seed, as a client would send them: one row an account.

Names, streets and creditors are made up; every number has the exchange 555, which rings nowhere.
"""

from __future__ import annotations

import csv
import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

SEED = 20260304
FIRST = """Ada Adam Aisha Alba Amir Ana Andre Anita Bela Ben Bianca Bruno Carla Cem Chloe Clara Dana Dario Deepa
Diego Edith Elena Elias Emma Erik Eva Farah Felix Flora Frida Gita Greta Hana Hugo Ida Igor Ines Ivan Jana Jonas
Jose Julia Kai Karim Kemal Klara Lara Leila Leo Lina Luca Lucia Maja Malik Mara Marta Mei Milan Mina Nadia Nina
Noel Nora Olga Omar Oscar Paula Pedro Petra Priya Rafael Ravi Rita Rosa Ruth Samir Sara Sofia Stefan Tara Teo
Theo Tomas Uma Vera Viktor Wanda Xenia Yara Yusuf Zara Zoe""".split()
BEGINNINGS = """Al Bar Bel Bren Cal Car Dal Dor El Fair Fal Gar Gren Hal Har Hol Kel Kor Lan Lor Mar Mil Nor Ol Par
Pel Quin Ras Ren Ros Sal Sel Tar Tol Ul Val Ver Wal Wes Yar Zel""".split()
ENDINGS = """berg by dale den dorf field ford gate ham holm ina ini kin land ley lin man mere mond nett ova rick ridge
son stead ston tano ton vale wick win worth""".split()
# Area codes with the state, a town and the beginning of a ZIP code there.
PLACES = (
    ("212", "NY", "New York", "100"),
    ("213", "CA", "Los Angeles", "900"),
    ("303", "CO", "Denver", "802"),
    ("305", "FL", "Miami", "331"),
    ("312", "IL", "Chicago", "606"),
    ("317", "IN", "Indianapolis", "462"),
    ("404", "GA", "Atlanta", "303"),
    ("415", "CA", "San Francisco", "941"),
    ("503", "OR", "Portland", "972"),
    ("512", "TX", "Austin", "787"),
    ("602", "AZ", "Phoenix", "850"),
    ("612", "MN", "Minneapolis", "554"),
    ("617", "MA", "Boston", "021"),
    ("702", "NV", "Las Vegas", "891"),
    ("713", "TX", "Houston", "770"),
    ("801", "UT", "Salt Lake City", "841"),
    ("808", "HI", "Honolulu", "968"),
    ("901", "TN", "Memphis", "381"),
)
# Of a line number's four digits; and area codes for whoever comes after all of those above are given out.
LINES = 10_000
MORE_AREAS = """201 202 203 205 206 207 208 209 210 214 215 216 217 218 219 224 225 228 229 231 234 239 240 248 251 252
253 254 256 260 262 267 269 270 276 281 301 302 304 307 308 309 310 313 314 315 316 318 319 320 321 323 325 330 331 334
336 337 339 347 351 352 360 361 385 386 401 402 405 406 407 408 409 410 412 413 414 417 419 423 424 425 430 432 434 435
440 442 443 458 463 469 470 475""".split()
STREETS = ("Maple Rd", "Oak St", "Cedar Ave", "Lake Dr", "Mill Ln", "Hill St", "Park Ave", "River Rd")
CREDITORS = (
    ("Harborlight Telecom", "telecom"),
    ("Meadowbrook Furniture", "retail"),
    ("Larkfield Bank", "credit_card"),
    ("Westmere Power", "utility"),
    ("Brightwater Clinic", "medical"),
)


@dataclass(frozen=True, slots=True)
class Person:
    """One invented customer, with what a search can find them by."""

    first_name: str
    last_name: str
    reference: str
    account: str
    number: str


def people(count: int) -> Iterator[Person]:
    """Yield so many people; the first ones are the same whatever the count."""
    pick = random.Random(SEED)  # noqa: S311 - nothing is kept secret by it
    for place in range(count):
        last = pick.choice(BEGINNINGS) + pick.choice(ENDINGS)
        if pick.random() < 0.1:
            last += f"-{pick.choice(BEGINNINGS)}{pick.choice(ENDINGS)}"
        number = f"+1{_area(place)}555{place // len(PLACES) % LINES:04}"
        yield Person(pick.choice(FIRST), last, f"C{700_000 + place}", f"AD-{4_800_000 + place}", number)


def _area(place: int) -> str:
    """Return the area code of somebody: of the town they live in, until its numbers are given out."""
    town, turn = place % len(PLACES), place // (len(PLACES) * LINES)
    return PLACES[town][0] if turn == 0 else MORE_AREAS[((turn - 1) * len(PLACES) + town) % len(MORE_AREAS)]


def write_portfolio(path: Path, count: int, first: int = 0) -> None:
    """Write a client's file of so many customers, one account each, as the shipped mapping `portfolio-us` reads it.

    They are those after the `first` so many, whom another file may have brought.
    """
    with path.open("w", encoding="utf-8", newline="") as stream:
        table = csv.DictWriter(stream, COLUMNS)
        table.writeheader()
        some = islice(enumerate(people(first + count)), first, None)
        table.writerows(_row(place, person) for place, person in some)


def _row(place: int, person: Person) -> dict[str, object]:
    _area, state, city, zip_code = PLACES[place % len(PLACES)]
    creditor, kind = CREDITORS[place % len(CREDITORS)]
    principal = 40_000 + place * 7_919 % 400_000
    return {
        "account_reference": person.account,
        "customer_reference": person.reference,
        "first_name": person.first_name,
        "last_name": person.last_name,
        "date_of_birth": f"{1945 + place % 58}-{1 + place % 12:02}-{1 + place % 28:02}",
        "email": f"customer{place}@example.com",
        "phone_1": person.number,
        "phone_1_type": ("mobile", "landline", "work")[place % 3],
        "address": f"{100 + place % 9_000} {STREETS[place % len(STREETS)]}",
        "city": city,
        "state": state,
        "postcode": f"{zip_code}{place % 100:02}",
        "language": "es" if place % 9 == 0 else "en",
        "creditor": creditor,
        "debt_type": kind,
        "opened_on": f"2024-{1 + place % 12:02}-15",
        "due_on": f"2025-{1 + place % 12:02}-10",
        "principal": _dollars(principal),
        "interest": "0.00",
        "fees": _dollars(place % 4 * 500),
        "balance": _dollars(principal + place % 4 * 500),
    }


def _dollars(cents: int) -> str:
    return f"{cents // 100}.{cents % 100:02}"


COLUMNS = """account_reference customer_reference first_name last_name date_of_birth email phone_1 phone_1_type
phone_2 address city state postcode language creditor debt_type opened_on due_on principal interest fees balance
last_payment_on last_payment_amount preferred_channel preferred_hours notes""".split()
