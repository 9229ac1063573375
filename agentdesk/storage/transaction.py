"""One transaction to write in: all of it is on the disk when its block ends, or none of it ever happened.

It is on the path of every saved step, so it is a plain class: generators and stacks of contexts cost more than they
save here.
"""

from __future__ import annotations

import sys
import threading
from types import TracebackType
from typing import Any

from sqlalchemy import Connection

from agentdesk.storage.faults import sort


class Transaction:
    """A block in which a file may be written. It begins with the first look at `connection`, and not before.

    Raises Refused or Unavailable for what the disk does not give; then nothing was written.
    """

    __slots__ = ("_driver", "_has_begun", "_turn", "_writer")

    def __init__(self, writer: Connection, driver: Any, turn: threading.RLock) -> None:
        """Take the writing connection, the driver's own under it, and the lock by which writers take turns."""
        self._writer = writer
        self._driver = driver
        self._turn = turn
        self._has_begun = False

    @property
    def connection(self) -> Connection:
        """The connection to write with; the first look begins the transaction and waits for other writers."""
        if not self._has_begun:
            self._begin()
        return self._writer

    def __enter__(self) -> Transaction:
        """Begin nothing yet."""
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, fault: BaseException | None, _trace: TracebackType | None
    ) -> None:
        """Commit, or roll back when the block failed."""
        try:
            if self._has_begun:
                self._end(is_kept=fault is None)
        except BaseException as own:  # whatever it was, nothing of it may stay
            sort(own)
            raise
        if fault is not None:
            sort(fault)

    def _begin(self) -> None:
        sys.audit("agentdesk.store_lock")
        self._turn.acquire()
        try:
            self._driver.execute("BEGIN IMMEDIATE")
        except BaseException:  # whatever it was, nothing of it may stay
            self._turn.release()
            raise
        self._has_begun = True

    def _end(self, *, is_kept: bool) -> None:
        try:
            if is_kept:
                self._commit()
            else:
                self._roll_back()
        finally:
            self._turn.release()

    def _commit(self) -> None:
        try:
            # SQLAlchemy knows of the transaction only when the block used it for more than the hot path.
            (self._writer if self._writer.in_transaction() else self._driver).commit()
        except BaseException:  # whatever it was, nothing of it may stay
            self._roll_back()
            raise

    def _roll_back(self) -> None:
        self._writer.rollback()
        self._driver.rollback()
