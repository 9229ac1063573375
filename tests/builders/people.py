"""Customers and debts for a test, put in force as an import would, with the states that follow."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sqlalchemy import Connection

from agentdesk.domain.portfolio import AddressRecord, Chunk, CustomerRecord, DebtRecord, PhoneRecord
from agentdesk.platform.ids import new_id
from agentdesk.storage.desk_file import DeskFile
from agentdesk.storage.portfolio import apply_chunk
from agentdesk.storage.project import project
from tests.fakes.time import DAY, WEDNESDAY

CHICAGO = "America/Chicago"


def number_of(place: int) -> str:
    """A telephone number that is kept for fiction: the place-th of them."""
    return f"+1312555{100 + place:04d}"


def someone(place: int = 1, **changes: Any) -> CustomerRecord:
    """The place-th customer: a person in Chicago with one number of their own."""
    customer = CustomerRecord(
        id=f"customer-{place:03d}",
        client="lakeshore",
        reference=f"C-{place:04d}",
        kind="person",
        full_name=f"Maria Alvarez {place}",
        first_name="Maria",
        last_name=f"Alvarez {place}",
        birth_date="1984-03-12",
        phones=(PhoneRecord(number_of(place), "mobile", (CHICAGO,)),),
        addresses=(AddressRecord("1 Elm Street", "Chicago", "IL", "60614", "US"),),
    )
    return replace(customer, **changes)


def owed(customer: CustomerRecord, place: int = 1, **changes: Any) -> DebtRecord:
    """The place-th open debt of a customer: 1,284.50 dollars to a shop, known as of yesterday."""
    debt = DebtRecord(
        id=f"{customer.id}-debt-{place}",
        customer=customer.id,
        client=customer.client,
        reference=f"{customer.reference}/{place}",
        creditor="Lakeshore Furniture",
        currency="USD",
        balance=128_450,
        as_of=WEDNESDAY - DAY,
        account_state="open",
        debt_type="retail",
    )
    return replace(debt, **changes)


def put(
    connection: Connection,
    *customers: CustomerRecord,
    debts: tuple[DebtRecord, ...] | None = None,
    at: int = WEDNESDAY - DAY,
    now: int = WEDNESDAY,
) -> list[str]:
    """Put customers on file as if imported at an instant, each with one debt unless others are given."""
    own = tuple(map(owed, customers)) if debts is None else debts
    touched = apply_chunk(connection, Chunk(new_id(at), 0, customers, own).payload())
    project(connection, touched, now)
    return touched


def on_file(file: DeskFile, *customers: CustomerRecord, **more: Any) -> list[str]:
    """Put customers on file in a transaction of their own; return their ids."""
    with file.write() as connection:
        return put(connection, *customers, **more)
