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
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any, BinaryIO

from agentdesk.content.client_file.dialects import (
    BACKSLASH,
    MIXTURE,
    SINGLE,
    UNQUOTED,
    Dialect,
)
from agentdesk.errors import Refused

LONGEST_ROW = 1 << 20
LONGEST_CELL = 20_000
MOST_COLUMNS = 1_000
# Everything below a space but tab and line ends, and DEL: never part of a name, an amount or a note.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_LOST = re.compile(r"[\ud800-\udfff]")
_DOUBTFUL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
# What a backslash may stand before: itself, quotation marks, a delimiter, a line end.
_STRAY = re.compile(r"\\(?:\\|[\"'\r\n,;\t|~^])|(\\)")
# An amount, a date or a telephone, with what may stand around it.
_FIGURE = re.compile(r"\W*\d[\d\s.,'/:()-]*\W*\Z", re.ASCII)
# What old programs write behind the last line.
_END_OF_DOS = "\x1a"
REDECODED = "read_as_windows_1252"
EMPTY = "the row is empty"
UNPAIRED = "the quotation marks do not pair up"


@dataclass(frozen=True, slots=True)
class Row:
    """One row. `line` is where it begins, counted from 1; `text` is given when it could not be split into cells.

    With a `column`, the fault is that of one cell; `also` are more such cells, each with what is wrong with it.
    `marks` say what was done to read the row.
    """

    line: int
    cells: tuple[str, ...]
    fault: str | None = None
    column: int | None = None
    text: str | None = None
    marks: tuple[str, ...] = ()
    also: tuple[tuple[int, str], ...] = ()


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

    With a `width`, rows of another number of cells are faulty, unless what is beyond is blank. Raises Refused for
    a line that is longer than any row may be, and for UTF-16 that is cut off.
    """
    csv.field_size_limit(LONGEST_ROW)
    with lines_of(stream, dialect) as text:
        yield from _Reader(text, dialect, width)


@contextmanager
def lines_of(stream: io.RawIOBase, dialect: Dialect) -> Iterator[io.TextIOWrapper]:
    """Read a stream of bytes as text. Raises Refused where it turns out to be no UTF-16."""
    codec = "utf-8-sig" if dialect.encoding in ("utf-8", MIXTURE) else dialect.encoding
    text = io.TextIOWrapper(io.BufferedReader(stream), codec, dialect.lost, newline="")
    try:
        yield text
    except UnicodeDecodeError as fault:
        raise Refused("broken_text", "The file begins as UTF-16 but is not: it may be cut off.") from fault
    finally:
        text.detach()


def read_line(text: io.TextIOWrapper, number: int) -> str:
    """Return the next line, or "" at the end. Raises Refused for one without end."""
    line = text.readline(LONGEST_ROW + 1)
    if len(line) > LONGEST_ROW:
        sentence = "Line {number} is longer than a million characters: this is not a list of accounts."
        raise Refused("endless_line", sentence, number=number)
    return line


class _TooLong(Exception):
    """A row runs on for longer than any row may."""


class _Swallowed(Exception):
    """A row runs from a stray quotation mark to another one, over rows between them."""


class _Reader:
    """Rows from lines, with a second look at the lines that a broken row swallowed."""

    def __init__(self, text: io.TextIOWrapper, dialect: Dialect, width: int | None) -> None:
        self._text = text
        self._style = _style(dialect)
        self._is_escaped = dialect.quoting == BACKSLASH
        self._is_mixture = dialect.encoding == MIXTURE
        self._width = width
        self._line = 0
        self._again: deque[str] = deque()
        self._taken: list[str] = []
        self._length = 0

    def __iter__(self) -> Iterator[Row]:
        while True:
            self._begin()
            try:
                yield from self._sound()
            except (csv.Error, _TooLong, _Swallowed):
                yield self._broken()
            else:
                return

    def _sound(self) -> Iterator[Row]:
        """Yield rows up to the end, or to a line where the quotation marks do not pair up."""
        for cells in csv.reader(self._lines(), strict=True, **self._style):
            first, taken = self._line - len(self._taken) + 1, "".join(self._taken)
            if len(self._taken) > 1 and self._width is not None and self._has_swallowed(self._width):
                raise _Swallowed
            self._begin()
            if not cells:
                continue
            if len(taken) > LONGEST_CELL or self._is_escaped or _DOUBTFUL.search(taken):
                if taken.strip() == _END_OF_DOS:
                    continue
                yield self._looked_over(Row(first, tuple(cells)), taken)
            elif self._width is not None and len(cells) != self._width:
                yield fitted(Row(first, tuple(cells)), self._width)
            else:
                yield Row(first, tuple(cells))

    def _begin(self) -> None:
        self._taken.clear()
        self._length = 0

    def _lines(self) -> Iterator[str]:
        while line := self._again.popleft() if self._again else read_line(self._text, self._line + 1):
            self._taken.append(line)
            self._line += 1
            self._length += len(line)
            if self._length > LONGEST_ROW:
                raise _TooLong
            yield line

    def _has_swallowed(self, width: int) -> bool:
        """Return whether the lines of a row are rows by themselves: of its width, all with a figure in one column."""
        split = [line.split(self._style["delimiter"]) for line in self._taken]
        if any(len(cells) != width for cells in split):
            return False
        figures = [{number for number, cell in enumerate(cells) if _FIGURE.match(cell)} for cells in split]
        return bool(set.intersection(*figures))

    def _broken(self) -> Row:
        """Give up one line only: what followed it may be sound rows."""
        broken, *rest = self._taken
        self._again.extendleft(reversed(rest))
        self._line -= len(rest)
        return Row(self._line, (), UNPAIRED, text=broken.rstrip("\r\n"))

    def _looked_over(self, row: Row, taken: str) -> Row:
        if self._is_escaped and any(stray[1] for stray in _STRAY.finditer(taken)):
            return replace(row, fault="a backslash that stands before no sign that needs one")
        if self._is_mixture and _LOST.search(taken):
            row = redecoded(row)
        row = checked(row)
        return row if row.fault or self._width is None else fitted(row, self._width)


def checked(row: Row) -> Row:
    """Return a row, with a fault for every cell that cannot be taken as it is."""
    found = [(number, reason) for number, cell in enumerate(row.cells) if (reason := _refuses(cell))]
    if not found:
        return row
    (column, reason), *also = found
    return replace(row, fault=reason, column=column, also=tuple(also))


def fitted(row: Row, width: int) -> Row:
    """Return a row of as many cells as the header has; blank cells beyond are left out, others make it faulty."""
    if len(row.cells) > width and not any(map(str.strip, row.cells[width:])):
        return replace(row, cells=row.cells[:width])
    if len(row.cells) == 1 and not row.cells[0].strip():
        return replace(row, fault=EMPTY)
    if len(row.cells) != width:
        return replace(row, fault=f"{len(row.cells)} cells where the header has {width}")
    return row


def redecoded(row: Row) -> Row:
    """Return a row with its bytes that are no UTF-8 read as Windows-1252, where that is the only way to read them.

    It is not where other cells of the row are UTF-8 beyond ASCII, and for bytes by which the Windows encodings of
    the West differ from ISO 8859-15, or that stand for no sign at all: those rows keep their bytes and are faulty.
    """
    text = "".join(row.cells)
    if _NEITHER.search(text):
        return row
    found = tuple(
        cell.encode("utf-8", "surrogateescape").decode("windows-1252") if _LOST.search(cell) else cell
        for cell in row.cells
    )
    return replace(row, cells=found, marks=(*row.marks, REDECODED))


# A letter beyond ASCII that is UTF-8 already, or a byte that is no letter, nor sign, in both Western encodings.
_NEITHER = re.compile(
    "[\u0080-\ud7ff\ue000-\U0010ffff]|[\udc81\udc8d\udc8f\udc90\udc9d\udca4\udca6\udca8\udcb4\udcb8\udcbc-\udcbe]"
)


def _style(dialect: Dialect) -> dict[str, Any]:
    """Return the words by which Python's reader knows a way of quoting."""
    style: dict[str, Any] = {"delimiter": dialect.delimiter}
    if dialect.quoting == BACKSLASH:
        return {**style, "escapechar": "\\", "doublequote": False}
    if dialect.quoting == SINGLE:
        return {**style, "quotechar": "'"}
    if dialect.quoting == UNQUOTED:
        return {**style, "quoting": csv.QUOTE_NONE}
    return style


def _refuses(cell: str) -> str | None:
    if len(cell) > LONGEST_CELL:
        return f"longer than {LONGEST_CELL:,} characters"
    if _CONTROL.search(cell):
        return "holds control characters"
    if _LOST.search(cell):
        return "holds bytes that are not in the file's encoding"
    return None
