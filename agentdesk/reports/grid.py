"""Rows of cells that flow over pages. What they are called in the structure tree is the paragraphs' business."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from reportlab.platypus.flowables import Flowable
from reportlab.platypus.paragraph import Paragraph

from agentdesk.reports.structure import Element
from agentdesk.reports.typeface import LINE

PAD_X, PAD_Y = 6.0, 4.0
# A row that is taller than this may go on over the page; a shorter one moves to the next page whole.
MAY_SPLIT = 160.0


class TaggedParagraph(Paragraph):  # type: ignore[misc]
    """A paragraph that belongs to an element of the structure tree; all its parts on several pages do."""

    element: Element | None = None

    def draw(self) -> None:
        """Draw the paragraph for its element."""
        with self.canv.marked(self.element):
            super().draw()

    def split(self, availWidth: float, availHeight: float) -> list[TaggedParagraph]:  # noqa: N803 - reportlab's names
        """Split it over a page."""
        parts: list[TaggedParagraph] = super().split(availWidth, availHeight)
        for part in parts:
            part.element = self.element
        return parts


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the paragraphs of each cell, the ground behind it, and whether a rule closes it."""

    cells: tuple[tuple[TaggedParagraph, ...], ...]
    ground: str | None = None
    has_rule: bool = True


class Grid(Flowable):  # type: ignore[misc]
    """Rows under a head; the head stands again on every page, where it is no content of its own.

    A `bar` is a coloured edge at the left, for boxes.
    """

    def __init__(
        self,
        widths: Sequence[float],
        rows: Sequence[Row],
        *,
        head: Row | None = None,
        bar: str | None = None,
        is_continued: bool = False,
    ) -> None:
        """Take the widths of the columns in points, and the rows."""
        super().__init__()
        self._widths = tuple(widths)
        self._rows = tuple(rows)
        self._head = head
        self._bar = bar
        self._is_continued = is_continued
        self._measured: dict[int, float] = {}
        self.spaceBefore, self.spaceAfter = 2, 6

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803
        """Return the size that everything takes."""
        rows = (self._head, *self._rows) if self._head else self._rows
        self.width, self.height = sum(self._widths), sum(map(self._height, rows))
        return self.width, self.height

    def split(self, availWidth: float, availHeight: float) -> list[Grid]:  # noqa: N803
        """Return what fits on the page and the rest, or nothing when not even one row fits."""
        room = availHeight - (self._height(self._head) if self._head else 0)
        fitting: list[Row] = []
        for at, row in enumerate(self._rows):
            height = self._height(row)
            if height > room:
                upper, lower = self._parts(row, room) if height > MAY_SPLIT else (None, row)
                fitting += [upper] if upper else []
                rest = (lower, *self._rows[at + 1 :])
                return [self._like(fitting), self._like(rest, is_continued=True)] if fitting else []
            fitting.append(row)
            room -= height
        return [self]

    def draw(self) -> None:
        """Draw the rows from top to bottom."""
        top = self.height
        if self._head and self._is_continued:
            with self.canv.artifact("Pagination"):
                top = self._draw_row(self._head, top)
        elif self._head:
            top = self._draw_row(self._head, top)
        for row in self._rows:
            top = self._draw_row(row, top)
        if self._bar:
            with self.canv.marked(None):
                self.canv.setFillColor(self._bar)
                self.canv.rect(0, top, 3, self.height - top, stroke=0, fill=1)

    def _draw_row(self, row: Row, top: float) -> float:
        bottom = top - self._height(row)
        with self.canv.marked(None):
            if row.ground:
                self.canv.setFillColor(row.ground)
                self.canv.rect(0, bottom, self.width, top - bottom, stroke=0, fill=1)
            if row.has_rule:
                self.canv.setStrokeColor(LINE)
                self.canv.setLineWidth(0.5)
                self.canv.line(0, bottom, self.width, bottom)
        left = 0.0
        for width, cell in zip(self._widths, row.cells, strict=True):
            self._draw_cell(cell, left + PAD_X, top - PAD_Y)
            left += width
        return bottom

    def _draw_cell(self, cell: Sequence[TaggedParagraph], x: float, y: float) -> None:
        for paragraph in cell:
            y -= paragraph.height
            paragraph.drawOn(self.canv, x, y)
            y -= paragraph.getSpaceAfter()

    def _height(self, row: Row | None) -> float:
        """Return a row's height; measuring it lays its paragraphs out, so that they can be drawn."""
        if row is None:
            return 0.0
        if id(row) not in self._measured:
            self._measured[id(row)] = 2 * PAD_Y + max(map(self._cell_height, self._widths, row.cells))
        return self._measured[id(row)]

    def _cell_height(self, width: float, cell: Sequence[TaggedParagraph]) -> float:
        heights = [paragraph.wrap(width - 2 * PAD_X, 0)[1] for paragraph in cell]
        return float(sum(heights) + sum(paragraph.getSpaceAfter() for paragraph in cell))

    def _parts(self, row: Row, room: float) -> tuple[Row | None, Row]:
        """Return the part of a tall row that fits and the part that does not."""
        pairs = [self._cut(cell, width, room) for width, cell in zip(self._widths, row.cells, strict=True)]
        if all(not lower for _, lower in pairs) or not any(upper for upper, _ in pairs):
            return None, row
        upper, lower = (tuple(pair[side] for pair in pairs) for side in (0, 1))
        return replace(row, cells=upper, has_rule=False), replace(row, cells=lower)

    def _cut(self, cell: Sequence[TaggedParagraph], width: float, room: float) -> tuple[Any, Any]:
        room -= 2 * PAD_Y
        for at, paragraph in enumerate(cell):
            if paragraph.height > room:
                parts = paragraph.split(width - 2 * PAD_X, room)
                upper, lower = (parts[:1], parts[1:]) if len(parts) > 1 else ([], [paragraph])
                return (*cell[:at], *upper), (*lower, *cell[at + 1 :])
            room -= paragraph.height + paragraph.getSpaceAfter()
        return tuple(cell), ()

    def _like(self, rows: Sequence[Row], *, is_continued: bool = False) -> Grid:
        is_later = is_continued or self._is_continued
        return Grid(self._widths, rows, head=self._head, bar=self._bar, is_continued=is_later)
