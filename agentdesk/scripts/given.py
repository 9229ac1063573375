"""What an answer leaves behind in the state: what was given, what was put together by it, what it suggests.

What was typed at a step that was left without an answer is kept beside the answer it had.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from agentdesk.scripts.standing import Payload
from agentdesk.scripts.state import Given, State
from agentdesk.scripts.values import Drafted, Effect, Literally, Step


def answered(state: State, step: Step, payload: Payload) -> State:
    """Return the state after a step was answered: what was answered after it before is stale when this changes."""
    old, values = state.given.get(step.id), payload.get("captured") or {}
    answer = payload.get("answer")
    given = dict(state.given)
    if old and old.answer is not None and (old.answer, old.values) != (answer, values):
        given = {
            id: replace(one, is_stale=one.is_stale or one.order > old.order) for id, one in given.items()
        }
    since = old.since if old and old.answer and state.was_left(step.id) else state.visit
    order, stops = old.order if old else len(given), tuple(_stops(step, answer))
    given[step.id] = Given(answer, values, order, since=since, stops=stops)
    return replace(
        state,
        given=given,
        drafts=_drafts(state, step, answer),
        suggested=_suggestion(step, answer) or _suggested_still(state, step, old),
    )


def _stops(step: Step, answer: str | None) -> Iterator[tuple[str, str]]:
    """Yield sign and scope of each stop that an answer asks for; both are stated in the script (effects.py)."""
    for effect in _effects(step, answer):
        sign, scope = effect.params.get("sign"), effect.params.get("scope")
        if effect.name == "place_stop" and isinstance(sign, Literally) and isinstance(scope, Literally):
            yield sign.text, scope.text


def kept(state: State, step: Step, payload: Payload) -> State:
    """Keep what was typed at a step that was not answered; what it had been answered with stays."""
    values = payload.get("captured")
    if not values:
        return state
    old = state.given.get(step.id) or Given(None, {}, len(state.given))
    return replace(state, given={**state.given, step.id: replace(old, values=values)})


def _drafts(state: State, step: Step, answer: str | None) -> Mapping[Drafted, str]:
    """Return what waits for its read-back: a step that puts something together adds to it, a yes takes it away."""
    drafts = dict(state.drafts)
    reply = next((one for one in step.replies if one.id == answer), None)
    if step.drafts and step.asks_for(reply):
        drafts[step.drafts.what] = step.id
    if step.reads_back and any(
        effect.name == f"agree_{step.reads_back}" for effect in _effects(step, answer)
    ):
        drafts.pop(step.reads_back, None)
    return drafts


def _suggested_still(state: State, step: Step, old: Given | None) -> str | None:
    """Return what the call suggests yet: no longer what the step that is answered otherwise had suggested."""
    if old is None or not state.was_left(step.id):
        return state.suggested
    return None if _suggestion(step, old.answer) == state.suggested else state.suggested


def _suggestion(step: Step, answer: str | None) -> str | None:
    for effect in _effects(step, answer):
        if effect.name == "suggest_outcome" and isinstance(outcome := effect.params["outcome"], Literally):
            return outcome.text
    return None


def _effects(step: Step, answer: str | None) -> tuple[Effect, ...]:
    return next((reply.does for reply in step.replies if reply.id == answer), ())
