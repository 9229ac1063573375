"""First words: the sentence that a call would open with, to be read while it is prepared."""

from __future__ import annotations

from dataclasses import dataclass

from agentdesk.errors import Refused
from agentdesk.scripts.fold import begin
from agentdesk.scripts.render import render
from agentdesk.services.content import firm_card, script_for
from agentdesk.services.customers import known, numbers, zones_of
from agentdesk.services.frozen_values import Circumstances, frozen_values
from agentdesk.services.sight import Sight


@dataclass(frozen=True, slots=True)
class FirstWords:
    """What a call to the customer's first number would open with -> str."""

    customer: str


def first_words(sight: Sight, query: FirstWords) -> str:
    """Return the opening as the script would say it now. Raises Refused for who is not prepared, or left."""
    if sight.sessions.prepared_at(query.customer) is None:
        raise Refused("not_prepared", "Open the customer first.")
    known(sight.connection, query.customer)
    called = numbers(sight.connection, query.customer)
    kind = called[0].kind if called else "unknown"
    zone = (*zones_of(sight.connection, query.customer), *(called[0].zones if called else ()), sight.zone)[0]
    about = Circumstances(query.customer, None, kind, zone, "out", sight.now, sight.actor.id)
    frozen = frozen_values(sight.connection, firm_card(sight), about)
    script = script_for(sight, "out", frozen)
    step = render(script, begin(script, sight.now), frozen, script.spoken_in(frozen["call.language"]))
    return step.spoken if step is not None else ""
