"""How far a call is: the parts of the main road, and the rungs of a branch."""

from __future__ import annotations

from typing import Literal

from agentdesk.scripts.shown import PhaseView, RungView
from agentdesk.scripts.state import State
from agentdesk.scripts.values import Interruption, Script, Step


def ladder(branch: Interruption | None, state: State, language: str) -> tuple[RungView, ...]:
    """Return the rungs of a branch; the one stood on last is current while other steps of it are shown."""
    if branch is None or not branch.ladder:
        return ()
    steps = [rung.step for rung in branch.ladder]
    been = [crumb.step for crumb in state.trail if crumb.step in steps]
    standing = state.position if state.position in steps else (been[-1] if been else steps[0])
    current = steps.index(standing or steps[0])
    return tuple(
        RungView(rung.title.get(language, ""), _state(position, current))
        for position, rung in enumerate(branch.ladder)
    )


def phases(script: Script, state: State, step: Step, language: str) -> tuple[PhaseView, ...]:
    """Return the progress of the main road; during a branch it stands where the script waits."""
    waiting = next((frame for frame in state.stack if frame.kind == "interruption"), None)
    here = script.steps[waiting.step] if waiting else step
    keys = [phase.key for phase in script.phases]
    current = keys.index(here.phase) if here.phase in keys else -1
    been = {script.steps[id].phase for id, given in state.given.items() if given.answer is not None}
    return tuple(
        PhaseView(
            phase.key,
            phase.title.get(language, ""),
            "current"
            if place == current
            else ("done" if phase.key in been and place < current else "to_come"),
        )
        for place, phase in enumerate(script.phases)
    )


def _state(position: int, current: int) -> Literal["done", "current", "to_come"]:
    if position == current:
        return "current"
    return "done" if position < current else "to_come"
