"""Where a table stands in a file: its delimiter, the row of its names, and the first row of its data."""

from __future__ import annotations

import io
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.content.client_file.dialects import DELIMITERS, Stated
from agentdesk.content.client_file.header_line import named
from agentdesk.content.client_file.layout import Layout, layout_of
from agentdesk.content.client_file.rows import Hashed, rows
from agentdesk.errors import Refused

NOTHING = Stated()


def laid_out(text: str, stated: Stated = NOTHING, encoding: str = "utf-8") -> Layout:
    """The layout of a text."""
    return layout_of(io.BytesIO(text.encode(encoding)), encoding, stated)


def aspect(layout: Layout, name: str) -> tuple[str | None, bool]:
    """An aspect's answer, and whether it is sure."""
    (found,) = [one for one in layout.aspects if one.name == name]
    return found.answer, found.is_sure


@pytest.mark.parametrize("delimiter", DELIMITERS)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "windows-1252"])
def test_the_sign_between_cells_is_found(delimiter: str, encoding: str) -> None:
    text = "\n".join(
        delimiter.join(cells) for cells in (["Réf", '"b,;|\t"', "Offen"], ["1", '"x, y; z"', "1"])
    )
    plain = "utf-8" if encoding == "utf-8-sig" else encoding
    layout = layout_of(io.BytesIO(text.encode(encoding)), plain, NOTHING)
    assert (layout.header, layout.dialect.delimiter) == (("Réf", "b,;|", "Offen"), delimiter)
    assert layout.dialect.has_mark == (encoding == "utf-8-sig")


def test_commas_in_names_and_amounts_part_no_cells() -> None:
    layout = laid_out("Ref;Name;Offen\n" + "K;Ngata, Ella;1,50\n" * 5)
    assert aspect(layout, "delimiter") == ("semicolon", True)


def test_signs_that_part_the_rows_as_evenly_are_in_doubt() -> None:
    layout = laid_out("a;b,c;d\n" + "x;y,z;w\n" * 3)
    assert aspect(layout, "delimiter") == ("semicolon", True)
    layout = laid_out("a;b,c\n" + "x;y,z\n" * 3)
    assert aspect(layout, "delimiter") == (None, False)


def test_a_stated_sign_that_splits_nothing_is_not_heeded() -> None:
    assert laid_out("a;b\n", Stated(delimiter=",")).dialect.delimiter == ";"
    assert laid_out("a,x;b\n", Stated(delimiter=";")).dialect.delimiter == ";"


def test_titles_above_the_names_are_left_out_and_so_are_nameless_columns_without_cells() -> None:
    layout = laid_out("Export of 2026\n\nRef\tName\tOwed\t\t\nA\tx\t1,5\t\t\nSum\t\t4\t\t\n")
    assert (layout.header, layout.dialect.before) == (("Ref", "Name", "Owed"), 2)
    assert aspect(layout, "header") == ("3", True)


def test_nameless_columns_with_cells_and_names_that_stand_twice_are_numbered() -> None:
    assert laid_out("Tel,,Tel,Tel\n1,x,2,3\n").header == ("Tel", "column 2", "Tel (2)", "Tel (3)")


def test_a_file_that_begins_with_data_has_no_names() -> None:
    layout = laid_out("A1,Joe,5.00\nA2,Jim,6.00\n")
    assert (layout.header, layout.dialect.before) == (("column 1", "column 2", "column 3"), 0)
    assert aspect(layout, "header") == ("none", True)


@pytest.mark.parametrize("text", ["one,two\nthree,four\n", "Name,2019\nJoe,5\n"])
def test_a_first_line_that_may_be_names_or_data_is_in_doubt(text: str) -> None:
    assert aspect(laid_out(text), "header") == (None, False)
    assert laid_out(text, Stated(header="none")).dialect.before == 0
    assert laid_out(text, Stated(header="1")).dialect.before == 1


def test_names_that_a_mapping_knows_are_found_wherever_they_stand() -> None:
    known = Stated(known=(frozenset({"eins", "zwei"}),))
    layout = laid_out("x,y\neins,zwei\nv,w\n", known)
    assert (layout.header, layout.dialect.before, aspect(layout, "header")) == (
        ("eins", "zwei"),
        2,
        ("2", True),
    )


@pytest.mark.parametrize(
    ("text", "quoting"),
    [
        ("'Ref','Name'\n'A','x, y'\n'B','it''s'\n", "single"),
        ('Ref,Name\nA,"a \\"b\\", c"\nB,"x"\n', "backslash"),
        ('Ref,Name\nA,"Big" Joe\nB,5" pipe\n', "none"),
        ('Ref,Name\nA,"Big ""Joe"""\nB,x\n', "doubled"),
        ('Ref,Name,Note\nA,"open,x\nB,"y, z",w\n', "doubled"),
    ],
)
def test_how_cells_are_quoted_is_found(text: str, quoting: str) -> None:
    layout = laid_out(text)
    assert layout.dialect.quoting == quoting
    assert len(layout.header) == text.splitlines()[0].count(",") + 1


def test_columns_of_fixed_width_are_cut_where_the_mapping_says() -> None:
    places = (("Ref", (1, 4)), ("Name", (5, 9)))
    assert laid_out("Ref Name \nK-1 Joe  \n", Stated(positions=places)).dialect.before == 1
    assert laid_out("K-1 Joe  \n", Stated(positions=places)).dialect.before == 0


@pytest.mark.parametrize("delimiter", DELIMITERS)
def test_rows_that_were_handed_back_are_read_as_they_were_written(delimiter: str) -> None:
    text = delimiter.join(["row", "column", "reason", "'Ref'"]) + "\n"
    stated = Stated(quoting="single", positions=(("Ref", (1, 4)),))
    dialect = laid_out(text, stated).dialect
    assert (dialect.delimiter, dialect.quoting, dialect.positions) == (delimiter, "doubled", ())


@pytest.mark.parametrize("text", ["only words here\nand more", '{"a": 1}', "\n\n"])
def test_what_has_one_column_is_no_table(text: str) -> None:
    with pytest.raises(Refused):
        laid_out(text)


@given(st.text(max_size=60), st.sampled_from(DELIMITERS))
def test_whatever_is_laid_out_has_columns_of_different_names(text: str, delimiter: str) -> None:
    with suppress(Refused):
        layout = laid_out(text.replace("x", delimiter))
        assert len(layout.header) == len(set(layout.header)) > 1
        data = io.BytesIO(text.replace("x", delimiter).encode())
        assert len(list(rows(Hashed(data), layout.dialect))) >= layout.dialect.before


@pytest.mark.parametrize(
    ("cells", "names"),
    [
        (["Tel", "Tel", "Tel"], ("Tel", "Tel (2)", "Tel (3)")),
        (["Tel (2)", "Tel", " Tel "], ("Tel (2)", "Tel", "Tel (3)")),
        (["Tel", "Tel", "Tel (2)", "Tel"], ("Tel", "Tel (2)", "Tel (2) (2)", "Tel (3)")),
        (["", "column 1", "Tel"], ("column 1", "column 1 (2)", "Tel", "column 4")),
    ],
)
def test_no_two_columns_have_one_name(cells: list[str], names: tuple[str, ...]) -> None:
    assert named(cells, len(names)) == names


def test_a_name_that_all_columns_have_costs_no_more_than_names_of_their_own() -> None:
    """A line of so many cells is refused once its columns have names: they have to get them first."""
    most = 100_000
    assert len(set(named(["Tel"] * most, most))) == most
