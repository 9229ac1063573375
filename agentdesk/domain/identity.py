"""When two rows speak of the same customer, and when they must not be merged.

The same reference with another name or another birth date is another customer until a person decides otherwise:
a father and a son, a reference used twice. A birth date that is missing on one side contradicts nothing. A shared
telephone never makes two customers one, and neither does an equal name under another reference.

Names are compared as written but for case, spacing and the form of accented letters: Nunez is not Nuñez.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Verdict = Literal["new", "same", "namesake", "unclear"]


@dataclass(frozen=True, slots=True)
class Identity:
    """Who a row speaks of, under one client's reference: the name as stated and the birth date (YYYY-MM-DD)."""

    name: str
    birth_date: str | None


@dataclass(frozen=True, slots=True)
class Match:
    """What was found: `same` with the customer's id; `namesake` when the reference is held by someone else."""

    verdict: Verdict
    customer: str | None = None


def find(stated: Identity, held: Sequence[tuple[str, Identity]]) -> Match:
    """Return which of the customers held under the same client and reference a row speaks of.

    `unclear` is the answer when it could be more than one: the row must go back to whoever knows.
    """
    if not held:
        return Match("new")
    possible = [(id, other) for id, other in held if may_be_same(stated, other)]
    exact = [(id, other) for id, other in possible if other.birth_date == stated.birth_date]
    if len(exact) == 1:
        return Match("same", exact[0][0])
    if len(possible) == 1:
        return Match("same", possible[0][0])
    return Match("unclear" if possible else "namesake")


def may_be_same(one: Identity, other: Identity) -> bool:
    """Return whether two statements under one reference may be about one customer."""
    if folded(one.name) != folded(other.name):
        return False
    return one.birth_date is None or other.birth_date is None or one.birth_date == other.birth_date


def folded(name: str) -> str:
    """Return a name for comparing: case, spacing and the form of accented letters do not count."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())
