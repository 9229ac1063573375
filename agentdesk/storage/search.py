"""Finding customers by name, reference or number in any format, through the file's own full-text index.

Every typed word is a prefix. Digits are joined first, so that "(312) 555-0142", "+1 312 555 0142" and
"5550142" find the same number.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection

from agentdesk.models.state import SEARCH

FIND = f"""
    SELECT s.customer, c.full_name, c.reference, n.zones, q.place FROM (
        SELECT customer FROM {SEARCH} WHERE {SEARCH} MATCH ? LIMIT ?
    ) s JOIN base_customer c ON c.id = s.customer
    JOIN customer_now n ON n.customer = c.id JOIN queue_now q ON q.customer = c.id
    ORDER BY c.sort_name, c.id"""
# Endings of a number that people type: without country code, without area code, the last four.
ENDINGS = (10, 7, 4)
AT_ONCE = 400
_NUMBER = re.compile(r"[+(]?\d[\d\s().+/-]{2,}\Z")
_WORD = re.compile(r"[^\W_]+")


def match_of(text: str) -> str | None:
    """Return the full-text query for what was typed, or None when nothing can be searched for yet."""
    typed = text.strip()
    if _NUMBER.match(typed):
        digits = re.sub(r"\D", "", typed)
        return f'digits:"{digits}"* OR reference:"{digits}"*' if len(digits) > 1 else None
    words = _WORD.findall(typed)
    if not words or len("".join(words)) < 2:
        return None
    return " ".join(f'"{word}"*' for word in words[:8])


def find(connection: Connection, text: str, limit: int) -> Sequence[Any]:
    """Return rows of (customer, name, reference, zones as JSON, place) that fit what was typed."""
    query = match_of(text)
    return [] if query is None else connection.exec_driver_sql(FIND, (query, limit)).all()


def index(connection: Connection, customers: Iterable[str]) -> None:
    """Make the index follow from the master data of these customers."""
    ids = sorted(set(customers))
    for start in range(0, len(ids), AT_ONCE):
        some = tuple(ids[start : start + AT_ONCE])
        marks = ", ".join("?" * len(some))
        connection.exec_driver_sql(f"DELETE FROM {SEARCH} WHERE customer IN ({marks})", some)
        people = connection.exec_driver_sql(_PEOPLE.replace("(?*)", f"({marks})"), some).all()
        rows = [(id, name, f"{reference} {debts or ''}", _digits(numbers)) for id, name, reference, debts, numbers in people]
        if rows:
            connection.exec_driver_sql(f"INSERT INTO {SEARCH} (customer, name, reference, digits) VALUES (?, ?, ?, ?)", rows)


def index_all(connection: Connection) -> None:
    """Drop the index and make it again from all customers."""
    connection.exec_driver_sql(f"DELETE FROM {SEARCH}")
    index(connection, connection.exec_driver_sql("SELECT id FROM base_customer").scalars().all())


def _digits(numbers: str | None) -> str:
    found: list[str] = []
    for number in (numbers or "").split():
        whole = number.lstrip("+")
        found += [whole, *(whole[-length:] for length in ENDINGS if len(whole) > length)]
    return " ".join(dict.fromkeys(found))


_PEOPLE = """
    SELECT c.id, c.full_name, c.reference,
           (SELECT group_concat(d.reference, ' ') FROM base_debt d WHERE d.customer = c.id),
           (SELECT group_concat(p.number, ' ') FROM base_phone p WHERE p.customer = c.id)
    FROM base_customer c WHERE c.id IN (?*)"""
