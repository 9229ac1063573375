"""XML gone through as it comes, with a bound on everything in it that could be endless; no tree is kept of it.

How much an archive unpacks to is bounded elsewhere (workbook.py). This bounds what so many bytes can be made to cost:
elements without end, elements in elements in elements, tags that go on and on, and texts longer than any cell.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Generic, Protocol, TypeVar
from xml.parsers import expat

from agentdesk.content.client_file.rows import LONGEST_CELL
from agentdesk.content.client_file.unpacking import BROKEN
from agentdesk.errors import Refused

BEYOND = "The workbook holds more than any spreadsheet can: it is not read. Save the sheet as CSV (UTF-8)."
# Between one thing found and the next: a row of Excel has 16,384 cells of a handful of elements each.
MOST_ELEMENTS = 1 << 18
DEEPEST = 64
# A tag is gone through again from its beginning with every block, until it ends.
LONGEST_TAG = 1 << 20

Found_co = TypeVar("Found_co", covariant=True)


class Heeds(Protocol[Found_co]):
    """Who is told what stands in the XML. A tag is its namespace, a blank and its name; the root has the depth 1."""

    is_over: bool

    def begin(self, tag: str, depth: int, attributes: dict[str, str]) -> bool:
        """Heed the beginning of an element; return whether its text is wanted."""
        ...

    def text(self, text: str) -> None:
        """Take a wanted text whose element ends; of one longer than a cell may be, so much that this shows."""
        ...

    def end(self, depth: int) -> Found_co | None:
        """Heed the end of an element; return what is found with it."""
        ...


def scanned(blocks: Iterable[bytes], heeds: Heeds[Found_co]) -> Iterator[Found_co]:
    """Yield what is found, until it is over. Raises Refused for XML that is damaged, or beyond the bounds."""
    scan = _Scan(heeds)
    for block in blocks:
        yield from scan.feed(block)
        if heeds.is_over:
            return
    yield from scan.feed(b"", is_last=True)


def beyond() -> Refused:
    """Return what to raise for a workbook that no spreadsheet could have written."""
    return Refused("too_large", BEYOND)


class _Scan(Generic[Found_co]):
    """The parser, and the counts by which it is stopped."""

    def __init__(self, heeds: Heeds[Found_co]) -> None:
        self._heeds = heeds
        self._heed, self._heed_end = heeds.begin, heeds.end
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._begin
        self._parser.EndElementHandler = self._end
        self._parser.StartDoctypeDeclHandler = self._declared
        self._fed = self._depth = self._elements = self._heard = self._room = 0
        self._pieces: list[str] = []
        self._found: list[Found_co] = []

    def feed(self, block: bytes, *, is_last: bool = False) -> list[Found_co]:
        """Go through some more bytes, and return what is found in them."""
        self._found = []
        self._fed += len(block)
        try:
            self._parser.Parse(block, is_last)
        except (
            expat.ExpatError,
            LookupError,
            ValueError,
        ) as fault:  # the latter two: encodings that there are not
            raise Refused("broken_workbook", BROKEN) from fault
        if not is_last and self._fed - max(0, self._parser.CurrentByteIndex) > LONGEST_TAG:
            raise beyond()
        return self._found

    def _begin(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._elements += 1
        if self._elements > MOST_ELEMENTS or self._depth > DEEPEST:
            raise beyond()
        if self._heed(tag, self._depth, attributes):
            self._heard, self._room, self._pieces = self._depth, LONGEST_CELL + 1, []
            self._parser.CharacterDataHandler = self._hear

    def _end(self, _tag: str) -> None:
        if self._heard == self._depth:
            self._heard = 0
            self._parser.CharacterDataHandler = None
            self._heeds.text("".join(self._pieces))
        found = self._heed_end(self._depth)
        self._depth -= 1
        if found is not None:
            self._found.append(found)
            self._elements = 0

    def _hear(self, text: str) -> None:
        if self._room > 0:
            self._pieces.append(text[: self._room])
            self._room -= len(text)

    def _declared(self, *_: object) -> None:
        """Refuse what declares entities, which can grow to anything; no program writes such a workbook."""
        raise Refused("broken_workbook", BROKEN)
