"""One row of a client's file, understood by its mapping as a customer and a debt, or handed back with its faults.

Rules, so that nothing is lost without a word and nothing is guessed:

* A row with a fault is handed back whole, with every fault named. Words about it never repeat its content.
* Telephones: where at least one number can be dialled the row is taken, and a cell that is no number is kept as a
  note beside the account and flagged. Where none can, and something was written, the row is handed back. A row
  without any number is taken: the account is there, and nobody can be dialled.
* Amounts: where principal, interest and fees are all given, their sum must be the balance. A settled or paid account
  owes nothing: one that states an amount all the same is handed back. An account that owes nothing is paid. A
  balance below zero is the customer's money: handed back.
* Notes: words that the mapping knows state a handling need and become one; the rest stays a note. Cards, bank data
  and national ids are taken out and that is flagged; hidden and direction-changing characters are made visible and
  that is too. A reference that is such a number as a whole hands the row back.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from agentdesk.content.client_file.cells import Cells
from agentdesk.content.client_file.handback import Fault, Rejection
from agentdesk.content.client_file.mapping_values import Mapping
from agentdesk.content.client_file.people import customer, reference
from agentdesk.content.client_file.rows import EMPTY, Row
from agentdesk.content.client_file.unread import NAMES_AGAIN, names_again, parted, together, whole_fault
from agentdesk.domain import dates
from agentdesk.domain.portfolio import ACCOUNT_STATES, OPEN, PAID, CustomerRecord, DebtRecord

_PARTS = ("debt.principal", "debt.interest", "debt.fees")


@dataclass(frozen=True, slots=True)
class Stated:
    """What one row states: a customer and a debt without ids, and marks of what a person should look at.

    A mark stands as often as it was given: once for each number that was taken out.
    """

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
        unread: list[Fault] = []
        given = row.cells
        if row.fault is not None:
            found = parted(row, self.header, self.mapping.columns)
            if found is None:
                return Rejection(row.line, (whole_fault(row, self.header),), row.cells, row.text)
            given, unread = found
        if not unread and not any(map(str.strip, given)):
            return Rejection(row.line, (Fault("", EMPTY),), row.cells)
        cells = Cells(self.mapping, self.header, self._places, given, self.today)
        for mark in row.marks:
            cells.mark(mark)
        person, debt = customer(cells, self.today), _debt(cells, self.as_of)
        if unread or cells.faults:
            if names_again(row, self.header):
                return Rejection(row.line, (Fault("", NAMES_AGAIN),), row.cells)
            return Rejection(
                row.line, self.in_order(together(unread, cells.faults)), row.cells, reference=debt.reference
            )
        return Stated(row.line, row.cells, person, debt, tuple(cells.marks))

    def refused(self, stated: Stated, field: str, reason: str) -> Rejection:
        """Return a row that was understood and cannot be taken all the same."""
        return Rejection(stated.line, (self.fault(field, reason),), stated.cells)

    def fault(self, field: str, reason: str) -> Fault:
        """Return a fault of a field, told of its first column."""
        return Fault(next(iter(self.mapping.columns_of(field)), ""), reason)

    def in_order(self, faults: Sequence[Fault]) -> tuple[Fault, ...]:
        """Return faults in the order of the file's columns, each once: one column may hold both references."""
        return tuple(sorted(dict.fromkeys(faults), key=lambda fault: self._order.get(fault.column, -1)))


def _debt(cells: Cells, as_of: int) -> DebtRecord:
    currency = cells.currency()
    principal, interest, fees = (cells.amount(field, currency) for field in _PARTS)
    settled = cells.day("debt.settled_on")
    state = _state(cells)
    is_settled = settled is not None or state == PAID
    balance = _balance(cells, currency, (principal, interest, fees), is_settled=is_settled)
    last_payment = cells.amount("debt.last_payment", currency)
    last_payment_on = cells.day("debt.last_payment_on")
    opened, due = cells.day("debt.opened_on"), cells.day("debt.due_on")
    creditor = cells.free_text("debt.creditor")
    if creditor is None:
        cells.fault("debt.creditor", "no creditor")
    return DebtRecord(
        id="",
        customer="",
        client=cells.mapping.client or "",
        reference=reference(cells, "debt.reference"),
        creditor=creditor or "",
        currency=currency,
        balance=balance,
        as_of=as_of,
        account_state=PAID if state == OPEN and balance == 0 else state,
        debt_type=cells.spelled("debt.type"),
        principal=principal,
        interest=interest,
        fees=fees,
        opened_on=_written(opened),
        due_on=_written(due),
        last_payment_on=_written(last_payment_on or settled),
        last_payment=principal if last_payment is None and settled else last_payment,
        dispute_by=_written(cells.day("debt.dispute_by")),
    )


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
        cells.fault(field, "settled or paid, and yet something is owed")
    elif not is_settled and None not in parts and sum(given) != balance:
        cells.fault(field, "not the sum of principal, interest and fees")
    if balance < 0:
        cells.fault(field, "below zero: nothing is owed by the customer")
    return balance


def _state(cells: Cells) -> str:
    """Return what the client says has become of the account: open where it says nothing."""
    state = (cells.spelled("debt.state") or OPEN).casefold()
    if state not in ACCOUNT_STATES:
        says = "a state that the mapping does not know"
        cells.fault("debt.state", says, f"{says} (known: {', '.join(ACCOUNT_STATES)})")
    return state


def _written(day: date | None) -> str | None:
    return None if day is None else dates.written(day)
