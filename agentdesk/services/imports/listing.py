"""The files that this desk has had in hand, as a list shows them."""

from __future__ import annotations

from sqlalchemy import Connection

from agentdesk.models.importing import STATES
from agentdesk.services.imports.closing import known
from agentdesk.services.imports.messages import ImportRow, ImportRows
from agentdesk.services.imports.page_messages import Clients, FilePage, FilesPage, ShowFile
from agentdesk.services.imports.tally import tally_of
from agentdesk.services.sight import Sight
from agentdesk.storage import import_work
from agentdesk.storage.import_work import Batch

_STAFF = "SELECT spoken_name FROM base_staff WHERE id = ?"


def import_rows(sight: Sight, query: ImportRows) -> tuple[ImportRow, ...]:
    """Return every batch that this desk has had in hand, the newest first; dry runs are none."""
    found = import_work.in_states(sight.connection, STATES)
    return tuple(row_of(sight.connection, batch) for batch in reversed(found) if not batch.is_rehearsal)


def files_page(sight: Sight, query: FilesPage) -> FilePage:
    """Return a page of them. What is only looked at, in a dry run, is none."""
    found = import_work.before(sight.connection, query.after, query.limit)
    rows = tuple(row_of(sight.connection, batch) for batch in found)
    return FilePage(rows, found[-1].batch if len(found) == query.limit else None)


def show_file(sight: Sight, query: ShowFile) -> ImportRow:
    """Return one of them. Raises Refused for a batch that this desk never had in hand."""
    return row_of(sight.connection, known(sight.connection, query.batch))


def clients(sight: Sight, query: Clients) -> tuple[str, ...]:
    """Return the clients who have somebody on file, in the order of their names."""
    return tuple(import_work.clients(sight.connection))


def row_of(connection: Connection, batch: Batch) -> ImportRow:
    """Return a batch as a list shows it."""
    tally = tally_of(batch.tally)
    newest = import_work.newest_of(connection, batch.client, batch.kind)
    name = connection.exec_driver_sql(_STAFF, (batch.actor,)).scalar()
    return ImportRow(
        batch.batch,
        batch.state,
        batch.source_name,
        batch.client,
        batch.kind,
        batch.began_at,
        tally.rows,
        tally.imported,
        tally.rejected,
        is_newest_of_client=newest is not None and newest.batch == batch.batch,
        brought_by=name or "",
        flagged=sum(batch.tally.get("flags", {}).values()),
        closed_at=batch.tally.get("closed_at"),
        done=batch.journalled,
        parts=batch.chunks,
    )
