"""A call as the agent sees it, with the curtain applied where the step is rendered."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection

from agentdesk.scripts.render import InterruptionKey, interruption_keys, render
from agentdesk.services import talk
from agentdesk.services.messages import OpenCalls, ShowCall
from agentdesk.services.rows.call import CallView, OpenCallRow
from agentdesk.services.sessions import OpenCall
from agentdesk.services.sight import Sight
from agentdesk.services.work import Work


def shown(handler: Callable[[Work, Any], OpenCall]) -> Callable[[Work, Any], CallView]:
    """Return a handler that answers with the view of the call that the wrapped one leaves behind."""

    def carry_out(work: Work, command: Any) -> CallView:
        return view_of(work.connection, handler(work, command), work.now)

    return carry_out


def show_call(sight: Sight, query: ShowCall) -> CallView:
    """Return a call as it stands. Raises Refused when it is saved and closed."""
    return view_of(sight.connection, talk.open_call(sight.sessions, query.interaction), sight.now)


def open_calls(sight: Sight, query: OpenCalls) -> tuple[OpenCallRow, ...]:
    """Return the calls that are not saved yet, the oldest first."""
    return tuple(
        OpenCallRow(
            call.interaction,
            call.customer,
            _name(sight.connection, call.customer),
            call.call.stage,
            call.call.began_at,
        )
        for call in sight.sessions.all()
    )


def view_of(connection: Connection, call: OpenCall, now: int) -> CallView:
    """Return the frozen view of a call at an instant."""
    is_guided = call.script is not None and call.state is not None and call.call.ended_at is None
    return CallView(
        interaction=call.interaction,
        customer=call.customer,
        name=_name(connection, call.customer),
        number=call.number,
        number_kind=call.number_kind,
        zones=_zones(connection, call.customer),
        direction=call.direction,
        call=call.call,
        scene=call.scene,
        line=call.line,
        step=render(call.script, call.state, call.frozen or {}, call.language, now=now)
        if is_guided
        else None,
        interruptions=_interruptions(call),
        mood=call.state.mood if call.state else None,
        may_go_back=bool(call.state and call.state.trail),
        may_go_forward=bool(call.state and call.state.ahead),
        script_title=call.script.title if call.script else "",
        script_version=call.script.version if call.script else "",
        saved_at=call.saved_at,
    )


def _interruptions(call: OpenCall) -> tuple[InterruptionKey, ...]:
    if call.script is None or call.state is None or call.call.ended_at is not None:
        return ()
    return interruption_keys(call.script, call.state, call.language, call.frozen)


def _name(connection: Connection, customer: str | None) -> str:
    if customer is None:
        return ""
    statement = "SELECT full_name FROM base_customer WHERE id = ?"
    return str(connection.exec_driver_sql(statement, (customer,)).scalar_one())


def _zones(connection: Connection, customer: str | None) -> tuple[str, ...]:
    if customer is None:
        return ()
    statement = "SELECT zones FROM customer_now WHERE customer = ?"
    return tuple(json.loads(connection.exec_driver_sql(statement, (customer,)).scalar_one()))
