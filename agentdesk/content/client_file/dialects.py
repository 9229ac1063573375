"""How a client's file is written: as text with signs between cells, in columns of fixed width, or as a workbook."""

from __future__ import annotations

from dataclasses import dataclass

DELIMITERS = (",", ";", "\t", "|", "~", "^")
DELIMITER_WORDS = {"comma": ",", "semicolon": ";", "tab": "\t", "bar": "|", "tilde": "~", "caret": "^"}
# UTF-8 lines among which some are Windows-1252, as when two programs wrote to one file.
MIXTURE = "mixed"
ENCODINGS = ("utf-8", "utf-16", "utf-16-le", "utf-16-be", "windows-1252", "iso-8859-15", MIXTURE)
WIDE = ("utf-16", "utf-16-le", "utf-16-be")
DOUBLED, BACKSLASH, SINGLE, UNQUOTED = "doubled", "backslash", "single", "none"
QUOTINGS = (DOUBLED, BACKSLASH, SINGLE, UNQUOTED)


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a file is written: its encoding, what stands between two cells, and whether UTF-8 is marked as such.

    `quoting` is how a cell may hold the delimiter: "doubled" quotation marks, a "backslash" before each, "single"
    ones, or "none" at all. With `positions` (first and last character of each column, from 1) there is no
    delimiter. With a `sheet` the file is a workbook; its numbers are given with the `decimal` sign, and its dates
    in the style that `dates` names for a column, else YYYY-MM-DD. `before` is how many rows stand before the data:
    titles, and the names of the columns. `is_handed_back` is true of rows that came back and were mended: before each
    stand its line, column and reason.
    """

    encoding: str = "utf-8"
    delimiter: str = ","
    has_mark: bool = False
    quoting: str = DOUBLED
    positions: tuple[tuple[int, int], ...] = ()
    sheet: str | None = None
    decimal: str = "."
    dates: tuple[tuple[int, str], ...] = ()
    before: int = 1
    is_handed_back: bool = False

    @property
    def codec(self) -> str:
        """The name by which Python reads and writes the encoding, the mark of UTF-8 heeded."""
        plain = "utf-8" if self.encoding == MIXTURE else self.encoding
        return "utf-8-sig" if plain == "utf-8" and self.has_mark else plain

    @property
    def lost(self) -> str:
        """What becomes of bytes that are not in the encoding: they ride along, where that is possible."""
        return "strict" if self.encoding in WIDE else "surrogateescape"


@dataclass(frozen=True, slots=True)
class Stated:
    """What is known of how a file is written before it is looked at; None where nothing was said."""

    delimiter: str | None = None
    quoting: str | None = None
    header: str | None = None
    positions: tuple[tuple[str, tuple[int, int]], ...] = ()
    known: tuple[frozenset[str], ...] = ()
