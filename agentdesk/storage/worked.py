"""Which accounts of a batch were worked since it came in: those stay when the batch is withdrawn."""

# ruff: noqa: S608 - every name in this SQL is our own

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection

from agentdesk.models.facts import FACTS
from agentdesk.storage.in_force import BY_FILE, holds
from agentdesk.storage.judged_needs import last_need_judgement
from agentdesk.storage.people import last_judgement

# Looking at a customer is not working their accounts. Of decisions about people only what holds of them counts, below.
_NOT_WORK = frozenset({"view_audit", "worklist_left", "judged_need", "judged_people"})
# A need that somebody confirmed, and that somebody is one person with another: of such two each stays, whichever of
# them the event names first. That a note needs nothing, or that two are different people, leaves nothing to keep.
_DECIDED = (
    f"""EXISTS (SELECT 1 FROM judged_need j WHERE j.customer = c.id AND j.at > :since
        AND j.verdict = 'confirmed' AND {last_need_judgement("j")})""",
    *(
        f"""EXISTS (SELECT 1 FROM judged_people j WHERE j.{side} = c.id AND j.at > :since
            AND j.verdict = 'same_person' AND {last_judgement("j")})"""
        for side in ("customer", "other")
    ),
)


def worked(connection: Connection, batch: str, since: int) -> Sequence[Any]:
    """Return the accounts of a batch whose customers were worked since an instant (epoch milliseconds).

    Each row has the debt, its reference, the customer and the name, in the order of the names.
    """
    statement = f"""
        SELECT d.id, d.reference, c.id, c.full_name FROM base_debt d JOIN base_customer c ON c.id = d.customer
        WHERE d.id IN ({_OF_BATCH}) AND ({_is_worked()}) ORDER BY c.sort_name, d.reference"""
    return connection.exec_driver_sql(statement, {"batch": batch, "since": since}).all()


@cache
def _is_worked() -> str:
    """Return the condition that anything was done about the customer of a debt, or told of them by another file."""
    tables = [
        table
        for table in FACTS.values()
        if "customer" in table.c and "at" in table.c and table.name not in _NOT_WORK
    ]
    done = [
        f"EXISTS (SELECT 1 FROM {table.name} f WHERE f.customer = c.id AND f.at > :since)" for table in tables
    ]
    told = [
        f"EXISTS (SELECT 1 FROM {table} f JOIN journal j ON j.id = f.event WHERE f.customer = c.id "
        f"AND j.at > :since AND f.batch IS NOT :batch AND {holds('f')})"
        for table in BY_FILE
    ]
    return " OR ".join((*done, *_DECIDED, *told))


_OF_BATCH = """
    SELECT id FROM base_debt WHERE customer IN (SELECT id FROM base_customer WHERE batch = :batch) AND batch = :batch
    UNION SELECT json_extract(value, '$.id') FROM superseded s, json_each(s.debts) WHERE s.batch = :batch
    UNION SELECT value FROM superseded s, json_each(s.new_debts) WHERE s.batch = :batch"""
