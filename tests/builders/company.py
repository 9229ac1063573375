"""A guided call to a company in a test: its values, with invoices and contacts, and the script fitted to them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from agentdesk.scripts.intents import Answer
from agentdesk.scripts.listed import fitted
from tests.builders.talk import FROZEN, Talk, shipped

COMPANY: Mapping[str, Any] = {
    **{name: value for name, value in FROZEN.items() if not name.startswith("debt.")},
    "customer.full_name": "Kettle & Sons Ltd",
    "customer.name_to_use": "Kettle & Sons Ltd",
    "contact.name": "Dana Whitlock",
    "debt.reference": "KS-1001",
    "debt.creditor": "Northgate Supply",
    "debt.product": "invoice",
    "debt.balance": 207_050,
    "debt.as_of": "2026-11-20",
    "debt.payments_to": "2026-11-20",
    "debt.due_on": "2026-08-31",
    "debt.currency": "USD",
    "call.debts": [{"debt": "D1", "balance": 125_000}, {"debt": "D2", "balance": 82_050}],
    "call.invoices": [
        {"debt": "D1", "reference": "KS-1001", "opened_on": "2026-08-01", "due_on": "2026-08-31"},
        {"debt": "D2", "reference": "KS-1002", "opened_on": "2026-09-01", "due_on": "2026-10-01"},
    ],
    "call.contacts": [
        {"name": "Dana Whitlock", "role": "Accounts payable", "authority": "yes"},
        {"name": "Sam Oduya", "role": "Warehouse", "authority": "no"},
        {"name": "Kit Vance"},
    ],
    "fact.customer_kind": "business",
    "fact.contact_listed": "yes",
    "fact.accounts": "several",
    "fact.balance": "fresh",
}


def with_company(key: str = "business_outbound", **values: Any) -> Talk:
    """Begin a call with a company that somebody picked up."""
    frozen = {**COMPANY, **{name.replace("__", "."): value for name, value in values.items()}}
    return Talk(fitted(shipped(key), frozen), frozen)


def confirmed() -> Talk:
    """Begin a call and confirm the contact on the list who may decide."""
    talk = with_company()
    talk.answer("speaking", "on_list")
    talk.go(Answer("matches", {"contact": "Dana Whitlock", "basis": "on_the_list"}))
    return talk
