"""The values frozen when a call opens: one flat mapping of names, and its form in the journal.

Beside the merge fields of merge_fields.py it holds:

    call.customer   id of the customer                call.number    the number, E.164
    call.zone       IANA zone where the customer is    call.variant   which variant of free wording, from 0
    call.debts      the debts spoken of, in the order they are paid: [{"debt": id, "balance": minor units}]
    call.accounts   ids of all accounts of the customer, whether they are spoken of or not
    call.language   language of the customer, such as es
    call.invoices   of a business, beside call.debts: [{"debt": id, "reference": text, "opened_on", "due_on": day}]
    call.contacts   the people of a business: [{"name": text, "role", "authority": text}]; what is unknown is left out
    call.stopped_by signs in force that close the telephone altogether when the call opens
    debt.currency   ISO 4217 code of every amount      fact.NAME      a fact for conditions (facts.py)

A payload may only hold lower snake case keys, so a name is kept there as a group and a name within it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from agentdesk.domain.contacts import Contact
from agentdesk.domain.money import Money
from agentdesk.domain.standing import DEBT_SCOPES
from agentdesk.domain.stops import ABOUT_THE_PERSON
from agentdesk.scripts.values import Frozen

DEBTS = "call.debts"
# The lists of objects among the values.
LISTS = (DEBTS, "call.invoices", "call.contacts")


def packed(frozen: Frozen) -> dict[str, Any]:
    """Return the frozen values in the form of `call.opened`: a group holds its names."""
    groups: dict[str, Any] = {}
    for name, value in frozen.items():
        group, _, rest = name.partition(".")
        groups.setdefault(group, {})[rest] = [dict(item) for item in value] if name in LISTS else value  # type: ignore[attr-defined]  # the values that are lists of objects
    return groups


def unpacked(payload: Mapping[str, Any]) -> dict[str, Any]:
    """Return the flat mapping that `packed` was given."""
    return {f"{group}.{rest}": value for group, names in payload.items() for rest, value in names.items()}


def text(frozen: Frozen, name: str, otherwise: str = "") -> str:
    """Return a frozen text, or `otherwise` when it is not there."""
    value = frozen.get(name)
    return value if isinstance(value, str) else otherwise


def number(frozen: Frozen, name: str) -> int:
    """Return a frozen integer, or 0 when it is not there."""
    value = frozen.get(name)
    return value if isinstance(value, int) else 0


def zone(frozen: Frozen) -> str:
    """Return the zone where the customer is."""
    return text(frozen, "call.zone", "UTC")


def currency(frozen: Frozen) -> str:
    """Return the currency of every amount in the call."""
    return text(frozen, "debt.currency", "USD")


def balances(frozen: Frozen) -> tuple[tuple[str, Money], ...]:
    """Return the debts that are spoken of with what is owed, in the order they are paid."""
    debts: Any = frozen.get(DEBTS) or ()
    return tuple((str(item["debt"]), Money(int(item["balance"]), currency(frozen))) for item in debts)


def debt_ids(frozen: Frozen) -> list[str]:
    """Return the ids of the debts that are spoken of."""
    return [debt for debt, _ in balances(frozen)]


def contacts(frozen: Frozen) -> tuple[Contact, ...]:
    """Return the people of a business as they were on the list when the call opened."""
    listed: Any = frozen.get("call.contacts") or ()
    return tuple(Contact(one["name"], one.get("role"), authority=one.get("authority")) for one in listed)


def stopped_debts(frozen: Frozen, sign: str, scope: str) -> list[str]:
    """Return the debts that a stop sign covers: none where it does not go by debt, else those spoken of, or all."""
    if scope not in DEBT_SCOPES:
        return []
    # Calls that were opened before all accounts were frozen know only those that were spoken of.
    everything: Any = frozen.get("call.accounts")
    return list(everything) if everything and sign in ABOUT_THE_PERSON else debt_ids(frozen)
