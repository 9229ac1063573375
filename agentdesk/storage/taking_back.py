"""A batch that is withdrawn: who came with it leaves the file, and who was renewed is again as they were before."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence

from sqlalchemy import Connection

from agentdesk.domain.portfolio import customer_of, debt_of
from agentdesk.storage import duplicates, import_work, portfolio
from agentdesk.storage.import_work import Batch
from agentdesk.storage.many import select
from agentdesk.storage.settling import fold
from agentdesk.storage.statements import run_each


def begin(connection: Connection, batch: str, touched: Sequence[str]) -> None:
    """Note whose states follow otherwise once the facts of a batch hold no more."""
    run_each(connection, _TOUCH, [(batch, customer) for customer in touched])
    import_work.update(connection, batch, state="withdrawing", settled_row=0)


def take_back(connection: Connection, batch: Batch, kept: Collection[str], now: int, limit: int) -> bool:
    """Take back up to so many customers of a batch, but none who are kept; return whether any may be left."""
    renewed = [row[0] for row in connection.exec_driver_sql(_SUPERSEDED, (batch.batch, limit))]
    if renewed:
        restore(connection, batch.batch, [one for one in renewed if one not in kept], now)
        _forget(connection, batch.batch, renewed)
        return True
    new = connection.exec_driver_sql(_NEW, (batch.batch, batch.settled_row, limit)).all()
    if new:
        portfolio.remove(connection, [id for id, _ in new if id not in kept])
        import_work.update(connection, batch.batch, settled_row=new[-1][1])
        return True
    touched = [row[0] for row in connection.exec_driver_sql(_TOUCHED, (batch.batch, limit))]
    fold(connection, touched, now)
    run_each(connection, _FOLDED, [(batch.batch, customer) for customer in touched])
    return bool(touched)


def take_one_back(connection: Connection, batch: str, customer: str, now: int) -> None:
    """Take one customer of a batch back, before their turn comes."""
    if connection.exec_driver_sql(_IS_SUPERSEDED, (batch, customer)).first() is not None:
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
_TOUCH = """
    INSERT INTO staged_renewal (batch, customer, debts) VALUES (?, ?, '[]') ON CONFLICT DO NOTHING"""
_TOUCHED = "SELECT customer FROM staged_renewal WHERE batch = ? LIMIT ?"
_FOLDED = "DELETE FROM staged_renewal WHERE batch = ? AND customer = ?"
