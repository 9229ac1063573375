"""Rows of a client's file, placed among the customers and debts on file: who is who, what is new, what to look at.

Nobody is merged on a guess. A reference held by someone of another name or birth date makes a second customer and
a flag; a telephone that others have makes a flag; an account that belongs to somebody else, or stands in the file
twice, goes back with its reason.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Protocol

from agentdesk.content.client_file.accounts import Stated, Understanding
from agentdesk.content.client_file.companies import TAKEN_AS_PERSON
from agentdesk.content.client_file.handback import Rejection
from agentdesk.domain.identity import Identity, find
from agentdesk.domain.portfolio import CustomerRecord, DebtRecord
from agentdesk.domain.renewal import is_too_large, renewed

SHARED_NUMBER, NAMESAKE, OLDER = "shared_number", "namesake", "older_than_held"
# How many flags are named one by one in the event; all of them are counted.
MOST_NAMED = 500
MOST_IDS = 10


class Known(Protocol):
    """What is on file of this client; the encrypted file's view is `storage.portfolio.Held`."""

    def customers(self, references: Iterable[str]) -> Sequence[CustomerRecord]:
        """Return the customers under these references."""
        ...

    def debts(self, references: Iterable[str]) -> Sequence[DebtRecord]:
        """Return the debts under these references."""
        ...

    def holders(self, numbers: Iterable[str]) -> Mapping[str, set[str]]:
        """Return who has these numbers."""
        ...


@dataclass(frozen=True, slots=True)
class Brought:
    """What some rows came to: customers and debts that are new or changed, and rows that go back."""

    customers: tuple[CustomerRecord, ...]
    debts: tuple[DebtRecord, ...]
    rejections: tuple[Rejection, ...]


@dataclass(slots=True)
class Flags:
    """What a person should look at. The same file brings the same flags, however often it comes."""

    shared: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    namesakes: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    rows: list[tuple[str, int, str, int]] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)

    def of_row(self, kind: str, line: int, customer: str, times: int = 1) -> None:
        """Flag something about one row, and how often it is there."""
        self.counts[kind] += 1
        if len(self.rows) < MOST_NAMED:
            self.rows.append((kind, line, customer, times))

    def totals(self) -> dict[str, int]:
        """Return how many there are of each kind."""
        groups = {SHARED_NUMBER: len(self.shared), NAMESAKE: len(self.namesakes)}
        return {kind: count for kind, count in {**groups, **self.counts}.items() if count}

    def payload(self) -> dict[str, Any]:
        """Return the flags as `portfolio.imported` keeps them: ids and lines, no names and no numbers."""
        groups = [(SHARED_NUMBER, ids) for ids in self.shared.values()]
        groups += [(NAMESAKE, ids) for ids in self.namesakes.values()]
        named: list[dict[str, Any]] = [
            {"kind": kind, "customers": sorted(ids)[:MOST_IDS]} for kind, ids in groups
        ]
        named += [
            {"kind": kind, "customers": [customer], "row": line, "times": times}
            for kind, line, customer, times in self.rows
        ]
        return {"counts": self.totals(), "named": named[:MOST_NAMED]}


@dataclass(slots=True)
class Tally:
    """Counts of an import so far. `owed` is minor units by currency, over the rows that were imported."""

    rows: int = 0
    imported: int = 0
    rejected: int = 0
    new_debts: int = 0
    states: Counter[str] = field(default_factory=Counter)
    owed: Counter[str] = field(default_factory=Counter)


class Intake:
    """The placing of one file's rows, some at a time. It remembers which references it has met in this file."""

    def __init__(self, known: Known, understanding: Understanding, new_id: Callable[[], str]) -> None:
        """Take what is on file, the file's understanding, and a source of ids."""
        self.flags = Flags()
        self.tally = Tally()
        self.customers: set[str] = set()
        self._known = known
        self._understanding = understanding
        self._new_id = new_id
        self._lines: dict[str, int] = {}

    def take(self, rows: Sequence[Stated | Rejection]) -> Brought:
        """Place some rows. What comes out must be on file before the next rows are given."""
        batch = _Batch(self._known, [row for row in rows if isinstance(row, Stated)])
        rejections = []
        for row in rows:
            refused = row if isinstance(row, Rejection) else self._place(row, batch)
            if refused is not None:
                rejections.append(refused)
        self.tally.rows += len(rows)
        self.tally.rejected += len(rejections)
        self.tally.imported += len(rows) - len(rejections)
        return Brought(*batch.changed(), tuple(rejections))

    def _place(self, row: Stated, batch: _Batch) -> Rejection | None:
        """Put one row among the others, or say why it cannot be."""
        reference = row.debt.reference
        held_debt = batch.debts.get(reference)
        others = batch.people[row.customer.reference]
        match = find(_identity(row.customer), [(id, _identity(one)) for id, one in others.items()])
        if (line := self._lines.get(reference)) is not None:
            is_same = held_debt is not None and held_debt.customer == match.customer
            return self._twice(row, line, is_same=is_same)
        if match.verdict == "unclear":
            says = (
                "several customers have this reference and name: only the birth date can tell which is meant"
            )
            return self._understanding.refused(row, "customer.reference", says)
        if held_debt is not None and held_debt.customer != match.customer:
            says = (
                "the account on file belongs to someone else: another name, birth date or customer reference"
            )
            return self._understanding.refused(row, "debt.reference", says)
        held = others.get(match.customer or "")
        customer = self._customer(row, held)
        if held is not None and is_too_large(customer):
            return self._understanding.refused(row, "customer.reference", "too much for one customer to hold")
        self._lines[reference] = row.line
        self._flag(row, customer, others, batch)
        self._keep(row, customer, held_debt, batch)
        return None

    def _twice(self, row: Stated, line: int, *, is_same: bool) -> Rejection:
        of_whom = "" if is_same else ", for someone of another name, birth date or reference"
        says = f"the account stands in line {line} already{of_whom}"
        return self._understanding.refused(row, "debt.reference", says)

    def _customer(self, row: Stated, held: CustomerRecord | None) -> CustomerRecord:
        if held is None:
            return replace(row.customer, id=self._new_id())
        return renewed(held, row.customer, is_same_file=held.id in self.customers)

    def _flag(
        self, row: Stated, customer: CustomerRecord, others: Mapping[str, CustomerRecord], batch: _Batch
    ) -> None:
        for mark, times in Counter(row.marks).items():
            self.flags.of_row(mark, row.line, customer.id, times)
        if customer.kind != row.customer.kind and TAKEN_AS_PERSON not in row.marks:
            self.flags.of_row(TAKEN_AS_PERSON, row.line, customer.id)
        if set(others) - {customer.id}:
            self.flags.namesakes[customer.reference] |= {*others, customer.id}
        for number, holders in batch.share(customer).items():
            self.flags.shared[number] |= holders

    def _keep(
        self, row: Stated, customer: CustomerRecord, held_debt: DebtRecord | None, batch: _Batch
    ) -> None:
        self.customers.add(customer.id)
        self.tally.owed[row.debt.currency] += row.debt.balance
        self.tally.states[row.debt.account_state] += 1
        if held_debt is not None and held_debt.told_at > row.debt.as_of:
            self.flags.of_row(OLDER, row.line, customer.id)
            return
        self.tally.new_debts += held_debt is None
        id = self._new_id() if held_debt is None else held_debt.id
        batch.put(customer, replace(row.debt, id=id, customer=customer.id))


class _Batch:
    """What is on file about some rows, and what they change in it."""

    def __init__(self, known: Known, rows: Sequence[Stated]) -> None:
        self.people: dict[str, dict[str, CustomerRecord]] = defaultdict(dict)
        for customer in known.customers(row.customer.reference for row in rows):
            self.people[customer.reference][customer.id] = customer
        self.debts = {debt.reference: debt for debt in known.debts(row.debt.reference for row in rows)}
        numbers = [phone.number for row in rows for phone in row.customer.phones]
        self._holders: dict[str, set[str]] = defaultdict(set, known.holders(numbers))
        self._changed: dict[str, CustomerRecord] = {}
        self._changed_debts: list[DebtRecord] = []

    def put(self, customer: CustomerRecord, debt: DebtRecord) -> None:
        """Keep a customer and a debt; what is as it was before is not a change."""
        held = self.people[customer.reference].get(customer.id)
        if customer != held:
            self.people[customer.reference][customer.id] = self._changed[customer.id] = customer
            for phone in held.phones if held else ():
                self._holders[phone.number].discard(customer.id)
            for phone in customer.phones:
                self._holders[phone.number].add(customer.id)
        if debt != self.debts.get(debt.reference):
            self.debts[debt.reference] = debt
            self._changed_debts.append(debt)

    def share(self, customer: CustomerRecord) -> dict[str, set[str]]:
        """Return the customer's numbers that others have too, each with everyone who has it."""
        holders = {phone.number: self._holders[phone.number] | {customer.id} for phone in customer.phones}
        return {number: ids for number, ids in holders.items() if len(ids) > 1}

    def changed(self) -> tuple[tuple[CustomerRecord, ...], tuple[DebtRecord, ...]]:
        """Return the customers and debts that are new or changed."""
        return tuple(self._changed.values()), tuple(self._changed_debts)


def _identity(customer: CustomerRecord) -> Identity:
    return Identity(customer.full_name, customer.birth_date)
