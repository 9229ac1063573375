"""The first look at a file, and the questions that follow from it."""

from __future__ import annotations

import io
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.content.client_file.mappings import read, shipped
from agentdesk.content.client_file.questions import left_open, without_mapping
from agentdesk.content.client_file.rows import DELIMITERS, Dialect, Hashed, rows
from agentdesk.content.client_file.survey import Column, columns_of, header_of, look
from agentdesk.errors import Refused

US = {mapping.name: mapping for mapping in shipped()}["portfolio-us"]


def columns(text: str, delimiter: str = ",") -> list[Column]:
    """The columns of a file."""
    header, *data = rows(
        Hashed(io.BytesIO(text.encode("utf-8", "surrogateescape"))), Dialect("utf-8", delimiter)
    )
    return columns_of(header.cells, iter(data))[0]


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (b"a,b\n1,2\n", "utf-8"),
        ("\ufeffa,b\n1,é\n".encode(), "utf-8"),
        ("a,b\n1,é\n".encode("utf-16"), "utf-16"),
        ("a,b\n1,é\n".encode("latin-1"), None),
        ("a,b\n1,é".encode()[:-1], None),
    ],
)
def test_the_encoding_is_known_or_has_to_be_asked(data: bytes, encoding: str | None) -> None:
    seen = look(io.BytesIO(data))
    assert (seen.encoding, seen.size) == (encoding, len(data))


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty_file"),
        (b" \n\r\n\t", "empty_file"),
        (b"\xef\xbb\xbf", "empty_file"),
        (b"PK\x03\x04rest", "not_a_table"),
        (b"%PDF-1.7", "not_a_table"),
        (b"\xd0\xcf\x11\xe0", "not_a_table"),
        (b"\x7fELF\x02\x01\x01\x00\x00\x00", "not_a_table"),
        (bytes(range(256)), "not_a_table"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(Refused) as refused:
        look(io.BytesIO(data))
    assert refused.value.code == code


@given(st.binary(max_size=100))
def test_any_bytes_are_looked_at_or_refused(data: bytes) -> None:
    with suppress(Refused):
        seen = look(io.BytesIO(data))
        header, _ = header_of(io.BytesIO(data), seen.encoding or "utf-8", None)
        assert len(header) == len(set(header)) > 1


@pytest.mark.parametrize("delimiter", DELIMITERS)
def test_the_sign_between_cells_is_found_in_the_header(delimiter: str) -> None:
    text = delimiter.join(["a", '"b,;|\t"', "c"])
    header, dialect = header_of(io.BytesIO(f"{text}\n1".encode()), "utf-8", None)
    assert (header, dialect.delimiter) == (("a", "b,;|\t".strip(), "c"), delimiter)


def test_a_stated_sign_that_splits_nothing_is_not_heeded() -> None:
    assert header_of(io.BytesIO(b"a;b\n"), "utf-8", ",")[1].delimiter == ";"
    assert header_of(io.BytesIO(b"a,x;b\n"), "utf-8", ";")[1].delimiter == ";"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Dear all,\nplease find", "Column 2 has no name"),
        ("only words here\nand more", "one column only"),
        ('{"a": 1}', "one column only"),
        ("a,,c\n", "Column 2 has no name"),
        (f"a,{'b' * 201}\n", "Column 2 has a name that is too long"),
        ("a,b,a\n", "Columns 1 and 3 have the same name"),
        ('a,"b\n', "does not name columns"),
    ],
)
def test_a_header_that_names_no_columns_is_refused(text: str, says: str) -> None:
    with pytest.raises(Refused, match=says):
        header_of(io.BytesIO(text.encode()), "utf-8", None)


def test_the_mark_of_utf_8_is_seen() -> None:
    assert header_of(io.BytesIO(b"\xef\xbb\xbfa,b\n"), "utf-8", None)[1].has_mark
    assert not header_of(io.BytesIO(b"a,b\n"), "utf-8", None)[1].has_mark


def test_columns_show_examples_that_can_be_shown() -> None:
    (first, second) = columns("a,b\n\u202ex,4111111111111111\n\u202ex,\udce9\n y ,\nz,\nw,\n")
    assert first.examples == ["[U+202E]x", "y", "z"]
    assert second.examples == ["[card number removed]", "?"]


def test_dates_are_asked_about_where_most_cells_are_dates() -> None:
    (mixed, clear, words) = columns("a,b,c\n1/2/2026,21.9.2026,x\n2026-01-01,1.1.2026,1/1/2026\nx,,y\n")
    assert set(mixed.possible_styles()) == {"M/D/YYYY", "D/M/YYYY", "YYYY-MM-DD"}
    assert clear.possible_styles() == ("D.M.YYYY",)
    assert words.possible_styles() == ()


def test_without_a_mapping_everything_is_asked() -> None:
    asked = without_mapping(columns("Nr;Fällig;Offen\n1;1.2.2026;10,50\n", ";"))
    codes = [question.question for question in asked]
    assert codes == [
        "client",
        "kind",
        "column",
        "column",
        "column",
        "currency",
        "country",
        "date_order",
        "decimal",
    ]
    assert [question.column for question in asked if question.question == "column"] == [
        "Nr",
        "Fällig",
        "Offen",
    ]


def test_a_whole_mapping_leaves_nothing_open() -> None:
    assert left_open(US, sorted(US.header), [Column(name) for name in US.header]) == ()


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("currency: USD\n", ["currency"]),
        ("country: US\n", ["country"]),
        ("client: demonstration\n", ["client"]),
        ('decimal: "."\n', ["decimal"]),
        ("dates: YYYY-MM-DD\n", ["date_order"] * 4),
        ("  creditor: debt.creditor\n", ["column", "creditor"]),
    ],
)
def test_what_a_mapping_leaves_out_is_asked(line: str, asked: list[str]) -> None:
    assert line in US.body
    mapping = read(US.body.replace(line, ""), "part.yaml")
    found = left_open(mapping, sorted(US.header), [Column(name) for name in sorted(US.header)])
    assert [question.question for question in found] == asked


def test_columns_that_one_side_does_not_have_are_asked_about() -> None:
    header = [*sorted(US.header - {"notes"}), "remarks"]
    found = left_open(US, header, [Column(name) for name in header])
    assert [(one.question, one.column) for one in found] == [
        ("column", "remarks"),
        ("column_missing", "notes"),
    ]


def test_several_creditors_are_shown_where_the_client_is_asked_for() -> None:
    mapping = read(US.body.replace("client: demonstration\n", ""), "part.yaml")
    column = Column("creditor", examples=["Meridian Bank", "Harbor Telecom"])
    (question,) = [one for one in left_open(mapping, ["creditor"], [column]) if one.question == "client"]
    assert question.examples == ("Meridian Bank", "Harbor Telecom")
    assert "several creditors" in question.says
