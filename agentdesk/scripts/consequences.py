"""What each effect of the vocabulary writes: from its parameters to journal entries.

An effect that was written before in this call, with the same content, is not written again: going back and
answering once more never makes a second dispute.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, TypeAlias

from agentdesk.domain import participants
from agentdesk.errors import Refused
from agentdesk.scripts import drafted, sources
from agentdesk.scripts import frozen as frozen_values
from agentdesk.scripts.effects import VOCABULARY
from agentdesk.scripts.state import State
from agentdesk.scripts.values import Effect, Frozen, Script, Step
from agentdesk.scripts.words import Pen

Written: TypeAlias = tuple[str, dict[str, Any]]
Params: TypeAlias = Mapping[str, Any]
CHECKED_HERE = "checked in this call"
CALLBACK_WINDOW_MIN = 30
DAY_MS = 86_400_000
# Days after which we answer or write when the firm's own dates were not frozen.
REPLY_DAYS = 7
# What tells two entries of one kind apart without being their content.
_OWN = frozenset(
    {
        "stop",
        "dispute",
        "complaint",
        "care",
        "commitment",
        "callback",
        "arrangement",
        "received_at",
        "until_at",
        "read_back_at",
        "agreed_at",
    }
)


@dataclass(frozen=True, slots=True)
class Moment:
    """Everything an effect may know: the call as it stands, the time, and the step with what it captured."""

    script: Script
    state: State
    frozen: Frozen
    at: int
    language: str
    new_id: Callable[[], str]
    step: Step
    shown_at: int
    here: Mapping[str, Any]

    @property
    def customer(self) -> str:
        """The id of the customer."""
        return frozen_values.text(self.frozen, "call.customer")

    def day(self, days: int) -> str:
        """Return the date so many days from today, where the customer is."""
        return (sources.today(self.frozen, self.at) + timedelta(days=days)).isoformat()


def written(moment: Moment, effect: Effect) -> tuple[Written, ...]:
    """Return the entries, kind and payload, that follow from an effect. Raises Refused when it cannot happen."""
    params = sources.resolved(moment.state, moment.here, effect.params)
    for param in VOCABULARY[effect.name].params:
        if param.is_required and param.name not in params:
            raise Refused("field_missing", "Fill in what is marked as needed first.")
    entries = tuple(_WRITERS[effect.name](moment, params))
    return tuple(entry for entry in entries if not _is_known(moment.state, *entry))


def _is_known(state: State, kind: str, payload: Params) -> bool:
    """Return whether the same was written before; of what replaces the one before it, only the last counts."""
    earlier = list(state.of_kind(kind))
    if kind in ("callback.agreed", "arrangement.agreed"):
        earlier = earlier[-1:]
    content = _content(payload)
    return any(_content(other) == content for other in earlier)


def _content(payload: Params) -> dict[str, Any]:
    return {name: value for name, value in payload.items() if name not in _OWN and value is not None}


def _know_right_party(moment: Moment, params: Params) -> Iterator[Written]:
    if participants.is_right_party_present(moment.state.line):
        return
    unknown = _unknown(moment.state)
    id = unknown[0] if unknown else moment.new_id()
    yield "participant.known", person(id, participants.RIGHT_PARTY, None, CHECKED_HERE)


def _join(moment: Moment, params: Params) -> Iterator[Written]:
    yield "participant.joined", person(moment.new_id(), participants.UNKNOWN, None, None)


def _new_voice(moment: Moment, params: Params) -> Iterator[Written]:
    for one in participants.present(moment.state.line):
        yield "participant.left", person(one.id, one.role, one.name, one.basis)
    yield from _join(moment, params)


def _join_known(moment: Moment, params: Params) -> Iterator[Written]:
    someone = person(moment.new_id(), params["role"], params.get("name"), params.get("basis"))
    yield "participant.joined", someone


def _know(moment: Moment, params: Params) -> Iterator[Written]:
    unknown = _unknown(moment.state)
    id = unknown[-1] if unknown else moment.new_id()
    yield "participant.known", person(id, params["role"], params.get("name"), params.get("basis"))


def _leave(moment: Moment, params: Params) -> Iterator[Written]:
    line = participants.present(moment.state.line)
    if params["who"] == "customer":
        going = [one for one in line if one.role == participants.RIGHT_PARTY]
    else:
        going = _others(line)
    for one in going:
        yield "participant.left", person(one.id, one.role, one.name, one.basis)


def _others(line: participants.Line) -> list[participants.Participant]:
    """Return who may not hear; while nobody was confirmed, the first voice may yet be the customer and stays."""
    others = [one for one in line if one.may_hear != "debt"]
    is_anybody_confirmed = len(others) < len(line)
    first = next((one for one in others if one.role == participants.UNKNOWN), None)
    return [one for one in others if is_anybody_confirmed or one is not first]


def _place_stop(moment: Moment, params: Params) -> Iterator[Written]:
    days, scope = params.get("days"), params["scope"]
    payload = {
        "stop": moment.new_id(),
        "customer": moment.customer,
        "sign": params["sign"],
        "scope": scope,
        "target": _target(moment, scope),
        "debts": frozen_values.debt_ids(moment.frozen) if scope in ("debt", "account") else [],
        "words": params.get("words"),
        "received_at": moment.at,
        "until_at": moment.at + int(days) * DAY_MS if days else None,
        "lifted_by": params["lifted_by"],
    }
    yield "stop.placed", payload


def _target(moment: Moment, scope: str) -> str | None:
    if scope in ("number", "place"):
        return frozen_values.text(moment.frozen, "call.number") or None
    return "phone" if scope == "medium" else None


def _wish(moment: Moment, params: Params) -> Iterator[Written]:
    detail = {"text": str(params["detail"])} if "detail" in params else None
    words = params.get("words")
    yield (
        "wish.recorded",
        {"customer": moment.customer, "what": params["what"], "detail": detail, "words": words},
    )


def _need(moment: Moment, params: Params) -> Iterator[Written]:
    payload = {
        "customer": moment.customer,
        "need": params["need"],
        "detail": str(params.get("detail", "")),
        "has_consent": _flag(params.get("has_consent")),
    }
    yield "need.recorded", payload


def _dispute(moment: Moment, params: Params) -> Iterator[Written]:
    payload = {
        "dispute": moment.new_id(),
        "customer": moment.customer,
        "debts": frozen_values.debt_ids(moment.frozen),
        "about": params["about"],
        "came": params["came"],
        "words": params.get("words"),
        "received_at": moment.at,
    }
    yield "dispute.raised", payload


def _complaint(moment: Moment, params: Params) -> Iterator[Written]:
    payload = {
        "complaint": moment.new_id(),
        "customer": moment.customer,
        "about": params["about"],
        "words": params.get("words"),
        "received_at": moment.at,
    }
    yield "complaint.raised", payload


def _claim(moment: Moment, params: Params) -> Iterator[Written]:
    payload = {
        "customer": moment.customer,
        "debts": frozen_values.debt_ids(moment.frozen),
        "how": params.get("how"),
        "words": params.get("words"),
    }
    yield "payment.claimed", payload


def _representative(moment: Moment, params: Params) -> Iterator[Written]:
    payload = {
        "customer": moment.customer,
        "role": params["role"],
        "name": params.get("name"),
        "phone": params.get("phone"),
        "debts": frozen_values.debt_ids(moment.frozen),
    }
    yield "representative.named", payload


def _care(moment: Moment, params: Params) -> Iterator[Written]:
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


def _safety(moment: Moment, params: Params) -> Iterator[Written]:
    yield "safety.raised", {"customer": moment.customer, "what": params["what"]}


def _callback(moment: Moment, params: Params) -> Iterator[Written]:
    callback = drafted.callback(moment.script, moment.state, moment.frozen)
    if callback is None:
        return
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


def _arrangement(moment: Moment, params: Params) -> Iterator[Written]:
    made = drafted.arrangement(moment.script, moment.state, moment.frozen)
    if made is None:
        return
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
    if not _is_known(moment.state, "arrangement.agreed", payload):
        yield from _withdrawn(moment)
        yield "arrangement.agreed", payload


def _withdrawn(moment: Moment) -> Iterator[Written]:
    """Call off what was agreed before in this call: the new one takes its place."""
    gone = {payload["arrangement"] for payload in moment.state.of_kind("arrangement.withdrawn")}
    for payload in moment.state.of_kind("arrangement.agreed"):
        if payload["arrangement"] not in gone:
            yield (
                "arrangement.withdrawn",
                {
                    "arrangement": payload["arrangement"],
                    "customer": moment.customer,
                    "reason": "replaced in the same call",
                },
            )


def _commitment(moment: Moment, params: Params) -> Iterator[Written]:
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


def _referral(moment: Moment, params: Params) -> Iterator[Written]:
    payload = {
        "customer": moment.customer,
        "service": params["service"],
        "is_taken": _flag(params["is_taken"]),
    }
    yield "referral.made", payload


def _nothing(moment: Moment, params: Params) -> Iterator[Written]:
    """Write nothing: the suggestion follows from the answer itself."""
    return iter(())


def _mark_mood(moment: Moment, params: Params) -> Iterator[Written]:
    if params["mood"] != moment.state.mood:
        yield "mood.marked", {"mood": params["mood"], "step": moment.step.id}


def _hand_off(moment: Moment, params: Params) -> Iterator[Written]:
    payload = {
        "customer": moment.customer,
        "debts": frozen_values.debt_ids(moment.frozen),
        "way": params["way"],
        "state": params["state"],
        "reference": params.get("reference"),
    }
    yield "payment.handed_off", payload


def _consent(kind: str) -> Callable[[Moment, Params], Iterator[Written]]:
    def _write(moment: Moment, params: Params) -> Iterator[Written]:
        payload = {
            "customer": moment.customer,
            "what": params["what"],
            "target": params.get("target"),
            "words": params.get("words"),
        }
        yield kind, payload

    return _write


def _correction(moment: Moment, params: Params) -> Iterator[Written]:
    payload = {"customer": moment.customer, "subject": params["subject"], "proposal": params["proposal"]}
    yield "correction.proposed", payload


def person(id: str, role: str, name: str | None, basis: str | None) -> dict[str, Any]:
    """Return the payload of a participant event."""
    heard = participants.may_hear(role, basis)
    return {"participant": id, "role": role, "name": name, "may_hear": heard, "basis": basis}


def _unknown(state: State) -> list[str]:
    """Return the ids of unknown voices on the line, oldest first."""
    return [one.id for one in participants.present(state.line) if one.role == participants.UNKNOWN]


def _flag(value: object) -> int:
    return int(value in ("yes", "1", 1))


_WRITERS: Mapping[str, Callable[[Moment, Params], Iterator[Written]]] = {
    "know_right_party": _know_right_party,
    "join_unknown_voice": _join,
    "join": _join_known,
    "new_voice": _new_voice,
    "know": _know,
    "leave": _leave,
    "place_stop": _place_stop,
    "record_wish": _wish,
    "record_need": _need,
    "raise_dispute": _dispute,
    "raise_complaint": _complaint,
    "claim_payment": _claim,
    "name_representative": _representative,
    "open_care": _care,
    "raise_safety": _safety,
    "agree_callback": _callback,
    "agree_arrangement": _arrangement,
    "make_commitment": _commitment,
    "offer_referral": _referral,
    "suggest_outcome": _nothing,
    "mark_mood": _mark_mood,
    "hand_off_payment": _hand_off,
    "consent": _consent("consent.given"),
    "revoke_consent": _consent("consent.revoked"),
    "propose_correction": _correction,
}
