"""Discarding what is staged: nothing of it was in force, and nothing of it stays."""

from __future__ import annotations

from agentdesk.errors import Refused
from agentdesk.services.changes import Change
from agentdesk.services.imports.messages import DiscardImport
from agentdesk.services.work import Work
from agentdesk.storage import import_work, portfolio, staging
from agentdesk.storage.import_work import Batch

AT_ONCE = 500


def discard_import(work: Work, command: DiscardImport) -> None:
    """Decide that nothing of a staged file stays, and begin with it. Raises Refused for one that was brought in."""
    batch = import_work.read(work.connection, command.batch)
    if batch is None or batch.state not in ("staging", "staged"):
        raise Refused("import_not_staged", "This file is not staged, or it was brought in already.")
    import_work.update(work.connection, batch.batch, state="discarding")
    discard_on(work, batch)


def discard_on(work: Work, batch: Batch) -> None:
    """Take the next of what is staged away; after the last, nothing says that it was there."""
    new = [row[0] for row in work.connection.exec_driver_sql(_NEW, (batch.batch, AT_ONCE))]
    portfolio.remove(work.connection, new)
    if new or staging.clear(work.connection, batch.batch, AT_ONCE):
        return
    import_work.forget(work.connection, batch.batch)
    work.changes.add(Change.QUEUE)


_NEW = "SELECT id FROM base_customer WHERE batch = ? LIMIT ?"
