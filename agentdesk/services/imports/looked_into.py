"""What a person looks into of a file: the rows that went back, and what should be looked at, a page at a time."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import Connection

from agentdesk.services.imports.closing import known
from agentdesk.services.imports.page_messages import (
    FlaggedPage,
    FlaggedRow,
    FlaggedRows,
    RejectedPage,
    RejectedRow,
    RejectedRows,
)
from agentdesk.services.sight import Sight
from agentdesk.storage import staging
from agentdesk.storage.many import select

BETWEEN = "~"
STAGED = ("staging", "staged")


def rejected_rows(sight: Sight, query: RejectedRows) -> RejectedPage:
    """Return rows that went back: of a staged file as they wait, of one in force as the journal has them.

    Raises Refused beside a live call.
    """
    sight.sessions.refuse_beside_live()
    batch = known(sight.connection, query.batch)
    if batch.state in STAGED:
        rows = tuple(
            RejectedRow(one.line, one.column, one.told)
            for one in staging.rejects_page(sight.connection, batch.batch, query.after or 0, query.limit)
        )
    else:
        values = (batch.batch, query.after or 0, query.limit)
        found = sight.connection.exec_driver_sql(_JOURNALLED, values)
        rows = tuple(RejectedRow(line, columns or "", reason) for line, columns, reason in found)
    return RejectedPage(rows, rows[-1].line if len(rows) == query.limit else None)


def flagged_rows(sight: Sight, query: FlaggedRows) -> FlaggedPage:
    """Return flags of one kind. Customers whom the file does not speak of are counted and not named.

    Raises Refused beside a live call.
    """
    sight.sessions.refuse_beside_live()
    length, _, key = (query.after or f"0{BETWEEN}").partition(BETWEEN)
    values = (query.batch, query.kind, int(length), key, query.limit)
    found = sight.connection.exec_driver_sql(_FLAGGED, values).all()
    customers = [json.loads(row.customers) for row in found]
    names = _names(sight.connection, query.batch, {one for some in customers for one in some})
    rows = tuple(map(_flagged, found, customers, [names] * len(found)))
    last = f"{len(rows[-1].key)}{BETWEEN}{rows[-1].key}" if len(rows) == query.limit else None
    return FlaggedPage(rows, last)


def _flagged(row: Any, customers: list[str], names: dict[str, tuple[str, str]]) -> FlaggedRow:
    named = tuple(sorted(names[one] for one in customers if one in names))
    return FlaggedRow(row.key, row.times, named, len(customers) - len(named))


def _names(connection: Connection, batch: str, customers: set[str]) -> dict[str, tuple[str, str]]:
    """Return name and reference of those whom the file speaks of; of renewed ones, as they are on file."""
    own = {row[0]: (row[1], row[2]) for row in select(connection, _OWN, customers, batch)}
    renewed = {row[0]: (row[1], row[2]) for row in select(connection, _RENEWED, customers, batch)}
    return renewed | own


_JOURNALLED = """
    SELECT r.row_number, r.column_name, r.reason FROM journal j JOIN import_reject r ON r.event = j.id
    WHERE j.kind = 'portfolio.rejected' AND json_extract(j.payload, '$.batch') = ? AND r.row_number > ?
    ORDER BY r.row_number LIMIT ?"""
_FLAGGED = """
    SELECT key, json_group_array(customer) AS customers, max(times) AS times FROM staged_flag
    WHERE batch = ? AND kind = ? AND (length(key), key) > (?, ?)
    GROUP BY key ORDER BY length(key), key LIMIT ?"""
_OWN = "SELECT id, full_name, reference FROM base_customer WHERE batch = ? AND id IN (?*)"
_RENEWED = """
    SELECT c.id, c.full_name, c.reference FROM base_customer c JOIN staged_renewal r ON r.customer = c.id
    WHERE r.batch = ? AND c.id IN (?*)"""
