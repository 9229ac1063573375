"""Whom to call next, and who is sought: the worklist and the search."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from agentdesk.services.rows.worklist import View


@dataclass(frozen=True, slots=True)
class QueueRows:
    """A page of the worklist -> QueuePage."""

    view: View = "due"
    after: tuple[Any, ...] | None = None
    limit: int = 60


@dataclass(frozen=True, slots=True)
class CountQueue:
    """How many stand where -> QueueCounts."""


@dataclass(frozen=True, slots=True)
class WaitingRows:
    """A page of those who wait for a team lead -> QueuePage."""

    after: tuple[Any, ...] | None = None
    limit: int = 60


@dataclass(frozen=True, slots=True)
class CountWaiting:
    """How many customers wait for a team lead -> int."""


@dataclass(frozen=True, slots=True)
class SweepQueue:
    """Judge again a portion of those whom the clock alone has moved -> how many; 0 when nobody is left.

    The window asks for it now and then, until nobody is.
    """


@dataclass(frozen=True, slots=True)
class ExplainRank:
    """Why a customer stands where they stand -> Explanation."""

    customer: str


@dataclass(frozen=True, slots=True)
class OpenSearch:
    """Begin to search: journalled before anything is found. Do this when the search field gets its first letter."""


@dataclass(frozen=True, slots=True)
class FindCustomers:
    """Customers by name, reference or number in any format -> tuple[FoundRow, ...]. OpenSearch comes first."""

    text: str
    limit: int = 30


@dataclass(frozen=True, slots=True)
class NoteFound:
    """Journal which customers a search showed, once typing rests or one was picked."""

    customers: tuple[str, ...]
