"""What a row states of a company: whether it is one, and the people there who are spoken to."""

from __future__ import annotations

from collections.abc import Iterable

from agentdesk.content.client_file.cells import Cells
from agentdesk.content.client_file.mapping_values import MOST_CONTACTS
from agentdesk.content.client_file.undialled import NUMBER_DROPPED, undialled
from agentdesk.domain import phones
from agentdesk.domain.contacts import NO, YES, Contact
from agentdesk.domain.portfolio import BUSINESS, PERSON, PhoneRecord, Remark

TAKEN_AS_PERSON = "taken_as_person"
_PARTS = ("role", "phone", "email", "authority")
Named = tuple[Contact, phones.Number | None]


def kind(cells: Cells) -> str:
    """Return whether a row speaks of a person or of a business.

    Invoices are those of businesses. Where the row leaves a doubt, by a word that the mapping does not know, an empty
    cell, or a date of birth, it is a person, to whom the stricter rules apply; that is marked.
    """
    is_of_invoices = cells.mapping.kind == "invoices"
    if cells.mapping.states("customer.kind"):
        stated = (cells.spelled("customer.kind") or "").casefold()
        is_clear = stated in (PERSON, BUSINESS)
    else:
        stated, is_clear = BUSINESS if is_of_invoices else PERSON, True
    if stated == BUSINESS and cells.raw("customer.birth_date"):
        is_clear = False
    if not is_clear:
        cells.mark(TAKEN_AS_PERSON)
    return stated if is_clear else PERSON


def contacts(cells: Cells, country: str | None) -> tuple[tuple[Named, ...], tuple[Remark, ...]]:
    """Return the contacts that a row names, each with a number that can be dialled, and notes of those that cannot."""
    found: list[Named] = []
    unread: list[Remark] = []
    for place in range(1, MOST_CONTACTS + 1):
        field = f"contact.{place}"
        name = cells.free_text(f"{field}.name")
        if name is None:
            if any(cells.raw(f"{field}.{part}") for part in _PARTS):
                cells.fault(f"{field}.name", "a contact without a name")
            continue
        number = _number(cells, field, country, unread)
        contact = Contact(
            name=name,
            role=cells.free_text(f"{field}.role"),
            phone=None if number is None else number.e164,
            email=cells.free_text(f"{field}.email"),
            authority=_authority(cells, f"{field}.authority"),
        )
        found.append((contact, number))
    return tuple(found), tuple(unread)


def with_their_numbers(dialled: Iterable[PhoneRecord], named: Iterable[Named]) -> tuple[PhoneRecord, ...]:
    """Return the company's numbers, and after them those of its contacts: at work, each number once."""
    found = {phone.number: phone for phone in dialled}
    for _, number in named:
        if number is not None:
            found.setdefault(number.e164, PhoneRecord(number.e164, "work", number.zones))
    return tuple(found.values())


def _number(cells: Cells, field: str, country: str | None, unread: list[Remark]) -> phones.Number | None:
    for text in cells.raw(f"{field}.phone"):
        try:
            return phones.read(text, cells.mapping.phone_region or country)
        except ValueError:
            cells.mark(NUMBER_DROPPED)
            unread.append(undialled(cells, text))
    return None


def _authority(cells: Cells, field: str) -> str | None:
    stated = cells.spelled(field)
    if stated is None or stated.casefold() in (YES, NO):
        return stated and stated.casefold()
    cells.fault(field, "not yes or no, and the mapping does not say which")
    return None
