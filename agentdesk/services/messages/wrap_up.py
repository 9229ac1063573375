"""How a call ended: the outcome with its fields, and the record of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from agentdesk.domain.call import Mark


@dataclass(frozen=True, slots=True)
class ShowWrapUp:
    """The wrap-up of a call -> WrapUpView; `language` is that of its labels, en or es.

    `detail` is what its fields hold now; None for an outcome whose fields are to hold what was kept.
    """

    interaction: str
    chosen: str | None = None
    detail: dict[str, Any] | None = None
    language: str = "en"


@dataclass(frozen=True, slots=True)
class ChooseOutcome:
    """Keep which outcome is chosen: a draft, durable but not journalled."""

    interaction: str
    outcome: str


@dataclass(frozen=True, slots=True)
class KeepWrapUp:
    """Keep what was typed for an outcome: a draft, durable but not journalled.

    `moment` is `day` and `time` of what happens next as typed, empty while the proposal stands.
    """

    interaction: str
    outcome: str
    detail: dict[str, Any] = field(default_factory=dict)
    moment: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class KeepMending:
    """Keep what was typed to make a mark of the call good: a draft, durable but not journalled.

    `typed` is the `time` and the `reason` as typed.
    """

    interaction: str
    mark: Mark
    typed: dict[str, str]


@dataclass(frozen=True, slots=True)
class SaveCall:
    """Record the outcome, keep the note, close the record -> id of the next customer of the worklist, or None.

    `note` is the note as it stands on the screen, None where the draft on the disk is the latest.
    """

    interaction: str
    outcome: str
    detail: dict[str, Any] = field(default_factory=dict)
    next_at: int | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class RecordRows:
    """The record of a saved call, for the document -> InteractionRecord. Journalled as an export first."""

    interaction: str
