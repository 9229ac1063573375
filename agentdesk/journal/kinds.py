"""What a kind of event is: its fields, and the fact row that follows from it.

This one declaration drives four things: the check of every payload before it is sealed, the local fact
tables, the local insert, and the central SQL. A test fails when the migrations and the declaration differ.

Types: text; integer; money (minor units of the `currency` field beside it); instant (epoch milliseconds UTC);
date (YYYY-MM-DD text); flag (0 or 1); json (a list or object, kept as canonical text).
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

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
    """One kind of event. `fixed` columns hold a constant, so that several kinds can share a table."""

    name: str
    says: str
    table: str | None = None
    fields: tuple[Field, ...] = ()
    rows: tuple[Rows, ...] = ()
    fixed: tuple[tuple[str, str], ...] = ()
    version: int = 1


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
    known = {field.name for field in kind.fields} | {rows.field for rows in kind.rows}
    if unknown := sorted(set(payload) - known):
        raise ValueError(f"{kind.name}: unknown field {unknown[0]}")
    for field in kind.fields:
        _check_field(kind.name, field, payload.get(field.name))
    for rows in kind.rows:
        for item in payload[rows.field]:
            for field in rows.columns:
                _check_field(f"{kind.name}.{rows.field}", field, item.get(field.name))


def stored(field: Field, value: Any) -> Any:
    """Return a payload value as its column holds it: structures as canonical text, the rest as it is."""
    if field.type == "json" and value is not None:
        return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return value


def _check_field(where: str, field: Field, value: object) -> None:
    if value is None:
        if field.required:
            raise ValueError(f"{where}: {field.name} is missing")
        return
    if not _FITS[field.type](value):
        raise ValueError(f"{where}: {field.name} is not of type {field.type}")


def _is_integer(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


_FITS: dict[Type, Callable[[Any], bool]] = {
    "text": lambda value: isinstance(value, str),
    "integer": _is_integer,
    "money": _is_integer,
    "instant": _is_integer,
    "date": lambda value: isinstance(value, str) and bool(_DATE.match(value)),
    "flag": lambda value: _is_integer(value) and value in (0, 1),
    "json": lambda value: isinstance(value, (list, dict)),
}
