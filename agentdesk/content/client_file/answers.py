"""What a person says about a file, where the file does not tell it by itself."""

from __future__ import annotations

from dataclasses import dataclass

IGNORED, LOST = "ignored", "lost"


@dataclass(frozen=True, slots=True)
class Answers:
    """Answers to the questions about one file; None and empty where nothing was said.

    `columns` are pairs of a column's name and a field, `ignored`, or `lost` for a column that the mapping has and
    the file has no more. `dates` are pairs of a column's name, or "" for every column, and a style. `header` is
    "none" or the number of the line that names the columns. `save_as` is the name to keep the mapping under.
    """

    client: str | None = None
    kind: str | None = None
    currency: str | None = None
    country: str | None = None
    creditor: str | None = None
    dates: tuple[tuple[str, str], ...] = ()
    decimal: str | None = None
    thousands: str | None = None
    encoding: str | None = None
    delimiter: str | None = None
    quoting: str | None = None
    header: str | None = None
    sheet: str | None = None
    zone: str | None = None
    covers_days: int | None = None
    columns: tuple[tuple[str, str], ...] = ()
    save_as: str | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing was said."""
        return self == Answers()


def pair(text: str) -> tuple[str, str]:
    """Return `NAME=VALUE` as a pair; the last equals sign parts them, for names may hold one."""
    name, _, value = text.rpartition("=")
    return name.strip(), value.strip()
