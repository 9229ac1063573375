"""Which row of a table names its columns, and what the columns are called.

Title lines above the names are left out; a file that begins with data has no names, and its columns are called by
their number. What may be names or data is in doubt, and asked about.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from agentdesk.content.client_file import shapes
from agentdesk.content.client_file.columns import shown
from agentdesk.content.client_file.dialects import Stated
from agentdesk.content.client_file.header_words import meanings
from agentdesk.content.client_file.rows import Row
from agentdesk.content.client_file.understood import SEVERAL, SURE, Aspect, said
from agentdesk.domain.private_numbers import without_private_numbers
from agentdesk.errors import Refused

# Names of columns stand among the first lines.
MOST_TITLES = 60
LONGEST_NAME = 200
_NAME = re.compile(r"[^\W\d_]")


def head_of(rows: Sequence[Row], width: int, stated: Stated) -> int | None:
    """Return which row names the columns: as was said, the one that a mapping knows, or the first one of words."""
    if stated.header == "none":
        return None
    if stated.header is not None and stated.header.isdecimal():
        for number, row in enumerate(rows):
            if row.line == int(stated.header):
                return number
        sentence = "Line {line} is not among the first lines of the table."
        raise Refused("no_header", sentence, line=stated.header)
    if (known := _known(rows, stated.known)) is not None:
        return known
    first = first_wide(rows, width)
    return first if first is not None and are_names(rows[first].cells) else None


def header_aspect(rows: Sequence[Row], width: int, head: int | None, stated: Stated) -> Aspect:
    """Return how sure it is that this row names the columns, or that none does."""
    if stated.header is not None:
        return said("header", stated.header)
    if head is None:
        return _headless(rows, width)
    row = rows[head]
    examples = tuple(shown(cell) for cell in row.cells[:8])
    answer = str(row.line)
    below = [cell for one in rows[head + 1 :] for cell in one.cells if cell.strip()]
    words = sum(1 for cell in row.cells if meanings(cell))
    is_known = _known(rows, stated.known) == head
    if is_known or words > 1 or any(map(is_datum, below[:1000])):
        says = f"line {answer} has words where the rows below have data"
        return Aspect("header", answer, SURE, says, (), examples)
    return Aspect("header", None, SEVERAL, "the first line may be names or data", (answer, "none"), examples)


def named(cells: Sequence[str], width: int) -> tuple[str, ...]:
    """Return the names of columns: those without one are called by their number, and a second one is numbered.

    A name becomes part of the mapping, which is kept and sent on for good: no private number stays in it.
    """
    found: dict[str, int] = {}
    for number in range(1, width + 1):
        cell = cells[number - 1].strip() if number <= len(cells) else ""
        name = without_private_numbers(cell).text[:LONGEST_NAME]
        name = whole = name or f"column {number}"
        while whole in found:
            # Of a name that a thousand columns have, each goes on counting where the last one stopped.
            found[name] += 1
            whole = f"{name} ({found[name]})"
        found[whole] = 1
    return tuple(found)


def first_wide(rows: Sequence[Row], width: int) -> int | None:
    """Return the first row that fills at least half of the columns: what stands above are titles."""
    for number, row in enumerate(rows[:MOST_TITLES]):
        filled = sum(1 for cell in row.cells if cell.strip())
        if row.text is None and filled >= 2 and filled * 2 >= width:
            return number
    return None


def are_names(cells: Sequence[str]) -> bool:
    """Return whether cells read as the names of columns: words that are no dates, amounts or numbers."""
    filled = [cell.strip() for cell in cells if cell.strip()]
    return bool(filled) and all(len(cell) <= LONGEST_NAME and not is_datum(cell) for cell in filled)


def is_datum(cell: str) -> bool:
    """Return whether a cell is a date, an amount, a number or an address of e-mail, and so no name of a column."""
    (shape,) = shapes.counted([cell])
    found = shapes.judged(shape)
    is_figure = bool(found.styles) and not found.is_marked
    return not _NAME.search(cell) or bool(found.date or found.phone) or found.is_email or is_figure


def named_width(cells: Sequence[str], data: Sequence[Row]) -> int:
    """Return how many columns there are: those at the end without name and content are none."""
    width = max(len(cells), 1)
    while width > 1 and not cells[width - 1].strip():
        if any(len(row.cells) >= width and row.cells[width - 1].strip() for row in data):
            break
        width -= 1
    return width


def titles(rows: Sequence[Row], width: int) -> int:
    """Return how many lines stand above the first row of a table whose columns have no names."""
    return first_wide(rows, width) or 0


def _known(rows: Sequence[Row], known: Collection[frozenset[str]]) -> int | None:
    """Return the row that has exactly the columns of a mapping."""
    for number, row in enumerate(rows[:MOST_TITLES]):
        names = [cell.strip() for cell in row.cells]
        while names and not names[-1]:
            names.pop()
        if len(names) > 1 and frozenset(named(names, len(names))) in known:
            return number
    return None


def _headless(rows: Sequence[Row], width: int) -> Aspect:
    first = next((row for row in rows if len(row.cells) == width), rows[0])
    examples = tuple(shown(cell) for cell in first.cells[:8])
    if any(meanings(cell) for cell in first.cells):
        possible = (str(first.line), "none")
        return Aspect("header", None, SEVERAL, "the first line has names and data", possible, examples)
    return Aspect(
        "header", "none", SURE, "the file begins with data: no line names the columns", (), examples
    )
