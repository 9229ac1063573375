"""Rejected rows as CSV: every row as it was, with its line, the columns at fault and the reason before it.

The file is written as the client's was, in the same encoding and with the same delimiter, so that a mended copy
can be brought in again. One thing differs: a cell that a spreadsheet would run as a formula gets an apostrophe
before it, and `plain` takes exactly that away again. Plain figures, such as -5.00 and +13125550142, stay as they
are. A row that could not be split into cells stands whole in the first of the client's columns.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import IO

HEADER = ("row", "column", "reason")
# Some programs run what blanks stand before, and some what is full-width.
_RUNS = re.compile(r"'*(?:[\t\r\n]|\s*[=+\-@\uff1d\uff0b\uff0d\uff20])")
_FIGURE = re.compile(r" *[+-]?[0-9][0-9.,]* *\Z")


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a row: the column's name, or "" for the row as a whole, and words without its content.

    `names` are words that do name what stands there: for whoever has the row before them, never for the journal.
    """

    column: str
    reason: str
    names: str = ""


@dataclass(frozen=True, slots=True)
class Rejection:
    """A row that could not be taken, with all its faults; `reference` is its account's, where one could be read."""

    line: int
    faults: tuple[Fault, ...]
    cells: tuple[str, ...]
    text: str | None = None
    reference: str = ""

    @property
    def column(self) -> str:
        """The columns at fault, in the order of the file."""
        return ", ".join(dict.fromkeys(fault.column for fault in self.faults if fault.column))

    @property
    def reason(self) -> str:
        """Every fault in words without the row's content; the column is named where there are several."""
        return self._in_words([fault.reason for fault in self.faults])

    @property
    def told(self) -> str:
        """Every fault in words for whoever has the row: readings that are possible are named."""
        return self._in_words([fault.names or fault.reason for fault in self.faults])

    def _in_words(self, reasons: list[str]) -> str:
        if len(reasons) == 1:
            return reasons[0]
        columns = (f"{fault.column}: " if fault.column else "" for fault in self.faults)
        return "; ".join(column + reason for column, reason in zip(columns, reasons, strict=True))


class HandBack:
    """A CSV file of rejected rows, written one by one."""

    def __init__(self, target: IO[str], header: Sequence[str] | None, delimiter: str) -> None:
        """Write the header to `target`, which the caller opened with `newline=""` and closes; without, go on."""
        self._writer = csv.writer(target, delimiter=delimiter)
        if header is not None:
            self._writer.writerow([neutral(cell) for cell in (*HEADER, *header)])

    def add(self, rejection: Rejection) -> None:
        """Write one rejected row."""
        cells = rejection.cells if rejection.text is None else (rejection.text,)
        about = (str(rejection.line), rejection.column, rejection.told)
        self._writer.writerow([neutral(cell) for cell in (*about, *cells)])


def neutral(cell: str) -> str:
    """Return a cell that no spreadsheet runs as a formula."""
    return "'" + cell if _RUNS.match(cell) and not _FIGURE.match(cell) else cell


def plain(cell: str) -> str:
    """Return the cell that `neutral` was given."""
    return cell[1:] if cell.startswith("'") and _RUNS.match(cell) else cell
