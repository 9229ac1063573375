"""Finding customers by name, reference or number in any format, through the file's own full-text index.

Every typed word is a prefix. Digits are joined first, so that "(312) 555-0142", "+1 312 555 0142" and
"5550142" find the same number. A number is kept whole, without its country code, and by its endings; a zero that
is dialled before a national number is no part of it.
"""

# ruff: noqa: S608 - every name in this SQL is our own

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection

from agentdesk.domain.places import likely_zones, zones_of
from agentdesk.models.state import SEARCH
from agentdesk.storage.import_work import EVERYBODY
from agentdesk.storage.many import marked, pieces, select
from agentdesk.storage.statements import insert, run, run_each

# Nothing is read of the index but where the customer's own row is: each row more to look up is a page to decrypt.
FIND = f"""
    SELECT c.sort_name, c.id, c.full_name, c.reference, c.zones FROM (
        SELECT rowid AS number FROM {SEARCH} WHERE {SEARCH} MATCH ? LIMIT ?
    ) s CROSS JOIN base_customer c ON c.rowid = s.number"""
# Endings of a number that people type: without an area code, which leaves six to eight digits, and the last four.
ENDINGS = (8, 7, 6, 4)
_NUMBER = re.compile(r"(?:tel:)?[+(]?[0-9][0-9\s().+/-]{2,}\Z")
_WORD = re.compile(r"[^\W_]+")
_NO_DIGIT = re.compile(r"[^0-9]")
# Country codes have one digit, these two, and otherwise three (ITU-T E.164, annex).
_TWO_DIGITS = frozenset(
    "20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 "
    "90 91 92 93 94 95 98".split()
)


def match_of(text: str) -> str | None:
    """Return the full-text query for what was typed, or None when nothing can be searched for yet."""
    typed = _plain(text)
    words = _WORD.findall(typed)[:8]
    if len("".join(words)) < 2:
        return None
    match = " ".join(f'"{word}"*' for word in words)
    if not (numbers := _number_in(typed)):
        return match
    ways = [f"reference:({match})", f'reference:"{numbers[0]}"*', *(f'digits:"{one}"*' for one in numbers)]
    return " OR ".join(ways)


def _number_in(typed: str) -> tuple[str, ...]:
    """Return the digits of a typed number, all of them first and then as it is dialled; none for what is no number."""
    plain = "".join(str(unicodedata.decimal(char, char)) for char in typed)
    if not _NUMBER.match(plain):
        return ()
    dialled = _NO_DIGIT.sub("", plain.replace("(0)", "")).lstrip("0")
    return (_NO_DIGIT.sub("", plain), dialled) if dialled else (_NO_DIGIT.sub("", plain),)


def find(connection: Connection, text: str, limit: int) -> Sequence[Any]:
    """Return rows that fit what was typed, by name.

    They hold the name they are sorted by, the customer, the name, the reference, and the zones with blanks between.
    """
    query = match_of(text)
    if query is None:
        return []
    rows: list[Any] = run(connection, FIND, (query, limit)).fetchall()
    # Sorted here, by the same order of code points: for a page of rows SQLite would take a table of its own for it.
    # What a row is sorted by stands first in it, and no two have the customer in common, which stands second.
    rows.sort()
    return rows


def fitting_numbers(connection: Connection, text: str, customers: Sequence[str]) -> dict[str, str]:
    """Return which number of each customer fits what was typed, in E.164; nothing where that was no number."""
    numbers = _number_in(_plain(text))
    if not numbers or not customers:
        return {}
    rows = select(connection, _NUMBERS, customers)
    # Backwards, so that of two that fit the one that is tried first stays.
    return {
        customer: number
        for customer, number in reversed(rows)
        if any(way.startswith(numbers) for way in _ways_to_dial(number))
    }


def index(connection: Connection, customers: Iterable[str], *, are_new: bool = False) -> None:
    """Make the index follow from the master data of these customers, and what a search shows beside their names.

    Who is new is not in it yet.

    Its rows have the numbers of the customers' own rows: looking for them by id would read the whole index.
    """
    for some in pieces(sorted(set(customers))):
        if not are_new:
            forget(connection, some)
        people = run(connection, marked(_PEOPLE, some), some).fetchall()
        rows = [
            (row, id, _plain(name), _plain(f"{reference} {debts or ''}"), _digits(numbers))
            for row, id, name, reference, debts, numbers, *_places in people
        ]
        if rows:
            run_each(connection, _INSERT, rows)
            run_each(connection, _LOCATE, [(_zones(*row[6:]), row[0]) for row in people])


def forget(connection: Connection, customers: Sequence[str]) -> None:
    """Take customers out of the index, a few hundred at most, while their own rows still tell where they are in it."""
    run(connection, marked(_FORGET, customers), customers)


def index_all(connection: Connection) -> None:
    """Drop the index and make it again from all customers."""
    connection.exec_driver_sql(f"DELETE FROM {SEARCH}")
    index(connection, connection.exec_driver_sql(EVERYBODY).scalars().all())


def _plain(text: str) -> str:
    """Return a text in one form, however its letters were put together."""
    return (text if text.isascii() else unicodedata.normalize("NFKC", text)).strip()


def _digits(numbers: str | None) -> str:
    found: list[str] = []
    for number in (numbers or "").split():
        found += _ways_to_dial(number)
    return " ".join(dict.fromkeys(found))


def _ways_to_dial(number: str) -> list[str]:
    """Return the digits of a number in E.164 as people type them: whole, from within its country, and its endings."""
    whole = number.lstrip("+")
    national = _national(whole)
    endings = [whole[-length:] for length in ENDINGS if len(whole) > length]
    return [whole, national, national.lstrip("0"), *endings]


def _national(whole: str) -> str:
    code = 1 if whole[:1] in ("1", "7") else 2 if whole[:2] in _TWO_DIGITS else 3
    return whole[code:]


def _zones(of_number: str | None, country: str | None, region: str | None, postcode: str | None) -> str:
    """Return the zones a customer may be in, from the number that is tried first and the address."""
    place = zones_of(country or "", region, postcode)
    return " ".join(likely_zones(tuple(json.loads(of_number or "[]")), place))


_INSERT = insert(SEARCH, ("rowid", "customer", "name", "reference", "digits"))
_FORGET = f"DELETE FROM {SEARCH} WHERE rowid IN (SELECT rowid FROM base_customer WHERE id IN (?*))"
_LOCATE = "UPDATE base_customer SET zones = ? WHERE rowid = ?"
_NUMBERS = "SELECT customer, number FROM base_phone WHERE customer IN (?*) ORDER BY customer, position"
_PEOPLE = """
    SELECT c.rowid, c.id, c.full_name, c.reference,
           (SELECT group_concat(d.reference, ' ') FROM base_debt d WHERE d.customer = c.id),
           (SELECT group_concat(p.number, ' ') FROM base_phone p WHERE p.customer = c.id),
           (SELECT p.zones FROM base_phone p WHERE p.customer = c.id ORDER BY p.position LIMIT 1),
           a.country, a.region, a.postcode
    FROM base_customer c LEFT JOIN base_address a ON a.customer = c.id AND a.position = 0
    WHERE c.id IN (?*)"""
