"""The first look at a file's bytes: what they prove of its encoding, and what is no table at all."""

from __future__ import annotations

import io
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agentdesk.content.client_file.survey import BLOCK, Look, look
from agentdesk.errors import Refused


def seen(data: bytes) -> Look:
    """What the bytes of a file tell."""
    return look(io.BytesIO(data))


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (b"a,b\n1,2\n", "utf-8"),
        ("\ufeffa,b\n1,é\n".encode(), "utf-8"),
        ("a,b\n1,é\n".encode("utf-16"), "utf-16"),
        ("a,b\n1,é\n".encode("utf-16-le"), "utf-16-le"),
        ("a,b\n1,é\n".encode("utf-16-be"), "utf-16-be"),
        ("a,b\n1,é\n".encode("latin-1"), None),
        ("a,b\n1,é".encode()[:-1], None),
    ],
)
def test_the_encoding_is_known_or_has_to_be_asked(data: bytes, encoding: str | None) -> None:
    found = seen(data)
    assert (found.encoding, found.size) == (encoding, len(data))


@pytest.mark.parametrize(
    ("data", "possible"),
    [
        ("1,é\n".encode("latin-1"), ("windows-1252", "utf-8")),
        (b"1,\x80 5\n", ("windows-1252", "iso-8859-15", "utf-8")),
        ("1,é\n".encode() + "2,é\n".encode("latin-1"), ("mixed", "windows-1252", "utf-8")),
    ],
)
def test_what_is_no_utf_8_is_in_doubt_and_shown(data: bytes, possible: tuple[str, ...]) -> None:
    aspect = seen(data).aspect
    assert (aspect.answer, aspect.is_sure, aspect.possible) == (None, False, possible)
    assert any("\ufffd" not in example for example in aspect.examples)


def test_lines_are_counted_across_the_blocks_of_a_large_file() -> None:
    line = "é,x\n".encode()
    found = seen(line * (BLOCK // len(line) + 10) + "é\n".encode("latin-1"))
    assert (found.foreign, found.beyond) == (1, BLOCK // len(line) + 10)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty_file"),
        (b" \n\r\n\t", "empty_file"),
        (b"\xef\xbb\xbf", "empty_file"),
        (b"%PDF-1.7", "not_a_table"),
        (b"<!DOCTYPE html><html>", "not_a_table"),
        (b"\x7fELF\x02\x01\x01\x00\x00\x00", "not_a_table"),
        (bytes(range(256)), "not_a_table"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(Refused) as refused:
        seen(data)
    assert refused.value.code == code


def test_a_workbook_is_known_by_its_first_bytes() -> None:
    assert seen(b"PK\x03\x04rest").is_workbook
    assert seen(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest").is_workbook


@given(st.binary(max_size=100))
def test_any_bytes_are_looked_at_or_refused(data: bytes) -> None:
    with suppress(Refused):
        assert seen(data).size == len(data)


def test_zeros_that_fill_cells_up_refuse_no_file_and_those_of_what_is_no_text_do() -> None:
    assert seen(b"ref,name,due\n" + b"A1,Ana Silva,\0\0\0\0\n" * 50).encoding == "utf-8"
    for data in (b"\0\0\0a" * 500, bytes(range(32)) * 50, "ref,name\n".encode("utf-32-le") * 50):
        with pytest.raises(Refused, match="does not hold text"):
            seen(data)


@pytest.mark.parametrize("beginning", [b"", b"%PDF-1.7\n"])
def test_what_is_no_table_is_refused_before_the_rest_of_it_is_read(beginning: bytes) -> None:
    stream = io.BytesIO(beginning + bytes(3 * BLOCK))
    with pytest.raises(Refused) as refused:
        look(stream)
    assert refused.value.code == "not_a_table"
    assert stream.tell() == BLOCK
