"""The call as a state machine: what the agent may mark about the telephone, and when.

The telephone is outside the program. "They are on hold" and "the call is over" are marks of what the agent did
on the phone; the desk never pretends to have done it.

    dialling --answered--> on_call --over--> wrap_up --saved--> closed
        \\--over--> wrap_up          on_call <--on_hold / off_hold--> on hold

In the wrap-up a mark that was missed is made good: the end is set back, or somebody had answered after all.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from agentdesk.errors import Refused

Stage = Literal["dialling", "on_call", "wrap_up", "closed"]
Mark = Literal["answered", "on_hold", "off_hold", "over", "set_back", "had_answered"]


@dataclass(frozen=True, slots=True)
class Call:
    """A call's telephone side. Instants are epoch milliseconds UTC; `holds` are finished ones, as (from, until).

    `had_answered` is for a call that somebody had answered without a mark: nobody knows when.
    """

    stage: Stage
    began_at: int
    answered_at: int | None = None
    held_since: int | None = None
    holds: tuple[tuple[int, int], ...] = ()
    ended_at: int | None = None
    had_answered: bool = False

    @property
    def is_live(self) -> bool:
        """Whether someone may be on the phone now."""
        return self.stage in ("dialling", "on_call")

    @property
    def hold_ms(self) -> int:
        """How long they were on hold, in finished holds."""
        return sum(until - since for since, until in self.holds)


def begin(at: int, *, incoming: bool = False) -> Call:
    """Return a call that was just dialled, or one that came in and was picked up."""
    return Call("on_call", at, answered_at=at) if incoming else Call("dialling", at)


def marked(call: Call, mark: Mark, at: int) -> Call:
    """Return the call after a mark. Raises Refused when the mark makes no sense now."""
    is_held = call.held_since is not None
    if (
        mark not in _ALLOWED[call.stage]
        or (mark == "on_hold" and is_held)
        or (mark == "off_hold" and not is_held)
        or (mark == "had_answered" and (call.answered_at is not None or call.had_answered))
    ):
        raise Refused("call_mark", _SENTENCES[mark])
    if mark == "answered":
        return replace(call, stage="on_call", answered_at=at)
    if mark == "on_hold":
        return replace(call, held_since=at)
    if mark == "off_hold":
        return _off_hold(call, at)
    if mark == "set_back":
        return _set_back(call, at)
    if mark == "had_answered":
        return replace(call, had_answered=True)
    return replace(_off_hold(call, at), stage="wrap_up", ended_at=at)


def saved(call: Call) -> Call:
    """Return the call with its record closed. Raises Refused while the phone may still be in use."""
    if call.stage != "wrap_up":
        raise Refused("call_live", "Mark the call as over first.")
    return replace(call, stage="closed")


def _off_hold(call: Call, at: int) -> Call:
    if call.held_since is None:
        return call
    return replace(call, held_since=None, holds=(*call.holds, (call.held_since, max(call.held_since, at))))


def _set_back(call: Call, at: int) -> Call:
    """Return the call with an earlier end; what was marked as on hold after it was no hold."""
    if not (call.answered_at or call.began_at) <= at <= (call.ended_at or at):
        raise Refused("call_end", "The end can only be set back to a time within the call.")
    holds = tuple((since, min(until, at)) for since, until in call.holds if since < at)
    return replace(call, ended_at=at, holds=holds)


_ALLOWED: dict[Stage, tuple[Mark, ...]] = {
    "dialling": ("answered", "over"),
    "on_call": ("on_hold", "off_hold", "over"),
    "wrap_up": ("set_back", "had_answered"),
    "closed": (),
}
_SENTENCES: dict[Mark, str] = {
    "answered": "This call is not ringing.",
    "on_hold": "There is no call to put on hold, or they are on hold already.",
    "off_hold": "They are not on hold.",
    "over": "This call is over already.",
    "set_back": "Only the end of a call that is over can be set back.",
    "had_answered": "That they had answered can be said once, after a call that was not marked as answered.",
}
