"""A client's file, read and understood a portion at a time: in this process, or in one that does nothing else.

Whoever reads gets everything by value and gives values back, so that several processes may read the same file: each
goes through all of it, and understands the portions that it is asked for. Portions are asked for in their order.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from itertools import islice
from os import fstat
from pathlib import Path
from typing import Any

from agentdesk.content.client_file.dialects import Dialect
from agentdesk.content.client_file.mapping_values import Mapping
from agentdesk.content.client_file.readers import data
from agentdesk.content.client_file.rows import Row
from agentdesk.errors import Refused
from agentdesk.services.imports.kinds import understanding_of
from agentdesk.services.imports.source import opened

AT_ONCE = 500
# Below this many bytes a file is read sooner than another process has started.
SMALL = 1_000_000
WHOLE = 1_000
"""Thousandths that make a whole file."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How a file is to be read and understood; `as_of` dates what it knows (ms), `today` and `zone` are the desk's."""

    path: Path
    digest: str
    dialect: Dialect
    header: tuple[str, ...]
    mapping: Mapping
    today: date
    as_of: int
    zone: str


@dataclass(frozen=True, slots=True)
class Portion:
    """Some rows, each as its kind states it or as it goes back; the last portion has fewer than others, or none.

    `share` is how much of the file is read by its end, in thousandths; None of a workbook, which has no such order.
    """

    position: int
    rows: tuple[Any, ...]
    share: int | None = None

    @property
    def ends_at(self) -> int:
        """How many rows of the file stand before its end."""
        return self.position * AT_ONCE + len(self.rows)

    @property
    def is_last(self) -> bool:
        """Whether the file ends with it."""
        return len(self.rows) < AT_ONCE


class Reader:
    """An open file on its way to its end. Close it: it holds the file."""

    def __init__(self, reading: Reading) -> None:
        """Open the file. Raises Refused when it cannot be read any more."""
        self.reading = reading
        self._closing = ExitStack()
        stream = self._stream = self._closing.enter_context(opened(reading.path))
        self._size = fstat(stream.fileno()).st_size
        self._summed, rows = data(stream, reading.dialect, len(reading.header))
        self._rows: Iterator[Row] = rows
        self._next = 0
        self._understanding = understanding_of(
            reading.mapping, reading.header, today=reading.today, as_of=reading.as_of, zone=reading.zone
        )

    def take(self, position: int) -> Portion:
        """Return a portion, none before those that were taken. Raises Refused when the file is not what it was."""
        while self._next < position:
            self._next += 1
            for _ in islice(self._rows, AT_ONCE):
                pass
        self._next += 1
        taken = tuple(map(self._understanding.take, islice(self._rows, AT_ONCE)))
        found = Portion(position, taken, self._share())
        if found.is_last:
            self._refuse_changed()
        return found

    def is_at_or_before(self, position: int) -> bool:
        """Return whether a portion is still to come."""
        return self._next <= position

    def close(self) -> None:
        """Let go of the file; what reads rows from it goes first, for it has an end of its own."""
        self._rows = iter(())
        self._closing.close()

    def _share(self) -> int | None:
        if self.reading.dialect.sheet is not None:
            return None
        return min(WHOLE, self._stream.tell() * WHOLE // max(1, self._size))

    def _refuse_changed(self) -> None:
        if self._summed.digest() != self.reading.digest:
            sentence = "The file changed while it was read. Try again once nobody writes to it."
            raise Refused("file_changed", sentence)


class Reopened:
    """The reader of the last file that was asked about, kept open between two portions of it."""

    def __init__(self) -> None:
        """Hold no file yet."""
        self._reader: Reader | None = None

    def take(self, reading: Reading, position: int) -> Portion:
        """Return a portion of a file. After the last one, or when it cannot be read, nothing is held any more."""
        reader = self._reader
        if reader is None or reader.reading != reading or not reader.is_at_or_before(position):
            self.close()
            reader = self._reader = Reader(reading)
        try:
            found = reader.take(position)
        except BaseException:  # whatever it was, the file is let go of
            self.close()
            raise
        if found.is_last:
            self.close()
        return found

    def close(self) -> None:
        """Let go of the file that is held, if one is."""
        if self._reader is not None:
            self._reader.close()
            self._reader = None


# One for each process of a pool, which is asked for portions by name.
_HERE = Reopened()


def portion(reading: Reading, position: int) -> Portion:
    """Return a portion of a file, read by this process, which keeps the file open for the next."""
    return _HERE.take(reading, position)
