"""Every kind of event, by name and version."""

from __future__ import annotations

from agentdesk.journal.declared import agreement, call, company, desk, files, people
from agentdesk.journal.kinds import Kind

ALL: tuple[Kind, ...] = (
    *desk.KINDS,
    *call.KINDS,
    *agreement.KINDS,
    *company.KINDS,
    *files.KINDS,
    *people.KINDS,
)
BY_NAME: dict[tuple[str, int], Kind] = {(kind.name, kind.version): kind for kind in ALL}


NEWEST: dict[str, Kind] = {kind.name: kind for kind in sorted(ALL, key=lambda kind: kind.version)}


def kind_of(name: str, version: int = 1) -> Kind:
    """Return the declaration of a kind. Raises KeyError for one that was never declared."""
    return BY_NAME[(name, version)]
