"""Rows about who is who and what notes ask for, as a person decides about them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from agentdesk.domain.outcomes import Label

Compared = Literal["equal", "partly", "differs", "only_one"]


@dataclass(frozen=True, slots=True)
class PairSide:
    """One of two customers: whose file they came by, and under which reference."""

    customer: str
    name: str
    client: str
    reference: str


@dataclass(frozen=True, slots=True)
class PairRow:
    """Two customers who may be one person: by which rule they were found, what agrees and what contradicts, as codes.

    Of a pair that was decided about, what was decided, when (epoch milliseconds UTC), by whom and why.
    """

    pair: str
    one: PairSide
    other: PairSide
    why: str | None
    agree: tuple[str, ...]
    contradict: tuple[str, ...]
    verdict: str | None = None
    decided_at: int | None = None
    decided_by: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class PairPage:
    """A page of pairs, and where the next one begins; None where there is none."""

    rows: tuple[PairRow, ...]
    after: str | None


@dataclass(frozen=True, slots=True)
class FieldRow:
    """One field of two customers: what each has, and whether it is equal, in part, differs, or only one has it."""

    field: str
    one: tuple[str, ...]
    other: tuple[str, ...]
    compared: Compared


@dataclass(frozen=True, slots=True)
class PairView:
    """Two customers side by side; a field that neither has is left out."""

    row: PairRow
    fields: tuple[FieldRow, ...]


@dataclass(frozen=True, slots=True)
class SamePerson:
    """Another record of the same person, as a person decided."""

    customer: str
    name: str
    client: str
    reference: str


@dataclass(frozen=True, slots=True)
class SuggestedNeed:
    """A note that seems to state a need. `says` is what the agent may be told of it, by language, to begin with.

    Of one that was decided about, what was decided, with the need and the words that are shown.
    """

    suggestion: str
    customer: str
    name: str
    note: str
    need: str
    says: Label
    verdict: str | None = None
    detail: str | None = None


@dataclass(frozen=True, slots=True)
class NeedPage:
    """A page of notes, and where the next one begins; None where there is none."""

    rows: tuple[SuggestedNeed, ...]
    after: str | None
