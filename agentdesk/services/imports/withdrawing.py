"""Undoing an import: what a file brought in is withdrawn, but for the accounts that were worked since.

Nobody's work disappears: whoever was called, wrote, paid or agreed since the file came in stays, with every account
the file brought them, and is named. The journal keeps that the file came and that it was withdrawn.
"""

from __future__ import annotations

from sqlalchemy import Connection

from agentdesk.errors import Refused
from agentdesk.services.changes import Change
from agentdesk.services.deciding import plain
from agentdesk.services.imports.closing import known
from agentdesk.services.imports.messages import (
    WithdrawImport,
    Withdrawn,
    Worked,
    WorkedDebt,
    WorkedDebts,
    WorkedSoFar,
)
from agentdesk.services.imports.page_messages import AfterWithdrawal, Left
from agentdesk.services.sight import Sight
from agentdesk.services.work import Work
from agentdesk.storage import import_work, journal, taking_back
from agentdesk.storage.import_work import Batch
from agentdesk.storage.worked import has_file_since, worked

CUSTOMERS_AT_ONCE = 250
LONGEST = 500
# For so long it is known what a file took the place of.
KEPT_MS = 30 * 86_400_000
# So many accounts may stay by name: they are named in one event, which everybody waits for.
MOST_KEPT = 10_000


def worked_debts(sight: Sight, query: WorkedDebts) -> tuple[WorkedDebt, ...]:
    """Return the accounts that would stay.

    Raises Refused for a batch that cannot be withdrawn, and beside a live call.
    """
    sight.sessions.refuse_beside_live()
    return worked_so_far(sight, WorkedSoFar(query.batch)).stay


def worked_so_far(sight: Sight, query: WorkedSoFar) -> Worked:
    """Return the accounts that would stay, as `worked_debts`, and up to which event of the journal that is so."""
    batch = _withdrawable(sight.connection, query.batch, sight.now)
    return Worked(
        _worked(sight.connection, batch, batch.tally["closed_seq"]), journal.head(sight.connection).seq
    )


def after_withdrawal(sight: Sight, query: AfterWithdrawal) -> Left:
    """Return who stayed when a file was withdrawn, and why it was. Raises Refused beside a live call."""
    sight.sessions.refuse_beside_live()
    stayed = tuple(WorkedDebt(*row) for row in taking_back.stayed(sight.connection, query.batch))
    return Left(query.batch, stayed, taking_back.why(sight.connection, query.batch))


def withdraw_import(work: Work, command: WithdrawImport) -> Withdrawn:
    """Decide that what a file brought in goes again, and begin with it.

    Raises Refused for a batch that is not in force, that a newer file of its client has built upon, that came in more
    than thirty days ago, or of which too many accounts were worked since.
    """
    connection = work.connection
    batch = _withdrawable(connection, command.batch, work.now)
    reason = plain(command.reason)
    if len(reason) > LONGEST:
        raise Refused("reason_long", "That is too long: at most {most} characters.", most=LONGEST)
    stay = _stay(connection, batch, command.worked)
    payload = {"batch": batch.batch, "kept": [{"debt": one.debt, "customer": one.customer} for one in stay]}
    work.journal("portfolio.withdrawn", payload | ({"reason": reason} if reason else {}))
    work.settle()
    taking_back.begin(connection, batch.batch, {one.customer for one in stay})
    withdraw_on(work, known(connection, batch.batch))
    return Withdrawn(batch.batch, stay)


def withdraw_on(work: Work, batch: Batch) -> None:
    """Take the next customers of a batch back."""
    work.changes.update((Change.QUEUE, Change.CUSTOMER))
    if not taking_back.take_back(work.connection, batch, work.now, CUSTOMERS_AT_ONCE):
        import_work.update(work.connection, batch.batch, state="withdrawn")


def _withdrawable(connection: Connection, id: str, now: int) -> Batch:
    batch = known(connection, id)
    if batch.state != "live":
        raise Refused("import_not_live", "This file is not in force: there is nothing to withdraw.")
    coming = [one for one in import_work.in_states(connection, import_work.COMING) if not one.is_rehearsal]
    if coming:
        # Its rows were placed among what is on file now.
        raise Refused(
            "import_waiting",
            "{name} is staged and waits. Bring it in or discard it first.",
            name=coming[0].source_name,
        )
    newest = import_work.newest_of(connection, batch.client, batch.kind)
    if newest is not None and newest.batch != batch.batch:
        raise Refused(
            "import_built_upon",
            "A newer file of this client came in after it: {name}. Withdraw that first.",
            name=newest.source_name,
        )
    if now - batch.tally["closed_at"] > KEPT_MS:
        raise Refused(
            "import_too_old", "It came in more than thirty days ago and cannot be withdrawn any more."
        )
    return batch


def _stay(connection: Connection, batch: Batch, before: Worked | None) -> tuple[WorkedDebt, ...]:
    """Return the accounts that stay: those of which it is known already, and those that were worked since then."""
    if before is None or has_file_since(connection, before.up_to):
        return _worked(connection, batch, batch.tally["closed_seq"])
    since = _worked(connection, batch, before.up_to)
    return tuple(dict.fromkeys((*before.stay, *since)))


def _worked(connection: Connection, batch: Batch, since: int) -> tuple[WorkedDebt, ...]:
    found = worked(connection, batch.batch, since)
    if len(found) > MOST_KEPT:
        sentence = (
            "{count} of its accounts were worked since: so much of it would stay that it is not withdrawn."
        )
        raise Refused("import_worked", sentence, count=f"{len(found):,}")
    return tuple(WorkedDebt(*row) for row in found)
