"""Effects of what the customer told, asked or was promised: stops, wishes, needs, disputes, care and the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from agentdesk.domain.stops import scope_without_number
from agentdesk.errors import Refused
from agentdesk.scripts import frozen as frozen_values
from agentdesk.scripts.moment import Moment, Params, Written

NUMBER_HIDDEN = Refused(
    "number_hidden",
    "The number of this call was not shown, so it cannot be stopped. Stop all calls, or note it.",
)
DAY_MS = 86_400_000
# Days after which we answer or write when the firm's own dates were not frozen.
REPLY_DAYS = 7


def place_stop(moment: Moment, params: Params) -> Iterator[Written]:
    """Place a stop sign with its scope and target. Raises Refused for one on a number that was not shown."""
    days, scope = params.get("days"), _scope(moment, params)
    payload = {
        "stop": moment.new_id(),
        "customer": moment.customer,
        "sign": params["sign"],
        "scope": scope,
        "target": _target(moment, scope),
        "debts": _stopped(moment, params, scope),
        "words": params.get("words"),
        "received_at": moment.at,
        "until_at": moment.at + int(days) * DAY_MS if days else None,
        "lifted_by": params["lifted_by"],
    }
    yield "stop.placed", payload


def _stopped(moment: Moment, params: Params, scope: str) -> list[str]:
    covered = frozen_values.stopped_debts(moment.frozen, params["sign"], scope)
    return [debt for debt in covered if debt in params["debts"]] if params.get("debts") else covered


def _debts(moment: Moment, params: Params) -> list[str]:
    """Return the debts that were chosen of those that are spoken of, or all of them."""
    spoken = frozen_values.debt_ids(moment.frozen)
    return [debt for debt in spoken if debt in params["debts"]] if params.get("debts") else spoken


def _scope(moment: Moment, params: Params) -> str:
    stated: str = params["scope"]
    if frozen_values.text(moment.frozen, "call.number"):
        return stated
    scope = scope_without_number(stated, params["lifted_by"])
    if scope is None:
        raise NUMBER_HIDDEN
    return scope


def _target(moment: Moment, scope: str) -> str | None:
    if scope in ("number", "place"):
        return frozen_values.text(moment.frozen, "call.number") or None
    return "phone" if scope == "medium" else None


def wish(moment: Moment, params: Params) -> Iterator[Written]:
    """Record how, when or where they wish to be contacted."""
    detail = {"text": str(params["detail"])} if "detail" in params else None
    words = params.get("words")
    yield (
        "wish.recorded",
        {"customer": moment.customer, "what": params["what"], "detail": detail, "words": words},
    )


def need(moment: Moment, params: Params) -> Iterator[Written]:
    """Record a handling need."""
    payload = {
        "customer": moment.customer,
        "need": params["need"],
        "detail": str(params.get("detail", "")),
        "has_consent": _flag(params.get("has_consent")),
    }
    yield "need.recorded", payload


def dispute(moment: Moment, params: Params) -> Iterator[Written]:
    """Raise a dispute about the debts that were chosen, or about every one that is spoken of."""
    payload = {
        "dispute": moment.new_id(),
        "customer": moment.customer,
        "debts": _debts(moment, params),
        "about": params["about"],
        "came": params["came"],
        "words": params.get("words"),
        "received_at": moment.at,
    }
    yield "dispute.raised", payload


def complaint(moment: Moment, params: Params) -> Iterator[Written]:
    """Raise a complaint."""
    payload = {
        "complaint": moment.new_id(),
        "customer": moment.customer,
        "about": params["about"],
        "words": params.get("words"),
        "received_at": moment.at,
    }
    yield "complaint.raised", payload


def claim(moment: Moment, params: Params) -> Iterator[Written]:
    """Note that they say it was paid."""
    payload = {
        "customer": moment.customer,
        "debts": _debts(moment, params),
        "how": params.get("how"),
        "words": params.get("words"),
    }
    yield "payment.claimed", payload


def representative(moment: Moment, params: Params) -> Iterator[Written]:
    """Name someone who acts for them."""
    payload = {
        "customer": moment.customer,
        "role": params["role"],
        "name": params.get("name"),
        "phone": params.get("phone"),
        "debts": frozen_values.debt_ids(moment.frozen),
    }
    yield "representative.named", payload


def care(moment: Moment, params: Params) -> Iterator[Written]:
    """Open a care case; the cause is kept only with consent."""
    has_consent = _flag(params.get("has_consent"))
    payload = {
        "care": moment.new_id(),
        "customer": moment.customer,
        "helps": params["helps"],
        "cause": params.get("cause") if has_consent else None,
        "has_consent": has_consent,
        "review_on": moment.day(int(params["review_days"])),
    }
    yield "care.opened", payload


def safety(moment: Moment, params: Params) -> Iterator[Written]:
    """Raise that someone may be in danger."""
    yield "safety.raised", {"customer": moment.customer, "what": params["what"]}


def commitment(moment: Moment, params: Params) -> Iterator[Written]:
    """Promise something by a day."""
    payload = {
        "commitment": moment.new_id(),
        "customer": moment.customer,
        "what": params["what"],
        "due_on": _due_on(moment, params["due"]),
        "owner": "anyone",
    }
    yield "commitment.made", payload


def _due_on(moment: Moment, due: str) -> str:
    if due in ("today", "tomorrow"):
        return moment.day(int(due == "tomorrow"))
    return frozen_values.text(moment.frozen, f"firm.{due}") or moment.day(REPLY_DAYS)


def referral(moment: Moment, params: Params) -> Iterator[Written]:
    """Note that help was offered, and whether it was wanted."""
    payload = {
        "customer": moment.customer,
        "service": params["service"],
        "is_taken": _flag(params["is_taken"]),
    }
    yield "referral.made", payload


def mark_mood(moment: Moment, params: Params) -> Iterator[Written]:
    """Mark how they sound, when it changed."""
    if params["mood"] != moment.state.mood:
        yield "mood.marked", {"mood": params["mood"], "step": moment.step.id}


def hand_off(moment: Moment, params: Params) -> Iterator[Written]:
    """Hand them to one of the ways to pay."""
    payload = {
        "customer": moment.customer,
        "debts": _debts(moment, params),
        "way": params["way"],
        "state": params["state"],
        "reference": params.get("reference"),
    }
    yield "payment.handed_off", payload


def consent(kind: str) -> Callable[[Moment, Params], Iterator[Written]]:
    """Return the writer of a consent that was given or taken back."""

    def _write(moment: Moment, params: Params) -> Iterator[Written]:
        payload = {
            "customer": moment.customer,
            "what": params["what"],
            "target": params.get("target"),
            "words": params.get("words"),
        }
        yield kind, payload

    return _write


def correction(moment: Moment, params: Params) -> Iterator[Written]:
    """Propose a correction of the file."""
    payload = {"customer": moment.customer, "subject": params["subject"], "proposal": params["proposal"]}
    yield "correction.proposed", payload


def name_contact(moment: Moment, params: Params) -> Iterator[Written]:
    """Name someone of a company, with what is known of them. Raises Refused without a name."""
    yield "contact.named", _contact(moment, params)


def contact_left(moment: Moment, params: Params) -> Iterator[Written]:
    """Note that a contact is no longer with the company. Raises Refused where nobody said which."""
    yield "contact.left", _contact(moment, {"name": params.get("name")})


def _contact(moment: Moment, params: Params) -> dict[str, Any]:
    if not params.get("name"):
        raise Refused("contact_unnamed", "Say which contact it is: choose one, or write the name.")
    names = ("name", "role", "phone", "authority", "basis")
    return {"customer": moment.customer, **{name: params.get(name) for name in names}}


def _flag(value: object) -> int:
    return int(value in ("yes", "1", 1))
