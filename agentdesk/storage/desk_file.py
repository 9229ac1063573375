"""The encrypted file, opened: transactions to write in and snapshots to read from."""

from __future__ import annotations

import errno
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from agentdesk.errors import Refused
from agentdesk.platform.files import new_private_file, sync_folder
from agentdesk.storage.cipher import engine_for
from agentdesk.storage.driver import refuse_missing, refuse_old_sqlite
from agentdesk.storage.faults import sorted_faults
from agentdesk.storage.snapshot import Snapshot
from agentdesk.storage.transaction import Transaction

SPARE_BYTES = 8 * 1024 * 1024


class DeskFile:
    """One open encrypted file. Close it before the program ends.

    One connection writes, and keeps its pages warm; writers of this process take turns at it. Readers keep theirs
    too, one for each that reads at the same time; they never wait for a writer, and cannot write.
    """

    def __init__(self, path: Path, key: bytes) -> None:
        """Open the file with its 32-byte key.

        Raises Refused when it is missing, the key does not fit, or the library is old. No file is ever made here.
        """
        refuse_old_sqlite()
        refuse_missing(path)
        self.path = path
        self._key = key
        self._turn = threading.RLock()
        self._engine = engine_for(path, key)
        self._readers: list[Connection] = []
        try:
            with self.read() as connection:
                connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one()
            with sorted_faults():
                self._writer = self._engine.connect()
                self._writer_driver = _driver_of(self._writer)
                self._writer_driver.execute("PRAGMA query_only=OFF")
        except BaseException:  # whatever it was, no connection stays open
            for reader in self._readers:
                reader.close()
            self._engine.dispose()
            raise

    @classmethod
    def create(cls, path: Path, key: bytes) -> DeskFile:
        """Make a new, empty file. Raises Refused when there is one already: nothing is ever overwritten."""
        try:
            with sorted_faults():
                new_private_file(path)
        except FileExistsError as fault:
            sentence = f"{path.name} is there already; it will not be overwritten."
            raise Refused("file_exists", sentence) from fault
        return cls(path, key)

    def transaction(self) -> Transaction:
        """Return a transaction that begins with the first look at its connection."""
        return Transaction(self._writer, self._writer_driver, self._turn)

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """Run one transaction: all of it is on the disk when the block ends, or none of it ever happened."""
        with self.transaction() as transaction:
            yield transaction.connection

    def read(self) -> Snapshot:
        """Read one consistent snapshot. Fetch pages and leave: a snapshot held open makes the WAL grow."""
        return Snapshot(self._borrowed_reader, self._readers.append)

    def copy_to(self, target: Path) -> None:
        """Write a consistent copy, encrypted with the same key, while others may go on writing."""
        with sorted_faults():
            if shutil.disk_usage(target.parent).free < self.path.stat().st_size + SPARE_BYTES:
                raise OSError(errno.ENOSPC, "no room for a copy")
            partial = target.with_suffix(".partial")
            partial.unlink(missing_ok=True)
            new_private_file(partial)
            self._back_up(partial)
            partial.replace(target)
            sync_folder(target.parent)

    def _back_up(self, target: Path) -> None:
        copy = engine_for(target, self._key)
        try:
            with self._engine.connect() as source, copy.connect() as sink:
                _driver_of(source).backup(_driver_of(sink))
        finally:
            copy.dispose()

    def _borrowed_reader(self) -> Connection:
        try:
            return self._readers.pop()
        except (
            IndexError
        ):  # all of them read just now, or another thread has taken the last one in this moment
            return self._engine.connect()

    def close(self) -> None:
        """Let go of every connection."""
        for connection in (self._writer, *self._readers):
            connection.close()
        self._engine.dispose()


def _driver_of(connection: Connection) -> Any:
    return connection.connection.driver_connection
