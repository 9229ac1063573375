"""The content store: scripts, outcomes and the rest by kind, key and version; a call pins digests."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class Content:
    """One version of one piece of content. `digest` is the sha256 of `body` in hexadecimal."""

    kind: str
    key: str
    version: str
    digest: str
    body: str


_LIVE = """
    SELECT kind, key, version, digest, body FROM content
    WHERE kind = ? AND key = ? AND state = 'live' AND effective_from <= ?
    ORDER BY effective_from DESC, version DESC LIMIT 1"""
_KEYS = "SELECT DISTINCT key FROM content WHERE kind = ? AND state = 'live' ORDER BY key"
_BY_DIGEST = "SELECT kind, key, version, digest, body FROM content WHERE digest = ? LIMIT 1"
_ADD = """
    INSERT INTO content (kind, key, version, digest, body, state, effective_from, author, approver)
    VALUES (?, ?, ?, ?, ?, 'live', ?, ?, ?)
    ON CONFLICT DO NOTHING"""


def digest_of(body: str) -> str:
    """Return the sha256 of a text in hexadecimal."""
    return hashlib.sha256(body.encode("utf-8")).hexdigest()


def live(connection: Connection, kind: str, key: str, at: int) -> Content | None:
    """Return the version in force at an instant, or None."""
    row = connection.exec_driver_sql(_LIVE, (kind, key, at)).one_or_none()
    return None if row is None else Content(*row)


def live_keys(connection: Connection, kind: str) -> list[str]:
    """Return the keys of a kind that have a live version."""
    return [str(key) for key in connection.exec_driver_sql(_KEYS, (kind,)).scalars()]


def by_digest(connection: Connection, digest: str) -> Content | None:
    """Return the content with this digest, or None: what a call was pinned to is found again by it."""
    row = connection.exec_driver_sql(_BY_DIGEST, (digest,)).one_or_none()
    return None if row is None else Content(*row)


def is_held(connection: Connection, content: Content) -> bool:
    """Return whether this very text is in the store under its key and version."""
    row = connection.exec_driver_sql(
        "SELECT 1 FROM content WHERE kind = ? AND key = ? AND version = ? AND digest = ?",
        (content.kind, content.key, content.version, content.digest),
    ).first()
    return row is not None


def add(connection: Connection, content: Content, *, at: int, author: str, approver: str | None) -> None:
    """Put a live version into the store, effective from an instant. Nothing there is ever replaced."""
    values = (content.kind, content.key, content.version, content.digest, content.body, at, author, approver)
    connection.exec_driver_sql(_ADD, values)
