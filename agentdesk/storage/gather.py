"""Reading the facts of customers, many at once, for the domain to fold."""

# ruff: noqa: S608 - every name in this SQL is our own

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection

from agentdesk.domain.crediting import Payment, credited
from agentdesk.domain.places import likely_zones, zones_of
from agentdesk.domain.standing import (
    Account,
    Agreed,
    Arrangement,
    Facts,
    PastCall,
    Spoken,
    Stop,
    shared_by_one_person,
)
from agentdesk.platform.ids import made_at
from agentdesk.storage.import_work import HIDDEN
from agentdesk.storage.in_force import holds, in_force
from agentdesk.storage.many import marked
from agentdesk.storage.people import together
from agentdesk.storage.retracted import CALLBACK_STANDS
from agentdesk.storage.statements import run

Rows = dict[str, list[Any]]


def gather(
    connection: Connection, customers: Sequence[str], linked: Mapping[str, tuple[str, ...]] | None = None
) -> dict[str, Facts]:
    """Return the facts of each customer that is on file. At most a few hundred at a time.

    Who is one person with others is stopped by what stops the person there, and is called as often as all of them;
    who that is, is looked up unless it comes with the customers.
    """
    found = _own_facts(connection, customers)
    linked = together(connection, customers) if linked is None else linked
    if others := {customer: linked[customer] for customer in found.keys() & linked.keys()}:
        theirs = _own_facts(connection, sorted({id for ids in others.values() for id in ids}))
        for customer, ids in others.items():
            found[customer] = _as_one(found[customer], [theirs[id] for id in ids if id in theirs])
    return found


def gather_new(connection: Connection, customers: Sequence[str]) -> dict[str, Facts]:
    """Return the facts of customers who just came on file: what stops a number they have is all that can be told."""
    accounts, numbers = _accounts(connection, customers), _numbers(connection, customers)
    shared = _select(connection, _NUMBER_STOPS, customers)
    stops = {customer: tuple(map(_stop, _in_order(rows))) for customer, rows in shared.items()}
    return {
        customer: Facts(
            zones=likely_zones(numbers[customer][0][1] if numbers[customer] else (), at_home),
            on_file_since=since,
            accounts=tuple(accounts[customer]),
            numbers=tuple(number for number, _ in numbers[customer]),
            stops=stops.get(customer, ()),
        )
        for customer, since, at_home in _people(connection, customers)
    }


def _own_facts(connection: Connection, customers: Sequence[str]) -> dict[str, Facts]:
    accounts, numbers = _accounts(connection, customers), _numbers(connection, customers)
    stops, arrangements = _stops(connection, customers), _arrangements(connection, customers)
    callbacks, outcomes = _callbacks(connection, customers), _outcomes(connection, customers)
    attempts, past_calls = _select(connection, _ATTEMPTS, customers), _past_calls(connection, customers)
    found = {}
    for customer, since, at_home in _people(connection, customers):
        own = numbers[customer]
        found[customer] = Facts(
            zones=likely_zones(own[0][1] if own else (), at_home),
            on_file_since=since,
            accounts=tuple(accounts[customer]),
            numbers=tuple(number for number, _ in own),
            stops=tuple(stops[customer]),
            arrangements=tuple(arrangements[customer]),
            callbacks=tuple(callbacks[customer]),
            outcomes=tuple(outcomes[customer]),
            attempts=tuple(row[0] for row in attempts[customer]),
            past_calls=tuple(past_calls[customer]),
        )
    return found


def _as_one(own: Facts, others: Sequence[Facts]) -> Facts:
    """Return the facts of a customer together with those of the same person's other records."""
    debts = [account.debt for account in own.accounts]
    stops = {stop.stop: stop for stop in own.stops}
    for stop in (stop for other in others for stop in other.stops):
        if stop.stop not in stops and (shared := shared_by_one_person(stop, debts)) is not None:
            stops[stop.stop] = shared
    attempts = (at for one in (own, *others) for at in one.attempts)
    past_calls = (call for one in (own, *others) for call in one.past_calls)
    return replace(
        own,
        stops=tuple(sorted(stops.values(), key=lambda stop: (stop.placed_at, stop.stop))),
        attempts=tuple(sorted(attempts)),
        past_calls=tuple(sorted(past_calls, key=lambda call: call.at)),
    )


def _people(connection: Connection, customers: Sequence[str]) -> Sequence[Any]:
    # A batch's id is a UUIDv7: its first 48 bits are the time when the customer came on file.
    rows = run(connection, marked(_PEOPLE, customers), tuple(customers)).fetchall()
    return [
        (id, made_at(batch), zones_of(country or "", region, code))
        for id, batch, country, region, code in rows
    ]


@lru_cache(maxsize=4096)
def _zones(text: str) -> tuple[str, ...]:
    return tuple(json.loads(text))


def _accounts(connection: Connection, customers: Sequence[str]) -> dict[str, list[Account]]:
    rows = _select(connection, _ACCOUNTS, customers)
    return _each(rows, lambda row: Account(row[0], row[1], row[2], row[3], row[4]))


def _numbers(
    connection: Connection, customers: Sequence[str]
) -> dict[str, list[tuple[str, tuple[str, ...]]]]:
    return _each(_select(connection, _NUMBERS, customers), lambda row: (row[0], _zones(row[1])))


def _stops(connection: Connection, customers: Sequence[str]) -> dict[str, list[Stop]]:
    rows = _select(connection, _STOPS, customers)
    for customer, shared in _select(connection, _NUMBER_STOPS, customers).items():
        rows[customer] = _in_order((*rows[customer], *shared))
    return _each(rows, _stop)


def _in_order(stops: Iterable[Any]) -> list[Any]:
    """Return stops, each once, in the order in which they were placed."""
    return sorted(set(stops), key=lambda row: (row[5], row[0]))


def _stop(row: Any) -> Stop:
    stop, sign, scope, target, debts, placed_at, until_at, lifted_by = row
    return Stop(stop, sign, scope, target, tuple(json.loads(debts)), placed_at, until_at, lifted_by)


def _arrangements(connection: Connection, customers: Sequence[str]) -> dict[str, list[Arrangement]]:
    agreed = _select(connection, _ARRANGEMENTS, customers)
    payments = _select(connection, _PAYMENTS, list(agreed)) if agreed else {}
    found: dict[str, list[Arrangement]] = defaultdict(list)
    for customer, rows in agreed.items():
        own = [_arrangement(connection, *row) for row in rows]
        found[customer] += credited(own, [Payment(*row[:6]) for row in payments.get(customer, ())])
    return found


def _arrangement(
    connection: Connection, event: str, allocation: str, agreed_at: int, withdrawn_at: int | None, *row: Any
) -> Arrangement:
    arrangement, shape, currency, review_on = row
    return Arrangement(
        arrangement,
        shape,
        currency,
        tuple(run(connection, _INSTALMENTS, (event,)).fetchall()),
        review_on,
        debts=tuple(share["debt"] for share in json.loads(allocation)),
        agreed_at=agreed_at,
        withdrawn_at=withdrawn_at,
    )


def _callbacks(connection: Connection, customers: Sequence[str]) -> dict[str, list[Agreed]]:
    return _each(_select(connection, _CALLBACKS, customers), lambda row: Agreed(*row))


def _outcomes(connection: Connection, customers: Sequence[str]) -> dict[str, list[Spoken]]:
    rows = _select(connection, _OUTCOMES, customers)
    return _each(rows, lambda row: Spoken(row[0], row[1], bool(row[2]), *row[3:]))


def _past_calls(connection: Connection, customers: Sequence[str]) -> dict[str, list[PastCall]]:
    rows = _select(connection, _PAST_CALLS, customers)
    return _each(rows, lambda row: PastCall(row[0], row[1] == "out", bool(row[2])))


def _select(connection: Connection, statement: str, customers: Sequence[str]) -> Rows:
    """Return a statement's rows by customer, which is the first column; a customer without rows has none."""
    found: Rows = defaultdict(list)
    for customer, *row in run(connection, marked(statement, customers), tuple(customers)).fetchall():
        found[customer].append(tuple(row))
    return found


def _each(rows: Rows, make: Any) -> dict[str, list[Any]]:
    return defaultdict(list, {customer: [make(row) for row in own] for customer, own in rows.items()})


# Whoever comes with a batch that is not in force is not on file yet.
_PEOPLE = f"""
    SELECT c.id, c.batch, a.country, a.region, a.postcode FROM base_customer c
    LEFT JOIN base_address a ON a.customer = c.id AND a.position = 0
    WHERE c.id IN (?*) AND c.batch NOT IN ({HIDDEN})"""
_ACCOUNTS = f"""
    SELECT d.customer, d.id, d.currency, d.balance, d.account_state,
           coalesce((SELECT sum(p.amount) FROM payment p WHERE p.debt = d.id AND p.customer = d.customer
                     AND p.at > d.as_of), 0)
           + coalesce((SELECT sum(i.amount) FROM imported_payment i WHERE i.debt = d.id
                       AND i.customer = d.customer AND {in_force("i")} AND i.counts_at > CASE d.account_state
                       WHEN 'paid' THEN max(d.as_of, coalesce(d.state_at, 0)) ELSE d.as_of END), 0)
    FROM base_debt d WHERE d.customer IN (?*) ORDER BY d.customer, d.reference"""
_NUMBERS = "SELECT customer, number, zones FROM base_phone WHERE customer IN (?*) ORDER BY customer, position"
_STOP_COLUMNS = "s.stop, s.sign, s.scope, s.target, s.debts, s.at, s.until_at, s.lifted_by"
# A stop on the number of a caller whom nobody named is lifted from the card of anybody who has that number.
_NOT_LIFTED = """NOT EXISTS (
        SELECT 1 FROM stop_lifted l WHERE l.stop = s.stop AND +l.customer = coalesce(s.customer, l.customer))"""
_STOPS = f"""
    SELECT s.customer, {_STOP_COLUMNS} FROM stop_sign s
    WHERE s.customer IN (?*) AND {_NOT_LIFTED} AND {holds("s")} ORDER BY s.at, s.seq"""
# A stop on a number holds for everyone who has that number.
_NUMBER_STOPS = f"""
    SELECT p.customer, {_STOP_COLUMNS} FROM base_phone p
    JOIN stop_sign s ON s.target = p.number AND s.scope = 'number'
    WHERE p.customer IN (?*) AND {_NOT_LIFTED} AND {holds("s")}"""
_ARRANGEMENTS = """
    SELECT a.customer, a.event, a.allocation, a.at,
           (SELECT min(w.at) FROM arrangement_withdrawn w
            WHERE w.customer = a.customer AND w.arrangement = a.arrangement),
           a.arrangement, a.shape, a.currency, a.review_on
    FROM arrangement a WHERE a.customer IN (?*) ORDER BY a.at, a.seq"""
# Read twice over the same customers: by themselves and by file.
_PAYMENTS = f"""
    WITH of (customer) AS (SELECT id FROM base_customer WHERE id IN (?*))
    SELECT p.customer, p.debt, p.currency, p.amount, p.at, p.payment, NULL, p.event, 0
    FROM of JOIN payment p ON p.customer = of.customer
    UNION ALL
    SELECT i.customer, i.debt, i.currency, i.amount, i.counts_at, i.payment, i.returns, i.event, i.position
    FROM of JOIN imported_payment i ON i.customer = of.customer WHERE {in_force("i")}
    ORDER BY 5, 8, 9"""
_INSTALMENTS = "SELECT due_on, amount FROM instalment WHERE event = ? ORDER BY position"
_CALLBACKS = f"""
    SELECT c.customer, c.callback, c.number, c.due_at, c.due_zone, c.owner, c.at, c.interaction FROM callback c
    WHERE c.customer IN (?*) AND {CALLBACK_STANDS} ORDER BY c.at, c.seq"""
_OUTCOMES = """
    SELECT o.customer, coalesce(s.ended_at, o.at) AS ended, o.outcome, o.is_conversation, o.next_at, o.interaction
    FROM outcome o LEFT JOIN interaction_saved s ON s.interaction = o.interaction
    WHERE o.customer IN (?*) ORDER BY ended, o.seq"""
# A customer keeps their place while their call is open: an attempt counts once its record is closed.
_ATTEMPTS = """
    SELECT a.customer, a.happened_at FROM call_attempt a
    WHERE a.customer IN (?*) AND a.direction = 'out'
    AND EXISTS (SELECT 1 FROM interaction_saved s WHERE s.interaction = a.interaction) ORDER BY a.happened_at"""
# A call about several accounts has a row for each, and is one call.
_PAST_CALLS = f"""
    SELECT c.customer, c.happened_at, c.direction, max(c.is_conversation) FROM past_call c
    WHERE c.customer IN (?*) AND {in_force("c")}
    GROUP BY c.customer, c.happened_at, c.direction, c.number ORDER BY c.happened_at"""
