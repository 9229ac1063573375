"""What follows from the outcome that was chosen: the dispute, complaint, claim or promise that the call did not record.

For a call that is logged afterwards this is the only way there is.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from agentdesk.domain.outcomes import Does, Needed, Outcome
from agentdesk.scripts.afterwards import remaining
from agentdesk.scripts.captured import captured
from agentdesk.scripts.moment import Moment
from agentdesk.scripts.values import Captured, Choice, Effect, Field, Literally, Step
from agentdesk.services import talk
from agentdesk.services.sessions import OpenCall
from agentdesk.services.work import Work


def filled_in(outcome: Outcome, detail: Mapping[str, Any], today: date) -> dict[str, Any]:
    """Return what the fields of an outcome hold, judged as the fields of a step are; texts without private numbers.

    `today` is the day where the customer is. Raises Refused for a value that does not fit.
    """
    asked = {needed.name: detail.get(needed.name) for needed in outcome.requires}
    return captured(_form(outcome), {}, asked, today)


def bring_about(work: Work, call: OpenCall, outcome: Outcome, detail: Mapping[str, Any]) -> OpenCall:
    """Journal what an outcome brings about and the call has not recorded; return the call as it will be.

    It counts from when the call ended: that is when the customer had said it.
    """
    if call.script is None or call.state is None or call.frozen is None:
        return call
    moment = Moment(
        call.script,
        call.state,
        call.frozen,
        call.call.ended_at or work.now,
        call.language,
        work.new_id,
        call.script.step(call.state.position or call.script.start),
        call.state.shown_at,
        detail,
    )
    for kind, payload in remaining(moment, map(_effect, outcome.does)):
        call = talk.journalled(work, call, kind, payload)
    return call


def _form(outcome: Outcome) -> Step:
    return Step(outcome.key, "ask", outcome.label, fields=tuple(map(_field, outcome.requires)))


def _field(needed: Needed) -> Field:
    choices = tuple(Choice(id, label) for id, label in needed.choices)
    return Field(needed.name, needed.type, needed.label, choices)


def _effect(does: Does) -> Effect:
    stated = {name: Literally(words) for name, words in does.stated.items()}
    return Effect(does.effect, stated | {name: Captured(None, field) for name, field in does.asked.items()})
