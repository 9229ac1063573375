"""The record of a call in words, made from its facts: plain enough to be read out, and to be copied elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from agentdesk.domain import participants
from agentdesk.domain.money import Money
from agentdesk.platform.clock import local
from agentdesk.scripts import wording
from agentdesk.scripts.frozen import text
from agentdesk.scripts.state import State
from agentdesk.services.sessions import OpenCall


def summary(call: OpenCall, *, is_whole: bool = True) -> str:
    """Return the record in words, a sentence a line; without the whole, nothing that tells of the debt."""
    return "\n".join(_sentences(call, is_whole))


def outcome_words(label: str) -> str:
    """Return the sentence about the outcome; `label` is its own in the firm's list."""
    return f"Outcome: {label}."


def _sentences(call: OpenCall, is_whole: bool) -> Iterator[str]:
    yield _telephone(call)
    if call.state is not None:
        yield from _line(call.state)
    if call.state is not None and is_whole:
        for one in call.state.happened:
            maker = _SENTENCES.get(one.kind)
            if maker is not None:
                yield maker(call, one.payload)
        if call.state.mood:
            yield f"How they sounded last: {call.state.mood}."


def _telephone(call: OpenCall) -> str:
    began = local(call.call.began_at, text(call.frozen or {}, "call.zone", "UTC"))
    way = "Called" if call.direction == "out" else "They called from"
    length = max(0, (call.call.ended_at or call.call.began_at) - call.call.began_at) // 1000
    held = f", on hold {call.call.hold_ms // 1000} s" if call.call.hold_ms else ""
    when = f"{began:%d %b %Y at %H:%M} their time, {length // 60} min {length % 60} s{held}"
    number = wording.phone(call.number) if call.number else "an unknown number"
    return f"{way} {number} on {when}."


def _line(state: State) -> Iterator[str]:
    if participants.was_right_party(state.line):
        yield "The right person was confirmed in this call."
    elif state.was_answered:
        yield "The right person was not confirmed."
    else:
        yield "Nobody picked up."
    others = {person.role for person in state.line} - {participants.RIGHT_PARTY, participants.UNKNOWN}
    if others:
        yield f"Also on the line: {', '.join(sorted(role.replace('_', ' ') for role in others))}."


def _arrangement(call: OpenCall, payload: Mapping[str, Any]) -> str:
    instalments = payload["instalments"]
    if payload["shape"] == "pause":
        return f"Agreed to pause until {_day(call, payload['review_on'])}."
    total = wording.money(Money(payload["total"], payload["currency"]), call.language)
    first = _day(call, instalments[0]["due_on"])
    payments = "one payment" if len(instalments) == 1 else f"{len(instalments)} payments"
    return f"Agreed: {total} in {payments}, the first on {first}. Read back, and they said yes."


def _day(call: OpenCall, on: str) -> str:
    today = local(call.call.began_at, text(call.frozen or {}, "call.zone", "UTC")).date()
    return wording.day(date.fromisoformat(on), call.language, today)


def _callback(call: OpenCall, payload: Mapping[str, Any]) -> str:
    due = local(payload["due_at"], payload["due_zone"])
    return f"A call was agreed for {due:%d %b %Y at %H:%M} their time, on {wording.phone(payload['number'])}."


def _commitment(call: OpenCall, payload: Mapping[str, Any]) -> str:
    what = str(payload["what"]).replace("_", " ")
    return f"We promised: {what}, by {_day(call, payload['due_on'])}."


def _plain(sentence: str, *names: str) -> Any:
    def make(call: OpenCall, payload: Mapping[str, Any]) -> str:
        values = [str(payload.get(name) or "").replace("_", " ") for name in names]
        return f"{sentence}{': ' if any(values) else ''}{', '.join(filter(None, values))}."

    return make


_SENTENCES: Mapping[str, Any] = {
    "arrangement.agreed": _arrangement,
    "callback.agreed": _callback,
    "stop.placed": _plain("Stop sign placed", "sign"),
    "dispute.raised": _plain("Disputed", "about"),
    "complaint.raised": _plain("Complaint", "about"),
    "payment.claimed": _plain("Says it was paid", "how"),
    "payment.handed_off": _plain("Handed over to pay", "way", "state"),
    "need.recorded": _plain("Handling need", "need", "detail"),
    "wish.recorded": _plain("Wish", "what", "words"),
    "commitment.made": _commitment,
    "representative.named": _plain("Represented by", "role", "name"),
    "care.opened": _plain("Care", "helps"),
    "safety.raised": _plain("Safety"),
    "referral.made": _plain("Help offered", "service"),
}
