"""What the program understands of a client's file, with its first rows as they would come in. Nothing is written."""

from __future__ import annotations

from dataclasses import dataclass
from os import fstat
from pathlib import Path

from agentdesk.content.client_file.mappings import read
from agentdesk.errors import Refused
from agentdesk.services import demonstration
from agentdesk.services.imports.closing import known
from agentdesk.services.imports.known_mappings import all_known
from agentdesk.services.imports.messages import ImportPortfolio, UnderstandFile
from agentdesk.services.imports.page_messages import Elsewhere, GoingOn, IsForeign, LookAgain, LookAtFile
from agentdesk.services.imports.previewing import PreviewRow, preview
from agentdesk.services.imports.reading import SMALL
from agentdesk.services.imports.source import Looked, looked_at, looked_by, opened
from agentdesk.services.sight import Sight


@dataclass(frozen=True, slots=True)
class FileUnderstood:
    """What was understood, what is asked, and the first rows; without a mapping those show their cells only."""

    looked: Looked
    preview: tuple[PreviewRow, ...] = ()


def understand_file(sight: Sight, query: UnderstandFile) -> FileUnderstood:
    """Look at a file.

    Raises Refused for what is no table, for a mapping or an answer that does not fit it, and for rows to be shown
    beside a live call.
    """
    if query.preview:
        sight.sessions.refuse_beside_live()
    return understand_elsewhere(Elsewhere(query, all_known(sight), sight.now, sight.zone))


def look_at_file(sight: Sight, query: LookAtFile) -> FileUnderstood | Elsewhere:
    """Look at a small file; a large one would hold up every other query, so what another process needs is returned.

    Raises Refused as `understand_file` does, and beside a live call.
    """
    sight.sessions.refuse_beside_live()
    order = query.order
    with opened(order.path) as stream:
        size = fstat(stream.fileno()).st_size
    here = Elsewhere(order, all_known(sight), sight.now, sight.zone)
    return understand_elsewhere(here) if size < SMALL else here


def is_foreign(sight: Sight, query: IsForeign) -> bool:
    """Return whether a file would bring customers into a demonstration who are none of its own."""
    return demonstration.is_marked(sight.connection) and not demonstration.is_its_portfolio(query.digest)


def look_again(sight: Sight, query: LookAgain) -> GoingOn:
    """Return how a file that stopped on its way is read on.

    Raises Refused where it is not there any more, where it changed, and where nothing waits for it.
    """
    batch = known(sight.connection, query.batch)
    if batch.state != "staging":
        raise Refused("import_not_staging", "This file is not on its way: nothing waits for the rest of it.")
    path = Path(batch.path)
    with opened(path) as stream:
        looked = looked_by(stream, read(batch.mapping_body, batch.mapping), batch.tally["how_chosen"])
    if looked.digest != batch.source_digest:
        sentence = "The file changed since. Discard what is staged of it, and bring it in anew."
        raise Refused("file_changed", sentence)
    is_kept = bool(batch.tally["into_demonstration"])
    return GoingOn(ImportPortfolio(path, into_demonstration=is_kept), looked)


def understand_elsewhere(here: Elsewhere) -> FileUnderstood:
    """Look at a file in whatever process this is called. Raises Refused as `understand_file` does."""
    query = here.order
    with opened(query.path) as stream:
        looked = looked_at(here.known, stream, query.mapping, query.answers, in_full=query.in_full)
        return FileUnderstood(looked, preview(here, stream, looked) if query.preview else ())
