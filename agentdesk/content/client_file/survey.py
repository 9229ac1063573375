"""A first look at a client's file: its bytes, from the first to the last, and what they tell of its encoding.

UTF-8 proves itself: text in another encoding hardly ever is valid UTF-8 by chance. No encoding of single bytes can
be proved, so that a person is asked, and shown how the lines in question would read (see docs/decisions).
"""

from __future__ import annotations

import codecs
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from agentdesk.content.client_file.columns import shown
from agentdesk.content.client_file.dialects import MIXTURE
from agentdesk.content.client_file.understood import SEVERAL, SURE, Aspect
from agentdesk.content.client_file.workbook import is_workbook
from agentdesk.errors import Refused

BLOCK = 1 << 20
BEGINNING = 1 << 16
# First bytes of files that people pick by mistake, and what to do about it.
_KNOWN = {
    b"%pdf": "It is a PDF: ask the client for the table itself, as CSV.",
    b"sqlite format 3": "It is a database file: export the table as CSV.",
    b"\x1f\x8b": "It is packed: unpack it first.",
    b"<html": "It is a web page: save the table as CSV (UTF-8).",
    b"<!doctype": "It is a web page: save the table as CSV (UTF-8).",
    b"<?xml": "It is XML: save the table as CSV (UTF-8).",
}
_BINARY = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f]")
# Old programs fill cells up with zeros; in what is no text they stand everywhere, and other control characters, too.
MOST_BINARY, MOST_ZEROS = 1 / 50, 1 / 4
# Bytes that Windows-1252 and ISO 8859-15 read differently.
_APART = re.compile(rb"[\x80-\x9f\xa4\xa6\xa8\xb4\xb8\xbc-\xbe]")
EXAMPLES = 3


@dataclass(frozen=True, slots=True)
class Look:
    """What the bytes tell: the file's digest, its encoding or None when that has to be asked, and what was seen.

    `foreign` lines are no UTF-8, `beyond` are UTF-8 lines with more than ASCII; `escapes` counts a backslash before
    a quotation mark. A workbook has no encoding of its own: it is called utf-8.
    """

    digest: str
    size: int
    encoding: str | None
    is_workbook: bool = False
    foreign: int = 0
    beyond: int = 0
    is_apart: bool = False
    escapes: int = 0
    examples: tuple[str, ...] = ()

    @property
    def aspect(self) -> Aspect:
        """The encoding, how sure it is, and how the lines that tell of it read."""
        if self.encoding is not None:
            return Aspect("encoding", self.encoding, SURE, "every line of the file is valid in it")
        counts = (
            ("lines that are no UTF-8", self.foreign),
            ("lines that are UTF-8 beyond ASCII", self.beyond),
        )
        possible = (MIXTURE, "windows-1252", "utf-8") if self.beyond else ("windows-1252", "utf-8")
        if self.is_apart:
            possible = (*possible[:-1], "iso-8859-15", "utf-8")
        says = "some lines are not UTF-8, and nothing proves in which encoding they were written"
        return Aspect("encoding", None, SEVERAL, says, possible, self.examples, counts)


@dataclass(slots=True)
class _Tally:
    """The lines of a file so far, by what they can be."""

    foreign: int = 0
    beyond: int = 0
    is_apart: bool = False
    escapes: int = 0
    examples: list[str] = field(default_factory=list)

    def see(self, block: bytes) -> None:
        self.escapes += block.count(b'\\"')
        if block.isascii():
            return
        for line in block.splitlines():
            if not line.isascii():
                self._see_line(line)

    def _see_line(self, line: bytes) -> None:
        if _decodes(line):
            self.beyond += 1
            return
        self.foreign += 1
        self.is_apart = self.is_apart or bool(_APART.search(line))
        if len(self.examples) < EXAMPLES:
            self.examples.append(_around(line))


def look(stream: BinaryIO) -> Look:
    """Return what the bytes of a file tell. Raises Refused for an empty file and for one that is no text."""
    total, size, tally, wide, beginning = hashlib.sha256(), 0, _Tally(), None, b""
    for block in _blocks(stream):
        if not size:
            beginning = block[:BEGINNING]
            wide = _wide(beginning)
            _refuse_what_is_no_text(beginning, wide)
        total.update(block)
        size += len(block)
        if wide is None:
            tally.see(block)
        else:
            tally.escapes += block.count(b'\\\x00"')
    if is_workbook(beginning):
        return Look(total.hexdigest(), size, "utf-8", is_workbook=True)
    if not size:
        raise Refused("empty_file", "The file is empty.")
    encoding = wide or (None if tally.foreign else "utf-8")
    seen = (tally.foreign, tally.beyond, tally.is_apart, tally.escapes, tuple(tally.examples))
    return Look(total.hexdigest(), size, encoding, False, *seen)


def _blocks(stream: BinaryIO) -> Iterator[bytes]:
    """Yield the bytes of a file in blocks that end where a line does."""
    kept = b""
    while block := stream.read(BLOCK):
        block = kept + block
        end = block.rfind(b"\n") + 1 or block.rfind(b"\r") + 1 or len(block)
        kept = block[end:]
        yield block[:end]
    if kept:
        yield kept


def _wide(beginning: bytes) -> str | None:
    """Return which UTF-16 a file is in, by its mark or by the zeros that it has at every other place."""
    if beginning.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    half = len(beginning) // 2
    odd, even = beginning[1::2].count(0), beginning[0::2].count(0)
    if half > 1 and not is_workbook(beginning):
        if odd * 10 >= half * 9 and not even:
            return "utf-16-le"
        if even * 10 >= half * 9 and not odd:
            return "utf-16-be"
    return None


def _decodes(block: bytes) -> bool:
    try:
        block.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _around(line: bytes) -> str:
    """Return the part of a line that is no UTF-8, as Windows-1252 would have it."""
    place = next(number for number, byte in enumerate(line) if byte > 127)
    return shown(line[max(0, place - 20) : place + 20].decode("windows-1252", "replace"))


def _refuse_what_is_no_text(beginning: bytes, wide: str | None) -> None:
    """Refuse by the beginning what is no table, before the rest of it is read: that may be long."""
    if wide is not None or is_workbook(beginning):
        return
    if not beginning.strip(b" \t\r\n\xef\xbb\xbf"):
        raise Refused("empty_file", "The file is empty.")
    first = beginning.removeprefix(codecs.BOM_UTF8).lstrip().lower()
    for magic, sentence in _KNOWN.items():
        if first.startswith(magic):
            raise Refused("not_a_table", "This is not a CSV file. {what}", what=sentence)
    size, zeros = len(beginning), beginning.count(0)
    if len(_BINARY.findall(beginning)) > size * MOST_BINARY or zeros > size * MOST_ZEROS:
        raise Refused("not_a_table", "This is not a CSV file: it does not hold text.")
