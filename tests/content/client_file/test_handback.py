"""Rejected rows go back as they were, and nothing in them runs."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import agentdesk
from agentdesk.content.client_file.dialects import Dialect
from agentdesk.content.client_file.handback import HEADER, Fault, HandBack, Rejection, neutral, plain
from agentdesk.content.client_file.rows import Hashed, rows

CELLS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc"]) | st.sampled_from("=+-@'\t\r\n\","), max_size=6
)


@given(CELLS)
def test_what_was_made_harmless_comes_back_exactly(cell: str) -> None:
    assert plain(neutral(cell)) == cell


@given(CELLS)
def test_no_cell_that_goes_out_begins_like_a_formula_unless_it_is_a_plain_figure(cell: str) -> None:
    shown = neutral(cell)
    if shown[:1] in tuple("\t\r\n") or shown.strip()[:1] in tuple("=+-@＝＋－＠"):
        figure = shown.strip(" ")
        assert figure[1:2].isdigit()
        assert not set(figure[1:]) - set("0123456789.,")


@pytest.mark.parametrize(
    "cell", ["-5.00", "+13125550142", "-1,284.50", "A-1", "", "'quoted'", "12", " -5.00 ", " a = b"]
)
def test_figures_and_words_stay_as_they_are(cell: str) -> None:
    assert neutral(cell) == cell


@pytest.mark.parametrize(
    "cell",
    [
        "=1+1",
        "=cmd|' /C calc'!A0",
        "+cmd|' /C calc'!A0",
        "-2+3",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "\tplain",
        " =1+1",
        "  \u00a0@SUM(A1)",
        "＝1",
        "＋1",
        "－1",
        "＠SUM(A1)",
        "'=1",
        "+1 (312) 555-0142",
        '=HYPERLINK("https://example.com","pay")',
    ],
)
def test_what_a_spreadsheet_would_run_gets_an_apostrophe(cell: str) -> None:
    assert neutral(cell) == "'" + cell


@given(st.lists(st.tuples(CELLS, CELLS), max_size=5), st.sampled_from([",", ";", "\t"]))
def test_handed_back_rows_read_as_they_were(table: list[tuple[str, str]], delimiter: str) -> None:
    target = io.StringIO(newline="")
    back = HandBack(target, ("name", "note"), delimiter)
    for number, cells in enumerate(table):
        back.add(Rejection(number, (Fault("note", "not what it should be"),), cells))
    data = target.getvalue().encode()
    header, *found = rows(Hashed(io.BytesIO(data)), Dialect("utf-8", delimiter), 5)
    assert header.cells == (*HEADER, "name", "note")
    assert [tuple(map(plain, row.cells[3:])) for row in found] == table
    assert [row.cells[0] for row in found] == [str(number) for number in range(len(table))]


def test_whatever_writes_csv_makes_its_cells_harmless() -> None:
    """The demonstration's own portfolio holds nothing from outside."""
    program = Path(agentdesk.__file__).parent
    writers = [file for file in program.rglob("*.py") if "csv.writer(" in file.read_text("utf-8")]
    assert program / "content" / "client_file" / "handback.py" in writers
    assert [
        file.name
        for file in writers
        if "neutral(" not in file.read_text("utf-8") and file.name != "sample.py"
    ] == []


def test_a_row_that_could_not_be_split_stands_whole_in_one_cell() -> None:
    target = io.StringIO(newline="")
    HandBack(target, ("a", "b"), ",").add(Rejection(7, (Fault("", "broken"),), (), 'x,"y'))
    assert list(csv.reader(target.getvalue().splitlines()))[1] == ["7", "", "broken", 'x,"y']


def test_every_fault_is_told_with_its_column_where_there_are_several() -> None:
    one = Rejection(2, (Fault("a", "bad"),), ())
    assert (one.column, one.reason) == ("a", "bad")
    more = Rejection(2, (Fault("", "no name"), Fault("a", "bad"), Fault("b", "worse"), Fault("a", "odd")), ())
    assert (more.column, more.reason) == ("a, b", "no name; a: bad; b: worse; a: odd")
