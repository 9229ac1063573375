"""Ids: UUIDv7, so that they sort in the order in which they were made."""

from __future__ import annotations

import os
import threading

_TAIL = 74
_STEP = 32


class _Tails:
    """The 74 bits after the time: drawn at random, and counted on from there within one millisecond.

    The top bit is drawn as zero: from there it takes some billions of steps to run over.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._at, self._tail = -1, 0

    def next(self, at: int) -> int:
        """Return a tail above the last one of the same millisecond, by a step that nobody can guess."""
        with self._lock:
            tail = self._tail + 1 + _bits(_STEP) if at == self._at else _bits(_TAIL - 1)
            self._at, self._tail = at, tail & (1 << _TAIL) - 1
            return self._tail


def _bits(count: int) -> int:
    return int.from_bytes(os.urandom(10), "big") & (1 << count) - 1


_TAILS = _Tails()


def made_at(id: str) -> int:
    """Return the instant for which an id was made, in epoch milliseconds."""
    return int(id.replace("-", "")[:12], 16)


def begins_at(at: int) -> str:
    """Return the beginning of every id for an instant: in their order it stands before them, and behind all earlier."""
    text = f"{at:012x}"
    return f"{text[:8]}-{text[8:]}"


def new_id(at: int) -> str:
    """Return a fresh UUIDv7 for an instant in epoch milliseconds, above the one made before it for the same.

    RFC 9562, 5.7: 48 bits of time, the version 7, 12 bits, the variant 2, 62 bits; the 74 are random and within one
    millisecond counted on by a random step (6.2, method 2), so that what is imported keeps the order of its file.
    Python has its own only from 3.14 on, and that one always takes the machine's present time.
    """
    if not 0 <= at < 1 << 48:
        raise ValueError("no id holds this instant")
    tail = _TAILS.next(at)
    bits = at << 80 | 7 << 76 | tail >> 62 << 64 | 2 << 62 | tail & (1 << 62) - 1
    text = f"{bits:032x}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"
