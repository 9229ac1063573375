"""Whether quotation marks stand around cells or for themselves, where some of a file's rows do not pair them up.

A row that is broken costs one row. That no mark of a whole file quotes anything is believed only where it explains
every one of them: no cell stands between two, and none begins with one that is not closed in it. What most rows with
marks show decides against single broken ones; anything between is asked.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from agentdesk.content.client_file.dialects import DOUBLED, UNQUOTED
from agentdesk.content.client_file.rows import Row

MARK = '"'
# So many rows with cells between marks outweigh one broken row.
OUTWEIGHS = 4


@dataclass(frozen=True, slots=True)
class Marks:
    """The rows of a file as they are when no mark quotes: how many are faulty, and what their marks look like.

    `around` have a cell between two marks, `open` one that begins with a mark and does not close it.
    """

    faulty: int
    around: int
    open: int


def marks_in(rows: Iterable[Row]) -> Marks:
    """Return what the marks in rows look like that were read without quoting."""
    faulty = around = unclosed = 0
    for row in rows:
        begun = [cell for cell in map(str.strip, row.cells) if cell.startswith(MARK)]
        faulty += row.fault is not None
        around += any(len(cell) > 1 and cell.endswith(MARK) for cell in begun)
        unclosed += any(cell.count(MARK) % 2 for cell in begun)
    return Marks(faulty, around, unclosed)


def quoting_of(marks: Marks, *, broken: int, faulty: int) -> str | None:
    """Return how cells are quoted, or None where it has to be asked.

    With quotation marks, `faulty` rows are, of which `broken` do not pair them up.
    """
    if not broken or marks.faulty >= faulty:
        return DOUBLED
    if not marks.around and not marks.open and not marks.faulty:
        return UNQUOTED
    if broken == 1 or marks.around >= broken * OUTWEIGHS:
        return DOUBLED
    return None
