"""The call as the script has it: answers, the way through, what the customer says, who is on the line."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal


@dataclass(frozen=True, slots=True)
class AnswerStep:
    """Answer the step on the screen -> CallView. `step` and `visit` guard against a key meant for the step before."""

    interaction: str
    visit: int
    answer: str
    values: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SayWhoIsThere:
    """After a restart of the desk: the same people as before are on the line, or somebody else -> CallView.

    That nobody is there any more is marked as the call being over.
    """

    interaction: str
    found: Literal["same", "other"]


@dataclass(frozen=True, slots=True)
class KeepTyped:
    """Keep what is typed into the fields of a step so far: a draft, durable but not journalled until answered.

    What cannot be read as a value stands there as `scripts.unread` says; so it does when a step is left below.
    Sensitive fields must not be among `values`.
    """

    interaction: str
    step: str
    values: dict[str, Any]


@dataclass(frozen=True, slots=True)
class GoBack:
    """Go back one step; no answer is lost -> CallView.

    `values`, here and below, are the fields of the step as typed, and `visit` is the one in which they were: where
    the script has moved on meanwhile they are of another step and are dropped. None is the step that is shown.
    """

    interaction: str
    values: dict[str, Any] = field(default_factory=dict)
    visit: int | None = None


@dataclass(frozen=True, slots=True)
class GoForward:
    """Go forward again after going back -> CallView."""

    interaction: str
    values: dict[str, Any] = field(default_factory=dict)
    visit: int | None = None


@dataclass(frozen=True, slots=True)
class SkipStep:
    """Leave a step unanswered, with a reason -> CallView. The reason is for the step of `visit` and no other."""

    interaction: str
    reason: str
    values: dict[str, Any] = field(default_factory=dict)
    visit: int | None = None


@dataclass(frozen=True, slots=True)
class Interrupt:
    """The customer says something that comes before the script -> CallView."""

    interaction: str
    key: str
    values: dict[str, Any] = field(default_factory=dict)
    visit: int | None = None


@dataclass(frozen=True, slots=True)
class ReturnToScript:
    """Leave the interruption and return to the step that waited -> CallView."""

    interaction: str
    values: dict[str, Any] = field(default_factory=dict)
    visit: int | None = None


@dataclass(frozen=True, slots=True)
class MarkMood:
    """Mark how the customer sounds now -> CallView."""

    interaction: str
    mood: str


@dataclass(frozen=True, slots=True)
class LetGo:
    """Someone left the line -> CallView."""

    interaction: str
    participant: str
