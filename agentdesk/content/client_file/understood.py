"""What was understood of a client's file: for every aspect an answer or none, how sure, and what was seen for it."""

from __future__ import annotations

from dataclasses import dataclass, field

from agentdesk.content.client_file.dialects import Dialect

# How sure: proved by the file itself or said by a person; several answers fit; nothing in the file tells.
SURE, SEVERAL, UNKNOWN = "sure", "several possible", "unknown"


@dataclass(frozen=True, slots=True)
class Aspect:
    """One thing about a file: its answer or None, how sure, a sentence why, what else is possible, what was seen.

    `counts` say how many cells, lines or rows speak for each possible answer, and against all of them.
    """

    name: str
    answer: str | None
    sure: str
    says: str
    possible: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    counts: tuple[tuple[str, int], ...] = ()

    @property
    def is_sure(self) -> bool:
        """Whether nobody has to be asked."""
        return self.sure == SURE


@dataclass(frozen=True, slots=True)
class SeenColumn:
    """One column: how many cells are filled, some of them, and what it seems to hold.

    `dates` is how they are written, where at least half of the cells are dates.
    """

    name: str
    filled: int
    examples: tuple[str, ...]
    holds: Aspect
    dates: Aspect | None = None


@dataclass(frozen=True, slots=True)
class Understood:
    """A whole file: how it is written, its columns, how many rows it has, and what is wrong with how many of them."""

    digest: str
    rows: int
    header: tuple[str, ...]
    dialect: Dialect
    aspects: tuple[Aspect, ...]
    columns: tuple[SeenColumn, ...]
    faults: tuple[tuple[str, int], ...] = field(default=())

    def aspect(self, name: str) -> Aspect | None:
        """Return an aspect of the whole file."""
        return next((aspect for aspect in self.aspects if aspect.name == name), None)


def said(name: str, answer: str) -> Aspect:
    """Return an aspect that a person or a mapping has answered."""
    return Aspect(name, answer, SURE, "as was said")
