"""What can be asked of an import, and what comes of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from agentdesk.content.client_file.questions import Question


@dataclass(frozen=True, slots=True)
class ImportPortfolio:
    """Bring a client's file in -> Imported. `mapping` is a name or a file; a rehearsal leaves nothing behind.

    One that `only_asks` looks at the file and brings nothing in: its answer has the questions, or none.
    Rejected rows go to `rejects`, or beside the file; a rehearsal writes them only where it is told to.
    A client's file ends the demonstration that a profile is, unless `into_demonstration` says to send it there too.
    """

    path: Path
    mapping: str | None = None
    rejects: Path | None = None
    is_rehearsal: bool = False
    into_demonstration: bool = False
    only_asks: bool = False


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of a file. With questions in `asked` nothing was written. `owed` is minor units by currency.

    Of customers who are none of a demonstration's own, `ends_demonstration` says that the profile is one no longer, and
    `is_in_plain_text` that it still is, as was asked for. Of a rehearsal they say what would be.
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
    ends_demonstration: bool = False
