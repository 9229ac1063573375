"""Canonical JSON (RFC 8785) for payloads: one value, one byte string, on every machine.

Payloads hold integers, strings, null, lists and objects. Floats and booleans are refused by design: a float
has no single reading in a ledger, and booleans are written as 0 and 1. With ASCII keys the standard library's
sorted output is exactly RFC 8785; a test holds it against another implementation.
"""

from __future__ import annotations

import json
import re
from functools import cache
from typing import Any

JSON = dict[str, Any]
LARGEST = 2**53 - 1
_KEY = re.compile(r"[a-z][a-z0-9_]*\Z")
_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
# NUL and halves of characters: what UTF-8 or PostgreSQL's text cannot keep.
_UNKEPT = re.compile("[\x00\ud800-\udfff]")


def canonical(payload: JSON) -> str:
    """Return the canonical text of a payload.

    Raises ValueError for anything the form does not hold: floats, booleans, integers beyond 2**53 - 1, keys
    that are not lower snake case, NUL and lone surrogates (PostgreSQL cannot keep them).
    """
    _check(payload, "$")
    return text_of(payload)


def text_of(value: Any) -> str:
    """Return the canonical text of a value that is known to have one, such as a part of a checked payload."""
    return _ENCODER.encode(value)


def parse(text: str) -> JSON:
    """Return the payload of a canonical text. Raises ValueError if it is not an object in canonical form."""
    payload = json.loads(text)
    if not isinstance(payload, dict) or canonical(payload) != text:
        raise ValueError("the text is not a canonical JSON object")
    return payload


def _check(value: object, where: str) -> None:
    """Find the first place that has no canonical form. The whole is looked through first, without its places."""
    if _fits(value):
        return
    if isinstance(value, dict):
        for key, item in value.items():
            if not _is_key(key):
                raise ValueError(f"{where}: key {key!r} is not lower snake case")
            _check(item, f"{where}.{key}")
    if isinstance(value, (list, tuple)):
        for index, item in enumerate(value):
            _check(item, f"{where}[{index}]")
    if isinstance(value, str):
        raise ValueError(f"{where}: text holds U+0000 or half a character")
    if type(value) is int:
        raise ValueError(f"{where}: integer beyond 2**53 - 1")
    raise ValueError(f"{where}: {type(value).__name__} has no canonical form here")


def _fits(value: Any) -> bool:
    # Exact types, the commonest first: this runs for every saved step.
    kind: type = type(value)
    if kind is str:
        return (value.isascii() and "\x00" not in value) or _UNKEPT.search(value) is None
    if kind is int:
        return bool(-LARGEST <= value <= LARGEST)
    if kind is dict:
        return all(map(_is_key, value)) and all(map(_fits, value.values()))
    if kind is list or kind is tuple:
        return all(map(_fits, value))
    return value is None


@cache
def _is_key(key: object) -> bool:
    return type(key) is str and _KEY.match(key) is not None
