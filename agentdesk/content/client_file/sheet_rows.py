"""The rows of a workbook's sheet: every cell the exact text of what it holds.

A number is the decimal that is saved, of at most 15 digits as Excel itself counts them, never a binary fraction's
noise; a longer one has lost its last digits, and makes its row faulty. What its format shows beside it is heeded
(number_formats.py). A cell that holds a date is that date, whatever it looks like on the screen. A formula is the value
that was saved with it; one without, and a cell in error, make their row faulty. Nothing is evaluated.

Only one row is held at a time, whatever the sheet is made of (sheet_xml.py, bounded_xml.py).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Context, Decimal, InvalidOperation
from functools import lru_cache

from openpyxl.utils.datetime import from_excel

from agentdesk.content.client_file.dialects import Dialect
from agentdesk.content.client_file.number_formats import number_format
from agentdesk.content.client_file.rows import LONGEST_CELL, Row, checked, fitted
from agentdesk.content.client_file.sheet_xml import RawCell, RawRow, raw_rows
from agentdesk.content.client_file.unpacking import blocks
from agentdesk.content.client_file.workbook import Sheet, Workbook
from agentdesk.domain import dates

_FIFTEEN = Context(prec=15)
MOST_DIGITS = 40
_UNSAVED = "a formula whose value was not saved: open the workbook, and save it once"
_IN_ERROR = "the spreadsheet shows an error here"
_NO_DATE = "a date that the calendar does not have"
_UNREADABLE = "a cell that cannot be read"
_TOO_LONG = "a number of more than 15 digits, of which a spreadsheet keeps 15: it has to be text"
_DIGITS_KEPT = 15


def sheet_rows(workbook: Workbook, dialect: Dialect, width: int | None = None) -> Iterator[Row]:
    """Yield the rows of a sheet, blank ones left out. Raises Refused for a workbook that is damaged."""
    reading = _Reading(workbook, workbook.sheet(dialect.sheet or ""), dialect)
    for row in reading.rows():
        if not row.fault and not any(row.cells):
            continue
        row = row if row.fault else checked(row)
        if width is not None and (row.fault is None or row.column is not None):
            row = _filled(row, width)
        yield row if row.fault or width is None else fitted(row, width)


def has_rows(workbook: Workbook, sheet: Sheet) -> bool:
    """Return whether a sheet holds anything."""
    return next(sheet_rows(workbook, Dialect(sheet=sheet.name)), None) is not None


def _filled(row: Row, width: int) -> Row:
    """Return a row with the blank cells at its end, which a sheet leaves out."""
    missing = width - len(row.cells)
    return replace(row, cells=row.cells + ("",) * missing) if missing > 0 else row


class _Unreadable(Exception):
    """A cell that cannot be given as text; its words say why."""


class _Reading:
    """One sheet, with what is needed to turn its cells into text."""

    def __init__(self, workbook: Workbook, sheet: Sheet, dialect: Dialect) -> None:
        self._workbook = workbook
        self._sheet = sheet
        self._texts = workbook.reader.shared_strings
        self._epoch = workbook.reader.wb.epoch
        self._dialect = dialect
        self._dates = dict(dialect.dates)
        self._format = lru_cache(maxsize=4096)(
            lambda style: number_format(workbook.reader.number_format(style))
        )

    def rows(self) -> Iterator[Row]:
        """Yield every row that the sheet names."""
        return map(self._row, raw_rows(blocks(self._workbook.archive, self._sheet.part)))

    def _row(self, raw: RawRow) -> Row:
        cells: list[str] = []
        faults: list[tuple[int, str]] = []
        for cell in raw.cells:
            cells.extend([""] * (cell.place - len(cells)))
            try:
                cells.append(self._text(cell))
            except _Unreadable as unreadable:
                faults.append((cell.place, str(unreadable)))
                cells.append("")
        if raw.fault is not None:
            return Row(raw.line, tuple(cells), raw.fault)
        while cells and not cells[-1] and not (faults and faults[-1][0] == len(cells) - 1):
            cells.pop()
        if not faults:
            return Row(raw.line, tuple(cells))
        (place, fault), *also = faults
        return Row(raw.line, tuple(cells), fault, place, also=tuple(also))

    def _text(self, cell: RawCell) -> str:
        if cell.kind == "inlineStr":
            return cell.text
        if not cell.text:
            if cell.kind != "str" and cell.has_formula:
                raise _Unreadable(_UNSAVED)
            return ""
        if cell.kind == "e":
            raise _Unreadable(_IN_ERROR)
        if cell.kind != "str" and len(cell.text) > LONGEST_CELL:
            raise _Unreadable(_UNREADABLE)
        try:
            return self._of_kind(cell)
        except (ValueError, IndexError, OverflowError, InvalidOperation) as fault:
            raise _Unreadable(_UNREADABLE) from fault

    def _of_kind(self, cell: RawCell) -> str:
        if cell.kind == "s":
            return self._texts[_ordinal(cell.text)]
        if cell.kind == "b":
            return "TRUE" if cell.text == "1" else "FALSE"
        if cell.kind in ("d", "str"):
            return cell.text
        return self._number(cell.text, _ordinal(cell.style), cell.place)

    def _number(self, value: str, style: int, place: int) -> str:
        shown = self._format(style)
        if shown.is_date:
            return self._date(value, place)
        if shown.fault is not None:
            raise _Unreadable(shown.fault)
        number = Decimal(value)
        if not number.is_finite() or abs(number.adjusted()) > MOST_DIGITS:
            raise ValueError
        if number.adjusted() >= _DIGITS_KEPT:
            raise _Unreadable(_TOO_LONG)
        return shown.shown(_plain(number).replace(".", self._dialect.decimal))

    def _date(self, value: str, place: int) -> str:
        """Return a date in the style that the mapping has for its column, and a time of day as it is."""
        try:
            moment = from_excel(float(value), self._epoch)
        except (ValueError, OverflowError) as fault:
            raise _Unreadable(_NO_DATE) from fault
        if not isinstance(moment, datetime):
            return moment.isoformat() if not isinstance(moment, timedelta) else str(moment)
        style = self._dates.get(place, "YYYY-MM-DD")
        if moment.time() == datetime.min.time() and style in dates.STYLES:
            return dates.written_as(moment.date(), style)
        return moment.isoformat(" ", "seconds")


def _ordinal(text: str) -> int:
    """Return a place in a list. Raises ValueError for one that is no number, or counts from the end."""
    if not (text.isascii() and text.strip().isdecimal()):
        raise ValueError(text[:8])
    return int(text)


def _plain(number: Decimal) -> str:
    """Return a number as a plain decimal.

    Exactly three decimals would look like thousands: a fourth one, a zero, keeps them apart.
    """
    number = number if number == number.to_integral_value() else _FIFTEEN.plus(number)
    whole, _, part = f"{number:f}".partition(".")
    part = part.rstrip("0")
    return f"{whole}.{part}{'0' if len(part) == 3 else ''}" if part else whole
