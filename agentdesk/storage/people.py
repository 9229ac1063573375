"""Who is one person with whom, as people decided: the last decision about two customers holds."""

# ruff: noqa: S608 - every name in this SQL is our own

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection

from agentdesk.storage.many import marked, pieces
from agentdesk.storage.statements import run

# Decisions about the same two, wherever they were made: the later one holds, and of one instant the later event.
_IS_LAST = """NOT EXISTS (
    SELECT 1 FROM judged_people l WHERE l.customer = j.customer AND l.other = j.other
    AND (l.at, l.event) > (j.at, j.event))"""


def last_judgement(row: str) -> str:
    """Return the condition that a row of `judged_people`, by its name in the statement, holds now."""
    return _IS_LAST.replace("j.", f"{row}.")


def together(connection: Connection, customers: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return with whom else each of these customers is one person, for those who are; ids in order.

    Whoever is one person with two others makes one person of all three.
    """
    links: dict[str, set[str]] = {}
    waiting = set(customers)
    while waiting:
        found = _linked(connection, sorted(waiting))
        links.update({one: set() for one in waiting})
        for one, other in found:
            links.setdefault(one, set()).add(other)
        waiting = {other for _, other in found} - links.keys()
    wanted = (one for one in links if links[one])
    return {one: tuple(sorted(_reached(one, links) - {one})) for one in wanted}


def with_others(connection: Connection, customers: Iterable[str]) -> set[str]:
    """Return these customers and everybody who is one person with one of them."""
    own = set(customers)
    return own.union(*together(connection, own).values())


def of_one(connection: Connection, customer: str) -> tuple[str, ...]:
    """Return everybody who is one person with a customer, themselves first."""
    return (customer, *together(connection, (customer,)).get(customer, ()))


def _linked(connection: Connection, customers: Sequence[str]) -> list[tuple[str, str]]:
    """Return those who are linked with these customers at once, each pair as (one of these, the other)."""
    found: list[tuple[str, str]] = []
    for some in pieces(customers):
        found += run(connection, marked(_LINKED, some), (*some, *some)).fetchall()
    return found


def _reached(start: str, links: dict[str, set[str]]) -> set[str]:
    seen, waiting = {start}, [start]
    while waiting:
        new = links.get(waiting.pop(), set()) - seen
        seen |= new
        waiting += new
    return seen


_LINKED = f"""
    SELECT j.customer, j.other FROM judged_people j
    WHERE j.customer IN (?*) AND j.verdict = 'same_person' AND {_IS_LAST}
    UNION ALL SELECT j.other, j.customer FROM judged_people j
    WHERE j.other IN (?*) AND j.verdict = 'same_person' AND {_IS_LAST}"""
