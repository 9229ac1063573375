"""First words: the sentence that a call would open with, to be read while it is prepared."""

from __future__ import annotations

from dataclasses import dataclass

from agentdesk.errors import Refused
from agentdesk.scripts.fold import begin
from agentdesk.scripts.render import render
from agentdesk.services.content import firm_card, script_for
from agentdesk.services.customers import numbers, zones_of
from agentdesk.services.frozen_values import Circumstances, frozen_values
from agentdesk.services.sight import Sight


@dataclass(frozen=True, slots=True)
class FirstWords:
    """What a call to the customer's first number would open with -> str."""

    customer: str


def first_words(sight: Sight, query: FirstWords) -> str:
    """Return the opening as the script would say it now. Raises Refused for a customer who is not prepared."""
    if sight.sessions.prepared_at(query.customer) is None:
        raise Refused("not_prepared", "Open the customer first.")
    known = numbers(sight.connection, query.customer)
    kind = known[0].kind if known else "unknown"
    zone = (*zones_of(sight.connection, query.customer), *(known[0].zones if known else ()), sight.zone)[0]
    about = Circumstances(query.customer, None, kind, zone, "out", sight.now, sight.actor.id)
    frozen = frozen_values(sight.connection, firm_card(sight), about)
    script = script_for(sight, "out", frozen)
    step = render(script, begin(script, sight.now), frozen, script.spoken_in(frozen["call.language"]))
    return step.spoken if step is not None else ""
