"""The customer that a row states: name, telephones, address, and what was written beside the account."""

from __future__ import annotations

import re
from datetime import date
from functools import partial

from agentdesk.content.client_file.cells import Cells
from agentdesk.content.client_file.companies import contacts, kind, with_their_numbers
from agentdesk.content.client_file.mapping_values import MOST_PHONES
from agentdesk.content.client_file.spreadsheet_words import as_text, is_shortened, is_total
from agentdesk.content.client_file.undialled import NUMBER_DROPPED, undialled
from agentdesk.domain import dates, phones
from agentdesk.domain.name_order import in_order
from agentdesk.domain.numbers_found import CARD, IBAN, NATIONAL_ID
from agentdesk.domain.portfolio import NOTE, AddressRecord, CustomerRecord, PhoneRecord, Remark
from agentdesk.domain.private_numbers import kind_of_reference
from agentdesk.domain.text_shown import one_line

# Why a reference is handed back: what it is as a whole.
PRIVATE = {
    CARD: "a payment card number, which is not kept here: another reference is needed",
    IBAN: "a bank account, which is not kept here: another reference is needed",
    NATIONAL_ID: "a social security number, which is not kept here: another reference is needed",
}
WITHOUT_COUNTRY = "address_without_country"
UNPLACED = "Address in the client's file without a country: {}"
_SEGMENT = re.compile(r"[.;\n|]+")


def customer(cells: Cells, today: date) -> CustomerRecord:
    """Return the customer that a row states, without an id; what is wrong is kept in the cells."""
    full, first, last = _name(cells)
    born = cells.day("customer.birth_date")
    if born is not None and born > today:
        cells.fault("customer.birth_date", "a day that has not come yet")
    country = _country(cells)
    dialled, undiallable = _phones(cells, country)
    named, unread = contacts(cells, country)
    addresses, unplaced = _addresses(cells, country)
    return CustomerRecord(
        id="",
        client=cells.mapping.client or "",
        reference=reference(cells, "customer.reference"),
        kind=kind(cells),
        full_name=full,
        first_name=first,
        last_name=last,
        birth_date=None if born is None else dates.written(born),
        language=cells.spelled("customer.language"),
        email=cells.free_text("customer.email"),
        preferred_channel=cells.spelled("customer.channel"),
        preferred_hours=cells.free_text("customer.hours"),
        phones=with_their_numbers(dialled, named),
        addresses=addresses,
        remarks=(*_remarks(cells), *undiallable, *unread, *unplaced),
        contacts=tuple(contact for contact, _ in named),
    )


def reference(cells: Cells, field: str) -> str:
    """Return a reference, which no row may lack, and which may be no number that is not kept here."""
    found = stated_reference(cells, field)
    if found is None:
        cells.fault(field, "no reference")
    return found or ""


def stated_reference(cells: Cells, field: str) -> str | None:
    """Return a reference that a row may lack; one that is none, or a number that is not kept here, is a fault."""
    found = cells.text(field)
    if found is not None and found.startswith('="'):
        found = as_text(found)
    if not found:
        return None
    if (kind := kind_of_reference(found)) is not None:
        cells.fault(field, PRIVATE[kind])
    elif is_total(found):
        cells.fault(field, "a total of the file, and no account")
    elif is_shortened(found):
        cells.fault(field, "a number that a spreadsheet has shortened: the whole one is needed")
    return found


def _name(cells: Cells) -> tuple[str, str | None, str | None]:
    """Return whole, first and last name; `Last, First` is turned round for people, not for firms."""
    full, first, last = (cells.free_text(f"customer.{part}_name") for part in ("full", "first", "last"))
    if full and cells.mapping.kind == "consumer" and not first and not last:
        full, first, last = in_order(full)
    name = full or " ".join(part for part in (first, last) if part)
    needed = full or last if cells.mapping.columns_of("customer.last_name") else name
    if not needed:
        is_whole = bool(cells.mapping.columns_of("customer.full_name"))
        cells.fault("customer.full_name" if is_whole else "customer.last_name", "no name")
    return name, first, last


def _country(cells: Cells) -> str | None:
    country = (cells.spelled("address.country") or "").upper() or cells.mapping.country
    if country is not None and not phones.is_region(country):
        cells.fault("address.country", "not the code of a country")
        return None
    return country


def _phones(cells: Cells, country: str | None) -> tuple[tuple[PhoneRecord, ...], tuple[Remark, ...]]:
    """Return the numbers that can be dialled, each once, and notes of the cells that hold none."""
    found: dict[str, PhoneRecord] = {}
    faults: list[tuple[str, str, str]] = []
    region = cells.mapping.phone_region or country
    for field in (f"phone.{place}" for place in range(1, MOST_PHONES + 1)):
        for text in cells.raw(field):
            try:
                number = phones.read(text, region)
            except ValueError as fault:
                plain = cells.again(text, partial(phones.read, country=region))
                if plain is None:
                    faults.append((field, str(fault), text))
                    continue
                number = plain
            record = PhoneRecord(number.e164, _phone_kind(cells, field, number), number.zones)
            found.setdefault(number.e164, record)
    if faults and not found:
        for field, reason, _ in faults:
            cells.fault(field, reason)
    elif faults:
        cells.mark(NUMBER_DROPPED)
    return tuple(found.values()), tuple(undialled(cells, text) for _, _, text in faults)


def _phone_kind(cells: Cells, field: str, number: phones.Number) -> str:
    stated = cells.spelled(f"{field}.kind")
    if stated is None:
        return number.kind
    if stated.casefold() not in phones.KINDS:
        says = f"not one of {', '.join(phones.KINDS)}, and the mapping does not say which"
        cells.fault(f"{field}.kind", says)
    return stated.casefold()


def _addresses(cells: Cells, country: str | None) -> tuple[tuple[AddressRecord, ...], tuple[Remark, ...]]:
    """Return the address; without a country it is none, and a note keeps it: no country is guessed."""
    line, city = cells.free_text("address.line"), cells.free_text("address.city")
    region, postcode = cells.free_text("address.region"), cells.free_text("address.postcode")
    stated = [part for part in (line, postcode, city, region) if part]
    if not stated:
        return (), ()
    if country is None:
        cells.mark(WITHOUT_COUNTRY)
        return (), (Remark(NOTE, UNPLACED.format(", ".join(stated))),)
    return (AddressRecord(line or "", city, region, postcode, country),), ()


def _remarks(cells: Cells) -> tuple[Remark, ...]:
    """Return the needs that the notes state, and the notes that say more than that."""
    needs: dict[Remark, None] = {}
    notes: dict[Remark, None] = {}
    known = {phrase.phrase.casefold(): phrase for phrase in cells.mapping.phrases}
    for cell in cells.raw("note"):
        text = cells.without_private(cells.shown(cell))
        parts = (one_line(part).casefold() for part in _SEGMENT.split(text))
        segments = [part for part in parts if part]
        stated = [known[segment] for segment in segments if segment in known]
        needs.update({Remark(phrase.need, phrase.says): None for phrase in stated})
        if len(stated) < len(segments):
            notes[Remark(NOTE, text)] = None
    return (*needs, *notes)
