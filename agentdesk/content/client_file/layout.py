"""How the table stands in a file: what parts its cells, which row names the columns, and where the data begins.

The beginning of the file is read with every delimiter. The right one gives rows of one width, the names of columns
at their head (header_line.py). What cannot be told apart is said to be in doubt, and asked about.
"""

from __future__ import annotations

import codecs
import io
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import BinaryIO

from agentdesk.content.client_file.dialects import (
    BACKSLASH,
    DELIMITER_WORDS,
    DELIMITERS,
    MIXTURE,
    SINGLE,
    UNQUOTED,
    WIDE,
    Dialect,
    Stated,
)
from agentdesk.content.client_file.fixed_width import cut
from agentdesk.content.client_file.handback import HEADER
from agentdesk.content.client_file.header_line import (
    MOST_TITLES,
    are_names,
    first_wide,
    head_of,
    header_aspect,
    named,
    named_width,
    titles,
)
from agentdesk.content.client_file.quotation_marks import marks_in, quoting_of
from agentdesk.content.client_file.rows import MOST_COLUMNS, Hashed, Row, rows
from agentdesk.content.client_file.understood import SEVERAL, SURE, Aspect, said
from agentdesk.errors import Refused

BEGINNING = 1 << 18
MOST_ROWS = 300
WORDS = {sign: word for word, sign in DELIMITER_WORDS.items()}
# Another delimiter is possible where it does nearly as well.
NEARLY = 0.9
_HANDED_BACK = re.compile(rf"{HEADER[0]}([,;\t|~^]){HEADER[1]}\1{HEADER[2]}\1")


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
    head = first_wide(found, width)
    is_headed = head is not None and len(found[head].cells) >= width and are_names(found[head].cells)
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
    found, width = tried.rows, tried.width
    head = head_of(found, width, stated)
    aspect = header_aspect(found, width, head, stated)
    if head is None:
        header = named((), width)
    else:
        cells = found[head].cells
        header = named(cells, named_width(cells, found[head + 1 :]))
    if len(header) > MOST_COLUMNS:
        raise Refused("bad_header", "The first line does not name columns: there are too many.")
    before = titles(found, width) if head is None else head + 1
    return Layout(replace(tried.dialect, before=before), header, (*aspects, aspect))


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
