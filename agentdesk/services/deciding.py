"""May we call this number now? The decision that is frozen with every attempt, and what it rests on.

For now it rests on stop signs and account states alone; the rules of hours and frequency come with the packs.
"""

from __future__ import annotations

from typing import Any

from agentdesk.domain.portfolio import BUSINESS
from agentdesk.errors import Refused
from agentdesk.services.companies import kind_of
from agentdesk.services.noting import storable
from agentdesk.services.rows.customer import NumberRow
from agentdesk.services.work import Work

VERSION = "stops-1"
REDIAL_MS = 5 * 60_000
INCOMING = {"version": VERSION, "decision": "incoming"}
_SENTENCES = {
    "number": "This number is closed by a stop sign. Choose another, or write.",
    "customer": "A stop sign or the account's state closes the telephone. Do not call.",
}
_TOO_SOON = {
    "redial_reason": "This number was dialled within five minutes. Say why it is dialled again.",
    "redial_shared": "This number was dialled within five minutes, for another customer. Say why again.",
}


def decide(work: Work, customer: str, number: NumberRow) -> dict[str, Any]:
    """Return the decision with its facts: allow, or block with what closes the telephone."""
    place, reason = work.connection.exec_driver_sql(
        "SELECT place, reason FROM queue_now WHERE customer = ?", (customer,)
    ).one()
    stops = work.connection.exec_driver_sql(
        "SELECT stop, sign, scope FROM stop_now WHERE customer = ?", (customer,)
    )
    facts: dict[str, Any] = {
        "stops": [{"stop": stop, "sign": sign, "scope": scope} for stop, sign, scope in stops]
    }
    if kind_of(work.connection, customer) == BUSINESS:
        # No consumer rules were applied; that is frozen with the attempt as the decision is.
        facts["customer_kind"] = BUSINESS
    if number.stopped_by is not None:
        return _decision("block", facts, {"closes": "number", "by": number.stopped_by})
    if place == "closed":
        return _decision("block", facts, {"closes": "customer", "by": str(reason)})
    return _decision("allow", facts, {})


def refuse_blocked(decision: dict[str, Any]) -> None:
    """Raise Refused, in one plain sentence, when the decision blocks the dial."""
    if decision["decision"] == "block":
        is_number = decision["closes"] == "number"
        code = "number_stopped" if is_number else f"closed_{decision['by']}"
        raise Refused(code, _SENTENCES[decision["closes"]])


def redialled(work: Work, customer: str, number: NumberRow, reason: str | None) -> dict[str, Any]:
    """Return the reason for a second call within five minutes, to stand beside the decision.

    Raises Refused when there is none and it is too soon: `redial_shared` where the last one was for somebody else.
    """
    last = work.connection.exec_driver_sql(
        "SELECT happened_at, customer FROM call_attempt WHERE number = ? AND direction = 'out'"
        " ORDER BY happened_at DESC LIMIT 1",
        (number.number,),
    ).one_or_none()
    if last is None or work.now - last.happened_at >= REDIAL_MS:
        return {}
    if not (reason or "").strip():
        code = "redial_reason" if last.customer == customer else "redial_shared"
        raise Refused(code, _TOO_SOON[code])
    return {"redial_reason": plain(reason or "")}


def plain(reason: str) -> str:
    """Return a typed reason as it may be journalled: trimmed, without private numbers."""
    return storable(reason).strip()


def _decision(word: str, facts: dict[str, Any], more: dict[str, str]) -> dict[str, Any]:
    return {"version": VERSION, "decision": word, "facts": facts, **more}
