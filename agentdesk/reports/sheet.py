"""A sheet of paper to write on: headings, paragraphs, lists, tables and quotes, each tagged for what it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from reportlab.lib.pagesizes import A4, LETTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import CondPageBreak, KeepTogether, Spacer

from agentdesk.reports import typeface
from agentdesk.reports.grid import PAD_X, Grid, Row, TaggedParagraph
from agentdesk.reports.structure import Element

MARGIN = 54.0
PAPERS = {"a4": A4, "letter": LETTER}
FIRST_COLUMN = 112.0
# By level: the style, and the room that a heading needs below it so that it does not stand alone.
_HEADINGS = {1: (typeface.TITLE, 0.0), 2: (typeface.SECTION, 130.0), 3: (typeface.PART, 90.0)}


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of a table: the lines of each cell. `strong` cells are set stronger, `ground` tints the row."""

    cells: Sequence[Sequence[str]]
    strong: frozenset[int] = frozenset()
    ground: str | None = None

    def style(self, column: int, right: frozenset[int]) -> ParagraphStyle:
        """Return how a cell is set; `right` are the columns that end in line."""
        if column in right:
            return typeface.CELL_RIGHT
        return typeface.CELL_STRONG if column in self.strong else typeface.CELL


class Sheet:
    """What is written, from top to bottom. Every text given here is plain: nothing in it is markup.

    `has_numbered` tells whether some sign had to be shown by its number.
    """

    def __init__(self, paper: str) -> None:
        """Take a paper out of PAPERS."""
        self.size: tuple[float, float] = PAPERS[paper]
        self.width = self.size[0] - 2 * MARGIN
        self.root = Element("Document")
        self.story: list[Any] = []
        self.has_numbered = False

    def heading(self, level: int, text: str) -> None:
        """Write a heading of level 1, 2 or 3."""
        style, room = _HEADINGS[level]
        paragraph = self._paragraph(text, style, self.root.add(f"H{level}"))
        paragraph.level = level - 1
        self.story += [CondPageBreak(room), paragraph]

    @contextmanager
    def together(self) -> Iterator[None]:
        """Keep what is written meanwhile on one page, as long as one page can hold it."""
        outer, self.story = self.story, []
        yield
        self.story = [*outer, KeepTogether(self.story)]

    def paragraph(self, text: str, style: ParagraphStyle = typeface.BODY) -> None:
        """Write a paragraph for each line of a text; empty lines are gaps."""
        for line in typeface.lines(text):
            if line.strip():
                self.story.append(self._paragraph(line, style, self.root.add("P")))
            else:
                self.story.append(Spacer(1, style.leading / 2))

    def bullets(self, items: Iterable[str]) -> None:
        """Write a list."""
        listing = self.root.add("L")
        self.story.append(Spacer(1, 4))
        for item in items:
            body = listing.add("LI").add("LBody")
            self.story.append(self._paragraph(item, typeface.ITEM, body, bullet="•"))

    def facts(self, pairs: Sequence[tuple[str, Sequence[str]]]) -> None:
        """Write a table of two columns: a name, and the lines of what it is."""
        table, rows = self.root.add("Table"), []
        for name, values in pairs:
            row = table.add("TR")
            head = self._paragraph(name, typeface.CELL_MUTED, row.add("TH", Scope="Row"))
            rows.append(Row(((head,), self._cell(values, typeface.CELL, row.add("TD")))))
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
            self._cell((name,), _head_style(column, right), top.add("TH", Scope="Column"))
            for column, (name, _) in enumerate(columns)
        )
        total = sum(share for _, share in columns)
        widths = [self.width * share / total for _, share in columns]
        body = [self._row(row, table.add("TR"), right) for row in rows]
        self.story.append(Grid(widths, body, head=Row(head, typeface.SUNKEN)))

    def box(self, text: str, *, edge: str, ground: str) -> None:
        """Write a text in a box; `edge` and `ground` are its colours."""
        self._boxed(text, self.root, typeface.BODY, edge, ground)

    def quote(self, text: str, *, language: str) -> None:
        """Write words of others exactly as they were, in the language they were in."""
        quote = self.root.add("BlockQuote", language=language or None)
        self._boxed(text, quote, typeface.QUOTE, typeface.LINE, typeface.SUNKEN)

    def _boxed(self, text: str, element: Element, style: ParagraphStyle, edge: str, ground: str) -> None:
        lines = (line for line in typeface.lines(text) if line.strip())
        paragraphs = tuple(self._paragraph(line, style, element.add("P")) for line in lines)
        row = Row((paragraphs,), ground, has_rule=False)
        self.story += [Spacer(1, 4), Grid((self.width - PAD_X,), (row,), bar=edge, outdent=-PAD_X)]

    def _row(self, row: TableRow, element: Element, right: frozenset[int]) -> Row:
        cells = (
            self._cell(cell, row.style(column, right), element.add("TD"))
            for column, cell in enumerate(row.cells)
        )
        return Row(tuple(cells), row.ground)

    def _cell(
        self, texts: Sequence[str], style: ParagraphStyle, element: Element
    ) -> tuple[TaggedParagraph, ...]:
        """Return the paragraphs of a cell; one alone is the cell's own content."""
        parts = [line for text in texts for line in typeface.lines(text) if line.strip()]
        if len(parts) == 1:
            return (self._paragraph(parts[0], style, element),)
        return tuple(self._paragraph(part, style, element.add("P")) for part in parts)

    def _paragraph(
        self, text: str, style: ParagraphStyle, element: Element, *, bullet: str | None = None
    ) -> TaggedParagraph:
        safe = typeface.safe(text)
        self.has_numbered = self.has_numbered or typeface.NUMBERED in safe
        paragraph = TaggedParagraph(safe, style, bulletText=bullet)
        paragraph.element = element
        return paragraph


def _head_style(column: int, right: frozenset[int]) -> ParagraphStyle:
    return typeface.HEAD_RIGHT if column in right else typeface.HEAD
