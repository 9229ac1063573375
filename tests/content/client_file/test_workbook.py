"""Workbooks: exact cells, sheets that are asked about, and what is refused before it is unpacked."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from agentdesk.content.client_file.answers import Answers
from agentdesk.content.client_file.dialects import Dialect
from agentdesk.content.client_file.readers import read
from agentdesk.content.client_file.rows import Row
from agentdesk.content.client_file.survey import look
from agentdesk.content.client_file.understood import Understood
from agentdesk.content.client_file.workbook import MOST_PACKED, SMALL
from agentdesk.errors import Refused
from tests.builders.understood import of_file

SHEET = "xl/worksheets/sheet1.xml"
HEADER = ("Account number", "Customer number", "Name", "Balance", "Due date")
GOOD = ("K-1", "C-1", "Ana", 12.5, date(2026, 9, 21))


def book(*sheets: tuple[str, Iterable[Iterable[Any]]], hidden: tuple[str, ...] = ()) -> Workbook:
    """A workbook of some sheets."""
    made = Workbook()
    made.remove(made.worksheets[0])
    for name, rows in sheets:
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
        sheet.sheet_state = "hidden" if name in hidden else "visible"
    return made


def saved(made: Workbook) -> bytes:
    """A workbook's bytes."""
    target = io.BytesIO()
    made.save(target)
    return target.getvalue()


def rows(data: bytes, sheet: str = "A", **style: Any) -> list[Row]:
    """The rows of a sheet."""
    return list(read(io.BytesIO(data), Dialect(sheet=sheet, **style))[1])


def changed(data: bytes, part: str, was: bytes, becomes: bytes) -> bytes:
    """A workbook with a piece of one part exchanged."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(target, "w") as made:
        for name in source.namelist():
            content = source.read(name)
            assert name != part or was in content
            made.writestr(name, content.replace(was, becomes) if name == part else content)
    return target.getvalue()


def understood(data: bytes, **said: Any) -> Understood:
    """What is understood of a workbook."""
    return of_file(data, Answers(**said))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.1 + 0.2, "0.3"),
        (1284.5000000000002, "1284.5"),
        (540.755, "540.7550"),
        (12, "12"),
        (-15.0, "-15"),
        (123456789012345, "123456789012345"),
        (1e-7, "0.0000001"),
        (True, "TRUE"),
        ("0123", "0123"),
        ("=1+1 is no formula"[1:], "1+1 is no formula"),
        (date(2026, 9, 21), "2026-09-21"),
        (datetime(2026, 9, 21, 14, 30), "2026-09-21 14:30:00"),  # noqa: DTZ001 - a sheet knows no zone
        (time(10, 30), "10:30:00"),
        (None, ""),
    ],
)
def test_a_cell_is_the_exact_text_of_what_it_holds(value: Any, text: str) -> None:
    (row,) = rows(saved(book(("A", [["x", value, "y"]]))))
    assert (row.cells[:2], row.fault) == (("x", text), None)


@given(st.decimals(-(10**11), 10**11, places=2))
def test_every_amount_of_two_decimals_comes_back_to_the_cent(amount: Any) -> None:
    (row,) = rows(saved(book(("A", [["x", float(amount)]]))))
    assert float(row.cells[1]) == float(amount)
    assert len(row.cells[1].partition(".")[2]) <= 2


def test_numbers_and_dates_are_given_as_the_mapping_reads_them() -> None:
    data = saved(book(("A", [["x", 1284.5, date(2026, 9, 21), date(2026, 9, 21)]])))
    (row,) = rows(data, decimal=",", dates=((2, "D.M.YYYY"),))
    assert row.cells == ("x", "1284,5", "21.9.2026", "2026-09-21")


def test_a_format_of_zeros_fills_a_number_with_zeros() -> None:
    made = book(("A", [["x", 2134]]))
    made["A"]["B1"].number_format = "00000"
    assert rows(saved(made))[0].cells == ("x", "02134")


@pytest.mark.parametrize(
    ("shape", "value", "text"),
    [
        ("#,##0.00 [$EUR-407]", 1284.5, "1284.5 EUR"),
        ("#,##0.00\\ [$€-407];[Red]\\-#,##0.00\\ [$€-407]", -12, "-12 €"),
        ('_-* #,##0.00 "EUR"_-;-* #,##0.00 "EUR"_-', 14.5, "14.5 EUR"),
        ('"€"#,##0.00', 10.5, "10.5 €"),
        ("[$$-409]#,##0.00", 10.5, "10.5 $"),
        ('"kr." 0', 7, "7 kr."),
        ("£#,##0", 13, "13 £"),
        # The sign of wherever Excel runs: it tells nothing.
        ('"$"#,##0.00_);[Red]("$"#,##0.00)', 13, "13"),
        ("[$-409]#,##0.00", 13, "13"),
        ("[Red][<0]#,##0.00", 13, "13"),
        ('0.00" per month"', 13, "13"),
        ("[<=9999999]###-####;(###) ###-####", 3125550101, "3125550101"),
        ("000-00-0000", 12345678, "012-34-5678"),
        ("00000-0000", 1023456789, "102345-6789"),
        ('"K-10"0000', 17, "K-100017"),
        ("0000", 17.5, "17.5"),
        ("0.00E+00", 1500, "1500"),
    ],
)
def test_a_format_tells_currencies_and_signs_between_digits(shape: str, value: Any, text: str) -> None:
    made = book(("A", [["x", value]]))
    made["A"]["B1"].number_format = shape
    (row,) = rows(saved(made))
    assert (row.cells, row.fault) == (("x", text), None)


@pytest.mark.parametrize(
    ("shape", "value", "says"),
    [
        ("0%", 0.5, "as a percentage"),
        ('0.0 %" of it"', 0.5, "as a percentage"),
        ("#,##0,", 12500, "in thousands"),
        ('0.0,,"M"', 12500000, "in thousands"),
        ("General", 123456789012345678, "more than 15 digits"),
        ("0", 1.5e15, "more than 15 digits"),
    ],
)
def test_a_number_that_is_another_one_on_the_sheet_is_a_fault_of_its_cell(
    shape: str, value: Any, says: str
) -> None:
    made = book(("A", [["x", value, "#N/A", "y"]]))
    made["A"]["B1"].number_format = shape
    row = next(read(io.BytesIO(saved(made)), Dialect(sheet="A"), 6)[1])
    assert (row.cells, row.column) == (("x", "", "", "y", "", ""), 1)
    assert says in (row.fault or "")
    assert row.also == ((2, "the spreadsheet shows an error here"),)


def test_columns_are_seen_although_another_one_is_in_error() -> None:
    found = understood(saved(book(("A", [(*HEADER, "Looked up"), (*GOOD, "#N/A")]))))
    assert [column.filled for column in found.columns] == [1, 1, 1, 1, 1, 0]
    assert dict(found.faults) == {"the spreadsheet shows an error here": 1}


def test_formulas_are_the_values_saved_with_them_and_nothing_is_evaluated() -> None:
    data = saved(book(("A", [["x", "=1+1"], ["y", "#REF!"]])))
    unsaved, error = rows(data)
    assert (unsaved.column, unsaved.fault) == (
        1,
        "a formula whose value was not saved: open the workbook, and save it once",
    )
    assert error.fault == "the spreadsheet shows an error here"
    kept = changed(data, SHEET, b"<f>1+1</f><v />", b"<f>1+1</f><v>7</v>")
    assert rows(kept)[0].cells == ("x", "7")


def test_rows_keep_their_numbers_and_blank_ones_are_none() -> None:
    found = rows(saved(book(("A", [["a", "b"], [], [None, None], ["1"]]))))
    assert [(row.line, row.cells) for row in found] == [(1, ("a", "b")), (4, ("1",))]


def test_the_only_sheet_with_rows_that_is_not_hidden_is_taken() -> None:
    data = saved(book(("Old", [HEADER, GOOD]), ("Blank", []), ("Now", [HEADER, GOOD]), hidden=("Old",)))
    found = understood(data)
    assert (found.rows, found.header, found.dialect.sheet) == (1, HEADER, "Now")
    hidden = found.aspect("hidden")
    assert hidden is not None
    assert hidden.examples == ("Old",)


def test_of_several_sheets_with_rows_one_has_to_be_named() -> None:
    data = saved(book(("A", [HEADER, GOOD]), ("B", [HEADER, GOOD, GOOD])))
    sheet = understood(data).aspect("sheet")
    assert sheet is not None
    assert (sheet.answer, sheet.possible) == (None, ("A", "B"))
    assert understood(data, sheet="B").rows == 2
    with pytest.raises(Refused, match="no sheet"):
        understood(data, sheet="C")


def test_titles_merged_cells_and_links_are_seen() -> None:
    made = book(("A", [["Export of November"], [], HEADER, GOOD]))
    made["A"].merge_cells("A1:D1")
    found = understood(saved(made))
    merged, header = found.aspect("merged"), found.aspect("header")
    assert merged is not None
    assert header is not None
    assert (found.rows, merged.answer, header.answer) == (1, "1", "3")


def test_rows_that_a_filter_hides_are_read_and_told_of() -> None:
    made = book(("A", [HEADER, GOOD, ("K-2", "C-2", 'a <row hidden="1">', 1, None), GOOD]))
    assert understood(saved(made)).aspect("hidden_rows") is None
    made["A"].row_dimensions[3].hidden = True
    made["A"].row_dimensions[4].hidden = True
    made["A"].column_dimensions["E"].hidden = True
    found = understood(saved(made))
    aspect = found.aspect("hidden_rows")
    assert aspect is not None
    assert (found.rows, aspect.answer) == (3, "2")


def zipped(**parts: bytes) -> bytes:
    """An archive of some parts."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name.replace("__", "/").replace("_xml", ".xml").replace("_bin", ".bin"), content)
    return target.getvalue()


BOMB = zipped(xl__workbook_xml=b"<x/>", xl__worksheets__sheet1_xml=b"<x>" + b" " * (SMALL * 2))


@pytest.mark.parametrize(
    ("data", "code", "says"),
    [
        (BOMB, "too_large", "unpacks to far more"),
        (zipped(readme=b"hello"), "not_a_table", "archive"),
        (zipped(xl__workbook_bin=b"x"), "not_a_table", "XLSB"),
        (zipped(content_xml=b"<x/>"), "not_a_table", "OpenDocument"),
        (zipped(xl__workbook_xml=b"<x/>"), "broken_workbook", "damaged"),
        (zipped(xl__workbook_xml=b"<!DOCTYPE x [<!ENTITY a 'b'>]><x/>"), "broken_workbook", "damaged"),
        (b"PK\x03\x04 and then nothing", "broken_workbook", "damaged"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "locked_workbook",
            "password",
        ),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old", "not_a_table", "save the sheet as XLSX"),
        (saved(book(("A", []))), "empty_file", "no sheet with rows"),
        (saved(book(("A", [["one"], ["column"]]))), "not_a_table", "one column"),
        (saved(book(("A", [HEADER]))), "empty_file", "no rows"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_sentence(data: bytes, code: str, says: str) -> None:
    with pytest.raises(Refused, match=says) as refused:
        understood(data)
    assert refused.value.code == code
    assert len(BOMB) * MOST_PACKED < SMALL * 2


def test_a_workbook_that_was_cut_off_is_refused() -> None:
    data = saved(book(("A", [HEADER, *([GOOD] * 50)])))
    with pytest.raises(Refused):
        understood(data[: len(data) // 2])


def test_the_digest_of_a_workbook_is_that_of_its_bytes() -> None:
    data = saved(book(("A", [HEADER, GOOD])))
    summed, found = read(io.BytesIO(data), Dialect(sheet="A"))
    assert len(list(found)) == 2
    assert summed.digest() == look(io.BytesIO(data)).digest
