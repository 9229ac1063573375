"""What stands in the XML of a workbook's sheet and of its shared texts: rows of raw cells, one at a time.

A row gets its number here, so that each has one of its own, from 1 upward: a number that is none, stands twice, runs
backwards or lies beyond the last row of Excel is counted instead. A cell whose place cannot be told makes its row
faulty, and so does one beyond the last column; what follows them in the row is not kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from openpyxl.utils.cell import column_index_from_string

from agentdesk.content.client_file.bounded_xml import beyond, scanned
from agentdesk.content.client_file.rows import LONGEST_CELL, MOST_COLUMNS

# No sheet of Excel has more rows, no row more cells.
MOST_ROWS, MOST_CELLS = 1 << 20, 1 << 14
MOST_TEXTS = 10_000_000
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main "
_DATA, _ROW, _CELL, _VALUE = f"{_MAIN}sheetData", f"{_MAIN}row", f"{_MAIN}c", f"{_MAIN}v"
_FORMULA, _INLINE, _TEXT, _SOUND = f"{_MAIN}f", f"{_MAIN}is", f"{_MAIN}t", f"{_MAIN}rPh"
_SHARED = f"{_MAIN}si"
# At which depth they stand: worksheet, sheetData, row, cell, value; sst, si.
_AT_DATA, _AT_ROW, _AT_CELL, _AT_VALUE, _AT_SHARED = 2, 3, 4, 5, 2
# What looks like the code of a sign and is none is written with the code of its first one.
_ESCAPED = "x005F_"
_LINE = re.compile(r"[0-9]{1,7}\Z")
_PLACE = re.compile(r"([A-Za-z]{1,3})[0-9]{1,7}\Z")
_TOO_FAR = f"a cell beyond the column {MOST_COLUMNS:,}"
_NO_PLACE = "a cell whose place in the row cannot be told"


@dataclass(slots=True)
class RawCell:
    """A cell as the sheet has it: its column, counted from 0, its type, the number of its style, its value's text.

    `is_told` is whether it has a value, blank or not.
    """

    place: int
    kind: str
    style: str
    text: str = ""
    has_formula: bool = False
    is_told: bool = False


@dataclass(slots=True)
class RawRow:
    """A row. With a `fault`, its cells end before the one at fault."""

    line: int
    cells: list[RawCell] = field(default_factory=list)
    fault: str | None = None


def raw_rows(blocks: Iterable[bytes]) -> Iterator[RawRow]:
    """Yield the rows of a sheet. Raises Refused for one that is damaged, and for one that no spreadsheet holds."""
    return scanned(blocks, _Sheet())


def shared_texts(blocks: Iterable[bytes]) -> list[str]:
    """Return the texts that cells share; of one longer than a cell may be, so much that this shows.

    Raises Refused as `raw_rows` does.
    """
    found: list[str] = []
    for text in scanned(blocks, _Texts()):
        found.append(text.replace(_ESCAPED, ""))
        if len(found) > MOST_TEXTS:
            raise beyond()
    return found


class _Pieces:
    """The pieces of a text that stand somewhere within an element, without how it is pronounced."""

    def __init__(self) -> None:
        self._sound = 0

    def begin(self, tag: str, depth: int) -> bool:
        """Heed an element within; return whether it is a piece of the text."""
        if tag == _SOUND and not self._sound:
            self._sound = depth
        return tag == _TEXT and not self._sound

    def end(self, depth: int) -> None:
        """Heed the end of an element."""
        if depth == self._sound:
            self._sound = 0


def _joined(text: str, piece: str) -> str:
    return (text + piece)[: LONGEST_CELL + 1] if len(text) <= LONGEST_CELL else text


class _Texts:
    """The shared texts of a workbook."""

    is_over = False

    def __init__(self) -> None:
        self._pieces = _Pieces()
        self._text: str | None = None

    def begin(self, tag: str, depth: int, _attributes: dict[str, str]) -> bool:
        """Heed an element."""
        if depth == _AT_SHARED:
            self._text = "" if tag == _SHARED else None
            return False
        return self._text is not None and self._pieces.begin(tag, depth)

    def text(self, text: str) -> None:
        """Take a piece."""
        self._text = _joined(self._text or "", text)

    def end(self, depth: int) -> str | None:
        """Return a text that is whole."""
        self._pieces.end(depth)
        return self._text if depth == _AT_SHARED else None


class _Sheet:
    """The rows of a sheet, up to the end of its data."""

    def __init__(self) -> None:
        self.is_over = False
        self._pieces = _Pieces()
        self._is_data = False
        self._rows = self._line = self._cells = 0
        self._row: RawRow | None = None
        self._cell: RawCell | None = None
        self._part = ""

    def begin(self, tag: str, depth: int, attributes: dict[str, str]) -> bool:
        """Heed an element, by where it stands."""
        if self._cell is not None:
            return self._within(self._cell, tag, depth)
        if depth == _AT_CELL and tag == _CELL and self._row is not None:
            self._begin_cell(self._row, attributes)
        elif depth == _AT_ROW and tag == _ROW and self._is_data:
            self._begin_row(attributes.get("r", ""))
        elif depth == _AT_DATA:
            self._is_data = tag == _DATA
        return False

    def text(self, text: str) -> None:
        """Take the text of a value, or a piece of it."""
        if self._cell is not None:
            self._cell.text = _joined(self._cell.text, text)

    def end(self, depth: int) -> RawRow | None:
        """Heed the end of an element; return a row that is whole."""
        if depth > _AT_VALUE:
            self._pieces.end(depth)
        elif depth == _AT_CELL:
            self._cell = None
        elif depth == _AT_ROW:
            row, self._row = self._row, None
            return row
        elif depth == _AT_DATA:
            self.is_over = self.is_over or self._is_data
        return None

    def _begin_row(self, stated: str) -> None:
        self._rows += 1
        if self._rows > MOST_ROWS:
            raise beyond()
        number = int(stated) if _LINE.match(stated) else 0
        self._line = number if self._line < number <= MOST_ROWS else self._line + 1
        self._cells = 0
        self._row = RawRow(self._line)

    def _begin_cell(self, row: RawRow, attributes: dict[str, str]) -> None:
        self._cells += 1
        if self._cells > MOST_CELLS:
            raise beyond()
        if row.fault is not None:
            return
        following = row.cells[-1].place + 1 if row.cells else 0
        place = _place(attributes["r"]) if "r" in attributes else following
        if place is None or place < following:
            row.fault = _NO_PLACE
        elif place >= MOST_COLUMNS:
            row.fault = _TOO_FAR
        else:
            self._cell = RawCell(place, attributes.get("t", "n"), attributes.get("s", "0"))
            self._part = ""
            row.cells.append(self._cell)

    def _within(self, cell: RawCell, tag: str, depth: int) -> bool:
        """Heed an element of a cell; return whether its text is the cell's: that of the first value it has."""
        if depth > _AT_VALUE:
            return self._part == _INLINE and self._pieces.begin(tag, depth)
        cell.has_formula = cell.has_formula or tag == _FORMULA
        is_first = tag == (_INLINE if cell.kind == "inlineStr" else _VALUE) and not cell.is_told
        cell.is_told = cell.is_told or is_first
        self._part = tag if is_first else ""
        return is_first and tag == _VALUE


def _place(name: str) -> int | None:
    """Return which column a cell's name tells, counted from 0."""
    found = _PLACE.match(name)
    return column_index_from_string(found[1]) - 1 if found else None
