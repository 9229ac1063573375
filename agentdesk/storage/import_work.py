"""The batches that this desk has in hand, or had: where each stands, and what was counted so far."""

# ruff: noqa: S608 - every name in this SQL is our own

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection

from agentdesk.storage.many import marked
from agentdesk.storage.statements import insert

# Kinds that bring master data: customers and accounts. The others bring facts about them.
OF_PORTFOLIOS = ("consumer", "invoices", "closures")
# Who came with a batch in one of these states is not on file yet, whatever is said about them.
COMING = ("staging", "staged", "closing", "discarding")
# What was decided and is not done to its end: the desk carries it on whenever it has time.
UNDER_WAY = ("closing", "settling", "discarding", "withdrawing")
HIDDEN = f"SELECT batch FROM import_work WHERE state IN ({', '.join(map(repr, COMING))})"
EVERYBODY = f"SELECT id FROM base_customer WHERE batch NOT IN ({HIDDEN})"


@dataclass(frozen=True, slots=True)
class Batch:
    """One batch as it stands. Instants are epoch milliseconds UTC."""

    batch: str
    state: str
    is_rehearsal: bool
    client: str
    kind: str
    path: str
    source_name: str
    source_digest: str
    mapping: str
    mapping_digest: str
    mapping_body: str
    completes: str | None
    actor: str
    began_at: int
    known_at: int
    portion: int = 0
    chunks: int = 0
    journalled: int = 0
    tally: dict[str, Any] = field(default_factory=dict)
    settled_row: int = 0


_NAME = f"SELECT full_name FROM base_customer WHERE id = ? AND batch NOT IN ({HIDDEN})"
# From each client straight to the next one: nobody reads all customers for the names of a few clients.
_CLIENTS = f"""
    WITH RECURSIVE known (client) AS (
        SELECT min(client) FROM base_customer UNION ALL
        SELECT (SELECT min(client) FROM base_customer WHERE client > known.client)
        FROM known WHERE known.client IS NOT NULL)
    SELECT client FROM known WHERE EXISTS
        (SELECT 1 FROM base_customer one WHERE one.client = known.client AND one.batch NOT IN ({HIDDEN}))"""
_COLUMNS = tuple(Batch.__slots__)
_SELECT = f"SELECT {', '.join(_COLUMNS)} FROM import_work"


def begin(connection: Connection, batch: Batch) -> None:
    """Keep a batch that begins."""
    values = tuple(_stored(getattr(batch, name)) for name in _COLUMNS)
    connection.exec_driver_sql(insert("import_work", _COLUMNS), values)


def read(connection: Connection, batch: str) -> Batch | None:
    """Return a batch as it stands, or None when this desk never had it in hand."""
    row = connection.exec_driver_sql(f"{_SELECT} WHERE batch = ?", (batch,)).one_or_none()
    return None if row is None else _batch(row)


def before(connection: Connection, batch: str | None, limit: int) -> list[Batch]:
    """Return the batches that began before one, the newest first; from the newest on without one. No dry runs."""
    statement = f"{_SELECT} WHERE batch < ? AND NOT is_rehearsal ORDER BY batch DESC LIMIT ?"
    return [_batch(row) for row in connection.exec_driver_sql(statement, (batch or "~", limit))]


def in_states(connection: Connection, states: Sequence[str]) -> list[Batch]:
    """Return the batches in some states, the one that began first first."""
    statement = marked(f"{_SELECT} WHERE state IN (?*) ORDER BY began_at, batch", states)
    return [_batch(row) for row in connection.exec_driver_sql(statement, tuple(states))]


def name_of(connection: Connection, customer: str) -> str | None:
    """Return the name of a customer, or None for one who is not on file, or not yet."""
    name: str | None = connection.exec_driver_sql(_NAME, (customer,)).scalar_one_or_none()
    return name


def clients(connection: Connection) -> list[str]:
    """Return the clients of whom somebody is on file, in the order of their names."""
    return list(connection.exec_driver_sql(_CLIENTS).scalars())


def family(kind: str) -> tuple[str, ...]:
    """Return the kinds of files that build upon each other: those of master data, else the kind alone."""
    return OF_PORTFOLIOS if kind in OF_PORTFOLIOS else (kind,)


def newest_of(connection: Connection, client: str, kind: str) -> Batch | None:
    """Return the batch of a client that came in last, of those in force that build upon each other with a kind."""
    kinds = ", ".join(map(repr, family(kind)))
    statement = f"""{_SELECT} WHERE client = ? AND state IN ('settling', 'live') AND kind IN ({kinds})
        ORDER BY batch DESC LIMIT 1"""
    row = connection.exec_driver_sql(statement, (client,)).one_or_none()
    return None if row is None else _batch(row)


def completing(connection: Connection, batch: str) -> list[Batch]:
    """Return the batches in force whose rows are those that this one handed back, mended."""
    statement = f"{_SELECT} WHERE completes = ? AND state IN ('settling', 'live') ORDER BY batch"
    return [_batch(row) for row in connection.exec_driver_sql(statement, (batch,))]


def update(connection: Connection, batch: str, **columns: Any) -> None:
    """Change some columns of a batch."""
    changed = ", ".join(f"{name} = ?" for name in columns)
    values = (*map(_stored, columns.values()), batch)
    connection.exec_driver_sql(f"UPDATE import_work SET {changed} WHERE batch = ?", values)


def forget(connection: Connection, batch: str) -> None:
    """Leave nothing of a batch that was never in force."""
    connection.exec_driver_sql("DELETE FROM import_work WHERE batch = ?", (batch,))


def _batch(row: Any) -> Batch:
    values = dict(zip(_COLUMNS, row, strict=True))
    values["is_rehearsal"], values["tally"] = bool(values["is_rehearsal"]), json.loads(values["tally"])
    return Batch(**values)


def _stored(value: Any) -> Any:
    if isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False)
    return int(value) if isinstance(value, bool) else value
