"""A tagged PDF: whatever is on a page belongs to the structure tree, or is marked as an artifact.

ISO 32000-1, 14.6 to 14.8: an element of the tree owns marked content by page and number, and each page lists
these owners in the parent tree. reportlab draws; this adds tags, language, title, dates and metadata.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import IO, Any
from xml.sax.saxutils import escape

from reportlab.pdfbase.pdfdoc import XMP, PDFDictionary, PDFName
from reportlab.pdfgen.canvas import Canvas

from agentdesk.reports.structure import Element, install

CREATOR, PRODUCER = "AgentDesk", "ReportLab"


@dataclass(frozen=True, slots=True)
class About:
    """What a document says of itself. `made_at` is in UTC: a document's date is that of its content."""

    title: str
    subject: str
    author: str
    language: str
    made_at: datetime


class TaggedCanvas(Canvas):  # type: ignore[misc]  # reportlab has no types
    """A canvas that knows for which element it draws. The same drawing gives the same bytes."""

    def __init__(self, file: IO[bytes], *, about: About, root: Element, **options: Any) -> None:
        """Take the file, what the document says of itself, and the tree that its marks will belong to."""
        super().__init__(file, **(options | {"lang": about.language, "invariant": 1, "pdfVersion": (1, 7)}))
        self._root = root
        self._owners: list[list[Element]] = [[]]
        self._outlined: list[str] = []
        self._is_artifact = False
        self._describe(about)

    @contextmanager
    def marked(self, element: Element | None) -> Iterator[None]:
        """Let what is drawn belong to an element. For None, and within an artifact, it is no content at all."""
        if self._is_artifact:
            yield
        elif element is None:
            with self.artifact():
                yield
        else:
            owners = self._owners[-1]
            element.kids.append((len(self._owners) - 1, len(owners)))
            self.addLiteral(f"/{element.tag} <</MCID {len(owners)}>> BDC")
            owners.append(element)
            yield
            self.addLiteral("EMC")

    @contextmanager
    def artifact(self, kind: str = "Layout") -> Iterator[None]:
        """Let what is drawn be no content: rules, grounds, page numbers, a table's head said once before."""
        self.addLiteral(f"/Artifact <</Type /{kind}>> BDC")
        self._is_artifact = True
        yield
        self._is_artifact = False
        self.addLiteral("EMC")

    def outlined(self, title: str, level: int, height: float) -> None:
        """Put what is drawn here, so high, into the outline under a title."""
        key = f"heading-{len(self._outlined)}"
        self._outlined.append(key)
        self.bookmarkHorizontal(key, 0, height)
        self.addOutlineEntry(title, key, level)

    def showPage(self) -> None:  # noqa: N802 - reportlab's name
        """Close the page, and say where its owners are listed and that tabs follow the structure."""
        super().showPage()
        number = len(self._owners)
        page = self._doc.idToObject[f"Page{number}"]
        page.__NoDefault__ = (*page.__NoDefault__, "StructParents", "Tabs")
        page.StructParents, page.Tabs = number - 1, PDFName("S")
        self._owners.append([])

    def save(self) -> None:
        """Put the tree into the document and write it."""
        if self._code:
            self.showPage()
        install(self._doc, self._root, self._owners[:-1])
        super().save()

    def _describe(self, about: About) -> None:
        self.setViewerPreference("DisplayDocTitle", "true")
        stamp, made = self._doc._timeStamp, about.made_at.timetuple()  # noqa: SLF001 - no other way to date it
        stamp.t, stamp.lt, stamp.YMDhms = about.made_at.timestamp(), tuple(made), tuple(made)[:6]
        self._doc.Catalog.MarkInfo = PDFDictionary({"Marked": "true"})
        self._doc.Catalog.Metadata = XMP(creator=lambda _: metadata(about).encode("utf-8"))


def metadata(about: About) -> str:
    """Return the XMP packet, in agreement with the document's information."""
    parts = {name: escape(getattr(about, name)) for name in ("title", "subject", "author", "language")}
    when = about.made_at.isoformat(timespec="seconds")
    return _XMP.format(**parts, when=when, creator=CREATOR, producer=PRODUCER)


_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>{producer}</pdf:Producer>
<xmp:CreatorTool>{creator}</xmp:CreatorTool>
<xmp:CreateDate>{when}</xmp:CreateDate>
<xmp:ModifyDate>{when}</xmp:ModifyDate>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""
