"""One way to read every client's file: rows, one at a time, and the digest of the bytes that they came from."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import BinaryIO, Protocol

from agentdesk.content.client_file.dialects import Dialect
from agentdesk.content.client_file.fixed_width import fixed_rows
from agentdesk.content.client_file.mended import as_sent, mended
from agentdesk.content.client_file.rows import Hashed, Row, rows

BLOCK = 1 << 20


class Summed(Protocol):
    """What tells, when all rows were read, which bytes they came from."""

    def digest(self) -> str:
        """Return the sha256 of the file, in hexadecimal."""
        ...


class Resummed:
    """A file that is not read from front to back: its digest is taken when it is asked for."""

    def __init__(self, stream: BinaryIO) -> None:
        """Take the file."""
        self._stream = stream

    def digest(self) -> str:
        """Return the sha256 of the file as it is now, in hexadecimal."""
        self._stream.seek(0)
        total = hashlib.sha256()
        while block := self._stream.read(BLOCK):
            total.update(block)
        return total.hexdigest()


def data(stream: BinaryIO, dialect: Dialect, width: int) -> tuple[Summed, Iterator[Row]]:
    """Return the rows of a file behind the names of its columns, and what sums up the bytes of all of it."""
    summed, found = read(stream, dialect, width)
    return summed, islice(found, dialect.before, None)


def as_it_stands(stream: BinaryIO, dialect: Dialect) -> Iterator[Row]:
    """Return the rows of a file of rows that came back with what was said about each before it."""
    return read(stream, replace(dialect, is_handed_back=False))[1]


def read(stream: BinaryIO, dialect: Dialect, width: int | None = None) -> tuple[Summed, Iterator[Row]]:
    """Return the rows of a file, from its beginning, and what sums up the bytes that they are.

    With a `width`, rows of another number of cells are faulty. Reading raises Refused for what no row can be.
    """
    if dialect.is_handed_back:
        summed, found = read(stream, replace(dialect, is_handed_back=False), as_sent(width))
        return summed, map(mended, found)
    if dialect.sheet is not None:
        return Resummed(stream), _of_workbook(stream, dialect, width)
    stream.seek(0)
    hashed = Hashed(stream)
    return hashed, fixed_rows(hashed, dialect) if dialect.positions else rows(hashed, dialect, width)


def _of_workbook(stream: BinaryIO, dialect: Dialect, width: int | None) -> Iterator[Row]:
    # openpyxl is loaded with the first workbook.
    from agentdesk.content.client_file.sheet_rows import sheet_rows
    from agentdesk.content.client_file.workbook import opened

    with opened(stream) as workbook:
        yield from sheet_rows(workbook, dialect, width)
