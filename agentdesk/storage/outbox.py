"""The journal as an outbox: what the central database has not confirmed yet is what comes after `acknowledged`.

There is no second table and nothing is marked as sent; the file is read and written in short transactions, so
that sending never holds up a call.
"""

from __future__ import annotations

from itertools import takewhile

from agentdesk.journal.chain import Head
from agentdesk.journal.envelope import Event
from agentdesk.storage import journal, meta
from agentdesk.storage.desk_file import DeskFile

ACKNOWLEDGED, EPOCH = "acknowledged", "epoch"
# What an event weighs on the way beside its payload.
ENVELOPE_BYTES = 400


class Outbox:
    """This device's journal, as the network lane sees it."""

    def __init__(self, file: DeskFile) -> None:
        """Take the open file."""
        self._file = file

    def device(self) -> str:
        """Return the id of this device's chain."""
        with self._file.read() as connection:
            return meta.device(connection)

    def head(self) -> Head:
        """Return the last link of the chain."""
        with self._file.read() as connection:
            return journal.head(connection)

    def acknowledged(self) -> int:
        """Return the last sequence number that the central database confirmed, or 0."""
        return int(self.meta(ACKNOWLEDGED) or "0")

    def hash_at(self, seq: int) -> bytes | None:
        """Return the hash of an event, or None when there is none with this number."""
        with self._file.read() as connection:
            return connection.exec_driver_sql(
                "SELECT hash FROM journal WHERE seq = ?", (seq,)
            ).scalar_one_or_none()

    def batch(self, after: int, limit_rows: int, limit_bytes: int) -> list[Event]:
        """Return the events after a number: at most so many, of so many bytes, but at least one."""
        with self._file.read() as connection:
            events = list(journal.events_from(connection, after, limit_rows))
        weight = 0

        def fits(event: Event) -> bool:
            nonlocal weight
            weight += ENVELOPE_BYTES + len((event.payload or "").encode("utf-8"))
            return weight <= limit_bytes

        return list(takewhile(fits, events)) or events[:1]

    def set_acknowledged(self, seq: int, epoch: str) -> None:
        """Keep what the central database confirmed, and the epoch it was in."""
        with self._file.write() as connection:
            meta.write(connection, ACKNOWLEDGED, str(seq))
            meta.write(connection, EPOCH, epoch)

    def meta(self, key: str) -> str | None:
        """Return what is kept under a key, or None."""
        with self._file.read() as connection:
            return meta.read(connection, key)

    def set_meta(self, key: str, value: str) -> None:
        """Keep a value under a key."""
        with self._file.write() as connection:
            meta.write(connection, key, value)
