"""Whose a row is that names an account, a customer, or both: never decided between people who share a reference."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from agentdesk.content.client_file.taking import Told
from agentdesk.services.imports.placed import Known

NO_CUSTOMER = "no such customer of this client is on file"
NO_ACCOUNT = "no such account of this client is on file"


class Named(Told, Protocol):
    """A row that names somebody."""

    @property
    def account(self) -> str | None:
        """The account's reference."""
        ...

    @property
    def customer(self) -> str | None:
        """The customer's reference."""
        ...


@dataclass(frozen=True, slots=True)
class Found:
    """The customer, and the debt where an account was named."""

    customer: str
    debt: str | None


class Whose:
    """Finds whose some rows are. A fault is the field, and words without the row's content."""

    def __init__(self, known: Known, rows: Iterable[Named]) -> None:
        """Read everything that these rows name, at once."""
        rows = list(rows)
        self._accounts = {
            debt.reference: debt for debt in known.debts(row.account for row in rows if row.account)
        }
        self._people = known.customers(row.customer for row in rows if row.customer)

    def everyone(self) -> list[str]:
        """Return every customer whom the rows may be about."""
        owners = {debt.customer for debt in self._accounts.values()}
        return sorted(owners.union(*self._people.values()))

    def of(self, row: Named) -> Found | tuple[str, str]:
        """Return whose a row is, or the field at fault and why."""
        people = self._people.get(row.customer or "", ())
        if row.customer and not people:
            return "customer.reference", NO_CUSTOMER
        if row.account:
            debt = self._accounts.get(row.account)
            if debt is None:
                return "debt.reference", NO_ACCOUNT
            if row.customer and debt.customer not in people:
                return "debt.reference", "the account on file belongs to another customer"
            return Found(debt.customer, debt.id)
        if len(people) > 1:
            return "customer.reference", "several customers have this reference: name the account"
        return Found(people[0], None)
