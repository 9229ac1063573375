"""A client's file into rows: whatever was written comes back, and one broken row costs one row."""

from __future__ import annotations

import csv
import hashlib
import io

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from agentdesk.content.client_file.dialects import DELIMITERS, Dialect
from agentdesk.content.client_file.rows import (
    LONGEST_CELL,
    LONGEST_ROW,
    Hashed,
    Row,
    rows,
)
from agentdesk.errors import Refused

# Everything that a row may hold: any character but controls, with line ends and tabs among them.
CELLS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc"]) | st.sampled_from("\t\n\r\"',;|"), max_size=8
)
TABLES = st.integers(2, 5).flatmap(
    lambda width: st.lists(st.lists(CELLS, min_size=width, max_size=width), min_size=1, max_size=6)
)
COMMAS = Dialect()
# Python's own writer leaves a lone line feed or return bare when lines end otherwise, unless it quotes everything.
WAYS = [(csv.QUOTE_MINIMAL, "\r\n"), *((csv.QUOTE_ALL, end) for end in ("\n", "\r\n", "\r"))]


def read(data: bytes, dialect: Dialect = COMMAS, width: int | None = None) -> list[Row]:
    """The rows of some bytes."""
    return list(rows(Hashed(io.BytesIO(data)), dialect, width))


def written(table: list[list[str]], delimiter: str, quoting: int, end: str) -> str:
    """A table as CSV."""
    target = io.StringIO()
    csv.writer(target, delimiter=delimiter, quoting=quoting, lineterminator=end).writerows(table)
    return target.getvalue()


@given(
    TABLES,
    st.sampled_from(DELIMITERS),
    st.sampled_from(WAYS),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_rows_come_back_from_every_way_of_writing_them(
    table: list[list[str]], delimiter: str, way: tuple[int, str], encoding: str
) -> None:
    # At the very beginning of a file this character is the mark of UTF-8, and no part of the first cell.
    assume(not table[0][0].startswith("\ufeff"))
    data = written(table, delimiter, *way).encode(encoding)
    found = read(data, Dialect(encoding.removesuffix("-sig"), delimiter))
    assert [list(row.cells) for row in found] == table
    assert not [row for row in found if row.fault]


@given(TABLES)
def test_the_line_of_a_row_is_where_it_begins(table: list[list[str]]) -> None:
    text = written(table, ",", csv.QUOTE_ALL, "\n")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for row in read(text.encode()):
        assert lines[row.line - 1].startswith('"')


@given(st.binary(max_size=200))
def test_any_bytes_are_rows_and_their_digest_is_theirs(data: bytes) -> None:
    stream = Hashed(io.BytesIO(data))
    found = list(rows(stream, Dialect(), 2))
    assert stream.digest() == hashlib.sha256(data).hexdigest()
    assert all(row.fault or len(row.cells) == 2 for row in found)
    assert [row.line for row in found] == sorted(row.line for row in found)


def test_one_quotation_mark_too_many_costs_one_row() -> None:
    found = read(b'a,b\n1,"open\n2,ok\n3,"x"y\n4,"fine"\n5,"never closed\n', width=2)
    assert [row.line for row in found if not row.fault] == [1, 3, 5]
    assert [(row.line, row.text) for row in found if row.fault] == [
        (2, '1,"open'),
        (4, '3,"x"y'),
        (6, '5,"never closed'),
    ]


HEAD, PLAIN = b"ref,name,city,owed\n", tuple(b"R%d,Ana Lee,Boston,5.0%d\n" % (n, n) for n in range(6))


@pytest.mark.parametrize("last", [b'R6,Ana Lee",Boston,5.06\n', b'R6,Ana Lee,Boston",5.06\n'])
@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_a_mark_that_opens_in_one_row_and_one_that_closes_in_another_swallow_no_row_between_them(
    last: bytes, end: bytes
) -> None:
    data = b"".join((HEAD, b'R-,"Ana Lee,Boston,5.00\n', *PLAIN, last, b"R7,Ana Lee,Boston,5.07\n"))
    found = read(data.replace(b"\n", end), width=4)
    assert [(row.line, row.text) for row in found if row.fault] == [(2, 'R-,"Ana Lee,Boston,5.00')]
    assert [row.cells[0] for row in found if not row.fault] == ["ref", *(f"R{n}" for n in range(8))]


@given(st.data(), st.booleans())
def test_a_stray_mark_in_each_of_two_rows_costs_these_two_at_most(
    draw: st.DataObject, is_quoted: bool
) -> None:
    table = [[f"R{n}", "Ana Lee", "Boston", f"31255501{n:02d}", f"{n}.00"] for n in range(10)]
    if is_quoted:
        table = [[f'"{cell}"' for cell in row] for row in table]
    hit = draw.draw(st.lists(st.integers(0, 9), min_size=2, max_size=2))
    for number in hit:
        column = draw.draw(st.integers(0, 4))
        cell = table[number][column]
        place = draw.draw(st.integers(0, len(cell)))
        table[number][column] = f'{cell[:place]}"{cell[place:]}'
    text = "".join(",".join(row) + "\n" for row in table)
    found = read(text.encode(), width=5)
    assert [row.line for row in found] == list(range(1, 11))
    assert {row.line - 1 for row in found if row.fault} <= set(hit)


@pytest.mark.parametrize(
    "cell",
    ["12 Main St\nBoston, MA, USA", "called 9 May\ncalled 10 May\n", "a,b,c,d\ne,f,g,h", "5,5,5\n5,5,5"],
)
def test_a_cell_of_several_lines_is_one_cell(cell: str) -> None:
    table = [["ref", "name", "owed", "note"], ["R1", "Ana", "5.00", cell], ["R2", cell, "5.00", "ok"]]
    found = read(written(table, ",", csv.QUOTE_MINIMAL, "\n").encode(), width=4)
    assert [list(row.cells) for row in found] == table


def test_blank_lines_are_no_rows_and_rows_of_nothing_are() -> None:
    assert [row.cells for row in read(b"a,b\n\n\r\n1,2\n,\n")] == [("a", "b"), ("1", "2"), ("", "")]


def test_the_end_that_dos_wrote_is_no_row() -> None:
    assert [row.cells for row in read(b"a,b\r\n1,2\r\n\x1a", width=2)] == [("a", "b"), ("1", "2")]


def test_a_line_of_blanks_is_an_empty_row() -> None:
    assert [row.fault for row in read(b"a,b\n  \n1,2\n", width=2)] == [None, "the row is empty", None]


def test_rows_of_another_width_are_faulty() -> None:
    found = read(b"a,b\n1\n1,2,3\n1,2\n", width=2)
    assert [row.fault for row in found] == [
        None,
        "1 cells where the header has 2",
        "3 cells where the header has 2",
        None,
    ]


def test_control_characters_and_foreign_bytes_make_their_own_row_faulty() -> None:
    found = read(b"a,b\n\x00,2\nx,\xe9t\xe9\n1,2\n", width=2)
    assert [(row.column, row.fault) for row in found] == [
        (None, None),
        (0, "holds control characters"),
        (1, "holds bytes that are not in the file's encoding"),
        (None, None),
    ]
    assert found[2].cells[1].encode("utf-8", "surrogateescape") == b"\xe9t\xe9"


def test_every_cell_that_cannot_be_read_is_named() -> None:
    _, row = read(b"a,b,c\n\x00,ok,\xe9\n", width=3)
    assert (row.column, row.fault) == (0, "holds control characters")
    assert row.also == ((2, "holds bytes that are not in the file's encoding"),)


def test_a_cell_may_be_long_and_not_endless() -> None:
    long = b"x" * LONGEST_CELL
    found = read(b"a,b\n1," + long + b"\n2," + long + b"x\n3,y\n", width=2)
    assert [bool(row.fault) for row in found] == [False, False, True, False]
    assert len(found[2].cells[1]) == LONGEST_CELL + 1


def test_a_quotation_that_runs_on_for_ever_costs_one_row() -> None:
    filler = b"2,y\n" * (LONGEST_ROW // 4)
    found = read(b'a,b\n1,"x\n' + filler, width=2)
    assert [row.line for row in found if row.fault] == [2]
    assert len(found) == 2 + len(filler) // 4


def test_a_line_without_end_is_refused_by_its_number() -> None:
    with pytest.raises(Refused, match="Line 2 is longer"):
        read(b"a,b\n" + b"x" * (LONGEST_ROW + 2))


def test_utf_16_that_breaks_off_is_refused() -> None:
    with pytest.raises(Refused, match="UTF-16"):
        read("a,b\n1,2\n".encode("utf-16")[:-1], Dialect("utf-16"))
