"""Driver errors sorted, in this one place, into what the person can mend and what is a bug."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DatabaseError
from sqlcipher3 import dbapi2

from agentdesk.errors import Refused, Unavailable

FULL = ("database or disk is full", "disk i/o error")
BUSY = ("database is locked", "database table is locked")
READ_ONLY = ("readonly database", "read-only", "unable to open database file")
DAMAGED = ("malformed", "file is not a database", "hmac check failed")


@contextmanager
def sorted_faults() -> Iterator[None]:
    """Turn a driver's error into Refused or Unavailable where it is one; let every other error through."""
    try:
        yield
    except DatabaseError as fault:
        known = _known(str(fault.orig).lower())
        if known is None:
            raise
        raise known from fault
    except dbapi2.DatabaseError as fault:
        # Statements of the hot path run on the driver itself.
        known = _known(str(fault).lower())
        if known is None:
            raise
        raise known from fault
    except OSError as fault:
        if fault.errno not in (errno.ENOSPC, errno.EDQUOT, errno.EROFS):
            raise
        raise _known("disk is full" if fault.errno != errno.EROFS else "read-only") or fault from fault


def _known(text: str) -> Refused | Unavailable | None:
    if any(sign in text for sign in (*FULL, "disk is full")):
        return Unavailable(
            "disk_full",
            "The disk is full: this was not saved. Everything saved before is safe.",
            "Free some space, then press Retry.",
        )
    if any(sign in text for sign in BUSY):
        return Unavailable(
            "file_busy", "Another program is holding the desk's file.", "Close it, then press Retry."
        )
    if any(sign in text for sign in READ_ONLY):
        return Unavailable(
            "file_read_only",
            "The desk's file cannot be written: its folder is read-only or gone.",
            "Make the folder writable, or start with --profile and another folder.",
        )
    if any(sign in text for sign in DAMAGED):
        return Refused(
            "file_unreadable",
            "The desk's file cannot be read with this key, or it is damaged. It was left untouched; "
            "restore a backup or ask for help.",
        )
    return None
