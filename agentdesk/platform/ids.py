"""Ids: UUIDv7, so that they sort by the time they were made."""

from __future__ import annotations

import uuid_utils


def new_id(at: int) -> str:
    """Return a fresh UUIDv7 for an instant in epoch milliseconds."""
    return str(uuid_utils.uuid7(nanoseconds=at * 1_000_000))
