"""What follows from the call and stands: kept as it was journalled, until something takes it back.

The last answer counts: what a step had told is told anew with its new answer, and falls with the stop that came in one
breath with it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, TypeAlias

from agentdesk.domain.standing import ONE_CALL
from agentdesk.scripts.state import Happened, State

Payload: TypeAlias = Mapping[str, Any]
EFFECT_KINDS = frozenset(
    {
        "stop.placed",
        "stop.lifted",
        "wish.recorded",
        "need.recorded",
        "consent.given",
        "consent.revoked",
        "callback.agreed",
        "arrangement.agreed",
        "arrangement.withdrawn",
        "payment.claimed",
        "payment.handed_off",
        "dispute.raised",
        "complaint.raised",
        "care.opened",
        "safety.raised",
        "commitment.made",
        "representative.named",
        "referral.made",
        "correction.proposed",
        "contact.named",
        "contact.left",
    }
)

# What takes back which effect, and the name of the id by which it says so.
TAKES_BACK: Mapping[str, tuple[str, str]] = {
    "stop.lifted": ("stop.placed", "stop"),
    "arrangement.withdrawn": ("arrangement.agreed", "arrangement"),
}

# Of what was agreed to and of what was taken back the last word counts, for each thing by itself.
_CONSENTS: Mapping[str, str] = {"consent.given": "consent.revoked", "consent.revoked": "consent.given"}

# What a step that is answered anew tells anew: the last answer counts.
TOLD_ANEW = frozenset({"complaint.raised", "dispute.raised", "care.opened"})
# What is told in one breath with a stop or a yes, and falls with it: a complaint stands as long as its stop does.
FALLS_WITH = {
    "stop.placed": TOLD_ANEW | {"commitment.made"},
    "arrangement.agreed": frozenset({"commitment.made"}),
}


def happened(state: State, kind: str, payload: Payload) -> State:
    """Keep what follows from the call; what takes something back removes it, so that all that is kept stands."""
    gone = (*_taken_back(state, kind, payload), *_unsaid(state, kind, payload), *_told_before(state, kind))
    stands = tuple(one for one in state.happened if one not in gone)
    return replace(state, happened=(*stands, Happened(kind, payload, state.position, state.visit)))


def _taken_back(state: State, kind: str, payload: Payload) -> tuple[Happened, ...]:
    """Return what an event takes back, with what was told with it: at its step, then or when that was answered anew."""
    if kind not in TAKES_BACK:
        return ()
    taken, id = TAKES_BACK[kind]
    own = [one for one in state.happened if one.kind == taken and one.payload[id] == payload[id]]
    since = {one.step: one.visit for one in own}
    told = (one for one in state.happened if one.kind in FALLS_WITH[taken] and one.step in since)
    return (*own, *(one for one in told if one.visit >= since[one.step]))


def _unsaid(state: State, kind: str, payload: Payload) -> Iterator[Happened]:
    """Yield what a word on consent unsays: the other word before it, and with a consent the call that rested on it."""
    other = _CONSENTS.get(kind)
    yield from (one for one in state.happened if one.kind == other and one.payload["what"] == payload["what"])
    if kind == "consent.revoked" and payload["what"] == ONE_CALL:
        yield from (one for one in state.happened if one.kind == "callback.agreed")


def _told_before(state: State, kind: str) -> tuple[Happened, ...]:
    """Return what the step that is shown told when it was answered before on the same road."""
    step = state.position
    given = state.given.get(step) if step is not None else None
    if kind not in TOLD_ANEW or given is None or step is None or not state.was_left(step):
        return ()
    own = (one for one in state.happened if (one.kind, one.step) == (kind, step))
    return tuple(one for one in own if one.visit >= given.since)
