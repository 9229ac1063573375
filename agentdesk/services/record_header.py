"""The top of a record: who, on which number, by whom, when and for how long, and what the call was about."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection

from agentdesk.journal.canonical import JSON
from agentdesk.scripts import frozen as frozen_values
from agentdesk.services.record_course import Story, last
from agentdesk.services.record_evidence import spoken_name
from agentdesk.services.rows.record import AboutDebt, CallHeader

_NOTHING: JSON = {}


def header_of(connection: Connection, interaction: str, story: Story) -> CallHeader:
    """Return the top of a record; names are those frozen when the call opened."""
    first, opened, saved = story[0][0], last(story, "call.opened"), last(story, "interaction.saved")
    attempt = last(story, "call.placed") or last(story, "call.received")
    frozen = frozen_values.unpacked(opened.get("frozen", _NOTHING))
    happened_at = attempt.get("happened_at", first.at)
    customer = saved.get("customer") or opened.get("customer")
    name, reference = _person(connection, customer)
    return CallHeader(
        interaction=interaction,
        customer=customer,
        name=frozen_values.text(frozen, "customer.full_name", name),
        reference=reference,
        number=attempt.get("number") or frozen_values.text(frozen, "call.number", "") or None,
        number_kind=attempt.get("number_kind", "unknown"),
        direction="in" if any(event.kind == "call.received" for event, _ in story) else "out",
        dialled_by=attempt.get("by", "hand"),
        is_late=bool(attempt.get("is_late", 0)),
        purpose=attempt.get("purpose", ""),
        firm=frozen_values.text(frozen, "firm.legal_name", attempt.get("collector", "")),
        decision=attempt.get("decision", _NOTHING),
        agent=first.actor,
        agent_name=spoken_name(connection, first.actor),
        happened_at=happened_at,
        logged_at=first.at,
        answered_at=_answered_at(story, happened_at),
        ended_at=saved.get("ended_at", story[-1][0].at),
        call_ms=saved.get("call_ms", 0),
        hold_ms=saved.get("hold_ms", 0),
        wrap_ms=saved.get("wrap_ms", 0),
        zone=frozen_values.text(frozen, "call.zone", first.zone),
        desk_zone=first.zone,
        language=opened.get("language", ""),
        debts=_debts(connection, opened, frozen),
    )


def _answered_at(story: Story, happened_at: int) -> int | None:
    """Return when somebody answered, as it was marked; a call that came in was answered when it was taken."""
    if any(event.kind == "call.received" for event, _ in story):
        return happened_at
    marks = (payload for event, payload in story if event.kind == "call.marked")
    return next((int(mark["marked_at"]) for mark in marks if mark["mark"] == "answered"), None)


def _debts(connection: Connection, opened: JSON, frozen: Mapping[str, Any]) -> tuple[AboutDebt, ...]:
    balances = {debt: money.minor for debt, money in frozen_values.balances(frozen)}
    return tuple(
        _debt(connection, str(item["debt"]), frozen, balances.get(str(item["debt"])))
        for item in opened.get("debts", ())
    )


def _debt(connection: Connection, debt: str, frozen: Mapping[str, Any], balance: int | None) -> AboutDebt:
    statement = "SELECT reference, creditor, currency FROM base_debt WHERE id = ?"
    row = connection.exec_driver_sql(statement, (debt,)).one_or_none()
    reference, creditor, currency = row or (debt, "", frozen_values.currency(frozen))
    return AboutDebt(debt, reference, creditor, currency, balance)


def _person(connection: Connection, customer: str | None) -> tuple[str, str]:
    statement = "SELECT full_name, reference FROM base_customer WHERE id = ?"
    row = connection.exec_driver_sql(statement, (customer,)).one_or_none()
    return (str(row[0]), str(row[1])) if row else ("", "")
