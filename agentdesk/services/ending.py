"""Ending: which outcomes a call can have had, and what is known of it for them."""

from __future__ import annotations

from dataclasses import replace

from agentdesk.domain import outcomes as rules
from agentdesk.domain.conditions import Facts
from agentdesk.domain.outcomes import Label, Outcome, OutcomeList, Places
from agentdesk.domain.portfolio import PERSON
from agentdesk.domain.stops import scope_without_number
from agentdesk.scripts.facts import CallFacts, facts_of
from agentdesk.scripts.frozen import text
from agentdesk.services.sessions import OpenCall

UNNAMED: Label = {
    "en": "The caller was not named. Say first whom the call was about.",
    "es": "No se dijo quién llamó. Diga primero de quién trató la llamada.",
}
# What is known of a call that came in and whose caller was never named: somebody was there.
TAKEN: Facts = {"direction": "in", "heard": "yes", "right_party": "no"}
# A promise or a callback needs the customer's own yes to a read-back; a call logged afterwards has none.
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


def facts_so_far(call: OpenCall) -> Facts | None:
    """Return what is known of a call for its outcome, None for one that was logged afterwards or has no script."""
    if call.is_late or call.state is None:
        return None
    return facts_of(call.state, call.frozen or {})


def outcomes_of(listed: OutcomeList, call: OpenCall) -> OutcomeList:
    """Return the outcomes that a call to a customer of this kind can have; a caller without a name is a person."""
    return rules.of_kind(listed, text(call.frozen or {}, "fact.customer_kind", PERSON))


def offered(listed: OutcomeList, call: OpenCall, facts: Facts | None) -> tuple[rules.Offered, ...]:
    """Return every outcome of the list, with why this call cannot have had it where it cannot."""
    found = rules.possible(listed, facts if call.customer is not None else TAKEN)
    if call.customer is None:
        return tuple(row if _needs_nobody(row.outcome) else replace(row, why_not=UNNAMED) for row in found)
    found = tuple(
        replace(row, why_not=NUMBER_HIDDEN) if lacks_number(call, row.outcome.places) else row
        for row in found
    )
    if call.is_late:
        return tuple(replace(row, why_not=LATE) if row.outcome.makes else row for row in found)
    if facts is not None and is_unheard(facts):
        heard = rules.possible(listed, CallFacts({**facts, "heard": "yes"}))
        return tuple(
            replace(row, why_not=UNHEARD) if row.why_not is not None and other.why_not is None else row
            for row, other in zip(found, heard, strict=True)
        )
    return found


def lacks_number(call: OpenCall, stop: Places | None) -> bool:
    """Return whether a stop needs the number of a call that was not shown."""
    return call.customer is not None and stop is not None and scope_in(call, stop) is None


def is_unheard(facts: Facts | None) -> bool:
    """Return whether nobody was marked as picking up."""
    return facts is not None and facts["heard"] == "no"


def _needs_nobody(outcome: Outcome) -> bool:
    """Return whether a call about nobody can have had an outcome: no customer in it, no stop but on the number."""
    stop = outcome.places
    is_plain = outcome.makes is None and not outcome.does
    return outcome.right_party == "no" and is_plain and (stop is None or stop.scope == "number")


def scope_in(call: OpenCall, stop: Places) -> str | None:
    """Return what a stop holds for in a call, or None when it needs a number and none was shown."""
    return stop.scope if call.number is not None else scope_without_number(stop.scope, stop.lifted_by)


def zone_of(call: OpenCall, otherwise: str) -> str:
    """Return the zone in which the customer is taken to be, or another where the call has none."""
    return text(call.frozen or {}, "call.zone", otherwise)
