"""Workbooks that no spreadsheet wrote: a sentence or a row that goes back, at a bounded cost, and nothing else."""

from __future__ import annotations

import io
import tracemalloc
import zipfile
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.content.client_file import sheet_xml
from agentdesk.content.client_file.bounded_xml import DEEPEST, LONGEST_TAG, MOST_ELEMENTS
from agentdesk.content.client_file.dialects import Dialect
from agentdesk.content.client_file.readers import read
from agentdesk.content.client_file.rows import LONGEST_CELL, MOST_COLUMNS, Row
from agentdesk.content.client_file.sheet_xml import MOST_CELLS, MOST_ROWS, raw_rows, shared_texts
from agentdesk.content.client_file.unpacking import BROKEN
from agentdesk.errors import Refused
from tests.builders.sheets import MAIN, SHEET, row, sheet, text, workbook

A1, NAME = text("A1"), text("Ana Silva")


def rows(xml: str, texts: str = "") -> list[Row]:
    """The rows of a sheet with this XML."""
    return list(read(io.BytesIO(workbook(xml, texts)), Dialect(sheet="A"))[1])


def lines(*numbers: object) -> list[int]:
    """The lines that rows with these numbers get."""
    return [one.line for one in rows(sheet(*(row([A1, NAME], number) for number in numbers)))]


@pytest.mark.parametrize(
    ("stated", "given_to_them"),
    [
        ([1, 4, 9], [1, 4, 9]),
        ([None, None, 7, None], [1, 2, 7, 8]),
        ([1, "x", ""], [1, 2, 3]),
        ([5, 5, 5], [5, 6, 7]),
        ([-3, -2, 0, 7], [1, 2, 3, 7]),
        ([7, 6, 5], [7, 8, 9]),
        ([10**30, 6, "1e3", "٣"], [1, 6, 7, 8]),
        ([MOST_ROWS, MOST_ROWS + 1, 3], [MOST_ROWS, MOST_ROWS + 1, MOST_ROWS + 2]),
    ],
)
def test_every_row_has_a_line_of_its_own(stated: list[object], given_to_them: list[int]) -> None:
    assert lines(*stated) == given_to_them


NUMBERS = st.one_of(st.integers(-5, 12), st.integers(), st.text("0123456789-+ex٣", max_size=4), st.none())


@given(st.lists(NUMBERS, max_size=12))
def test_lines_run_upward_from_1_whatever_stands_for_them(stated: list[object]) -> None:
    found = [one.line for one in raw_rows([sheet(*(row([A1], one) for one in stated)).encode()])]
    assert len(found) == len(stated)
    assert all(one < other for one, other in zip([0, *found], found, strict=False))


@pytest.mark.parametrize(
    "names",
    [["!!"], ["ZZZZZZ1"], [""], ["1A"], ["A"], ["$A$1"], ["A-1"], ["B1", "A1"], ["A1", "A1"], ["A1", "?"]],
)
def test_a_row_goes_back_whose_cells_have_no_place(names: list[str]) -> None:
    cells = "".join(
        f'<c r="{name}" t="inlineStr"><is><t>{place}</t></is></c>' for place, name in enumerate(names)
    )
    (found,) = rows(sheet(row([cells], 2)))
    assert (found.line, found.fault) == (2, "a cell whose place in the row cannot be told")


def test_a_row_goes_back_that_has_a_cell_beyond_the_last_column() -> None:
    beyond, sound = rows(sheet(row([A1, text("x", "ALM1")], 1), row([A1, text("x", "ALL2")], 2)))
    assert (beyond.cells, beyond.fault) == (("A1",), "a cell beyond the column 1,000")
    assert (len(sound.cells), sound.fault) == (MOST_COLUMNS, None)


@pytest.mark.parametrize(
    "cell",
    [
        '<c s="99999"><v>1</v></c>',
        '<c s="-1"><v>1</v></c>',
        '<c s="x"><v>1</v></c>',
        '<c t="s"><v>-1</v></c>',
        '<c t="s"><v>77</v></c>',
        f"<c><v>1{'0' * LONGEST_CELL}</v></c>",
        f'<c t="s"><v>{"1" * 5000}</v></c>',
        "<c><v>nan</v></c>",
        "<c><v>1e999999999</v></c>",
    ],
)
def test_a_row_goes_back_that_has_a_cell_which_cannot_be_read(cell: str) -> None:
    (found,) = rows(sheet(row([A1, cell])))
    assert (found.fault, found.column) == ("a cell that cannot be read", 1)


def test_of_a_cell_with_two_values_the_first_one_counts_and_they_are_never_joined() -> None:
    twice = '<c t="inlineStr"><is><t>x</t></is><is><t>y</t></is></c>'
    (found,) = rows(sheet(row([A1, "<c><v>10</v><v>00</v></c>", twice])))
    assert found.cells == ("A1", "10", "x")


def test_rich_text_is_joined_and_how_it_is_pronounced_is_left_out() -> None:
    rich = "<r><rPr><b/></rPr><t>Ana </t></r><rPh><t>ah-na</t></rPh><r><t>Silva</t></r>"
    (found,) = rows(sheet(row([f'<c t="inlineStr"><is>{rich}</is></c>', A1])))
    assert found.cells == ("Ana Silva", "A1")
    texts = f'<sst xmlns="{MAIN}"><si>{rich}</si><si><t/></si><si/><x><t>no</t></x><si><t>_x005F_x000D_</t></si></sst>'
    assert shared_texts([texts.encode()]) == ["Ana Silva", "", "", "_x000D_"]


def test_a_text_longer_than_a_cell_may_be_makes_its_row_faulty_and_is_not_kept_whole() -> None:
    pieces = f"<t>{'x' * LONGEST_CELL}</t>" * 3
    (found,) = rows(sheet(row([A1, f'<c t="inlineStr"><is>{pieces}</is></c>'])))
    assert found.fault == "longer than 20,000 characters"
    assert len(found.cells[1]) == LONGEST_CELL + 1


def endless(beginning: str, piece: str) -> Iterator[bytes]:
    """XML that begins like this and then goes on and on."""
    yield beginning.encode()
    while True:
        yield (piece * (1 + 65_536 // len(piece))).encode()


OPEN = f'<worksheet xmlns="{MAIN}"><sheetData>'


@pytest.mark.parametrize(
    ("beginning", "piece"),
    [
        (f"{OPEN}<row>", "<c/>"),
        (f"{OPEN}<row>", "<x/>"),
        (f"{OPEN}<row>", '<c r="!"/>'),
        (f"{OPEN}<row><c>", "<v>1</v>"),
        (f'{OPEN}<row><c t="inlineStr"><is>', "<t>x</t>"),
        (f'{OPEN}<row><c t="inlineStr"><is>', "<r>"),
        (OPEN, "<x/>"),
        (OPEN, "<x>"),
        (f"{OPEN}<row ", "x"),
        (f'{OPEN}<row r="', "1"),
        (f"{OPEN}<!--", " x"),
        (f'<worksheet xmlns="{MAIN}">', "<x/>"),
    ],
)
def test_what_has_no_end_is_refused_with_little_in_memory(beginning: str, piece: str) -> None:
    tracemalloc.start()
    try:
        with pytest.raises(Refused) as refused:
            for _ in raw_rows(endless(beginning, piece)):
                pass
        assert tracemalloc.get_traced_memory()[1] < 32 << 20
    finally:
        tracemalloc.stop()
    assert refused.value.code == "too_large"


def test_rows_and_texts_without_end_are_refused_as_well(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet_xml, "MOST_ROWS", 1000)
    monkeypatch.setattr(sheet_xml, "MOST_TEXTS", 1000)
    with pytest.raises(Refused, match="more than any spreadsheet"):
        list(raw_rows(endless(OPEN, "<row/>")))
    with pytest.raises(Refused, match="more than any spreadsheet"):
        shared_texts(endless(f'<sst xmlns="{MAIN}">', "<si/>"))


def test_a_small_file_of_one_row_of_many_cells_is_given_up_after_those_that_a_row_can_have() -> None:
    seen = 0

    def counted() -> Iterator[bytes]:
        nonlocal seen
        for block in endless(f"{OPEN}<row>", "<c/>"):
            seen += len(block)
            yield block

    with pytest.raises(Refused):
        list(raw_rows(counted()))
    assert seen < len("<c/>") * MOST_CELLS + 2 * 65_540
    assert MOST_CELLS < MOST_ELEMENTS
    assert DEEPEST < LONGEST_TAG


@pytest.mark.parametrize(
    "xml",
    [
        sheet(row([A1, NAME]))[:-20],
        sheet(row([A1, NAME])).replace("</c>", "</d>", 1),
        f'<?xml version="1.0" encoding="no-such"?>{sheet()}',
        f'<?xml version="1.0" encoding="gb18030"?>{sheet()}',
        f"<!DOCTYPE x [<!ENTITY a 'b'>]>{sheet()}",
        sheet(row([A1, NAME])).replace("A1", "\ud800"),
        "",
    ],
)
def test_xml_that_is_damaged_is_refused(xml: str) -> None:
    with pytest.raises(Refused) as refused:
        list(raw_rows([xml.encode("utf-8", "surrogatepass")]))
    assert refused.value.sentence == BROKEN


def packed_otherwise(data: bytes, way: int) -> bytes:
    """The same workbook, packed in another way."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(target, "w", way) as made:
        for name in source.namelist():
            made.writestr(name, source.read(name))
    return target.getvalue()


def without(data: bytes, part: str, piece: bytes = b"") -> bytes:
    """The same workbook without one of its parts, or without a piece of it."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(target, "w") as made:
        for name in source.namelist():
            if name != part or piece:
                made.writestr(name, source.read(name).replace(piece, b"") if piece else source.read(name))
    return target.getvalue()


GOOD = workbook(sheet(row([A1, NAME]), row([A1, NAME])))
FIRST = GOOD.index(b"PK\x01\x02")


@pytest.mark.parametrize(
    "data",
    [
        packed_otherwise(GOOD, zipfile.ZIP_LZMA),
        packed_otherwise(GOOD, zipfile.ZIP_BZIP2),
        without(GOOD, SHEET),
        without(GOOD, "[Content_Types].xml", b"sheet.main+xml"),
        GOOD.replace(b"PK\x03\x04", b"PK\x03\x05"),
        b"PK\x03\x04" + GOOD[4:60] + b"\x00" * 40 + GOOD[100:],
        GOOD[: FIRST + 8] + b"\x01" + GOOD[FIRST + 9 :],
    ],
)
def test_an_archive_that_is_damaged_is_refused_in_a_sentence(data: bytes) -> None:
    with pytest.raises(Refused):
        list(read(io.BytesIO(data), Dialect(sheet="A"))[1])


REFERENCES = st.one_of(
    st.none(), st.sampled_from(["A1", "B2", "ALM1", "!!", "", "AAAA1"]), st.text(max_size=3)
)
KINDS = st.sampled_from(["n", "s", "str", "inlineStr", "b", "d", "e", "?"])
VALUES = st.one_of(
    st.sampled_from(["1", "-1", "1e5", "1e99", "nan", "inf", "0.5", "60", "x", "", "9" * 50]),
    st.text(max_size=4),
)
CELLS = st.tuples(REFERENCES, KINDS, st.sampled_from(["0", "1", "14", "-1", "x", "99"]), VALUES)


def written(cell: tuple[str | None, str, str, str]) -> str:
    """A cell in XML, with its value in every place that one can have."""
    name, kind, style, value = (quoted(part) if part is not None else None for part in cell)
    place = "" if name is None else f' r="{name}"'
    return f'<c{place} t="{kind}" s="{style}"><f/><v>{value}</v><is><t>{value}</t></is></c>'


def quoted(value: str) -> str:
    """A text as XML can have it."""
    sound = "".join(sign for sign in value if sign.isprintable())
    return sound.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")


@given(st.lists(st.tuples(NUMBERS, st.lists(CELLS, max_size=4)), max_size=4))
def test_whatever_stands_in_a_sheet_comes_out_as_rows(told: list[tuple[Any, list[Any]]]) -> None:
    found = rows(sheet(*(row(map(written, cells), number) for number, cells in told)))
    assert len({one.line for one in found}) == len(found) <= len(told)


def test_texts_that_cells_share_are_read_with_the_sheet() -> None:
    xml = sheet(row(["<c t='s'><v>1</v></c>", "<c t='s'><v>0</v></c>"]))
    (found,) = rows(xml, "<si><t>Account</t></si><si><t>Name</t></si>")
    assert found.cells == ("Name", "Account")
