"""Bringing the file's tables up to date, with a copy made before each migration.

Alembic is loaded only when the file is not at the newest version: comparing one word costs nothing.
"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, inspect, text

import agentdesk.models.migrations.desk as history
from agentdesk.errors import Refused
from agentdesk.platform.files import private_folder
from agentdesk.storage.desk_file import DeskFile
from agentdesk.storage.version import HEAD


def version_of(file: DeskFile) -> str | None:
    """Return the version of the file's tables, or None for a file without any."""
    with file.read() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        return connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one_or_none()


def bring_up_to_date(file: DeskFile, backups: Path) -> None:
    """Migrate the file to the newest version, after copying it into `backups`. Raises Refused for a newer file.

    The search is indexed again, and states are folded again as they stood at the last event; the clock's sweep moves
    them on from there.
    """
    version = version_of(file)
    if version == HEAD:
        return
    if version is not None:
        if version > HEAD:
            raise Refused(
                "file_newer", "This file was made by a newer AgentDesk. Install that version to open it."
            )
        private_folder(backups)
        file.copy_to(backups / f"desk-{version}.db")
    with file.write() as connection:
        _upgrade(connection)
        if version is not None:
            _fold_again(connection)


def _upgrade(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(history.__file__).parent))
    config.attributes["connection"] = connection
    command.upgrade(config, HEAD)


def _fold_again(connection: Connection) -> None:
    from agentdesk.storage import journal, search
    from agentdesk.storage.project import project_all

    search.index_all(connection)
    project_all(connection, journal.last_instant(connection))
