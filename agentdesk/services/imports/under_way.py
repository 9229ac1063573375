"""What about imports is left to be carried on: asked at every start, so it loads nothing else."""

from __future__ import annotations

from agentdesk.services.imports.messages import DecidedImports
from agentdesk.services.imports.page_messages import IsUnderWay
from agentdesk.services.imports.rehearsals import left_behind
from agentdesk.services.sight import Sight
from agentdesk.storage import duplicates, import_work

INTO_FORCE = ("closing", "settling")


def is_under_way(sight: Sight, query: IsUnderWay) -> bool:
    """Return whether something was decided that is not done, or customers wait to be compared."""
    under_way = import_work.in_states(sight.connection, import_work.UNDER_WAY)
    return (
        bool(under_way) or duplicates.is_left(sight.connection) or left_behind(sight.connection) is not None
    )


def decided_imports(sight: Sight, query: DecidedImports) -> tuple[str, ...]:
    """Return the batches that are on their way into force, the one that began first first."""
    return tuple(batch.batch for batch in import_work.in_states(sight.connection, INTO_FORCE))
