"""Rows of the worklist and of search."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any, Literal, NamedTuple

View = Literal["due", "callbacks", "promises", "later", "all"]
VIEWS: tuple[View, ...] = ("due", "callbacks", "promises", "later", "all")


@dataclass(frozen=True, slots=True)
class QueueRow:
    """A customer in the worklist.

    While a call is not verified `reason`, `owed` and `currency` are None: the row was never given them.
    `reason` is a code with its values in `detail`; the view makes the sentence. `zones` are the IANA zones in
    which the customer may be, the likeliest first.
    """

    customer: str
    name: str
    zones: tuple[str, ...]
    place: str
    reason: str | None
    detail: dict[str, Any] = field(default_factory=dict)
    owed: int | None = None
    currency: str | None = None
    opens_at: int | None = None

    def without_rank(self) -> QueueRow:
        """Return it without rank and amount: whoever is in work stays in the list, their place in it does not."""
        return replace(self, reason=None, detail={}, owed=None, currency=None, opens_at=None)


@dataclass(frozen=True, slots=True)
class QueuePage:
    """A page of the worklist and the key after which the next one begins; None at the end."""

    rows: tuple[QueueRow, ...]
    next_key: tuple[Any, ...] | None


@dataclass(frozen=True, slots=True)
class QueueCounts:
    """How many customers stand where."""

    due: int
    later: int
    closed: int


class FoundRow(NamedTuple):
    """A customer that a search found: name, reference and the zones they may be in, never a fact about the debt.

    `number_ends` are the last digits of the number that was found, empty when it was not a number that was found.

    A page of them is made for every letter that is typed, and a tuple is made in a third of the time.
    """

    customer: str
    name: str
    reference: str
    zones: tuple[str, ...]
    number_ends: str = ""


@dataclass(frozen=True, slots=True)
class Explanation:
    """The whole key of a customer's rank, for whoever asks why."""

    customer: str
    place: str
    tier: int
    since_at: int
    band: int
    attempts: int
    reason: str
    detail: dict[str, Any]
