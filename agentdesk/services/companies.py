"""A business customer: the people who are spoken to there, and what a call to it freezes of them and its invoices."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection

from agentdesk.domain import contacts as rules
from agentdesk.domain.contacts import YES, Change, Contact
from agentdesk.domain.curtain import Scene, is_shown
from agentdesk.domain.portfolio import BUSINESS, OPEN
from agentdesk.services.rows.customer import CheckHint, ContactRow, DebtRow, NumberRow

# Behind the last day that any invoice has: one without a due day is asked for after the others.
_NO_DAY = "9999"


def kind_of(connection: Connection, customer: str) -> str:
    """Return whether a customer is a person or a business."""
    statement = "SELECT kind FROM base_customer WHERE id = ?"
    return str(connection.exec_driver_sql(statement, (customer,)).scalar_one())


def contacts(connection: Connection, customer: str) -> tuple[Contact, ...]:
    """Return the people of a company who are spoken to: as the client states them, with what calls have told since."""
    stated = (Contact(*row) for row in connection.exec_driver_sql(_STATED, (customer,)))
    told = connection.exec_driver_sql(_TOLD, (customer,))
    changes = [
        Change(change, Contact(name, role, phone, None, authority, basis))
        for change, name, role, phone, authority, basis in told
    ]
    return rules.now(stated, changes)


def contact_rows(connection: Connection, customer: str, scene: Scene) -> tuple[ContactRow, ...]:
    """Return the contacts as a scene may show them.

    Whom to ask for is no fact about the debt. Roles are what the check compares: they stand beside the names before the
    call and once it is open, not while somebody who was not checked may be told them.
    """
    is_whole = scene == "list" or is_shown("debt", scene)
    return tuple(
        ContactRow(one.name, one.role, one.phone, one.authority, one.basis)
        if is_whole
        else ContactRow(one.name, None, one.phone, None, None)
        for one in contacts(connection, customer)
    )


def role_hints(connection: Connection, customer: str) -> tuple[CheckHint, ...]:
    """Return the roles of a company's contacts, masked: enough to compare what is said, never enough to read out."""
    told = [
        f"{one.name}: {_masked(one.role)}" for one in contacts(connection, customer) if one.role is not None
    ]
    return (CheckHint("company_role", " · ".join(told)),) if told else ()


def of_contacts(numbers: Iterable[NumberRow], people: Iterable[ContactRow]) -> tuple[NumberRow, ...]:
    """Return numbers, those of contacts with whose they are."""
    whose = {one.phone: one.name for one in people if one.phone is not None}
    return tuple(replace(row, whose=whose.get(row.number, "")) for row in numbers)


def invoices(connection: Connection, customer: str, debts: Sequence[DebtRow]) -> tuple[DebtRow, ...]:
    """Return the invoices of a company: the open ones first, the oldest at the top, each with what stops it alone."""
    signs: dict[str, str] = {}
    for sign, covered in connection.exec_driver_sql(_STOPPED, (customer,)):
        signs.update(dict.fromkeys(json.loads(covered), sign))
    found = [replace(debt, stopped_by=signs.get(debt.debt)) for debt in oldest_first(debts)]
    return tuple(sorted(found, key=lambda debt: debt.account_state != OPEN))


def oldest_first(debts: Sequence[DebtRow]) -> list[DebtRow]:
    """Return invoices with the one first that was due first."""
    return sorted(debts, key=lambda debt: (debt.due_on or _NO_DAY, debt.reference))


def frozen_of_business(connection: Connection, customer: str, invoices: Sequence[DebtRow]) -> dict[str, Any]:
    """Return the values that a call to a business freezes besides those of any call."""
    people = contacts(connection, customer)
    asked = next((one for one in people if one.authority == YES), next(iter(people), None))
    listed = [
        _known(debt=debt.debt, reference=debt.reference, opened_on=debt.opened_on, due_on=debt.due_on)
        for debt in invoices
    ]
    values: dict[str, Any] = {
        "call.invoices": listed,
        "call.contacts": [_known(name=one.name, role=one.role, authority=one.authority) for one in people],
        "fact.customer_kind": BUSINESS,
        "fact.contact_listed": "no" if asked is None else "yes",
    }
    return values if asked is None else {**values, "contact.name": asked.name}


def _known(**values: str | None) -> dict[str, str]:
    return {name: value for name, value in values.items() if value}


def _masked(role: str) -> str:
    return " ".join(word[0] + "•" * (len(word) - 1) for word in role.split())


_STATED = "SELECT name, role, phone, email, authority FROM base_contact WHERE customer = ? ORDER BY position"
_TOLD = "SELECT change, name, role, phone, authority, basis FROM contact WHERE customer = ? ORDER BY at, seq"
_STOPPED = """
    SELECT s.sign, s.debts FROM stop_sign s JOIN stop_now n ON n.stop = s.stop AND n.customer = s.customer
    WHERE s.customer = ? AND s.scope IN ('debt', 'account') ORDER BY s.at, s.seq"""
