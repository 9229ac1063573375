"""Ids: UUIDv7, so that they sort by the time they were made."""

from __future__ import annotations

import os


def new_id(at: int) -> str:
    """Return a fresh UUIDv7 for an instant in epoch milliseconds.

    RFC 9562, 5.7: 48 bits of time, the version 7, 12 random bits, the variant 2, 62 random bits. Python has its own
    only from 3.14 on, and that one always takes the machine's present time.
    """
    if not 0 <= at < 1 << 48:
        raise ValueError("no id holds this instant")
    random = int.from_bytes(os.urandom(10), "big")
    bits = at << 80 | 7 << 76 | random >> 68 << 64 | 2 << 62 | random & (1 << 62) - 1
    text = f"{bits:032x}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"
