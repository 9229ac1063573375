"""Finding customers who may be one person: a few at a time, beside the work, and from where it was left.

`look` gives each customer their words, one for every way of being alike (domain/likeness.py). `compare_next` goes
through the next words in their order, and whoever shares one is compared in full. So a row costs its words and nothing
is ever compared with everything. One portion goes through so many words and compares so many pairs, whatever is on
file: where a word is shared by many, the next portion goes on in the midst of those who share it.
"""

# ruff: noqa: S608 - every name in this SQL is our own

from __future__ import annotations

import json
import zlib
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import Any

from sqlalchemy import Connection

from agentdesk.domain.likeness import Person, keys, likeness
from agentdesk.models.working import PERSON_KEY
from agentdesk.storage import meta
from agentdesk.storage.import_work import HIDDEN
from agentdesk.storage.many import marked, pieces
from agentdesk.storage.statements import insert, run, run_each

# A portion goes through words that customers have so many times in all, asks who shares at most so many of them, and
# compares about as many pairs (docs/decisions/0038 has what that takes).
PORTION = 5_000
MOST_PAIRS = 100
# Up to so many who share a word are compared each with each; of more, each with the first and with the next.
FEW = 8
MOST = 500
# Nobody has so many telephones: of a customer with more, the first ones are heeded.
MOST_PHONES = 100
_PLACE = "duplicates_place"
# Behind a word of hexadecimal digits, and before the next one.
_BEHIND = "~"


def look(connection: Connection, customers: Iterable[str]) -> int:
    """Give these customers their words anew, and have all words gone through again; return how many people they are.

    Pairs found of them before are dropped: they are found again where they still are alike. What people have decided
    stays. Businesses are not looked at.
    """
    ids = sorted(set(customers))
    count = 0
    for some in pieces(ids):
        run(connection, marked(_FORGET, some), (*some, *some))
        people = list(_people(connection, marked(_BY_ID, some), some))
        run_each(connection, _KEEP, [(row, _words(person)) for row, person in people])
        count += len(people)
    if ids:
        meta.write(connection, _PLACE, "")
    return count


def compare_next(connection: Connection, now: int) -> bool:
    """Compare some of those who share a word, from where it was left; return whether more is left.

    `now` is epoch milliseconds.
    """
    place = meta.read(connection, _PLACE)
    if place is None:
        return False
    word, _, after = place.partition(" ")
    words, following = _next_words(connection, word)
    pairs: list[tuple[int, int]] = []
    for one in words:
        some, last = _next_pairs(
            _holders(connection, one), int(after) if one == word else 0, MOST_PAIRS - len(pairs)
        )
        pairs += some
        if last is not None or len(pairs) >= MOST_PAIRS:
            following = f"{one}{_BEHIND}" if last is None else f"{one} {last}"
            break
    _compare(connection, pairs, now)
    if following is None:
        meta.forget(connection, _PLACE)
    else:
        meta.write(connection, _PLACE, following)
    return following is not None


def is_left(connection: Connection) -> bool:
    """Return whether words are left to be gone through."""
    return meta.read(connection, _PLACE) is not None


def forget(connection: Connection, customers: Sequence[str]) -> None:
    """Leave no words and no pairs of customers who are about to leave the file; at most some hundred at a time."""
    run(connection, marked(_FORGET, customers), (*customers, *customers))
    run(connection, marked(_WORDLESS, customers), tuple(customers))


def person(connection: Connection, customer: str) -> Person | None:
    """Return what is compared of one customer, or None for one who is not on file, and for a business."""
    return next((one for _, one in _people(connection, marked(_BY_ID, (customer,)), (customer,))), None)


def _next_words(connection: Connection, word: str) -> tuple[list[str], str | None]:
    """Return the words from this one on that several people share, as far as a portion goes, and where that ends."""
    found, gone_through = [], 0
    for term, holders in run(connection, _TERMS, (word, PORTION)):
        if holders > 1:
            found.append(term)
        gone_through += max(1, holders)
        if gone_through >= PORTION or len(found) >= MOST_PAIRS:
            return found, f"{term}{_BEHIND}"
    return found, None


def _next_pairs(holders: Sequence[int], after: int, most: int) -> tuple[list[tuple[int, int]], int | None]:
    """Return the next pairs of those who share a word, and the last one compared where others follow.

    Everybody up to `after` was compared before. There may be a few pairs more than `most`: a small group goes whole.
    """
    if len(holders) <= FEW:
        return list(combinations(holders, 2)), None
    pairs: list[tuple[int, int]] = []
    for place in range(max(1, bisect_right(holders, after)), len(holders)):
        if len(pairs) >= most:
            return pairs, holders[place - 1]
        pairs += dict.fromkeys([(holders[0], holders[place]), (holders[place - 1], holders[place])])
    return pairs, None


def _compare(connection: Connection, pairs: Sequence[tuple[int, int]], now: int) -> None:
    """Keep which of some pairs may be one person."""
    people = _by_row(connection, sorted({row for pair in pairs for row in pair}))
    known = [(people[one], people[other]) for one, other in pairs if one in people and other in people]
    run_each(connection, _FOUND, [(*found, now) for pair in known for found in _alike(*pair)])


def _alike(*pair: Person) -> Iterator[tuple[Any, ...]]:
    """Yield the row of a pair that may be one person."""
    one, other = sorted(pair, key=lambda person: person.id)
    if (found := likeness(one, other)) is not None:
        agree, contradict = json.dumps(found.agree), json.dumps(found.contradict)
        yield (one.id, other.id, found.why, found.rank, agree, contradict)


def _words(one: Person) -> str:
    return " ".join({f"{zlib.crc32(key.encode('utf-8', 'replace')):08x}" for key in keys(one)})


def _holders(connection: Connection, word: str) -> list[int]:
    return [row for (row,) in run(connection, _HOLDERS, (f'"{word}"', MOST))]


def _by_row(connection: Connection, rows: Sequence[int]) -> dict[int, Person]:
    found: dict[int, Person] = {}
    for some in pieces(rows):
        found.update(_people(connection, marked(_BY_ROW, some), some))
    return found


def _people(connection: Connection, statement: str, values: Sequence[Any]) -> Iterator[tuple[int, Person]]:
    for row, id, client, reference, name, born, street, city, postcode, country, phones in run(
        connection, statement, values
    ):
        numbers = frozenset((phones or "").split())
        place = (street or "", city or "", postcode or "", country or "")
        yield row, Person(id, client, reference, name, born, numbers, *place)


_SELECT = f"""
    SELECT c.rowid, c.id, c.client, c.reference, c.full_name, c.birth_date, a.line, a.city, a.postcode, a.country,
           (SELECT group_concat(p.number, ' ') FROM (
               SELECT number FROM base_phone WHERE customer = c.id ORDER BY position LIMIT {MOST_PHONES}) p)
    FROM base_customer c LEFT JOIN base_address a ON a.customer = c.id AND a.position = 0
    WHERE c.kind = 'person' AND c.batch NOT IN ({HIDDEN}) AND"""
_BY_ID, _BY_ROW = f"{_SELECT} c.id IN (?*) ORDER BY c.rowid", f"{_SELECT} c.rowid IN (?*)"
_FORGET = "DELETE FROM possible_duplicate WHERE one IN (?*) OR other IN (?*)"
_WORDLESS = (
    f"DELETE FROM {PERSON_KEY} WHERE rowid IN (SELECT c.rowid FROM base_customer c WHERE c.id IN (?*))"
)
_KEEP = f"INSERT OR REPLACE INTO {PERSON_KEY} (rowid, keys) VALUES (?, ?)"
_TERMS = f"SELECT term, doc FROM {PERSON_KEY}_word WHERE term >= ? ORDER BY term LIMIT ?"
_HOLDERS = f"SELECT rowid FROM {PERSON_KEY} WHERE {PERSON_KEY} MATCH ? LIMIT ?"
_FOUND = insert(
    "possible_duplicate", ("one", "other", "why", "rank", "agree", "contradict", "found_at")
).replace("INSERT", "INSERT OR IGNORE")
