"""Reading a PDF back as a screen reader and a suspicious auditor would: its tags, its marks, its words."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ContentStream, DictionaryObject

# Operators that leave something on the page.
PAINTS = {
    b"Tj",
    b"TJ",
    b"'",
    b'"',
    b"S",
    b"s",
    b"f",
    b"F",
    b"f*",
    b"B",
    b"B*",
    b"b",
    b"b*",
    b"Do",
    b"sh",
    b"BI",
}


def opened(content: bytes) -> PdfReader:
    """A PDF, strictly read."""
    return PdfReader(BytesIO(content), strict=True)


def text(content: bytes) -> str:
    """All text, with white space made one space, in the order in which it stands on the pages."""
    return " ".join(" ".join(page.extract_text() for page in opened(content).pages).split())


def tree(content: bytes) -> DictionaryObject:
    """The root of the structure tree."""
    return opened(content).trailer["/Root"]["/StructTreeRoot"]


def elements(node: Any) -> Iterator[DictionaryObject]:
    """Every element of the structure tree, in reading order."""
    for kid in _kids(node):
        if kid.get("/Type") == "/StructElem":
            yield kid
            yield from elements(kid)


def tags(content: bytes) -> list[str]:
    """The tags of all elements in reading order."""
    return [str(element["/S"]) for element in elements(tree(content))]


def children(element: DictionaryObject) -> list[DictionaryObject]:
    """The elements right below one."""
    return [kid for kid in _kids(element) if kid.get("/Type") == "/StructElem"]


def marks(element: DictionaryObject) -> list[tuple[Any, int]]:
    """The marked content that an element owns itself: page reference and number."""
    return [(kid.raw_get("/Pg"), int(kid["/MCID"])) for kid in _kids(element) if kid.get("/Type") == "/MCR"]


def unmarked(page: Any, reader: PdfReader) -> list[bytes]:
    """The operators of a page that paint outside of all marked content."""
    found, depth = [], 0
    for _, operator in ContentStream(page.get_contents(), reader).operations:
        depth += {b"BDC": 1, b"BMC": 1, b"EMC": -1}.get(operator, 0)
        if operator in PAINTS and depth == 0:
            found.append(operator)
    assert depth == 0
    return found


def numbers(page: Any, reader: PdfReader) -> list[int]:
    """The numbers of the marked content of a page."""
    operations = ContentStream(page.get_contents(), reader).operations
    properties = [operands[1] for operands, operator in operations if operator == b"BDC"]
    return [int(one["/MCID"]) for one in properties if "/MCID" in one]


def _kids(node: Any) -> list[Any]:
    return [kid.get_object() for kid in node["/K"]]
