"""Where something stands in a text, and what was found wrong with it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a text: the file's name, line and column, both counted from 1."""

    file: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong: a stable code, where, what is wrong, and what to do about it."""

    code: str
    place: Place
    says: str
    do: str


NOWHERE = Place("", 1, 1)
