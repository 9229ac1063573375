"""The structure tree of a document: its elements, and how they are written into the file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFObjectReference, PDFString

# Marked content: the page, counted from 0, and its number on that page.
Mark: TypeAlias = tuple[int, int]
_ROOT = "StructureRoot"


@dataclass(slots=True, eq=False)
class Element:
    """One element of the tree: a standard type such as H1, P or TD, and what it holds, in reading order.

    `attributes` are those of table cells, such as Scope.
    """

    tag: str
    language: str | None = None
    attributes: Mapping[str, str] = field(default_factory=dict)
    kids: list[Element | Mark] = field(default_factory=list)

    def add(self, tag: str, *, language: str | None = None, **attributes: str) -> Element:
        """Append a child and return it."""
        child = Element(tag, language, attributes)
        self.kids.append(child)
        return child


def install(document: Any, root: Element, owners: Sequence[Sequence[Element]]) -> None:
    """Put a tree into a document; `owners` are, page by page, the elements that own the marks by number."""
    names = {id(element): f"Element{number}" for number, (_, element) in enumerate(_family(None, root))}
    for parent, element in _family(None, root):
        above = PDFObjectReference(names[id(parent)] if parent else _ROOT)
        document.Reference(_dictionary(element, above, names), names[id(element)])
    numbers: list[Any] = []
    for page, own in enumerate(owners):
        numbers += [page, PDFArray([PDFObjectReference(names[id(element)]) for element in own])]
    document.Catalog.StructTreeRoot = PDFDictionary(
        {
            "Type": PDFName("StructTreeRoot"),
            "K": PDFArray([PDFObjectReference(names[id(root)])]),
            "ParentTree": document.Reference(PDFDictionary({"Nums": PDFArray(numbers)}), "ParentTree"),
            "ParentTreeNextKey": len(owners),
        }
    )
    document.Reference(document.Catalog.StructTreeRoot, _ROOT)


def _dictionary(element: Element, above: Any, names: Mapping[int, str]) -> Any:
    entries = {
        "Type": PDFName("StructElem"),
        "S": PDFName(element.tag),
        "P": above,
        "K": PDFArray([_kid(kid, names) for kid in element.kids]),
    }
    if element.language:
        entries["Lang"] = PDFString(element.language)
    if element.attributes:
        own = {name: PDFName(value) for name, value in element.attributes.items()}
        entries["A"] = PDFDictionary({"O": PDFName("Table"), **own})
    return PDFDictionary(entries)


def _kid(kid: Element | Mark, names: Mapping[int, str]) -> Any:
    if isinstance(kid, Element):
        return PDFObjectReference(names[id(kid)])
    page, number = kid
    return PDFDictionary(
        {"Type": PDFName("MCR"), "Pg": PDFObjectReference(f"Page{page + 1}"), "MCID": number}
    )


def _family(parent: Element | None, element: Element) -> Iterator[tuple[Element | None, Element]]:
    """Yield an element and all below it, each with the one it stands in."""
    yield parent, element
    for kid in element.kids:
        if isinstance(kid, Element):
            yield from _family(element, kid)
