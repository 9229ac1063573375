"""What each column of a file holds, seen over all of its rows: counts, shapes and a few examples.

Nothing grows with the file: shapes and distinct values are kept up to a bound, and beyond it only counted.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import islice

from agentdesk.content.client_file import shapes
from agentdesk.content.client_file.rows import Row
from agentdesk.content.client_file.unread import seen_cells
from agentdesk.domain import dates
from agentdesk.domain.dates import Parts
from agentdesk.domain.private_numbers import without_private_numbers
from agentdesk.domain.text_shown import one_line, visible

AT_ONCE = 4096
EXAMPLES = 3
SHOWN_LENGTH = 60
MOST_SHAPES, MOST_VALUES, MOST_MARKS, MOST_PAIRS = 400, 60, 40, 8000
MOST_SAMPLES, SAMPLES_AT_ONCE = 200, 8
# The numbers of dates whose order has to be found out, each with a few different keys only.
_LONG = re.compile(r"^ *(\d\d?([/-])\d\d?)\2\d{4}(?!\d)", re.MULTILINE | re.ASCII)
_SHORT = re.compile(r"^ *(\d\d?([/-])\d\d?\2\d\d) *$", re.MULTILINE | re.ASCII)
_SOLID = re.compile(r"^ *(\d{8}) *$", re.MULTILINE | re.ASCII)
# What programs and people write into cells that hold nothing, as it is written. None of these is anybody's name, or a
# word that means something in another column.
FILLERS = frozenset(
    (
        *(
            "NULL",
            "null",
            "Null",
            "(null)",
            "(NULL)",
            "<null>",
            "<NULL>",
            "[NULL]",
            "#N/A",
            "#NV",
            "N/A",
            "n/a",
            "N/a",
        ),
        *("N/D", "n/d", "N.A.", "n.a.", "k.A.", "k. A.", "-", "--", "---", "–", "—"),
        *("0000-00-00", "0000-00-00 00:00:00", "00/00/0000", "00.00.0000"),
    )
)
_FILLING = frozenset(shape for word in FILLERS for shape in shapes.counted([word]))
_MARK = re.compile(r"[^\d\s.,'()+\-\u2212\u2019]+\.?")
_ORDERS = {
    ("/", 4): ("M/D/YYYY", "D/M/YYYY"),
    ("-", 4): ("M-D-YYYY", "D-M-YYYY"),
    ("/", 2): ("M/D/YY", "D/M/YY", "YY/M/D"),
    ("-", 2): ("M-D-YY", "D-M-YY", "YY-M-D"),
}
_SOLID_ORDERS = ("YYYYMMDD", "DDMMYYYY", "MMDDYYYY")


@dataclass(slots=True)
class Column:
    """One column: how many cells are filled, their shapes, and what was seen; words such as NULL fill no cell."""

    name: str
    filled: int = 0
    examples: list[str] = field(default_factory=list)
    shapes: Counter[str] = field(default_factory=Counter)
    pairs: Counter[str] = field(default_factory=Counter)
    marks: Counter[str] = field(default_factory=Counter)
    values: Counter[str] | None = field(default_factory=Counter)
    samples: list[str] = field(default_factory=list)
    fillers: Counter[str] = field(default_factory=Counter)
    is_unique: bool = True

    @property
    def shown(self) -> str:
        """The column's name, safe to show."""
        return shown(self.name)

    def see(self, cells: Sequence[str]) -> None:
        """Look at some more cells."""
        found = shapes.counted(cells)
        blank = found.pop("", 0)
        if not _FILLING.isdisjoint(found) and not FILLERS.isdisjoint(cells):
            fillers = Counter(cell for cell in cells if cell in FILLERS)
            self.fillers += fillers
            for word, count in fillers.items():
                found -= Counter(dict.fromkeys(shapes.counted([word]), count))
            cells = [cell for cell in cells if cell not in FILLERS]
        if not found:
            return
        if len(self.samples) < MOST_SAMPLES or self.values is not None:
            self._look_at([cell for cell in cells if cell and not cell.isspace()] if blank else cells)
        self.filled += found.total()
        self._count(found)
        seen = [shapes.judged(shape) for shape in found]
        if any(shape.date == "?" for shape in seen):
            self._count_pairs("\n".join(cells))
        if any(shape.is_marked and shape.styles for shape in seen) and len(self.marks) < MOST_MARKS:
            self.marks.update(mark.casefold() for cell in cells for mark in _MARK.findall(cell))

    def _look_at(self, filled: Sequence[str]) -> None:
        """Keep some cells as they are, and all of their values while they are few."""
        if not self.filled:
            self.is_unique = len(set(filled)) == len(filled)
        if len(self.examples) < EXAMPLES:
            self._show(filled)
        if len(self.samples) < MOST_SAMPLES:
            self.samples += filled[: SAMPLES_AT_ONCE if self.samples else EXAMPLES * SAMPLES_AT_ONCE]
        if self.values is not None:
            self.values.update(filled)
            if len(self.values) > MOST_VALUES:
                self.values = None

    def _show(self, filled: Sequence[str]) -> None:
        for cell in islice(dict.fromkeys(filled), MOST_VALUES):
            if (example := shown(cell)) not in self.examples:
                self.examples.append(example)
            if len(self.examples) == EXAMPLES:
                return

    def _count(self, found: Counter[str]) -> None:
        if len(self.shapes) < MOST_SHAPES:
            self.shapes.update(found)
            return
        for shape, count in found.items():
            self.shapes[shape if shape in self.shapes else ""] += count

    def _count_pairs(self, joined: str) -> None:
        if len(self.pairs) > MOST_PAIRS:
            return
        self.pairs.update(f"{pair}{sign}9999" for pair, sign in _LONG.findall(joined))
        self.pairs.update(pair for pair, _ in _SHORT.findall(joined))
        self.pairs.update(_SOLID.findall(joined))


@dataclass(frozen=True, slots=True)
class DateStyles:
    """In which styles the dates of a column are: how many cells are dates at all, and how many fit each style.

    `unclear` is how many of them several styles read as several days.
    """

    dated: int
    fits: dict[str, int]
    unclear: int = 0

    @property
    def whole(self) -> tuple[str, ...]:
        """The styles that every date of the column fits, those first that most files have."""
        return tuple(style for style, count in self.fits.items() if count == self.dated)


def date_styles(column: Column) -> DateStyles:
    """Return in which styles the dates of a column are written."""
    fits: Counter[str] = Counter()
    dated = unclear = 0
    for shape, count in column.shapes.items():
        if (style := shapes.judged(shape).date) not in (None, "?"):
            fits[style or ""] += count
            dated += count
    for pair, count in column.pairs.items():
        styles = [style for style in _orders(pair) if _is_possible(pair, style)]
        fits.update(dict.fromkeys(styles, count))
        dated += count if styles else 0
        unclear += count if len(set(filter(None, map(partial(dates.parts, pair), styles)))) > 1 else 0
    return DateStyles(dated, dict(fits.most_common()), unclear)


def decimal_styles(column: Column) -> tuple[int, Counter[tuple[str, ...]]]:
    """Return how many cells are figures, and how often each set of ways to read the sign in them occurs.

    A figure without any sign can be read in every way and says nothing: it is counted under no way at all.
    """
    figures, ways = 0, Counter[tuple[str, ...]]()
    for shape, count in column.shapes.items():
        styles = shapes.judged(shape).styles
        figures += count if styles else 0
        if styles and any(sign in shape for sign in ".,"):
            ways[tuple(f"{decimal}{thousands}" for decimal, thousands in styles)] += count
        elif styles:
            ways[()] += count
    return figures, ways


def columns_of(header: Sequence[str], data: Iterator[Row]) -> tuple[list[Column], Counter[str], int]:
    """Return what every column holds, the faults of rows, and how many rows there are; `data` has no header."""
    columns, faults, count = [Column(name) for name in header], Counter[str](), 0
    while some := list(islice(data, AT_ONCE)):
        count += len(some)
        # Nearly every row is sound, and asked nothing.
        every = [row.cells if row.fault is None else seen_cells(row, len(header)) for row in some]
        sound = [cells for cells in every if cells is not None]
        faults.update(row.fault for row in some if row.fault is not None)
        faults.update(mark for row in some for mark in row.marks)
        for column, cells in zip(columns, zip(*sound, strict=True), strict=bool(sound)):
            column.see(cells)
    return columns, faults, count


def shown(text: str) -> str:
    """Return a text from a file on one short line, with nothing hidden and nothing that cannot be printed."""
    printable = text[: 20 * SHOWN_LENGTH].encode("utf-8", "replace").decode("utf-8")
    return one_line(visible(without_private_numbers(printable).text)[0])[:SHOWN_LENGTH]


def _orders(pair: str) -> tuple[str, ...]:
    if pair.isdecimal():
        return _SOLID_ORDERS
    sign = "/" if "/" in pair else "-"
    return _ORDERS[(sign, 4 if pair.endswith("9999") else 2)]


def _is_possible(pair: str, style: str) -> bool:
    found = dates.parts(pair, style)
    if found is None:
        return False
    years = (2000,) if pair.endswith("9999") and not pair.isdecimal() else found.years
    return any(
        dates.FIRST_YEAR <= day.year <= dates.LAST_YEAR
        for year in years
        for day in dates.days(Parts((year,), found.month, found.day), None)
    )
