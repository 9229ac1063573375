"""The call as the telephone has it: placed, taken, logged and marked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from agentdesk.domain.call import Mark


@dataclass(frozen=True, slots=True)
class Dial:
    """Journal the attempt and open the call -> CallView. The number is dialled after this is durable.

    `by` is tel when the system's phone program will be asked, hand when the agent dials by hand.
    """

    customer: str
    number: str
    by: str = "hand"
    redial_reason: str | None = None


@dataclass(frozen=True, slots=True)
class LogCall:
    """Log a call afterwards with its true time, straight into the wrap-up -> CallView."""

    customer: str
    number: str
    happened_at: int
    ended_at: int
    reason: str


@dataclass(frozen=True, slots=True)
class TakeCall:
    """A call came in and was picked up -> CallView. Any live call goes to be finished first.

    `ends` is what was noted of the end of a number that is not known whole; fewer than four digits say nothing.
    """

    number: str | None = None
    ends: str = ""


@dataclass(frozen=True, slots=True)
class NameCaller:
    """Say which customer an incoming call is about -> CallView."""

    interaction: str
    customer: str


@dataclass(frozen=True, slots=True)
class MarkCall:
    """Mark what the agent did on the phone -> CallView. `at` is given when the end is set back."""

    interaction: str
    mark: Mark
    at: int | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class ShowCall:
    """A call as it stands -> CallView."""

    interaction: str


@dataclass(frozen=True, slots=True)
class OpenCalls:
    """Calls that are not saved yet -> tuple[OpenCallRow, ...]."""
