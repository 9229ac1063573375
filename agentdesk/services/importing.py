"""Bringing a client's file in: understood, asked about, or refused; and then all of it in one transaction.

The file is read twice: once to see that it is text and what its digest is, and once for its rows. If both
readings differ, somebody is still writing to it, and nothing is brought in. Memory does not grow with the file:
each 500 rows are placed, journalled as a `portfolio.chunk`, and put in force before the next are read.
The `portfolio.imported` event closes the batch.
"""

from __future__ import annotations

import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO

from agentdesk.content.accounts import Understanding
from agentdesk.content.handback import Rejection
from agentdesk.content.mapping_values import Mapping
from agentdesk.content.questions import (
    Question,
    about_encoding,
    about_mapping,
    left_open,
    without_mapping,
)
from agentdesk.content.rows import Dialect, Hashed, Row, rows
from agentdesk.content.survey import Column, Look, columns_of, header_of, look
from agentdesk.domain.portfolio import chunks
from agentdesk.errors import Refused
from agentdesk.journal.chain import Entry
from agentdesk.platform.clock import local
from agentdesk.services.changes import Change
from agentdesk.services.handing_back import RejectsFile, beside
from agentdesk.services.intake import Brought, Intake
from agentdesk.services.known_mappings import Choice, adopt, chosen
from agentdesk.services.work import Work
from agentdesk.storage import journal, portfolio

AT_ONCE = 500


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
    """What came of a file. With questions in `asked` nothing was written. `owed` is minor units by currency."""

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


def refuse_unreadable(path: Path) -> None:
    """Raise Refused when a path is no file that can be read: missing, a folder, a device, or not ours to read."""
    with _opened(path):
        pass


def import_portfolio(work: Work, command: ImportPortfolio) -> Imported:
    """Bring a client's file in. Raises Refused, with nothing written, for what is no table or changes meanwhile."""
    with _opened(command.path) as stream:
        seen = look(stream)
        choice, header, dialect = _understood(work, command, stream, seen)
        if asked := _asked(choice, stream, seen, header, dialect):
            return asked
        return _Import(work, command, choice, seen, header, dialect).run(stream)


@contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    """Open a plain file. Only opening is watched here: faults of reading are sorted where they happen."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise Refused("not_a_file", f"{path.name or path} is not a file: name the CSV file itself.")
        stream = path.open("rb")
    except FileNotFoundError as fault:
        raise Refused("no_file", f"There is no file {path}.") from fault
    except (OSError, ValueError) as fault:
        why = getattr(fault, "strerror", None) or "its name cannot be used"
        raise Refused("unreadable_file", f"The file {path.name} cannot be read: {why}.") from fault
    with stream:
        yield stream


def _understood(
    work: Work, command: ImportPortfolio, stream: BinaryIO, seen: Look
) -> tuple[Choice, tuple[str, ...], Dialect]:
    """Choose the mapping. One that is named may also say how the file is written; otherwise that is found first."""
    named = chosen(work, command.mapping, None) if command.mapping is not None else None
    mapping = named.mapping if named else None
    encoding = (mapping.encoding if mapping else None) or seen.encoding or "utf-8"
    stream.seek(0)
    header, dialect = header_of(stream, encoding, mapping.delimiter if mapping else None)
    if mapping is not None and not mapping.header & frozenset(header):
        sentence = f"The mapping {mapping.name} knows none of this file's columns: it is for other files."
        raise Refused("mapping_unfit", sentence)
    return named or chosen(work, None, header), header, dialect


def _asked(
    choice: Choice, stream: BinaryIO, seen: Look, header: tuple[str, ...], dialect: Dialect
) -> Imported | None:
    """Return the questions that nobody has answered yet, or None when the file may come in."""
    mapping = choice.mapping
    is_readable = seen.encoding is not None or (mapping is not None and mapping.encoding is not None)
    if (
        is_readable
        and mapping is not None
        and not left_open(mapping, header, [Column(name) for name in header])
    ):
        return None
    return _questions(stream, header, dialect, choice, seen)


def _questions(
    stream: BinaryIO, header: tuple[str, ...], dialect: Dialect, choice: Choice, seen: Look
) -> Imported:
    columns, count = columns_of(header, _data(Hashed(_rewound(stream)), dialect, None))
    asked: list[Question] = []
    if seen.encoding is None and (choice.mapping is None or choice.mapping.encoding is None):
        asked.append(about_encoding())
    if len(choice.fitting) > 1:
        asked.append(about_mapping(choice.fitting))
    elif choice.mapping is None:
        asked += without_mapping(columns)
    else:
        asked += left_open(choice.mapping, header, columns)
    name = choice.mapping.name if choice.mapping else None
    return Imported(count, asked=tuple(asked), mapping=name)


def _rewound(stream: BinaryIO) -> BinaryIO:
    stream.seek(0)
    return stream


def _data(stream: Hashed, dialect: Dialect, width: int | None) -> Iterator[Row]:
    """Yield the rows after the header."""
    return islice(rows(stream, dialect, width), 1, None)


class _Import:
    """One file that may come in, under its mapping."""

    def __init__(
        self,
        work: Work,
        command: ImportPortfolio,
        choice: Choice,
        seen: Look,
        header: tuple[str, ...],
        dialect: Dialect,
    ) -> None:
        if choice.mapping is None:
            raise ValueError("a file without a mapping has to be asked about")
        self._work = work
        self._command = command
        self._choice = choice
        self._mapping: Mapping = choice.mapping
        self._seen = seen
        self._header = header
        self._dialect = dialect
        self._batch = work.new_id()
        self._held = portfolio.Held(work.connection, self._mapping.client or "")
        self._position = 0
        self._changed = 0
        target = command.rejects or (None if command.is_rehearsal else beside(command.path))
        self._rejects = RejectsFile(target, dialect, header)
        known_at = self._held.first_import_of(seen.digest) or work.now
        today = local(work.now, work.zone).date()
        understanding = Understanding(self._mapping, header, today=today, as_of=known_at)
        self._intake = Intake(self._held, understanding, work.new_id)
        self._understanding = understanding

    def run(self, stream: BinaryIO) -> Imported:
        """Bring all rows in, or rehearse it, and say what came of it."""
        connection = self._work.connection
        if self._command.is_rehearsal:
            connection.exec_driver_sql("SAVEPOINT rehearsal")
        try:
            self._bring(stream)
            rejects = self._rejects.keep()
        except BaseException:
            self._rejects.drop()
            raise
        if self._command.is_rehearsal:
            connection.exec_driver_sql("ROLLBACK TO rehearsal")
            connection.exec_driver_sql("RELEASE rehearsal")
        return self._result(rejects)

    def _bring(self, stream: BinaryIO) -> None:
        hashed = Hashed(_rewound(stream))
        adopt(self._work, self._mapping, self._record)
        data = _data(hashed, self._dialect, len(self._header))
        handed_back = 0
        while some := list(islice(data, AT_ONCE)):
            brought = self._intake.take([self._understanding.take(row) for row in some])
            self._put_in_force(brought)
            if brought.rejections:
                self._hand_back(brought.rejections, handed_back)
                handed_back += 1
        if hashed.digest() != self._seen.digest:
            raise Refused(
                "file_changed", "The file changed while it was read. Try again once nobody writes to it."
            )
        if not self._intake.tally.rows:
            raise Refused("empty_file", "The file names its columns and has no rows.")
        self._record("portfolio.imported", self._closing())

    def _put_in_force(self, brought: Brought) -> None:
        for chunk in chunks(self._batch, self._position, brought.customers, brought.debts):
            payload = chunk.payload()
            self._record("portfolio.chunk", payload)
            touched = portfolio.apply_chunk(self._work.connection, payload)
            if not self._command.is_rehearsal:
                self._work.touch(*touched)
            self._position = chunk.position + 1
        self._changed += len(brought.debts)

    def _hand_back(self, rejections: tuple[Rejection, ...], position: int) -> None:
        self._rejects.add(rejections)
        told = [
            {"row_number": one.line, "column_name": one.column or None, "reason": one.reason}
            for one in rejections
        ]
        self._record("portfolio.rejected", {"batch": self._batch, "position": position, "rejects": told})

    def _record(self, kind: str, payload: dict[str, Any]) -> None:
        """Journal at once: the events of a large file must not wait in memory for the end of the command."""
        work = self._work
        journal.append(
            work.connection, [Entry(kind, payload)], actor=work.actor.id, at=work.now, zone=work.zone
        )
        if not self._command.is_rehearsal:
            work.changes.add(Change.JOURNAL)

    def _closing(self) -> dict[str, Any]:
        tally, flags = self._intake.tally, self._intake.flags
        return {
            "batch": self._batch,
            "source_name": self._command.path.name,
            "source_digest": self._seen.digest,
            "mapping": self._mapping.name,
            "mapping_digest": self._mapping.digest,
            "row_count": tally.rows,
            "imported": tally.imported,
            "rejected": tally.rejected,
            "flagged": sum(flags.totals().values()),
            "chunks": self._position,
            "flags": flags.payload(),
        }

    def _result(self, rejects: Path | None) -> Imported:
        tally, flags = self._intake.tally, self._intake.flags.totals()
        return Imported(
            rows=tally.rows,
            imported=tally.imported,
            rejected=tally.rejected,
            flagged=sum(flags.values()),
            mapping=self._mapping.name,
            how_chosen=self._choice.how,
            batch=None if self._command.is_rehearsal else self._batch,
            rejects=rejects,
            customers=len(self._intake.customers),
            new_debts=tally.new_debts,
            changed=self._changed,
            flags=flags,
            states=dict(tally.states),
            owed=dict(tally.owed),
            kind=self._mapping.kind,
            is_rehearsal=self._command.is_rehearsal,
        )
