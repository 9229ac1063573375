"""Folding facts into states: one path for every command, for the clock's sweep and for a rebuild."""

# ruff: noqa: S608 - every name in this SQL is our own

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import lru_cache

from sqlalchemy import Connection

from agentdesk.domain.standing import Facts, next_payment, standing, stops_in_force
from agentdesk.domain.worklist import place
from agentdesk.storage import meta
from agentdesk.storage.gather import gather, gather_new
from agentdesk.storage.import_work import EVERYBODY
from agentdesk.storage.many import marked, pieces
from agentdesk.storage.people import together
from agentdesk.storage.statements import insert, run, run_each

# As many as the clock may move in one transaction: a live call that saves a step waits for no more than these.
PORTION = 200
_SWEPT = "swept_at"  # the instant of the last sweep that moved anybody, in epoch milliseconds
_ANEW = "swept_anew"  # whom a sweep that began anew has come to; missing while none is under way
STATES = ("customer_now", "debt_now", "promise_now", "stop_now", "queue_now")


def project(connection: Connection, customers: Iterable[str], now: int, *, are_new: bool = False) -> None:
    """Make the states of these customers follow from their facts at an instant (epoch milliseconds).

    What holds for one holds for the same person's other records: they are folded with them. Who is new has no states
    yet, and nothing was done about them.
    """
    own = set(customers)
    linked = {} if are_new else together(connection, own)
    for some in pieces(sorted(own.union(*linked.values()))):
        if not are_new:
            for table in STATES:
                run(connection, marked(f"DELETE FROM {table} WHERE customer IN (?*)", some), some)
        facts = gather_new(connection, some) if are_new else gather(connection, some, linked)
        for table, columns, rows in _rows(facts, now):
            if rows:
                run_each(connection, insert(table, columns), rows)


def sweep(connection: Connection, now: int, limit: int = PORTION) -> int:
    """Judge again those whom the clock alone has moved; return how many there were, at most `limit`.

    A sweep journals nothing, so a clock that ran ahead and was set right begins anew before the last sweep. Then
    everybody is judged again, because a stop sign that had ended in that future must hold now: in portions too, of
    which each is whole and knows where the next begins. Who must be judged before is, by `catch_up`.
    """
    if now < _swept_at(connection):
        meta.write(connection, _ANEW, "")
    return _sweep_anew(connection, now, limit) or _sweep_on(connection, now, limit)


def catch_up(connection: Connection, customer: str, now: int) -> None:
    """Judge one customer at this instant where their states may still be those of a later one."""
    if now < _swept_at(connection) or meta.read(connection, _ANEW) is not None:
        project(connection, [customer], now)


def _swept_at(connection: Connection) -> int:
    return int(meta.read(connection, _SWEPT) or 0)


def _sweep_anew(connection: Connection, now: int, limit: int) -> int:
    come_to = meta.read(connection, _ANEW)
    if come_to is None:
        return 0
    rows = connection.exec_driver_sql(f"{EVERYBODY} AND id > ? ORDER BY id LIMIT ?", (come_to, limit))
    customers = list(rows.scalars())
    meta.write(connection, _SWEPT, str(now))
    project(connection, customers, now)
    if len(customers) < limit:
        meta.forget(connection, _ANEW)
    else:
        meta.write(connection, _ANEW, customers[-1])
    return len(customers)


def _sweep_on(connection: Connection, now: int, limit: int) -> int:
    rows = connection.exec_driver_sql(
        "SELECT customer FROM queue_now WHERE changes_at <= ? ORDER BY changes_at LIMIT ?", (now, limit)
    )
    customers = list(rows.scalars())
    if customers:
        meta.write(connection, _SWEPT, str(now))
        project(connection, customers, now)
    return len(customers)


def project_all(connection: Connection, now: int) -> int:
    """Fold everyone's states again at an instant; return how many there are."""
    customers = connection.exec_driver_sql(EVERYBODY).scalars().all()
    project(connection, customers, now)
    return len(customers)


Batch = tuple[str, tuple[str, ...], list[tuple[object, ...]]]


def _rows(facts: dict[str, Facts], now: int) -> Iterator[Batch]:
    people = facts.items()
    yield (
        "customer_now",
        ("customer", "total", "currency", "zones"),
        [_customer_row(customer, own) for customer, own in people],
    )
    yield (
        "debt_now",
        ("debt", "customer", "balance", "account_state"),
        [(a.debt, customer, a.owed, a.state) for customer, own in people for a in own.accounts],
    )
    yield (
        "promise_now",
        ("arrangement", "customer", "shape", "state", "currency", "next_on", "next_amount"),
        [row for customer, own in people for row in _promise_rows(customer, own)],
    )
    yield (
        "stop_now",
        ("stop", "customer", "sign", "scope", "target", "placed_at", "lifted_by"),
        [
            (s.stop, customer, s.sign, s.scope, s.target, s.placed_at, s.lifted_by)
            for customer, own in people
            for s in stops_in_force(own.stops, now)
        ],
    )
    yield "queue_now", _QUEUE, [_queue_row(customer, own, now) for customer, own in people]


def _customer_row(customer: str, own: Facts) -> tuple[object, ...]:
    currencies = {account.currency for account in own.accounts if account.owed}
    currencies = currencies or {account.currency for account in own.accounts}
    return (
        customer,
        sum(account.owed for account in own.accounts) if len(currencies) == 1 else 0,
        currencies.pop() if len(currencies) == 1 else None,
        _zones_text(own.zones),
    )


@lru_cache(maxsize=4096)
def _zones_text(zones: tuple[str, ...]) -> str:
    return json.dumps(zones)


def _promise_rows(customer: str, own: Facts) -> Iterator[tuple[object, ...]]:
    for one in own.arrangements:
        payment = next_payment(one)
        state = "active" if payment or one.shape == "pause" else "kept"
        next_on = one.review_on if one.shape == "pause" else payment[0] if payment else None
        yield (
            one.arrangement,
            customer,
            one.shape,
            state,
            one.currency,
            next_on,
            payment[1] if payment else None,
        )


def _queue_row(customer: str, own: Facts, now: int) -> tuple[object, ...]:
    found = place(standing(own, now), now)
    return (
        customer,
        found.place,
        found.tier,
        found.since_at,
        -found.band,
        found.attempts,
        found.reason,
        json.dumps(found.detail, sort_keys=True) if found.detail else "{}",
        found.opens_at,
        found.changes_at,
    )


_QUEUE = (
    "customer",
    "place",
    "tier",
    "since_at",
    "band",
    "attempts",
    "reason",
    "detail",
    "opens_at",
    "changes_at",
)
