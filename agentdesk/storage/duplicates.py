"""Finding customers who may be one person: a few at a time, beside the work, and from where it was left.

`look` gives each customer their words, one for every way of being alike (domain/likeness.py). `compare_next` goes
through the next shelves of words in their order, and whoever shares one is compared in full. So a row costs its words
and nothing is ever compared with everything: a word that one customer alone has is passed over by the index itself.
"""

# ruff: noqa: S608 - every name in this SQL is our own

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, pairwise
from typing import Any

from sqlalchemy import Connection

from agentdesk.domain.likeness import Person, keys, likeness
from agentdesk.models.working import PERSON_KEY
from agentdesk.storage import meta
from agentdesk.storage.import_work import HIDDEN
from agentdesk.storage.statements import insert, run, run_each

AT_ONCE = 500
# The words are numbers of 32 bits in hexadecimal; their first two digits are their shelf.
SHELVES = 256
# About the words of so many customers are gone through in one transaction.
PORTION = 5_000
# Up to so many who share a word are compared each with each; of more, each with the first and with the next.
FEW = 8
MOST = 500
_SHELF = "duplicates_shelf"


def look(connection: Connection, customers: Iterable[str]) -> int:
    """Give these customers their words anew, and have all shelves gone through again; return how many people they are.

    Pairs found of them before are dropped: they are found again where they still are alike. What people have decided
    stays. Businesses are not looked at.
    """
    ids = sorted(set(customers))
    count = 0
    for start in range(0, len(ids), AT_ONCE):
        some = tuple(ids[start : start + AT_ONCE])
        run(connection, _marked(_FORGET, some), (*some, *some))
        people = list(_people(connection, _marked(_BY_ID, some), some))
        run_each(connection, _KEEP, [(row, _words(person)) for row, person in people])
        count += len(people)
    if ids:
        meta.write(connection, _SHELF, "0")
    return count


def compare_next(connection: Connection, now: int) -> bool:
    """Compare whoever shares a word of the next shelf (`now` is epoch milliseconds); return whether more is left."""
    shelf = int(meta.read(connection, _SHELF) or SHELVES)
    if shelf >= SHELVES:
        return False
    last = min(shelf + _at_once(connection), SHELVES) - 1
    words = run(connection, _SHARED, (f"{shelf:02x}", f"{last:02x}g")).fetchall()
    groups = [_holders(connection, word) for (word,) in words]
    people = _by_row(connection, sorted({row for group in groups for row in group}))
    found = [pair for group in groups for pair in _alike([people[row] for row in group if row in people])]
    run_each(connection, _FOUND, [(*pair, now) for pair in found])
    if last + 1 == SHELVES:
        meta.forget(connection, _SHELF)
    else:
        meta.write(connection, _SHELF, str(last + 1))
    return last + 1 < SHELVES


def is_left(connection: Connection) -> bool:
    """Return whether shelves are left to be gone through."""
    return meta.read(connection, _SHELF) is not None


def forget(connection: Connection, customers: Sequence[str]) -> None:
    """Leave no words and no pairs of customers who are about to leave the file; at most some hundred at a time."""
    run(connection, _marked(_FORGET, customers), (*customers, *customers))
    run(connection, _marked(_WORDLESS, customers), tuple(customers))


def person(connection: Connection, customer: str) -> Person | None:
    """Return what is compared of one customer, or None for one who is not on file, and for a business."""
    return next((one for _, one in _people(connection, _marked(_BY_ID, (customer,)), (customer,))), None)


def _at_once(connection: Connection) -> int:
    """Return how many shelves are gone through in one transaction: few where many people are on file."""
    most = run(connection, _MOST).fetchone()[0] or 1
    return max(1, min(SHELVES, SHELVES * PORTION // int(most)))


def _alike(group: Sequence[Person]) -> Iterator[tuple[Any, ...]]:
    """Yield the rows of the pairs of a group that may be one person."""
    for one, other in _pairs(sorted(group, key=lambda one: one.id)):
        if (found := likeness(one, other)) is not None:
            yield (
                one.id,
                other.id,
                found.why,
                found.rank,
                json.dumps(found.agree),
                json.dumps(found.contradict),
            )


def _pairs(group: Sequence[Person]) -> Iterable[tuple[Person, Person]]:
    if len(group) <= FEW:
        return combinations(group, 2)
    return [*((group[0], other) for other in group[1:]), *pairwise(group[1:])]


def _words(one: Person) -> str:
    return " ".join({f"{zlib.crc32(key.encode('utf-8', 'replace')):08x}" for key in keys(one)})


def _holders(connection: Connection, word: str) -> list[int]:
    return [row for (row,) in run(connection, _HOLDERS, (f'"{word}"', MOST))]


def _by_row(connection: Connection, rows: Sequence[int]) -> dict[int, Person]:
    found: dict[int, Person] = {}
    for start in range(0, len(rows), AT_ONCE):
        some = tuple(rows[start : start + AT_ONCE])
        found.update(_people(connection, _marked(_BY_ROW, some), some))
    return found


def _people(connection: Connection, statement: str, values: Sequence[Any]) -> Iterator[tuple[int, Person]]:
    for row, id, client, reference, name, born, street, city, postcode, country, phones in run(
        connection, statement, values
    ):
        numbers = frozenset((phones or "").split())
        place = (street or "", city or "", postcode or "", country or "")
        yield row, Person(id, client, reference, name, born, numbers, *place)


def _marked(statement: str, values: Sequence[Any]) -> str:
    return statement.replace("?*", ", ".join("?" * len(values)))


_SELECT = f"""
    SELECT c.rowid, c.id, c.client, c.reference, c.full_name, c.birth_date, a.line, a.city, a.postcode, a.country,
           (SELECT group_concat(p.number, ' ') FROM base_phone p WHERE p.customer = c.id)
    FROM base_customer c LEFT JOIN base_address a ON a.customer = c.id AND a.position = 0
    WHERE c.kind = 'person' AND c.batch NOT IN ({HIDDEN}) AND"""
_BY_ID, _BY_ROW = f"{_SELECT} c.id IN (?*) ORDER BY c.rowid", f"{_SELECT} c.rowid IN (?*)"
_FORGET = "DELETE FROM possible_duplicate WHERE one IN (?*) OR other IN (?*)"
_WORDLESS = (
    f"DELETE FROM {PERSON_KEY} WHERE rowid IN (SELECT c.rowid FROM base_customer c WHERE c.id IN (?*))"
)
_MOST = "SELECT max(rowid) FROM base_customer"
_KEEP = f"INSERT OR REPLACE INTO {PERSON_KEY} (rowid, keys) VALUES (?, ?)"
_SHARED = f"SELECT term FROM {PERSON_KEY}_word WHERE term >= ? AND term < ? AND doc > 1"
_HOLDERS = f"SELECT rowid FROM {PERSON_KEY} WHERE {PERSON_KEY} MATCH ? LIMIT ?"
_FOUND = insert(
    "possible_duplicate", ("one", "other", "why", "rank", "agree", "contradict", "found_at")
).replace("INSERT", "INSERT OR IGNORE")
