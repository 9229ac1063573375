"""Canonical JSON (RFC 8785) for payloads: one value, one byte string, on every machine.

Payloads hold integers, strings, null, lists and objects. Floats and booleans are refused by design: a float
has no single reading in a ledger, and booleans are written as 0 and 1. With ASCII keys the standard library's
sorted output is exactly RFC 8785; a test holds it against another implementation.
"""

from __future__ import annotations

import json
import re
from typing import Any

JSON = dict[str, Any]
LARGEST = 2**53 - 1
_KEY = re.compile(r"[a-z][a-z0-9_]*\Z")


def canonical(payload: JSON) -> str:
    """Return the canonical text of a payload.

    Raises ValueError for anything the form does not hold: floats, booleans, integers beyond 2**53 - 1, keys
    that are not lower snake case, NUL and lone surrogates (PostgreSQL cannot keep them).
    """
    _check(payload, "$")
    return json.dumps(payload, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def parse(text: str) -> JSON:
    """Return the payload of a canonical text. Raises ValueError if it is not an object in canonical form."""
    payload = json.loads(text)
    if not isinstance(payload, dict) or canonical(payload) != text:
        raise ValueError("the text is not a canonical JSON object")
    return payload


def _check(value: object, where: str) -> None:
    if isinstance(value, str):
        _check_text(value, where)
    elif isinstance(value, (bool, float)):
        raise ValueError(f"{where}: {type(value).__name__} has no canonical form here")
    elif isinstance(value, int):
        if abs(value) > LARGEST:
            raise ValueError(f"{where}: integer beyond 2**53 - 1")
    elif isinstance(value, dict):
        for key, item in value.items():
            if not isinstance(key, str) or not _KEY.match(key):
                raise ValueError(f"{where}: key {key!r} is not lower snake case")
            _check(item, f"{where}.{key}")
    elif isinstance(value, (list, tuple)):
        for index, item in enumerate(value):
            _check(item, f"{where}[{index}]")
    elif value is not None:
        raise ValueError(f"{where}: {type(value).__name__} has no canonical form here")


def _check_text(text: str, where: str) -> None:
    if "\x00" in text:
        raise ValueError(f"{where}: text holds U+0000")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as fault:
        raise ValueError(f"{where}: text holds half a character") from fault
