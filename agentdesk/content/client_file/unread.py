"""Cells that could not be read: named beside whatever else is wrong with their row, unless nobody reads them.

A cell in a column that the mapping ignores costs nothing, whatever stands in it.
"""

from __future__ import annotations

from collections.abc import Container, Sequence

from agentdesk.content.client_file.handback import Fault
from agentdesk.content.client_file.rows import Row
from agentdesk.domain.private_numbers import without_private_numbers

NAMES_AGAIN = "the names of the columns stand here again"


def seen_cells(row: Row, width: int) -> tuple[str, ...] | None:
    """Return the cells of a row, those blank that could not be read; None where the row as a whole is faulty."""
    if row.fault is None:
        return row.cells
    if row.column is None or len(row.cells) != width:
        return None
    unread = {row.column, *(place for place, _ in row.also)}
    return tuple("" if place in unread else cell for place, cell in enumerate(row.cells))


def parted(
    row: Row, header: Sequence[str], read: Container[str]
) -> tuple[tuple[str, ...], list[Fault]] | None:
    """Return the cells of a faulty row, those blank that could not be read, and the faults of columns that are `read`.

    None where the row as a whole is faulty: what its cells would say is then unsure.
    """
    cells = seen_cells(row, len(header))
    if cells is None or row.column is None or row.fault is None:
        return None
    unread = ((row.column, row.fault), *row.also)
    return cells, [Fault(header[place], reason) for place, reason in unread if header[place] in read]


def whole_fault(row: Row, header: Sequence[str]) -> Fault:
    """Return the fault of a row whose cells are not looked at, with its column where one is at fault."""
    column = "" if row.column is None or row.column >= len(header) else header[row.column]
    return Fault(column, row.fault or "")


def names_again(row: Row, header: Sequence[str]) -> bool:
    """Return whether a row has the names of the columns once more, as where pages or files were put together."""
    cells = [cell.strip("\ufeff ") for cell in row.cells]
    return len(cells) == len(header) and all(map(_is_name, cells, header))


def _is_name(cell: str, name: str) -> bool:
    """Return whether a cell is what a column was named by, without the private numbers in it."""
    return cell == name.strip() or without_private_numbers(cell).text == name


def together(unread: Sequence[Fault], others: Sequence[Fault]) -> list[Fault]:
    """Return all faults of a row, without those that follow from a cell that could not be read."""
    columns = {fault.column for fault in unread}
    return [*unread, *(fault for fault in others if fault.column not in columns)]
