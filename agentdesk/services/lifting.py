"""Lifting a stop sign: by whoever may, with a reason, and for everybody whom it concerned at once."""

from __future__ import annotations

from agentdesk.errors import Refused
from agentdesk.services import customers, talk
from agentdesk.services.deciding import plain
from agentdesk.services.messages import LiftStop, ShowCustomer, StopsToLift
from agentdesk.services.rows.customer import StopRow
from agentdesk.services.sessions import OpenCall
from agentdesk.services.sight import Sight
from agentdesk.services.work import Work
from agentdesk.storage.abreast import bring_abreast

LONGEST = 500
_BY_IMPORT = "The client's next file lifts this one. It is not lifted by hand."


def stops_to_lift(sight: Sight, query: StopsToLift) -> tuple[StopRow, ...]:
    """Return the stops of an open customer that may be lifted by hand, as many as the scene shows.

    Raises Refused when there is none.
    """
    stops = customers.show_customer(sight, ShowCustomer(query.customer)).stops
    found = tuple(row for row in stops if row.may_lift)
    if stops and not found:
        raise Refused("stop_by_import", _BY_IMPORT)
    if not found:
        raise Refused("stop_none", "No stop sign is in force for this customer.")
    return found


def lift_stop(work: Work, command: LiftStop) -> None:
    """Journal that a stop is lifted, and fold everybody whom it closed.

    A stop that an open call has placed is lifted in that call, which then counts it as placed no more. Raises Refused
    for a stop that is not in force, for one that the client's next file lifts, and without a reason.
    """
    bring_abreast(work.connection, command.customer, work.now)
    found = work.connection.exec_driver_sql(_IN_FORCE, (command.customer, command.stop)).one_or_none()
    if found is None:
        raise Refused("stop_gone", "This stop sign is not in force any more.")
    if found.lifted_by in customers.NOT_BY_HAND:
        raise Refused("stop_by_import", _BY_IMPORT)
    customer = found.placed_for or command.customer
    payload = {"stop": command.stop, "customer": customer, "reason": _reason(command.reason)}
    call = _placed_in(work, command.stop)
    if call is not None:
        talk.journalled(work, call, "stop.lifted", payload)
    else:
        work.journal("stop.lifted", payload)
    shared = talk.sharing(work.connection, found.target) if found.scope == "number" else []
    work.touch(customer, command.customer, *shared)


def _reason(typed: str) -> str:
    reason = plain(typed)
    if not reason:
        raise Refused("reason_missing", "Say in a few words why it is lifted.")
    if len(reason) > LONGEST:
        raise Refused("reason_long", "That is too long: at most {most} characters.", most=LONGEST)
    return reason


def _placed_in(work: Work, stop: str) -> OpenCall | None:
    """Return the open call that has placed a stop, if one has."""
    for call in work.sessions.all():
        placed = call.state.of_kind("stop.placed") if call.state else ()
        if any(one["stop"] == stop for one in placed):
            return call
    return None


_IN_FORCE = """
    SELECT n.scope, n.target, n.lifted_by, s.customer AS placed_for
    FROM stop_now n JOIN stop_sign s ON s.stop = n.stop WHERE n.customer = ? AND n.stop = ?"""
