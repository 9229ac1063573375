"""Whether something about imports is left to be carried on: asked at every start, so it loads nothing else."""

from __future__ import annotations

from agentdesk.services.imports.page_messages import IsUnderWay
from agentdesk.services.sight import Sight
from agentdesk.storage import duplicates, import_work


def is_under_way(sight: Sight, query: IsUnderWay) -> bool:
    """Return whether something was decided that is not done, or customers wait to be compared."""
    under_way = import_work.in_states(sight.connection, import_work.UNDER_WAY)
    return bool(under_way) or duplicates.is_left(sight.connection)
