"""The values that a call's words are filled with, read once when it opens and frozen into the journal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Connection

from agentdesk.content.firm import Firm
from agentdesk.domain.portfolio import BUSINESS, is_stale
from agentdesk.domain.standing import Facts, open_debts, stops_on_calls
from agentdesk.platform.clock import local
from agentdesk.services.companies import frozen_of_business, kind_of, oldest_first
from agentdesk.services.customers import debts, needs
from agentdesk.services.rows.customer import DebtRow
from agentdesk.storage.gather import gather
from agentdesk.storage.in_force import in_force

LETTER_DAYS, REPLY_DAYS = 9, 5


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What a call is about to be: who, which number, in which zone, when (epoch milliseconds), by whom."""

    customer: str
    number: str | None
    number_kind: str
    zone: str
    direction: str
    at: int
    agent: str


def frozen_values(connection: Connection, firm: Firm, about: Circumstances) -> dict[str, Any]:
    """Return the flat mapping of names to values that the script engine takes."""
    owned = debts(connection, about.customer)
    facts = gather(connection, [about.customer])[about.customer]
    is_business = kind_of(connection, about.customer) == BUSINESS
    accounts = _spoken_of(facts, about, oldest_first(owned) if is_business else owned)
    return {
        **_firm(firm, about),
        **_agent(connection, about.agent),
        **_customer(connection, about.customer),
        **_debt(accounts, about),
        **_call(connection, accounts, about),
        "call.accounts": [debt.debt for debt in owned],
        "call.stopped_by": stops_on_calls(facts, about.at),
        **_facts(connection, firm, accounts, about),
        **(frozen_of_business(connection, about.customer, accounts) if is_business else {}),
    }


def _spoken_of(facts: Facts, about: Circumstances, owned: Sequence[DebtRow]) -> list[DebtRow]:
    """Return the accounts that this call is about: owed, under no stop, and in one currency, the first's."""
    allowed = open_debts(facts, about.at)
    found = [debt for debt in owned if debt.debt in allowed and debt.balance > 0]
    return [debt for debt in found if debt.currency == found[0].currency]


def _firm(firm: Firm, about: Circumstances) -> dict[str, Any]:
    today = local(about.at, about.zone).date()
    return {
        **{name: value for name, value in firm.values().items() if value},
        "firm.reply_by": (today + timedelta(days=REPLY_DAYS)).isoformat(),
        "firm.letter_by": (today + timedelta(days=LETTER_DAYS)).isoformat(),
    }


def _agent(connection: Connection, agent: str) -> dict[str, Any]:
    rows = connection.exec_driver_sql(
        "SELECT id, role, spoken_name FROM base_staff WHERE id = ? OR role = 'lead' ORDER BY name", (agent,)
    ).all()
    agents = [name for id, _, name in rows if id == agent]
    leads = [name for _, role, name in rows if role == "lead"]
    found = {"agent.spoken_name": agents, "firm.lead_name": leads}
    return {field: names[0] for field, names in found.items() if names}


def _customer(connection: Connection, customer: str) -> dict[str, Any]:
    name, first, language = connection.exec_driver_sql(
        "SELECT full_name, first_name, language FROM base_customer WHERE id = ?", (customer,)
    ).one()
    wished = [need.detail for need in needs(connection, customer) if need.need == "name_to_use"]
    return {
        "customer.full_name": name,
        "customer.name_to_use": wished[-1] if wished else first or name,
        "call.language": language or "",
    }


def _debt(accounts: Sequence[DebtRow], about: Circumstances) -> dict[str, Any]:
    if not accounts:
        return {}
    first = accounts[0]
    values = {
        "debt.reference": first.reference,
        "debt.creditor": first.creditor,
        "debt.product": (first.debt_type or "").replace("_", " "),
        "debt.currency": first.currency,
        "debt.balance": sum(debt.balance for debt in accounts),
        "debt.as_of": _day(min(debt.as_of for debt in accounts), about),
        "debt.payments_to": _day(min(debt.payments_to for debt in accounts), about),
        "debt.due_on": first.due_on,
        "debt.dispute_by": _dispute_by(accounts),
    }
    for part in ("principal", "interest", "fees"):
        known = [getattr(debt, part) for debt in accounts]
        values[f"debt.{part}"] = None if None in known else sum(known)
    return {name: value for name, value in values.items() if value not in (None, "")}


def _day(at: int, about: Circumstances) -> str:
    """Return the day of an instant where the customer is."""
    return local(at, about.zone).date().isoformat()


def _dispute_by(accounts: Sequence[DebtRow]) -> str | None:
    """Return the last day on which every account spoken of can still be disputed in writing, where all are known."""
    days = [debt.dispute_by for debt in accounts]
    return min((day for day in days if day), default=None) if None not in days else None


def _dispute_window(accounts: Sequence[DebtRow], today: date) -> str | None:
    """Return whether the time to dispute in writing still runs where the customer is; None where nobody knows."""
    last_day = _dispute_by(accounts)
    if last_day is None:
        return None
    return "open" if today <= date.fromisoformat(last_day) else "closed"


def _call(connection: Connection, accounts: Sequence[DebtRow], about: Circumstances) -> dict[str, Any]:
    count = "SELECT count(*) FROM call_attempt WHERE customer = ?"
    earlier = int(connection.exec_driver_sql(count, (about.customer,)).scalar_one())
    return {
        "call.customer": about.customer,
        "call.number": about.number or "",
        "call.zone": about.zone,
        "call.variant": earlier % 3,
        "call.debts": [{"debt": debt.debt, "balance": debt.balance} for debt in accounts],
    }


def _facts(
    connection: Connection, firm: Firm, accounts: Sequence[DebtRow], about: Circumstances
) -> dict[str, Any]:
    has_disclosed = connection.exec_driver_sql(_DISCLOSED, (about.customer,)).first() is not None
    talked = connection.exec_driver_sql(_TALKED, (about.customer, about.customer)).first()
    passed = connection.exec_driver_sql(
        "SELECT 1 FROM queue_now WHERE customer = ? AND reason = 'promise_passed'", (about.customer,)
    ).first()
    as_of = min((debt.as_of for debt in accounts), default=about.at)
    parts = [part for debt in accounts for part in (debt.principal, debt.interest, debt.fees)]
    facts = {
        "direction": about.direction,
        "stage": "broken_promise" if passed else "early",
        "product": _product(accounts),
        "first_disclosure": _yes(not has_disclosed),
        "itemisation": _yes(bool(parts) and None not in parts),
        "dispute_window": _dispute_window(accounts, local(about.at, about.zone).date()),
        "recording": _yes(firm.records_calls),
        "neutral_name": _yes(bool(firm.values().get("firm.neutral_name"))),
        "balance": "stale" if is_stale(as_of, about.at) else "fresh",
        "number_kind": about.number_kind,
        "prior_contact": _yes(talked is not None),
        "accounts": "one" if len(accounts) == 1 else "several",
    }
    return {f"fact.{name}": value for name, value in facts.items() if value is not None}


def _product(accounts: Sequence[DebtRow]) -> str | None:
    return accounts[0].debt_type if accounts else None


def _yes(value: bool) -> str:
    return "yes" if value else "no"


# Somebody who was talked to elsewhere about the account is not spoken to for the first time.
_TALKED = f"""
    SELECT 1 FROM outcome WHERE customer = ? AND is_conversation = 1
    UNION ALL SELECT 1 FROM past_call c WHERE c.customer = ? AND c.is_conversation = 1 AND {in_force("c")}
    LIMIT 1"""  # noqa: S608 - our own condition
_DISCLOSED = """
    SELECT 1 FROM gate g JOIN interaction i ON i.interaction = g.interaction
    WHERE i.customer = ? AND g.result = 'passed' AND g.duties LIKE '%mini_miranda%' LIMIT 1"""
