"""The files that this desk has had in hand, as a list shows them."""

from __future__ import annotations

from agentdesk.models.importing import STATES
from agentdesk.services.imports.messages import ImportRow, ImportRows
from agentdesk.services.imports.tally import tally_of
from agentdesk.services.sight import Sight
from agentdesk.storage import import_work


def import_rows(sight: Sight, query: ImportRows) -> tuple[ImportRow, ...]:
    """Return every batch that this desk has had in hand, the newest first."""
    found = []
    newest: dict[str, str] = {}
    for batch in reversed(import_work.in_states(sight.connection, STATES)):
        if batch.state in ("settling", "live") and batch.kind in import_work.OF_PORTFOLIOS:
            newest.setdefault(batch.client, batch.batch)
        tally = tally_of(batch.tally)
        found.append(
            ImportRow(
                batch.batch,
                batch.state,
                batch.source_name,
                batch.client,
                batch.kind,
                batch.began_at,
                tally.rows,
                tally.imported,
                tally.rejected,
                is_newest_of_client=newest.get(batch.client) == batch.batch,
            )
        )
    return tuple(found)
