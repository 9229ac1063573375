"""What a kind of event is: its fields, and the fact row that follows from it.

This one declaration drives four things: the check of every payload before it is sealed, the local fact
tables, the local insert, and the central SQL. A test fails when the migrations and the declaration differ.

Types: text; integer; money (minor units of the `currency` field beside it); instant (epoch milliseconds UTC);
date (YYYY-MM-DD text); flag (0 or 1); json (a list or object, kept as canonical text).
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from agentdesk.journal.canonical import text_of

Type = Literal["text", "integer", "money", "instant", "date", "flag", "json"]
_DATE = re.compile(r"\d{4}-\d\d-\d\d\Z")


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a payload and, under the same name, one column of its fact row."""

    name: str
    type: Type
    says: str
    required: bool = True


@dataclass(frozen=True, slots=True)
class Rows:
    """A list of objects in a payload that becomes rows of a table of its own, keyed by event and position."""

    field: str
    table: str
    columns: tuple[Field, ...]
    says: str


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of event. `fixed` columns hold a constant, so that several kinds can share a table.

    `known` follows from the rest: the names that a payload may have.
    """

    name: str
    says: str
    table: str | None = None
    fields: tuple[Field, ...] = ()
    rows: tuple[Rows, ...] = ()
    fixed: tuple[tuple[str, str], ...] = ()
    version: int = 1
    known: frozenset[str] = dataclasses.field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Gather the names once: every saved step is checked against them."""
        names = (*(one.name for one in self.fields), *(rows.field for rows in self.rows))
        object.__setattr__(self, "known", frozenset(names))


def text(name: str, says: str, *, required: bool = True) -> Field:
    """Declare a text field."""
    return Field(name, "text", says, required)


def integer(name: str, says: str, *, required: bool = True) -> Field:
    """Declare an integer field."""
    return Field(name, "integer", says, required)


def money(name: str, says: str, *, required: bool = True) -> Field:
    """Declare an amount in minor units."""
    return Field(name, "money", says, required)


def instant(name: str, says: str, *, required: bool = True) -> Field:
    """Declare an instant in epoch milliseconds UTC."""
    return Field(name, "instant", says, required)


def date(name: str, says: str, *, required: bool = True) -> Field:
    """Declare a calendar date as YYYY-MM-DD."""
    return Field(name, "date", says, required)


def flag(name: str, says: str, *, required: bool = True) -> Field:
    """Declare a yes or no, kept as 1 or 0."""
    return Field(name, "flag", says, required)


def structure(name: str, says: str, *, required: bool = True) -> Field:
    """Declare a list or object."""
    return Field(name, "json", says, required)


def check(kind: Kind, payload: Mapping[str, Any]) -> None:
    """Raise ValueError when a payload does not fit its kind: missing, unknown or mistyped fields."""
    if not kind.known.issuperset(payload):
        raise ValueError(f"{kind.name}: unknown field {min(set(payload) - kind.known)}")
    _check_fields(kind.name, kind.fields, payload)
    for rows in kind.rows:
        for item in payload[rows.field]:
            _check_fields(f"{kind.name}.{rows.field}", rows.columns, item)


def stored(field: Field, value: Any) -> Any:
    """Return a payload value as its column holds it: structures as canonical text, the rest as it is."""
    if field.type == "json" and value is not None:
        return text_of(value)
    return value


def _check_fields(where: str, fields: tuple[Field, ...], values: Mapping[str, Any]) -> None:
    for field in fields:
        value = values.get(field.name)
        if value is None:
            if field.required:
                raise ValueError(f"{where}: {field.name} is missing")
        elif type(value) not in _HELD_AS[field.type] or not _MORE.get(field.type, _nothing_more)(value):
            raise ValueError(f"{where}: {field.name} is not of type {field.type}")


def _nothing_more(_value: object) -> bool:
    return True


# Exact types: a boolean is no integer here.
_HELD_AS: dict[Type, tuple[type, ...]] = {
    "text": (str,),
    "integer": (int,),
    "money": (int,),
    "instant": (int,),
    "date": (str,),
    "flag": (int,),
    "json": (list, dict),
}
_MORE: dict[Type, Callable[[Any], bool]] = {
    "date": lambda value: bool(_DATE.match(value)),
    "flag": lambda value: value in (0, 1),
}
