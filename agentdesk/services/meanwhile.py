"""What has closed an account while a call about it is open: a recall by the client, a letter, a stop by somebody else.

It beats everything that the script would say next. What it is may be shown only where the debt may; that there is
something, always.
"""

from __future__ import annotations

from sqlalchemy import Connection

from agentdesk.scripts.frozen import debt_ids
from agentdesk.services.sessions import OpenCall

# What is told while the account is closed to whoever listens.
UNSAID = "unsaid"


def closed_meanwhile(connection: Connection, call: OpenCall, *, is_open: bool) -> tuple[str, ...]:
    """Return the states and stop signs that came since a call began and not by it, or that there are some."""
    if call.customer is None or call.frozen is None:
        return ()
    spoken_of = set(debt_ids(call.frozen))
    states = [
        state
        for debt, state in connection.exec_driver_sql(_STATES, (call.customer,))
        if debt in spoken_of and state != "open"
    ]
    since = (call.customer, call.call.began_at, call.interaction)
    signs = connection.exec_driver_sql(_SIGNS, since).scalars()
    found = tuple(dict.fromkeys((*states, *signs)))
    return found if is_open or not found else (UNSAID,)


_STATES = "SELECT debt, account_state FROM debt_now WHERE customer = ? ORDER BY debt"
_SIGNS = """
    SELECT n.sign FROM stop_now n JOIN stop_sign s ON s.stop = n.stop
    WHERE n.customer = ? AND s.at > ? AND s.interaction IS NOT ? ORDER BY s.at, s.seq"""
