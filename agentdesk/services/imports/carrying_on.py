"""What was decided about imports, carried on to its end a short transaction at a time, whoever decided it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from agentdesk.errors import Refused
from agentdesk.services.changes import Change
from agentdesk.services.imports.closing import close_on, known, settle_on
from agentdesk.services.imports.messages import CarryOn, DiscardImport
from agentdesk.services.imports.withdrawing import withdraw_on
from agentdesk.services.work import Work
from agentdesk.storage import import_work, portfolio, staging
from agentdesk.storage.import_work import Batch

AT_ONCE = 500


def carry_on(work: Work, command: CarryOn) -> bool:
    """Do the next part of what was decided, the oldest decision first; return whether more may be left."""
    found = import_work.in_states(work.connection, import_work.UNDER_WAY)
    if not found:
        return False
    _PARTS[found[0].state](work, found[0])
    return bool(import_work.in_states(work.connection, import_work.UNDER_WAY))


def discard_import(work: Work, command: DiscardImport) -> None:
    """Decide that nothing of a staged file stays, and begin with it. Raises Refused for one that was brought in."""
    batch = known(work.connection, command.batch)
    if batch.state not in ("staging", "staged"):
        raise Refused("import_not_staged", "This file is not staged, or it was brought in already.")
    import_work.update(work.connection, batch.batch, state="discarding")
    _discard_on(work, batch)


def _discard_on(work: Work, batch: Batch) -> None:
    new = [row[0] for row in work.connection.exec_driver_sql(_NEW, (batch.batch, AT_ONCE))]
    portfolio.remove(work.connection, new)
    if new or staging.clear(work.connection, batch.batch, AT_ONCE):
        return
    import_work.forget(work.connection, batch.batch)
    work.changes.add(Change.QUEUE)


_PARTS: Mapping[str, Callable[[Work, Batch], None]] = {
    "closing": close_on,
    "settling": settle_on,
    "discarding": _discard_on,
    "withdrawing": withdraw_on,
}
_NEW = "SELECT id FROM base_customer WHERE batch = ? LIMIT ?"
