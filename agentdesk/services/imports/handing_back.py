"""The file of rejected rows: made when the first row is rejected, private, whole or not there.

It holds customers' data in plain text, so it is readable by its owner alone and is never put anywhere that the
person did not name: beside the file it came from, or where they said. Nothing that is there is overwritten.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TextIO

from agentdesk.content.client_file.handback import HandBack, Rejection
from agentdesk.content.client_file.rows import Dialect
from agentdesk.errors import Refused


class RejectsFile:
    """Rejected rows on their way to a file."""

    def __init__(self, target: Path | None, dialect: Dialect, header: Sequence[str]) -> None:
        """Take where to write, or None to write nothing, and how the client's own file was written."""
        self.target = target
        self._dialect = dialect
        self._header = header
        self._file: TextIO | None = None
        self._writer: HandBack | None = None

    def add(self, rejections: Iterable[Rejection]) -> None:
        """Write rejected rows. Raises Refused where the file cannot be written."""
        if self.target is None:
            return
        try:
            for rejection in rejections:
                self._open(self.target).add(rejection)
        except OSError as fault:
            raise _cannot(self.target, fault) from fault

    def keep(self) -> Path | None:
        """Put the finished file in its place and return that, or None when no row was rejected."""
        if self._file is None or self.target is None:
            return None
        try:
            self._file.flush()
            os.fsync(self._file.fileno())
            self._file.close()
            self._part.replace(self.target)
        except OSError as fault:
            raise _cannot(self.target, fault) from fault
        return self.target

    def drop(self) -> None:
        """Leave nothing behind of a file that was not finished."""
        if self._file is not None:
            self._file.close()
            self._part.unlink(missing_ok=True)

    @property
    def _part(self) -> Path:
        target = self.target or Path()
        return target.with_name(f".{target.name}.part")

    def _open(self, target: Path) -> HandBack:
        if self._writer is None:
            if target.exists():
                raise _taken(target)
            descriptor = os.open(self._part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            encoding = "utf-8-sig" if self._dialect.has_mark else self._dialect.encoding
            lost = "strict" if encoding == "utf-16" else "surrogateescape"
            self._file = os.fdopen(descriptor, "w", encoding=encoding, errors=lost, newline="")
            self._writer = HandBack(self._file, self._header, self._dialect.delimiter)
        return self._writer


def beside(source: Path) -> Path:
    """Return a free name for the rejected rows beside the file that they come from."""
    target = source.with_name(f"{source.stem}-rejected.csv")
    number = 2
    while target.exists():
        target = source.with_name(f"{source.stem}-rejected-{number}.csv")
        number += 1
    return target


def _taken(target: Path) -> Refused:
    sentence = f"{target.name} is there already and is not overwritten. Name another file with --rejects."
    return Refused("rejects_taken", sentence)


def _cannot(target: Path, fault: OSError) -> Refused:
    sentence = f"The rejected rows cannot be written to {target}: {fault.strerror}. Name another place with --rejects."
    return Refused("rejects_unwritable", sentence)
