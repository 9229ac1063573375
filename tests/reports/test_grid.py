"""Rows that flow over pages: wherever the page ends, every row is drawn, whole or in parts."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from reportlab.platypus import Spacer

from agentdesk.reports.printing import FOOT, printed
from agentdesk.reports.sheet import MARGIN, Sheet, TableRow
from agentdesk.reports.tagged import About
from tests.reports.reading import opened, text

ABOUT = About("Rows", "Rows over pages", "Northfield Recovery", "en-US", datetime(2026, 11, 23, tzinfo=UTC))
# More lines than a row may have that goes to the next page whole.
TALL = "zigzag " * 400


def with_room(room: int, *cells: str) -> bytes:
    """A table of one row, where the page has so many points left below what stands above it."""

    def write() -> Sheet:
        sheet = Sheet("letter")
        sheet.story.append(Spacer(1, sheet.size[1] - MARGIN - FOOT - room))
        sheet.table(
            [(f"Column {number}", 1.0) for number, _ in enumerate(cells)], [TableRow([[c] for c in cells])]
        )
        return sheet

    return printed(write, ABOUT, "Rows", lambda number, pages: f"{number} of {pages}")


@pytest.mark.parametrize("room", range(4, 84, 8))
@pytest.mark.parametrize("cells", [(TALL,), (TALL, "short"), ("short", TALL)], ids=["alone", "first", "last"])
def test_a_tall_row_is_drawn_however_little_room_is_left(room: int, cells: tuple[str, ...]) -> None:
    content = with_room(room, *cells)
    assert text(content).count("zigzag") == 400
    assert text(content).count("short") == len(cells) - 1


def test_a_row_begins_on_the_page_as_soon_as_two_of_its_lines_fit() -> None:
    beginnings = [
        "zigzag" in opened(with_room(room, TALL)).pages[0].extract_text() for room in range(4, 84, 8)
    ]
    assert beginnings == sorted(beginnings)
    assert set(beginnings) == {False, True}
