"""The run of an import: the rows of a file that was looked at, placed, journalled and put in force.

The file is read again for its rows. If this reading differs from the first, somebody is still writing to the file,
and nothing is brought in. Memory does not grow with the file: each 500 rows are placed, journalled as a
`portfolio.chunk`, and put in force before the next are read. The `portfolio.imported` event closes the batch.
"""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from typing import Any

from agentdesk.content.client_file.accounts import Understanding
from agentdesk.content.client_file.handback import Rejection
from agentdesk.content.client_file.mapping_values import Mapping
from agentdesk.content.client_file.survey import shown
from agentdesk.domain.portfolio import chunks
from agentdesk.errors import Refused
from agentdesk.journal.chain import Entry
from agentdesk.platform.clock import local
from agentdesk.services import demonstration
from agentdesk.services.changes import Change
from agentdesk.services.imports.handing_back import RejectsFile, beside
from agentdesk.services.imports.intake import Brought, Intake
from agentdesk.services.imports.known_mappings import adopt
from agentdesk.services.imports.messages import Imported, ImportPortfolio
from agentdesk.services.imports.source import Source, questions
from agentdesk.services.staffing import CENTRAL
from agentdesk.services.work import Work
from agentdesk.storage import journal, memory, portfolio

AT_ONCE = 500
# Of columns and reasons, in the event; the file that goes back has all of it.
LONGEST_TOLD = 500


def bring_in(work: Work, command: ImportPortfolio, source: Source) -> Imported:
    """Bring in a file that was looked at, unless something has to be asked about it, or nothing more was wanted.

    Raises Refused for a file without rows.
    """
    asked, count = questions(source)
    mapping = source.choice.mapping
    if not asked and next(source.data()[1], None) is None:
        raise Refused("empty_file", "The file names its columns and has no rows.")
    if asked or mapping is None or command.only_asks:
        return Imported(count, asked=asked, mapping=mapping.name if mapping else None)
    return _Import(work, command, source, mapping).run()


class _Import:
    """One file that may come in, under its mapping."""

    def __init__(self, work: Work, command: ImportPortfolio, source: Source, mapping: Mapping) -> None:
        self._work = work
        self._command = command
        self._source = source
        self._mapping = mapping
        self._batch = work.new_id()
        self._position = 0
        self._is_its_portfolio = demonstration.is_its_portfolio(source.digest)
        self._was_demonstration = demonstration.is_marked(work.connection)
        self._changed = 0
        target = command.rejects or (None if command.is_rehearsal else beside(command.path))
        self._rejects = RejectsFile(target, source.dialect, source.header)
        held = portfolio.Held(work.connection, mapping.client or "")
        # What a file knows, it knew when it first came: coming again makes it no newer.
        known_at = held.first_import_of(source.digest) or work.now
        today = local(work.now, work.zone).date()
        self._understanding = Understanding(mapping, source.header, today=today, as_of=known_at)
        self._intake = Intake(held, self._understanding, work.new_id)

    def run(self) -> Imported:
        """Bring all rows in, or rehearse it, and say what came of it."""
        connection = self._work.connection
        if self._command.is_rehearsal:
            connection.exec_driver_sql("SAVEPOINT rehearsal")
        try:
            self._bring()
            rejects = self._rejects.keep()
        except BaseException:  # whatever it was, nothing half written stays
            self._rejects.drop()
            raise
        if self._command.is_rehearsal:
            connection.exec_driver_sql("ROLLBACK TO rehearsal")
            connection.exec_driver_sql("RELEASE rehearsal")
        return self._result(rejects)

    def _bring(self) -> None:
        self._mark_demonstration()
        adopt(self._work, self._mapping, self._record)
        hashed, data = self._source.data()
        handed_back = 0
        while some := list(islice(data, AT_ONCE)):
            brought = self._intake.take([self._understanding.take(row) for row in some])
            self._put_in_force(brought)
            if brought.rejections:
                self._hand_back(brought.rejections, handed_back)
                handed_back += 1
        if hashed.digest() != self._source.digest:
            sentence = "The file changed while it was read. Try again once nobody writes to it."
            raise Refused("file_changed", sentence)
        self._record("portfolio.imported", self._closing())
        if self._ends_demonstration:
            demonstration.end(self._work.connection)

    def _mark_demonstration(self) -> None:
        """Let a profile that begins with the demonstration's portfolio be one, unless it belongs to a team."""
        connection = self._work.connection
        is_team = bool(memory.recall(connection, CENTRAL))
        if self._is_its_portfolio and not is_team and not demonstration.has_customers(connection):
            demonstration.mark(connection)

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
            {
                "row_number": one.line,
                "column_name": one.column[:LONGEST_TOLD] or None,
                "reason": one.reason[:LONGEST_TOLD],
            }
            for one in rejections
        ]
        self._record("portfolio.rejected", {"batch": self._batch, "position": position, "rejects": told})

    def _record(self, kind: str, payload: dict[str, Any]) -> None:
        """Journal at once: the events of a large file must not wait in memory for the end of the command."""
        work, entry = self._work, Entry(kind, payload)
        journal.append(work.connection, [entry], actor=work.actor.id, at=work.now, zone=work.zone)
        if not self._command.is_rehearsal:
            work.changes.add(Change.JOURNAL)

    def _closing(self) -> dict[str, Any]:
        tally, flags = self._intake.tally, self._intake.flags
        return {
            "batch": self._batch,
            "source_name": shown(self._command.path.name),
            "source_digest": self._source.digest,
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
            how_chosen=self._source.choice.how,
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
            is_in_plain_text=self._is_foreign_here and self._command.into_demonstration,
            ends_demonstration=self._ends_demonstration,
        )

    @property
    def _is_foreign_here(self) -> bool:
        """Whether customers came into a demonstration who are none of its own."""
        return self._was_demonstration and not self._is_its_portfolio and bool(self._intake.tally.imported)

    @property
    def _ends_demonstration(self) -> bool:
        return self._is_foreign_here and not self._command.into_demonstration
