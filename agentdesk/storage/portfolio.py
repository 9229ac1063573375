"""Customers and debts on file: finding those that a client's rows speak of, and putting a chunk in force.

A record keeps the batch that first brought it. Putting the same chunk in force again changes nothing.
"""

# ruff: noqa: S608 - every name in this SQL is a field of our own records

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import Any

from sqlalchemy import Connection

from agentdesk.domain.contacts import Contact
from agentdesk.domain.portfolio import (
    AddressRecord,
    CustomerRecord,
    DebtRecord,
    PhoneRecord,
    Remark,
    chunk_of,
)
from agentdesk.journal.canonical import JSON
from agentdesk.platform.ids import made_at
from agentdesk.storage import duplicates, search
from agentdesk.storage.many import marked, pieces, select
from agentdesk.storage.project import STATES
from agentdesk.storage.statements import insert, run, run_each

_LISTS = ("phones", "addresses", "remarks", "contacts")
_CUSTOMER = tuple(name for name in CustomerRecord.__slots__ if name not in _LISTS)
_DEBT = DebtRecord.__slots__
_ADDRESS = AddressRecord.__slots__
# All fields of a record at once: a file has millions of them.
_OF_CUSTOMER, _OF_DEBT, _OF_ADDRESS = (attrgetter(*names) for names in (_CUSTOMER, _DEBT, _ADDRESS))
_CONTACT = ("name", "role", "phone", "email", "authority")
_PARTS = ("base_phone", "base_address", "base_remark", "base_contact")


class Held:
    """What the file holds of one client's customers, as this transaction sees it."""

    def __init__(self, connection: Connection, client: str) -> None:
        """Look through a connection; references are the client's own."""
        self._connection = connection
        self._client = client

    def customers(self, references: Iterable[str]) -> list[CustomerRecord]:
        """Return the customers held under these references, whole, the one that came first first."""
        return _whole(self._connection, self._select(_CUSTOMERS, references, self._client))

    def debts(self, references: Iterable[str]) -> list[DebtRecord]:
        """Return the debts held under these references."""
        return _debts(self._select(_DEBTS, references, self._client))

    def holders(self, numbers: Iterable[str]) -> dict[str, set[str]]:
        """Return the ids of everyone who has one of these numbers, whichever client brought them."""
        found: dict[str, set[str]] = defaultdict(set)
        for number, customer in self._select(_HOLDERS, numbers):
            found[number].add(customer)
        return found

    def told_after(self, customers: Iterable[str], instant: int) -> set[str]:
        """Return of whom an account was told after an instant (epoch milliseconds)."""
        return {row[0] for row in self._select(_TOLD_AFTER, customers, instant)}

    def first_import_of(self, digest: str) -> int | None:
        """Return when a file with this digest first began to come in (epoch milliseconds), or None."""
        found = self._connection.exec_driver_sql(_FIRST_IMPORT, (digest,)).scalar_one()
        return None if found is None else made_at(found)

    def _select(self, statement: str, values: Iterable[str], *first: object) -> list[Any]:
        return select(self._connection, statement, values, *first)


def whole_customers(connection: Connection, customers: Iterable[str]) -> list[CustomerRecord]:
    """Return these customers whole, whichever client brought them."""
    return _whole(connection, select(connection, _CUSTOMERS_BY_ID, customers))


def debts_of(connection: Connection, customers: Iterable[str]) -> list[DebtRecord]:
    """Return every debt of these customers."""
    return _debts(select(connection, _DEBTS_OF, customers))


def _whole(connection: Connection, rows: Sequence[Any]) -> list[CustomerRecord]:
    parts = _Parts(connection, [row[0] for row in rows])
    return [parts.whole(dict(zip(_CUSTOMER, row, strict=True))) for row in rows]


def _debts(rows: Sequence[Any]) -> list[DebtRecord]:
    return [DebtRecord(**dict(zip(_DEBT, row, strict=True))) for row in rows]


class _Parts:
    """Numbers, addresses, remarks and contacts of customers."""

    def __init__(self, connection: Connection, customers: Sequence[str]) -> None:
        self._connection = connection
        self._phones = self._of(customers, _PHONES)
        self._addresses = self._of(customers, _ADDRESSES)
        self._remarks = self._of(customers, _REMARKS)
        self._contacts = self._of(customers, _CONTACTS)

    def whole(self, values: dict[str, Any]) -> CustomerRecord:
        """Return a customer's record with its parts."""
        id = values["id"]
        return CustomerRecord(
            **values,
            phones=tuple(_phone(*row) for row in self._phones[id]),
            addresses=tuple(AddressRecord(*row) for row in self._addresses[id]),
            remarks=tuple(Remark(*row) for row in self._remarks[id]),
            contacts=tuple(Contact(*row) for row in self._contacts[id]),
        )

    def _of(self, customers: Sequence[str], statement: str) -> dict[str, list[tuple[Any, ...]]]:
        found: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
        for customer, *row in select(self._connection, statement, customers):
            found[customer].append(tuple(row))
        return found


def apply_chunk(connection: Connection, payload: JSON) -> list[str]:
    """Put the chunk of a `portfolio.chunk` payload in force; return the ids of the customers it touched.

    Their states still follow from the old rows: have them folded again. The search index is brought up to date.
    """
    chunk = chunk_of(payload)
    write_customers(connection, chunk.batch, chunk.customers)
    write_debts(connection, chunk.batch, chunk.debts)
    touched = list(
        dict.fromkeys(
            (*(customer.id for customer in chunk.customers), *(debt.customer for debt in chunk.debts))
        )
    )
    search.index(connection, touched)
    return touched


def write_customers(connection: Connection, batch: str, customers: Sequence[CustomerRecord]) -> None:
    """Write customers as these records state them, whole; who is not on file yet comes with the batch."""
    run_each(connection, _UPSERT_CUSTOMER, [_customer_row(customer, batch) for customer in customers])
    for some in pieces([customer.id for customer in customers]):
        for table in _PARTS:
            run(connection, marked(f"DELETE FROM {table} WHERE customer IN (?*)", some), some)
    _write_parts(connection, customers)


def write_debts(connection: Connection, batch: str, debts: Sequence[DebtRecord]) -> None:
    """Write debts as these records state them; one that is not on file yet comes with the batch."""
    run_each(connection, _UPSERT_DEBT, [_debt_row(debt, batch) for debt in debts])


def remove(connection: Connection, customers: Sequence[str]) -> None:
    """Take customers off the file, with everything that is kept about them but what the journal tells."""
    for some in pieces(customers):
        search.forget(connection, some)
        duplicates.forget(connection, some)
        for table in (*STATES, *_PARTS, "base_debt"):
            run(connection, marked(f"DELETE FROM {table} WHERE customer IN (?*)", some), some)
        run(connection, marked("DELETE FROM base_customer WHERE id IN (?*)", some), some)
        # What was begun of a letter of theirs stands under the customer.
        run(connection, marked("DELETE FROM draft_form WHERE interaction IN (?*)", some), some)


def remove_debts(connection: Connection, debts: Sequence[str]) -> None:
    """Take debts off the file; the states of their customers still follow from them."""
    for some in pieces(debts):
        run(connection, marked("DELETE FROM base_debt WHERE id IN (?*)", some), some)


def _write_parts(connection: Connection, people: Sequence[CustomerRecord]) -> None:
    phones = [
        (one.id, phone.number, phone.kind, place, json.dumps(phone.zones))
        for one in people
        for place, phone in enumerate(one.phones)
    ]
    addresses = [
        (one.id, place, *_OF_ADDRESS(address))
        for one in people
        for place, address in enumerate(one.addresses)
    ]
    remarks = [
        (one.id, place, remark.kind, remark.body)
        for one in people
        for place, remark in enumerate(one.remarks)
    ]
    run_each(connection, _INSERT_PHONE, phones)
    run_each(connection, _INSERT_ADDRESS, addresses)
    run_each(connection, _INSERT_REMARK, remarks)
    run_each(connection, _INSERT_CONTACT, [row for one in people for row in _contact_rows(one)])


def _phone(number: str, kind: str, zones: str) -> PhoneRecord:
    return PhoneRecord(number, kind, tuple(json.loads(zones)))


def _customer_row(customer: CustomerRecord, batch: str) -> tuple[Any, ...]:
    return (*_OF_CUSTOMER(customer), customer.sort_name, batch)


def _contact_rows(customer: CustomerRecord) -> list[tuple[Any, ...]]:
    return [
        (customer.id, place, *(getattr(contact, name) for name in _CONTACT))
        for place, contact in enumerate(customer.contacts)
    ]


def _debt_row(debt: DebtRecord, batch: str) -> tuple[Any, ...]:
    return (*_OF_DEBT(debt), batch)


def _upsert(table: str, columns: Sequence[str]) -> str:
    """Return an insert that renews a row of the same id, and leaves it the batch that first brought it."""
    renewed = ", ".join(f"{name} = excluded.{name}" for name in columns if name != "id")
    return f"{insert(table, (*columns, 'batch'))} ON CONFLICT (id) DO UPDATE SET {renewed}"


_UPSERT_CUSTOMER = _upsert("base_customer", (*_CUSTOMER, "sort_name"))
_UPSERT_DEBT = _upsert("base_debt", _DEBT)
_INSERT_PHONE = insert("base_phone", ("customer", "number", "kind", "position", "zones"))
_INSERT_ADDRESS = insert("base_address", ("customer", "position", *_ADDRESS))
_INSERT_REMARK = insert("base_remark", ("customer", "position", "kind", "body"))
_INSERT_CONTACT = insert("base_contact", ("customer", "position", *_CONTACT))
_CUSTOMERS = f"""
    SELECT {", ".join(_CUSTOMER)} FROM base_customer WHERE client = ? AND reference IN (?*) ORDER BY id"""
_CUSTOMERS_BY_ID = f"SELECT {', '.join(_CUSTOMER)} FROM base_customer WHERE id IN (?*) ORDER BY id"
_DEBTS_OF = f"SELECT {', '.join(_DEBT)} FROM base_debt WHERE customer IN (?*) ORDER BY customer, id"
_DEBTS = f"SELECT {', '.join(_DEBT)} FROM base_debt WHERE client = ? AND reference IN (?*)"
_TOLD_AFTER = "SELECT DISTINCT customer FROM base_debt WHERE as_of > ? AND customer IN (?*)"
_HOLDERS = "SELECT number, customer FROM base_phone WHERE number IN (?*)"
_FIRST_IMPORT = "SELECT min(batch) FROM import_batch WHERE source_digest = ?"
_OWN = "WHERE customer IN (?*) ORDER BY customer, position"
_PHONES = f"SELECT customer, number, kind, zones FROM base_phone {_OWN}"
_ADDRESSES = f"SELECT customer, {', '.join(_ADDRESS)} FROM base_address {_OWN}"
_REMARKS = f"SELECT customer, kind, body FROM base_remark {_OWN}"
_CONTACTS = f"SELECT customer, {', '.join(_CONTACT)} FROM base_contact {_OWN}"
