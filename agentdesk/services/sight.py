"""What a query works with: one snapshot of the file, who asks, and when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import Connection

from agentdesk.services.rights import Actor

if TYPE_CHECKING:
    from agentdesk.services.sessions import Sessions


@dataclass(frozen=True, slots=True)
class Sight:
    """One query under way. `now` is epoch milliseconds UTC; `zone` is the desk's own."""

    connection: Connection
    actor: Actor
    now: int
    zone: str
    sessions: Sessions
