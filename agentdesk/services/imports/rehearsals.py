"""Dry runs: one at a time, left alone while their process lives, and thrown away once it does not.

Whoever makes one holds a lock on a file beside the encrypted one, which ends with the process, however that ends.
"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection

from agentdesk.errors import Refused
from agentdesk.platform.turns import Turn
from agentdesk.storage import import_work
from agentdesk.storage.import_work import Batch

LOCK = "rehearsal.lock"
_FILE = "SELECT file FROM pragma_database_list WHERE name = 'main'"


def take_turn(connection: Connection) -> Turn:
    """Return the turn at bringing a file in; a dry run lets it go in its end.

    Raises Refused while a dry run has it: its rows are placed among what is on file now.
    """
    turn = _turn(connection)
    if not turn.take():
        raise Refused("import_rehearsed", "A dry run is under way. Try again once it has ended.")
    return turn


def left_behind(connection: Connection) -> Batch | None:
    """Return a dry run that was cut short, and whose process is gone; None without one."""
    found = [one for one in import_work.in_states(connection, ("staging", "staged")) if one.is_rehearsal]
    if not found or not (turn := _turn(connection)).take():
        return None
    turn.let_go()
    return found[0]


def _turn(connection: Connection) -> Turn:
    return Turn(Path(connection.exec_driver_sql(_FILE).scalar_one()).with_name(LOCK))
