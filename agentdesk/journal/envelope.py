"""The event envelope, version 1: what surrounds every payload, and the bytes that are hashed.

    digest = sha256(salt || payload)
    header = "agentdesk-event-1" and the ten header fields, one a line, UTF-8, joined by LF, no LF at the end:
             id, device, seq, interaction, kind, kind_version, actor, at, zone, offset_ms
             (integers in decimal, an absent interaction or offset_ms as an empty line)
    hash   = sha256(previous hash || header || digest); before the first event stand 32 zero bytes

No field may hold a line feed, so the form is unambiguous, and SQL can build it by plain concatenation.
Erasure nulls `payload` and `salt` and keeps `digest`: the chain still verifies.
"""

from __future__ import annotations

import hashlib
from typing import NamedTuple, TypeAlias

VERSION = "agentdesk-event-1"
GENESIS = bytes(32)
SALT_BYTES = 16
# The years 2020 to 2099. What is said to have happened before or after comes from a clock that is wrong.
EARLIEST, LATEST = 1_577_836_800_000, 4_102_444_799_999
# id, device, seq, interaction, kind, kind_version, actor, at, zone, offset_ms
Top: TypeAlias = tuple[str, str, int, str | None, str, int, str, int, str, int | None]


class Event(NamedTuple):
    """One event of one device's journal: a row of it, in the order of its columns. The first ten are the header.

    `at` is epoch milliseconds UTC with the desk's IANA `zone` beside it; `offset_ms` counts from the start of
    the call on the monotonic clock. `payload` is canonical JSON text; it and `salt` are None once erased.
    """

    id: str
    device: str
    seq: int
    interaction: str | None
    kind: str
    kind_version: int
    actor: str
    at: int
    zone: str
    offset_ms: int | None
    salt: bytes | None
    payload: str | None
    digest: bytes
    hash: bytes


def digest_of(salt: bytes, payload: str) -> bytes:
    """Return the digest of a payload under its salt."""
    return hashlib.sha256(salt + payload.encode("utf-8")).digest()


def header_of(top: Top) -> bytes:
    """Return the header's bytes of the ten header fields. Raises ValueError when one holds a line feed or U+0000."""
    id, device, seq, interaction, kind, kind_version, actor, at, zone, offset_ms = top
    text = (
        f"{VERSION}\n{id}\n{device}\n{seq}\n{interaction or ''}\n{kind}\n{kind_version}\n{actor}\n{at}\n{zone}\n"
        f"{'' if offset_ms is None else offset_ms}"
    )
    if text.count("\n") != len(top) or "\x00" in text:
        raise ValueError("an envelope field holds a line feed or U+0000")
    return text.encode("utf-8")


def hash_of(previous: bytes, header: bytes, digest: bytes) -> bytes:
    """Return the hash that chains an event to the one before it."""
    return hashlib.sha256(previous + header + digest).digest()


def header(event: Event) -> bytes:
    """Return the header's bytes of a whole event."""
    return header_of(event[:10])
