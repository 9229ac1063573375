"""Where a parameter's value comes from: what the script states, or what was captured at a step."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from agentdesk.scripts import frozen as frozen_values
from agentdesk.scripts.state import State
from agentdesk.scripts.values import Captured, Frozen, Source


def resolved(state: State, here: Mapping[str, Any], params: Mapping[str, Source]) -> dict[str, Any]:
    """Return parameters by name; `here` is what the step itself captured. What was never captured is left out."""
    values = {name: _value(state, here, source) for name, source in params.items()}
    return {name: value for name, value in values.items() if value not in (None, "")}


def today(frozen: Frozen, at: int) -> date:
    """Return the date where the customer is."""
    return local(frozen, at).date()


def local(frozen: Frozen, at: int) -> datetime:
    """Return the time where the customer is."""
    return datetime.fromtimestamp(at / 1000, ZoneInfo(frozen_values.zone(frozen)))


def _value(state: State, here: Mapping[str, Any], source: Source) -> Any:
    if isinstance(source, Captured):
        return state.captured(source.step, source.field) if source.step else here.get(source.field)
    return source.text
