"""Customers and debts as a client's file states them, and the form in which an import carries them.

A chunk is the payload of one `portfolio.chunk` event: whole records, so that chunks put in force in their order
give the same rows on every machine, at the import, in a rebuild, and wherever they are pulled to.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from agentdesk.domain.contacts import Contact

PERSON, BUSINESS = "person", "business"
OPEN = "open"
PAID = "paid"
RECALLED = "recalled"
# Why the client itself says that an account is not to be worked, or that it may be. A desk adds its own reasons
# by events; these come from the client.
ACCOUNT_STATES = (OPEN, PAID, RECALLED, "payment_pending", "disputed", "deceased", "bankrupt")
NOTE = "note"
# A balance older than this is said to be old, and is checked before anyone is asked for money.
STALE_MS = 7 * 86_400_000
# An event travels to the central database in one piece: well below a mebibyte, and at most 500 customers.
LARGEST_CHUNK = 500_000
MOST_CUSTOMERS = 500
_LISTS = ("phones", "addresses", "remarks", "contacts")


@dataclass(frozen=True, slots=True)
class PhoneRecord:
    """A telephone of a customer: E.164, its kind, and the IANA zones it leaves possible."""

    number: str
    kind: str
    zones: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AddressRecord:
    """A postal address; `country` is an ISO 3166 code."""

    line: str
    city: str | None
    region: str | None
    postcode: str | None
    country: str


@dataclass(frozen=True, slots=True)
class Remark:
    """What a client wrote beside an account: a note, or a handling need under its key."""

    kind: str
    body: str


@dataclass(frozen=True, slots=True)
class CustomerRecord:
    """A customer of a client. `kind` is person or business; dates are YYYY-MM-DD.

    A business has contacts: the people of the company who are spoken to.
    """

    id: str
    client: str
    reference: str
    kind: str
    full_name: str
    first_name: str | None = None
    last_name: str | None = None
    birth_date: str | None = None
    language: str | None = None
    email: str | None = None
    preferred_channel: str | None = None
    preferred_hours: str | None = None
    phones: tuple[PhoneRecord, ...] = ()
    addresses: tuple[AddressRecord, ...] = ()
    remarks: tuple[Remark, ...] = ()
    contacts: tuple[Contact, ...] = ()

    @property
    def sort_name(self) -> str:
        """The name by which lists are ordered: last name first where it is known."""
        if self.last_name:
            return f"{self.last_name} {self.first_name or ''}".strip().casefold()
        return self.full_name.casefold()


@dataclass(frozen=True, slots=True)
class DebtRecord:
    """A debt of a customer. Amounts are minor units of `currency`; `as_of` is epoch milliseconds UTC.

    `state_at` is the instant of a file of closures that stated the account's state after its balance was known.
    `dispute_by` is the day that the client's notice to the customer names as the end of the validation period
    (12 CFR 1006.34(c)(3)): it is taken from the notice, never worked out here.
    """

    id: str
    customer: str
    client: str
    reference: str
    creditor: str
    currency: str
    balance: int
    as_of: int
    account_state: str
    debt_type: str | None = None
    principal: int | None = None
    interest: int | None = None
    fees: int | None = None
    opened_on: str | None = None
    due_on: str | None = None
    last_payment_on: str | None = None
    last_payment: int | None = None
    dispute_by: str | None = None
    state_at: int | None = None

    @property
    def told_at(self) -> int:
        """The instant of the newest file that speaks of the account."""
        return max(self.as_of, self.state_at or 0)


@dataclass(frozen=True, slots=True)
class Chunk:
    """Part of an imported file: customers that are new or changed, and debts that are; batch and position."""

    batch: str
    position: int
    customers: tuple[CustomerRecord, ...]
    debts: tuple[DebtRecord, ...]

    def payload(self) -> dict[str, Any]:
        """Return the payload of its `portfolio.chunk` event."""
        return {
            "batch": self.batch,
            "position": self.position,
            "customers": [value_of(customer) for customer in self.customers],
            "debts": [value_of(debt) for debt in self.debts],
        }


def is_stale(as_of: int, now: int) -> bool:
    """Return whether a balance that is known up to an instant is old by now; both are epoch milliseconds."""
    return now - as_of >= STALE_MS


def size_of(record: CustomerRecord | DebtRecord) -> int:
    """Return how many bytes a record takes in a chunk, near enough."""
    return len(json.dumps(value_of(record), ensure_ascii=False).encode("utf-8", "replace"))


def value_of(record: CustomerRecord | DebtRecord) -> dict[str, Any]:
    """Return a record as a chunk has it: the fields that hold something, and a customer's parts."""
    value = _stated(record)
    if isinstance(record, CustomerRecord):
        value["phones"] = [_stated(phone) | {"zones": list(phone.zones)} for phone in record.phones]
        value["addresses"] = [_stated(address) for address in record.addresses]
        value["remarks"] = [_stated(remark) for remark in record.remarks]
        # Chunks that were written before there were contacts hold none: an empty list is left out.
        value.pop("contacts")
        if record.contacts:
            value["contacts"] = [_stated(contact) for contact in record.contacts]
    return value


def chunk_of(payload: dict[str, Any]) -> Chunk:
    """Return the chunk that a `portfolio.chunk` payload holds."""
    return Chunk(
        payload["batch"],
        payload["position"],
        tuple(map(customer_of, payload["customers"])),
        tuple(map(debt_of, payload["debts"])),
    )


def customer_of(value: dict[str, Any]) -> CustomerRecord:
    """Return the customer that a value in a chunk states."""
    parts = {name: part for name, part in value.items() if name not in _LISTS}
    return CustomerRecord(
        **parts,
        phones=tuple(
            PhoneRecord(phone["number"], phone["kind"], tuple(phone["zones"]))
            for phone in value.get("phones", ())
        ),
        addresses=tuple(_address(address) for address in value.get("addresses", ())),
        remarks=tuple(Remark(**remark) for remark in value.get("remarks", ())),
        contacts=tuple(Contact(**contact) for contact in value.get("contacts", ())),
    )


def debt_of(value: dict[str, Any]) -> DebtRecord:
    """Return the debt that a value in a chunk states."""
    return DebtRecord(**value)


def _address(value: dict[str, Any]) -> AddressRecord:
    optional = {name: value.get(name) for name in ("city", "region", "postcode")}
    return AddressRecord(line=value["line"], country=value["country"], **optional)


def _stated(
    record: CustomerRecord | DebtRecord | PhoneRecord | AddressRecord | Remark | Contact,
) -> dict[str, Any]:
    """Return the fields of a record that hold something; what is absent is not written."""
    names, values = _READ[type(record)]
    return {name: value for name, value in zip(names, values(record), strict=True) if value is not None}


# All fields of a record at once: a file has millions of them.
_READ = {
    kind: (kind.__slots__, attrgetter(*kind.__slots__))
    for kind in (CustomerRecord, DebtRecord, PhoneRecord, AddressRecord, Remark, Contact)
}
