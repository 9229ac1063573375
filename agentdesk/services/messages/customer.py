"""One customer, prepared: the card, the stop signs, the note."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PrepareCustomer:
    """Open a customer to prepare a call, journalled first -> CustomerCard."""

    customer: str


@dataclass(frozen=True, slots=True)
class ShowCustomer:
    """The card of a customer that is prepared or in a call, as the scene of that call allows -> CustomerCard."""

    customer: str
    interaction: str = ""


@dataclass(frozen=True, slots=True)
class PutBack:
    """Put a prepared customer back without a call, with a reason."""

    customer: str
    reason: str


@dataclass(frozen=True, slots=True)
class StopsToLift:
    """The stop signs of an open customer that whoever asks may lift -> tuple[StopRow, ...], never empty."""

    customer: str


@dataclass(frozen=True, slots=True)
class LiftStop:
    """Lift a stop sign that is in force for a customer, with a reason; it is lifted for everybody it concerned."""

    customer: str
    stop: str
    reason: str


@dataclass(frozen=True, slots=True)
class TypeNote:
    """Keep the note of a call as typed: a draft, durable but not journalled until it is saved -> NoteKept."""

    interaction: str
    body: str


@dataclass(frozen=True, slots=True)
class NoteUnanswered:
    """Keep the note with lines in it of what was typed at steps and never answered -> NoteKept.

    The note may change them, or leave them out: they are told no other way.
    """

    interaction: str
    body: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ShowNote:
    """The note of an open call as typed so far -> DraftNote."""

    interaction: str
