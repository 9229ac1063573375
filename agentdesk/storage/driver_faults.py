"""What the driver and the system say, sorted into what the person can mend and what is a bug.

This knows no SQLAlchemy, so that the first paint can say its sentences too.
"""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager

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
        "Free some space, then try again.",
    ),
    IOERR: (
        "disk_fault",
        "The disk did not do as it was asked: this was not saved. Everything saved before is safe.",
        "See whether the disk is full or failing, then try again.",
    ),
    BUSY: ("file_busy", "Another program is holding the desk's file.", "Close it, then try again."),
    READONLY: (
        "file_read_only",
        "The desk's file cannot be written: its folder is read-only or gone.",
        "Make the folder writable, or start with --profile and another folder.",
    ),
}
_SENTENCES |= {LOCKED: _SENTENCES[BUSY], CANTOPEN: _SENTENCES[READONLY]}


@contextmanager
def driver_faults() -> Iterator[None]:
    """Turn a fault of driver or system into Refused or Unavailable where it is one; let every other through."""
    try:
        yield
    except (dbapi2.DatabaseError, OSError) as fault:
        known = known_fault(fault)
        if known is None:
            raise
        raise known from fault


def known_fault(fault: BaseException | None) -> Refused | Unavailable | None:
    """Return what a fault of driver or system means for the person, or None for a bug."""
    if isinstance(fault, OSError):
        return _known(_OF_SYSTEM.get(fault.errno or 0, 0))
    if isinstance(fault, dbapi2.DatabaseError):
        return _known(int(getattr(fault, "sqlite_errorcode", 0)) & 0xFF)
    return None


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
