"""How the table stands in a file: what parts its cells, which row names the columns, and where the data begins.

The beginning of the file is read with every delimiter. The right one gives rows of one width, the names of columns
at their head. Title lines above the names are left out; a file that begins with data has no names, and its columns
are called by their number. What cannot be told apart is said to be in doubt, and asked about.
"""

from __future__ import annotations

import codecs
import io
import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import BinaryIO

from agentdesk.content.client_file import shapes
from agentdesk.content.client_file.columns import shown
from agentdesk.content.client_file.dialects import (
    BACKSLASH,
    DELIMITER_WORDS,
    DELIMITERS,
    MIXTURE,
    SINGLE,
    UNQUOTED,
    WIDE,
    Dialect,
)
from agentdesk.content.client_file.fixed_width import cut
from agentdesk.content.client_file.handback import HEADER
from agentdesk.content.client_file.header_words import meanings
from agentdesk.content.client_file.quotation_marks import marks_in, quoting_of
from agentdesk.content.client_file.rows import MOST_COLUMNS, Hashed, Row, rows
from agentdesk.content.client_file.understood import SEVERAL, SURE, Aspect, said
from agentdesk.errors import Refused

BEGINNING = 1 << 18
MOST_ROWS = 300
# Names of columns stand among the first lines.
MOST_TITLES = 60
LONGEST_NAME = 200
WORDS = {sign: word for word, sign in DELIMITER_WORDS.items()}
# Another delimiter is possible where it does nearly as well.
NEARLY = 0.9
_HANDED_BACK = re.compile(rf"{HEADER[0]}([,;\t|]){HEADER[1]}\1{HEADER[2]}\1")
_NAME = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Stated:
    """What is known of how a file is written before it is looked at; None where nothing was said."""

    delimiter: str | None = None
    quoting: str | None = None
    header: str | None = None
    positions: tuple[tuple[str, tuple[int, int]], ...] = ()
    known: tuple[frozenset[str], ...] = ()


@dataclass(frozen=True, slots=True)
class Layout:
    """How a file is written, its columns, and how sure all of it is."""

    dialect: Dialect
    header: tuple[str, ...]
    aspects: tuple[Aspect, ...]


@dataclass(frozen=True, slots=True)
class _Try:
    """The first rows of a file, as one way of writing has them."""

    dialect: Dialect
    rows: tuple[Row, ...]
    width: int
    score: float


def layout_of(stream: BinaryIO, encoding: str, stated: Stated) -> Layout:
    """Return how a text file's table stands in it. Raises Refused for what is no table."""
    text, has_mark = beginning(stream, encoding)
    plain = Dialect(encoding, has_mark=has_mark)
    if match := _HANDED_BACK.match(text):
        # The names were written by us, also of a file that has none.
        return _of_table(_tried(text, replace(plain, delimiter=match[1])), replace(stated, header="1"), ())
    if stated.positions:
        return _of_lines(text, plain, stated)
    tries = [_best_quoted(text, replace(plain, delimiter=sign)) for sign in _signs(stated.delimiter, text)]
    tries = sorted((one for one in tries if one.width > 1), key=lambda one: -one.score)
    if not tries:
        raise _no_table(text)
    best = _quoted(text, tries[0], stated.quoting)
    return _of_table(best, stated, (_delimiter(tries, stated), _quoting(best, stated.quoting)))


def layout_of_rows(dialect: Dialect, first: Sequence[Row], stated: Stated) -> Layout:
    """Return how a table stands in a sheet, by its first rows. Raises Refused where there is none."""
    width = _usual_width(first)
    if width < 2:
        raise Refused("not_a_table", "This does not look like a table: the sheet has one column only.")
    return _of_table(_Try(dialect, tuple(first), width, 1.0), stated, ())


def beginning(stream: BinaryIO, encoding: str) -> tuple[str, bool]:
    """Return the first lines of a file, whole, and whether UTF-8 is marked as such."""
    stream.seek(0)
    block = stream.read(BEGINNING)
    codec = "utf-8" if encoding == MIXTURE else encoding
    decoder = codecs.getincrementaldecoder(codec)("replace" if encoding in WIDE else "surrogateescape")
    text = decoder.decode(block, final=len(block) < BEGINNING)
    has_mark = codec == "utf-8" and text.startswith("\ufeff")
    if len(block) == BEGINNING:
        text = text[: max(text.rfind("\n"), text.rfind("\r")) + 1] or text
    return text.removeprefix("\ufeff"), has_mark


def named(cells: Sequence[str], width: int) -> tuple[str, ...]:
    """Return the names of columns: those without one are called by their number, and a second one is numbered."""
    found: dict[str, int] = {}
    for number in range(1, width + 1):
        name = cells[number - 1].strip()[:LONGEST_NAME] if number <= len(cells) else ""
        name = whole = name or f"column {number}"
        while whole in found:
            # Of a name that a thousand columns have, each goes on counting where the last one stopped.
            found[name] += 1
            whole = f"{name} ({found[name]})"
        found[whole] = 1
    return tuple(found)


def _signs(delimiter: str | None, text: str) -> tuple[str, ...]:
    """Return the delimiters to try: the stated one, unless it parts nothing."""
    if delimiter is not None and any(delimiter in line for line in text.splitlines()[:MOST_TITLES]):
        return (delimiter,)
    return DELIMITERS


def _tried(text: str, dialect: Dialect) -> _Try:
    data = io.BytesIO(
        text.encode("utf-8", "surrogatepass" if dialect.encoding in WIDE else "surrogateescape")
    )
    found = tuple(islice(rows(Hashed(data), replace(dialect, encoding="utf-8")), MOST_ROWS))
    sound = [row for row in found if row.text is None]
    width = _usual_width(sound)
    usual = sum(1 for row in sound if len(row.cells) == width)
    head = _first_wide(found, width)
    is_headed = head is not None and len(found[head].cells) >= width and _are_names(found[head].cells)
    score = usual / max(1, len(found)) * (width - 1) / max(1, width) * (1.0 if is_headed else 0.5)
    return _Try(dialect, found, width, score)


def _usual_width(found: Sequence[Row]) -> int:
    """Return how many cells most rows have; of two equally frequent widths the larger one."""
    widths = Counter(len(row.cells) for row in found)
    return max(widths, key=lambda width: (widths[width] if width > 1 else 0, width), default=0)


def _best_quoted(text: str, dialect: Dialect) -> _Try:
    """Return the rows with quotation marks, or with apostrophes where most lines have cells in those."""
    between = f"'{dialect.delimiter}'"
    lines = [line.strip() for line in text.splitlines()[:MOST_ROWS] if line.strip()]
    if sum(1 for line in lines if between in line and line.startswith("'")) * 2 < len(lines):
        return _tried(text, dialect)
    return _tried(text, replace(dialect, quoting=SINGLE))


def _quoted(text: str, tried: _Try, stated: str | None) -> _Try:
    """Return the same rows with the way of quoting that the beginning of the file shows."""
    if stated is not None:
        return _tried(text, replace(tried.dialect, quoting=stated))
    if tried.dialect.quoting == SINGLE or not any(row.text is not None for row in tried.rows):
        return tried
    if '\\"' in text:
        escaped = _tried(text, replace(tried.dialect, quoting=BACKSLASH))
        if _faulty(escaped) < _faulty(tried):
            return escaped
    plain = _tried(text, replace(tried.dialect, quoting=UNQUOTED))
    marks = replace(marks_in(plain.rows), faulty=_faulty(plain))
    broken = sum(1 for row in tried.rows if row.text is not None)
    way = quoting_of(marks, broken=broken, faulty=_faulty(tried))
    return plain if way == UNQUOTED else tried


def _faulty(tried: _Try) -> int:
    return sum(1 for row in tried.rows if row.text is not None or row.fault or len(row.cells) != tried.width)


def _delimiter(tries: Sequence[_Try], stated: Stated) -> Aspect:
    best = tries[0]
    word = WORDS[best.dialect.delimiter]
    if stated.delimiter == best.dialect.delimiter:
        return said("delimiter", word)
    near = [one for one in tries if one.score >= best.score * NEARLY]
    counts = tuple((WORDS[one.dialect.delimiter], _regular(one)) for one in tries)
    says = f"it parts {_regular(best)} of the first {len(best.rows)} rows into {best.width} cells each"
    if len(near) > 1:
        possible = tuple(WORDS[one.dialect.delimiter] for one in near)
        return Aspect(
            "delimiter", None, SEVERAL, "several signs part the rows as evenly", possible, (), counts
        )
    return Aspect("delimiter", word, SURE, says, (), (), counts)


def _regular(tried: _Try) -> int:
    return sum(1 for row in tried.rows if len(row.cells) == tried.width)


def _quoting(best: _Try, stated: str | None) -> Aspect:
    if stated is not None:
        return said("quoting", stated)
    return Aspect("quoting", best.dialect.quoting, SURE, "with it the rows have the fewest faults")


def _of_table(tried: _Try, stated: Stated, aspects: tuple[Aspect, ...]) -> Layout:
    """Return the layout of a table whose rows are known: where its names are, and what they are."""
    found = tried.rows
    head = _head(tried, stated)
    aspect = _header_aspect(tried, head, stated)
    if head is None:
        header = named((), tried.width)
    else:
        cells = found[head].cells
        header = named(cells, _named_width(cells, found[head + 1 :]))
    if len(header) > MOST_COLUMNS:
        raise Refused("bad_header", "The first line does not name columns: there are too many.")
    before = _titles(tried) if head is None else head + 1
    return Layout(replace(tried.dialect, before=before), header, (*aspects, aspect))


def _titles(tried: _Try) -> int:
    """Return how many lines stand above the first row of a table whose columns have no names."""
    return _first_wide(tried.rows, tried.width) or 0


def _head(tried: _Try, stated: Stated) -> int | None:
    """Return which row names the columns: as was said, the one that a mapping knows, or the first one of words."""
    if stated.header == "none":
        return None
    if stated.header is not None and stated.header.isdecimal():
        for number, row in enumerate(tried.rows):
            if row.line == int(stated.header):
                return number
        sentence = "Line {line} is not among the first lines of the table."
        raise Refused("no_header", sentence, line=stated.header)
    if (known := _known(tried.rows, stated.known)) is not None:
        return known
    first = _first_wide(tried.rows, tried.width)
    return first if first is not None and _are_names(tried.rows[first].cells) else None


def _known(found: Sequence[Row], known: Collection[frozenset[str]]) -> int | None:
    """Return the row that has exactly the columns of a mapping."""
    for number, row in enumerate(found[:MOST_TITLES]):
        names = [cell.strip() for cell in row.cells]
        while names and not names[-1]:
            names.pop()
        if len(names) > 1 and frozenset(named(names, len(names))) in known:
            return number
    return None


def _first_wide(found: Sequence[Row], width: int) -> int | None:
    """Return the first row that fills at least half of the columns: what stands above are titles."""
    for number, row in enumerate(found[:MOST_TITLES]):
        filled = sum(1 for cell in row.cells if cell.strip())
        if row.text is None and filled >= 2 and filled * 2 >= width:
            return number
    return None


def _are_names(cells: Sequence[str]) -> bool:
    """Return whether cells read as the names of columns: words that are no dates, amounts or numbers."""
    filled = [cell.strip() for cell in cells if cell.strip()]
    return bool(filled) and all(len(cell) <= LONGEST_NAME and not is_datum(cell) for cell in filled)


def is_datum(cell: str) -> bool:
    """Return whether a cell is a date, an amount, a number or an address of e-mail, and so no name of a column."""
    (shape,) = shapes.counted([cell])
    found = shapes.judged(shape)
    is_figure = bool(found.styles) and not found.is_marked
    return not _NAME.search(cell) or bool(found.date or found.phone) or found.is_email or is_figure


def _named_width(cells: Sequence[str], data: Sequence[Row]) -> int:
    """Return how many columns there are: those at the end without name and content are none."""
    width = max(len(cells), 1)
    while width > 1 and not cells[width - 1].strip():
        if any(len(row.cells) >= width and row.cells[width - 1].strip() for row in data):
            break
        width -= 1
    return width


def _header_aspect(tried: _Try, head: int | None, stated: Stated) -> Aspect:
    if stated.header is not None:
        return said("header", stated.header)
    if head is None:
        return _headless(tried)
    row = tried.rows[head]
    examples = tuple(shown(cell) for cell in row.cells[:8])
    answer = str(row.line)
    below = [cell for one in tried.rows[head + 1 :] for cell in one.cells if cell.strip()]
    words = sum(1 for cell in row.cells if meanings(cell))
    is_known = _known(tried.rows, stated.known) == head
    if is_known or words > 1 or any(map(is_datum, below[:1000])):
        says = f"line {answer} has words where the rows below have data"
        return Aspect("header", answer, SURE, says, (), examples)
    return Aspect("header", None, SEVERAL, "the first line may be names or data", (answer, "none"), examples)


def _headless(tried: _Try) -> Aspect:
    first = next((row for row in tried.rows if len(row.cells) == tried.width), tried.rows[0])
    examples = tuple(shown(cell) for cell in first.cells[:8])
    if any(meanings(cell) for cell in first.cells):
        possible = (str(first.line), "none")
        return Aspect("header", None, SEVERAL, "the first line has names and data", possible, examples)
    return Aspect(
        "header", "none", SURE, "the file begins with data: no line names the columns", (), examples
    )


def _of_lines(text: str, dialect: Dialect, stated: Stated) -> Layout:
    """Return the layout of a file of fixed width: a first line that has the names in their places is no data."""
    names = tuple(name for name, _ in stated.positions)
    positions = tuple(place for _, place in stated.positions)
    lines = [line for line in text.splitlines() if line.strip()]
    is_headed = bool(lines) and tuple(map(str.casefold, cut(lines[0], positions))) == tuple(
        map(str.casefold, names)
    )
    return Layout(replace(dialect, positions=positions, before=int(is_headed)), names, ())


def _no_table(text: str) -> Refused:
    if not text.strip():
        return Refused("empty_file", "The file is empty.")
    return Refused("not_a_table", "This does not look like a table: its lines have one column only.")
