"""A client's file, opened and looked at: how it is written, which mapping reads it, and what has to be asked."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from agentdesk.content.client_file.questions import (
    Question,
    about_encoding,
    about_mapping,
    left_open,
    without_mapping,
)
from agentdesk.content.client_file.rows import Dialect, Hashed, Row, rows
from agentdesk.content.client_file.survey import Column, columns_of, header_of, look
from agentdesk.errors import Refused
from agentdesk.services.imports.known_mappings import Choice, chosen
from agentdesk.services.work import Work

# Shows every byte as some letter. Only for questions: nothing is ever brought in by it.
GUESS = "iso-8859-15"


@dataclass(frozen=True, slots=True)
class Source:
    """An open file and what is known of it; `encoding` is None when its bytes do not tell."""

    stream: BinaryIO
    digest: str
    encoding: str | None
    choice: Choice
    header: tuple[str, ...]
    dialect: Dialect

    def data(self) -> tuple[Hashed, Iterator[Row]]:
        """Return the rows after the header, from the beginning of the file, and what sums up the bytes they are."""
        self.stream.seek(0)
        hashed = Hashed(self.stream)
        return hashed, islice(rows(hashed, self.dialect, len(self.header)), 1, None)


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """Open a file. Raises Refused when it is missing, a folder or a device, or not ours to read."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise Refused("not_a_file", f"{path.name or path} is not a file: name the CSV file itself.")
        stream = path.open("rb")
    except FileNotFoundError as fault:
        raise Refused("no_file", f"There is no file {path}.") from fault
    except (OSError, ValueError) as fault:
        why = getattr(fault, "strerror", None) or "its name cannot be used"
        raise Refused("unreadable_file", f"The file {path.name} cannot be read: {why}.") from fault
    with stream:
        yield stream


def source_of(work: Work, stream: BinaryIO, named: str | None) -> Source:
    """Look at a file and choose its mapping: the one that is named, or the one that knows its columns.

    A mapping that is named also says how the file is written. Raises Refused for what is no table, and for a
    named mapping that is for other files.
    """
    seen = look(stream)
    choice = chosen(work, named, None) if named is not None else None
    mapping = choice.mapping if choice else None
    encoding = (mapping.encoding if mapping else None) or seen.encoding
    header, dialect = _header(stream, encoding, mapping.delimiter if mapping else None)
    if mapping is not None and not mapping.header & frozenset(header):
        sentence = f"The mapping {mapping.name} knows none of this file's columns: it is for other files."
        raise Refused("mapping_unfit", sentence)
    if choice is None:
        choice = chosen(work, None, header)
        if choice.mapping is not None and choice.mapping.encoding not in (None, encoding):
            encoding = choice.mapping.encoding
            header, dialect = _header(stream, encoding, dialect.delimiter)
    return Source(stream, seen.digest, encoding, choice, header, dialect)


def _header(stream: BinaryIO, encoding: str | None, delimiter: str | None) -> tuple[tuple[str, ...], Dialect]:
    """Return the columns and how the file is written; where the encoding has to be asked, a guess to show them."""
    for attempt in (encoding,) if encoding else ("utf-8", GUESS):
        try:
            stream.seek(0)
            return header_of(stream, attempt, delimiter)
        except Refused as refused:
            if attempt in (encoding, GUESS) or refused.code != "bad_header":
                raise
    raise AssertionError("one attempt always answers")


def questions(source: Source) -> tuple[tuple[Question, ...], int]:
    """Return what nobody has answered yet, and the number of rows where there is something to ask."""
    choice, mapping = source.choice, source.choice.mapping
    untold = [Column(name) for name in source.header]
    if source.encoding and mapping is not None and not left_open(mapping, source.header, untold):
        return (), 0
    columns, count = columns_of(source.header, source.data()[1])
    asked = [] if source.encoding else [about_encoding()]
    if len(choice.fitting) > 1:
        asked.append(about_mapping(choice.fitting))
    elif mapping is None:
        asked += without_mapping(columns)
    else:
        asked += left_open(mapping, source.header, columns)
    return tuple(asked), count
