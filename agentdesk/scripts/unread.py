"""What was typed and cannot be read as a value yet: a draft keeps it as it stands, the engine never takes it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_AS_TYPED = "as_typed"


def unread(text: str) -> dict[str, str]:
    """Return a text in the place of the value that it could not be read as."""
    return {_AS_TYPED: text}


def unread_text(value: Any) -> str | None:
    """Return the text that could not be read, or None for a value."""
    return str(value[_AS_TYPED]) if isinstance(value, Mapping) and _AS_TYPED in value else None


def readable(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return values with None for each that could not be read: what stood there before is not there any more."""
    return {name: value if unread_text(value) is None else None for name, value in values.items()}
