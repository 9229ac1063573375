"""From events to where the call stands: begin, apply one event, fold many.

Resume after a crash, replay, practice and the live call share this; nothing else changes a state.
Events of other kinds leave the state as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from agentdesk.domain import participants
from agentdesk.domain.participants import Participant
from agentdesk.scripts.given import answered, kept
from agentdesk.scripts.standing import EFFECT_KINDS, Payload, happened
from agentdesk.scripts.state import DEEPEST, Crumb, Frame, State
from agentdesk.scripts.values import RETURN, Script, Step


def begin(script: Script, at: int) -> State:
    """Return a call's state with the first step shown at an instant (epoch milliseconds)."""
    return _shown(script, State(at, None, at, visit=-1), script.start, at)


def fold(script: Script, began_at: int, events: Iterable[tuple[str, Payload, int]]) -> State:
    """Return the state after events, each `(kind, payload, at)`, oldest first."""
    state = begin(script, began_at)
    for kind, payload, at in events:
        state = apply(script, state, kind, payload, at)
    return state


def apply(script: Script, state: State, event_kind: str, payload: Payload, at: int) -> State:
    """Return the state after one event that happened at an instant (epoch milliseconds)."""
    if event_kind in EFFECT_KINDS:
        return happened(state, event_kind, payload)
    handler = _HANDLERS.get(event_kind)
    return handler(script, state, payload, at) if handler else state


def target(step: Step, answer: str | None, how: str = "answered") -> str | None:
    """Return where an answer of a step leads; without one, or when it is left out, its usual way on."""
    if how == "skipped":
        usual = [reply for reply in step.replies if reply.is_default or len(step.replies) == 1]
        return usual[0].next if usual else step.next
    return next((reply.next for reply in step.replies if reply.id == answer), step.next)


def _left(script: Script, state: State, payload: Payload, at: int) -> State:
    step, how = script.steps[payload["step"]], payload["how"]
    here = Crumb(step.id, state.stack, state.drafts)
    is_answer = how == "answered" and step.is_shown
    state = answered(state, step, payload) if is_answer else kept(state, step, payload)
    if how in ("back", "forward"):
        return _stepped(script, state, here, at, is_back=how == "back")
    if how == "interrupted":
        return state
    return _went_on(script, state, here, payload, at)


def _went_on(script: Script, state: State, here: Crumb, payload: Payload, at: int) -> State:
    """Move to the next step; a return from an interruption waits for its own event."""
    step = script.steps[here.step]
    stack, how = state.stack, payload["how"]
    if how == "returned" or target(step, payload.get("answer"), how) == RETURN:
        if not stack or stack[-1].kind == "interruption" or (how == "returned" and step.is_shown):
            return state
        stack = stack[:-1]
    elif step.kind == "call":
        stack = (*stack, Frame("call", step.id, step.next or step.id))
    trail = (*state.trail, here) if step.is_shown else state.trail
    state = replace(state, stack=stack, trail=trail)
    return _landed(script, state, payload.get("next_step"), at)


def _landed(script: Script, state: State, next_step: str | None, at: int) -> State:
    """Show the next step; the way forward stays as long as it is the one that was gone before."""
    if next_step is None or script.steps[next_step].is_shown:
        is_known = bool(state.ahead) and state.ahead[-1].step == next_step
        state = replace(state, ahead=state.ahead[:-1] if is_known else ())
    return _shown(script, state, next_step, at)


def _shown(script: Script, state: State, step_id: str | None, at: int) -> State:
    if step_id is None:
        return replace(state, position=None, shown_at=at)
    step = script.steps[step_id]
    if not step.is_shown:
        return replace(state, position=step_id, shown_at=at)
    return replace(
        state,
        position=step_id,
        shown_at=at,
        visit=state.visit + 1,
        seen=state.seen | {step_id},
        suggested=step.outcome or state.suggested,
        debt_was_shown=state.debt_was_shown or step.reveals == "debt",
    )


def _stepped(script: Script, state: State, here: Crumb, at: int, *, is_back: bool) -> State:
    """Show the step before or after as it was shown: what is read back there is what led there, not what came later."""
    if is_back:
        there, trail, ahead = state.trail[-1], state.trail[:-1], (*state.ahead, here)
    else:
        there, trail, ahead = state.ahead[-1], (*state.trail, here), state.ahead[:-1]
    state = replace(state, stack=there.stack, trail=trail, ahead=ahead, drafts=there.drafts)
    return _shown(script, state, there.step, at)


def _raised(script: Script, state: State, payload: Payload, at: int) -> State:
    """Put what was shown aside; one that waits already starts again, and a full stack gives up its top."""
    key, stack = payload["interruption"], state.stack
    frame = Frame("interruption", key, payload["step"], state.trail, state.ahead, state.drafts)
    open_keys = [frame.key if frame.kind == "interruption" else "" for frame in stack]
    if key in open_keys:
        stack = stack[: open_keys.index(key) + 1]
    elif len(stack) >= DEEPEST:
        stack = (*stack[:-1], _instead(stack[-1], frame))
    else:
        stack = (*stack, frame)
    used = state.used if key in state.used else (*state.used, key)
    state = replace(state, stack=stack, used=used, trail=(), ahead=())
    return _shown(script, state, payload["next_step"], at)


def _instead(top: Frame, frame: Frame) -> Frame:
    """Return the frame that replaces the top one: what waits under it goes on waiting."""
    return replace(top, key=frame.key) if top.kind == "interruption" else replace(frame, step=top.step)


def _returned(script: Script, state: State, payload: Payload, at: int) -> State:
    depth = max(i for i, one in enumerate(state.stack) if one.kind == "interruption")
    frame = state.stack[depth]
    stack = state.stack[:depth]
    state = replace(state, stack=stack, trail=frame.trail, ahead=frame.ahead, drafts=frame.drafts)
    return _shown(script, state, payload["next_step"], at)


def _gate(script: Script, state: State, payload: Payload, at: int) -> State:
    result = payload["result"]
    if script.steps[payload["step"]].kind == "verify":
        checks = (*state.checks, result)
        state = replace(state, checks=checks, failed_tries=state.failed_tries + (result == "failed"))
    return replace(state, duties=state.duties | set(payload["duties"])) if result == "passed" else state


def _joined(script: Script, state: State, payload: Payload, at: int) -> State:
    person = Participant(
        payload["participant"],
        payload["role"],
        payload.get("name"),
        payload["may_hear"],
        payload.get("basis"),
        at,
    )
    return replace(state, line=participants.joined(state.line, person), was_answered=True)


def _known(script: Script, state: State, payload: Payload, at: int) -> State:
    line = participants.known(
        state.line,
        payload["participant"],
        role=payload["role"],
        name=payload.get("name"),
        basis=payload.get("basis"),
        at=at,
    )
    return replace(state, line=line, was_answered=True)


def _went(script: Script, state: State, payload: Payload, at: int) -> State:
    return replace(state, line=participants.left(state.line, payload["participant"], at))


def _mood(script: Script, state: State, payload: Payload, at: int) -> State:
    return replace(state, mood=payload["mood"])


def _cue(script: Script, state: State, payload: Payload, at: int) -> State:
    cue = payload["cue"]
    return state if cue in state.cues else replace(state, cues=(*state.cues, cue))


def _marked(script: Script, state: State, payload: Payload, at: int) -> State:
    return replace(state, was_answered=True) if payload["mark"] in ("answered", "had_answered") else state


_HANDLERS: dict[str, Callable[[Script, State, Payload, int], State]] = {
    "step.left": _left,
    "gate.passed": _gate,
    "interruption.raised": _raised,
    "interruption.returned": _returned,
    "participant.joined": _joined,
    "participant.known": _known,
    "participant.left": _went,
    "mood.marked": _mood,
    "cue.used": _cue,
    "call.marked": _marked,
}
