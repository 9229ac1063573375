"""What a client's files told before about accounts on file: payments, calls made elsewhere, closures, letters.

Only what is in force counts: a batch that was taken back has told nothing.
"""

# ruff: noqa: S608 - every name in this SQL is our own

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection

from agentdesk.domain.portfolio import DebtRecord
from agentdesk.storage.in_force import holds, in_force
from agentdesk.storage.many import select
from agentdesk.storage.portfolio import Held

Identity = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class HeldPayment:
    """A payment on file; `returns` is the client's reference of the payment that it undoes, where it does."""

    payment: str
    debt: str
    reference: str
    currency: str
    amount: int
    counts_at: int
    paid_on: str
    returns: str | None = None


class Told:
    """What the file holds of one client's accounts, and what was told about them, as this transaction sees it."""

    def __init__(self, connection: Connection, client: str) -> None:
        """Look through a connection; references are the client's own."""
        self._connection = connection
        self._client = client
        self._held = Held(connection, client)

    def debts(self, references: Iterable[str]) -> list[DebtRecord]:
        """Return the accounts on file under these references."""
        return self._held.debts(references)

    def customers(self, references: Iterable[str]) -> dict[str, list[str]]:
        """Return the ids of the customers under each of these references: namesakes may share one."""
        found: dict[str, list[str]] = defaultdict(list)
        for reference, customer in self._select(_CUSTOMERS, references, self._client):
            found[reference].append(customer)
        return found

    def debts_of(self, customers: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """Return the ids of all debts of each of these customers."""
        found: dict[str, list[str]] = defaultdict(list)
        for customer, debt in self._select(_DEBTS_OF, customers):
            found[customer].append(debt)
        return {customer: tuple(debts) for customer, debts in found.items()}

    def holders(self, number: str) -> list[str]:
        """Return everyone who has a number, whichever client brought them."""
        rows = self._connection.exec_driver_sql("SELECT customer FROM base_phone WHERE number = ?", (number,))
        return list(rows.scalars())

    def payments(self, references: Iterable[str]) -> list[HeldPayment]:
        """Return the payments told under these references, and those that undo one of them."""
        asked = list(dict.fromkeys(references))
        came_in = [HeldPayment(*row) for row in self._select(_PAYMENTS, asked, self._client)]
        by_id = {one.payment: one.reference for one in came_in}
        rows = self._select(_RETURNS, sorted({one.debt for one in came_in}))
        came_back = [
            replace(HeldPayment(*told), returns=by_id[first]) for first, *told in rows if first in by_id
        ]
        return [*came_in, *came_back]

    def calls(self, customers: Iterable[str]) -> dict[Identity, set[str]]:
        """Return the calls told of these customers, each with the outcomes that it was told with.

        Of each: customer, debt, number, direction, instant.
        """
        found: dict[Identity, set[str]] = defaultdict(set)
        for *call, outcome in self._select(_CALLS, customers):
            found[tuple(call)].add(outcome)
        return dict(found)

    def closures(self, customers: Iterable[str]) -> set[Identity]:
        """Return what was told to become of these customers' accounts: debt, what, since which day, words."""
        return {tuple(row) for row in self._select(_CLOSURES, customers)}

    def pieces(self, customers: Iterable[str]) -> set[Identity]:
        """Return the letters told of these customers.

        Of each: customer, debt, medium, direction, instant, asks, about, scope, the number that it stops, words.
        """
        return {tuple(row) for row in self._select(_PIECES, customers)}

    def _select(self, statement: str, values: Iterable[str], *first: str) -> list[Any]:
        return select(self._connection, statement, values, *first)


_CUSTOMERS = "SELECT reference, id FROM base_customer WHERE client = ? AND reference IN (?*) ORDER BY id"
_DEBTS_OF = "SELECT customer, id FROM base_debt WHERE customer IN (?*) ORDER BY reference"
_PAYMENT = "p.payment, p.debt, p.reference, p.currency, p.amount, p.counts_at, p.paid_on"
_PAYMENTS = f"""
    SELECT {_PAYMENT} FROM imported_payment p JOIN base_debt d ON d.id = p.debt
    WHERE d.client = ? AND p.returns IS NULL AND p.reference IN (?*) AND {in_force("p")}"""
_RETURNS = f"""
    SELECT p.returns, {_PAYMENT} FROM base_debt d JOIN imported_payment p ON p.customer = d.customer AND p.debt = d.id
    WHERE d.id IN (?*) AND p.returns IS NOT NULL AND {in_force("p")}"""
_CALLS = f"""
    SELECT c.customer, c.debt, c.number, c.direction, c.happened_at, c.contact_outcome FROM past_call c
    WHERE c.customer IN (?*) AND {in_force("c")}"""
_CLOSURES = f"""
    SELECT c.debt, c.what, c.effective_on, c.words FROM closure c WHERE c.customer IN (?*) AND {in_force("c")}"""
_PIECES = f"""
    SELECT c.customer, c.debt, c.medium, c.direction, c.received_at, c.asks, c.about, c.scope, s.target, c.words
    FROM correspondence c LEFT JOIN stop_sign s ON c.asks = 'stop' AND c.scope = 'number' AND s.scope = 'number'
        AND s.customer = c.customer AND s.received_at = c.received_at AND s.batch IS c.batch
    WHERE c.customer IN (?*) AND {holds("c")}"""
