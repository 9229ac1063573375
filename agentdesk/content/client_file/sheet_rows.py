"""The rows of a workbook's sheet: every cell the exact text of what it holds.

A number is the decimal that the sheet shows, of at most 15 digits as Excel itself counts them, never a binary
fraction's noise. A cell that holds a date is that date, whatever it looks like on the screen. A formula is the value
that was saved with it; one without, and a cell in error, make their row faulty. Nothing is evaluated.

Only one row is held at a time: the sheet's own parts are read as they come, and forgotten.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from datetime import datetime, timedelta
from decimal import Context, Decimal, InvalidOperation
from functools import lru_cache
from typing import IO
from xml.etree.ElementTree import Element, ParseError, iterparse

from openpyxl.cell.read_only import ReadOnlyCell
from openpyxl.styles.numbers import is_date_format
from openpyxl.utils.cell import coordinate_to_tuple
from openpyxl.utils.datetime import from_excel

from agentdesk.content.client_file.dialects import Dialect
from agentdesk.content.client_file.rows import LONGEST_CELL, MOST_COLUMNS, Row, checked, fitted
from agentdesk.content.client_file.workbook import BROKEN, Sheet, Workbook
from agentdesk.domain import dates
from agentdesk.errors import Refused

_NS = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_ROW, _DATA, _CELL, _VALUE = f"{_NS}row", f"{_NS}sheetData", f"{_NS}c", f"{_NS}v"
_FORMULA, _INLINE, _TEXT, _SOUND = f"{_NS}f", f"{_NS}is", f"{_NS}t", f"{_NS}rPh"
_FIFTEEN = Context(prec=15)
MOST_DIGITS = 40
_UNSAVED = "a formula whose value was not saved: open the workbook, and save it once"
_IN_ERROR = "the spreadsheet shows an error here"
_NO_DATE = "a date that the calendar does not have"
_UNREADABLE = "a cell that cannot be read"


def sheet_rows(workbook: Workbook, dialect: Dialect, width: int | None = None) -> Iterator[Row]:
    """Yield the rows of a sheet, blank ones left out. Raises Refused for a workbook that is damaged."""
    reading = _Reading(workbook, workbook.sheet(dialect.sheet or ""), dialect)
    for row in reading.rows():
        if not row.fault and not any(row.cells):
            continue
        row = row if row.fault else checked(row)
        yield row if row.fault or width is None else fitted(_filled(row, width), width)


def has_rows(workbook: Workbook, sheet: Sheet) -> bool:
    """Return whether a sheet holds anything."""
    return next(sheet_rows(workbook, Dialect(sheet=sheet.name)), None) is not None


def _filled(row: Row, width: int) -> Row:
    """Return a row with the blank cells at its end, which a sheet leaves out."""
    missing = width - len(row.cells)
    return Row(row.line, row.cells + ("",) * missing) if missing > 0 else row


class _Unreadable(Exception):
    """A cell that cannot be given as text; its words say why."""


class _Reading:
    """One sheet, with what is needed to turn its cells into text."""

    def __init__(self, workbook: Workbook, sheet: Sheet, dialect: Dialect) -> None:
        self._workbook = workbook
        self._sheet = sheet
        self._texts = workbook.reader.shared_strings
        self._book = workbook.reader.wb
        self._dialect = dialect
        self._dates = dict(dialect.dates)
        self._format = lru_cache(maxsize=4096)(self._number_format)

    def rows(self) -> Iterator[Row]:
        """Yield every row that the sheet names."""
        number = 0
        with self._workbook.archive.open(self._sheet.part) as part:
            for element in _rows(part):
                number = int(element.get("r") or number + 1)
                yield self._row(number, element)

    def _row(self, number: int, element: Element) -> Row:
        cells: list[str] = []
        fault: tuple[str, int] | None = None
        for cell in element.iterfind(_CELL):
            place = coordinate_to_tuple(name)[1] - 1 if (name := cell.get("r")) else len(cells)
            if place >= MOST_COLUMNS or place < len(cells):
                return Row(number, tuple(cells), f"a cell beyond the column {MOST_COLUMNS:,}")
            cells.extend([""] * (place - len(cells)))
            try:
                cells.append(self._text(cell, place))
            except _Unreadable as unreadable:
                fault = fault or (str(unreadable), place)
                cells.append("")
        while cells and not cells[-1] and not (fault and fault[1] == len(cells) - 1):
            cells.pop()
        return Row(number, tuple(cells), *fault) if fault else Row(number, tuple(cells))

    def _text(self, cell: Element, place: int) -> str:
        kind, value = cell.get("t", "n"), cell.findtext(_VALUE)
        if kind == "inlineStr":
            return "".join(_texts(cell.find(_INLINE)))[: LONGEST_CELL + 1]
        if not value:
            if kind != "str" and cell.find(_FORMULA) is not None:
                raise _Unreadable(_UNSAVED)
            return ""
        if kind == "e":
            raise _Unreadable(_IN_ERROR)
        try:
            return self._of_kind(kind, value, cell, place)
        except (ValueError, IndexError, OverflowError, InvalidOperation) as fault:
            raise _Unreadable(_UNREADABLE) from fault

    def _of_kind(self, kind: str, value: str, cell: Element, place: int) -> str:
        if kind == "s":
            return str(self._texts[int(value)])
        if kind == "b":
            return "TRUE" if value == "1" else "FALSE"
        if kind == "d":
            return value
        return value if kind == "str" else self._number(value, int(cell.get("s") or 0), place)

    def _number(self, value: str, style: int, place: int) -> str:
        shown = self._format(style)
        if is_date_format(shown):
            return self._date(value, place)
        number = Decimal(value)
        if not number.is_finite() or abs(number.adjusted()) > MOST_DIGITS:
            raise ValueError
        return _plain(number, shown).replace(".", self._dialect.decimal)

    def _date(self, value: str, place: int) -> str:
        """Return a date in the style that the mapping has for its column, and a time of day as it is."""
        try:
            moment = from_excel(float(value), self._book.epoch)
        except (ValueError, OverflowError) as fault:
            raise _Unreadable(_NO_DATE) from fault
        if not isinstance(moment, datetime):
            return moment.isoformat() if not isinstance(moment, timedelta) else str(moment)
        style = self._dates.get(place, "YYYY-MM-DD")
        if moment.time() == datetime.min.time() and style in dates.STYLES:
            return dates.written_as(moment.date(), style)
        return moment.isoformat(" ", "seconds")

    def _number_format(self, style: int) -> str:
        sheet = self._book[self._sheet.name]
        return str(ReadOnlyCell(sheet, 1, 1, 1, "n", style).number_format)


def _rows(part: IO[bytes]) -> Iterator[Element]:
    """Yield the rows of a sheet, each forgotten when the next is asked for."""
    data = None
    try:
        for event, element in iterparse(part, ("start", "end")):  # noqa: S314 - no part that declares entities is opened
            if event == "start":
                data = element if element.tag == _DATA else data
            elif element.tag == _ROW:
                yield element
                if data is not None:
                    data.clear()
            elif element.tag == _DATA:
                return
    except (ParseError, zipfile.BadZipFile, zlib.error, EOFError) as fault:
        raise Refused("broken_workbook", BROKEN) from fault


def _texts(element: Element | None) -> Iterator[str]:
    """Yield the pieces of a text that stands in its cell, without how it is pronounced."""
    for child in () if element is None else element:
        if child.tag == _TEXT:
            yield child.text or ""
        elif child.tag != _SOUND:
            yield from _texts(child)


def _plain(number: Decimal, shown: str) -> str:
    """Return a number as a plain decimal; a format of zeros alone, as for postcodes, fills it with zeros.

    Exactly three decimals would look like thousands: a fourth one, a zero, keeps them apart.
    """
    number = number if number == number.to_integral_value() else _FIFTEEN.plus(number)
    text = f"{number:f}"
    whole, _, part = text.partition(".")
    part = part.rstrip("0")
    if not part and shown and not shown.strip("0"):
        whole = whole.zfill(len(shown))
    return f"{whole}.{part}{'0' if len(part) == 3 else ''}" if part else whole
