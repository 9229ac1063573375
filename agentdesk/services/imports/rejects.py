"""The file of rejected rows: made when the first row is rejected, private, whole or not there.

It holds customers' data in plain text, so it is readable by its owner alone and is never put anywhere that the
person did not name: beside the file it came from, or where they said. Nothing that is there is overwritten.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TextIO

from sqlalchemy import Connection

from agentdesk.content.client_file.dialects import Dialect
from agentdesk.content.client_file.handback import HandBack, Rejection
from agentdesk.errors import Refused
from agentdesk.services.imports.messages import SaveRejects
from agentdesk.services.work import Work
from agentdesk.storage import import_work, staging
from agentdesk.storage.import_work import Batch


def save_rejects(work: Work, command: SaveRejects) -> Path | None:
    """Write the rejected rows of a staged file where the person says -> the file, or None when there are none."""
    batch = import_work.read(work.connection, command.batch)
    if batch is None:
        raise Refused("no_batch", "This desk has brought in no such file.")
    kept = hand_back(work.connection, batch, command.target)
    if kept is not None:
        import_work.update(work.connection, batch.batch, tally=batch.tally | {"rejects": str(kept)})
    return kept


def hand_back(connection: Connection, batch: Batch, target: Path | None) -> Path | None:
    """Write the rejected rows of a batch to a file, or beside the client's own; return it, or None without any.

    Those that a person has saved already are not written again where nobody asks for it. Raises Refused where they
    cannot be written, and for a file that is there already.
    """
    saved = batch.tally.get("rejects")
    if saved is not None and target is None and Path(saved).exists():
        return Path(saved)
    form = batch.tally["form"]
    dialect = Dialect(form["encoding"], form["delimiter"], bool(form["has_mark"]))
    file = RejectsFile(target or beside(Path(batch.path)), dialect, form["header"])
    try:
        file.add(staging.rejects(connection, batch.batch))
        return file.keep()
    except BaseException:  # whatever it was, nothing half written stays
        file.drop()
        raise


class RejectsFile:
    """Rejected rows on their way to a file."""

    def __init__(self, target: Path, dialect: Dialect, header: Sequence[str]) -> None:
        """Take where to write, and how the client's own file was written."""
        self.target = target
        self._dialect = dialect
        self._header = header
        self._file: TextIO | None = None
        self._writer: HandBack | None = None

    def add(self, rejections: Iterable[Rejection]) -> None:
        """Write rejected rows. Raises Refused where the file cannot be written."""
        try:
            for rejection in rejections:
                self._open().add(rejection)
        except OSError as fault:
            raise _cannot(self.target, fault) from fault

    def keep(self) -> Path | None:
        """Put the finished file in its place and return that, or None when no row was rejected."""
        if self._file is None:
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
        return self.target.with_name(f".{self.target.name}.part")

    def _open(self) -> HandBack:
        if self._writer is None:
            refuse_taken(self.target)
            # Whatever lies there under this name, a link to somebody else's file even, is not written to.
            self._part.unlink(missing_ok=True)
            descriptor = os.open(self._part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            written = self._dialect
            self._file = os.fdopen(descriptor, "w", encoding=written.codec, errors=written.lost, newline="")
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


def refuse_taken(target: Path) -> None:
    """Raise Refused where something lies already: nothing is overwritten."""
    if target.exists():
        sentence = f"{target.name} is there already and is not overwritten. Name another file with --rejects."
        raise Refused("rejects_taken", sentence)


def _cannot(target: Path, fault: OSError) -> Refused:
    sentence = f"The rejected rows cannot be written to {target}: {fault.strerror}. Name another place with --rejects."
    return Refused("rejects_unwritable", sentence)
