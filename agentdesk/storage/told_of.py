"""Of whom the facts of a batch tell, some at a time: their states are other ones with it and without it.

Facts have no index by their batch. They are found by the ids of their events, which begin with the time: those of a
batch were made between its beginning and its close.
"""

# ruff: noqa: S608 - every name in this SQL is our own

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import Connection

from agentdesk.platform.ids import begins_at, made_at
from agentdesk.storage.in_force import BY_FILE_OR_HAND

# Which facts come by which kind of file, each with the customer they are about; the others bring none.
_TABLES = {
    "payments": ("imported_payment",),
    "contacts": ("past_call",),
    "closures": ("closure",),
    "correspondence": ("correspondence", *BY_FILE_OR_HAND),
}


class Place(NamedTuple):
    """How far somebody has come: through which step, and the last event and row of that."""

    step: int = 0
    event: str = ""
    row: int = 0


def told_of(
    connection: Connection, batch: str, kind: str, closed_at: int, place: Place, limit: int
) -> tuple[list[str], Place | None]:
    """Return the next customers of whom the facts of a batch tell, and where those after them begin; None at the end.

    `closed_at` is when the batch came in force (epoch milliseconds). Who is told of often may be named again.
    """
    steps = _steps(kind)
    while place.step < len(steps):
        values = {
            "batch": batch,
            "event": max(place.event, begins_at(made_at(batch))),
            "end": begins_at(closed_at + 1),
            "row": place.row,
            "limit": limit,
        }
        found = connection.exec_driver_sql(steps[place.step], values).all()
        following = Place(place.step + 1)
        if len(found) == limit:
            following = Place(place.step, *found[-1][:2])
        if found:
            return list(dict.fromkeys(customer for *_, customer in found if customer is not None)), following
        place = following
    return [], None


def _steps(kind: str) -> list[str]:
    """Return statements that go through the facts of a kind: event, row, and whom it is about."""
    tables = _TABLES.get(kind, ())
    own = [
        f"""SELECT event, rowid, customer FROM {table}
            WHERE (event, rowid) > (:event, :row) AND event < :end AND batch = :batch
            ORDER BY event, rowid LIMIT :limit"""
        for table in tables
    ]
    return [*own, _SHARED] if "stop_sign" in tables else own


# A stop on a number that came in writing is felt by everyone who has that number.
_SHARED = """
    SELECT '', p.rowid, p.customer FROM base_phone p WHERE p.rowid > :row AND p.number IN (
        SELECT target FROM stop_sign
        WHERE batch = :batch AND scope = 'number' AND event > :event AND event < :end)
    ORDER BY p.rowid LIMIT :limit"""
