"""Rows of a client's file on their way in: kept under their batch, found again by later rows, and shown nowhere.

A customer who comes with the batch stands in the master data at once. Whoever is on file already stays as they are
there: what the file changes about them lies beside, as a renewal, until the batch is in force.
"""

# ruff: noqa: S608 - every name in this SQL is our own

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from agentdesk.content.client_file.handback import Fault, Rejection
from agentdesk.domain.portfolio import (
    LARGEST_CHUNK,
    MOST_CUSTOMERS,
    CustomerRecord,
    DebtRecord,
    customer_of,
    value_of,
)
from agentdesk.journal.canonical import text_of
from agentdesk.storage import portfolio
from agentdesk.storage.many import select
from agentdesk.storage.statements import insert, run, run_each, run_named

PAGE = 500
MOST_HOLDERS = 12
TABLES = (
    "staged_chunk",
    "staged_name",
    "staged_renewal",
    "staged_phone",
    "staged_flag",
    "staged_reject",
)


@dataclass(frozen=True, slots=True)
class Renewal:
    """What a file changes about a customer on file: the whole record, unless the person stays as they are; debts."""

    customer: str
    record: CustomerRecord | None
    debts: tuple[DebtRecord, ...]


class Staged:
    """What a batch holds so far, as this transaction sees it."""

    def __init__(self, connection: Connection, batch: str) -> None:
        """Look through a connection at one batch."""
        self._connection = connection
        self._batch = batch

    def named(self, keys: Iterable[str]) -> dict[str, tuple[str, int]]:
        """Return which of these the file has named already: what is kept of each, such as whose it is, and its line."""
        rows = select(self._connection, _NAMED, keys, self._batch)
        return {key: (kept, line) for key, kept, line in rows}

    def of_batch(self, customers: Iterable[str]) -> set[str]:
        """Return who of these came with the batch."""
        return {row[0] for row in select(self._connection, _OF_BATCH, customers, self._batch)}

    def renewals(self, customers: Iterable[str]) -> dict[str, CustomerRecord | None]:
        """Return who of these the file has spoken of, each with the record that it makes, or None while unchanged."""
        rows = select(self._connection, _RENEWED, customers, self._batch)
        return {customer: None if text is None else customer_of(json.loads(text)) for customer, text in rows}

    def holders(self, numbers: Sequence[str]) -> dict[str, set[str]]:
        """Return who has these numbers once the batch is in force, whichever client brought them.

        Of a number that many have, only some are named: a file may give everybody the same one.
        """
        asked = text_of(list(dict.fromkeys(numbers)))
        found = {}
        for (number,) in run(self._connection, _HELD_AT_ALL, (asked, self._batch)).fetchall():
            values = {"batch": self._batch, "number": number, "most": MOST_HOLDERS}
            found[number] = {row[0] for row in run_named(self._connection, _HOLDERS, values)}
        return found


def put_new(
    connection: Connection, batch: str, customers: Iterable[CustomerRecord], debts: Iterable[DebtRecord]
) -> None:
    """Put customers who come with a batch, and debts of such customers, where later rows find them."""
    portfolio.write_customers(connection, batch, list(customers))
    portfolio.write_debts(connection, batch, list(debts))


def put_renewals(connection: Connection, batch: str, renewals: Sequence[Renewal]) -> None:
    """Keep what a file changes about customers on file; debts join those that earlier rows have brought."""
    before = _debts_before(connection, batch, [one.customer for one in renewals])
    rows = [
        (
            batch,
            one.customer,
            None if one.record is None else text_of(value_of(one.record)),
            text_of([*before.get(one.customer, ()), *map(value_of, one.debts)]),
        )
        for one in renewals
    ]
    run_each(connection, _PUT_RENEWAL, rows)
    changed = [one.record for one in renewals if one.record is not None]
    run_each(connection, _DROP_PHONES, [(one.id, batch) for one in changed])
    run_each(
        connection, _PUT_PHONE, [(batch, phone.number, one.id) for one in changed for phone in one.phones]
    )


def put_names(connection: Connection, batch: str, names: Iterable[tuple[str, str, int]]) -> None:
    """Keep what the file has named: key, what is kept of it, line."""
    run_each(connection, _PUT_NAME, [(batch, *one) for one in names])


def put_flags(connection: Connection, batch: str, flags: Iterable[tuple[str, str, str, int]]) -> None:
    """Keep what a person should look at: kind, what belongs together, customer, how often. Each is kept once."""
    run_each(connection, _PUT_FLAG, [(batch, *one) for one in flags])


def put_rejects(connection: Connection, batch: str, rejections: Iterable[Rejection]) -> None:
    """Keep rows that go back, each under a line of its own.

    One whose line is taken, or is none, which no reader gives, is put behind the others: a row not kept would be lost.
    """
    rows = [
        (
            batch,
            one.line,
            json.dumps(one.cells),
            None if one.text is None else json.dumps(one.text),
            json.dumps([(fault.column, fault.reason, fault.names) for fault in one.faults]),
        )
        for one in rejections
    ]
    run_each(connection, _PUT_REJECT, rows)


def rejects(connection: Connection, batch: str, after: int = 0) -> Iterator[Rejection]:
    """Yield rows that go back in the order of the file, fetched in pages, after a line: no two have the same."""
    while rows := rejects_page(connection, batch, after, PAGE):
        yield from rows
        after = rows[-1].line


def has_rejects_but(connection: Connection, batch: str, reasons: Sequence[str]) -> bool:
    """Return whether any row goes back for another reason than these, each given by how it begins."""
    but = " AND ".join("coalesce(json_extract(faults, '$[0][1]'), '') NOT LIKE ?||'%'" for _ in reasons)
    found = connection.exec_driver_sql(f"{_ANY_REJECT} AND {but} LIMIT 1", (batch, *reasons))
    return found.first() is not None


def rejects_page(connection: Connection, batch: str, after: int, limit: int) -> list[Rejection]:
    """Return some rows that go back, in the order of the file, after a line."""
    return [
        Rejection(
            line,
            tuple(Fault(*fault) for fault in json.loads(faults)),
            tuple(json.loads(cells)),
            None if text is None else json.loads(text),
        )
        for line, cells, text, faults in connection.exec_driver_sql(_REJECTS, (batch, after, limit))
    ]


def put_chunks(connection: Connection, batch: str, first: int, chunks: Sequence[tuple[str, str]]) -> None:
    """Keep what goes into the journal, from a position on: kind of event and canonical text."""
    rows = [(batch, first + place, *one) for place, one in enumerate(chunks)]
    run_each(connection, insert("staged_chunk", ("batch", "position", "kind", "payload")), rows)


def chunk_texts(
    batch: str, first: int, customers: Iterable[CustomerRecord], debts: Iterable[DebtRecord]
) -> list[str]:
    """Return the payloads of `portfolio.chunk` events, canonical, none larger than an event should be.

    Each record is written once, and the payload put together from those texts: writing is what costs.
    """
    people = [text_of(value_of(one)) for one in customers]
    accounts = [text_of(value_of(one)) for one in debts]
    made: list[str] = []
    while people or accounts:
        room = LARGEST_CHUNK
        some, room = _fitting(people, room)
        others, _ = ([], 0) if people else _fitting(accounts, room, may_be_first=not some)
        made.append(
            f'{{"batch":"{batch}","customers":[{",".join(some)}],"debts":[{",".join(others)}],'
            f'"position":{first + len(made)}}}'
        )
    return made


def flags(connection: Connection, batch: str) -> dict[str, int]:
    """Return how many there are of each kind of flag; customers with one number, or one reference, are one."""
    return {row[0]: row[1] for row in connection.exec_driver_sql(_COUNT_FLAGS, (batch,))}


def flags_named(connection: Connection, batch: str, limit: int) -> list[tuple[str, str, list[str], int]]:
    """Return flags one by one, as many as the limit: kind, what belongs together, the customers, how often."""
    rows = connection.exec_driver_sql(_FLAGS, (batch, limit)).all()
    return [(kind, key, sorted(json.loads(customers)), times) for kind, key, customers, times in rows]


def clear(connection: Connection, batch: str, limit: int) -> bool:
    """Take up to so many rows of each table of a batch away; return whether any may be left."""
    taken = 0
    for table in TABLES:
        key = "rowid" if table in ("staged_chunk", "staged_reject") else _KEYS[table]
        own = f"SELECT {key} FROM {table} WHERE batch = ? LIMIT ?"
        left = key if key == "rowid" else f"({key})"
        taken += connection.exec_driver_sql(
            f"DELETE FROM {table} WHERE {left} IN ({own})", (batch, limit)
        ).rowcount
    return taken > 0


def _fitting(texts: list[str], room: int, *, may_be_first: bool = True) -> tuple[list[str], int]:
    """Take the first texts that fit into some bytes off a list; one always does where it may be the first."""
    taken = 0
    for text in texts[:MOST_CUSTOMERS]:
        room -= len(text.encode()) + 1
        if room < 0 and (taken or not may_be_first):
            break
        taken += 1
    some, texts[:] = texts[:taken], texts[taken:]
    return some, room


def _debts_before(connection: Connection, batch: str, customers: Sequence[str]) -> Mapping[str, list[object]]:
    rows = select(connection, _RENEWAL_DEBTS, customers, batch)
    return {customer: json.loads(debts) for customer, debts in rows}


_KEYS = {
    "staged_name": "batch, key",
    "staged_renewal": "batch, customer",
    "staged_phone": "batch, number, customer",
    "staged_flag": "batch, kind, key, customer",
}
_NAMED = "SELECT key, kept, line FROM staged_name WHERE batch = ? AND key IN (?*)"
_OF_BATCH = "SELECT id FROM base_customer WHERE batch = ? AND id IN (?*)"
_RENEWED = "SELECT customer, record FROM staged_renewal WHERE batch = ? AND customer IN (?*)"
_RENEWAL_DEBTS = "SELECT customer, debts FROM staged_renewal WHERE batch = ? AND customer IN (?*)"
_HELD_AT_ALL = """
    SELECT n.value FROM json_each(?) n WHERE EXISTS (SELECT 1 FROM base_phone WHERE number = n.value)
    OR EXISTS (SELECT 1 FROM staged_phone WHERE batch = ? AND number = n.value)"""
_HOLDERS = """
    SELECT p.customer FROM base_phone p WHERE p.number = :number AND NOT EXISTS (
        SELECT 1 FROM staged_renewal r WHERE r.batch = :batch AND r.customer = p.customer AND r.record IS NOT NULL)
    UNION ALL SELECT customer FROM staged_phone WHERE batch = :batch AND number = :number
    LIMIT :most"""
_PUT_NAME = insert("staged_name", ("batch", "key", "kept", "line"))
_PUT_FLAG = f"{insert('staged_flag', ('batch', 'kind', 'key', 'customer', 'times'))} ON CONFLICT DO NOTHING"
_PUT_REJECT = """
    INSERT INTO staged_reject (batch, line, cells, row_text, faults)
    SELECT ?1, CASE WHEN ?2 < 1 OR EXISTS (SELECT 1 FROM staged_reject WHERE batch = ?1 AND line = ?2)
        THEN (SELECT coalesce(max(line), 0) + 1 FROM staged_reject WHERE batch = ?1) ELSE ?2 END, ?3, ?4, ?5"""
_PUT_PHONE = insert("staged_phone", ("batch", "number", "customer"))
_DROP_PHONES = "DELETE FROM staged_phone WHERE customer = ? AND batch = ?"
_PUT_RENEWAL = f"""{insert("staged_renewal", ("batch", "customer", "record", "debts"))}
    ON CONFLICT (batch, customer) DO UPDATE
    SET record = coalesce(excluded.record, record), debts = excluded.debts"""
_REJECTS = """
    SELECT line, cells, row_text, faults FROM staged_reject WHERE batch = ? AND line > ? ORDER BY line LIMIT ?"""
_ANY_REJECT = "SELECT 1 FROM staged_reject WHERE batch = ?"
_COUNT_FLAGS = """
    SELECT kind, count(DISTINCT key) FROM staged_flag WHERE batch = ?
    GROUP BY kind ORDER BY kind NOT IN ('shared_number', 'namesake'), kind DESC"""
_FLAGS = """
    SELECT kind, key, json_group_array(customer), max(times) FROM staged_flag WHERE batch = ? GROUP BY kind, key
    ORDER BY kind NOT IN ('shared_number', 'namesake'), kind DESC, length(key), key LIMIT ?"""
