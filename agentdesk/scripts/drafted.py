"""What was put together and waits for its read-back: an arrangement, or a call at a time.

It is worked out anew from what was captured, so that there is only one place where it is kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from agentdesk.domain import arrangements
from agentdesk.domain.arrangements import EVERY, Every, Instalment, Share
from agentdesk.domain.money import Money
from agentdesk.domain.standing import DEBT_SCOPES
from agentdesk.errors import Refused
from agentdesk.scripts import frozen as frozen_values
from agentdesk.scripts.sources import resolved
from agentdesk.scripts.state import State
from agentdesk.scripts.values import Captured, Draft, Drafted, Frozen, Literally, Script

# A plan in parts is made from how much each payment is, or from how many there are.
_EITHER = ("amount", "count")
_IN_PARTS = (Literally("plan"), Literally("settlement"))


@dataclass(frozen=True, slots=True)
class Arrangement:
    """An arrangement on paper: nothing is agreed yet. A pause has no instalments and a day to look again."""

    shape: str
    method: str
    total: Money
    instalments: tuple[Instalment, ...]
    allocation: tuple[Share, ...]
    every: Every | None
    review_on: date | None


@dataclass(frozen=True, slots=True)
class Callback:
    """A call on paper: the number (E.164), the instant (epoch milliseconds) and the zone it was said in."""

    number: str
    due_at: int
    zone: str
    words: str | None


def arrangement(script: Script, state: State, frozen: Frozen) -> Arrangement | None:
    """Return the arrangement that was put together last, or None. Raises Refused when it cannot be."""
    params = _params(script, state, "arrangement")
    if params is None:
        return None
    shape, owed = str(params["shape"]), _owed(params, state, frozen)
    review_on = date.fromisoformat(params["review_on"]) if "review_on" in params else None
    total = Money(0, frozen_values.currency(frozen))
    instalments: tuple[Instalment, ...] = ()
    if shape != "pause":
        total = _total(params, owed, total)
        instalments = _instalments(params, total)
    elif review_on is None:
        raise Refused("arrangement_review", "Say on which day we look at it again.")
    every = _every(params)
    allocation = arrangements.allocate(total, owed)
    return Arrangement(shape, str(params["method"]), total, instalments, allocation, every, review_on)


def callback(script: Script, state: State, frozen: Frozen) -> Callback | None:
    """Return the call that was put together last, or None. Raises Refused when day or time is missing."""
    params = _params(script, state, "callback")
    if params is None:
        return None
    if "date" not in params or "time" not in params:
        raise Refused("callback_when", "Say on which day and at what time to call.")
    zone = frozen_values.zone(frozen)
    when = datetime.combine(
        date.fromisoformat(params["date"]), time.fromisoformat(params["time"]), ZoneInfo(zone)
    )
    number = params.get("number") or frozen_values.text(frozen, "call.number")
    if not number:
        raise Refused("callback_number", "Say on which number to call: theirs was not shown.")
    return Callback(number, int(when.timestamp()) * 1000, zone, params.get("words"))


def either_of(draft: Draft | None) -> frozenset[str]:
    """Return the fields of a step of which one is needed for what it puts together; often none."""
    if draft is None or draft.params.get("shape") not in _IN_PARTS:
        return frozenset()
    sources = (draft.params.get(name) for name in _EITHER)
    return frozenset(one.field for one in sources if isinstance(one, Captured) and one.step is None)


def leads_here(script: Script, state: State, what: Drafted) -> bool:
    """Return whether what waits for its yes was put together on the road to the step that is shown, and last there."""
    steps = (script.steps[crumb.step] for crumb in reversed(state.trail))
    last = next((step.id for step in steps if step.drafts and step.drafts.what == what), None)
    return last is not None and state.drafts.get(what) == last


def judge(script: Script, state: State, frozen: Frozen, what: Drafted, at: int) -> None:
    """Raise Refused when what was put together cannot be: a day gone by, too many payments ..."""
    if what == "arrangement":
        arrangement(script, state, frozen)
        return
    made = callback(script, state, frozen)
    if made is not None and made.due_at <= at:
        raise Refused("callback_past", "That time has passed. Choose a later one.")


def agreed_arrangement(state: State) -> Arrangement | None:
    """Return the arrangement that was agreed last in this call, or None."""
    payloads = list(state.of_kind("arrangement.agreed"))
    if not payloads:
        return None
    last, currency = payloads[-1], payloads[-1]["currency"]
    instalments = tuple(
        Instalment(date.fromisoformat(item["due_on"]), Money(item["amount"], currency))
        for item in last["instalments"]
    )
    allocation = tuple(Share(item["debt"], Money(item["amount"], currency)) for item in last["allocation"])
    review_on = date.fromisoformat(last["review_on"]) if last.get("review_on") else None
    total = Money(last["total"], currency)
    return Arrangement(last["shape"], last["method"], total, instalments, allocation, None, review_on)


def agreed_callback(state: State) -> Callback | None:
    """Return the call that was agreed last in this call, or None."""
    payloads = list(state.of_kind("callback.agreed"))
    if not payloads:
        return None
    last = payloads[-1]
    return Callback(last["number"], last["due_at"], last["due_zone"], last.get("words"))


def _params(script: Script, state: State, what: Drafted) -> dict[str, Any] | None:
    step_id = state.drafts.get(what)
    draft = script.steps[step_id].drafts if step_id else None
    return resolved(state, state.given[step_id].values, draft.params) if step_id and draft else None


def _owed(params: Mapping[str, Any], state: State, frozen: Frozen) -> tuple[tuple[str, Money], ...]:
    """Return what is agreed on: the chosen debts, or all, but those that this call has closed one by one.

    Raises Refused where only closed ones were chosen. A stop on all that is spoken of closes none of them apart.
    """
    spoken = frozen_values.balances(frozen)
    closed = {
        debt
        for stop in state.of_kind("stop.placed")
        if stop["scope"] in DEBT_SCOPES
        for debt in stop["debts"]
    }
    able = tuple(one for one in spoken if one[0] not in closed) or spoken
    chosen = params.get("debts")
    found = tuple(one for one in able if one[0] in chosen) if chosen else able
    if spoken and not found:
        raise Refused("arrangement_closed", "What was chosen is closed since: disputed, paid or stopped.")
    return found


def _total(params: Mapping[str, Any], owed: tuple[tuple[str, Money], ...], nothing: Money) -> Money:
    if "total" in params:
        return Money(int(params["total"]), nothing.currency)
    return sum((balance for _, balance in owed), nothing)


def _instalments(params: Mapping[str, Any], total: Money) -> tuple[Instalment, ...]:
    if "first_on" not in params:
        raise Refused("arrangement_date", "Say on which day the first payment is made.")
    first_on, every = date.fromisoformat(params["first_on"]), _every(params)
    if params["shape"] == "single":
        return arrangements.single(total, first_on)
    if "amount" in params:
        amount = Money(int(params["amount"]), total.currency)
        return arrangements.schedule_of(total, amount, first_on, every)
    if "count" not in params:
        raise Refused("arrangement_count", "Say how many payments, or how much each one is.")
    return arrangements.schedule(total, int(params["count"]), first_on, every)


def _every(params: Mapping[str, Any]) -> Every:
    return next((every for every in EVERY if every == params.get("every")), "month")
