"""What an answer brought about is taken back when its step is answered otherwise on the same road.

A stop sign is lifted and an arrangement called off, each by an event of its own with its reason, and a consent is
taken back, and with it the call that rested on it, beside what the new answer brings about. A complaint, a dispute, a
care case and a promise of ours that were told in one breath with the stop fall with it (standing.py): nobody has them
any more. Everything else that was told stays as it was said.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from agentdesk.domain.standing import ONE_CALL
from agentdesk.domain.stops import scope_without_number
from agentdesk.scripts.agreeing import withdrawal
from agentdesk.scripts.moment import Params, Written
from agentdesk.scripts.sources import resolved
from agentdesk.scripts.state import Happened, State
from agentdesk.scripts.values import Drafted, Effect, Reply, Script, Step

REASON = "answered otherwise in the same call"


def taken_back(
    script: Script, state: State, step: Step, reply: Reply | None, values: Params, customer: str
) -> Iterator[Written]:
    """Yield what takes back the effects of a step's former answer that its new one does not have.

    An answer given again on another occasion, such as a second time that the customer says something, replaces
    nothing: both were said.
    """
    given = state.given.get(step.id)
    former = _reply(step, given.answer) if given and state.was_left(step.id) else None
    if given is None or former is None:
        return
    now = reply.does if reply else ()
    since = [one for one in state.happened if one.visit >= given.since]
    own = [one for one in since if one.step == step.id]
    for one in own:
        if _is_stop_of(state, one, former) and not _is_said(state, one, now, values):
            if not _is_said_elsewhere(script, state, step, one):
                payload = {"stop": one.payload["stop"], "customer": customer, "reason": REASON}
                yield "stop.lifted", payload
        elif one.kind == "arrangement.agreed" and _agrees(former.does) and not _agrees(now):
            yield "arrangement.withdrawn", withdrawal(customer, one.payload, REASON)
    said = {one["what"] for one in _params(now, "consent", state, values)}
    unsaid = {str(one.payload["what"]) for one in own if one.kind == "consent.given"} - said
    if any(one.kind == "callback.agreed" for one in since) and _is_call_off(step, former, reply):
        unsaid.add(ONE_CALL)
    for what in sorted(unsaid):
        yield "consent.revoked", {"customer": customer, "what": what, "target": None, "words": None}


def _is_call_off(step: Step, former: Reply, reply: Reply | None) -> bool:
    """Return whether an answer undoes a callback: no yes at its read-back, or no day where that was asked."""
    if step.drafts and step.drafts.what == "callback":
        return reply is not None and reply.next != former.next
    now = reply.does if reply else ()
    return _agrees(former.does, "callback") and not _agrees(now, "callback")


def _is_stop_of(state: State, one: Happened, reply: Reply) -> bool:
    # Sign and scope are stated in the script itself (effects.py): what was captured does not matter to them.
    signs = map(_sign, _params(reply.does, "place_stop", state, {}))
    return one.kind == "stop.placed" and _sign(one.payload) in signs


def _is_said(state: State, stop: Happened, effects: Iterable[Effect], values: Params) -> bool:
    """Return whether effects place the same stop again, in the same words of the customer."""
    told = (_sign(stop.payload), stop.payload["words"])
    return any(
        (_sign(one), one.get("words")) == told for one in _params(effects, "place_stop", state, values)
    )


def _is_said_elsewhere(script: Script, state: State, step: Step, stop: Happened) -> bool:
    """Return whether the answer of another step stands for the same stop: it was then placed only once."""
    others = ((script.steps[id], given.answer) for id, given in state.given.items() if id != step.id)
    replies = (_reply(other, answer) for other, answer in others)
    return any(reply is not None and _is_stop_of(state, stop, reply) for reply in replies)


def _sign(params: Params) -> tuple[Any, Any]:
    # One that was placed in a call without a number may hold for the telephone instead.
    scope = params["scope"]
    return params["sign"], scope_without_number(scope, params["lifted_by"]) or scope


def _params(effects: Iterable[Effect], name: str, state: State, values: Params) -> Iterator[Params]:
    return (resolved(state, values, effect.params) for effect in effects if effect.name == name)


def _agrees(effects: Iterable[Effect], what: Drafted = "arrangement") -> bool:
    return any(effect.name == f"agree_{what}" for effect in effects)


def _reply(step: Step, answer: str | None) -> Reply | None:
    return next((reply for reply in step.replies if reply.id == answer), None)
