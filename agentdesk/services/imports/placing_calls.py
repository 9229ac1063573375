"""Calls that were made elsewhere, placed with the customers and accounts that they were about.

One call about several accounts is one row for each: it counts once for the person and once for every account. Told
again with another outcome, a call that turns out to have been a conversation is one from then on; any other outcome
goes back, so that no limit is loosened unseen.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from agentdesk.content.client_file.calls_elsewhere import CallsElsewhere, StatedCall
from agentdesk.content.client_file.handback import Rejection
from agentdesk.domain.past_calls import is_conversation
from agentdesk.services.imports.news import Wrong, news, rejected
from agentdesk.services.imports.placed import Known, Placed, parts
from agentdesk.services.imports.whose import Found
from agentdesk.storage.told import Identity

OTHERWISE = "this call is on file with another outcome"


def place_calls(
    rows: Sequence[StatedCall | Rejection],
    known: Known,
    understanding: CallsElsewhere,
    new_id: Callable[[], str],
) -> Placed:
    """Place some rows."""
    stated, refused = rejected(rows)
    placed = Placed(rejections=refused)
    earlier = _Earlier(known)
    found = news(
        stated,
        known,
        understanding,
        placed,
        earlier.look,
        _identity,
        in_full=_in_full,
        differs=earlier.differs,
    )
    items = [_item(row, one, new_id()) for row, one in found]
    placed.rejections.sort(key=lambda one: one.line)
    placed.payloads, placed.changed = list(parts("past_calls.chunk", "calls", items)), len(items)
    return placed


class _Earlier:
    """What files of before told of the same calls."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self._outcomes: Mapping[Identity, set[str]] = {}

    def look(self, customers: list[str]) -> set[Identity]:
        """Return the calls that were told of customers, each with every outcome that it was told with."""
        self._outcomes = self._known.calls(customers)
        return {(*call, outcome) for call, outcomes in self._outcomes.items() for outcome in outcomes}

    def differs(self, row: StatedCall, found: Found) -> Wrong:
        """Say what is wrong with a call that was told otherwise; one that is a conversation now is taken."""
        outcomes = self._outcomes.get(_identity(row, found), set())
        is_stricter = is_conversation(row.outcome) and not any(map(is_conversation, outcomes))
        return ("call.outcome", OTHERWISE) if outcomes and not is_stricter else None


def _item(row: StatedCall, found: Found, id: str) -> dict[str, Any]:
    optional = {"debt": found.debt, "number": row.number, "made_by": row.made_by}
    return {
        "call": id,
        "customer": found.customer,
        "direction": row.direction,
        "happened_at": row.happened_at,
        "happened_zone": row.zone,
        "contact_outcome": row.outcome,
        "is_conversation": int(is_conversation(row.outcome)),
        **{name: value for name, value in optional.items() if value is not None},
    }


def _in_full(row: StatedCall, found: Found) -> Identity:
    return (*_identity(row, found), row.outcome)


def _identity(row: StatedCall, found: Found) -> Identity:
    return found.customer, found.debt, row.number, row.direction, row.happened_at
