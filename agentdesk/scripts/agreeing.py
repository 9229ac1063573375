"""Effects of a yes: the call or the arrangement that was read back, and what it takes the place of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from agentdesk.errors import Refused
from agentdesk.scripts import drafted
from agentdesk.scripts.facts import facts_of
from agentdesk.scripts.moment import Moment, Params, Written, is_known
from agentdesk.scripts.words import Pen

CALLBACK_WINDOW_MIN = 30
NOTHING_READ = Refused(
    "not_read_back", "Nothing was put together that they could say yes to. Go back and do that first."
)


def agree_callback(moment: Moment, params: Params) -> Iterator[Written]:
    """Agree the call that was read back.

    Raises Refused when there is none, when its time has passed, or when a stop closes the telephone.
    """
    if facts_of(moment.state, moment.frozen)["calls"] == "stopped":
        raise Refused("callback_stopped", "A stop sign closes the telephone now. No call can be agreed.")
    callback = drafted.callback(moment.script, moment.state, moment.frozen)
    if callback is None or not drafted.leads_here(moment.script, moment.state, "callback"):
        raise NOTHING_READ
    if callback.due_at <= moment.at:
        raise Refused("callback_past", "That time has passed. Choose a later one.")
    payload = {
        "callback": moment.new_id(),
        "customer": moment.customer,
        "number": callback.number,
        "due_at": callback.due_at,
        "due_zone": callback.zone,
        "window_min": CALLBACK_WINDOW_MIN,
        "owner": "anyone",
        "words": callback.words,
    }
    yield "callback.agreed", payload


def agree_arrangement(moment: Moment, params: Params) -> Iterator[Written]:
    """Agree the arrangement that was read back. Raises Refused when there is none, or its words were not whole."""
    made = drafted.arrangement(moment.script, moment.state, moment.frozen)
    if made is None or not drafted.leads_here(moment.script, moment.state, "arrangement"):
        raise NOTHING_READ
    words = Pen(moment.script, moment.state, moment.frozen, moment.language).spoken(moment.step)
    if words.missing:
        raise Refused(
            "arrangement_words", "The read-back is not complete. Go back and fill in what is missing."
        )
    payload = {
        "arrangement": moment.new_id(),
        "customer": moment.customer,
        "shape": made.shape,
        "currency": made.total.currency,
        "total": made.total.minor,
        "method": made.method,
        "allocation": [{"debt": share.debt, "amount": share.amount.minor} for share in made.allocation],
        "words": words.text,
        "read_back_at": moment.shown_at,
        "agreed_at": moment.at,
        "review_on": made.review_on.isoformat() if made.review_on else None,
        "instalments": [
            {"due_on": one.due_on.isoformat(), "amount": one.amount.minor} for one in made.instalments
        ],
    }
    if not is_known(moment.state, "arrangement.agreed", payload):
        yield from _withdrawn(moment)
        yield "arrangement.agreed", payload


def _withdrawn(moment: Moment) -> Iterator[Written]:
    """Call off what was agreed before in this call: the new one takes its place."""
    for payload in moment.state.of_kind("arrangement.agreed"):
        yield "arrangement.withdrawn", withdrawal(moment.customer, payload, "replaced in the same call")


def withdrawal(customer: str, agreed: Params, reason: str) -> dict[str, Any]:
    """Return the payload that calls off an arrangement."""
    return {"arrangement": agreed["arrangement"], "customer": customer, "reason": reason}
