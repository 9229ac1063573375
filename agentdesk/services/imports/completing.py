"""Which file some mended rows complete: the one that handed back exactly the lines that they are said to come from."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

from sqlalchemy import Connection

from agentdesk.content.client_file.mapping_values import Mapping
from agentdesk.content.client_file.mended import came_from
from agentdesk.content.client_file.readers import as_it_stands
from agentdesk.errors import Refused
from agentdesk.services.imports.source import Looked, opened
from agentdesk.storage import import_work
from agentdesk.storage.import_work import Batch

# So many rows are enough to tell files apart.
MOST = 200


def completed_by(connection: Connection, path: Path, source: Looked, mapping: Mapping) -> Batch | None:
    """Return the batch that a file completes, None for a file of its own; of a mended file's own, the one before it.

    Raises Refused for rows that came back from no file in force here: what they are newer than, nobody can tell.
    """
    if not source.dialect.is_handed_back:
        return None
    with opened(path) as stream:
        rows = as_it_stands(stream, source.dialect)
        lines = {came_from(row) for row in islice(rows, source.dialect.before, MOST)}
    for batch in reversed(import_work.in_states(connection, ("settling", "live"))):
        is_of_it = (batch.client, batch.kind, batch.mapping) == (mapping.client, mapping.kind, mapping.name)
        if is_of_it and batch.source_digest != source.digest and lines <= _handed_back(connection, batch):
            return import_work.read(connection, batch.completes) if batch.completes else batch
    raise Refused(
        "mended_unknown",
        "These rows came back from no file that is in force here. To bring them in as a file of their own, take the "
        "columns row, column and reason away.",
    )


def _handed_back(connection: Connection, batch: Batch) -> set[tuple[str, str]]:
    rows = connection.exec_driver_sql(_REJECTED, (batch.batch,))
    return {(str(line), column or "") for line, column in rows}


_REJECTED = """
    SELECT r.row_number, r.column_name FROM journal j JOIN import_reject r ON r.event = j.id
    WHERE j.kind = 'portfolio.rejected' AND json_extract(j.payload, '$.batch') = ?"""
