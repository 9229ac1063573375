"""Possible: which ways through the script are open now, asked of the engine itself, so that no second rule decides."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, TypeAlias

from agentdesk.errors import Refused
from agentdesk.scripts.engine import act
from agentdesk.scripts.intents import Back, Forward, Intent, Return, Skip
from agentdesk.scripts.state import State
from agentdesk.scripts.values import Frozen, Script

Way: TypeAlias = Literal["back", "forward", "skip", "return"]
WAYS: Mapping[Way, Intent] = MappingProxyType(
    {"back": Back(), "forward": Forward(), "skip": Skip("tried"), "return": Return()}
)


def closed_ways(script: Script, state: State, frozen: Frozen, language: str, *, at: int) -> Mapping[Way, str]:
    """Return the ways that would be refused at an instant (epoch milliseconds), each with the engine's sentence.

    Nothing is written: what follows from trying a way is thrown away.
    """
    closed: dict[Way, str] = {}
    for way, intent in WAYS.items():
        try:
            act(script, state, intent, at=at, language=language, frozen_values=frozen, new_id=str)
        except Refused as refused:
            closed[way] = refused.sentence
    return closed
