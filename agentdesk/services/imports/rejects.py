"""The file of rejected rows: made when the first row is rejected, private, whole or not there.

It holds customers' data in plain text, so it is readable by its owner alone and is never put anywhere that the
person did not name: beside the file it came from, or where they said. Nothing that is there is overwritten; what was
written before a desk was killed is found again, and not written twice.

It is written beside the work, some rows at a time, before anything is decided about the file that they came from.
"""

from __future__ import annotations

import filecmp
import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count
from pathlib import Path

from agentdesk.content.client_file.dialects import Dialect
from agentdesk.content.client_file.handback import HandBack, Rejection
from agentdesk.errors import Refused
from agentdesk.services.imports.closing import known, saved_rejects
from agentdesk.services.imports.messages import ELSEWHERE
from agentdesk.services.imports.reject_messages import NoteRejects, RejectsWritten, WriteRejects
from agentdesk.services.sight import Sight
from agentdesk.services.work import Work
from agentdesk.storage import import_work, staging
from agentdesk.storage.import_work import Batch

# Rows that are written at once: whoever asks something meanwhile waits for no more than these.
AT_ONCE = 1000
# File systems take names of 255 bytes.
LONGEST_STEM = 200


def write_rejects(sight: Sight, query: WriteRejects) -> RejectsWritten:
    """Write the next rejected rows of a staged file -> how far it is.

    Those that a person has saved already are not written again where nobody asks for it. Raises Refused, and leaves
    nothing half written, where they cannot be written, and where something else lies there already.
    """
    batch = known(sight.connection, query.batch)
    if batch.state == "staging":
        # Written now they would lack those that are still to come, and look whole.
        raise Refused(
            "rejects_to_come", "The rows of this file are still being looked at. Save them when all are."
        )
    if query.so_far is None and query.target is None and (saved := saved_rejects(batch)) is not None:
        return RejectsWritten(saved, is_whole=True, file=saved)
    so_far = query.so_far or RejectsWritten(query.target or next(_beside(Path(batch.path))))
    rows = staging.rejects_page(sight.connection, batch.batch, so_far.line, AT_ONCE)
    try:
        if rows:
            so_far = replace(so_far, line=rows[-1].line, size=_append(batch, so_far, rows))
        return so_far if len(rows) == AT_ONCE else _kept(batch, so_far, query.target)
    except OSError as fault:
        drop(so_far)
        raise _cannot(so_far.target, fault) from fault
    except (
        BaseException
    ) as fault:  # whatever it was, nothing half written stays, but for what somebody else writes
        if not isinstance(fault, Refused) or fault.code != ELSEWHERE:
            drop(so_far)
        raise


def note_rejects(work: Work, command: NoteRejects) -> None:
    """Journal that a person has saved the rejected rows of a staged file, and keep where."""
    batch = known(work.connection, command.batch)
    work.journal("record.exported", {"place": "rejects", "detail": {"batch": batch.batch}})
    import_work.update(work.connection, batch.batch, tally=batch.tally | {"rejects": str(command.file)})


def drop(written: RejectsWritten) -> None:
    """Leave nothing behind of a file that was not finished, or that nothing comes of."""
    _part(written).unlink(missing_ok=True)
    if written.file is not None and written.is_new:
        written.file.unlink(missing_ok=True)


def refuse_taken(target: Path) -> None:
    """Raise Refused where something lies already: nothing is overwritten."""
    if os.path.lexists(target):
        sentence = "{name} is there already and is not overwritten. Give it another name."
        raise Refused("rejects_taken", sentence, name=target.name)


def _append(batch: Batch, so_far: RejectsWritten, rows: Sequence[Rejection]) -> int:
    """Write some rows behind those before; return how many bytes there are."""
    form = batch.tally["form"]
    dialect = Dialect(form["encoding"], form["delimiter"], bool(form["has_mark"]))
    descriptor = _begun(so_far) if not so_far.size else _again(so_far)
    mode = "a" if so_far.size else "w"
    with os.fdopen(descriptor, mode, encoding=dialect.codec, errors=dialect.lost, newline="") as file:
        writer = HandBack(file, None if so_far.size else form["header"], dialect.delimiter)
        for row in rows:
            writer.add(row)
        file.flush()
        os.fsync(file.fileno())
        return os.fstat(file.fileno()).st_size


def _begun(so_far: RejectsWritten) -> int:
    part = _part(so_far)
    # Whatever lies there under this name, a link to somebody else's file even, is not written to.
    part.unlink(missing_ok=True)
    return os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)


def _again(so_far: RejectsWritten) -> int:
    """Open what was begun. Raises Refused where somebody else has begun it anew meanwhile."""
    descriptor = os.open(_part(so_far), os.O_WRONLY | os.O_APPEND)
    if os.fstat(descriptor).st_size != so_far.size:
        os.close(descriptor)
        raise Refused(ELSEWHERE, "This file is being brought in by another window of this profile.")
    return descriptor


def _kept(batch: Batch, written: RejectsWritten, target: Path | None) -> RejectsWritten:
    """Put the finished file in its place, unless it lies there already, just as it is."""
    if not written.size:
        return replace(written, is_whole=True)
    part = _part(written)
    for place in _beside(Path(batch.path)) if target is None else (target,):
        if not place.exists():
            part.replace(place)
            return replace(written, is_whole=True, file=place, is_new=True)
        if filecmp.cmp(part, place, shallow=False):
            part.unlink()
            return replace(written, is_whole=True, file=place)
        if target is not None:
            refuse_taken(target)
    raise AssertionError("there is always another name")


def _beside(source: Path) -> Iterator[Path]:
    """Yield names for the rejected rows beside the file that they come from."""
    stem = _shortened(source.stem)
    yield source.with_name(f"{stem}-rejected.csv")
    for number in count(2):
        yield source.with_name(f"{stem}-rejected-{number}.csv")


def _part(written: RejectsWritten) -> Path:
    return written.target.with_name(f".{_shortened(written.target.name)}.part")


def _shortened(name: str) -> str:
    """Return what of a name leaves room for an ending."""
    return os.fsencode(name)[:LONGEST_STEM].decode("utf-8", "ignore")


def _cannot(target: Path, fault: OSError) -> Refused:
    sentence = "The rejected rows cannot be written to {target}: {why}. Name another place for them."
    return Refused("rejects_unwritable", sentence, target=str(target), why=fault.strerror or "")
