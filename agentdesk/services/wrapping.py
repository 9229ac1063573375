"""Wrapping: the outcome is recorded with what follows from it, and the record closed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from agentdesk.content.words import Words
from agentdesk.domain import call as telephone
from agentdesk.domain import outcomes as rules
from agentdesk.domain.conditions import UNKNOWN, Facts
from agentdesk.domain.outcomes import Outcome, OutcomeList
from agentdesk.domain.outcomes_owing import owing, own_detail
from agentdesk.errors import Refused
from agentdesk.platform.clock import local
from agentdesk.scripts.facts import CallFacts
from agentdesk.scripts.frozen import stopped_debts
from agentdesk.services import talk
from agentdesk.services.aftermath import bring_about, filled_in
from agentdesk.services.changes import Change
from agentdesk.services.content import outcome_list
from agentdesk.services.ending import NUMBER_HIDDEN, facts_so_far, offered, outcomes_of, scope_in, zone_of
from agentdesk.services.left_unanswered import unanswered
from agentdesk.services.messages import SaveCall
from agentdesk.services.noting import storable
from agentdesk.services.record_labels import labels
from agentdesk.services.sessions import OpenCall
from agentdesk.services.summary import summary
from agentdesk.services.telling import Telling
from agentdesk.services.typing_in import forget_typed
from agentdesk.services.wishes import wishes_of
from agentdesk.services.work import Work
from agentdesk.services.worklist import next_customer
from agentdesk.storage import notes

DAY_MS = 86_400_000


def save_call(work: Work, command: SaveCall) -> str | None:
    """Record the outcome and close the call; return the next customer of the worklist, or None.

    Raises Refused while the phone may be in use, for an outcome that this call cannot have had, and while a
    field that it asks for is empty.
    """
    call = talk.open_call(work.sessions, command.interaction)
    closed = telephone.saved(call.call)
    listed, facts = outcomes_of(outcome_list(work.connection, work.now), call), facts_so_far(call)
    outcome = _checked(listed, call, facts, command)
    whole = owing(listed, outcome, facts)
    told = filled_in(whole, command.detail, local(work.now, zone_of(call, work.zone)).date())
    call, detail = bring_about(work, call, whole, told), own_detail(outcome, told)
    call = _place_stop(work, call, outcome, facts, detail)
    _keep_note(work, call, command.note)
    _record(work, call, listed, outcome, command.next_at, detail)
    _close(work, replace(call, call=closed), outcome)
    work.settle()
    return next_customer(work, besides=call.customer or "")


def _checked(listed: OutcomeList, call: OpenCall, facts: Facts | None, command: SaveCall) -> Outcome:
    for row in offered(listed, call, facts):
        if row.outcome.key == command.outcome:
            if row.why_not is not None:
                raise Refused("outcome_impossible", row.why_not["en"])
            if rules.missing(owing(listed, row.outcome, facts), command.detail, facts):
                raise Refused("outcome_incomplete", "Fill in what this outcome asks for first.")
            return row.outcome
    raise Refused("outcome_unknown", "This outcome is not in the list.")


def _record(
    work: Work,
    call: OpenCall,
    listed: OutcomeList,
    outcome: Outcome,
    next_at: int | None,
    detail: Mapping[str, Any],
) -> None:
    zone = zone_of(call, work.zone)
    counted = rules.counted(outcome, _facts_to_count(call))
    wishes = wishes_of(work.connection, call.customer, with_words=False)
    proposed = rules.proposal(outcome, call.call.ended_at or work.now, zone, wishes)
    at = next_at if next_at is not None else (proposed.at if proposed else None)
    work.journal(
        "outcome.recorded",
        {
            "customer": call.customer,
            "outcome": outcome.key,
            "contact_outcome": counted.contact_outcome,
            "is_right_party": int(counted.is_right_party),
            "is_conversation": int(counted.is_conversation),
            "detail": detail,
            "next_action": proposed.action if proposed else None,
            "next_at": at,
            "next_zone": zone if at is not None else None,
            "step_reached": call.state.position if call.state else None,
            "outcomes_digest": listed.digest,
        },
        interaction=call.interaction,
    )


def _close(work: Work, call: OpenCall, outcome: Outcome) -> None:
    ended = call.call.ended_at or work.now
    telling = Telling(call, Words(call.language or "en"), labels(work.connection, work.now))
    work.journal(
        "interaction.saved",
        {
            "customer": call.customer,
            "ended_at": ended,
            "call_ms": max(0, ended - call.call.began_at),
            "hold_ms": call.call.hold_ms,
            "wrap_ms": max(0, work.now - ended),
            "summary": summary(telling, outcome.label),
        },
        interaction=call.interaction,
    )
    work.connection.exec_driver_sql("DELETE FROM open_call WHERE interaction = ?", (call.interaction,))
    forget_typed(work.connection, call.interaction)
    if call.customer is not None:
        work.touch(call.customer)
    work.changes.update((Change.CALL, Change.QUEUE))
    work.once_durable(lambda: work.sessions.close(call.interaction))


def _place_stop(
    work: Work, call: OpenCall, outcome: Outcome, facts: Facts | None, detail: Mapping[str, Any]
) -> OpenCall:
    """Place the stop sign that an outcome stands for, unless the call has placed it already."""
    stop = rules.placed(outcome, detail)
    is_placed = stop is not None and facts is not None and facts[f"stop.{stop.sign}"] == "placed"
    # Where neither a number nor a name is known there is nobody whom a call could reach.
    if stop is None or is_placed or (call.number is None and call.customer is None):
        return call
    scope = scope_in(call, stop)
    if scope is None:
        raise Refused("number_hidden", NUMBER_HIDDEN["en"])
    payload = {
        "stop": work.new_id(),
        "customer": call.customer,
        "sign": stop.sign,
        "scope": scope,
        "target": {"number": call.number, "place": call.number, "medium": "phone"}.get(scope),
        "debts": stopped_debts(call.frozen or {}, stop.sign, scope),
        "words": None,
        "received_at": call.call.ended_at or work.now,
        "until_at": work.now + stop.days * DAY_MS if stop.days else None,
        "lifted_by": stop.lifted_by,
    }
    return talk.journalled(work, call, "stop.placed", payload)


def _keep_note(work: Work, call: OpenCall, shown: str | None) -> None:
    typed = storable(shown) if shown is not None else notes.draft(work.connection, call.interaction)[0]
    # A line that stands in the note on the screen was put there, and only not marked yet as noted.
    left = (line for line in unanswered(call) if line not in typed.split("\n"))
    body = "\n".join(filter(None, (typed, *left)))
    if body.strip():
        work.journal("note.saved", {"customer": call.customer, "body": body}, interaction=call.interaction)
    notes.drop(work.connection, call.interaction)


def _facts_to_count(call: OpenCall) -> Facts | None:
    """Return what the call counts by; where the talk was not followed, nobody can say that the debt did not come up."""
    facts = facts_so_far(call)
    if facts is None or not call.call.had_answered:
        return facts
    return CallFacts({**facts, "debt_shown": UNKNOWN})
