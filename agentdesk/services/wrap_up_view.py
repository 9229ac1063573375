"""Wrap-up view: what the agent sees once a call is over, with an outcome chosen or the one that the path suggests."""

from __future__ import annotations

from typing import Any

from agentdesk.content.words import Words
from agentdesk.domain import outcomes as rules
from agentdesk.domain.conditions import Facts
from agentdesk.domain.curtain import is_shown
from agentdesk.domain.outcome_order import arranged
from agentdesk.domain.outcomes import Label, Needed, Outcome, OutcomeList
from agentdesk.domain.outcomes_owing import owing, said_of
from agentdesk.scripts.facts import CallFacts
from agentdesk.scripts.shown import FieldView
from agentdesk.scripts.unread import readable
from agentdesk.services import talk
from agentdesk.services.content import outcome_list
from agentdesk.services.ending import facts_so_far, is_unheard, lacks_number, offered, outcomes_of, zone_of
from agentdesk.services.left_unanswered import as_said, for_note
from agentdesk.services.messages import ShowWrapUp
from agentdesk.services.record_labels import labels
from agentdesk.services.rows.call import OutcomeRow, WrapUpView
from agentdesk.services.sessions import OpenCall
from agentdesk.services.sight import Sight
from agentdesk.services.summary import summary
from agentdesk.services.telling import Telling
from agentdesk.services.wishes import wishes_of
from agentdesk.services.wrap_draft import chosen_in, detail_in, mending_in, moment_in


def show_wrap_up(sight: Sight, query: ShowWrapUp) -> WrapUpView:
    """Return the wrap-up as it stands with an outcome chosen, or with the one that the path suggests.

    Raises Refused while another call is live: whoever is on the phone then must not see this one.
    """
    call = talk.open_call(sight.sessions, query.interaction)
    sight.sessions.refuse_beside_live(call.interaction)
    listed, facts = outcomes_of(outcome_list(sight.connection, sight.now), call), facts_so_far(call)
    suggested = rules.suggest(listed, facts, call.state.suggested if call.state else None) if facts else None
    found = arranged(listed, offered(listed, call, facts))
    able = {row.outcome.key for row in found if row.why_not is None}
    wanted = query.chosen or chosen_in(call)
    chosen = wanted if wanted in able else suggested
    rows = tuple(_row(row, listed, suggested, query.language) for row in found)
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
    zone = zone_of(call, sight.zone)
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
        "may_have_answered": is_unheard(facts),
        "mending": mending_in(call),
        "unanswered": for_note(call),
    }


def _with_typed(call: OpenCall, facts: Facts | None) -> Facts | None:
    """Return the facts with what was typed and never answered as if it had been: it is only offered, never taken."""
    return CallFacts({**facts, **as_said(call)}) if facts is not None else None


def _agreed_callback(call: OpenCall) -> int | None:
    agreed = list(call.state.of_kind("callback.agreed")) if call.state else []
    return int(agreed[-1]["due_at"]) if agreed else None


def _row(one: rules.Offered, listed: OutcomeList, suggested: str | None, language: str) -> OutcomeRow:
    outcome = one.outcome
    return OutcomeRow(
        outcome.key,
        _in(outcome.label, language),
        _in(listed.groups[outcome.group], language),
        outcome.hotkey,
        outcome.key == suggested,
        None if one.why_not is None else _in(one.why_not, language),
        tuple(needed.name for needed in outcome.requires),
    )


def _choices(call: OpenCall, outcome: Outcome, needed: Needed) -> tuple[tuple[str, Label], ...]:
    """Return the choices of a field but those of the outcome itself for a stop on a number that was not shown."""
    places = outcome.places_by if needed in outcome.requires else {}
    return tuple(one for one in needed.choices if not lacks_number(call, places.get(one[0])))


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
