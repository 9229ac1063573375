"""What a command changed, in the broad strokes that screens decide by whether to look again."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import Any


class Change(Enum):
    """Something on the desk that is no longer as it was."""

    QUEUE = auto()
    CUSTOMER = auto()
    CALL = auto()
    JOURNAL = auto()
    CONTENT = auto()
    STAFF = auto()
    SYNC = auto()


@dataclass(frozen=True, slots=True)
class Done:
    """A command's answer, once it is on the disk: its value and what changed."""

    value: Any
    changes: frozenset[Change]
