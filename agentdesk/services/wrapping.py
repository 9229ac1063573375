"""The wrap-up: the outcome in the firm's own list, what it asks, what follows, and the record closed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from agentdesk.content.words import Words
from agentdesk.domain import call as telephone
from agentdesk.domain import outcomes as rules
from agentdesk.domain.conditions import UNKNOWN, Facts
from agentdesk.domain.curtain import is_shown
from agentdesk.domain.outcome_order import arranged
from agentdesk.domain.outcomes import Label, Needed, Outcome, OutcomeList, Places
from agentdesk.domain.outcomes_owing import owing, own_detail, said_of
from agentdesk.domain.stops import scope_without_number
from agentdesk.errors import Refused
from agentdesk.platform.clock import local
from agentdesk.scripts.facts import CallFacts, facts_of
from agentdesk.scripts.frozen import stopped_debts, text
from agentdesk.scripts.shown import FieldView
from agentdesk.scripts.unread import readable
from agentdesk.services import talk
from agentdesk.services.aftermath import bring_about, filled_in
from agentdesk.services.changes import Change
from agentdesk.services.content import outcome_list
from agentdesk.services.left_unanswered import as_said, for_note, unanswered
from agentdesk.services.messages import SaveCall, ShowWrapUp
from agentdesk.services.noting import storable
from agentdesk.services.record_labels import labels
from agentdesk.services.rows.call import OutcomeRow, WrapUpView
from agentdesk.services.sessions import OpenCall
from agentdesk.services.sight import Sight
from agentdesk.services.summary import summary
from agentdesk.services.telling import Telling
from agentdesk.services.typing_in import forget_typed
from agentdesk.services.wishes import wishes_of
from agentdesk.services.work import Work
from agentdesk.services.worklist import next_customer
from agentdesk.services.wrap_draft import chosen_in, detail_in, mending_in, moment_in
from agentdesk.storage import notes

DAY_MS = 86_400_000
# A promise or a callback needs the customer's own yes to a read-back; a call logged afterwards has none.
UNNAMED: Label = {
    "en": "The caller was not named. Say first whom the call was about.",
    "es": "No se dijo quién llamó. Diga primero de quién trató la llamada.",
}
# What is known of a call that came in and whose caller was never named: somebody was there.
TAKEN: Facts = {"direction": "in", "heard": "yes", "right_party": "no"}
LATE: Label = {
    "en": "It needs a read-back in the call. Write it into the note.",
    "es": "Requiere leerlo en la llamada. Escríbalo en la nota.",
}
NUMBER_HIDDEN: Label = {
    "en": "The number of this call was not shown, so it cannot be stopped.",
    "es": "No se mostró el número de esta llamada, así que no se puede bloquear.",
}
UNHEARD: Label = {
    "en": "Nobody was marked as picking up. If somebody did, say “They had answered” first.",
    "es": "No se marcó que alguien contestara. Si alguien contestó, diga primero «Habían contestado».",
}


def show_wrap_up(sight: Sight, query: ShowWrapUp) -> WrapUpView:
    """Return the wrap-up as it stands with an outcome chosen, or with the one that the path suggests.

    Raises Refused while another call is live: whoever is on the phone then must not see this one.
    """
    call = talk.open_call(sight.sessions, query.interaction)
    sight.sessions.refuse_beside_live(call.interaction)
    listed, facts = outcome_list(sight.connection, sight.now), _facts(call)
    suggested = rules.suggest(listed, facts, call.state.suggested if call.state else None) if facts else None
    offered = arranged(listed, _offered(listed, call, facts))
    able = {row.outcome.key for row in offered if row.why_not is None}
    wanted = query.chosen or chosen_in(call)
    chosen = wanted if wanted in able else suggested
    rows = tuple(_row(row, listed, suggested, query.language) for row in offered)
    telling = Telling(call, Words(query.language), labels(sight.connection, sight.now))
    is_whole = is_shown("debt", call.scene)
    besides = _besides(call, facts)
    if chosen is None:
        words = summary(telling, None, is_whole=is_whole)
        return WrapUpView(call.interaction, rows, None, (), None, None, None, words, **besides)
    outcome = listed.outcome(chosen)
    whole = owing(listed, outcome, facts)
    kept = detail_in(call, chosen) if query.detail is None else query.detail
    detail = said_of(listed, outcome, _with_typed(call, facts)) | dict(kept)
    wishes = wishes_of(sight.connection, call.customer, with_words=is_whole)
    zone = _zone(call, sight.zone)
    proposed = rules.proposal(outcome, call.call.ended_at or sight.now, zone, wishes)
    at = proposed.at if proposed else None
    agreed = _agreed_callback(call)
    is_free = agreed is None and outcome.next is not None and not outcome.next.is_now
    return WrapUpView(
        interaction=call.interaction,
        outcomes=rows,
        chosen=chosen,
        missing=rules.missing(whole, readable(detail), facts),
        next_action=_in(listed.actions[proposed.action], query.language) if proposed else None,
        next_at=agreed if agreed is not None else at,
        next_zone=zone,
        wishes=wishes if is_free else (),
        summary=summary(telling, outcome.label, is_whole=is_whole),
        detail=detail,
        moment=dict(moment_in(call, chosen)),
        fields=tuple(
            _field(one, detail.get(one.name), query.language, _choices(call, outcome, one))
            for one in whole.requires
            if one.name in rules.missing(whole, {}, facts)
        ),
        **besides,
    )


def _besides(call: OpenCall, facts: Facts | None) -> dict[str, Any]:
    """Return what the wrap-up has of a call whichever outcome is chosen."""
    return {
        "may_have_answered": _is_unheard(facts),
        "mending": mending_in(call),
        "unanswered": for_note(call),
    }


def save_call(work: Work, command: SaveCall) -> str | None:
    """Record the outcome and close the call; return the next customer of the worklist, or None.

    Raises Refused while the phone may be in use, for an outcome that this call cannot have had, and while a
    field that it asks for is empty.
    """
    call = talk.open_call(work.sessions, command.interaction)
    closed = telephone.saved(call.call)
    listed, facts = outcome_list(work.connection, work.now), _facts(call)
    outcome = _checked(listed, call, facts, command)
    whole = owing(listed, outcome, facts)
    told = filled_in(whole, command.detail, local(work.now, _zone(call, work.zone)).date())
    call, detail = bring_about(work, call, whole, told), own_detail(outcome, told)
    call = _place_stop(work, call, outcome, facts, detail)
    _keep_note(work, call, command.note)
    _record(work, call, listed, outcome, command.next_at, detail)
    _close(work, replace(call, call=closed), outcome)
    work.settle()
    return next_customer(work, besides=call.customer or "")


def _checked(listed: OutcomeList, call: OpenCall, facts: Facts | None, command: SaveCall) -> Outcome:
    for row in _offered(listed, call, facts):
        if row.outcome.key == command.outcome:
            if row.why_not is not None:
                raise Refused("outcome_impossible", row.why_not["en"])
            if rules.missing(owing(listed, row.outcome, facts), command.detail, facts):
                raise Refused("outcome_incomplete", "Fill in what this outcome asks for first.")
            return row.outcome
    raise Refused("outcome_unknown", "This outcome is not in the list.")


def _offered(listed: OutcomeList, call: OpenCall, facts: Facts | None) -> tuple[rules.Offered, ...]:
    offered = rules.possible(listed, facts if call.customer is not None else TAKEN)
    if call.customer is None:
        return tuple(row if _needs_nobody(row.outcome) else replace(row, why_not=UNNAMED) for row in offered)
    offered = tuple(
        replace(row, why_not=NUMBER_HIDDEN) if _lacks_number(call, row.outcome.places) else row
        for row in offered
    )
    if call.is_late:
        return tuple(replace(row, why_not=LATE) if row.outcome.makes else row for row in offered)
    if facts is not None and _is_unheard(facts):
        heard = rules.possible(listed, CallFacts({**facts, "heard": "yes"}))
        return tuple(
            replace(row, why_not=UNHEARD) if row.why_not is not None and other.why_not is None else row
            for row, other in zip(offered, heard, strict=True)
        )
    return offered


def _lacks_number(call: OpenCall, stop: Places | None) -> bool:
    return call.customer is not None and stop is not None and _scope(call, stop) is None


def _is_unheard(facts: Facts | None) -> bool:
    return facts is not None and facts["heard"] == "no"


def _needs_nobody(outcome: Outcome) -> bool:
    """Return whether a call about nobody can have had an outcome: no customer in it, no stop but on the number."""
    stop = outcome.places
    is_plain = outcome.makes is None and not outcome.does
    return outcome.right_party == "no" and is_plain and (stop is None or stop.scope == "number")


def _record(
    work: Work,
    call: OpenCall,
    listed: OutcomeList,
    outcome: Outcome,
    next_at: int | None,
    detail: Mapping[str, Any],
) -> None:
    zone = _zone(call, work.zone)
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
    scope = _scope(call, stop)
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


def _scope(call: OpenCall, stop: Places) -> str | None:
    """Return what a stop holds for in a call, or None when it needs a number and none was shown."""
    return stop.scope if call.number is not None else scope_without_number(stop.scope, stop.lifted_by)


def _keep_note(work: Work, call: OpenCall, shown: str | None) -> None:
    typed = storable(shown) if shown is not None else notes.draft(work.connection, call.interaction)[0]
    # A line that stands in the note on the screen was put there, and only not marked yet as noted.
    left = (line for line in unanswered(call) if line not in typed.split("\n"))
    body = "\n".join(filter(None, (typed, *left)))
    if body.strip():
        work.journal("note.saved", {"customer": call.customer, "body": body}, interaction=call.interaction)
    notes.drop(work.connection, call.interaction)


def _facts(call: OpenCall) -> Facts | None:
    if call.is_late or call.state is None:
        return None
    return facts_of(call.state, call.frozen or {})


def _with_typed(call: OpenCall, facts: Facts | None) -> Facts | None:
    """Return the facts with what was typed and never answered as if it had been: it is only offered, never taken."""
    return CallFacts({**facts, **as_said(call)}) if facts is not None else None


def _facts_to_count(call: OpenCall) -> Facts | None:
    """Return what the call counts by; where the talk was not followed, nobody can say that the debt did not come up."""
    facts = _facts(call)
    if facts is None or not call.call.had_answered:
        return facts
    return CallFacts({**facts, "debt_shown": UNKNOWN})


def _zone(call: OpenCall, otherwise: str) -> str:
    return text(call.frozen or {}, "call.zone", otherwise)


def _agreed_callback(call: OpenCall) -> int | None:
    agreed = list(call.state.of_kind("callback.agreed")) if call.state else []
    return int(agreed[-1]["due_at"]) if agreed else None


def _row(offered: rules.Offered, listed: OutcomeList, suggested: str | None, language: str) -> OutcomeRow:
    outcome = offered.outcome
    return OutcomeRow(
        outcome.key,
        _in(outcome.label, language),
        _in(listed.groups[outcome.group], language),
        outcome.hotkey,
        outcome.key == suggested,
        None if offered.why_not is None else _in(offered.why_not, language),
        tuple(needed.name for needed in outcome.requires),
    )


def _choices(call: OpenCall, outcome: Outcome, needed: Needed) -> tuple[tuple[str, Label], ...]:
    """Return the choices of a field but those of the outcome itself for a stop on a number that was not shown."""
    places = outcome.places_by if needed in outcome.requires else {}
    return tuple(one for one in needed.choices if not _lacks_number(call, places.get(one[0])))


def _field(needed: Needed, value: Any, language: str, choices: tuple[tuple[str, Label], ...]) -> FieldView:
    return FieldView(
        name=needed.name,
        label=_in(needed.label, language),
        type=needed.type,
        choices=tuple((id, _in(label, language)) for id, label in choices),
        is_required=True,
        is_sensitive=False,
        value=value,
        least=None,
        most=None,
    )


def _in(label: Label, language: str) -> str:
    return label.get(language.partition("-")[0]) or label["en"]
