"""What a person at the desk can do with a script. Each is a frozen value that the engine turns into events.

`values` are the step's fields as typed so far, by name: money in minor units, dates as YYYY-MM-DD, times as HH:MM,
phones as E.164, numbers as integers, yes_no as yes or no, multi as a list of ids, the rest as text.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

Values: TypeAlias = Mapping[str, Any]
Found: TypeAlias = Literal["same", "other", "nobody"]


@dataclass(frozen=True, slots=True)
class Answer:
    """Give an answer, by its id or its key; `next` is the answer of a step with one way on."""

    answer: str
    values: Values = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Back:
    """Go to the step before, losing nothing."""

    values: Values = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Forward:
    """Go to the step one had come back from."""

    values: Values = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Skip:
    """Leave a step out, with a reason."""

    reason: str
    values: Values = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Interrupt:
    """The customer said something that comes first."""

    key: str
    values: Values = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Return:
    """Go back to the step that waits."""

    values: Values = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class MarkMood:
    """Mark how the customer sounds now: calm, uneasy, upset or hostile."""

    mood: str


@dataclass(frozen=True, slots=True)
class UseCue:
    """Tick a cue or open a card."""

    cue: str


@dataclass(frozen=True, slots=True)
class Join:
    """Someone came on the line."""

    role: str = "unknown_voice"
    name: str | None = None
    basis: str | None = None


@dataclass(frozen=True, slots=True)
class Leave:
    """Someone left the line."""

    participant: str


@dataclass(frozen=True, slots=True)
class Know:
    """It became known who a voice is."""

    participant: str
    role: str
    name: str | None = None
    basis: str | None = None


@dataclass(frozen=True, slots=True)
class Rejoin:
    """The desk was away: whom one finds on the line is the same as before, somebody else, or nobody."""

    found: Found


Intent: TypeAlias = (
    Answer | Back | Forward | Skip | Interrupt | Return | MarkMood | UseCue | Join | Leave | Know | Rejoin
)
