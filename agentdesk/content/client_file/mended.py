"""Rows that came back and were mended: the client's own columns again, behind what was said about each row."""

from __future__ import annotations

from dataclasses import replace

from agentdesk.content.client_file.dialects import Dialect
from agentdesk.content.client_file.handback import HEADER, plain
from agentdesk.content.client_file.rows import Row

BEFORE = len(HEADER)


def without_reasons(dialect: Dialect, header: tuple[str, ...]) -> tuple[Dialect, tuple[str, ...]]:
    """Return how a file is written and its columns, of rows that came back as the client sent them."""
    if header[:BEFORE] != HEADER or len(header) == BEFORE:
        return dialect, header
    return replace(dialect, is_handed_back=True), tuple(map(plain, header[BEFORE:]))


def as_sent(width: int | None) -> int | None:
    """Return how many cells a row has that came back, of those that the client's has."""
    return None if width is None else width + BEFORE


def came_from(row: Row) -> tuple[str, str]:
    """Return the line and the columns at fault that a row says it came back with."""
    line, column = (*row.cells, "", "")[:2]
    return line.strip(), plain(column)


def mended(row: Row) -> Row:
    """Return a row as the client would have sent it; what kept a spreadsheet from running a cell is taken away."""
    column = None if row.column is None else max(0, row.column - BEFORE)
    also = tuple((max(0, place - BEFORE), reason) for place, reason in row.also)
    return replace(row, cells=tuple(map(plain, row.cells[BEFORE:])), column=column, also=also)
