"""A batch that is withdrawn: who came with it leaves the file, and who was renewed is again as they were before."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection

from agentdesk.domain.portfolio import customer_of, debt_of
from agentdesk.storage import duplicates, import_work, portfolio, staging
from agentdesk.storage.import_work import Batch
from agentdesk.storage.many import select
from agentdesk.storage.settling import fold
from agentdesk.storage.statements import run_each
from agentdesk.storage.told_of import Place, told_of


def begin(connection: Connection, batch: str, kept: Iterable[str]) -> None:
    """Begin to take a batch back, but for customers who are kept."""
    run_each(connection, _KEEP, [(batch, customer) for customer in kept])
    import_work.update(connection, batch, state="withdrawing", settled_row=0)


def take_back(connection: Connection, batch: Batch, now: int, limit: int) -> bool:
    """Take back up to so many customers of a batch, but none who are kept; return whether any may be left."""
    renewed = [row[0] for row in connection.exec_driver_sql(_SUPERSEDED, (batch.batch, limit))]
    if renewed:
        restore(connection, batch.batch, _not_kept(connection, batch.batch, renewed), now)
        _forget(connection, batch.batch, renewed)
        return True
    new = connection.exec_driver_sql(_NEW, (batch.batch, batch.settled_row, limit)).all()
    if new:
        portfolio.remove(connection, _not_kept(connection, batch.batch, [id for id, _ in new]))
        import_work.update(connection, batch.batch, settled_row=new[-1][1])
        return True
    return _fold_next(connection, batch, now, limit) or staging.clear(connection, batch.batch, limit)


def take_one_back(connection: Connection, batch: str, customer: str, now: int) -> None:
    """Take one customer of a batch back, before their turn comes; of one who is kept, only what it told of them."""
    if not _not_kept(connection, batch, [customer]):
        fold(connection, [customer], now)
    elif connection.exec_driver_sql(_IS_SUPERSEDED, (batch, customer)).first() is not None:
        restore(connection, batch, [customer], now)
        _forget(connection, batch, [customer])
    elif connection.exec_driver_sql(_IS_NEW, (batch, customer)).first() is not None:
        portfolio.remove(connection, [customer])
    else:
        fold(connection, [customer], now)


def restore(connection: Connection, batch: str, customers: Sequence[str], now: int) -> None:
    """Let customers be again as they were before a batch, and have their states follow."""
    records, debts, gone = [], [], []
    for record, before, new in select(connection, _BEFORE, customers, batch):
        records += [] if record is None else [customer_of(json.loads(record))]
        debts += [debt_of(value) for value in json.loads(before)]
        gone += json.loads(new)
    portfolio.write_customers(connection, batch, records)
    portfolio.write_debts(connection, batch, debts)
    portfolio.remove_debts(connection, gone)
    fold(connection, customers, now)
    duplicates.look(connection, [one.id for one in records])


def forget_old(connection: Connection, before: int, limit: int) -> bool:
    """Forget what files that came in before an instant (epoch milliseconds) took the place of; return whether any."""
    old = connection.exec_driver_sql(_OLD, (before, limit)).all()
    run_each(connection, _RESTORED, [tuple(row) for row in old])
    return bool(old)


def _fold_next(connection: Connection, batch: Batch, now: int, limit: int) -> bool:
    """Fold the next customers of whom the facts of a batch told; return whether any may be left."""
    place = batch.tally.get("told_to", Place())
    if place is None:
        return False
    closed_at = batch.tally["closed_at"]
    customers, following = told_of(connection, batch.batch, batch.kind, closed_at, Place(*place), limit)
    fold(connection, customers, now)
    import_work.update(connection, batch.batch, tally=batch.tally | {"told_to": following})
    return following is not None


def stayed(connection: Connection, batch: str) -> Sequence[Any]:
    """Return the accounts that stayed when a batch was taken back, and are there: debt, reference, customer, name."""
    return connection.exec_driver_sql(_STAYED, (batch,)).all()


def why(connection: Connection, batch: str) -> str:
    """Return why a batch was taken back, or an empty text."""
    reason: str | None = connection.exec_driver_sql(_WHY, (batch,)).scalar()
    return reason or ""


def _not_kept(connection: Connection, batch: str, customers: Sequence[str]) -> list[str]:
    kept = {row[0] for row in select(connection, _KEPT, customers, batch)}
    return [one for one in customers if one not in kept]


def _forget(connection: Connection, batch: str, customers: Sequence[str]) -> None:
    run_each(connection, _RESTORED, [(batch, customer) for customer in customers])


_OLD = """
    SELECT s.batch, s.customer FROM import_work w CROSS JOIN superseded s ON s.batch = w.batch
    WHERE w.state = 'live' AND json_extract(w.tally, '$.closed_at') < ? LIMIT ?"""
_IS_SUPERSEDED = "SELECT 1 FROM superseded WHERE batch = ? AND customer = ?"
_IS_NEW = "SELECT 1 FROM base_customer WHERE batch = ? AND id = ?"
_SUPERSEDED = "SELECT customer FROM superseded WHERE batch = ? LIMIT ?"
_NEW = "SELECT id, rowid FROM base_customer WHERE batch = ? AND rowid > ? ORDER BY rowid LIMIT ?"
_BEFORE = "SELECT record, debts, new_debts FROM superseded WHERE batch = ? AND customer IN (?*)"
_RESTORED = "DELETE FROM superseded WHERE batch = ? AND customer = ?"
# Nothing of a batch is staged any more: its renewals are now those whom it leaves as they are.
_KEEP = "INSERT INTO staged_renewal (batch, customer, debts) VALUES (?, ?, '[]')"
_KEPT = "SELECT customer FROM staged_renewal WHERE batch = ? AND customer IN (?*)"
_WHY = "SELECT reason FROM import_withdrawn WHERE batch = ?"
_STAYED = """
    SELECT d.id, d.reference, c.id, c.full_name FROM import_withdrawn w, json_each(w.kept) one
    JOIN base_debt d ON d.id = json_extract(one.value, '$.debt') JOIN base_customer c ON c.id = d.customer
    WHERE w.batch = ? ORDER BY c.sort_name, d.reference"""
