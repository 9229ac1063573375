"""Calls that were made elsewhere, placed with the customers and accounts that they were about.

One call about several accounts is one row for each: it counts once for the person and once for every account.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from agentdesk.content.client_file.calls_elsewhere import CallsElsewhere, StatedCall
from agentdesk.content.client_file.handback import Rejection
from agentdesk.domain.past_calls import is_conversation
from agentdesk.services.imports.news import news, rejected
from agentdesk.services.imports.placed import Known, Placed, parts
from agentdesk.services.imports.whose import Found
from agentdesk.storage.told import Identity


def place_calls(
    rows: Sequence[StatedCall | Rejection],
    known: Known,
    understanding: CallsElsewhere,
    new_id: Callable[[], str],
) -> Placed:
    """Place some rows."""
    stated, refused = rejected(rows)
    placed = Placed(rejections=refused)
    found = news(stated, known, understanding, placed, known.calls, _identity)
    items = [_item(row, one, new_id()) for row, one in found]
    placed.rejections.sort(key=lambda one: one.line)
    placed.payloads, placed.changed = list(parts("past_calls.chunk", "calls", items)), len(items)
    return placed


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


def _identity(row: StatedCall, found: Found) -> Identity:
    return found.customer, found.debt, row.number, row.direction, row.happened_at
