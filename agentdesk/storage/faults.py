"""Driver errors sorted, in this one place, into what the person can mend and what is a bug."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DatabaseError
from sqlcipher3 import dbapi2

from agentdesk.errors import Refused, Unavailable

# SQLite's own result codes (sqlite.org/rescode.html); the low byte of an extended code is its plain one.
BUSY, LOCKED, READONLY, IOERR, CORRUPT, FULL, CANTOPEN, NOTADB = 5, 6, 8, 10, 11, 13, 14, 26
_OF_SYSTEM = {
    errno.ENOSPC: FULL,
    errno.EDQUOT: FULL,
    errno.EROFS: READONLY,
    errno.EACCES: READONLY,
    errno.EPERM: READONLY,
    errno.EIO: IOERR,
}
_SENTENCES: dict[int, tuple[str, str, str]] = {
    FULL: (
        "disk_full",
        "The disk is full: this was not saved. Everything saved before is safe.",
        "Free some space, then press Retry.",
    ),
    IOERR: (
        "disk_fault",
        "The disk did not do as it was asked: this was not saved. Everything saved before is safe.",
        "See whether the disk is full or failing, then press Retry.",
    ),
    BUSY: ("file_busy", "Another program is holding the desk's file.", "Close it, then press Retry."),
    READONLY: (
        "file_read_only",
        "The desk's file cannot be written: its folder is read-only or gone.",
        "Make the folder writable, or start with --profile and another folder.",
    ),
}
_SENTENCES |= {LOCKED: _SENTENCES[BUSY], CANTOPEN: _SENTENCES[READONLY]}


@contextmanager
def sorted_faults() -> Iterator[None]:
    """Turn a driver's error into Refused or Unavailable where it is one; let every other error through."""
    try:
        yield
    except (DatabaseError, dbapi2.DatabaseError, OSError) as fault:
        sort(fault)
        raise


def sort(fault: BaseException) -> None:
    """Raise what a driver's error means to the person; return where it is any other."""
    if isinstance(fault, (DatabaseError, dbapi2.DatabaseError, OSError)):
        known = _known(_code_of(fault))
        if known is not None:
            raise known from fault


def _code_of(fault: DatabaseError | dbapi2.DatabaseError | OSError) -> int:
    """Return SQLite's plain result code, or 0. Statements of the hot path run on the driver itself."""
    if isinstance(fault, OSError):
        return _OF_SYSTEM.get(fault.errno or 0, 0)
    driven = fault.orig if isinstance(fault, DatabaseError) else fault
    return int(getattr(driven, "sqlite_errorcode", 0)) & 0xFF


def _known(code: int) -> Refused | Unavailable | None:
    if code in _SENTENCES:
        return Unavailable(*_SENTENCES[code])
    if code in (CORRUPT, NOTADB):
        return Refused(
            "file_unreadable",
            "The desk's file cannot be read with this key, or it is damaged. It was left untouched; "
            "restore a backup or ask for help.",
        )
    return None
