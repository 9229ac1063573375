"""Statements about many values, of which one statement takes some hundred: they stand where it says (?*)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from sqlalchemy import Connection

from agentdesk.storage.statements import run

AT_ONCE = 500
Value = TypeVar("Value")


def marked(statement: str, values: Sequence[object]) -> str:
    """Return a statement with a parameter for each of these values, wherever it says (?*)."""
    return statement.replace("?*", ", ".join("?" * len(values)))


def pieces(values: Sequence[Value]) -> list[tuple[Value, ...]]:
    """Return values some hundred at a time, as many as a statement takes."""
    return [tuple(values[start : start + AT_ONCE]) for start in range(0, len(values), AT_ONCE)]


def select(connection: Connection, statement: str, values: Iterable[object], *first: object) -> list[Any]:
    """Return the rows of a statement for many values, each of them once, after its first parameters."""
    found: list[Any] = []
    for some in pieces(list(dict.fromkeys(values))):
        found += run(connection, marked(statement, some), (*first, *some)).fetchall()
    return found
