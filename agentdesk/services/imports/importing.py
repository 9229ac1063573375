"""Bringing a client's file in: understood, asked about, or refused; and then all of it in one transaction."""

from __future__ import annotations

from pathlib import Path

from agentdesk.services.imports.messages import Imported, ImportPortfolio
from agentdesk.services.work import Work

__all__ = ["ImportPortfolio", "Imported", "import_portfolio", "refuse_unreadable"]


def refuse_unreadable(path: Path) -> None:
    """Raise Refused when a path is no file that can be read: missing, a folder, a device, or not ours to read."""
    from agentdesk.services.imports.source import opened

    with opened(path):
        pass


def import_portfolio(work: Work, command: ImportPortfolio) -> Imported:
    """Bring a client's file in. Raises Refused, with nothing written, for what is no table or changes meanwhile."""
    # What reads files and telephone numbers is loaded with the first import, not with the desk.
    from agentdesk.services.imports.run import bring_in
    from agentdesk.services.imports.source import opened, source_of

    with opened(command.path) as stream:
        return bring_in(work, command, source_of(work, stream, command.mapping))
