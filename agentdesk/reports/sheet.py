"""A sheet of paper to write on: headings, paragraphs, lists, tables and quotes, each tagged for what it is."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from io import BytesIO
from typing import Any

from reportlab.lib.pagesizes import A4, LETTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import BaseDocTemplate, CondPageBreak, Frame, KeepTogether, PageTemplate, Spacer

from agentdesk.reports import typeface
from agentdesk.reports.grid import PAD_X, Grid, Row, TaggedParagraph
from agentdesk.reports.structure import Element
from agentdesk.reports.tagged import CREATOR, PRODUCER, About, TaggedCanvas

MARGIN, FOOT = 54.0, 60.0
PAPERS = {"a4": A4, "letter": LETTER}
FIRST_COLUMN = 112.0
# By level: the style, and the room that a heading needs below it so that it does not stand alone.
_HEADINGS = {1: (typeface.TITLE, 0.0), 2: (typeface.SECTION, 130.0), 3: (typeface.PART, 90.0)}
# reportlab's faces belong to one document at a time.
_ONE_AT_A_TIME = threading.Lock()


class Sheet:
    """What is written, from top to bottom. Every text given here is plain: nothing in it is markup."""

    def __init__(self, paper: str) -> None:
        """Take a paper out of PAPERS."""
        self.size: tuple[float, float] = PAPERS[paper]
        self.width = self.size[0] - 2 * MARGIN
        self.root = Element("Document")
        self.story: list[Any] = []

    def heading(self, level: int, text: str) -> None:
        """Write a heading of level 1, 2 or 3."""
        style, room = _HEADINGS[level]
        paragraph = _paragraph(typeface.safe(text), style, self.root.add(f"H{level}"))
        paragraph.level = level - 1
        self.story += [CondPageBreak(room), paragraph]

    @contextmanager
    def together(self) -> Iterator[None]:
        """Keep what is written meanwhile on one page, as long as one page can hold it."""
        outer, self.story = self.story, []
        yield
        self.story = [*outer, KeepTogether(self.story)]

    def paragraph(
        self, text: str, style: ParagraphStyle = typeface.BODY, *, language: str | None = None
    ) -> None:
        """Write a paragraph for each line of a text; empty lines are gaps."""
        for line in typeface.lines(text):
            if line.strip():
                self.story.append(_paragraph(line, style, self.root.add("P", language=language)))
            else:
                self.story.append(Spacer(1, style.leading / 2))

    def bullets(self, items: Iterable[str]) -> None:
        """Write a list."""
        listing = self.root.add("L")
        style = ParagraphStyle("item", typeface.BODY, leftIndent=12, bulletIndent=1, spaceAfter=3)
        self.story.append(Spacer(1, 4))
        for item in items:
            body = listing.add("LI").add("LBody")
            self.story.append(_paragraph(typeface.safe(item), style, body, bullet="•"))

    def facts(self, pairs: Sequence[tuple[str, Sequence[str]]]) -> None:
        """Write a table of two columns: a name, and the lines of what it is."""
        table, rows = self.root.add("Table"), []
        for name, values in pairs:
            row = table.add("TR")
            head = _paragraph(typeface.safe(name), typeface.CELL_MUTED, row.add("TH", Scope="Row"))
            rows.append(Row(((head,), _cell(values, typeface.CELL, row.add("TD")))))
        widths = (FIRST_COLUMN, self.width - FIRST_COLUMN + PAD_X)
        self.story.append(Grid(widths, rows, outdent=PAD_X))

    def table(
        self,
        columns: Sequence[tuple[str, float]],
        rows: Iterable[TableRow],
        *,
        right: frozenset[int] = frozenset(),
    ) -> None:
        """Write a table: the names of its columns with their shares of the width, and its rows of cells."""
        table = self.root.add("Table")
        top = table.add("TR")
        head = tuple(
            _cell(
                (name,), typeface.HEAD_RIGHT if at in right else typeface.HEAD, top.add("TH", Scope="Column")
            )
            for at, (name, _) in enumerate(columns)
        )
        total = sum(share for _, share in columns)
        widths = [self.width * share / total for _, share in columns]
        body = [row.drawn(table.add("TR"), right) for row in rows]
        self.story.append(Grid(widths, body, head=Row(head, typeface.SUNKEN)))

    def box(self, text: str, *, tone: tuple[str, str]) -> None:
        """Write a text in a box: `tone` is the colour of its edge and of its ground."""
        self._boxed(text, self.root, None, tone)

    def quote(self, text: str, *, language: str) -> None:
        """Write words of others exactly as they were, in the language they were in."""
        tone = (typeface.LINE, typeface.SUNKEN)
        self._boxed(text, self.root.add("BlockQuote", language=language or None), typeface.QUOTE, tone)

    def _boxed(
        self, text: str, element: Element, style: ParagraphStyle | None, tone: tuple[str, str]
    ) -> None:
        edge, ground = tone
        self.story.append(Spacer(1, 4))
        paragraphs = tuple(
            _paragraph(line, style or typeface.BODY, element.add("P"))
            for line in typeface.lines(text)
            if line.strip()
        )
        self.story.append(Grid((self.width,), (Row((paragraphs,), ground, has_rule=False),), bar=edge))


class TableRow:
    """A row of a table: the lines of each cell. `strong` cells are set stronger, `ground` tints the row."""

    def __init__(
        self,
        cells: Sequence[Sequence[str]],
        *,
        strong: frozenset[int] = frozenset(),
        ground: str | None = None,
    ) -> None:
        """Take the lines of each cell."""
        self.cells = cells
        self.strong = strong
        self.ground = ground

    def drawn(self, element: Element, right: frozenset[int]) -> Row:
        """Return the row as it is laid out, its cells belonging to an element."""
        cells = (_cell(cell, self._style(at, right), element.add("TD")) for at, cell in enumerate(self.cells))
        return Row(tuple(cells), self.ground)

    def _style(self, at: int, right: frozenset[int]) -> ParagraphStyle:
        if at in right:
            return typeface.CELL_RIGHT
        return typeface.CELL_STRONG if at in self.strong else typeface.CELL


def printed(
    write: Callable[[], Sheet], about: About, footer: str, page_of: Callable[[int, int], str]
) -> bytes:
    """Return the PDF of what `write` writes, with a footer and "page n of m" on every page.

    `write` is called twice, since the first pass counts the pages. The same input gives the same bytes.
    """
    with _ONE_AT_A_TIME:
        typeface.load_faces()
        _, pages = _pass(write(), about, lambda number: "", footer)
        content, _ = _pass(write(), about, lambda number: page_of(number, pages), footer)
    return content


def _pass(sheet: Sheet, about: About, numbered: Callable[[int], str], footer: str) -> tuple[bytes, int]:
    file, (width, height) = BytesIO(), sheet.size
    template = BaseDocTemplate(
        file,
        pagesize=sheet.size,
        initialFontName=typeface.REGULAR,
        pageCompression=1,
        title=about.title,
        subject=about.subject,
        author=about.author,
        creator=CREATOR,
        producer=PRODUCER,
    )
    frame = Frame(MARGIN, FOOT, sheet.width, height - MARGIN - FOOT, 0, 0, 0, 0)

    def on_page(canvas: TaggedCanvas, document: Any) -> None:
        with canvas.artifact("Pagination"):
            canvas.setStrokeColor(typeface.LINE)
            canvas.setLineWidth(0.5)
            canvas.line(MARGIN, FOOT - 12, width - MARGIN, FOOT - 12)
            canvas.setFillColor(typeface.MUTED)
            canvas.setFont(typeface.REGULAR, 8)
            canvas.drawString(MARGIN, FOOT - 26, footer)
            canvas.drawRightString(width - MARGIN, FOOT - 26, numbered(canvas.getPageNumber()))

    template.addPageTemplates(PageTemplate(frames=[frame], onPage=on_page))
    template.build(sheet.story, canvasmaker=partial(TaggedCanvas, about=about, root=sheet.root))
    return file.getvalue(), int(template.page)


def _cell(texts: Sequence[str], style: ParagraphStyle, element: Element) -> tuple[TaggedParagraph, ...]:
    """Return the paragraphs of a cell; one alone is the cell's own content."""
    parts = [line for text in texts for line in typeface.lines(text) if line.strip()]
    if len(parts) == 1:
        return (_paragraph(parts[0], style, element),)
    return tuple(_paragraph(part, style, element.add("P")) for part in parts)


def _paragraph(
    markup: str, style: ParagraphStyle, element: Element, *, bullet: str | None = None
) -> TaggedParagraph:
    paragraph = TaggedParagraph(markup, style, bulletText=bullet)
    paragraph.element = element
    return paragraph
