"""Rows of cells that flow over pages. What they are called in the structure tree is the paragraphs' business."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.platypus.flowables import Flowable
from reportlab.platypus.paragraph import Paragraph

from agentdesk.reports.structure import Element
from agentdesk.reports.typeface import LINE

PAD_X, PAD_Y = 6.0, 3.5
# A row that is taller than this may go on over the page; a shorter one moves to the next page whole.
MAY_SPLIT = 160.0
# Of so many rows one may go over with the last one.
AT_LEAST = 3


class TaggedParagraph(Paragraph):  # type: ignore[misc]  # reportlab has no types
    """A paragraph that belongs to an element of the structure tree; all its parts on several pages do."""

    element: Element | None = None
    # The level of a heading in the outline of the document, from 0.
    level: int | None = None

    def draw(self) -> None:
        """Draw the paragraph for its element; a heading goes into the outline too."""
        if self.level is not None:
            self.canv.outlined(self.getPlainText(identify=True), self.level, self.height)
        with self.canv.marked(self.element):
            super().draw()

    def split(self, availWidth: float, availHeight: float) -> list[TaggedParagraph]:  # noqa: N803 - reportlab's names
        """Split it over a page."""
        parts: list[TaggedParagraph] = super().split(availWidth, availHeight)
        for part in parts:
            part.element = self.element
        return parts


@dataclass(slots=True)
class Row:
    """One row: the paragraphs of each cell, the ground behind it, and whether a rule closes it.

    `height` is in points, once the row has been measured.
    """

    cells: tuple[tuple[TaggedParagraph, ...], ...]
    ground: str | None = None
    has_rule: bool = True
    height: float | None = None


class Grid(Flowable):  # type: ignore[misc]  # reportlab has no types
    """Rows under a head; the head stands again on every page, where it is no content of its own.

    A `bar` is a coloured edge at the left, for boxes. `outdent` moves the text so far to the left (or, below
    zero, to the right), so that rows without a ground stand in line with the text around them.
    """

    def __init__(
        self,
        widths: Sequence[float],
        rows: Sequence[Row],
        *,
        head: Row | None = None,
        bar: str | None = None,
        outdent: float = 0.0,
        is_continued: bool = False,
    ) -> None:
        """Take the widths of the columns in points, and the rows."""
        super().__init__()
        self._widths = tuple(widths)
        self._rows = tuple(rows)
        self._head = head
        self._bar = bar
        self._outdent = outdent
        self._is_continued = is_continued
        self.spaceBefore, self.spaceAfter = 2, 6

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803 - reportlab's own names
        """Return the size that everything takes."""
        rows = (self._head, *self._rows) if self._head else self._rows
        self.width, self.height = sum(self._widths) - self._outdent, sum(map(self._height, rows))
        return self.width, self.height

    def split(self, availWidth: float, availHeight: float) -> list[Grid]:  # noqa: N803 - reportlab's own names
        """Return what fits on the page and the rest, or nothing when not even one row fits."""
        room = availHeight - (self._height(self._head) if self._head else 0)
        count = self._fitting(room)
        if count == len(self._rows):
            return [self]
        row, rest = self._rows[count], self._rows[count + 1 :]
        if self._height(row) > MAY_SPLIT:
            upper, lower = self._parts(row, room - sum(map(self._height, self._rows[:count])))
            if upper:
                return [
                    self._like((*self._rows[:count], upper)),
                    self._like((lower, *rest), is_continued=True),
                ]
        elif not rest and count >= AT_LEAST:
            # Two rows at the top of a page rather than one that was left over.
            count -= 1
        if not count:
            return []
        return [self._like(self._rows[:count]), self._like(self._rows[count:], is_continued=True)]

    def _fitting(self, room: float) -> int:
        """Return how many whole rows fit."""
        for at, row in enumerate(self._rows):
            room -= self._height(row)
            if room < 0:
                return at
        return len(self._rows)

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
        left = -self._outdent
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
        if row.height is None:
            row.height = 2 * PAD_Y + max(map(self._cell_height, self._widths, row.cells))
        return row.height

    def _cell_height(self, width: float, cell: Sequence[TaggedParagraph]) -> float:
        heights = [paragraph.wrap(width - 2 * PAD_X, 0)[1] for paragraph in cell]
        return float(sum(heights) + sum(paragraph.getSpaceAfter() for paragraph in cell[:-1]))

    def _parts(self, row: Row, room: float) -> tuple[Row | None, Row]:
        """Return the part of a tall row that fits and the part that does not."""
        pairs = [self._cut(cell, width, room) for width, cell in zip(self._widths, row.cells, strict=True)]
        if all(not lower for _, lower in pairs) or not any(upper for upper, _ in pairs):
            # reportlab forgets the lines of a paragraph of which nothing fitted: the row is laid out anew.
            row.height = None
            return None, row
        upper, lower = (tuple(pair[side] for pair in pairs) for side in (0, 1))
        return Row(upper, row.ground, has_rule=False), Row(lower, row.ground, row.has_rule)

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
        return Grid(
            self._widths, rows, head=self._head, bar=self._bar, outdent=self._outdent, is_continued=is_later
        )
