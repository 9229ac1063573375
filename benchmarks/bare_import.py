"""The floor of an import: the file through `csv.reader`, and the rows that came of it by raw inserts.

python -m benchmarks.bare_import EMPTY IMPORTED FILE takes the rows out of the profile into which FILE was imported and
puts them into an empty one, 500 customers to a transaction, every table that an import fills, in the same order. Only
the reader and the writing are timed; the key of both comes on the standard input.
"""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from time import perf_counter
from typing import Any

from agentdesk.domain.likeness import Person
from agentdesk.models.state import SEARCH
from agentdesk.models.working import PERSON_KEY
from agentdesk.platform.paths import Profile
from agentdesk.storage import duplicates
from agentdesk.storage.project import STATES
from agentdesk.storage.statements import insert
from benchmarks.floor import raw
from benchmarks.profiles import Made

AT_ONCE = 500
OF_CUSTOMERS = ("base_phone", "base_address", "base_remark", "base_debt", *STATES)
Rows = tuple[str, Sequence[Any]]


def main(empty: str, imported: str, source: str) -> int:
    """Write the rows, and tell how many seconds that and the reading took."""
    key = bytes.fromhex(sys.stdin.readline())
    print("begins", flush=True)
    seconds, rows = _read(Path(source)), 0
    with raw(Made(Profile(Path(imported)), key)) as theirs, raw(Made(Profile(Path(empty)), key)) as ours:
        cursor = ours.cursor()
        free = cursor.execute("SELECT coalesce(max(seq), 0) + 1 FROM journal").fetchone()[0]
        for some in _portions(theirs, free):
            began = perf_counter()
            cursor.execute("BEGIN IMMEDIATE")
            for statement, values in some:
                cursor.executemany(statement, values)
            cursor.execute("COMMIT")
            seconds += perf_counter() - began
        rows = cursor.execute("SELECT count(*) FROM base_debt").fetchone()[0]
    print(json.dumps({"rows": rows, "seconds": seconds}))
    return 0


def _read(source: Path) -> float:
    began = perf_counter()
    with source.open(encoding="utf-8", newline="") as stream:
        for _ in csv.reader(stream):
            pass
    return perf_counter() - began


def _portions(theirs: Any, seq: int) -> Iterator[list[Rows]]:
    """Yield what was written about some customers, and its share of the events, numbered from `seq` on."""
    first, last = theirs.execute("SELECT min(rowid), max(rowid) FROM base_customer").fetchone()
    events = theirs.execute("SELECT * FROM journal WHERE kind LIKE 'portfolio.%' ORDER BY seq")
    names = [column[0] for column in events.description]
    into_journal = insert("journal", names)
    portions = range(first, last + 1, AT_ONCE)
    left = theirs.execute("SELECT count(*) FROM journal WHERE kind LIKE 'portfolio.%'").fetchone()[0]
    for place, start in enumerate(portions):
        these = f"rowid >= {start} AND rowid < {start + AT_ONCE}"
        own = f"SELECT id FROM base_customer WHERE {these}"  # noqa: S608 - our own names
        told = events.fetchmany(-(-left // (len(portions) - place)))
        left -= len(told)
        numbered = [
            tuple(seq + at if name == "seq" else value for name, value in zip(names, row, strict=True))
            for at, row in enumerate(told)
        ]
        seq += len(told)
        yield [
            _of(theirs, "base_customer", these),
            *(_of(theirs, table, f"customer IN ({own})") for table in OF_CUSTOMERS),
            _searched(theirs, these),
            _words(theirs, these),
            (into_journal, numbered),
        ]


def _of(theirs: Any, table: str, where: str) -> Rows:
    found = theirs.execute(f"SELECT * FROM {table} WHERE {where}")  # noqa: S608 - our own names
    return insert(table, [column[0] for column in found.description]), found.fetchall()


def _searched(theirs: Any, these: str) -> Rows:
    columns = ("rowid", "customer", "name", "reference", "digits")
    statement = f"SELECT {', '.join(columns)} FROM {SEARCH} WHERE {these}"  # noqa: S608 - our own names
    return insert(SEARCH, columns), theirs.execute(statement).fetchall()


def _words(theirs: Any, these: str) -> Rows:
    """Return what people are compared by: the index keeps no text, so that it is made once more, and not timed."""
    rows = theirs.execute(duplicates._SELECT + f" c.{these.replace('rowid <', 'c.rowid <')}")
    return insert(PERSON_KEY, ("rowid", "keys")), [(row[0], duplicates._words(_person(row))) for row in rows]


def _person(row: Any) -> Person:
    _, id, client, reference, name, born, street, city, postcode, country, phones = row
    numbers = frozenset((phones or "").split())
    return Person(
        id, client, reference, name, born, numbers, street or "", city or "", postcode or "", country or ""
    )


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
