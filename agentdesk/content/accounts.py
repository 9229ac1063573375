"""One row of a client's file, understood by its mapping as a customer and a debt, or handed back with its faults.

Rules, so that nothing is lost without a word and nothing is guessed:

* A row with a fault is handed back whole, with every fault named. Words about it never repeat its content.
* Telephones: where at least one number can be dialled the row is taken, and a cell that is no number is kept as a
  note beside the account and flagged. Where none can, and something was written, the row is handed back. A row
  without any number is taken: the account is there, and nobody can be dialled.
* Amounts: where principal, interest and fees are all given, their sum must be the balance. A settled account owes
  nothing, and an account that owes nothing is paid. A balance below zero is the customer's money: handed back.
* Notes: words that the mapping knows state a handling need and become one; the rest stays a note. Card numbers
  are taken out and that is flagged; hidden and direction-changing characters are made visible and that is too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from agentdesk.content.cells import Cells
from agentdesk.content.handback import Fault, Rejection
from agentdesk.content.mapping_values import MOST_PHONES, Mapping
from agentdesk.content.rows import Row
from agentdesk.domain import currencies, dates, phones
from agentdesk.domain.portfolio import (
    ACCOUNT_STATES,
    NOTE,
    OPEN,
    PAID,
    AddressRecord,
    CustomerRecord,
    DebtRecord,
    PhoneRecord,
    Remark,
)

NUMBER_DROPPED = "number_dropped"
UNDIALLABLE = "Telephone in the client's file that cannot be dialled: {}"
_PARTS = ("debt.principal", "debt.interest", "debt.fees")
_SEGMENT = re.compile(r"[.;\n|]+")


@dataclass(frozen=True, slots=True)
class Stated:
    """What one row states: a customer and a debt without ids, and marks of what a person should look at."""

    line: int
    cells: tuple[str, ...]
    customer: CustomerRecord
    debt: DebtRecord
    marks: tuple[str, ...] = ()


class Understanding:
    """A mapping put to one file's header. `today` is the desk's date; `as_of` dates what the file knows (ms)."""

    def __init__(self, mapping: Mapping, header: Sequence[str], *, today: date, as_of: int) -> None:
        """Find every field's columns in the header. Raises KeyError for one that is not there: ask first."""
        self.mapping = mapping
        self.header = tuple(header)
        self.today = today
        self.as_of = as_of
        self._order = {column: index for index, column in enumerate(header)}
        fields = {field for fields in mapping.columns.values() for field in fields}
        self._places = {field: [self._order[name] for name in mapping.columns_of(field)] for field in fields}

    def take(self, row: Row) -> Stated | Rejection:
        """Return what a row states, or the row with its faults."""
        if row.fault is not None:
            column = self.header[row.column] if row.column is not None and row.column < len(self.header) else ""
            return Rejection(row.line, (Fault(column, row.fault),), row.cells, row.text)
        if not any(map(str.strip, row.cells)):
            return Rejection(row.line, (Fault("", "the row is empty"),), row.cells)
        cells = Cells(self.mapping, self.header, self._places, row.cells)
        customer, debt = _customer(cells, self.today), _debt(cells, self.as_of)
        if cells.faults:
            in_order = sorted(cells.faults, key=lambda fault: self._order.get(fault.column, -1))
            return Rejection(row.line, tuple(in_order), row.cells)
        return Stated(row.line, row.cells, customer, debt, tuple(cells.marks))

    def refused(self, stated: Stated, field: str, reason: str) -> Rejection:
        """Return a row that was understood and cannot be taken all the same."""
        column = next(iter(self.mapping.columns_of(field)), "")
        return Rejection(stated.line, (Fault(column, reason),), stated.cells)


def _customer(cells: Cells, today: date) -> CustomerRecord:
    full, first, last = _name(cells)
    born = cells.day("customer.birth_date")
    if born is not None and born > today:
        cells.fault("customer.birth_date", "a day that has not come yet")
    country = _country(cells)
    dialled, undiallable = _phones(cells, country)
    return CustomerRecord(
        id="",
        client=cells.mapping.client or "",
        reference=_reference(cells, "customer.reference"),
        kind="business" if cells.mapping.kind == "invoices" else "person",
        full_name=full,
        first_name=first,
        last_name=last,
        birth_date=None if born is None else dates.written(born),
        language=cells.spelled("customer.language"),
        email=cells.text("customer.email"),
        preferred_channel=cells.spelled("customer.channel"),
        preferred_hours=cells.free_text("customer.hours"),
        phones=dialled,
        addresses=_addresses(cells, country),
        remarks=(*_remarks(cells), *undiallable),
    )


def _reference(cells: Cells, field: str) -> str:
    reference = cells.text(field)
    if reference is None:
        cells.fault(field, "no reference")
    return reference or ""


def _name(cells: Cells) -> tuple[str, str | None, str | None]:
    """Return whole, first and last name; `Last, First` is turned round for people, not for firms."""
    full, first, last = (cells.free_text(f"customer.{part}_name") for part in ("full", "first", "last"))
    if full and cells.mapping.kind == "consumer" and full.count(",") == 1 and not first and not last:
        last, first = (part.strip() or None for part in full.split(","))
        full = None
    name = full or " ".join(part for part in (first, last) if part)
    if not name:
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
    for field in (f"phone.{place}" for place in range(1, MOST_PHONES + 1)):
        for text in cells.raw(field):
            try:
                number = phones.read(text, cells.mapping.phone_region or country)
            except ValueError as fault:
                faults.append((field, str(fault), text))
                continue
            found.setdefault(number.e164, PhoneRecord(number.e164, _phone_kind(cells, field, number), number.zones))
    if faults and not found:
        for field, reason, _ in faults:
            cells.fault(field, reason)
    elif faults:
        cells.mark(NUMBER_DROPPED)
    return tuple(found.values()), tuple(_undiallable(cells, text) for _, _, text in faults)


def _undiallable(cells: Cells, text: str) -> Remark:
    return Remark(NOTE, UNDIALLABLE.format(cells.without_cards(cells.shown(text))))


def _phone_kind(cells: Cells, field: str, number: phones.Number) -> str:
    stated = cells.spelled(f"{field}.kind")
    if stated is None:
        return number.kind
    if stated.casefold() not in phones.KINDS:
        cells.fault(f"{field}.kind", f"not one of {', '.join(phones.KINDS)}, and the mapping does not say which")
    return stated.casefold()


def _addresses(cells: Cells, country: str | None) -> tuple[AddressRecord, ...]:
    line, city = cells.free_text("address.line"), cells.free_text("address.city")
    region, postcode = cells.text("address.region"), cells.text("address.postcode")
    if country is None or not any((line, city, region, postcode)):
        return ()
    return (AddressRecord(line or "", city, region, postcode, country),)


def _remarks(cells: Cells) -> tuple[Remark, ...]:
    """Return the needs that the notes state, and the notes that say more than that."""
    needs: dict[Remark, None] = {}
    notes: dict[Remark, None] = {}
    known = {phrase.phrase.casefold(): phrase for phrase in cells.mapping.phrases}
    for cell in cells.raw("note"):
        text = cells.without_cards(cells.shown(cell))
        segments = [segment for part in _SEGMENT.split(text) if (segment := " ".join(part.split()).casefold())]
        stated = [known[segment] for segment in segments if segment in known]
        needs.update({Remark(phrase.need, phrase.says): None for phrase in stated})
        if len(stated) < len(segments):
            notes[Remark(NOTE, text)] = None
    return (*needs, *notes)


def _debt(cells: Cells, as_of: int) -> DebtRecord:
    currency = _currency(cells)
    principal, interest, fees = (cells.amount(field, currency) for field in _PARTS)
    settled = cells.day("debt.settled_on")
    balance = _balance(cells, currency, (principal, interest, fees), is_settled=settled is not None)
    last_payment, last_payment_on = cells.amount("debt.last_payment", currency), cells.day("debt.last_payment_on")
    opened, due = cells.day("debt.opened_on"), cells.day("debt.due_on")
    creditor = cells.free_text("debt.creditor")
    if creditor is None:
        cells.fault("debt.creditor", "no creditor")
    return DebtRecord(
        id="",
        customer="",
        client=cells.mapping.client or "",
        reference=_reference(cells, "debt.reference"),
        creditor=creditor or "",
        currency=currency,
        balance=balance,
        as_of=as_of,
        account_state=_state(cells, balance),
        debt_type=cells.spelled("debt.type"),
        principal=principal,
        interest=interest,
        fees=fees,
        opened_on=_written(opened),
        due_on=_written(due),
        last_payment_on=_written(last_payment_on or settled),
        last_payment=principal if last_payment is None and settled else last_payment,
    )


def _currency(cells: Cells) -> str:
    code = (cells.spelled("debt.currency") or "").upper() or cells.mapping.currency
    if code is None or not currencies.is_currency(code):
        cells.fault("debt.currency", "no currency" if code is None else "not the code of a currency")
        return "XXX"
    return code


def _balance(cells: Cells, currency: str, parts: Sequence[int | None], *, is_settled: bool) -> int:
    """Return what is owed: as stated and checked against its parts, or their sum where no column states it."""
    field = "debt.balance" if cells.mapping.columns_of("debt.balance") else "debt.principal"
    balance = cells.amount("debt.balance", currency)
    given = [part for part in parts if part is not None]
    if balance is None and is_settled:
        return 0
    if balance is None and given and field == "debt.principal":
        balance = sum(given)
    if balance is None:
        if not cells.has_fault(field):
            cells.fault(field, "no amount")
        return 0
    if is_settled and balance:
        cells.fault(field, "settled, and yet something is owed")
    elif not is_settled and None not in parts and sum(given) != balance:
        cells.fault(field, "not the sum of principal, interest and fees")
    if balance < 0:
        cells.fault(field, "below zero: nothing is owed by the customer")
    return balance


def _state(cells: Cells, balance: int) -> str:
    state = (cells.spelled("debt.state") or OPEN).casefold()
    if state not in ACCOUNT_STATES:
        cells.fault("debt.state", "a state that the mapping does not know")
    return PAID if state == OPEN and balance == 0 else state


def _written(day: date | None) -> str | None:
    return None if day is None else dates.written(day)
