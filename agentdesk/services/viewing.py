"""A call as the agent sees it, with the curtain applied where the step is rendered."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from agentdesk.domain.portfolio import PERSON
from agentdesk.scripts.frozen import text
from agentdesk.scripts.possible import Way, closed_ways
from agentdesk.scripts.render import interruption_keys, render
from agentdesk.scripts.shown import InterruptionKey, StepView
from agentdesk.services import talk
from agentdesk.services.messages import OpenCalls, ShowCall
from agentdesk.services.rows.call import CallView, OpenCallRow
from agentdesk.services.sessions import OpenCall
from agentdesk.services.sight import Sight
from agentdesk.services.work import Work


def shown(handler: Callable[[Work, Any], OpenCall]) -> Callable[[Work, Any], Callable[[], CallView]]:
    """Return a handler that answers with the view of the call that the wrapped one leaves behind.

    The view is rendered once the call is on the disk: nothing that is shown holds up what is saved.
    """

    def carry_out(work: Work, command: Any) -> Callable[[], CallView]:
        call = handler(work, command)
        return lambda: view_of(call, work.now)

    return carry_out


def show_call(sight: Sight, query: ShowCall) -> CallView:
    """Return a call as it stands. Raises Refused when it is saved and closed."""
    return view_of(talk.open_call(sight.sessions, query.interaction), sight.now)


def open_calls(sight: Sight, query: OpenCalls) -> tuple[OpenCallRow, ...]:
    """Return the calls that are not saved yet, the oldest first."""
    return tuple(
        OpenCallRow(call.interaction, call.customer, call.name, call.call.stage, call.call.began_at)
        for call in sight.sessions.all()
    )


def view_of(call: OpenCall, now: int) -> CallView:
    """Return the frozen view of a call at an instant."""
    step = _step(call, now)
    return CallView(
        interaction=call.interaction,
        customer=call.customer,
        name=call.name,
        number=call.number,
        number_kind=call.number_kind,
        zones=call.zones,
        direction=call.direction,
        call=call.call,
        scene=call.scene,
        line=call.line,
        step=step,
        typed=_typed(call, step),
        interruptions=_interruptions(call),
        mood=call.state.mood if call.state else None,
        may_go_forward=bool(call.state and call.state.ahead),
        script_title=call.script.title if call.script else "",
        script_version=call.script.version if call.script else "",
        saved_at=call.saved_at,
        closed_ways=_closed_ways(call, now),
        asks_who=call.asks_who,
        number_ends="" if call.number else call.number_ends,
        kind=text(call.frozen or {}, "fact.customer_kind", PERSON),
    )


def _step(call: OpenCall, now: int) -> StepView | None:
    if call.script is None or call.state is None or not _is_spoken(call):
        return None
    return render(call.script, call.state, call.frozen or {}, call.language, now=now)


def _typed(call: OpenCall, step: StepView | None) -> Mapping[str, Any]:
    """Return what was typed at the step that is shown, as far as everyone on the line may hear of it."""
    if step is None:
        return {}
    withheld = {field.name for field in step.fields if field.is_withheld}
    typed = {} if step.is_withheld else call.typed.get(step.id, {})
    return {name: value for name, value in typed.items() if name not in withheld}


def _interruptions(call: OpenCall) -> tuple[InterruptionKey, ...]:
    if call.script is None or call.state is None or call.call.ended_at is not None:
        return ()
    keys = interruption_keys(call.script, call.state, call.language, call.frozen)
    return tuple(key for key in keys if not call.asks_who or key.key in call.script.always)


def _closed_ways(call: OpenCall, now: int) -> Mapping[Way, str]:
    if call.script is None or call.state is None or not _is_spoken(call):
        return {}
    return closed_ways(call.script, call.state, call.frozen or {}, call.language, at=now)


def _is_spoken(call: OpenCall) -> bool:
    """Return whether there is something to say now: somebody is there, and it is known who."""
    return call.call.ended_at is None and not call.asks_who
