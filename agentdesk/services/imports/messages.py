"""What can be asked of an import, and what comes of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from agentdesk.content.client_file.answers import Answers

if TYPE_CHECKING:
    from agentdesk.content.client_file.questions import Question
    from agentdesk.platform.turns import Turn
    from agentdesk.services.imports.reading import Portion, Reading
    from agentdesk.services.imports.source import Looked


# The code with which rows are refused for which the batch does not wait: another process is at the same file.
ELSEWHERE = "import_elsewhere"


@dataclass(frozen=True, slots=True)
class ImportPortfolio:
    """What is asked of an import. `mapping` is a name or a file; a rehearsal leaves nothing behind.

    One that `only_asks` looks at the file and brings nothing in: its answer has the questions, or none.
    Rejected rows go to `rejects`, or beside the file; a rehearsal writes them only where it is told to.
    A client's file ends the demonstration that a profile is, unless `into_demonstration` says to send it there too.
    `past_contacts` says of a portfolio what is known of the calls of the seven days before: none were made, or unknown.
    `known_to` says up to when a file knows what it tells, in place of what its mapping says (known_to.py).
    """

    path: Path
    mapping: str | None = None
    rejects: Path | None = None
    is_rehearsal: bool = False
    into_demonstration: bool = False
    only_asks: bool = False
    answers: Answers = field(default_factory=Answers)
    past_contacts: str | None = None
    known_to: str | None = None


@dataclass(frozen=True, slots=True)
class UnderstandFile:
    """Look at a file, through its last row where its mapping leaves anything open -> FileUnderstood.

    `mapping` is a name or a file; `preview` is how many rows to show as they would come in, `in_full` whether to
    look through the file even where its mapping answers everything. Nothing is written.
    """

    path: Path
    mapping: str | None = None
    answers: Answers = field(default_factory=Answers)
    preview: int = 0
    in_full: bool = False


@dataclass(frozen=True, slots=True)
class Completed:
    """The file whose rejected rows came mended: its name, and how many of its rows are in by now."""

    source_name: str
    taken: int
    rows: int


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
    completes: Completed | None = None
    looked: Looked | None = None


@dataclass(frozen=True, slots=True)
class BeginImport:
    """Begin to stage a client's file that was looked at, or go on with it where it stopped -> Begun.

    `decided` are batches that were on their way into force when the order was given: one of the same file is not
    brought in again.
    """

    order: ImportPortfolio
    looked: Looked
    decided: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Begun:
    """A file that is to be staged from a portion on, or that is in force already. A dry run has a `turn` to let go."""

    batch: str
    reading: Reading
    portion: int = 0
    is_staged: bool = False
    is_in_force: bool = False
    turn: Turn | None = None


@dataclass(frozen=True, slots=True)
class StagePortion:
    """Stage the next rows of a file; the last of them end the staging."""

    batch: str
    portion: Portion


@dataclass(frozen=True, slots=True)
class ShowImport:
    """What came of a file so far -> Imported."""

    batch: str


@dataclass(frozen=True, slots=True)
class DecidedImports:
    """The batches that are on their way into force -> tuple of ids."""


@dataclass(frozen=True, slots=True)
class BringIn:
    """Decide that a staged file is to be in force -> Imported. Its rejected rows lie in `rejects`, or were saved."""

    batch: str
    rejects: Path | None = None


@dataclass(frozen=True, slots=True)
class CarryOn:
    """Do the next part of what was decided about imports -> whether more is left. Each part is a short transaction."""


@dataclass(frozen=True, slots=True)
class DiscardImport:
    """Decide that nothing of a staged file is to stay."""

    batch: str


@dataclass(frozen=True, slots=True)
class WithdrawImport:
    """Decide that what a file brought in is to go again -> Withdrawn. Accounts that were worked since stay.

    With what is known of them already, only those that were worked meanwhile are looked for.
    """

    batch: str
    reason: str = ""
    worked: Worked | None = None


@dataclass(frozen=True, slots=True)
class WorkedSoFar:
    """Which accounts of a batch would stay if it were withdrawn now -> Worked."""

    batch: str


@dataclass(frozen=True, slots=True)
class Worked:
    """Accounts that were worked, up to an event of the journal by its number."""

    stay: tuple[WorkedDebt, ...]
    up_to: int


@dataclass(frozen=True, slots=True)
class WorkedDebts:
    """Which accounts of a batch were worked since it came in, and stay when it is withdrawn -> tuple of WorkedDebt."""

    batch: str


@dataclass(frozen=True, slots=True)
class WorkedDebt:
    """An account that stays, by name."""

    debt: str
    reference: str
    customer: str
    name: str


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """A batch that is withdrawn, and the accounts that stay because they were worked."""

    batch: str
    stay: tuple[WorkedDebt, ...]


@dataclass(frozen=True, slots=True)
class ImportRows:
    """The batches that this desk has had in hand, the newest first -> tuple of ImportRow."""


@dataclass(frozen=True, slots=True)
class ImportRow:
    """One batch, as a list shows it. `began_at` and `closed_at`, since when it is in force, are epoch milliseconds UTC.

    `flagged` is counted once it is in force; `done` of `parts` are in the journal on its way there.
    """

    batch: str
    state: str
    source_name: str
    client: str
    kind: str
    began_at: int
    rows: int
    imported: int
    rejected: int
    is_newest_of_client: bool
    brought_by: str = ""
    flagged: int = 0
    closed_at: int | None = None
    done: int = 0
    parts: int = 0
