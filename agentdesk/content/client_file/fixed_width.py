"""Rows of a file whose columns have a fixed width: every cell is cut out of its line by the mapping's positions.

Positions count characters, from 1. A line may end early, with its last columns blank; characters behind the last
column make a row faulty, because something would be lost.
"""

from __future__ import annotations

import io
from collections.abc import Iterator

from agentdesk.content.client_file.dialects import MIXTURE, Dialect
from agentdesk.content.client_file.rows import Row, checked, lines_of, read_line, redecoded


def fixed_rows(stream: io.RawIOBase, dialect: Dialect) -> Iterator[Row]:
    """Yield the rows of a stream of bytes, blank lines left out. Raises Refused for a line without end."""
    number = 0
    with lines_of(stream, dialect) as text:
        while line := read_line(text, number + 1):
            number += 1
            line = line.rstrip("\r\n\x1a\x0c")
            if line.strip():
                yield _row(number, line, dialect)


def cut(line: str, positions: tuple[tuple[int, int], ...]) -> tuple[str, ...]:
    """Return the cells of a line."""
    return tuple(line[first - 1 : last].strip() for first, last in positions)


def _row(number: int, line: str, dialect: Dialect) -> Row:
    beyond = line[max(last for _, last in dialect.positions) :]
    if beyond.strip():
        return Row(number, (), "more characters than the columns have", text=line)
    row = Row(number, cut(line, dialect.positions))
    return checked(redecoded(row) if dialect.encoding == MIXTURE else row)
