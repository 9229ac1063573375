"""What becomes of a customer on file when a client's file speaks of them again.

Within one file every row adds: numbers, addresses and remarks are joined, and what an earlier row left open is
filled. A newer file speaks for itself and replaces what an older one said, so that a number which the client took
out is dialled no more. Only the birth date is kept when a file is silent about it: it tells namesakes apart.
Where rows of one file differ on whether a customer is a person or a business, it is a person: the stricter side.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from agentdesk.domain import contacts
from agentdesk.domain.portfolio import PERSON, CustomerRecord, PhoneRecord, size_of

LARGEST_CUSTOMER = 200_000
_FILLED = (
    "first_name",
    "last_name",
    "birth_date",
    "language",
    "email",
    "preferred_channel",
    "preferred_hours",
)
Part = TypeVar("Part")


def renewed(held: CustomerRecord, stated: CustomerRecord, *, is_same_file: bool) -> CustomerRecord:
    """Return the customer on file after a row about the same person."""
    if not is_same_file:
        return replace(stated, id=held.id, birth_date=stated.birth_date or held.birth_date)
    filled = {name: getattr(held, name) or getattr(stated, name) for name in _FILLED}
    return replace(
        held,
        **filled,
        kind=PERSON if PERSON in (held.kind, stated.kind) else held.kind,
        phones=_joined_phones(held.phones, stated.phones),
        addresses=_joined(held.addresses, stated.addresses),
        remarks=_joined(held.remarks, stated.remarks),
        contacts=contacts.joined(held.contacts, stated.contacts),
    )


def is_too_large(customer: CustomerRecord) -> bool:
    """Return whether rows have heaped up more on one customer than anybody could read."""
    return size_of(customer) > LARGEST_CUSTOMER


def _joined(held: tuple[Part, ...], stated: tuple[Part, ...]) -> tuple[Part, ...]:
    return tuple(dict.fromkeys((*held, *stated)))


def _joined_phones(held: tuple[PhoneRecord, ...], stated: tuple[PhoneRecord, ...]) -> tuple[PhoneRecord, ...]:
    numbers = {phone.number for phone in held}
    return (*held, *(phone for phone in stated if phone.number not in numbers))
