"""A batch that is in force: what it changes about customers on file is written, and everybody's states follow.

Who is new stands in the master data already and is folded; who was on file is renewed, and what they were before is
kept for the day the batch is withdrawn. A customer whom somebody opens meanwhile is renewed there and then.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from sqlalchemy import Connection

from agentdesk.domain.portfolio import customer_of, debt_of, value_of
from agentdesk.journal.canonical import text_of
from agentdesk.storage import duplicates, import_work, portfolio, search
from agentdesk.storage.import_work import Batch
from agentdesk.storage.many import select
from agentdesk.storage.project import project
from agentdesk.storage.statements import insert, run_each


def settle(connection: Connection, batch: Batch, now: int, limit: int) -> bool:
    """Settle up to so many customers of a batch at an instant (epoch milliseconds); return whether any may be left."""
    named = connection.exec_driver_sql(_NAMED, (batch.batch, limit)).all()
    if named:
        # A portfolio names everybody of whom it speaks; a file of facts only those whose states they change.
        stay = {
            customer for customer, is_same in named if is_same and batch.kind in import_work.OF_PORTFOLIOS
        }
        renew(connection, batch.batch, [customer for customer, _ in named if customer not in stay], now)
        run_each(connection, _DONE, [(batch.batch, customer) for customer in stay])
        return True
    new = connection.exec_driver_sql(_NEW, (batch.batch, batch.settled_row, limit)).all()
    if new:
        take_in(connection, [id for id, _ in new], now)
        import_work.update(connection, batch.batch, settled_row=new[-1][1])
    return len(new) == limit


def take_in(connection: Connection, customers: Sequence[str], now: int) -> None:
    """Let customers who came with a batch stand on the worklist, be found by a search, and be compared with others."""
    # A stop on a number they share, a sweep or a rebuild may have judged some of them before: no more than that.
    judged = {row[0] for row in select(connection, _JUDGED, customers)}
    fold(connection, [one for one in customers if one not in judged], now, are_new=True)
    fold(connection, sorted(judged), now)
    duplicates.look(connection, customers)


def renew(connection: Connection, batch: str, customers: Sequence[str], now: int) -> None:
    """Write what a batch changes about customers on file, keep what they were, and fold their states again."""
    held = {one.id: one for one in portfolio.whole_customers(connection, customers)}
    debts = {one.id: one for one in portfolio.debts_of(connection, customers)}
    kept, records, changed = [], [], []
    for customer, record, stated in select(connection, _RENEWALS, customers, batch):
        own = [debt_of(value) for value in json.loads(stated)]
        before = [debts[debt.id] for debt in own if debt.id in debts]
        kept.append(
            (
                batch,
                customer,
                None if record is None else text_of(value_of(held[customer])),
                text_of([value_of(debt) for debt in before]),
                text_of([debt.id for debt in own if debt.id not in debts]),
            )
        )
        records += [] if record is None else [customer_of(json.loads(record))]
        changed += own
    run_each(connection, _KEEP, kept)
    portfolio.write_customers(connection, batch, records)
    portfolio.write_debts(connection, batch, changed)
    run_each(connection, _DONE, [(batch, customer) for customer in customers])
    fold(connection, customers, now)
    duplicates.look(connection, [one.id for one in records])


def fold(connection: Connection, customers: Sequence[str], now: int, *, are_new: bool = False) -> None:
    """Make states and search index of these customers follow from what is on file; who is new has none yet."""
    search.index(connection, customers, are_new=are_new)
    project(connection, customers, now, are_new=are_new)


_NAMED = "SELECT customer, record IS NULL AND debts = '[]' FROM staged_renewal WHERE batch = ? LIMIT ?"
_NEW = "SELECT id, rowid FROM base_customer WHERE batch = ? AND rowid > ? ORDER BY rowid LIMIT ?"
_JUDGED = "SELECT customer FROM customer_now WHERE customer IN (?*)"
_RENEWALS = "SELECT customer, record, debts FROM staged_renewal WHERE batch = ? AND customer IN (?*)"
_DONE = "DELETE FROM staged_renewal WHERE batch = ? AND customer = ?"
_KEEP = insert("superseded", ("batch", "customer", "record", "debts", "new_debts"))
