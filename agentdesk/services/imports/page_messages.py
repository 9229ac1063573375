"""What the page of files asks beside the course of an import: files, their rows, and a file looked at again."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from agentdesk.content.client_file.mapping_values import Mapping
    from agentdesk.services.imports.messages import ImportPortfolio, ImportRow, UnderstandFile, WorkedDebt
    from agentdesk.services.imports.source import Looked


@dataclass(frozen=True, slots=True)
class LookAtFile:
    """Look at a file, unless it is so large that another process should -> FileUnderstood, or Elsewhere to hand on."""

    order: UnderstandFile


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """All that another process needs to look at a file: the mappings on file, now (epoch ms), the desk's zone."""

    order: UnderstandFile
    known: dict[str, Mapping]
    now: int
    zone: str


@dataclass(frozen=True, slots=True)
class IsForeign:
    """Whether a file, by its digest, would bring customers into a demonstration who are none of its own -> bool."""

    digest: str


@dataclass(frozen=True, slots=True)
class Clients:
    """The clients who have somebody on file at this desk, by their names -> tuple[str, ...], in their order."""


@dataclass(frozen=True, slots=True)
class AfterWithdrawal:
    """What a file that was withdrawn left -> Left."""

    batch: str


@dataclass(frozen=True, slots=True)
class Left:
    """The accounts of a withdrawn file that stayed, as far as they are on file still, and the reason that was given."""

    batch: str
    stayed: tuple[WorkedDebt, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class LookAgain:
    """How a file that stopped on its way is read on -> GoingOn."""

    batch: str


@dataclass(frozen=True, slots=True)
class GoingOn:
    """What begins an import again where it stopped."""

    order: ImportPortfolio
    looked: Looked


@dataclass(frozen=True, slots=True)
class FilesPage:
    """A page of the files that this desk has had in hand, the newest first -> FilePage."""

    after: str | None = None
    limit: int = 60


@dataclass(frozen=True, slots=True)
class FilePage:
    """Some files, and after which batch the next page begins; None at the end."""

    rows: tuple[ImportRow, ...]
    next_key: str | None


@dataclass(frozen=True, slots=True)
class ShowFile:
    """One file as the list shows it -> ImportRow."""

    batch: str


@dataclass(frozen=True, slots=True)
class RejectedRows:
    """A page of the rows of a file that went back, in its order -> RejectedPage."""

    batch: str
    after: int | None = None
    limit: int = 60


@dataclass(frozen=True, slots=True)
class RejectedRow:
    """One row that went back: its line, the columns at fault, and why, in words."""

    line: int
    columns: str
    reason: str


@dataclass(frozen=True, slots=True)
class RejectedPage:
    """Some rows, and after which line the next page begins; None at the end."""

    rows: tuple[RejectedRow, ...]
    next_key: int | None


@dataclass(frozen=True, slots=True)
class FlaggedRows:
    """A page of what is flagged in a staged file, of one kind -> FlaggedPage."""

    batch: str
    kind: str
    after: str | None = None
    limit: int = 60


@dataclass(frozen=True, slots=True)
class FlaggedRow:
    """Something to look at: a number, a reference or a line (`key`), how often, and the customers it is about.

    Those of this file are named, each with their reference; of others it is only said how many there are.
    """

    key: str
    times: int
    named: tuple[tuple[str, str], ...] = field(default=())
    others: int = 0


@dataclass(frozen=True, slots=True)
class FlaggedPage:
    """Some flags, and after which key the next page begins; None at the end."""

    rows: tuple[FlaggedRow, ...]
    next_key: str | None


@dataclass(frozen=True, slots=True)
class IsUnderWay:
    """Whether something was decided about imports that is not done to its end -> bool."""
