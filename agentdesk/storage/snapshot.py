"""One consistent snapshot to read from: what is written meanwhile is not in it.

It is on the path of every letter that is typed into a search, so it is a plain class, as a transaction is.
"""

from __future__ import annotations

from collections.abc import Callable
from types import TracebackType
from typing import Any

from sqlalchemy import Connection

from agentdesk.storage.faults import sort


class Snapshot:
    """A block in which a file may be read. Raises Refused or Unavailable for what the disk does not give."""

    __slots__ = ("_borrow", "_driver", "_give_back", "_reader")

    def __init__(self, borrow: Callable[[], Connection], give_back: Callable[[Connection], None]) -> None:
        """Take what lends a connection to read with, and what takes it back."""
        self._borrow = borrow
        self._give_back = give_back

    def __enter__(self) -> Connection:
        """Begin, and return the connection."""
        try:
            self._reader = self._borrow()
            driver: Any = self._reader.connection.driver_connection
            driver.execute("BEGIN")
        except BaseException as fault:  # sorted here, and raised again when it is a bug
            sort(fault)
            raise
        self._driver = driver
        return self._reader

    def __exit__(
        self, _kind: type[BaseException] | None, fault: BaseException | None, _trace: TracebackType | None
    ) -> None:
        """Let go of the snapshot, whatever came of the block."""
        try:
            # SQLAlchemy knows of the snapshot only when the block read more than the hot path.
            (self._reader if self._reader.in_transaction() else self._driver).rollback()
            self._give_back(self._reader)
        except BaseException as own:  # sorted here, and raised again when it is a bug
            sort(own)
            raise
        if fault is not None:
            sort(fault)
