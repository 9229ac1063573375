"""Faults of the encrypted file sorted, in this one place, into what the person can mend and what is a bug."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DatabaseError

from agentdesk.storage.driver_faults import known_fault


@contextmanager
def sorted_faults() -> Iterator[None]:
    """Turn a fault into Refused or Unavailable where it is one; let every other error through."""
    try:
        yield
    except Exception as fault:  # sorted here, and raised again when it is a bug
        sort(fault)
        raise


def sort(fault: BaseException) -> None:
    """Raise what a fault means to the person; return where it is any other.

    Statements of the hot path run on the driver itself, the others through SQLAlchemy.
    """
    known = known_fault(fault.orig if isinstance(fault, DatabaseError) else fault)
    if known is not None:
        raise known from fault
