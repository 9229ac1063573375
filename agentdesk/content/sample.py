"""A portfolio of invented people, for demonstrations, tests and benchmarks: the same seed gives the same file.

Nobody in it exists. Telephones end in 555-0100 to 555-0199, which are kept for fiction in every area code; mail
goes to example.com; street names are invented, town and postcode fit each other. It has the columns that the
shipped mapping `portfolio-us` knows, and what a desk has to cope with: several accounts to one customer, three
telephones shared by two customers each, part payments, places in nine time zones, wishes and notes.
"""

from __future__ import annotations

import csv
import io
import random
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

HEADER = tuple(
    """
    account_reference customer_reference first_name last_name date_of_birth email phone_1 phone_1_type phone_2
    address city state postcode language creditor debt_type opened_on due_on principal interest fees balance
    last_payment_on last_payment_amount preferred_channel preferred_hours notes
    """.split()
)
# Town, state, postcode, area code.
TOWNS = (
    ("Albany", "NY", "12207", "518"),
    ("Anchorage", "AK", "99501", "907"),
    ("Atlanta", "GA", "30303", "404"),
    ("Baltimore", "MD", "21202", "410"),
    ("Boise", "ID", "83702", "208"),
    ("Charleston", "WV", "25301", "304"),
    ("Chicago", "IL", "60614", "312"),
    ("Cleveland", "OH", "44114", "216"),
    ("Denver", "CO", "80202", "303"),
    ("Detroit", "MI", "48226", "313"),
    ("El Paso", "TX", "79901", "915"),
    ("Evansville", "IN", "47708", "812"),
    ("Fargo", "ND", "58102", "701"),
    ("Honolulu", "HI", "96813", "808"),
    ("Nashville", "TN", "37203", "615"),
    ("New Orleans", "LA", "70112", "504"),
    ("Oakland", "CA", "94612", "510"),
    ("Omaha", "NE", "68102", "402"),
    ("Pensacola", "FL", "32501", "850"),
    ("Phoenix", "AZ", "85004", "602"),
    ("Portland", "OR", "97204", "503"),
    ("Providence", "RI", "02903", "401"),
    ("San Juan", "PR", "00901", "787"),
    ("Tampa", "FL", "33602", "813"),
)
CREDITORS = (
    ("Bluestem Credit Union", "credit_card"),
    ("Cedar Valley Power", "utility"),
    ("Fern & Hollow Furniture", "retail"),
    ("Meadowbrook Dental", "medical"),
    ("Northlight Telecom", "telecom"),
    ("Riverbend Clinic", "medical"),
)
FIRST_NAMES = tuple(
    """
    Adaeze Agnes Amara Anders Beatriz Bruno Camille Carlos Daniela Desmond Elif Emeka Esther Felix
    Frances Gustavo Harriet Hiroshi Ibrahim Ingrid Jerome Jiwoo Josefina Kamala Lorenzo Lucía Malik
    Marisol Nadia Oskar Paloma Quentin Renée Rosa Samira Tobias Ursula Violet Wanda Yolanda
    """.split()
)
LAST_NAMES = tuple(
    """
    Abbott Acosta Adeyemi Baptiste Benítez Calloway Chukwu Delgado Dvořák Ellison Fairbanks Fuentes
    Gallagher Greene Hashimoto Holloway Ibarra Jaramillo Kendrick Lindqvist Mahmoud McAllister Montoya
    O'Hara Okonkwo Pacheco Quintero Rasmussen Sandoval Sørensen Thibodeaux Underwood Vasquez Whitaker
    Yamamoto Zimmerman
    """.split()
)
STREETS = tuple("Alder Birch Clover Dogwood Elder Juniper Laurel Magnolia Orchard Willow".split())
WAYS = ("Ave", "Ct", "Dr", "Ln", "Rd", "St")
CHANNELS = ("phone", "email", "text", "", "")
HOURS = ("", "", "", "after 17:00", "09:00-12:00", "not Friday", "lunch time")
NOTES = (
    *("", "", "", "", "", "Asked for a letter first", "Please speak slowly", "Do not leave messages"),
    *(
        "Hours cut at work",
        "Waiting for insurance to answer",
        "Moved in spring",
        "Needs an interpreter. Speaks Somali",
    ),
)
SHARED = 3
Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class _Home:
    """Where a customer lives: last name, telephone, and the columns of the address."""

    last_name: str
    phone: str
    address: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Person:
    """A customer's columns: those before the account's, and those after it."""

    home: _Home
    before: tuple[str, ...]
    after: tuple[str, ...]


def text(customers: int = 470, accounts: int = 600, *, seed: int = 7, today: date) -> str:
    """Return a portfolio as CSV; `today` is the day it is made for. There are at least as many accounts as people."""
    target = io.StringIO()
    writer = csv.writer(target, lineterminator="\n")
    writer.writerow(HEADER)
    writer.writerows(rows(customers, accounts, seed=seed, today=today))
    return target.getvalue()


def rows(customers: int, accounts: int, *, seed: int = 7, today: date) -> Iterator[tuple[str, ...]]:
    """Yield the rows of a portfolio, a customer's accounts one after the other."""
    chance = _Chance(seed)
    extra = [0] * customers
    for _ in range(accounts - customers):
        extra[chance.below(customers)] += 1
    home: _Home | None = None
    number = 0
    for index, more in enumerate(extra):
        person = _person(chance, index, home or _home(chance, index))
        # The customer after each of the first ones lives in the same home, under the same number.
        home = person.home if index % 4 == 0 and index // 4 < SHARED else None
        for _ in range(1 + more):
            yield (f"DM-{20000 + number}", *person.before, *_account(chance, today), *person.after)
            number += 1


class _Chance:
    """Chance that a seed repeats, on every machine and every version of Python."""

    def __init__(self, seed: int) -> None:
        self._next = random.Random(seed).random  # noqa: S311 - a sample, not a secret

    def below(self, limit: int) -> int:
        """Return a whole number from 0, below the limit."""
        return int(self._next() * limit)

    def one_of(self, things: Sequence[Thing]) -> Thing:
        """Return one of some things."""
        return things[self.below(len(things))]

    def day(self, latest: date, back: int) -> date:
        """Return a day up to `back` days before the latest one."""
        return latest - timedelta(days=self.below(back))


def _home(chance: _Chance, index: int) -> _Home:
    town, state, postcode, area = TOWNS[index % len(TOWNS)]
    street = f"{101 + chance.below(9800)} {chance.one_of(STREETS)} {chance.one_of(WAYS)}"
    phone = _phone(area, index // len(TOWNS))
    return _Home(chance.one_of(LAST_NAMES), phone, (street, town, state, postcode))


def _person(chance: _Chance, index: int, home: _Home) -> _Person:
    first, last = chance.one_of(FIRST_NAMES), home.last_name
    # Second numbers are counted from the other end, so that they meet no first one.
    area = TOWNS[index % len(TOWNS)][3]
    second = _phone(area, 99 - index // len(TOWNS)) if chance.below(3) == 0 else ""
    mail = f"{_ascii(first)}.{_ascii(last)}{index}@example.com" if chance.below(4) else ""
    language = "es" if chance.below(4) == 0 else "en"
    born = chance.day(date(2005, 12, 31), 60 * 365)
    kind = chance.one_of(("mobile", "mobile", "landline", "work"))
    about = (f"P{3000 + index}", first, last, born.isoformat(), mail, home.phone, kind, second)
    wishes = (chance.one_of(CHANNELS), chance.one_of(HOURS), chance.one_of(NOTES))
    return _Person(home, (*about, *home.address, language), wishes)


def _account(chance: _Chance, today: date) -> tuple[str, ...]:
    creditor, kind = chance.one_of(CREDITORS)
    due = chance.day(today - timedelta(days=6), 400)
    opened = chance.day(due - timedelta(days=60), 700)
    # Most accounts are small, a few are large.
    principal = 4_000 + chance.below(60_000) * (1 + chance.below(4) * chance.below(5))
    interest = chance.below(principal // 8) if chance.below(2) else 0
    fees = chance.one_of((0, 0, 1_500, 2_500, 3_500))
    owed = principal + interest + fees
    has_paid = chance.below(3) == 0
    paid_on = chance.day(today, 200) if has_paid else None
    paid = _cents(1_000 + chance.below(9_000)) if has_paid else ""
    amounts = (_cents(principal), _cents(interest), _cents(fees), _cents(owed))
    days = (opened.isoformat(), due.isoformat())
    return (creditor, kind, *days, *amounts, paid_on.isoformat() if paid_on else "", paid)


def _phone(area: str, line: int) -> str:
    return f"+1{area}55501{line % 100:02}"


def _cents(minor: int) -> str:
    return f"{minor // 100}.{minor % 100:02}"


def _ascii(name: str) -> str:
    folded = unicodedata.normalize("NFKD", name.replace("ø", "o")).encode("ascii", "ignore").decode()
    return "".join(char for char in folded.lower() if char.isalpha())
