"""What can be asked of an import, and what comes of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from agentdesk.content.questions import Question


@dataclass(frozen=True, slots=True)
class ImportPortfolio:
    """Bring a client's file in -> Imported. `mapping` is a name or a file; a rehearsal leaves nothing behind.

    Rejected rows go to `rejects`, or beside the file; a rehearsal writes them only where it is told to.
    """

    path: Path
    mapping: str | None = None
    rejects: Path | None = None
    is_rehearsal: bool = False


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of a file. With questions in `asked` nothing was written. `owed` is minor units by currency.

    `is_in_plain_text` says that this is a demonstration, and that customers who are none of its own came in.
    """

    rows: int
    imported: int = 0
    rejected: int = 0
    flagged: int = 0
    asked: tuple[Question, ...] = ()
    mapping: str | None = None
    how_chosen: str | None = None
    batch: str | None = None
    rejects: Path | None = None
    customers: int = 0
    new_debts: int = 0
    changed: int = 0
    flags: dict[str, int] = field(default_factory=dict)
    states: dict[str, int] = field(default_factory=dict)
    owed: dict[str, int] = field(default_factory=dict)
    kind: str | None = None
    is_rehearsal: bool = False
    is_in_plain_text: bool = False
