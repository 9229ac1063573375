"""A client's file into rows, one at a time: CSV read strictly, and every row's place in the file kept.

Memory does not grow with the file. A row that cannot be read is a row all the same: it has a fault instead of
cells, and its text exactly as it stands. After a broken row reading goes on with the next line, so that one
quotation mark too many costs one row and not the rest of the file.

Bytes that are not in the stated encoding ride along (as `surrogateescape` carries them), make their own row
faulty, and are written back unchanged when the row is handed back.
"""

from __future__ import annotations

import csv
import hashlib
import io
import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from agentdesk.errors import Refused

LONGEST_ROW = 1 << 20
LONGEST_CELL = 20_000
MOST_COLUMNS = 1_000
DELIMITERS = (",", ";", "\t", "|")
ENCODINGS = ("utf-8", "utf-16", "windows-1252", "iso-8859-15")
# Everything below a space but tab and line ends, and DEL: never part of a name, an amount or a note.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_LOST = re.compile(r"[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a file is written: its encoding, what stands between two cells, and whether UTF-8 is marked as such."""

    encoding: str = "utf-8"
    delimiter: str = ","
    has_mark: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One row. `line` is where it begins, counted from 1; `text` is given when it could not be split into cells."""

    line: int
    cells: tuple[str, ...]
    fault: str | None = None
    column: int | None = None
    text: str | None = None


class Hashed(io.RawIOBase):
    """A stream of bytes that remembers the digest of what was read through it."""

    def __init__(self, source: BinaryIO) -> None:
        """Read from `source`, which stays open."""
        self._source = source
        self._sum = hashlib.sha256()

    def readable(self) -> bool:
        """Say yes, as the protocol of raw streams asks."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # narrower than Buffer on purpose
        """Fill the buffer and return how many bytes there were."""
        block = self._source.read(len(buffer))
        buffer[: len(block)] = block
        self._sum.update(block)
        return len(block)

    def digest(self) -> str:
        """Return the sha256 of what was read so far, in hexadecimal."""
        return self._sum.hexdigest()


def rows(stream: io.RawIOBase, dialect: Dialect, width: int | None = None) -> Iterator[Row]:
    """Yield the rows of a stream of bytes, the header among them; blank lines are no rows.

    With a `width`, rows of another number of cells are faulty. Raises Refused for a line that is longer than
    any row may be, and for UTF-16 that is cut off.
    """
    csv.field_size_limit(LONGEST_ROW)
    codec = "utf-8-sig" if dialect.encoding == "utf-8" else dialect.encoding
    lost = "strict" if dialect.encoding == "utf-16" else "surrogateescape"
    text = io.TextIOWrapper(io.BufferedReader(stream), codec, lost, newline="")
    try:
        yield from _Reader(text, dialect.delimiter, width)
    except UnicodeDecodeError as fault:
        raise Refused("broken_text", "The file begins as UTF-16 but is not: it may be cut off.") from fault
    finally:
        text.detach()


class _TooLong(Exception):
    """A row runs on for longer than any row may."""


class _Reader:
    """Rows from lines, with a second look at the lines that a broken row swallowed."""

    def __init__(self, text: io.TextIOWrapper, delimiter: str, width: int | None) -> None:
        self._text = text
        self._delimiter = delimiter
        self._width = width
        self._line = 0
        self._again: deque[str] = deque()
        self._taken: list[str] = []

    def __iter__(self) -> Iterator[Row]:
        while (row := self._next()) is not None:
            if row.cells or row.fault:
                yield row

    def _next(self) -> Row | None:
        self._taken = []
        first = self._line + 1
        try:
            cells = next(csv.reader(self._lines(), delimiter=self._delimiter, strict=True), None)
        except (csv.Error, _TooLong):
            return self._broken(first)
        return None if cells is None else self._checked(Row(first, tuple(cells)))

    def _lines(self) -> Iterator[str]:
        length = 0
        while line := self._again.popleft() if self._again else self._read():
            self._taken.append(line)
            self._line += 1
            length += len(line)
            if length > LONGEST_ROW:
                raise _TooLong
            yield line

    def _read(self) -> str:
        line = self._text.readline(LONGEST_ROW + 1)
        if len(line) > LONGEST_ROW:
            sentence = (
                f"Line {self._line + 1} is longer than a million characters: this is not a list of accounts."
            )
            raise Refused("endless_line", sentence)
        return line

    def _broken(self, first: int) -> Row:
        """Give up one line only: what followed it may be sound rows."""
        broken, *rest = self._taken
        self._again.extendleft(reversed(rest))
        self._line = first
        return Row(first, (), "the quotation marks do not pair up", text=broken.rstrip("\r\n"))

    def _checked(self, row: Row) -> Row:
        for number, cell in enumerate(row.cells):
            if reason := _refuses(cell):
                return Row(row.line, row.cells, reason, number)
        if self._width is not None and row.cells and len(row.cells) != self._width:
            return Row(row.line, row.cells, f"{len(row.cells)} cells where the header has {self._width}")
        return row


def _refuses(cell: str) -> str | None:
    if len(cell) > LONGEST_CELL:
        return f"longer than {LONGEST_CELL:,} characters"
    if _CONTROL.search(cell):
        return "holds control characters"
    if _LOST.search(cell):
        return "holds bytes that are not in the file's encoding"
    return None
