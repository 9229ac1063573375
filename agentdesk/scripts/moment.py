"""One moment of a call, for the effects that follow from an answer, and what was written in it before."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, TypeAlias

from agentdesk.scripts import frozen as frozen_values
from agentdesk.scripts import sources
from agentdesk.scripts.standing import TAKES_BACK
from agentdesk.scripts.state import State
from agentdesk.scripts.values import Frozen, Script, Step

Written: TypeAlias = tuple[str, dict[str, Any]]
Params: TypeAlias = Mapping[str, Any]
# What tells two entries of one kind apart without being their content.
_OWN = frozenset(
    {
        "stop",
        "dispute",
        "complaint",
        "care",
        "commitment",
        "callback",
        "arrangement",
        "received_at",
        "until_at",
        "read_back_at",
        "agreed_at",
    }
)


@dataclass(frozen=True, slots=True)
class Moment:
    """Everything an effect may know: the call as it stands, the time, and the step with what it captured."""

    script: Script
    state: State
    frozen: Frozen
    at: int
    language: str
    new_id: Callable[[], str]
    step: Step
    shown_at: int
    here: Mapping[str, Any]

    @property
    def customer(self) -> str:
        """The id of the customer."""
        return frozen_values.text(self.frozen, "call.customer")

    def day(self, days: int) -> str:
        """Return the date so many days from today, where the customer is."""
        return (sources.today(self.frozen, self.at) + timedelta(days=days)).isoformat()


def is_known(state: State, kind: str, payload: Params) -> bool:
    """Return whether the same was written before; of what replaces the one before it, only the last counts."""
    if kind in TAKES_BACK:
        return False
    earlier = list(state.of_kind(kind))
    if kind in ("callback.agreed", "arrangement.agreed"):
        earlier = earlier[-1:]
    content = _content(payload)
    return any(_content(other) == content for other in earlier)


def _content(payload: Params) -> dict[str, Any]:
    return {name: value for name, value in payload.items() if name not in _OWN and value is not None}
