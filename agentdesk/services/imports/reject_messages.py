"""What is asked about the file of rejected rows, and how far it is."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class WriteRejects:
    """Write the next rejected rows of a staged file for `target`, or beside the file -> RejectsWritten.

    `so_far` is what came of those before. Asked again until it is whole, and never longer than a moment.
    """

    batch: str
    target: Path | None = None
    so_far: RejectsWritten | None = None


@dataclass(frozen=True, slots=True)
class RejectsWritten:
    """How far the file of rejected rows is: where it is to lie, the last line in it, its size in bytes.

    Once it `is_whole` it lies in `file`; there is none where no row was rejected. It `is_new` unless it was there.
    """

    target: Path
    line: int = 0
    size: int = 0
    is_whole: bool = False
    file: Path | None = None
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class NoteRejects:
    """Keep where a person has saved the rejected rows of a staged file: they are not written again."""

    batch: str
    file: Path
