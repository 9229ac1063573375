"""A first look at a client's file: what it is written in, what its columns are called, and what they seem to hold.

The look goes over the whole file and keeps only what fits on a card. It never decides: what it sees becomes the
examples and choices of a question, or tells that a file is no table at all.
"""

from __future__ import annotations

import codecs
import csv
import hashlib
import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import BinaryIO

from agentdesk.content.client_file.rows import DELIMITERS, MOST_COLUMNS, Dialect, Hashed, Row, rows
from agentdesk.domain import dates
from agentdesk.domain.private_numbers import without_private_numbers
from agentdesk.domain.text_shown import one_line, visible
from agentdesk.errors import Refused

BLOCK = 1 << 20
BEGINNING = 1 << 16
# First bytes of files that people pick by mistake, and what to do about it.
_KNOWN = {
    b"PK\x03\x04": "It is an Excel workbook or an archive: save the sheet as CSV (UTF-8).",
    b"\xd0\xcf\x11\xe0": "It is an old Excel or Word file: save the sheet as CSV (UTF-8).",
    b"%PDF": "It is a PDF: ask the client for the table itself, as CSV.",
    b"SQLite format 3": "It is a database file: export the table as CSV.",
}
_BINARY = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_POINT, _COMMA = re.compile(r"-?[0-9][0-9,' ]*\.[0-9]{1,3}\Z"), re.compile(r"-?[0-9][0-9.' ]*,[0-9]{1,3}\Z")
EXAMPLES = 3
SHOWN_LENGTH = 60
LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class Look:
    """What the bytes tell: the file's digest, and its encoding or None when that has to be asked."""

    digest: str
    size: int
    encoding: str | None


@dataclass(slots=True)
class Column:
    """What one column seems to hold, seen over the whole file."""

    name: str
    filled: int = 0
    dated: int = 0
    date_styles: Counter[str] = field(default_factory=Counter)
    decimals: Counter[str] = field(default_factory=Counter)
    examples: list[str] = field(default_factory=list)

    @property
    def shown(self) -> str:
        """The column's name, safe to show."""
        return shown(self.name)

    def see(self, cell: str) -> None:
        """Look at one more cell."""
        text = cell.strip()
        if not text:
            return
        self.filled += 1
        styles = [style for style in dates.STYLES if len(text) < 12 and dates.is_date(text, style)]
        self.dated += bool(styles)
        self.date_styles.update(styles)
        self.decimals.update(sign for sign, form in ((".", _POINT), (",", _COMMA)) if form.match(text))
        if len(self.examples) < EXAMPLES and (example := shown(text)) not in self.examples:
            self.examples.append(example)

    def possible_styles(self) -> tuple[str, ...]:
        """Return the styles in which cells are dates, the most frequent first; none where few cells are dates."""
        if self.dated * 2 < self.filled:
            return ()
        return tuple(style for style, _ in self.date_styles.most_common())


def shown(text: str) -> str:
    """Return a text from a file on one short line, with nothing hidden and nothing that cannot be printed."""
    printable = text.encode("utf-8", "replace").decode("utf-8")
    return one_line(visible(without_private_numbers(printable).text)[0])[:SHOWN_LENGTH]


def look(stream: BinaryIO) -> Look:
    """Return what the bytes of a file tell. Raises Refused for an empty file and for one that is no text."""
    total, size, is_utf8 = hashlib.sha256(), 0, True
    decoder = codecs.getincrementaldecoder("utf-8")()
    beginning = b""
    while block := stream.read(BLOCK):
        beginning = beginning or block[:BEGINNING]
        total.update(block)
        size += len(block)
        is_utf8 = is_utf8 and _decodes(decoder, block)
    is_utf16 = beginning.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    if not is_utf16:
        _refuse_what_is_no_text(beginning)
    encoding = "utf-16" if is_utf16 else "utf-8" if is_utf8 and _decodes(decoder, b"", final=True) else None
    return Look(total.hexdigest(), size, encoding)


def header_of(stream: BinaryIO, encoding: str, delimiter: str | None) -> tuple[tuple[str, ...], Dialect]:
    """Return the names of the columns and how the file is written.

    A stated delimiter that does not split the header is not heeded; then, and without one, it is the sign that
    splits the header into most columns. Raises Refused for a file without a usable header.
    """
    beginning = _beginning(stream, encoding)
    if delimiter is None or _width(beginning, delimiter) < 2:
        delimiter = max(DELIMITERS, key=lambda sign: _width(beginning, sign))
    dialect = Dialect(encoding, delimiter, encoding == "utf-8" and beginning.startswith(codecs.BOM_UTF8))
    first = next(rows(Hashed(io.BytesIO(beginning)), dialect), None)
    if first is None or not any(map(str.strip, first.cells or (first.text or "",))):
        raise Refused("empty_file", "The file is empty.")
    header = tuple(cell.strip() for cell in first.cells)
    _refuse_bad_header(first, header)
    return header, dialect


def columns_of(header: Sequence[str], data: Iterator[Row]) -> tuple[list[Column], int]:
    """Return what every column seems to hold, and how many rows there are; `data` begins after the header."""
    columns, count = [Column(name) for name in header], 0
    for row in data:
        count += 1
        for column, cell in zip(columns, row.cells, strict=False):
            column.see(cell)
    return columns, count


def _decodes(decoder: codecs.IncrementalDecoder, block: bytes, final: bool = False) -> bool:
    try:
        decoder.decode(block, final)
    except UnicodeDecodeError:
        return False
    return True


def _refuse_what_is_no_text(beginning: bytes) -> None:
    if not beginning.strip(b" \t\r\n\xef\xbb\xbf"):
        raise Refused("empty_file", "The file is empty.")
    for magic, sentence in _KNOWN.items():
        if beginning.startswith(magic):
            raise Refused("not_a_table", f"This is not a CSV file. {sentence}")
    if len(_BINARY.findall(beginning)) * 50 > len(beginning):
        raise Refused("not_a_table", "This is not a CSV file: it does not hold text.")


def _beginning(stream: BinaryIO, encoding: str) -> bytes:
    """Return the file's first lines whole, so that a header is never cut."""
    block = stream.read(BEGINNING)
    if len(block) < BEGINNING or encoding == "utf-16":
        return block
    end = max(block.rfind(b"\n"), block.rfind(b"\r")) + 1
    return block[:end] or block


def _width(beginning: bytes, delimiter: str) -> int:
    codec = "utf-16" if b"\x00" in beginning else "utf-8-sig"
    text = beginning.decode(codec, "replace")
    line = next((line for line in text.splitlines() if line.strip()), "")
    try:
        return len(next(csv.reader([line], delimiter=delimiter)))
    except csv.Error:
        return 0


def _refuse_bad_header(first: Row, header: tuple[str, ...]) -> None:
    if first.fault is not None or len(header) > MOST_COLUMNS:
        raise Refused(
            "bad_header", f"The first line does not name columns: {first.fault or 'there are too many'}."
        )
    if len(header) < 2:
        raise Refused("not_a_table", "This does not look like a table: its first line has one column only.")
    for number, name in enumerate(header, 1):
        if not name or len(name) > LONGEST_NAME:
            fault = "a name that is too long" if name else "no name"
            raise Refused("bad_header", f"Column {number} has {fault} in the first line.")
        if name in header[: number - 1]:
            sentence = f"Columns {header.index(name) + 1} and {number} have the same name in the first line."
            raise Refused("bad_header", sentence)
