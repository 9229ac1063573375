"""Rows of a client's file, placed among the customers and debts on file: who is who, what is new, what to look at.

Nobody is merged on a guess. A reference held by someone of another name or birth date makes a second customer and
a flag; a telephone that others have makes a flag; an account that belongs to somebody else, or stands in the file
twice, goes back with its reason.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from agentdesk.content.client_file.accounts import Stated, Understanding
from agentdesk.content.client_file.companies import TAKEN_AS_PERSON
from agentdesk.content.client_file.handback import Rejection
from agentdesk.domain.identity import Identity, find
from agentdesk.domain.portfolio import CustomerRecord, DebtRecord
from agentdesk.domain.renewal import is_too_large, renewed
from agentdesk.services.imports.tally import Tally

SHARED_NUMBER, NAMESAKE, OLDER = "shared_number", "namesake", "older_than_held"
KIND_CHANGED = "kind_changed"
# So many people under one reference are no namesakes: the column holds something else.
MOST_NAMESAKES = 25


class Known(Protocol):
    """What is on file of a client, and what the same file has brought so far; `services.imports.known` looks there."""

    def customers(self, references: Iterable[str]) -> Sequence[CustomerRecord]:
        """Return the customers under these references, as the file leaves them so far."""
        ...

    def debts(self, references: Iterable[str]) -> Sequence[DebtRecord]:
        """Return the debts under these references, as they are on file."""
        ...

    def holders(self, numbers: Iterable[str]) -> Mapping[str, set[str]]:
        """Return who has these numbers."""
        ...

    def named(self, references: Iterable[str]) -> Mapping[str, tuple[str, int]]:
        """Return which of these accounts the file has named already: whose each is, and in which line."""
        ...

    def met(self, customers: Iterable[str]) -> set[str]:
        """Return of whom of these the file has spoken already."""
        ...

    def newer(self, customers: Iterable[str]) -> set[str]:
        """Return of whom a newer file has spoken since."""
        ...

    def spoken_of(self, customers: Iterable[str]) -> set[str]:
        """Return of whom the file, or the one that it completes, has spoken already: what is said is added to that."""
        ...


@dataclass(slots=True)
class Brought:
    """What some rows came to. `met` are all of whom they speak; `flags` are kind, what belongs together, customer,
    and how often it is in the row."""

    customers: dict[str, CustomerRecord] = field(default_factory=dict)
    debts: list[DebtRecord] = field(default_factory=list)
    new: set[str] = field(default_factory=set)
    met: set[str] = field(default_factory=set)
    named: list[tuple[str, str, int]] = field(default_factory=list)
    flags: list[tuple[str, str, str, int]] = field(default_factory=list)
    rejections: list[Rejection] = field(default_factory=list)
    tally: Tally = field(default_factory=Tally)


def place(
    rows: Sequence[Stated | Rejection],
    known: Known,
    understanding: Understanding,
    new_id: Callable[[], str],
) -> Brought:
    """Place some rows. What comes out must be found by `known` before the next rows are given."""
    placing = _Placing(known, understanding, new_id, [row for row in rows if isinstance(row, Stated)])
    placing.look_for(row.reference for row in rows if isinstance(row, Rejection) and row.reference)
    brought = placing.brought
    for row in rows:
        refused = placing.send_back(row) if isinstance(row, Rejection) else placing.place(row)
        if refused is not None:
            brought.rejections.append(refused)
    brought.tally.rows = len(rows)
    brought.tally.rejected = len(brought.rejections)
    brought.tally.imported = len(rows) - len(brought.rejections)
    return brought


class _Placing:
    """What is on file about some rows, and what they change in it."""

    def __init__(
        self, known: Known, understanding: Understanding, new_id: Callable[[], str], rows: Sequence[Stated]
    ) -> None:
        self.brought = Brought()
        self._understanding = understanding
        self._new_id = new_id
        self._people: dict[str, dict[str, CustomerRecord]] = defaultdict(dict)
        for customer in known.customers(row.customer.reference for row in rows):
            self._people[customer.reference][customer.id] = customer
        people = [id for people in self._people.values() for id in people]
        self._met, self._spoken_of = known.met(people), known.spoken_of(people)
        self._newer = known.newer(people)
        references = [row.debt.reference for row in rows]
        self._debts = {debt.reference: debt for debt in known.debts(references)}
        self._named = dict(known.named(references))
        self._shared: set[str] = set()
        numbers = [phone.number for row in rows for phone in row.customer.phones]
        self._holders: dict[str, set[str]] = defaultdict(set, known.holders(numbers))
        self._known = known

    def look_for(self, references: Iterable[str]) -> None:
        """Find out which accounts of rows that go back anyway the file has named, or sent back, already."""
        asked = list(references)
        if asked:
            self._named |= self._known.named([*asked, *map(_sent_back, asked)])

    def send_back(self, row: Rejection) -> Rejection:
        """Keep that an account stands in a row that goes back; name the line where it stands, too."""
        reference = row.reference
        if not reference:
            return row
        earlier = self._named.get(reference) or self._named.get(_sent_back(reference))
        if earlier is None:
            self._named[_sent_back(reference)] = ("", row.line)
            self.brought.named.append((_sent_back(reference), "", row.line))
            return row
        says = f"the account stands in line {earlier[1]} already"
        fault = self._understanding.fault("debt.reference", says)
        return replace(row, faults=self._understanding.in_order((*row.faults, fault)))

    def place(self, row: Stated) -> Rejection | None:
        """Put one row among the others, or say why it cannot be."""
        reference = row.debt.reference
        held_debt = self._debts.get(reference)
        others = self._people[row.customer.reference]
        match = find(_identity(row.customer), [(id, _identity(one)) for id, one in others.items()])
        if (named := self._named.get(reference)) is not None:
            return self._twice(row, named[1], is_same=named[0] == match.customer)
        if match.verdict == "namesake" and len(others) >= MOST_NAMESAKES:
            says = f"more than {MOST_NAMESAKES} different people have this reference: it is nobody's own"
            return self._understanding.refused(row, "customer.reference", says)
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
        self._flag(row, customer, others)
        self._keep(row, customer, held_debt)
        return None

    def _twice(self, row: Stated, line: int, *, is_same: bool) -> Rejection:
        of_whom = "" if is_same else ", for someone of another name, birth date or reference"
        says = f"the account stands in line {line} already{of_whom}"
        return self._understanding.refused(row, "debt.reference", says)

    def _customer(self, row: Stated, held: CustomerRecord | None) -> CustomerRecord:
        if held is None:
            customer = replace(row.customer, id=self._new_id())
            self.brought.new.add(customer.id)
            return customer
        if held.id in self._newer:
            return held
        return renewed(held, row.customer, is_same_file=held.id in self._spoken_of)

    def _flag(self, row: Stated, customer: CustomerRecord, others: Mapping[str, CustomerRecord]) -> None:
        flags, line = self.brought.flags, str(row.line)
        flags += [(mark, line, customer.id, times) for mark, times in Counter(row.marks).items()]
        if customer.kind != row.customer.kind and TAKEN_AS_PERSON not in row.marks:
            flags.append((TAKEN_AS_PERSON, line, customer.id, 1))
        held = others.get(customer.id)
        if held is not None and held.kind != customer.kind and customer.id not in self._spoken_of:
            flags.append((KIND_CHANGED, line, customer.id, 1))
        if set(others) - {customer.id}:
            flags += [(NAMESAKE, customer.reference, id, 1) for id in (*others, customer.id)]
        for phone in customer.phones:
            holders = self._holders[phone.number] | {customer.id}
            if len(holders) > 1:
                # A number that everybody has is flagged once for each of them, and not for each pair.
                named = {customer.id} if phone.number in self._shared else holders
                self._shared.add(phone.number)
                flags += [(SHARED_NUMBER, phone.number, id, 1) for id in named]

    def _keep(self, row: Stated, customer: CustomerRecord, held_debt: DebtRecord | None) -> None:
        tally, debt = self.brought.tally, row.debt
        self._meet(customer.id)
        self._named[debt.reference] = (customer.id, row.line)
        self.brought.named.append((debt.reference, customer.id, row.line))
        tally.owed[debt.currency] += debt.balance
        tally.states[debt.account_state] += 1
        if held_debt is not None and held_debt.told_at > debt.as_of:
            self.brought.flags.append((OLDER, str(row.line), customer.id, 1))
            return
        tally.new_debts += held_debt is None
        id = self._new_id() if held_debt is None else held_debt.id
        self._put(customer, replace(debt, id=id, customer=customer.id), held_debt)

    def _meet(self, customer: str) -> None:
        self.brought.tally.customers += customer not in self._met
        self._met.add(customer)
        self._spoken_of.add(customer)
        self.brought.met.add(customer)

    def _put(self, customer: CustomerRecord, debt: DebtRecord, held_debt: DebtRecord | None) -> None:
        """Keep a customer and a debt; what is as it was before is not a change."""
        held = self._people[customer.reference].get(customer.id)
        if customer != held:
            self._people[customer.reference][customer.id] = customer
            self.brought.customers[customer.id] = customer
            for phone in held.phones if held else ():
                self._holders[phone.number].discard(customer.id)
            for phone in customer.phones:
                self._holders[phone.number].add(customer.id)
        if debt != held_debt:
            self.brought.debts.append(debt)
            self.brought.tally.changed += 1


def _sent_back(reference: str) -> str:
    """Return under which key a file's rows that go back are named; no reference has a line end in it."""
    return f"{reference}\n"


def _identity(customer: CustomerRecord) -> Identity:
    return Identity(customer.full_name, customer.birth_date)
